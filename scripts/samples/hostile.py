#!/usr/bin/python3
"""Files meant to crash, exhaust or deceive whoever reads them; the same seed makes the same bytes. None of them may be approved.

    make_hostile OUT_DIR [--seed N] [--only folder,folder]"""

import argparse
import collections
from pathlib import Path

import hostile_images
import hostile_pages
import hostile_spoilt
import hostile_streams
import hostile_structure
import hostile_values

MODULES = (hostile_structure, hostile_streams, hostile_pages, hostile_images, hostile_spoilt, hostile_values)


def make_hostile(out, seed=1, only=None):
    """Returns the paths made."""
    paths = []
    for module in MODULES:
        for name, data in module.files(seed):
            path = out / name
            if only and name.split("/")[0] not in only:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            paths.append(path)
    return paths


def main():
    parser = argparse.ArgumentParser(prog="make_hostile", description="Makes files that are meant to do harm to their readers.")
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=lambda names: names.split(","), help="folders to make")
    args = parser.parse_args()
    paths = make_hostile(args.out, args.seed, args.only)
    for folder, count in sorted(collections.Counter(path.parent.name for path in paths).items()):
        print(f"{count:5} {folder}")
    print(f"{len(paths):5} files, {sum(path.stat().st_size for path in paths) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
