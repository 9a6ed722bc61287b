#!/usr/bin/python3
"""Rosters with the structure that Excel writes: shared strings with runs and phonetics, inline strings, cached formulas, dates
of 1904, numbers for NSS, merged titles, hidden sheets, tables; in the transitional and the strict form of the format."""
import json
import pathlib
import sys
import tempfile
import zipfile

from school import School

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
COMPATIBLE = ('xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" '
              'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
              'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"')
NAMESPACES = {
    "transitional": ("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                     "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    "strict": ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
}
SHARED = ["<t>No. de control</t>", "<t>Nombre</t>", "<t>CURP</t>", "<t>NSS</t>", "<t>Ingreso</t>",
          '<r><rPr><b/><sz val="11"/></rPr><t>QULJ030617</t></r><r><rPr><sz val="11"/></rPr><t xml:space="preserve">HSLNYSC7 </t></r>'
          '<phoneticPr fontId="1"/>',
          '<t>QUINTERO LEYVA JESUS</t><rPh sb="0" eb="8"><t>キンテロ</t></rPh><phoneticPr fontId="1" type="noConversion"/>',
          '<t xml:space="preserve">Universidad de Prueba &amp; Co.&#10;Padrón 2026_x000D_ </t>', "<t>26200381627</t>"]
# Formats: 1 eleven digits, 2 a date, 3 scientific, 4 text.
STYLES = ('<numFmts count="1"><numFmt numFmtId="164" formatCode="00000000000"/></numFmts><fonts count="1"><font/></fonts><fills count="1">'
          '<fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5">'
          '<xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="11"/><xf numFmtId="49"/></cellXfs>')
HIDDEN = ('<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>CURP</t></is></c><c r="B1" t="inlineStr"><is><t>NSS</t></is></c></row>'
          '<row r="2"><c r="A2" t="inlineStr"><is><t>LOHF050317MMCPRRA1</t></is></c></row></sheetData>')
STUDENTS = """<sheetPr/><dimension ref="A1:E9"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>
<sheetFormatPr baseColWidth="10" defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="12" bestFit="1"/></cols><sheetData>
<row r="1" spans="1:5" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>7</v></c><c r="B1"/><c r="C1"/><c r="D1"/><c r="E1"/></row>
<row r="3" spans="1:5"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="C3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c><c r="E3" t="s"><v>4</v></c></row>
<row r="4" spans="1:5"><c r="A4"><v>23145688</v></c><c r="B4" t="s"><v>6</v></c><c r="C4" t="s"><v>5</v></c><c r="D4" s="4" t="s"><v>8</v></c><c r="E4" s="2"><v>36691</v></c></row>
<row r="5" spans="1:5"><c r="A5" t="str"><f>TEXT(A4+1,"0")</f><v>23145689</v></c><c r="B5" t="inlineStr"><is><r><t xml:space="preserve">LOPEZ </t></r><r><t>ANA</t></r></is></c><c r="C5" t="str"><f t="shared" ref="C5:C5" si="0">UPPER("x")</f><v>LOHF050317MMCPRRA1</v></c><c r="D5" s="1"><v>5200500014</v></c></row>
<row r="6" spans="1:5"><c r="A6"><v>2.314569E7</v></c><c r="B6" t="inlineStr"><is><t>TERCERO</t></is></c><c r="C6" t="e"><f>NA()</f><v>#N/A</v></c><c r="D6"><v>5200500014</v></c></row>
<row r="7"><c r="A7"><v>23145700</v></c><c r="D7" s="3"><v>92919084431</v></c></row>
<row r="8"><c r="A8"><v>23145701</v></c><c r="D8" t="inlineStr"><is><t>9.29191E+10</t></is></c></row>
<row r="9" hidden="1"><c r="A9"><v>23145702</v></c><c r="D9"><v>1234567890</v></c></row>
</sheetData><mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
<tableParts count="1"><tablePart r:id="rId1"/></tableParts>"""


def write_workbook(path: pathlib.Path, form: str) -> None:
    main, relations = NAMESPACES[form]
    conformance = ' conformance="strict"' if form == "strict" else ""

    def relation(number: int, kind: str, target: str) -> str:
        return f'<Relationship Id="rId{number}" Type="{relations}/{kind}" Target="{target}"/>'

    def sheet(body: str) -> str:
        return f'<worksheet xmlns="{main}" xmlns:r="{relations}" {COMPATIBLE}>{body}</worksheet>'

    items = "".join(f"<si>{item}</si>" for item in SHARED)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>',
        "xl/workbook.xml":
            f'<workbook xmlns="{main}" xmlns:r="{relations}" {COMPATIBLE}{conformance}><fileVersion appName="xl" lastEdited="7"/>'
            '<workbookPr date1904="1" defaultThemeVersion="166925"/><sheets><sheet name="Anterior" sheetId="1" state="hidden" r:id="rId1"/>'
            '<sheet name="Alumnos" sheetId="2" r:id="rId2"/></sheets><calcPr calcId="191029"/></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">' + relation(1, "worksheet", "worksheets/sheet1.xml")
            + relation(2, "worksheet", "worksheets/sheet2.xml") + relation(3, "styles", "styles.xml")
            + relation(4, "sharedStrings", "sharedStrings.xml") + "</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{main}">{STYLES}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{main}" count="{len(SHARED)}" uniqueCount="{len(SHARED)}">{items}</sst>',
        "xl/worksheets/sheet1.xml": sheet(HIDDEN),
        "xl/worksheets/sheet2.xml": sheet(STUDENTS),
        "xl/worksheets/_rels/sheet2.xml.rels":
            f'<Relationships xmlns="{PACKAGE}/relationships">{relation(1, "table", "../tables/table1.xml")}</Relationships>',
        "xl/tables/table1.xml": f'<table xmlns="{main}" id="1" name="Tabla1" displayName="Tabla1" ref="A3:E9"><autoFilter ref="A3:E9"/></table>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, HEAD + text)


def main(program: str, source: str) -> None:
    with tempfile.TemporaryDirectory(prefix="excel_") as scratch:
        folder = pathlib.Path(scratch)
        school = School(program, source, folder)
        listings = {}
        for form in NAMESPACES:
            write_workbook(folder / f"{form}.xlsx", form)
            done = school.run("roster", f"{form}.xlsx", "--format", "ndjson", expect=[1])
            listings[form] = [json.loads(line) for line in done.stdout.splitlines()]
            listings[form][0].pop("file")
        assert listings["strict"] == listings["transitional"]
        roster, *rows = listings["transitional"]
        assert roster["sheet"] == "Alumnos" and roster["header_row"] == 3 and roster["students"] == 6, roster
        assert roster["hidden_rows"] == 1, roster
        notes = {(row["row"], row["code"]): row for row in rows}
        # A number whose format shows eleven digits has them; of ten digits without a CURP to decide, both readings stay, and
        # where no zero can be meant the check digit is appended: each marked.
        assert (5, "nss_repaired") not in notes, notes
        assert notes[6, "nss_two_readings"]["read_as"] == ["05200500014", "52005000147"], notes
        assert notes[9, "nss_repaired"]["repairs"] == ["check_digit_appended"], notes
        # Scientific notation: all digits are there in a number however it is shown, and gone in a text.
        assert (7, "data_lost") not in notes and notes[8, "data_lost"]["found"] == "9.29191E+10", notes
        assert not any(row < 5 for row, _ in notes), notes

        # The student of a run of letters and of a phonetic reading is compared as if typed in.
        document = school.samples / "vigencia" / "23145688_lineas.pdf"
        (record,) = map(json.loads, school.run("check", document, "--roster", "strict.xlsx", "--as-of", "2026-08-28", "--format",
                                               "ndjson", expect=[0, 1]).stdout.splitlines())
        assert record["student"] == {"id": "23145688", "row": 4, "matched_by": "path_id"}, record["student"]
        assert not [f for f in record["findings"] if f["code"] in ("curp_mismatch", "nss_mismatch", "declared_invalid")], record["findings"]
        school.run("check", document, "--roster", "strict.xlsx", "--as-of", "2026-08-28", "--report", "out", "--images", "none",
                   expect=[0, 1])
        assert "15/06/2004" in (folder / "out" / "results.csv").read_text(), "a date of 1904, as the cell shows it"

        # What Excel makes of a CSV: digits are lost for good, and nothing is guessed.
        (folder / "sent.csv").write_text("Matrícula;CURP;NSS\r\n1;LOHF050317MMCPRRA1;9,29191E+10\r\n2;;1.23457E+10\r\n3;;4220510095\r\n",
                                         encoding="cp1252")
        rows = [json.loads(line) for line in school.run("roster", "sent.csv", "--format", "ndjson", expect=[1]).stdout.splitlines()][1:]
        codes = {(row["row"], row["code"]) for row in rows}
        assert {(2, "data_lost"), (3, "data_lost"), (4, "nss_two_readings")} <= codes, codes
        assert not [row for row in rows if row["code"] == "data_lost" and row["read_as"]], rows


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
