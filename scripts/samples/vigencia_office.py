"""Text constancias printed by LibreOffice Writer and distilled by Ghostscript from PostScript."""

from html import escape

import html_layouts
import pdf_tools
import wordings as w
from constancia import expected_record, make_constancia
from people import student_for
from vigencia_canvas import EMPLOYER_FIELDS

ODF = ('xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
       'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
       'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2"')


def tabbed_text(document, rows, wording):
    """A Writer document: label, tab stop, value; two pairs a line; justified prose."""
    styles = ('<style:style style:name="P" style:family="paragraph"><style:paragraph-properties><style:tab-stops>'
              '<style:tab-stop style:position="4.6cm"/><style:tab-stop style:position="9.2cm"/><style:tab-stop style:position="13cm"/>'
              '</style:tab-stops></style:paragraph-properties><style:text-properties fo:font-family="Liberation Serif" '
              'fo:font-size="9pt"/></style:style><style:style style:name="J" style:family="paragraph"><style:paragraph-properties '
              'fo:text-align="justify"/><style:text-properties fo:font-size="8pt"/></style:style>')
    lines = [f'<text:p text:style-name="J">{escape(w.TITLE)}</text:p>']
    for row in rows:
        for start in range(0, len(row), 2):
            pair = "<text:tab/>".join(f"{escape(wording[f])}:<text:tab/>{escape(document.shown[f])}" for f in row[start:start + 2])
            lines.append(f'<text:p text:style-name="P">{pair}</text:p>')
    for text in (document.student_line, *(f"{wording[f]}: {document.shown[f]}" for f in EMPLOYER_FIELDS), w.LEGAL,
                 "Cadena original", document.cadena or "", "Sello digital", document.sello or ""):
        lines.append(f'<text:p text:style-name="J">{escape(text)}</text:p>')
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {ODF} office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{"".join(lines)}'
            '</office:text></office:body></office:document>')


def table_text(document, rows, wording):
    """A Writer table: labels in one row, values in the row below, up to three columns."""
    def row_xml(values):
        cells = "".join(f'<table:table-cell table:style-name="c" office:value-type="string"><text:p>{escape(v)}</text:p></table:table-cell>'
                        for v in values)
        return f"<table:table-row>{cells}</table:table-row>"
    styles = ('<style:style style:name="w" style:family="table-column"><style:table-column-properties style:column-width="5.6cm"/>'
              '</style:style><style:style style:name="c" style:family="table-cell"><style:table-cell-properties '
              'fo:border="0.5pt solid #000000" fo:padding="0.08cm"/><style:text-properties fo:font-size="9pt"/></style:style>')
    body = row_xml([w.TITLE])
    for row in [*rows, EMPLOYER_FIELDS]:
        body += row_xml([wording[f] for f in row]) + row_xml([document.shown[f] for f in row])
    body += row_xml(["Beneficiarios", "NO APLICA"]) + row_xml(["Cadena original"])
    cadena = document.cadena or ""
    body += "".join(row_xml([cadena[i:i + 30], cadena[i + 30:i + 60], cadena[i + 60:i + 90]]) for i in range(0, len(cadena), 90))
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {ODF} '
            f'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>{styles}</office:automatic-styles>'
            '<office:body><office:text><table:table table:name="Vigencia"><table:table-column table:style-name="w" '
            f'table:number-columns-repeated="3"/>{body}</table:table></office:text></office:body></office:document>')


def postscript(document, rows, wording, font="Helvetica", kerned=False):
    """PostScript text in ISO Latin 1; `kerned` spreads the letters with ashow."""
    def literal(text):
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode("latin-1", "replace")
        return "(" + "".join(chr(b) if b < 128 else f"\\{b:03o}" for b in escaped) + ")"
    show = "0.25 0 3 -1 roll ashow" if kerned else "show"
    out = ["%!PS-Adobe-3.0", "<< /PageSize [612 792] >> setpagedevice",
           f"/{font} findfont dup length dict begin {{1 index /FID ne {{def}} {{pop pop}} ifelse}} forall "
           "/Encoding ISOLatin1Encoding def currentdict end /F exch definefont pop"]

    def put(x, y, text, size=9):
        out.append(f"/F findfont {size} scalefont setfont {x} {y} moveto {literal(text)} {show}")
    y = 740
    put(200, y, w.TITLE, 14)
    for row in rows:
        y -= 22
        for column, field in enumerate(row):
            x = 40 + column * 540 // len(row)
            put(x, y, wording[field] + ":", 7)
            put(x, y - 11, document.shown[field], 10)
        y -= 8
    y -= 30
    put(40, y, document.student_line)
    for x, field in zip((40, 200), EMPLOYER_FIELDS):
        put(x, y - 18, wording[field])
        put(x, y - 31, document.shown[field])
    y -= 60
    put(40, y, "Cadena original", 7)
    for start in range(0, len(document.cadena or ""), 118):
        y -= 8
        put(40, y, document.cadena[start:start + 118], 6)
    out.append("showpage")
    return "\n".join(out)


def add_office(into):
    def add(name, note, make, rows, wording, made_with, verdict="ok", codes=(), adjust=lambda d: d, page=1):
        document = adjust(make_constancia(student_for(name)))
        record = expected_record(document, w.fields_of(rows) + EMPLOYER_FIELDS, verdict, codes, page)
        into.add(f"vigencia/{document.student.id}_{name}.pdf", make(document, rows, wording), [record], note, made_with)

    writer = lambda *a: pdf_tools.libreoffice(tabbed_text(*a), ".fodt")
    table = lambda *a: pdf_tools.libreoffice(table_text(*a), ".fodt")
    web = lambda *a: pdf_tools.libreoffice(html_layouts.bordered(*a, broken=True), ".html", "writer_web_pdf_Export")
    distilled = lambda *a: pdf_tools.ghostscript(postscript(*a).encode("latin-1"), suffix_in=".ps")
    kerned = lambda *a: pdf_tools.ghostscript(postscript(*a, font="Times-Roman", kerned=True).encode("latin-1"), suffix_in=".ps")
    dash = lambda d: d.without_clinic("-")

    add("writer_tabuladores", "Writer, labels and values at tab stops, embedded subset fonts", writer, w.ONE_RUN, w.PORTAL, "LibreOffice")
    add("writer_tabuladores_tres", "the same with the name in three parts", writer, w.SURNAMES_FIRST, w.QUESTION, "LibreOffice")
    add("writer_web_tabla", "HTML table printed by Writer/Web, which leaves page one blank", web, w.ONE_RUN, w.PORTAL,
        "LibreOffice", page=2)
    add("writer_tabla", "Writer table, label above value, the cadena cut over cells", table, w.THREE_PARTS, w.PORTAL, "LibreOffice")
    add("writer_tabla_alta_falta", "Writer table, dashes", table, w.THREE_PARTS, w.PORTAL, "LibreOffice", "missing_alta", ["alta_missing"], dash)
    add("writer_alta_falta", "Writer, dashes at tab stops", writer, w.ONE_RUN, w.PORTAL, "LibreOffice", "missing_alta",
        ["alta_missing"], dash)
    add("postscript", "distilled from PostScript, label above value", distilled, w.THREE_PARTS, w.PORTAL, "Ghostscript")
    add("postscript_espaciado", "distilled, Times, letters spread", kerned, w.SURNAMES_FIRST, w.LONG, "Ghostscript")
    add("postscript_sin_derecho", "distilled, NO", distilled, w.THREE_PARTS, w.PORTAL, "Ghostscript", "no_coverage", ["not_covered"],
        lambda d: d.stating(derecho="NO", estado="BAJA"))
