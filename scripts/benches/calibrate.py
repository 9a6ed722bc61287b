"""Calibrates confidences: from which one on is each field, read from pixels, wrong at most once in 500?

    scripts/calibrate [--seeds A,B,…] [--per-kind K] [--scans DIR]

For each seed tests/accuracy/check_scans.py makes scans of every kind and reads them with a program that does not calibrate.
A field may claim 0.95 and more from the lowest confidence at which all its readings with as much or more keep to the limit;
where few readings were wrong and few are there, that is from the next one above the surest wrong one. Prints how often fields
are wrong by confidence, before and after."""
import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

TRUSTED = 0.95
ONCE_IN = 500
LEVELS = [round(TRUSTED + step / 100, 2) for step in range(6)]  # confidences are given with two digits; 1.00 is never reached
BINS = (0.0, 0.4, 0.7, 0.8, 0.9, TRUSTED, 1.01)


def readings_of(program, seed, per_kind, scans):
    with tempfile.TemporaryDirectory() as scratch:
        readings = pathlib.Path(scratch) / "readings"
        folder = (scans or pathlib.Path(scratch)) / str(seed)
        folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-B", "tests/accuracy/check_scans.py", program, ".", "--seed", str(seed), "--per-kind", str(per_kind),
                   "--scans", folder, "--jobs", str(os.cpu_count()), "--readings", readings]
        # It also holds seed 1 to budgets, which is another matter.
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
        return [json.loads(line) for line in readings.read_text().splitlines()]


def trusted_from(readings):
    """The lowest level from which on at most one reading in 500 is wrong; above 1 where there is none."""
    for level in LEVELS:
        sure = [reading for reading in readings if reading["confidence"] >= level]
        if sum(not reading["right"] for reading in sure) * ONCE_IN <= len(sure):
            return level
    return 1.01


def print_reliability(title, readings, confidence):
    print(title)
    for low, high in zip(BINS, BINS[1:]):
        within = [reading for reading in readings if low <= confidence(reading) < high]
        wrong = sum(not reading["right"] for reading in within)
        print(f"  {low:.2f} to {min(high, 1):.2f}: {wrong:4} wrong of {len(within):5}" + (f", 1 in {len(within) / wrong:.0f}" if wrong else ""))


def main():
    arguments = argparse.ArgumentParser(prog="scripts/calibrate", description=__doc__.split("\n", maxsplit=1)[0])
    arguments.add_argument("program", help=argparse.SUPPRESS)
    arguments.add_argument("output", type=pathlib.Path, help=argparse.SUPPRESS)
    arguments.add_argument("--seeds", default="11,12,13,14", help="default: %(default)s")
    arguments.add_argument("--per-kind", type=int, default=6, help="scans of each kind and seed; default: %(default)s")
    arguments.add_argument("--scans", type=pathlib.Path, help="keep the scans in this folder, and take them from there if they were made")
    arguments = arguments.parse_args()

    by_field = collections.defaultdict(list)
    for seed in (int(seed) for seed in arguments.seeds.split(",")):
        print(f"seed {seed} …", file=sys.stderr, flush=True)
        for reading in readings_of(arguments.program, seed, arguments.per_kind, arguments.scans):
            if reading["value"] is not None and reading["source"] != "embedded":
                by_field[reading["field"]].append(reading)

    levels = {field: trusted_from(readings) for field, readings in sorted(by_field.items())}
    lines = ["// Made by scripts/calibrate: do not edit. From which confidence on a field read from pixels may be trusted.",
             f"// Seeds {arguments.seeds}, {arguments.per_kind} scans of each kind; wrong of all readings with 0.95 and more behind each field."]
    for field, level in levels.items():
        sure = [reading for reading in by_field[field] if reading["confidence"] >= TRUSTED]
        wrong = sum(not reading["right"] for reading in sure)
        lines.append(f"TrustedFrom{{FieldId::{field}, {level:.2f}}}, // {wrong} of {len(sure)}")
    arguments.output.write_text("\n".join(lines) + "\n")

    everything = [reading for readings in by_field.values() for reading in readings]
    capped = lambda reading: reading["confidence"] if reading["confidence"] >= levels[reading["field"]] else min(reading["confidence"], 0.94)
    print_reliability("as read:", everything, lambda reading: reading["confidence"])
    print_reliability("calibrated:", everything, capped)
    print(f"written: {arguments.output}")


if __name__ == "__main__":
    main()
