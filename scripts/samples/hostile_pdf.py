"""A PDF written object by object, so that anything in it may be wrong. Strings become Latin-1."""

import zlib

LETTER = "0 0 612 792"
HELVETICA = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
PLAIN_RESOURCES = f"<</Font<</F1 {HELVETICA}>>>>"


def raw(text):
    return text if isinstance(text, bytes) else text.encode("latin-1")


class RawPdf:
    """Objects by their number. `save` lays them out with a sound table unless it is told otherwise."""

    def __init__(self):
        self.objects = {}

    def add(self, body, number=None):
        number = number or max(self.objects, default=0) + 1
        self.objects[number] = raw(body)
        return number

    def stream(self, data, entries="", number=None, length=None):
        data = raw(data)
        size = len(data) if length is None else length
        return self.add(b"<<" + raw(entries) + b"/Length %s>>stream\n" % raw(str(size)) + data + b"\nendstream", number)

    def deflated(self, data, entries="", times=1):
        data = raw(data)
        for _ in range(times):
            data = zlib.compress(data, 9)
        return self.stream(data, entries + "/Filter[" + "/FlateDecode" * times + "]")

    def page(self, content, resources=PLAIN_RESOURCES, media=LETTER, entries="", parent=2):
        """One page; `content` is a stream's number or its bytes."""
        number = content if isinstance(content, int) else self.stream(content)
        return self.add(f"<</Type/Page/Parent {parent} 0 R/MediaBox[{media}]/Contents {number} 0 R"
                        f"/Resources {resources}{entries}>>")

    def save(self, trailer="", head=b"%PDF-1.7\n", start=None, root=1, size=None):
        out, places = bytearray(raw(head)), {}
        for number, body in self.objects.items():
            places[number] = len(out)
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        table = len(out)
        last = max(self.objects, default=0) + 1
        out += b"xref\n0 %d\n0000000000 65535 f \n" % last
        for number in range(1, last):
            out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        out += raw(f"trailer\n<</Size {last if size is None else size}/Root {root} 0 R{trailer}>>\n"
                   f"startxref\n{table if start is None else start}\n%%EOF\n")
        return bytes(out)


def document(content, resources=PLAIN_RESOURCES, media=LETTER, entries="", catalog="", pages=1):
    """A builder with a catalogue (1), a page tree (2) and so many pages of one content."""
    pdf = RawPdf()
    pdf.add(f"<</Type/Catalog/Pages 2 0 R{catalog}>>", 1)
    pdf.add("", 2)
    stream = content if isinstance(content, int) else pdf.stream(content, number=3)
    kids = [pdf.page(stream, resources, media, entries) for _ in range(pages)]
    pdf.add("<</Type/Pages/Kids[" + " ".join(f"{kid} 0 R" for kid in kids) + f"]/Count {pages}>>", 2)
    return pdf


def one_page(content, **options):
    return document(content, **options).save()


def shown(text):
    """A string operand."""
    escaped = raw(text).replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)").replace(b"\r", b"\\r")
    return b"(" + escaped + b")"


def text_at(x, y, text, size=9):
    return b"BT /F1 %g Tf %g %g Td %s Tj ET\n" % (size, x, y, shown(text))


CADENA = ("||Invocante:portalimssdigital|Tipo de trámite:COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES|"
          "Fecha:15 de agosto 2026, 10:22:31|Folio:1755274951881422926678|Nombre o Razón Social:ROSA RUIZ PAZ|"
          "Curp:RUPR050317MMCZZSA1|Número de Seguridad Social:05200500014||")
CONSTANCIA = {
    "Fecha de constancia": "15/08/2026", "NSS": "05200500014", "CURP": "RUPR050317MMCZZSA1", "Nombre": "ROSA RUIZ PAZ",
    "Fecha de nacimiento": "17/03/2005", "Con derecho al servicio médico": "SI", "Vigencia": "15/08/2026",
    "Delegación": "EDO MEX OTE", "UMF": "-", "Turno": "-", "Consultorio": "-", "Agregado médico": "-",
    "Registro patronal": "C9999999321", "Beneficiarios": "NO APLICA", "Cadena original": CADENA,
}


def constancia_content(changes=None, more=b"", size=9):
    """A constancia without a clinic, so that no verdict but `ok` would be a surprise; `changes` replaces values by label."""
    out, y = text_at(180, 760, "Constancia de Vigencia de Derechos", 14), 730
    for label, value in {**CONSTANCIA, **(changes or {})}.items():
        out += text_at(40, y, label + ":", size)
        values = value if isinstance(value, list) else [value]
        for line in values:
            out += text_at(200, y, line, size)
            y -= 14
    return out + raw(more)
