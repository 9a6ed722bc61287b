#!/usr/bin/python3
"""A roster saved by Excel for Mexico, by LibreOffice and by hand is understood alike and gives the same records; a roster that is
broken or hostile ends in one sentence, in either language, soon and in little memory."""
import io
import json
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import zipfile

MEMORY = 1 << 30  # bytes of address space, of which the program's libraries take some 300 MiB
SECONDS = 60

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def run(program, *arguments):
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return subprocess.run([program, *map(str, arguments)], capture_output=True, timeout=SECONDS, preexec_fn=limit, check=False)


def understood(program, roster):
    """What `roster` says, but for how the file was saved."""
    done = run(program, "roster", roster, "--format", "ndjson")
    assert done.returncode == 0, (roster, done.stderr.decode())
    first, *rows = map(json.loads, done.stdout.decode().splitlines())
    for key in ("file", "format", "encoding", "separator", "sheet"):
        del first[key]
    return first, rows


def records(program, roster, files):
    done = run(program, "check", *files, "--roster", roster, "--as-of", "2026-08-28", "--format", "ndjson", "--exit-zero", "--quiet")
    assert done.returncode == 0, (roster, done.stderr.decode())
    return re.sub(rb'"(run|elapsed_ms)":("\w+"|\d+)', b"", done.stdout)


def all_alike(answers):
    first = next(iter(answers.values()))
    for name, answer in answers.items():
        assert answer == first, f"{name}:\n{answer}\n\n{next(iter(answers))}:\n{first}"


def xlsx(rows, strings="", relations=None, write_rows=None):
    """The parts of an XLSX with one sheet; `write_rows` writes a sheet too large to be held."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        out.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{DOCUMENT}/officeDocument" '
                                    'Target="xl/workbook.xml"/></Relationships>')
        out.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}"><sheets><sheet name="Hoja1" sheetId="1" '
                                        'r:id="rId1"/></sheets></workbook>')
        if relations is None:
            relations = (f'<Relationship Id="rId1" Type="{DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/>'
                         + (f'<Relationship Id="rId2" Type="{DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/>' if strings else ""))
        out.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>')
        if strings and strings != "missing":
            out.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{strings}</sst>')
        with out.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>{rows}'.encode())
            if write_rows:
                write_rows(sheet)
            sheet.write(b"</sheetData></worksheet>")
    return whole.getvalue()


def ods(content, manifest=""):
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        out.writestr("content.xml", content)
        if manifest:
            out.writestr("META-INF/manifest.xml", manifest)
    return whole.getvalue()


def hostile_files(source_dir):
    header = '<row><c t="inlineStr"><is><t>CURP</t></is></c><c t="inlineStr"><is><t>NSS</t></is></c></row>'
    good = (source_dir / "tests/data/rosters/workbooks/libreoffice_text.xlsx").read_bytes()
    odf = "urn:oasis:names:tc:opendocument:xmlns:"
    tables = (f'<office:document-content xmlns:office="{odf}office:1.0" xmlns:table="{odf}table:1.0" xmlns:text="{odf}text:1.0">'
              "<office:body><office:spreadsheet>{}</office:spreadsheet></office:body></office:document-content>")

    def blanks(sheet):
        for _ in range(600):
            sheet.write(b" " * (1 << 20))

    def cells(sheet):
        row = b"<row>" + b"<c><v>1</v></c>" * 20 + b"</row>"
        for _ in range(150):
            sheet.write(row * 1000)

    def blank_cells(sheet):
        row = b"<row>" + b"<c/>" * 100_000 + b"</row>"
        for _ in range(200):
            sheet.write(row)

    return {
        "truncated": good[: len(good) // 2],
        "without its end": good[:-30],
        "a bomb of blanks": xlsx(header, write_rows=blanks),
        "three million cells": xlsx(header, write_rows=cells),
        "twenty million blank cells": xlsx(header, write_rows=blank_cells),
        "more text than a roster has": xlsx(header, strings=f"<si><t>{'x' * 30_000}</t></si>" * 2500),
        "shared strings missing": xlsx('<row><c t="s"><v>0</v></c></row>'),
        "shared strings that are said to be there": xlsx('<row><c t="s"><v>0</v></c></row>', strings="missing"),
        "a long string for every cell": xlsx('<row><c t="s"><v>0</v></c></row>' * 5000,
                                             strings=f"<si><t>{'x' * 100_000}</t></si>"),
        "no relation of the sheet": xlsx(header, relations=""),
        "a relation to nothing": xlsx(header, relations=f'<Relationship Id="rId1" Type="{DOCUMENT}/worksheet" Target="no.xml"/>'),
        "a relation to where it comes from": xlsx(
            header, relations=f'<Relationship Id="rId1" Type="{DOCUMENT}/worksheet" Target="workbook.xml"/>'
                              f'<Relationship Id="rId2" Type="{DOCUMENT}/sharedStrings" Target="workbook.xml"/>'),
        "a relation out of the file": xlsx(
            header, relations=f'<Relationship Id="rId1" Type="{DOCUMENT}/worksheet" Target="file:///etc/passwd" TargetMode="External"/>'),
        "entities that unfold": ods('<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'),
        "elements without end": ods("<a>" * 500_000),
        "a row a million times": ods(tables.format(
            '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell '
            'table:number-columns-repeated="16384"><text:p>CURP</text:p></table:table-cell></table:table-row></table:table>')),
        "a password, ODS": ods(b"\1\2\3", f'<m:manifest xmlns:m="{odf}manifest:1.0"><m:encryption-data/></m:manifest>'),
        "a password, XLSX": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000),
        "an old XLS": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000),
        "no spreadsheet": ods(tables.format("")),
    }


def main(program, source_dir):
    source_dir = pathlib.Path(source_dir)
    data = source_dir / "tests/data/rosters"
    small = [data / "utf8.csv", data / "windows1252_semicolon.csv", data / "workbooks/libreoffice_text.ods",
             data / "workbooks/libreoffice_text.xlsx", data / "workbooks/openpyxl_shared_strings.xlsx"]
    all_alike({file.name: understood(program, file) for file in small})

    with tempfile.TemporaryDirectory() as scratch:
        excel = pathlib.Path(scratch) / "excel_de_mexico.csv"
        by_hand = source_dir / "samples/alumnos.csv"
        lines = by_hand.read_text("utf-8").splitlines()
        assert not any(mark in line for line in lines for mark in ';"')
        excel.write_bytes("".join(line.replace(",", ";") + "\r\n" for line in lines).encode("cp1252"))
        rosters = [by_hand, excel, data / "workbooks/alumnos.ods", data / "workbooks/alumnos.xlsx"]
        files = sorted((source_dir / "samples/vigencia").glob("*.pdf"))[:12]
        assert len(files) == 12
        all_alike({file.name: understood(program, file) for file in rosters})
        all_alike({file.name: records(program, file, files) for file in rosters})

        for name, content in hostile_files(source_dir).items():
            file = pathlib.Path(scratch) / "roster"
            file.write_bytes(content)
            for language, word in (("es", "padrón"), ("en", "oster")):
                done = run(program, "roster", file, "--lang", language)
                said = done.stderr.decode()
                assert done.returncode == 2 and done.stdout == b"", (name, done.returncode, done.stdout, said)
                assert said.count("\n") == 1 and word in said and said.rstrip().endswith("."), (name, said)
            print(f"{name}: {said.rstrip().split('roster: ', 1)[1]}")


main(*sys.argv[1:])
