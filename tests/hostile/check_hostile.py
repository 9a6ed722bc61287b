#!/usr/bin/python3
"""Hostile files among good ones: each has a record, none is approved, none takes longer than its limit, and the good ones' records
are byte for byte (elapsed_ms apart) what they are without the hostile ones.

    check_hostile.py PROGRAM SOURCE_DIR [--all] [--seconds N] [--keep DIR]

--all also takes the files that cost a reader the whole of its time; --seconds is the wall limit of one document."""

import argparse
import fnmatch
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

GOOD = 36
LEAST_HOSTILE = 1000
LONGEST_RECORD = 64 * 1024  # bytes
AS_OF = "2026-08-28"
# Less than users get, for the test's own sake: of the first page so many seconds of processor time, of each other a quarter of that, and
# by the clock four times all of it.
LIMITS = ["--timeout", "4", "--max-pages", "5"]
WALL_SECONDS = 4 * 4 * (1 + 4 / 4) + 1

# What makes Poppler, a codec or the recogniser work until its limit, or nearly so; one of each kind is enough.
HEAVY = ["tables/20000_*", "words/100000_*", "words/30000_*", "words/15000_*_on_a_line.pdf", "labels/8000_labels_in_8000.pdf", "trees/pages_10000.pdf",
         "cadenas/*_40000.pdf", "images/png_chunks_many.png", "images/tiff_tall_*", "bombs/content_operators.pdf", "drawings/dashes*", "drawings/curves_no_text.pdf",
         "drawings/forms_doubling_2.pdf", "boxes/*_no_text.pdf", "pictures/million_[nu]*", "pictures/image_mask_[nb]*"]
# Of these only every fourth: they are pictures or look like ones, and recognising a page takes a second.
SLOW = ["spoilt_pictures/*"]


def hostile_files(source, folder, take_all):
    sys.path.insert(0, str(source / "scripts/samples"))
    import hostile
    made = hostile.make_hostile(folder)
    names = [str(path.relative_to(folder)) for path in made]
    if take_all:
        return made
    dropped = [name for name in names if any(fnmatch.fnmatch(name, pattern) for pattern in HEAVY)]
    for pattern in SLOW:
        dropped += [name for index, name in enumerate(n for n in names if fnmatch.fnmatch(n, pattern)) if index % 4]
    for name in set(dropped):
        (folder / name).unlink()
    return [folder / name for name in names if name not in set(dropped)]


def good_files(source, folder):
    """Samples of every verdict, text but for two scans, spread among the hostile folders' names."""
    texts = [p for p in sorted((source / "samples").glob("*/*.pdf")) if p.parent.name in ("vigencia", "other", "must_not_pass") and p.stat().st_size < 60_000
             and json.loads(p.with_name(p.name + ".expected.json").read_text(encoding="utf-8")).get("text", True)]
    chosen = texts[::max(1, len(texts) // GOOD)][:GOOD] + sorted((source / "samples/scans").glob("*_fax_200.pdf"))[:1]
    copies = []
    for index, path in enumerate(chosen):
        into = folder / f"{'abcdefghijklmnopqrstuvwxyz'[index * 26 // len(chosen)]}_entregas"
        into.mkdir(exist_ok=True)
        copies.append(Path(shutil.copy(path, into)))
    return copies


def check(program, source, folder):
    """Exit code, standard error, and the lines of each file."""
    command = [program, "check", str(folder), "--format", "ndjson", "--as-of", AS_OF, "--roster", str(source / "samples/alumnos.csv"), "--quiet", *LIMITS]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        code = subprocess.run(command, stdout=out, stderr=err, check=False, stdin=subprocess.DEVNULL).returncode
        out.seek(0)
        err.seek(0)
        records = {}
        for line in out.read().splitlines():
            records.setdefault(json.loads(line)["file"], []).append(line)
        return code, err.read().decode(errors="replace"), records


def but_for_time(lines):
    return [re.sub(rb'"elapsed_ms":\d+', b"", line) for line in lines]


def faults_of(hostile, good, alone, among, seconds):
    for path in good:
        if but_for_time(alone.get(str(path), [])) != but_for_time(among.get(str(path), [])) or str(path) not in among:
            yield f"{path.name}: a good file's record is another beside hostile files"
    for path in hostile:
        lines = among.get(str(path), [])
        if not lines:
            yield f"{path}: no record"
        for line in lines:
            record = json.loads(line)
            if record["verdict"] == "ok":
                yield f"{path}: approved"
            if record["elapsed_ms"] > 1000 * seconds:
                yield f"{path}: took {record['elapsed_ms'] / 1000:.1f} s"
            if len(line) > LONGEST_RECORD:
                yield f"{path}: its record has {len(line)} bytes"


def run(program, source, folder, args):
    good = good_files(source, folder)
    code, _, alone = check(program, source, folder)
    assert code == 1 and len(alone) == len(good) > 30, (code, len(alone), len(good))

    hostile = hostile_files(source, folder, args.all)
    assert len(hostile) >= LEAST_HOSTILE, len(hostile)
    start = time.monotonic()
    code, errors, among = check(program, source, folder)
    elapsed = time.monotonic() - start
    faults = list(faults_of(hostile, good, alone, among, args.seconds))
    if code not in (1, 3):
        faults.insert(0, f"the run ended with {code} after {len(among)} files: {errors[-2000:]}")
    slowest = sorted((json.loads(lines[0])["elapsed_ms"], name) for name, lines in among.items())[-5:]
    print(f"{len(hostile)} hostile files and {len(good)} good ones in {elapsed:.0f} s, largest process "
          f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MiB")
    for milliseconds, name in reversed(slowest):
        print(f"  {milliseconds / 1000:6.1f} s  {os.path.relpath(name, folder)}")
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=lambda path: str(Path(path).resolve()))
    parser.add_argument("source", type=Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--seconds", type=float, default=WALL_SECONDS)
    parser.add_argument("--keep", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = args.keep or Path(scratch)
        folder.mkdir(exist_ok=True)
        faults = run(args.program, args.source.resolve(), folder, args)
    sys.exit("\n".join(faults[:40]) if faults else 0)


main()
