#!/usr/bin/python3
"""One text PDF against data given as options takes at most twice the time of `pdftotext one.pdf -`, and opens neither the OCR
module nor language data. Interleaved runs in one go, the median of their ratios."""
import pathlib
import statistics
import subprocess
import sys
import time

PAIRS = 25
MOST = 2.0


def seconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def main(program, source):
    one = str(next(iter(sorted((pathlib.Path(source) / "samples/entregas").glob("*espaciado.pdf")))))
    ours = [program, "check", one, "--curp", "GACR060815HNLRNDE7", "--nss", "67230600909", "--name",
            "RODRIGO EMILIANO GARCIA CANTU", "--as-of", "2026-08-28"]
    assert subprocess.run(ours, stdout=subprocess.DEVNULL, check=False).returncode == 0, "the file must be ok"
    loader = subprocess.run(["env", "LD_DEBUG=files", *ours], capture_output=True, check=False)
    assert b"libpoppler" in loader.stderr and b"tesseract" not in loader.stderr, "OCR was loaded for a text PDF"

    theirs = ["pdftotext", one, "-"]
    for command in (ours, theirs):
        seconds(command)
    ratios = [seconds(ours) / seconds(theirs) for _ in range(PAIRS)]
    ratio = statistics.median(ratios)
    print(f"constancia / pdftotext: {ratio:.2f} (median of {PAIRS}, from {min(ratios):.2f} to {max(ratios):.2f})")
    sys.exit(0 if ratio <= MOST else f"more than {MOST}")


main(*sys.argv[1:])
