#!/usr/bin/python3
"""Makes scans and photos of the samples from a seed and holds the program to what is expected of them.

    check_scans.py PROGRAM SOURCE_DIR [--seed N] [--per-kind K] [--kinds a,b] [--scans DIR] [--jobs N] [--readings FILE] [--verbose]

Prints a line for each kind of scan. `review` is never wrong, only less than could be had. Any other verdict than the true
one is gross: what must not pass was approved, or a paper was turned down for what it does not say; there must be none.
How much is read is held to scan_budgets.json, in percent of the clear and of the hard kinds, for seed 1; it only goes up."""
import argparse
import collections
import concurrent.futures
import json
import pathlib
import resource
import subprocess
import sys
import tempfile

from program import TooLong, expectations, run, tolerated_verdicts, within_budgets

IDENTIFIERS = ("curp", "nss")
LIMITS = {"timed_out", "out_of_memory", "worker_crashed"}
MANIFEST = "made.json"
CPU_SECONDS_A_FILE = 30


def made_scans(folder, source_dir, options):
    """The scans in `folder`, made anew unless they are there for the same options and samples."""
    makers = [*(source_dir / "scripts/samples").glob("*.py"), *(source_dir / "samples").rglob("*.pdf")]
    settings = {**options, "jobs": None, "newest": max(path.stat().st_mtime_ns for path in makers)}
    manifest = folder / MANIFEST
    if not (manifest.exists() and json.loads(manifest.read_text()) == settings):
        command = ["/usr/bin/python3", "-B", source_dir / "scripts/samples/scans.py", folder, "--from", source_dir / "samples"]
        for name, value in options.items():
            command += [f"--{name}", str(value)] if value else []
        for path in expectations(folder):
            path.unlink(missing_ok=True)
            path.with_name(path.name + ".expected.json").unlink()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        manifest.write_text(json.dumps(settings))
    return expectations(folder)


def run_kind(program, files, roster):
    """The records of one kind's files, and the CPU seconds it took. A file that takes minutes goes without an answer,
    and so does one that the program itself gave up."""
    before = children_seconds()
    try:
        records = run(program, files, ["--jobs", "1"], roster, max(CPU_SECONDS_A_FILE, 10 * len(files)))
    except TooLong:
        records = {}
        for file in files:
            try:
                records.update(run(program, [file], ["--jobs", "1"], roster, CPU_SECONDS_A_FILE))
            except TooLong:
                print(f"no answer after {CPU_SECONDS_A_FILE} CPU s: {file}", flush=True)
    return records, children_seconds() - before


def children_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_all(program, scans, roster, jobs):
    """One process for each kind, so that its time is known and no kind waits for another: records by file, seconds by kind."""
    by_kind = collections.defaultdict(list)
    for file, expected in scans.items():
        by_kind[expected["scan"]["kind"]].append(file)
    records, seconds = {}, {}
    with concurrent.futures.ProcessPoolExecutor(jobs) as pool:
        started = {kind: pool.submit(run_kind, program, files, roster) for kind, files in by_kind.items()}
        for kind, future in started.items():
            of_kind, seconds[kind] = future.result()
            records.update(of_kind)
    return records, seconds


def same_identity(read, value):
    return "exact" if read["value"] == value else "not read" if read["value"] is None else "wrong"


def read_nothing(want, tally):
    """A record that did not come counts as one of which nothing was read."""
    tally["decidable"] += want["verdict"] != "review"
    tally["fields"] += len(want["fields"])
    for field in IDENTIFIERS:
        tally["identifiers"] += field in want["fields"]
        tally[field + "_not_read"] += field in want["fields"]


def tally_file(file, expected, got, tally, readings):
    """Counts what was read of one file; returns the lines to tell of it, and whether the answer was gross."""
    got = [record for record in got if not LIMITS & {finding["code"] for finding in record["findings"]}]
    lines, gross = [], False
    kind = expected["scan"]["kind"]
    tally["files"] += 1
    tally["pages"] += got[0]["document"]["pages"] or 1 if got else 1
    tally["unanswered"] += not got
    if len(got) != len(expected["records"]):
        lines.append(f"{len(got)} records instead of {len(expected['records'])}: {[record['verdict'] for record in got]}")
    for want in expected["records"][len(got):]:
        read_nothing(want, tally)
    for want, have in zip(expected["records"], got):
        verdict, truth = have["verdict"], want["verdict"]
        tally["records"] += 1
        tally["decidable"] += truth != "review"
        if verdict == truth:
            tally["exact"] += 1
        elif verdict == "review":
            tally["review"] += 1
        elif verdict not in tolerated_verdicts(expected, want):
            tally["gross"] += 1
            gross = True
        if verdict != truth:
            lines.append(f"{verdict} instead of {truth}" + (f" (kind {have['document']['kind']})" if have["document"]["kind"] != "vigencia" else ""))
            lines += [f"  {f['code']} {f['field'] or ''} expected {f['expected']!r} found {f['found']!r}" for f in have["findings"] if f["severity"] == "error"]
        if not want["fields"]:
            continue
        results = []
        for field in IDENTIFIERS:
            if field in want["fields"]:
                results.append(same_identity(have["fields"][field], want["fields"][field]))
                tally["identifiers"] += 1
                tally["identifiers_" + results[-1].replace(" ", "_")] += 1
                tally[f"{field}_{results[-1].replace(' ', '_')}"] += 1
        if verdict != "review":
            tally["settled"] += 1
            tally["settled_exact"] += all(result == "exact" for result in results)
        for field, value in want["fields"].items():
            read = have["fields"][field]
            right = read["value"] == value
            tally["fields"] += 1
            tally["fields_right"] += right
            readings.append({"file": str(file), "kind": kind, "field": field, "value": read["value"], "truth": value, "right": right,
                             "confidence": read["confidence"], "state": read["state"], "source": read["source"],
                             "raw": read["raw"], "repaired": read.get("repaired", False), "verdict": verdict, "true_verdict": truth})
            if not right and verdict != truth:
                lines.append(f"  {field}: {read['value']!r} for {value!r} ({read['state']}, {read['confidence']}, raw {read['raw']!r})")
    return lines, gross


