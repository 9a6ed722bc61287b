"""samples/scans: pages that only OCR can read."""

from dataclasses import replace

import canvas_layouts as layouts
import font_mapping
import html_layouts
import identifiers
import other_documents as other
import pdf_tools
import scanning as s
import wordings as w
from collection import simple_record
from constancia import expected_record, make_constancia
from people import OUTSIDERS, student, student_for
from vigencia_canvas import EMPLOYER_FIELDS

# The paper that is scanned: layout, rows, wording, style
LINES = (layouts.lines, w.ONE_RUN, w.PORTAL, {"page_style": {"size": 10.5}, "gap": 18})
CELLS = (layouts.cells, w.THREE_PARTS, w.PORTAL, {"page_style": {"size": 10, "font": "Liberation"}, "label_size": 7.5})
GRID = (layouts.grid, w.SURNAMES_FIRST, w.PORTAL, {"page_style": {"size": 9.5}, "bold_labels": False})
RULED = (layouts.grid, w.ONE_RUN, w.LONG, {"page_style": {"size": 9, "font": "DejaVu"}, "columns": 1, "ruled": True})
HEADED = (layouts.table_rows, w.FOUR, w.PORTAL, {"page_style": {"size": 9, "font": "Liberation"}})
OPEN_CELLS = (layouts.cells, w.SURNAMES_FIRST, w.QUESTION, {"boxed": False, "page_style": {"size": 10.5}, "label_size": 8})
OPEN_CELLS_EMBEDDED = (layouts.cells, w.SURNAMES_FIRST, w.QUESTION,
                       {"boxed": False, "page_style": {"size": 10.5, "font": "DejaVu"}})


def paper_of(document, form):
    layout, rows, wording, style = form
    return layout(document, rows, wording, **style)


def add_scan(into, name, note, form, scan, verdict="ok", codes=(), adjust=lambda d: d, who=None, owner=None, made_with="img2pdf",
             ending="pdf", folder="scans", file_name=None, **extra):
    document = adjust(make_constancia(who or student_for(name)))
    data = scan(paper_of(document, form))
    document = replace(document, student=owner) if owner else document
    record = expected_record(document, w.fields_of(form[1]) + EMPLOYER_FIELDS, verdict, codes)
    path = f"{folder}/{file_name or f'{document.student.id}_{name}.{ending}'}"
    into.add(path, data, [record], note, made_with, text=False, **extra)


def add_clean(into):
    r = s.render
    add_scan(into, "gris_200", "grey JPEG, 200 dpi, clean", LINES, lambda p: s.dct(r(p, 200), 200))
    add_scan(into, "gris_300", "grey JPEG, 300 dpi, cells", CELLS, lambda p: s.dct(r(p, 300), 300, 30))
    add_scan(into, "gris_150", "grey JPEG, 150 dpi", OPEN_CELLS, lambda p: s.dct(r(p, 150), 150, 60))
    add_scan(into, "fax_200", "1-bit CCITT G4, 200 dpi", GRID, lambda p: s.ccitt(r(p, 200), 200))
    add_scan(into, "fax_300_motas", "1-bit CCITT G4, 300 dpi, skewed, with dust", RULED,
             lambda p: s.ccitt(s.speckled(s.skewed(r(p, 300), 0.7), 0.0003), 300))
    add_scan(into, "jpeg2000", "JPEG 2000", CELLS, lambda p: s.jpeg2000(r(p, 200), 200))
    add_scan(into, "flate", "Flate, two levels as grey", LINES, lambda p: s.flate(s.two_level(r(p, 200)), 200))
    add_scan(into, "tiras", "the picture in 14 strips", OPEN_CELLS, lambda p: s.in_strips(r(p, 200), 200), made_with="pikepdf")
    add_scan(into, "reportlab_color", "colour JPEG placed by reportlab", HEADED,
             lambda p: s.by_reportlab(r(p, 200, colour=True), 200, 40), made_with="reportlab")
    add_scan(into, "ghostscript_gris", "Ghostscript pdfimage8", LINES, lambda p: s.by_ghostscript(p, 150), made_with="Ghostscript")
    add_scan(into, "ghostscript_color", "Ghostscript pdfimage24, 150 dpi", GRID, lambda p: s.by_ghostscript(p, 150, "pdfimage24"),
             made_with="Ghostscript")
    add_scan(into, "mixta_encabezado", "a text header above the picture of the form", LINES, lambda p: s.by_reportlab(
        r(p, 200), 200, 45, [(40, 16, 8, "Recibido en Servicios Escolares, 27/08/2026. Folio interno 004417", 0)]), made_with="reportlab")


