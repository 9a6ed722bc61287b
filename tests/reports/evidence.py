#!/usr/bin/python3
"""Every verdict in report.html shows its evidence: where on which page, what was read, what was declared; or its finding is
one of those that have no place, and its sentence says why."""
import json
import pathlib
import re
import sys
import tempfile

from school import AS_OF, School

REQUIRED = ["nombre", "curp", "nss", "derecho", "fecha_constancia", "umf", "turno", "consultorio"]
# What is not on a page: the file cannot be shown, or the answer is in the roster or beside the document.
WITHOUT_PLACE = {"file_empty", "not_a_document", "cannot_open", "password_required", "damaged", "no_text", "too_large",
                 "timed_out", "out_of_memory", "worker_crashed", "not_in_roster", "ambiguous_owner", "declared_invalid",
                 "declared_empty", "unknown_document", "field_missing", "same_file", "newest_unclear"}


def records_of(page: pathlib.Path) -> list[dict]:
    blocks = re.findall(r'<script type="application/json" class="records">(.*?)</script>', page.read_text(), re.S)
    records = [record for block in blocks for record in json.loads(block)]
    for record in records:
        names = ("code", "state", "value", "confidence", "source", "page", "box", "raw", "marks")
        record["fields"] = {field[0]: dict(zip(names, field)) for field in record["fields"]}
    return records


def faults_of(record: dict) -> list[str]:
    def has_place(what: dict) -> bool:
        return what["page"] is not None and what["box"] is not None

    faults = []
    if record["verdict"] == "ok":
        faults += [f"{name} has no place" for name in REQUIRED
                   if not (record["fields"].get(name) and has_place(record["fields"][name]) and record["fields"][name]["value"])]
    errors = [finding for finding in record["findings"] if finding["severity"] == "error"]
    if record["verdict"] != "ok" and not errors:
        faults.append("no finding")
    for finding in errors:
        if not finding["what"]:
            faults.append(f"{finding['code']} says nothing")
        field = record["fields"].get(finding["field"] or "")
        is_placed = has_place(finding) or (field is not None and has_place(field))
        if not is_placed and finding["code"] not in WITHOUT_PLACE:
            faults.append(f"{finding['code']} has no place")
        if finding["code"].endswith("_mismatch"):
            declared = (record["student"] or {}).get("declared", {}).get(finding["field"])
            if not finding["found"] or not finding["expected"] or not declared or declared["agrees"] != "differs":
                faults.append(f"{finding['code']}: {finding['found']} beside {finding['expected']}, {declared}")
    return faults


def main(program: str, source: str) -> None:
    with tempfile.TemporaryDirectory(prefix="evidence_") as scratch:
        folder = pathlib.Path(scratch)
        school = School(program, source, folder)
        samples = school.samples
        documents = [path for place in ("vigencia", "must_not_pass", "other", "stacks")
                     for path in sorted((samples / place).glob("*.pdf"))
                     if path.with_suffix(".pdf.expected.json").exists()
                     and json.loads(path.with_suffix(".pdf.expected.json").read_text()).get("text")]
        documents += sorted(path for path in (samples / "broken").iterdir() if path.suffix != ".json")
        school.run("check", *documents, "--roster", samples / "alumnos.csv", "--as-of", AS_OF, "--report", "out",
                   "--images", "none", "--timeout", "10", expect=[1, 3])
        records = records_of(folder / "out" / "report.html")
        seen = {record["verdict"] for record in records}
        assert seen >= {"ok", "review", "mismatch", "missing_alta", "outdated", "no_coverage", "suspect", "wrong_document",
                        "unreadable"}, seen
        faults = [(pathlib.Path(record["file"]).name, record["verdict"], fault) for record in records for fault in faults_of(record)]
        assert not faults, "\n".join(map(str, faults))

        # What was declared by options, not by a roster, is shown as declared too.
        school.run("check", samples / "vigencia/23145688_lineas.pdf", "--curp", "CUNA061102HHGRXNB2", "--nss", "11230620186", "--name",
                   "Ángel de la Cruz Núñez", "--umf", "UMF 999", "--as-of", AS_OF, "--report", "one", "--images", "none", expect=[1])
        (record,) = records_of(folder / "one" / "report.html")
        assert record["verdict"] == "mismatch" and not faults_of(record), (record["verdict"], faults_of(record))
        declared = record["student"]["declared"]
        assert {name: value["agrees"] for name, value in declared.items()} == dict.fromkeys(("nombre", "curp", "nss", "umf"), "differs")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
