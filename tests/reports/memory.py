#!/usr/bin/python3
"""Reports of ten times as many documents need hardly more memory: what is kept of each is small."""
import os
import pathlib
import sys
import tempfile

from school import School

FEW, MANY = 500, 5_000
MOST_BYTES_EACH = 5_000  # 1.8 KB are of the roster, 1.5 of a link in the workbook, of which there are at most 65,000


def peak_kib(school: School, count: int) -> int:
    results = school.write_results("results.ndjson", (school.result(n % 2, n) for n in range(count)))
    roster = school.write_roster("roster.csv", count)
    child = os.posix_spawn(school.program, [school.program, "report", str(results), "--report", str(school.folder / "out"),
                                            "--roster", str(roster), "--quiet"], school.environment)
    _, status, usage = os.wait4(child, 0)
    assert os.waitstatus_to_exitcode(status) == 1, status
    return usage.ru_maxrss


def main(program: str, source: str) -> None:
    with tempfile.TemporaryDirectory(prefix="reports_") as scratch:
        school = School(program, source, pathlib.Path(scratch))
        few, many = peak_kib(school, FEW), peak_kib(school, MANY)
        each = (many - few) * 1024 / (MANY - FEW)
        print(f"{few} KiB for {FEW}, {many} KiB for {MANY}: {each:.0f} bytes each")
        assert each < MOST_BYTES_EACH


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