def group_of(scan):
    return "hard" if scan["hard"] else "clear"


def percent(part, whole):
    return round(100 * part / whole, 1) if whole else 0.0


def shares(tally):
    """What budgets are set for, in percent of records, identifiers or fields."""
    return {"unanswered": percent(tally["unanswered"], tally["files"]), "verdicts_exact": percent(tally["exact"], tally["files"]),
            "identifiers_exact": percent(tally["identifiers_exact"], tally["identifiers"]),
            "identifiers_wrong": percent(tally["identifiers_wrong"], tally["identifiers"]),
            "fields_right": percent(tally["fields_right"], tally["fields"]),
            "settled_exact": percent(tally["settled_exact"], tally["settled"]),
            "sent_to_review": percent(tally["review"], tally["decidable"])}


def print_table(tallies):
    print(f"{'kind':18}{'n':>4}{'none':>5}{'exact':>6}{'review':>7}{'gross':>6}  {'CURP':>10}{'NSS':>10}{'settled':>9}{'review%':>9}{'fields%':>9}{'CPU s':>8}")
    print(f"{'':40}{'':6}{'right/wrong/not read':>22}{'exact':>9}")
    for name, t in tallies.items():
        identifiers = ["/".join(str(t[f"{field}_{how}"]) for how in ("exact", "wrong", "not_read")) for field in IDENTIFIERS]
        settled = f"{t['settled_exact']}/{t['settled']}"
        print(f"{name:18}{t['files']:>4}{t['unanswered']:>5}{t['exact']:>6}{t['review']:>7}{t['gross']:>6}  {identifiers[0]:>10}{identifiers[1]:>10}{settled:>9}"
              f"{percent(t['review'], t['decidable']):>9}{percent(t['fields_right'], t['fields']):>9}{t['seconds'] / max(t['pages'], 1):>8.2f}")


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("source_dir", type=pathlib.Path)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--per-kind", type=int, default=4)
    arguments.add_argument("--kinds")
    arguments.add_argument("--scans", type=pathlib.Path)
    arguments.add_argument("--jobs", type=int, default=1)
    arguments.add_argument("--readings", type=pathlib.Path)
    arguments.add_argument("--verbose", action="store_true")
    arguments = arguments.parse_args()

    options = {"seed": arguments.seed, "per-kind": arguments.per_kind, "kinds": arguments.kinds, "jobs": arguments.jobs}
    with tempfile.TemporaryDirectory() as scratch:
        folder = (arguments.scans or pathlib.Path(scratch)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        scans = made_scans(folder, arguments.source_dir.resolve(), options)
        records, seconds = run_all(arguments.program, scans, arguments.source_dir / "samples/alumnos.csv", arguments.jobs)

    tallies, readings, gross = {}, [], []
    totals = {name: collections.Counter() for name in ("clear", "hard")}
    for file, expected in scans.items():
        scan = expected["scan"]
        tally = tallies.setdefault(scan["kind"], collections.Counter())
        one = collections.Counter()
        lines, wrong = tally_file(file, expected, records.get(str(file), []), one, readings)
        tally.update(one)
        totals[group_of(scan)].update(one)
        if wrong or (lines and arguments.verbose):
            print("GROSS" if wrong else "FAULT", f"{file.parent.name}/{file.name} of {scan['of']} at {scan['dpi']} dpi:", "\n    ".join(lines))
        gross += [file] if wrong else []
    if arguments.readings:
        arguments.readings.write_text("".join(json.dumps(reading, ensure_ascii=False) + "\n" for reading in readings))
    groups = {expected["scan"]["kind"]: group_of(expected["scan"]) for expected in scans.values()}
    for kind, tally in tallies.items():
        tally["seconds"] = seconds[kind]
        totals[groups[kind]]["seconds"] += seconds[kind]
    print_table({**{name: tallies[name] for name in sorted(tallies, key=lambda name: (groups[name], name))}, **totals})
    print(f"{sum(seconds.values()):.0f} CPU s for {sum(total['pages'] for total in totals.values())} pages")

    good = not gross
    budgets = json.loads((arguments.source_dir / "tests/accuracy/scan_budgets.json").read_text())
    for name, total in totals.items():
        if total["records"]:
            print(name, json.dumps(shares(total)))
            if not arguments.kinds and arguments.seed == budgets["seed"] and arguments.per_kind == budgets["per_kind"]:
                good &= within_budgets(shares(total), budgets[name], slack=2)
    if gross:
        print(f"{len(gross)} gross errors")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
