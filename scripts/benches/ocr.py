"""Reading scans: this program, and the two ways in which people do it today, side by side.

    scripts/bench ocr [--files N] [--rounds R] [FILES…]

Every round gives the same files to each in turn, on the same cores, one thread each; the figures are medians of the rounds.
CPU time is user and system time of all processes that were started. FILES are documents, or folders of documents, that have
their truth beside them (X.expected.json); without any, the PDF files of samples/scans."""
import argparse
import pathlib
import sys
import tempfile

import accuracy
import readers
import side_by_side


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
        results, costs = side_by_side.measure({name: lambda read=read: read(files) for name, read in competitors.items()},
                                              arguments.rounds)
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
    side_by_side.print_table(rows)
    print("Of tesseract and ocrmypdf: the string stands anywhere in the text, spaces and dashes taken out; for the clinic, its number does.")


if __name__ == "__main__":
    main()