def add_worn(into):
    r = s.render
    add_scan(into, "chueca_1", "skewed by 1.2 degrees", LINES, lambda p: s.dct(s.skewed(r(p, 200), 1.2), 200))
    add_scan(into, "chueca_menos_3", "skewed by -3 degrees", OPEN_CELLS, lambda p: s.dct(s.skewed(r(p, 200), -3), 200))
    add_scan(into, "chueca_medio", "skewed by 0.5 degrees, 1 bit", CELLS, lambda p: s.ccitt(s.skewed(r(p, 200), 0.5), 200))
    add_scan(into, "de_lado_90", "the picture lies on its side", LINES, lambda p: s.dct(s.turned(r(p, 200), 1), 200))
    add_scan(into, "de_cabeza", "the picture is upside down", CELLS, lambda p: s.ccitt(s.turned(r(p, 200), 2), 200))
    add_scan(into, "de_lado_270", "the picture lies on its other side", GRID, lambda p: s.dct(s.turned(r(p, 200), 3), 200))
    add_scan(into, "de_lado_corregida", "the picture lies on its side and /Rotate turns it back", OPEN_CELLS,
             lambda p: pdf_tools.turned(s.ccitt(s.turned(r(p, 200), 3), 200), 90), made_with="img2pdf, qpdf")
    add_scan(into, "borrosa", "slightly blurred, noise", LINES, lambda p: s.dct(s.noisy(s.blurred(r(p, 200), 0.9), 6), 200, 40))
    add_scan(into, "luz_desigual", "one side in the shade", CELLS, lambda p: s.dct(s.noisy(s.unevenly_lit(r(p, 200)), 3), 200, 40))
    add_scan(into, "papel_amarillo", "yellow paper, colour JPEG", RULED, lambda p: s.dct(
        s.on_paper(r(p, 200, colour=True), (150, 225, 240)), 200, 40))
    add_scan(into, "tinta_palida", "little contrast", OPEN_CELLS, lambda p: s.dct(s.low_contrast(r(p, 200)), 200, 50))
    add_scan(into, "fotocopia", "copy of a copy: blurred, 1 bit, dust", LINES, lambda p: s.ccitt(
        s.speckled(s.two_level(s.blurred(s.skewed(r(p, 200), -0.6), 1.0), 165)), 200))


def add_pictures(into):
    r = s.render
    add_scan(into, "foto", "photo of a page on a desk", LINES, lambda p: s.jpeg(s.noisy(s.unevenly_lit(s.photographed(
        r(p, 190)), 0.7), 4), 190, 50), made_with="OpenCV", ending="jpg")
    add_scan(into, "captura", "screenshot at 96 dpi times 1.5", CELLS, lambda p: s.encoded(r(p, 144), "PNG", 144, optimize=True),
             made_with="Pillow", ending="png")
    add_scan(into, "escaner", "TIFF G4 from a scanner", GRID, lambda p: s.encoded(s.two_level(r(p, 200)), "TIFF", 200, compression="group4"),
             made_with="Pillow", ending="tif")
    who = student("FIGUEROA")
    add_scan(into, "webp", "WebP from a messenger", OPEN_CELLS, lambda p: s.encoded(r(p, 170), "WEBP", 170, quality=45, method=4),
             who=who, made_with="Pillow", file_name=f"IMG-20260819-WA0007_{who.id}.webp")
    who = student("JIMENEZ")
    add_scan(into, "camscanner", "scan under a telephone app's name in the student's folder", LINES,
             lambda p: s.dct(s.skewed(r(p, 200), 0.4), 200, 40), who=who, file_name=f"{who.id}/CamScanner 12-08-2026.pdf")


