"""Makes every sample under samples/ anew."""

import shutil
from pathlib import Path

import broken_samples as broken
import entregas
import must_not_pass as forged
import other_samples
import readme
import rosters
import scan_samples as scans
import stack_samples as stacks
import vigencia_canvas
import vigencia_handled as handled
import vigencia_html
import vigencia_office
import vigencia_rarities as rarities
import vigencia_verdicts as verdicts
from collection import Collection

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FOLDERS = ("vigencia", "scans", "stacks", "other", "broken", "must_not_pass", "rosters")
MAKERS = (
    vigencia_canvas.add_layouts, vigencia_canvas.add_older_forms,
    verdicts.add_missing_alta, verdicts.add_no_coverage, verdicts.add_reviews, verdicts.add_mismatches,
    verdicts.add_dates, verdicts.add_suspects, verdicts.add_policies,
    vigencia_html.add_sound, vigencia_html.add_unsound, vigencia_office.add_office,
    handled.add_transformed, handled.add_clinic_spellings, handled.add_file_names, handled.add_merged,
    rarities.add_rarities, rarities.add_employers,
    other_samples.add_wrong, other_samples.add_wrong_html,
    scans.add_clean, scans.add_worn, scans.add_pictures, scans.add_verdicts, scans.add_other_scans, scans.add_unmapped,
    scans.add_more_papers,
    stacks.add_stacks, stacks.add_same_student, broken.add_unreadable, broken.add_recoverable,
    forged.add_misleading_words, forged.add_other_papers, forged.add_forged_text, forged.add_hidden_layers, forged.add_forged_scans,
)


def main():
    for folder in FOLDERS:
        shutil.rmtree(SAMPLES / folder, ignore_errors=True)
    rosters.write_rosters(SAMPLES)
    into = Collection(SAMPLES)
    for make in MAKERS:
        make(into)
    readme.write_readme(SAMPLES, into)
    entregas.write_entregas(SAMPLES)
    for (folder, verdict), count in sorted(into.verdicts().items()):
        print(f"{folder:15}{verdict:18}{count:4}")
    print(f"{len(into.samples)} files")


if __name__ == "__main__":
    main()
