"""Runs the program over files and gives its records by file; finds what is expected of each."""
import collections
import json
import resource
import signal
import subprocess
import sys

AS_OF = "2026-08-28"
EXPECTED = ".expected.json"


def expectations(root):
    """What is expected of each file below `root`, by the file's path."""
    return {path.with_name(path.name.removesuffix(EXPECTED)): json.loads(path.read_text(encoding="utf-8")) for path in sorted(root.rglob("*" + EXPECTED))}


class TooLong(Exception):
    """The program used more CPU time than it was given."""


def run(program, files, options, roster, cpu_seconds=None):
    """The records of each file. Where the program uses more than `cpu_seconds`, it is stopped: TooLong."""
    command = [program, "check", "-0", "-", "--format", "ndjson", "--as-of", AS_OF, "--exit-zero", "--quiet", *options]
    if roster:
        command += ["--roster", str(roster)]
    names = b"\0".join(str(file).encode() for file in files)
    limit = (lambda: resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds + 5))) if cpu_seconds else None
    result = subprocess.run(command, input=names, capture_output=True, check=False, preexec_fn=limit)
    if result.returncode == -signal.SIGXCPU:
        raise TooLong
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {result.returncode}: {result.stderr.decode(errors='replace')}")
    records = collections.defaultdict(list)
    for line in result.stdout.splitlines():
        record = json.loads(line)
        records[record["file"]].append(record)
    return records


def tolerated_verdicts(expected, record):
    """The verdicts that are right, or acceptable, for one expected record."""
    return {record["verdict"], *record.get("tolerated", expected.get("tolerated", []))}


def within_budgets(reached, budgets, slack=0):
    """Tells where `reached` misses its budgets, or beats them by more than `slack`; True where none is missed."""
    good = True
    for name, least in budgets["at_least"].items():
        if reached[name] < least:
            print(f"{name}: {reached[name]}, at least {least} are required")
            good = False
        elif reached[name] > least + slack:
            print(f"{name}: {reached[name]}, better than the budget of {least}: raise it")
    for name, most in budgets["at_most"].items():
        if reached[name] > most:
            print(f"{name}: {reached[name]}, at most {most} are allowed")
            good = False
        elif reached[name] < most - slack:
            print(f"{name}: {reached[name]}, better than the budget of {most}: lower it")
    return good
