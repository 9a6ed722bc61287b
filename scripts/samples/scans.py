#!/usr/bin/python3
"""Scans and photos of the samples, made from a seed: each file with the result expected of it beside it.

    make_scans OUT_DIR [--seed N] [--per-kind K] [--kinds a,b] [--from SAMPLES_DIR] [--jobs N] [--list]

The same seed makes the same files, whatever other kinds are made with them."""

import argparse
import concurrent.futures
import json
import sys
import zlib
from pathlib import Path

import cv2
import numpy

import scan_kinds_clear  # noqa: F401 - registers its kinds
import scan_kinds_hard  # noqa: F401
from scan_bases import Page, find_bases, pick
from scan_kinds import KINDS
from scan_names import scan_name

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
COMPANIONS = ("curp", "asignacion_nss", "recibo_luz", "tarea", "acta_nacimiento")  # papers handed in beside a constancia


def generator(seed, name, index):
    return numpy.random.default_rng([seed, zlib.crc32(name.encode()), index])


def make_one(out, samples, bases, name, index, seed):
    """Makes one scan and what is expected of it; returns its path."""
    cv2.setNumThreads(1)
    kind, rng = KINDS[name], generator(seed, name, index)
    base = pick(bases, rng, kind.small_print, kind.beside)
    cache = out / ".pages"
    others = [Page(path, cache) for note in COMPANIONS for path in sorted((samples / "other").glob(f"*_{note}.pdf"))]
    scan = kind.make(Page(base.path, cache), rng, others)
    path = out / name / f"{index:02}_{base.student}_{scan_name(scan.name, rng)}.{scan.ending}"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(scan.data)
    expected = dict(base.expected)
    expected["records"] = [{**base.expected["records"][0], "page": scan.page}]
    expected["scan"] = {"kind": name, "hard": kind.hard, "dpi": scan.dpi, "seed": seed, "of": str(base.path.relative_to(samples))}
    path.with_name(path.name + ".expected.json").write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def make_scans(out, samples=SAMPLES, seed=1, per_kind=4, kinds=None, jobs=1):
    """Returns the paths made, in the order of the kinds."""
    names = list(kinds or KINDS)
    if unknown := [name for name in names if name not in KINDS]:
        sys.exit(f"make_scans: there is no kind {', '.join(unknown)}; there are {', '.join(KINDS)}")
    bases = find_bases(samples)
    if not bases:
        sys.exit(f"make_scans: no page to scan below {samples}")
    tasks = [(out, samples, bases, name, index, seed) for name in names for index in range(per_kind)]
    paths = []
    with concurrent.futures.ProcessPoolExecutor(jobs) as pool:
        for made in pool.map(make_one, *zip(*tasks)):
            paths.append(made)
            if sys.stderr.isatty():
                print(f"\r{len(paths)} of {len(tasks)} scans", end="" if len(paths) < len(tasks) else "\n", file=sys.stderr, flush=True)
    return paths


def main():
    arguments = argparse.ArgumentParser(prog="make_scans", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("out_dir", type=Path, nargs="?")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--per-kind", type=int, default=4)
    arguments.add_argument("--kinds", type=lambda text: text.split(","))
    arguments.add_argument("--from", dest="samples", type=Path, default=SAMPLES)
    arguments.add_argument("--jobs", type=int, default=1)
    arguments.add_argument("--list", action="store_true", help="the kinds there are")
    arguments = arguments.parse_args()
    if arguments.list:
        for kind in KINDS.values():
            print(f"{kind.name:22}{'hard ' if kind.hard else 'clear'}  {kind.make.__doc__}")
    elif arguments.out_dir is None:
        sys.exit("make_scans: where to? (OUT_DIR)")
    else:
        made = make_scans(arguments.out_dir.resolve(), arguments.samples.resolve(), arguments.seed, arguments.per_kind, arguments.kinds,
                          arguments.jobs)
        print(f"{len(made)} scans in {arguments.out_dir}")


if __name__ == "__main__":
    main()
