#!/usr/bin/python3
"""--split-by: what goes to one group has its documents and its missing, nothing of another's, and a name that every system
takes."""
import json
import pathlib
import re
import sys
import tempfile

import openpyxl

from school import School, read_csv

VALUES = ["Ingeniería Civil", "INGENIERIA  CIVIL", "Derecho/Leyes", "Derecho: Leyes", "", "../../etc/passwd", "CON", "=cmd()",
          "<b>Música</b>", "x" * 300, "SIN DATO", "日本"]
EXPECTED = {"INGENIERIA CIVIL": [0, 1], "DERECHO LEYES": [2], "DERECHO LEYES (2)": [3], "SIN DATO": [4], "ETC PASSWD": [5],
            "CON -": [6], "CMD": [7], "B MUSICA B": [8], "X" * 60: [9], "SIN DATO (2)": None, "SIN DATO (3)": None}


def people_in(path: pathlib.Path) -> set[int]:
    """Students who are named anywhere in it."""
    if path.suffix == ".html":
        return {int(n) for n in re.findall(r"ANA(\d+) LOPEZ", path.read_text())}
    cells = [str(cell.value) for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row]
    return {int(n) for n in re.findall(r"ANA(\d+) LOPEZ", "\n".join(cells))}


def main(program: str, source: str) -> None:
    with tempfile.TemporaryDirectory(prefix="split_") as scratch:
        folder = pathlib.Path(scratch)
        school = School(program, source, folder)
        count = 2 * len(VALUES)
        roster = school.write_roster("roster.csv", count, **{
            f"s{n}": [f"{n:06}", f"ANA{n} LOPEZ SOTO", f"a{n}@x.example", VALUES[n % len(VALUES)], "tarde"] for n in range(count)})
        # The second half handed in nothing; one document is of nobody.
        results = [school.result(n % 2, n, nombre=f"ANA{n} LOPEZ SOTO") for n in range(len(VALUES))]
        results.append(school.result(0, 99, student=None))
        made = school.write_results("results.ndjson", results)
        whole = ("report", made, "--report", "out", "--roster", roster)
        school.run(*whole, "--split-by", "CARRERA", expect=[1])
        out = folder / "out" / "split"

        index = {row["html"].removesuffix(".html"): row for row in read_csv(out / "index.csv")}
        assert set(EXPECTED) == set(index), [(row["value"], name) for name, row in index.items()]
        assert {path.name for path in out.iterdir()} == {"index.csv"} | {n + e for n in index for e in (".html", ".xlsx")}
        seen = set()
        for name, row in index.items():
            students = people_in(out / f"{name}.html") | people_in(out / f"{name}.xlsx")
            wanted = EXPECTED[name]
            if wanted is not None:
                assert students <= {n + len(VALUES) * half for n in wanted for half in (0, 1)}, (name, students)
                assert people_in(out / f"{name}.xlsx") == students and int(row["documents"]) == len(wanted), (name, row)
                assert int(row["students"]) == 2 * len(wanted) == 2 * int(row["missing"]), row
            assert not students & seen, "somebody is in two groups"
            seen |= students
            for suffix in (".html", ".xlsx"):
                assert (out / (name + suffix)).stat().st_mode & 0o777 == 0o600
        assert seen == set(range(count)), seen ^ set(range(count))
        assert not (folder / "etc").exists()

        # What no longer is, goes; a file of somebody else's stays.
        (out / "mine.txt").write_text("mine")
        school.run(*whole, "--split-by", "turno", expect=[1])
        assert {path.name for path in out.iterdir()} == {"index.csv", "TARDE.html", "TARDE.xlsx", "mine.txt"}
        (out / "mine.txt").unlink()
        school.run(*whole, expect=[1])
        assert not out.exists()

        done = school.run(*whole, "--split-by", "facultad", expect=[2])
        assert "Carrera" in done.stderr.decode() and "turno" in done.stderr.decode(), done.stderr
        many = school.write_roster("many.csv", 300, **{
            f"s{n}": [f"{n:06}", f"ANA{n}", "", f"grupo {n}", "tarde"] for n in range(300)})
        assert b"300" in school.run("report", made, "--report", "out", "--roster", many, "--split-by", "Carrera", expect=[2]).stderr
        school.run("report", made, "--report", "out", "--split-by", "Carrera", expect=[2])

        # Redacted: that column is shown, and nobody.
        key = folder / "key"
        key.write_bytes(b"0123456789abcdef")
        key.chmod(0o600)
        for _ in range(2):
            school.run("report", made, "--report", "hidden", "--roster", roster, "--split-by", "turno", "--redact", "--redact-key", key,
                       expect=[1])
        hidden = folder / "hidden" / "split"
        assert not people_in(hidden / "TARDE.html") | people_in(hidden / "TARDE.xlsx")
        assert json.loads((folder / "hidden/summary.json").read_text())["roster"]["extra_columns"] == ["turno"]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
