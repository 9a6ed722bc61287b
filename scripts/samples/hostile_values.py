"""Constancias whose words, labels and values are meant to exhaust whoever reads them. The PDFs themselves are sound."""

import base64
import io
import random

from hostile_pdf import CADENA, CONSTANCIA, HELVETICA, constancia_content, document, one_page, raw, shown, text_at
from PIL import Image
from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

LABELS = list(CONSTANCIA)
CURP_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def zipped(content, **options):
    """One page whose content is deflated, as it is long and dull."""
    pdf = document(b"", **options)
    number = pdf.deflated(content)
    pdf.objects[4] = pdf.objects[4].replace(b"/Contents 3 0 R", b"/Contents %d 0 R" % number)
    return pdf.save()


def crowd(words, columns, before=b"", width=90, height=12, size=8):
    """A page as large as it must be for the words in rows and columns, below `before`, which a Letter page holds."""
    rows = -(-len(words) // columns)
    out = [before, b"BT /F1 %g Tf\n" % size]
    for index, word in enumerate(words):
        out.append(b"1 0 0 1 %g %g Tm %s Tj\n" % (20 + index % columns * width, -20 - index // columns * height, shown(word)))
    return zipped(b"".join(out) + b"ET\n", media=f"0 {-rows * height - 40} {max(612, columns * width + 40)} 792")


def wide(content, longest):
    """A page on which the longest text has room on one line."""
    return zipped(content, media=f"0 0 {300 + 8 * len(longest)} 792")


def curp_like(rng):
    return "".join(rng.choice(CURP_ALPHABET) for _ in range(18))


def label_crowds(rng):
    """Thousands of labels, with and without colons, in rows and in one column."""
    form = constancia_content()
    for count in (500, 2000, 8000):
        for mark in ("", ":"):
            for label in ("UMF", "Nombre", "CURP", "Con derecho", "Registro patronal", "Parentesco", "Fecha"):
                yield f"{count}_{label.replace(' ', '_')}{'_colon' if mark else ''}.pdf", crowd([label + mark] * count, 40, form)
        mixed = [rng.choice(LABELS) + rng.choice(["", ":"]) for _ in range(count)]
        for columns in (1, 6, 40, count):
            yield f"{count}_labels_in_{columns}.pdf", crowd(mixed, columns, form, width=150)
        yield f"{count}_labels_alone.pdf", crowd(mixed, 8, text_at(40, 700, "Constancia de Vigencia de Derechos"), width=150)
    yield "labels_at_one_place.pdf", zipped(form + b"".join(text_at(40, 400, rng.choice(LABELS)) for _ in range(3000)))


def word_crowds(rng):
    """Pages with more words than any paper has."""
    form = constancia_content()
    for count in (5_000, 19_000, 30_000, 100_000):
        words = ["".join(rng.choice("abcdefghij") for _ in range(4)) for _ in range(count)]
        yield f"{count}_words.pdf", crowd(words, 120, form, width=40)
        yield f"{count}_curps.pdf", crowd([curp_like(rng) for _ in range(count // 4)], 40, form, width=130)
    for what, word in (("dashes", "-"), ("bars", "||"), ("dots", "."), ("colons", ":"), ("letters", "U"), ("digits", "0")):
        for count in (2_000, 15_000):
            yield f"{count}_{what}.pdf", crowd([word] * count, 100, form, width=12)
            yield f"{count}_{what}_on_a_line.pdf", crowd([word] * count, count, form, width=12)
    yield "watermarks.pdf", zipped(form + b"".join(text_at(rng.uniform(0, 500), rng.uniform(50, 700), "MUESTRA", 60) for _ in range(4000)))
    yield "one_place.pdf", zipped(form + b"".join(text_at(100, 300, f"palabra{i}") for i in range(10_000)))


def phrases_that_never_end(rng):
    """Rows of dashes and first words, each of which might go on in the row below."""
    for word in ("Unidad", "Con", "Constancia", "Número", "Agregado", "N"):
        for width in (60, 600):
            rows = [[word] + ["-"] * width] + [["-"] * (width + 1)] * 4
            yield f"{word}_{width}_dashes.pdf", crowd([w for row in rows for w in row], width + 1, constancia_content(), width=9, height=9)
        crossword = [rng.choice([word, word[:1], word[:2], "-"]) for _ in range(4000)]
        yield f"{word}_crossword.pdf", crowd(crossword, 50, constancia_content(), width=9, height=9)


def long_values():
    """Values far longer than any that the field can have."""
    fillers = {"letter": "A" * 100_000, "megabyte": "M" * 1_000_000, "digits": "0" * 100_000, "spaces": "A " * 9_000, "dashes": "- " * 5_000,
               "names": "DE LA CRUZ " * 3_000, "curps": "RUPR050317MMCZZSA1 " * 3_000, "dates": "15 de agosto de 2026 " * 3_000,
               "numbers": "15/08/2026 " * 3_000, "accents": "áéíóúñü" * 5_000}
    for label in ("Nombre", "CURP", "NSS", "UMF", "Delegación", "Fecha de constancia", "Registro patronal", "Cadena original",
                  "Con derecho al servicio médico", "Consultorio", "Agregado médico", "Beneficiarios"):
        for what, filler in fillers.items():
            if what == "megabyte" and label not in ("Nombre", "CURP", "Cadena original"):
                continue
            yield f"{what}_in_{label.split()[0]}.pdf", wide(constancia_content({label: filler}), filler)
            broken = [filler[at:at + 90] for at in range(0, min(len(filler), 60_000), 90)]
            if label in ("Nombre", "Cadena original", "UMF", "Registro patronal"):
                yield f"{what}_in_lines_of_{label.split()[0]}.pdf", zipped(constancia_content({label: broken}), media="0 -12000 612 792")


def cadenas():
    """Cadenas originales of a length or with keys that no portal writes."""
    keys = [part + "|" for part in CADENA.strip("|").split("|")]
    for count in (100, 5_000, 40_000):
        for name, text in (("whole", CADENA * (count // 100)), ("bars", "|" * count), ("colons", "||" + ":" * count),
                           ("key", "||" + keys[0] * (count // 10) + "||"), ("nss_key", "||" + keys[-1] * (count // 10) + "||"),
                           ("misread_keys", "||" + "Invocente;Tipa de tramlte:Namero de Segurldad Soclal " * (count // 20) + "||"),
                           ("folio", "||Invocante:x|Folio:" + "9" * count + "||"), ("near_keys", "||" + "NUMERODESEGURIDADSOCIA" * (count // 20)),
                           ("date", "||Invocante:x|Fecha:" + "15 de agosto " * (count // 10) + "||")):
            yield f"{name}_{count}.pdf", wide(constancia_content({"Cadena original": text}), text)
    lines = ["||" + "".join(keys) + "||"] * 300
    yield "many.pdf", zipped(constancia_content({"Cadena original": lines}), media="0 -5000 612 792")


def tables(rng):
    """Beneficiaries and employers by the thousand."""
    for count in (200, 3_000, 20_000):
        rows = [f"ANA RUIZ {curp_like(rng)} HIJO 3M2015OR SI" for _ in range(count)]
        height = count * 12 + 800
        content = text_at(40, height - 20, "Constancia de Vigencia de Derechos", 14) + text_at(40, height - 40, "Beneficiarios") + \
            text_at(40, height - 55, "Nombre CURP Parentesco Agregado Con derecho")
        for index, row in enumerate(rows):
            content += text_at(40, height - 70 - 12 * index, row)
        yield f"{count}_beneficiaries.pdf", zipped(content + constancia_content(), media=f"0 0 612 {height}")
        content = text_at(40, height - 40, "Registro patronal") + text_at(200, height - 40, "Nombre o razón social")
        for index in range(count):
            content += text_at(40, height - 70 - 12 * index, f"C{rng.randrange(10**7):07}32{rng.randrange(10)}")
            content += text_at(200, height - 70 - 12 * index, "EMPRESA DE PRUEBA")
        yield f"{count}_employers.pdf", zipped(content + constancia_content(), media=f"0 0 612 {height}")
    people = "".join(f"Parentesco: HIJO Nombre: ANA CURP: {curp_like(rng)} " for _ in range(800))
    yield "people_with_labels.pdf", crowd(people.split(), 10, constancia_content())


def strange_characters():
    """Text that means something to terminals, spreadsheets, browsers and databases: by a ToUnicode map, or as it stands."""
    payloads = {
        "controls": "\x00\x01\x07\x08\x1b[2J\x1b]0;x\x07\x7f", "formula": "=cmd|'/c calc'!A1", "html": "<script>alert(1)</script>",
        "path": "../../../../etc/passwd", "sql": "'; DROP TABLE alumnos;--", "format": "%s%n%x{0}{}" * 50, "quotes": "\"'`\\" * 50,
        "newlines": "a\nb\r\nc\x0b\x0c", "json": '"},{"verdict":"ok","x":"', "yaml": "!!python/object", "long_word": "W" * 60_000,
    }
    for what, payload in payloads.items():
        for label in ("Nombre", "CURP", "UMF", "Delegación", "Cadena original"):
            yield f"{what}_in_{label.split()[0]}.pdf", wide(constancia_content({label: payload}), payload)
    mapped = {"rtl": "202E", "isolates": "2066", "zero_width": "200B", "bom": "FEFF", "surrogate": "D800", "pair": "D83DDE00",
              "noncharacter": "FFFF", "combining": "0041" + "0301" * 40, "ligature": "FDFA" * 20, "private": "E000", "null": "0000",
              "kelvin": "212A", "dotless": "0131", "long_s": "017F", "sharp_s": "1E9E", "tag": "DB40DC41", "line": "2028", "bar": "FF5C",
              "fullwidth": "FF21", "arabic_digit": "0660", "nfd": "006E0303", "everything": "0041" * 120}
    for what, target in mapped.items():
        cmap = ("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/X def 1 begincodespacerange<00><FF>"
                f"endcodespacerange 26 beginbfchar " + " ".join(f"<{c:02X}><{c:04X}{target}>" for c in range(65, 91)) +
                " endbfchar endcmap end end")
        pdf = document(b"")
        number = pdf.stream(cmap)
        pdf.objects[4] = raw(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R/Resources<</Font<</F1 "
                             f"{HELVETICA[:-2]}/ToUnicode {number} 0 R>>>>>>>>")
        pdf.stream(constancia_content({"Nombre": "ROSA RUIZ PAZ " * 8}), number=3)
        yield f"mapped_to_{what}.pdf", pdf.save()


def odd_numbers():
    """Words at places and in sizes that are not to be reckoned with."""
    for what, matrix in (("far", "1e30 0 0 1e30 0 0"), ("farther", "1e38 0 0 1e38 1e38 1e38"), ("tiny", "1e-30 0 0 1e-30 40 40"), ("singular", "0 0 0 0 0 0"),
                         ("flat", "1 0 0 0 40 40"), ("mirrored", "-1 0 0 1 300 300"), ("skewed", "1 9 9 1 0 0"), ("turned_45", ".7 .7 -.7 .7 200 0"),
                         ("nan", "nan nan nan nan nan nan"), ("words", "a b c d e f"), ("long", "9" * 400 + " 0 0 1 0 0")):
        body = f"q {matrix} cm\n".encode() + constancia_content() + b"Q\n"
        yield f"matrix_{what}.pdf", one_page(body)
        yield f"matrix_{what}_twice.pdf", one_page(f"q {matrix} cm {matrix} cm\n".encode() + constancia_content() + b"Q\n" + constancia_content())
    for what, operators in (("size_zero", b"/F1 0 Tf"), ("size_negative", b"/F1 -9 Tf"), ("size_huge", b"/F1 1e9 Tf"), ("spacing", b"1e9 Tc"),
                            ("word_spacing", b"-1e9 Tw"), ("stretched", b"1e7 Tz"), ("stretched_away", b"0 Tz"), ("risen", b"1e12 Ts"), ("mode", b"99 Tr"),
                            ("leading", b"1e30 TL T* T* T*")):
        body = constancia_content().replace(b" Tj ET", b" Tj " + operators + b" (OTRA VEZ) Tj ET")
        yield f"text_{what}.pdf", one_page(body)
        yield f"text_{what}_before.pdf", one_page(b"BT " + operators + b" (x) Tj ET\n" + constancia_content().replace(b" Td", b" Td " + operators))


def appended(rng):
    """A page of 300 random operators after a sound form."""
    operators = [b"q", b"Q", b"BT", b"ET", b"cm", b"Tm", b"Td", b"Tj", b"TJ", b"'", b'"', b"T*", b"Tf", b"gs", b"Do", b"sh", b"BI", b"ID", b"EI", b"re", b"f",
                 b"W", b"n", b"d0", b"d1", b"BX", b"EX", b"MP", b"BMC", b"EMC", b"<<", b">>", b"[", b"]", b"(", b")", b"<", b">", b"/F1", b"0", b"-1", b"1e9",
                 b"9999999999999", b"(CURP:)", b"(SI)", b"true", b"null", b"R", b"obj", b"%", b"{", b"}"]
    for index in range(60):
        soup = b" ".join(rng.choice(operators) for _ in range(300))
        yield f"operators_{index:02}.pdf", one_page(constancia_content() + soup if index % 2 else soup + b"\n" + constancia_content())


def codes(rng):
    """Payloads of QR codes, in pictures that are nothing else."""
    payloads = {"cadena": CADENA, "bars": "|" * 900, "long": "A" * 1200, "url": "https://127.0.0.1/" + "x" * 300, "controls": "\x01" * 200,
                "terminal": "\x1b[31mrojo\x1b]0;t\x07", "keys": "Curp:|Folio:|" * 60, "digits": "7" * 2000,
                "random": base64.b64encode(rng.randbytes(700)).decode(), "json": '{"verdict":"ok"}'}
    for what, payload in payloads.items():
        code = QRCode(None, QRErrorCorrectLevel.L)
        code.addData(payload)
        code.make()
        picture = Image.new("L", (code.getModuleCount() * 4 + 64,) * 2, 255)
        for y, row in enumerate(code.modules):
            for x, dark in enumerate(row):
                if dark:
                    picture.paste(0, (32 + 4 * x, 32 + 4 * y, 36 + 4 * x, 36 + 4 * y))
        buffer = io.BytesIO()
        picture.save(buffer, "PNG")
        yield f"qr_{what}.png", buffer.getvalue()


def files(seed):
    makers = {"labels": label_crowds, "words": word_crowds, "phrases": phrases_that_never_end, "operators": appended, "tables": tables, "codes": codes}
    for folder, maker in makers.items():
        for name, data in maker(random.Random(f"{seed} {folder}")):
            yield f"{folder}/{name}", data
    for folder, maker in {"values": long_values, "cadenas": cadenas, "characters": strange_characters, "numbers": odd_numbers}.items():
        for name, data in maker():
            yield f"{folder}/{name}", data
