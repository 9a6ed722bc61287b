#!/usr/bin/python3
"""Seeds for the fuzzers, made of the tests' own data and of the samples: one folder a target, the same files on every run.

    make_seeds.py OUT_DIR SOURCE_DIR"""

import re
import sys
import zipfile
from pathlib import Path

CADENA = ("||Invocante:portalimssdigital|Tipo de trámite:COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES|Fecha:15 de agosto 2025, 10:22:31|"
          "Folio:1755274951123456789012|RFC:LOHF050317AB1|Nombre o Razón Social:MARIA FERNANDA LOPEZ HERNANDEZ|Curp:LOHF050317MMCPRRA1|"
          "Número de Seguridad Social:05200500014||")


def page_texts(source):
    """tests/pages as the target wants them: a word a line, with its place in units of three points (see page_text_target.cpp)."""
    for path in sorted((source / "tests/pages").glob("*.page")):
        text = path.read_text(encoding="utf-8")
        by_ocr = 4 if "read by: ocr" in text else 0
        drawing = text.split("+-----")[1].splitlines()[1:]
        words = [bytes([min(255, 2 * word.start()), min(255, 5 * row), by_ocr]) + word[0].encode()
                 for row, line in enumerate(drawing) for word in re.finditer(r"\S+", line)]
        yield path.stem, b"\n".join(words)


def lines_of(path):
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def vectors(source, *names):
    """Each case of the vectors' first columns."""
    for name in names:
        for number, line in enumerate(lines_of(source / f"tests/vectors/{name}.tsv")):
            yield f"{name}_{number:03}", "\n".join(line.split("\t")[:2]).encode()


def cadenas():
    yield "whole", CADENA.encode()
    yield "sister", "||Invocante: portal|Tipo de tr?mite: ALTA EN CLINICA|Nombre o Raz?n Social: ANA DIAZ|N?mero de Seguridad Social: 05200500014||".encode()
    yield "misread", CADENA.replace("|", "l").replace(":", ";").encode()
    for part in CADENA.strip("|").split("|"):
        yield re.sub("[^A-Za-z]", "", part.split(":")[0]), part.encode()


def samples_of(source, pattern, most=60, size=60_000):
    for path in [p for p in sorted(source.glob(pattern)) if p.is_file() and p.stat().st_size <= size][:most]:
        yield path.name, path.read_bytes()


def result_files(source):
    for path in sorted(source.glob("tests/golden/*/stdout")):
        for number, line in enumerate(path.read_bytes().splitlines(keepends=True)):
            if line.startswith(b'{"schema"'):
                yield f"{path.parent.name}_{number}", line
    yield "decisions", b"file,page,sha256,decision,note,verdict\r\na.pdf,1,%b,accept,\"seen, by me\",review\r\n'=b.pdf,,,none,,\r\n" % (b"0" * 64)
    yield "told", b"\xef\xbb\xbf\"notice\",\"batch\"\r\n\"9f2c\",\"07aa\"\r\n"
    yield "picture", b"a" * 64 + b"-3-612x792.5pt.jpg"


