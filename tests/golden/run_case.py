#!/usr/bin/env python3
"""Runs golden cases and compares standard output, standard error and exit code, whole.

usage: run_case.py [--update] PROGRAM CASE_FOLDER…

A case is a folder with
  cmd        a shell script that calls `constancia`; it runs in a copy of the folder, beside a link to `samples`
  stdout, stderr, exit_code
             what is expected; a file that is not there stands for nothing, or 0
  …          whatever files the command needs
--update writes the expected files instead of comparing.
"""

import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "samples"
EXPECTED = ("stdout", "stderr", "exit_code")
TIME_LIMIT = 120  # seconds

# What may differ from run to run and from machine to machine.
MASKS = [
    (re.compile(rb'"elapsed_ms":\d+'), b'"elapsed_ms":0'),
    (re.compile(rb'"run":"[0-9a-f]{16}"'), b'"run":"0000000000000000"'),
    (re.compile(rb'"run":"redacted-[0-9a-f]{16}"'), b'"run":"redacted-0000000000000000"'),
    (re.compile(rb"\brun [0-9a-f]{16}\b"), b"run 0000000000000000"),
]


def masked(output: bytes) -> bytes:
    for pattern, replacement in MASKS:
        output = pattern.sub(replacement, output)
    return output


def run(program: pathlib.Path, case: pathlib.Path) -> dict[str, bytes]:
    with tempfile.TemporaryDirectory(prefix="golden_") as scratch:
        folder = pathlib.Path(scratch) / case.name
        shutil.copytree(case, folder, symlinks=True, ignore=shutil.ignore_patterns(*EXPECTED))
        (folder / "samples").symlink_to(SAMPLES)
        # A clean environment: neither the developer's language nor terminal may show in the results.
        environment = {"PATH": f"{program.parent}:/usr/bin:/bin", "HOME": scratch, "TERM": "xterm"}
        for name in ("LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                environment[name] = os.environ[name]
        done = subprocess.run(["/bin/sh", "./cmd"], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=TIME_LIMIT, check=False)
    return {"stdout": masked(done.stdout), "stderr": masked(done.stderr), "exit_code": b"%d\n" % done.returncode}


def expected_of(case: pathlib.Path, name: str) -> bytes:
    path = case / name
    if path.exists():
        return path.read_bytes()
    return b"0\n" if name == "exit_code" else b""


def update(case: pathlib.Path, actual: dict[str, bytes]) -> None:
    for name in EXPECTED:
        if actual[name] == (b"0\n" if name == "exit_code" else b""):
            (case / name).unlink(missing_ok=True)
        else:
            (case / name).write_bytes(actual[name])


def report_differences(case: pathlib.Path, actual: dict[str, bytes]) -> bool:
    differs = False
    for name in EXPECTED:
        expected = expected_of(case, name)
        if actual[name] == expected:
            continue
        differs = True
        lines = difflib.unified_diff(expected.decode(errors="backslashreplace").splitlines(),
                                     actual[name].decode(errors="backslashreplace").splitlines(),
                                     f"{case.name}/{name} (expected)", f"{case.name}/{name} (actual)", lineterm="")
        print("\n".join(lines))
    return differs


def main() -> int:
    arguments = sys.argv[1:]
    updating = "--update" in arguments
    arguments = [a for a in arguments if a != "--update"]
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    program = pathlib.Path(arguments[0]).resolve()
    failed = False
    for folder in arguments[1:]:
        case = pathlib.Path(folder).resolve()
        actual = run(program, case)
        if updating:
            update(case, actual)
        else:
            failed |= report_differences(case, actual)
    if failed:
        print("If the new output is right: scripts/update_golden, then read the difference.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