def add_verdicts(into):
    r = s.render
    dash, blank = (lambda d: d.without_clinic("-")), (lambda d: d.without_clinic(""))
    no = lambda d: d.stating(derecho="NO", estado="BAJA")
    missing, uncovered = ("missing_alta", ["alta_missing"]), ("no_coverage", ["not_covered"])
    add_scan(into, "alta_falta_escaneada", "dashes, 200 dpi grey", LINES, lambda p: s.dct(r(p, 200), 200), *missing, dash)
    add_scan(into, "alta_falta_fax", "dashes in cells, 1 bit", CELLS, lambda p: s.ccitt(r(p, 200), 200), *missing, dash)
    add_scan(into, "alta_falta_chueca", "dashes, skewed by 1.5 degrees", GRID, lambda p: s.dct(s.skewed(r(p, 200), 1.5), 200), *missing, dash)
    add_scan(into, "alta_falta_en_blanco", "blank cells, 300 dpi 1 bit", CELLS, lambda p: s.ccitt(r(p, 300), 300), *missing, blank)
    add_scan(into, "alta_falta_foto", "dashes, a photo", OPEN_CELLS, lambda p: s.jpeg(s.photographed(r(p, 190)), 190, 45), *missing, dash,
             made_with="OpenCV", ending="jpg")
    add_scan(into, "sin_derecho_escaneada", "NO, grey 200 dpi", LINES, lambda p: s.dct(r(p, 200), 200), *uncovered, no)
    add_scan(into, "sin_derecho_fax", "NO in a cell, 1 bit", CELLS, lambda p: s.ccitt(s.skewed(r(p, 200), -0.8), 200), *uncovered, no)
    add_scan(into, "vencida_escaneada", "issued in May", GRID, lambda p: s.dct(r(p, 200), 200), "outdated", ["outdated"],
             lambda d: make_constancia(d.student, d.issued.replace(month=5, day=11)))
    a, b = student("SALDIVAR"), student("VELASCO")
    add_scan(into, "de_otro_alumno_escaneada", "another student's constancia", LINES, lambda p: s.dct(r(p, 200), 200), "mismatch",
             ["curp_mismatch", "nss_mismatch"], who=b, owner=a)
    a = student("CABRERA")
    add_scan(into, "de_un_extrano_fax", "a stranger's constancia, 1 bit", CELLS, lambda p: s.ccitt(r(p, 200), 200), "mismatch",
             ["curp_mismatch", "nss_mismatch"], who=OUTSIDERS[2], owner=a)
    a = student("AYALA")
    add_scan(into, "nss_un_digito_escaneada", "one digit of the NSS differs: from OCR that is review", GRID, lambda p: s.dct(r(p, 200), 200),
             "review", who=replace(a, nss=identifiers.other_nss(a.nss, 9)), owner=a, tolerated=["mismatch"])


def add_other_scans(into):
    for name, make, kind, dpi, store, note in (
            ("curp_escaneada", other.curp_certificate, "curp", 200, s.dct, "certificate of the CURP"),
            ("asignacion_escaneada", other.nss_assignment, "nss_assignment", 200, s.ccitt, "assignment of the NSS"),
            ("semanas_escaneada", other.weeks, "semanas_cotizadas", 150, s.dct, "weeks of contribution"),
            ("cartilla_escaneada", other.cartilla, "cartilla", 200, s.ccitt, "cartilla")):
        who = student_for(name)
        into.add(f"scans/{who.id}_{name}.pdf", store(s.render(make(who), dpi), dpi),
                 [simple_record("wrong_document", kind, who.id, ["wrong_document"])], f"{note}, scanned at {dpi} dpi", "img2pdf", text=False)


