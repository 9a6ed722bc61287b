#!/usr/bin/python3
"""Holds every sample to the answer expected of it (samples/**/*.expected.json).

    check_samples.py PROGRAM SOURCE_DIR [--verbose]

Text samples must get the expected verdict. What is reached only by OCR must get it, or `review`. Nothing in
must_not_pass/ may be `ok`, nothing good may be called bad. How many are right is held to budgets.json, whose numbers only
go up: when reality is better, the test says so."""
import argparse
import collections
import json
import pathlib
import sys
import tempfile

from program import expectations, run, tolerated_verdicts, within_budgets

HARMLESS = {"ok", "review"}


def run_all(program, samples, scratch):
    """Samples that need other options or another roster run apart from the rest."""
    groups = collections.defaultdict(list)
    for file, expected in samples.items():
        key = (tuple(expected.get("options", [])), expected.get("policy"), expected.get("roster"))
        groups[key].append(file)
    records = {}
    for number, ((options, policy, roster), files) in enumerate(sorted(groups.items(), key=str)):
        options = list(options)
        if policy:
            path = scratch / f"policy{number}.toml"
            path.write_text(policy)
            options += ["--policy", str(path)]
        roster_file = None if roster == "none" else samples_root(files[0]) / "alumnos.csv"
        records.update(run(program, files, options, roster_file))
    return records


def samples_root(file):
    for parent in file.parents:
        if parent.name == "samples":
            return parent
    sys.exit(f"{file} is not below samples/")


def faults_of(file, expected, got, tally):
    """What is wrong with the records of one file; counts what is right."""
    text = expected["text"]
    wanted = expected["records"]
    faults, gross = [], []
    if len(wanted) != len(got):
        faults.append(f"{len(got)} records instead of {len(wanted)}: {[r['verdict'] for r in got]}")
    for want, have in zip(wanted, got):
        verdict = have["verdict"]
        tolerated = tolerated_verdicts(expected, want)
        if not text:
            tolerated.add("review")
        if "must_not_pass" in file.parts and verdict == "ok":
            gross.append("approved, and must not pass")
        elif want["verdict"] != "ok" and verdict == "ok" and "ok" not in tolerated:
            gross.append("approved instead of " + want["verdict"])
        elif want["verdict"] == "ok" and verdict not in HARMLESS:
            gross.append(f"good, and called {verdict}")
        elif verdict not in tolerated:
            faults.append(f"{verdict} instead of {want['verdict']}")
        codes = [finding["code"] for finding in have["findings"]]
        if faults or gross:
            faults.append(f"findings: {[(f['code'], f['field'], f['expected'], f['found']) for f in have['findings'] if f['severity'] == 'error']}")
        if verdict == want["verdict"]:
            tally["verdicts_exact" if text else "scan_verdicts_exact"] += 1
            missing = [code for code in want.get("codes", []) if code not in codes]
            if missing and text:
                faults.append(f"findings lack {missing}: {codes}")
        if want.get("kind") and have["document"]["kind"] != want["kind"] and text:
            faults.append(f"kind {have['document']['kind']} instead of {want['kind']}")
        if want.get("student") and text and (have["student"] or {}).get("id") != want["student"]:
            faults.append(f"student {have['student']} instead of {want['student']}")
        if want.get("page") and text and have["document"]["page"] not in (want["page"], None):
            faults.append(f"page {have['document']['page']} instead of {want['page']}")
        if have["document"]["kind"] != "vigencia":
            continue
        kind = "text" if text else "scan"
        for field, value in want.get("fields", {}).items():
            tally[kind + "_fields"] += 1
            read = have["fields"][field]
            if read["value"] == value:
                tally[kind + "_fields_right"] += 1
            else:
                if text:
                    faults.append(f"{field}: {read['value']!r} ({read['state']}, raw {read['raw']!r}) instead of {value!r}")
                if read["value"] is not None and field in ("curp", "nss", "derecho", "umf", "turno", "consultorio"):
                    tally[kind + "_misread"] += 1
                    if not text:
                        tally.setdefault("_misreadings", []).append(f"{file.name}: {field} {read['value']!r} for {value!r} ({read['confidence']}, {verdict})")
        for field, state in want.get("states", {}).items():
            if text and have["fields"][field]["state"] != state:
                faults.append(f"{field} is {have['fields'][field]['state']} instead of {state} (raw {have['fields'][field]['raw']!r})")
    return gross, faults


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("source_dir", type=pathlib.Path)
    arguments.add_argument("--samples", type=pathlib.Path)
    arguments.add_argument("--verbose", action="store_true")
    arguments = arguments.parse_args()

    root = arguments.samples or arguments.source_dir / "samples"
    samples = expectations(root)
    with tempfile.TemporaryDirectory() as scratch:
        records = run_all(arguments.program, samples, pathlib.Path(scratch))

    tally = collections.Counter()
    all_gross, all_faults = [], []
    for file, expected in samples.items():
        name = str(file.relative_to(root))
        tally["samples"] += 1
        gross, faults = faults_of(file, expected, records.get(str(file), []), tally)
        all_gross += [f"{name}: {fault}" for fault in gross]
        if faults:
            all_faults.append(f"{name}: " + "; ".join(faults))
        else:
            tally["samples_right"] += 1
    misreadings = tally.pop("_misreadings", [])
    for line in all_gross:
        print("GROSS", line)
    for line in all_faults:
        print("FAULT", line)
    if arguments.verbose:
        for line in misreadings:
            print("MISREAD", line)
    print(json.dumps(dict(sorted(tally.items())), indent=1))
    if all_gross:
        sys.exit(f"{len(all_gross)} gross errors")

    budgets = json.loads((arguments.source_dir / "tests/accuracy/budgets.json").read_text())
    sys.exit(0 if within_budgets(tally, budgets) else 1)


if __name__ == "__main__":
    main()
