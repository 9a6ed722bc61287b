"""samples/broken: files that cannot be opened, show nothing, or are no document; and two that only look so."""

import io
import re
import zipfile

import canvas_layouts as layouts
import pdf_tools
import pikepdf
import scanning as s
import wordings as w
from collection import simple_record
from constancia import expected_record, make_constancia
from people import student_for
from sheet import Sheet
from vigencia_canvas import EMPLOYER_FIELDS


def sound(name):
    document = make_constancia(student_for(name))
    return document, layouts.lines(document, w.ONE_RUN, w.PORTAL)


def office_file():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
                           ("word/document.xml", "<w:document xmlns:w='w'><w:t>Constancia de Vigencia de Derechos</w:t></w:document>")):
            archive.writestr(zipfile.ZipInfo(name, (2026, 8, 21, 10, 30, 0)), text)
    return buffer.getvalue()


def archive_of(data):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("constancia.pdf", (2026, 8, 21, 10, 30, 0)), data)
    return buffer.getvalue()


def without_pages():
    pdf = pikepdf.new()
    return pdf_tools.saved(pdf)


def add_unreadable(into):
    def broken(name, note, data, code, made_with="Python", ending="pdf", text=True, tolerated=None):
        who = student_for(name)
        record = simple_record("unreadable", None, who.id, [code] if code else [])
        into.add(f"broken/{who.id}_{name}.{ending}", data, [record], note, made_with, text, tolerated=tolerated)

    _, form = sound("truncada")
    broken("truncada", "the first 300 bytes of a PDF", form[:300], "damaged")
    broken("vacia", "no bytes at all", b"", "file_empty")
    broken("texto", "plain text named .pdf", "Constancia de Vigencia de Derechos\nNSS: 05200500014\n".encode(), "not_a_document")
    broken("word", "a .docx named .pdf", office_file(), "not_a_document")
    broken("word", "a .docx", office_file(), "not_a_document", ending="docx")
    broken("comprimida", "an archive with a constancia inside", archive_of(sound("comprimida")[1]), "not_a_document", ending="zip")
    broken("pagina_web", "an HTML error page saved as .pdf", b"<!doctype html><html><body><h1>503 Servicio no disponible</h1></body></html>",
           "not_a_document")
    broken("con_contrasena", "a user password is needed", pdf_tools.user_locked(sound("con_contrasena")[1]), "password_required",
           "reportlab, qpdf")
    broken("solo_cabecera", "a PDF header and rubbish", b"%PDF-1.7\n" + bytes((i * 73 + 41) % 256 for i in range(3000)), "damaged")
    broken("sin_paginas", "a PDF without pages", without_pages(), None, "pikepdf")
    broken("en_blanco", "one blank page", Sheet().save(), "no_text", "reportlab", text=False)
    blank = s.noisy(s.render(Sheet().save(), 100), 2)
    broken("en_blanco_escaneada", "a scanned blank page", s.dct(blank, 100, 30), "no_text", "img2pdf", text=False)
    form = sound("sin_trailer")[1]
    broken("sin_trailer", "cut behind the last object: no xref, no trailer", form[:form.rindex(b"xref\n0")], "damaged",
           "reportlab", tolerated=["ok", "review"])
    photo = s.jpeg(s.render(sound("foto_cortada")[1], 120), 120)
    broken("foto_cortada", "the first 700 bytes of a JPEG", photo[:700], None, "Pillow", "jpg", text=False, tolerated=["review"])


def add_recoverable(into):
    def repaired(name, note, spoil):
        document, data = sound(name)
        record = expected_record(document, w.fields_of(w.ONE_RUN) + EMPLOYER_FIELDS, "ok")
        into.add(f"broken/{document.student.id}_{name}.pdf", spoil(data), [record], note)

    repaired("xref_danada", "the cross-reference offset is wrong: readers rebuild it",
             lambda d: re.sub(rb"startxref\s+\d+", b"startxref\n7", d))
    repaired("basura_delante", "mail headers before %PDF",
             lambda d: b"Content-Type: application/pdf\r\nContent-Transfer-Encoding: binary\r\n\r\n" + d)
    repaired("basura_detras", "bytes after %%EOF", lambda d: d + b"\r\n--frontera--\r\n" + b"\0" * 200)
