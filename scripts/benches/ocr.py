"""Reading scans: this program, and the two ways in which people do it today, side by side.

    scripts/bench ocr [--files N] [--rounds R] [FILES…]

Every round gives the same files to each in turn, on the same cores, one thread each; the figures are medians of the rounds.
CPU time is user and system time of all processes that were started. FILES are documents, or folders of documents, that have
their truth beside them (X.expected.json); without any, the PDF files of samples/scans."""
import argparse
import collections
import os
import pathlib
import statistics
import sys
import tempfile
import time

import accuracy
import readers


def measured(read):
    """Whatever `read` returns, and what it cost."""
    before, start = os.times(), time.monotonic()
    result = read()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return result, {"cpu": cpu, "wall": time.monotonic() - start}


def measure(competitors, files, rounds):
    """For each competitor: the texts or records of the last round, and the median cost of all rounds."""
    costs, results = collections.defaultdict(list), {}
    names = list(competitors)
    for number in range(rounds):
        # Another order each time, so that none always runs on a warmer machine.
        for name in names[number % len(names):] + names[:number % len(names)]:
            print(f"round {number + 1} of {rounds}: {name}", file=sys.stderr, flush=True)
            results[name], cost = measured(lambda: competitors[name](files))
            costs[name].append(cost)
    return results, {name: {key: statistics.median(cost[key] for cost in costs[name]) for key in ("cpu", "wall")} for name in names}


def print_table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) if column == 0 else cell.rjust(width)
                        for column, (cell, width) in enumerate(zip(row, widths))))


def main():
    arguments = argparse.ArgumentParser(prog="scripts/bench ocr", description=__doc__.split("\n", maxsplit=1)[0])
    arguments.add_argument("program", help=argparse.SUPPRESS)
    arguments.add_argument("--files", type=int, help="take only so many, evenly from the list")
    arguments.add_argument("--rounds", type=int, default=3, help="default: %(default)s")
    arguments.add_argument("paths", nargs="*", metavar="FILES", type=pathlib.Path, help="default: the PDF files of samples/scans")
    arguments = arguments.parse_args()

    truths = accuracy.truths_of(arguments.paths or [pathlib.Path("samples/scans")], only_pdf=not arguments.paths)
    if arguments.files:
        step = max(1, len(truths) / arguments.files)
        chosen = list(truths)
        truths = {chosen[int(n * step)]: truths[chosen[int(n * step)]] for n in range(min(arguments.files, len(chosen)))}
    if not truths:
        sys.exit("No file has its truth (*.expected.json) beside it.")
    files = list(truths)
    pages = sum(readers.page_count(file) for file in files)

    with tempfile.TemporaryDirectory() as scratch:
        program = readers.Constancia(arguments.program, pathlib.Path(scratch))
        competitors = {"constancia": program.extract, "tesseract": readers.pdftoppm_and_tesseract,
                       "ocrmypdf": readers.OcrMyPdf(pathlib.Path(scratch)).read}
        results, costs = measure(competitors, files, arguments.rounds)
        without_review = program.files_without_review(files)

    rows = [["", "CPU s/page", "wall s/page", "CPU ÷ tesseract", "CPU ÷ ocrmypdf", *accuracy.FIELDS]]
    for name in competitors:
        cost = costs[name]
        right, all_ = accuracy.rates(results[name], truths)
        rows.append([name, f"{cost['cpu'] / pages:.2f}", f"{cost['wall'] / pages:.2f}", f"{cost['cpu'] / costs['tesseract']['cpu']:.2f}",
                     f"{cost['cpu'] / costs['ocrmypdf']['cpu']:.2f}",
                     *(accuracy.share(right[field], all_[field]) for field in accuracy.FIELDS)])
    right, all_ = accuracy.rates(results["constancia"], {file: truths[file] for file in files if file in without_review})
    rows.append(["  not sent to review", "", "", "", "", *(accuracy.share(right[field], all_[field]) for field in accuracy.FIELDS)])
    print(f"{len(files)} files, {pages} pages, {arguments.rounds} rounds, one thread each; exactly right of those the document shows:")
    print_table(rows)
    print("Of tesseract and ocrmypdf: the string stands anywhere in the text, spaces and dashes taken out; for the clinic, its number does.")


if __name__ == "__main__":
    main()
