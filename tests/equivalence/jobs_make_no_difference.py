#!/usr/bin/python3
"""One job and four give the same bytes, elapsed_ms apart, over text, stacks, other documents, broken files and some scans."""
import pathlib
import re
import subprocess
import sys


def check(program, files, jobs):
    done = subprocess.run(
        [program, "check", "-0", "-", "--roster", "samples/alumnos.csv", "--as-of", "2026-08-28", "--format", "ndjson",
         "--exit-zero", "--quiet", "--jobs", str(jobs)],
        input=b"\0".join(str(file).encode() for file in files), capture_output=True, check=True)
    return re.sub(rb'"elapsed_ms":\d+', b'"elapsed_ms":0', done.stdout)


def main(program, source_dir):
    import os
    os.chdir(source_dir)
    samples = pathlib.Path("samples")
    files = []
    for folder, most in (("vigencia", 60), ("stacks", 20), ("other", 20), ("broken", 20), ("scans", 8)):
        found = sorted(f for f in (samples / folder).rglob("*") if f.is_file() and not f.name.endswith(".json"))
        files += found[:most]
    one, four = check(program, files, 1), check(program, files, 4)
    assert one.count(b"\n") >= len(files) >= 80, (one.count(b"\n"), len(files))
    if one != four:
        for a, b in zip(one.splitlines(), four.splitlines()):
            if a != b:
                sys.exit(f"1 job:  {a.decode()}\n4 jobs: {b.decode()}")
        sys.exit("the number of records differs")
    print(f"{len(files)} files, {len(one)} bytes, the same")


main(*sys.argv[1:])
