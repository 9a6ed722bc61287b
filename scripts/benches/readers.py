"""What is measured: each reads all files and gives a Reading for each of them."""
import collections
import json
import os
import pathlib
import subprocess
import sys

from PIL import Image

AS_OF = "2026-08-28"  # the day for which samples are made

ONE_THREAD = os.environ | {"OMP_THREAD_LIMIT": "1"}


def is_pdf(file):
    with open(file, "rb") as opened:
        return b"%PDF-" in opened.read(1024)


def page_count(file):
    if not is_pdf(file):
        with Image.open(file) as image:
            return getattr(image, "n_frames", 1)
    told = subprocess.run(["pdfinfo", file], capture_output=True, check=False).stdout.decode(errors="replace")
    return next((int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:")), 1)


class Constancia:
    """Records, file by file."""

    def __init__(self, program, scratch):
        self.program = program
        self.list = scratch / "files"

    def _records(self, command, files, options):
        self.list.write_bytes(b"\0".join(os.fsencode(file) for file in files))
        with open(self.list, "rb") as names:
            run = subprocess.run([self.program, command, "-0", "-", "--format", "ndjson", "--jobs", "1", "--quiet", "--exit-zero",
                                  "--as-of", AS_OF, *options], stdin=names, capture_output=True, check=False)
        if run.returncode != 0:
            sys.exit(f"{self.program} {command} ended with {run.returncode}: {run.stderr.decode(errors='replace')}")
        records = collections.defaultdict(list)
        for line in run.stdout.splitlines():
            record = json.loads(line)
            records[pathlib.Path(record["file"])].append(record)
        return records

    def extract(self, files):
        return self._records("extract", files, [])

    def files_without_review(self, files):
        """Those on which the program decides by itself, with nothing declared."""
        records = self._records("check", files, [])
        return {file for file in files if all(record["verdict"] != "review" for record in records[file])}


def pdftoppm_and_tesseract(files):
    """Plain text, file by file: each page drawn at 200 dpi and read on its own."""
    texts = {}
    for file in files:
        if is_pdf(file):
            command = ('for page in $(seq "$2"); do pdftoppm -r 200 -gray -f "$page" -singlefile "$1" | '
                       'tesseract - - -l spa; done')
        else:
            command = 'tesseract "$1" - -l spa'
        run = subprocess.run(["bash", "-c", command, "bash", file, str(page_count(file))], env=ONE_THREAD, capture_output=True,
                             check=False)
        texts[file] = run.stdout.decode(errors="replace")
    return texts


class OcrMyPdf:
    """Plain text, file by file, from its side file."""

    def __init__(self, scratch):
        self.text = scratch / "text"
        self.pdf = scratch / "made.pdf"

    def read(self, files):
        texts = {}
        for file in files:
            self.text.unlink(missing_ok=True)
            # Some scans have hidden text of an earlier recognition, which it would refuse or leave as it is.
            options = ["--force-ocr"] if is_pdf(file) else ["--image-dpi", "200"]
            subprocess.run(["ocrmypdf", *options, "--quiet", "--sidecar", self.text, "-l", "spa", "--output-type", "pdf", "--jobs", "1",
                            file, self.pdf], env=ONE_THREAD, capture_output=True, check=False)
            texts[file] = self.text.read_text(errors="replace") if self.text.exists() else ""
        return texts