def add_unmapped(into):
    """Text that is drawn but cannot be copied: outlines, fonts without a mapping, fonts with a false one."""
    outlines = lambda p: pdf_tools.ghostscript(p, "pdfwrite", "-dNoOutputFonts")
    add_scan(into, "letras_como_trazos", "text as outlines: no text at all and no image", CELLS, outlines, adjust=lambda d: d.without_cadena(),
             made_with="Ghostscript")
    add_scan(into, "letras_como_trazos_sin_clinica", "the same with dashes", LINES, outlines, "missing_alta", ["alta_missing"],
             lambda d: d.without_clinic("-").without_cadena(), made_with="Ghostscript")
    add_scan(into, "tounicode_revuelto", "subset fonts whose ToUnicode names other letters", OPEN_CELLS_EMBEDDED,
             font_mapping.with_false_mapping, made_with="reportlab, pikepdf")
    bordered = (html_layouts.bordered, w.ONE_RUN, w.PORTAL, {})
    add_scan(into, "sin_tounicode", "Chromium's fonts without their ToUnicode", bordered,
             lambda html: font_mapping.without_mapping(pdf_tools.chromium(html)), made_with="Chromium, pikepdf")
    add_scan(into, "tounicode_falso_sin_clinica", "Chromium's fonts with a false ToUnicode, dashes", bordered,
             lambda html: font_mapping.with_false_mapping(pdf_tools.chromium(html)), "missing_alta", ["alta_missing"],
             lambda d: d.without_clinic("-"), made_with="Chromium, pikepdf")
    add_scan(into, "tipo_3", "a Type 3 font with numbered glyphs and turned codes", (font_mapping.type3, w.THREE_PARTS, w.PORTAL, {}),
             lambda pdf: pdf, made_with="Ghostscript")


def add_more_papers(into):
    """Scans of other generators' forms."""
    older_rows = [["fecha_constancia", "nss"], ["nombre"], ["curp", "fecha_nacimiento"], ["estado", "modalidad"], ["derecho", "delegacion"],
                  ["umf", "turno"], ["consultorio", "agregado_medico"]]

    def scan(name, note, draw, rows, store, verdict="ok", codes=(), adjust=lambda d: d, page=1, employer=True, made_with="img2pdf"):
        document = adjust(make_constancia(student_for(name)))
        record = expected_record(document, w.fields_of(rows) + (EMPLOYER_FIELDS if employer else []), verdict, codes, page)
        into.add(f"scans/{document.student.id}_{name}.pdf", store(draw(document), document), [record], note, made_with, text=False)

    fax = lambda pdf, _: s.ccitt(s.skewed(s.render(pdf, 200), 0.4), 200)
    older = lambda d: layouts.older_form(d, older_rows, w.CAPITALS, page_style={"size": 10})
    html = lambda layout, rows, **style: lambda d: pdf_tools.chromium(layout(d, rows, w.PORTAL, **style))
    scan("forma_anterior_fax", "older mono-spaced report, 1 bit", older, older_rows, fax, adjust=lambda d: d.without_cadena(), employer=False)
    scan("forma_anterior_fax_en_blanco", "older report with blank clinic values", older, older_rows, fax, "missing_alta", ["alta_missing"],
         lambda d: d.without_clinic("").without_cadena(), employer=False)
    scan("tabla_html_fax", "Chromium's bordered table, 1 bit", html(html_layouts.bordered, w.ONE_RUN), w.ONE_RUN, fax)
    scan("tabla_html_sin_derecho", "the same with NO", html(html_layouts.bordered, w.THREE_PARTS, broken=True), w.THREE_PARTS, fax,
         "no_coverage", ["not_covered"], lambda d: d.stating(derecho="NO", estado="BAJA"))
    scan("secciones_html_alta_falta", "groups under dark headings, dashes", html(html_layouts.sections, w.THREE_PARTS), w.THREE_PARTS, fax,
         "missing_alta", ["alta_missing"], lambda d: d.without_clinic("-"))
    scan("curp_y_constancia_fax", "two scanned pages: CURP, then the constancia", lambda d: layouts.lines(d, page_style={"size": 10.5}, gap=16),
         w.ONE_RUN, lambda pdf, d: pdf_tools.merged(*(s.ccitt(s.render(p, 200), 200) for p in (other.curp_certificate(d.student), pdf))),
         page=2, made_with="img2pdf, qpdf")
    scan("curp_texto_y_constancia_fax", "a text page with the CURP, then the constancia as a scan",
         lambda d: layouts.lines(d, page_style={"size": 10.5}, gap=16), w.ONE_RUN,
         lambda pdf, d: pdf_tools.merged(other.curp_certificate(d.student), s.ccitt(s.render(pdf, 200), 200)), page=2,
         made_with="reportlab, img2pdf, qpdf")
