#!/usr/bin/python3
"""The same page read as text and as a picture of itself: where both give a value of a field, it is the same value, and the
picture never leads to another verdict than the text's or `review`."""
import json
import pathlib
import subprocess
import sys
import tempfile

PAGES = 12
# What is free text may lose an accent or a full stop to the recogniser.
FIELDS = ("curp", "nss", "derecho", "fecha_constancia", "turno", "consultorio", "fecha_nacimiento")


def check(program, source, files):
    done = subprocess.run(
        [program, "check", *map(str, files), "--roster", str(source / "samples/alumnos.csv"), "--as-of", "2026-08-28",
         "--format", "ndjson", "--exit-zero", "--quiet"], capture_output=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main(program, source):
    source = pathlib.Path(source)
    expected = sorted((source / "samples/vigencia").glob("*.pdf.expected.json"))
    usable = [path.with_name(path.name.removesuffix(".expected.json")) for path in expected
              if len(json.loads(path.read_text())["records"]) == 1 and "options" not in json.loads(path.read_text())]
    chosen = usable[:: max(1, len(usable) // PAGES)][:PAGES]
    faults, compared = [], 0
    with tempfile.TemporaryDirectory() as scratch:
        for file in chosen:
            text = check(program, source, [file])[0]
            page = str(text["document"]["page"])
            picture = pathlib.Path(scratch) / file.stem
            subprocess.run(["pdftoppm", "-r", "200", "-gray", "-jpeg", "-f", page, "-l", page, "-singlefile", str(file), str(picture)],
                           check=True)
            seen = check(program, source, [picture.with_suffix(".jpg")])[0]
            if seen["verdict"] not in (text["verdict"], "review"):
                faults.append(f"{file.name}: {text['verdict']} as text, {seen['verdict']} as a picture")
            for field in FIELDS:
                a, b = text["fields"][field], seen["fields"][field]
                if a["value"] is None or b["value"] is None:
                    continue
                compared += 1
                if a["value"] != b["value"] and b["confidence"] >= 0.9:
                    faults.append(f"{file.name}: {field} {a['value']!r} as text, {b['value']!r} ({b['confidence']}) as a picture")
    assert compared >= 5 * len(chosen) > 0, (compared, len(chosen))
    sys.exit("\n".join(faults) if faults else print(f"{len(chosen)} pages, {compared} fields agree"))


main(*sys.argv[1:])
