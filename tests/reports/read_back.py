#!/usr/bin/python3
"""Reads every file of a report folder back: CSV by Python and LibreOffice, XLSX by openpyxl and LibreOffice.

What is hostile in names and values must come out as text and change no row or column.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

import openpyxl

from school import AS_OF, School, read_csv

HOSTILE = {
    0: '=cmd|"/c calc"!A1',
    1: "+1+1",
    2: "-2+3",
    3: "@SUM(A1:A9)",
    4: "\tx",
    5: "a\u202egnp.pdf \u200b\u2028",
    6: "nul\0 bell\a esc\x1b[31m",
    7: "x" * 40_000,
    8: '"quoted", with\r\nlines\n;',
    9: "<script>alert(1)</script> & '",
    10: "{{name}} {{#findings}}",
    11: "\U0001F600" * 20_000,
}
FORMULA = "=+-@\t\r"


def is_quiet(text: str) -> bool:
    return not any(unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp") and c != "\n" for c in text)


def check_csv(folder: pathlib.Path) -> None:
    for path in folder.glob("*.csv"):
        for row in read_csv(path):
            for header, text in row.items():
                assert not (len(text) > 1 and text[0] in FORMULA), (path.name, header, text[:40])
                assert is_quiet(text), (path.name, header, text[:40])
                assert "\n" not in text or header == "message", (path.name, header, text[:40])
    results = read_csv(folder / "results.csv")
    assert results[0]["nombre"] == "'" + HOSTILE[0] and results[0]["file"] == "'" + HOSTILE[0] + ".pdf", results[0]
    assert results[6]["nombre"] == "nul\\u{0} bell\\u{7} esc\\u{1b}[31m", results[6]["nombre"]
    assert len(results[7]["nombre"]) == 40_000
    assert results[20]["nss"] == "05200500020" and results[20]["roster_turno"] == "tarde", results[20]
    registro = read_csv(folder / "registro.csv")
    assert [row["matricula"] for row in registro] == [row["student_id"] for row in results if row["verdict"] == "ok"]
    notices = read_csv(folder / "notices.csv")
    assert [row["student_id"] for row in notices] == ["000012", "000013"], notices
    assert "Escritorio virtual" in notices[0]["message"] and "\n" in notices[0]["message"]
    assert "Alta en clínica o UMF" in notices[0]["message"] and "Apreciable ANA12" in notices[0]["message"]
    assert {row["student_id"] for row in read_csv(folder / "missing.csv")} == {"000030", "000032"}


def check_xlsx(path: pathlib.Path) -> None:
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Resumen", "Por revisar", "No aprobadas", "Aprobadas", "No cuentan", "Sin entrega"]
    rows = {}
    for sheet in book.worksheets:
        for cells in sheet.iter_rows():
            for cell in cells:
                assert cell.data_type in ("s", "n", "d"), (sheet.title, cell.coordinate, cell.data_type)
                assert cell.data_type != "s" or len(cell.value.encode("utf-16-le")) // 2 <= 32_767
        if sheet.title == "Resumen":
            continue
        assert sheet.freeze_panes == "A2", sheet.title
        assert sheet.auto_filter.ref == sheet.dimensions, (sheet.title, sheet.auto_filter.ref, sheet.dimensions)
        assert sheet.column_dimensions["A"].width > 10
        header = [cell.value for cell in sheet[1]]
        rows[sheet.title] = [dict(zip(header, cells)) for cells in sheet.iter_rows(min_row=2)]
    approved = rows["Aprobadas"]
    assert approved[0]["Nombre"].value == HOSTILE[0] and approved[0]["Nombre"].data_type == "s"
    plain = next(row for row in approved if row["Matrícula"].value == "000020")
    assert plain["NSS"].value == "05200500020" and plain["NSS"].number_format == "@"
    assert plain["Archivo"].hyperlink.target.replace("\\", "/") == "../entregas/000020.pdf"
    assert plain["turno"].value == "tarde" and plain["Fecha de la constancia"].value.year == 2026
    assert [row["Matrícula"].value for row in rows["No aprobadas"]] == ["000012", "000013"]
    assert [row["Matrícula"].value for row in rows["Sin entrega"]] == ["000030", "000032"]


def check_libreoffice(folder: pathlib.Path, scratch: pathlib.Path) -> None:
    """It opens the workbook and the CSV, sees as many rows, and no formula."""
    def convert(to: str, *files: pathlib.Path) -> None:
        done = subprocess.run(["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless",
                               "--convert-to", to, "--outdir", scratch, *files], capture_output=True, check=False,
                              timeout=150)
        assert done.returncode == 0, done.stderr

    # Comma, quotation marks, UTF-8, every cell as text; -1: a file a sheet.
    convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", folder / "report.xlsx")
    lines = (scratch / "report-Aprobadas.csv").read_text()
    assert "05200500020" in lines and "\n1900" not in lines
    assert '=cmd|""/c calc""!A1' in lines, lines[:500]
    convert("xlsx:Calc MS Excel 2007 XML", folder / "results.csv")
    sheet = openpyxl.load_workbook(scratch / "results.xlsx").active
    assert sheet.max_row == len(read_csv(folder / "results.csv")) + 1
    assert not [c.coordinate for cells in sheet.iter_rows() for c in cells if c.data_type == "f"]


def main(program: str, source: str) -> None:
    with tempfile.TemporaryDirectory(prefix="reports_") as scratch:
        folder = pathlib.Path(scratch)
        school = School(program, source, folder)
        results = [school.result(0, number, nombre=text, file=text.replace("\0", "") + ".pdf")
                   for number, text in HOSTILE.items()]
        results += [school.result(1, 12), school.result(2, 13)] + [school.result(0, n) for n in range(14, 30)]
        made = school.write_results("results.ndjson", results)
        hostile_rows = {f"s{number}": [f"{number:06}", text, text, text, text]
                        for number, text in HOSTILE.items() if number in (0, 3, 9, 10)}
        roster = school.write_roster("roster.csv", 33, **hostile_rows,
                                     s31=["000031", "EVA EXENTA", "", "exento", ""])
        text = roster.read_text().replace("turno\n", "turno,Exento\n").replace("exento,", "Ingeniería,,SI")
        roster.write_text(text)
        arguments = ("report", made, "--report", "out", "--roster", roster)
        done = school.run(*arguments, expect=[1])
        out = folder / "out"
        assert done.stdout == b""
        assert "000012" not in done.stderr.decode(), "personal data on standard error"

        for path in out.iterdir():
            assert path.stat().st_mode & 0o777 == 0o600, path
            assert not path.name.startswith("."), path
        assert out.stat().st_mode & 0o777 == 0o700
        check_csv(out)
        check_xlsx(out / "report.xlsx")
        # What no other document says anything of is the line that came in.
        assert (out / "results.ndjson").read_text().splitlines()[12:] == made.read_text().splitlines()[12:]
        summary = json.loads((out / "summary.json").read_text())
        assert summary["verdicts"]["ok"] == 28 and summary["roster"]["missing"] == 2, summary
        assert summary["roster"]["exempt"] == 1, summary["roster"]

        before = {path.name: path.read_bytes() for path in out.iterdir()}
        school.run(*arguments, expect=[1])
        for path in out.iterdir():
            assert path.read_bytes() == before[path.name], f"{path.name} differs when it is made again"
        check_libreoffice(out, folder)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
