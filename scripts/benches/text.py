"""Text constancias: this program with sandbox and full verification, and what reads them today, side by side.

    scripts/bench text [--files N] [--rounds R] [--large N]

Every round gives the same files to each in turn; figures are medians of the rounds. The floor is Poppler's own extraction of
words in one process. --large compares the cost of a file in a run over N files with that over a tenth of them; 0 leaves it out."""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import threading

import side_by_side

AS_OF = "2026-08-28"
ROSTER = "samples/alumnos.csv"
FLOOR = "Poppler's own words"


def text_samples(program):
    """The PDF samples that are read from their embedded text alone."""
    found = subprocess.run([program, "extract", "samples/vigencia", "samples/entregas", "--format", "ndjson", "--as-of", AS_OF,
                            "--exit-zero", "--quiet", "--max-megapixels", "1"], stdout=subprocess.PIPE, check=True).stdout
    records = [json.loads(line) for line in found.splitlines()]
    return [record["file"] for record in records
            if record["document"]["kind"] == "vigencia" and record["document"]["text_reason"] == "complete"
            and record["elapsed_ms"] < 50]


def make_folder(folder, samples, count):
    """`count` files, every one with bytes of its own."""
    folder.mkdir()
    for number in range(count):
        target = folder / f"{number:06}.pdf"
        shutil.copy(samples[number % len(samples)], target)
        with target.open("ab") as file:
            file.write(b"%% %d\n" % number)
    return folder


class Peaks:
    """The largest resident memory of the program and of its workers, looked at while it runs."""

    def __init__(self, program):
        self.program, self.parent, self.worker = os.path.realpath(program), 0, 0
        self.ended = threading.Event()

    def look(self, main_process):
        while not self.ended.wait(0.02):
            for status in pathlib.Path("/proc").glob("[0-9]*/status"):
                try:
                    if os.path.realpath(status.parent / "exe") != self.program:
                        continue
                    fields = dict(line.split(":", 1) for line in status.read_text().splitlines() if ":" in line)
                    peak = int(fields["VmHWM"].split()[0]) / 1024
                except (OSError, KeyError, ValueError):
                    continue
                if int(status.parent.name) == main_process:
                    self.parent = max(self.parent, peak)
                else:
                    self.worker = max(self.worker, peak)


def peaks_of(program, folder):
    peaks = Peaks(program)
    process = subprocess.Popen(check_command(program, folder), stdout=subprocess.DEVNULL)
    watch = threading.Thread(target=peaks.look, args=(process.pid,))
    watch.start()
    process.wait()
    peaks.ended.set()
    watch.join()
    return peaks


def check_command(program, folder, *options):
    return [program, "check", str(folder), "--roster", ROSTER, "--as-of", AS_OF, "--format", "ndjson", "--quiet", "--exit-zero",
            "--sandbox", "auto", *options]


def check(program, folder, *options):
    return lambda: subprocess.run(check_command(program, folder, *options), stdout=subprocess.DEVNULL, check=True)


def file_by_file(folder, *command):
    """One process a file, as many at once as there are cores."""
    names = b"\0".join(str(file).encode() for file in sorted(folder.iterdir()))
    return lambda: subprocess.run(["xargs", "-0", f"-P{os.cpu_count()}", "-I{}", *command], input=names, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL, check=False)


def in_one_process(folder, floor):
    names = b"\0".join(str(file).encode() for file in sorted(folder.iterdir())) + b"\0"
    return lambda: subprocess.run([floor], input=names, stdout=subprocess.DEVNULL, check=True)


def main():
    arguments = argparse.ArgumentParser(prog="scripts/bench text", description=__doc__.split("\n", maxsplit=1)[0])
    arguments.add_argument("program", help=argparse.SUPPRESS)
    arguments.add_argument("--files", type=int, default=2000, help="default: %(default)s")
    arguments.add_argument("--rounds", type=int, default=5, help="default: %(default)s")
    arguments.add_argument("--large", type=int, default=10000, help="default: %(default)s")
    arguments = arguments.parse_args()
    program, floor = arguments.program, pathlib.Path(arguments.program).with_name("poppler_words")

    samples = text_samples(program)
    with tempfile.TemporaryDirectory() as scratch:
        folder = make_folder(pathlib.Path(scratch) / "files", samples, arguments.files)
        competitors = {"constancia": check(program, folder), "pdftotext": file_by_file(folder, "pdftotext", "{}", "-"),
                       "mutool": file_by_file(folder, "mutool", "draw", "-q", "-F", "text", "-o", "-", "{}"),
                       FLOOR: in_one_process(folder, floor),
                       **{f"constancia --jobs {jobs}": check(program, folder, "--jobs", str(jobs)) for jobs in (1, 2, 4)}}
        _, costs = side_by_side.measure(competitors, arguments.rounds)
        rows = [["", "files/s", "CPU ms/file", "speed ÷ pdftotext", "CPU ÷ floor"]]
        for name, cost in costs.items():
            rows.append([name, f"{arguments.files / cost['wall']:.0f}", f"{1000 * cost['cpu'] / arguments.files:.2f}",
                         f"{costs['pdftotext']['wall'] / cost['wall']:.2f}",
                         f"{cost['cpu'] / costs[FLOOR]['cpu']:.2f}"])
        print(f"{arguments.files} files, {len(samples)} different, {arguments.rounds} rounds, {os.cpu_count()} cores:")
        side_by_side.print_table(rows)

        if arguments.large:
            small = make_folder(pathlib.Path(scratch) / "small", samples, arguments.large // 10)
            large = make_folder(pathlib.Path(scratch) / "large", samples, arguments.large)
            _, costs = side_by_side.measure({"small": check(program, small), "large": check(program, large)}, max(1, arguments.rounds // 2))
            per_file = {"small": costs["small"]["cpu"] / (arguments.large // 10), "large": costs["large"]["cpu"] / arguments.large}
            print(f"a file among {arguments.large} costs {per_file['large'] / per_file['small']:.2f} of one among {arguments.large // 10}")
            for name, folder in (("1", small), ("10", large)):
                peaks = peaks_of(program, folder)
                print(f"peak memory over {int(name) * arguments.large // 10} files: program {peaks.parent:.0f} MiB, worker {peaks.worker:.0f} MiB")


if __name__ == "__main__":
    main()