XLSX = {
    "_rels/.rels": "<Relationships xmlns='{p}relationships'><Relationship Id='a' Type='{o}officeDocument' Target='xl/workbook.xml'/></Relationships>",
    "xl/_rels/workbook.xml.rels": "<Relationships xmlns='{p}relationships'><Relationship Id='a' Type='{o}worksheet' Target='sheet1.xml'/>"
                                  "<Relationship Id='b' Type='{o}sharedStrings' Target='s.xml'/><Relationship Id='c' Type='{o}styles' Target='/xl/t.xml'/></Relationships>",
    "xl/workbook.xml": "<workbook xmlns='{m}' xmlns:r='{r}'><workbookPr date1904='1'/><sheets><sheet name='H' sheetId='1' state='hidden' r:id='a'/></sheets></workbook>",
    "xl/s.xml": "<sst xmlns='{m}'><si><t>CURP</t></si><si><r><t>N</t></r><r><t xml:space='preserve'> S</t></r><rPh><t>x</t></rPh></si></sst>",
    "xl/t.xml": "<styleSheet xmlns='{m}'><numFmts><numFmt numFmtId='164' formatCode='00000000000'/><numFmt numFmtId='165' formatCode='[h]:mm;@'/></numFmts>"
                "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>",
    "xl/sheet1.xml": "<worksheet xmlns='{m}'><sheetData><row r='1' hidden='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='inlineStr'><is><t>x</t></is></c></row>"
                     "<row r='3'><c s='1'><v>38428.75</v></c><c s='2'><v>5200500014</v></c><c t='str'><f>A1</f></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c>"
                     "<c s='3'><v>0.4</v></c></row></sheetData></worksheet>",
}
ODS = {
    "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": "<o:document-content xmlns:o='{u}office:1.0' xmlns:t='{u}table:1.0' xmlns:x='{u}text:1.0' xmlns:s='{u}style:1.0'><o:body><o:spreadsheet>"
                   "<t:table t:name='H'><t:table-row t:number-rows-repeated='3'><t:table-cell o:value-type='float' o:value='12'/><t:covered-table-cell/>"
                   "<t:table-cell t:number-columns-repeated='4' o:value-type='string'><x:p>a<x:s x:c='3'/>b<x:tab/><x:span>c</x:span></x:p><x:p>d</x:p></t:table-cell>"
                   "<t:table-cell o:value-type='date' o:date-value='2005-03-17'/><t:table-cell t:formula='of:=1' o:value-type='percentage' o:value='0.5'/></t:table-row>"
                   "</t:table></o:spreadsheet></o:body></o:document-content>",
}
NAMESPACES = {"p": "http://schemas.openxmlformats.org/package/2006/", "m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
              "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
              "o": "http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "u": "urn:oasis:names:tc:opendocument:xmlns:"}


def joined_parts(parts):
    """As the target wants them: each after the byte 1E, its name and a line break."""
    return b"".join(b"\x1e" + name.encode() + b"\n" + content for name, content in parts)


def spreadsheets(source):
    for name, parts in ("small.xlsx", XLSX), ("small.ods", ODS):
        yield name, joined_parts((part, content.format(**NAMESPACES).encode()) for part, content in parts.items())
    for path in sorted((source / "tests/data/rosters/workbooks").iterdir()):
        with zipfile.ZipFile(path) as parts:
            read = [name for name in parts.namelist() if re.search(r"mimetype|content\.xml|\.rels|workbook\.xml|sheet\d|sharedStrings|styles\.xml", name)]
            yield path.name, joined_parts((name, parts.read(name)[:20_000]) for name in read)
        yield "zip_" + path.name, path.read_bytes()


def seeds(source):
    yield "page_text", page_texts(source)
    yield "cadena", cadenas()
    yield "result_files", result_files(source)
    yield "spreadsheets", spreadsheets(source)
    yield "roster", [*samples_of(source, "tests/data/rosters/*"), *samples_of(source, "samples/**/*.csv")]
    yield "policy", [*samples_of(source, "samples/*.toml"), *samples_of(source, "tests/**/*.toml"), ("keys", b'max_age_days = 5\nrequired_fields = ["curp"]\ncompare_umf = false\n')]
    yield "names", vectors(source, "names", "mojibake")
    yield "dates", vectors(source, "dates")
    yield "identifiers", vectors(source, "curp", "curp_repair", "nss", "nss_repair", "umf", "fold")
    yield "paths", [(f"{number:03}", str(path.relative_to(source)).encode()) for number, path in enumerate(sorted((source / "samples").rglob("*.pdf"))[::5])]
    task = b"\1" + bytes(7)
    yield "worker_protocol", [("nothing", b""), ("page_begun", b"\1" + task + bytes(4)), ("reading", b"\2" + task + b"\1\0\0\0x"),
                              ("too_long", b"\2" + task + b"\xff\xff\xff\xff"), ("changes", bytes(range(250)))]
    yield "files", [*samples_of(source, "samples/broken/*", most=20, size=20_000), *samples_of(source, "samples/vigencia/*.pdf", most=10, size=12_000)]


def main(out, source):
    for target, files in seeds(Path(source)):
        folder = Path(out) / target
        folder.mkdir(parents=True, exist_ok=True)
        count = 0
        for name, data in files:
            (folder / name).write_bytes(data)
            count += 1
        assert count > 0, target


main(*sys.argv[1:])
