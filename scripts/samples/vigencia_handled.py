"""Text constancias as they come out of the hands of students and of the school's intake: turned, cropped, locked, renamed."""

import canvas_blocks
import canvas_layouts as layouts
import pdf_tools
import wordings as w
from constancia import expected_record, make_constancia
from people import student, student_for
from sheet import Sheet
from vigencia_canvas import EMPLOYER_FIELDS, add_form

ROW_CUT = [["nss", "curp"], ["nombre"], ["derecho", "vigencia"], ["delegacion", "umf"], ["consultorio", "fecha_constancia"],
           ["agregado_medico"]]


def drawn(document, rows=w.THREE_PARTS, layout=layouts.cells, **style):
    return layout(document, rows, w.PORTAL, **style)


def add_transformed(into):
    def ok(name, note, transform, layout=layouts.cells, rows=w.THREE_PARTS, made_with="reportlab, qpdf", **style):
        add_form(into, name, note, make_constancia(student_for(name)), layout, rows, w.PORTAL, transform=transform,
                 made_with=made_with, **style)

    ok("girada_90", "content stored turned, /Rotate 90 shows it upright", lambda d: pdf_tools.stored_turned(d, 90))
    ok("girada_180", "content stored upside down, /Rotate 180 shows it upright", lambda d: pdf_tools.stored_turned(d, 180),
       layouts.lines, w.ONE_RUN)
    ok("girada_270", "content stored turned, /Rotate 270 shows it upright", lambda d: pdf_tools.stored_turned(d, 270),
       layouts.grid, w.SURNAMES_FIRST)
    ok("origen_desplazado", "crop box whose origin is not 0,0", pdf_tools.moved_origin)
    ok("origen_negativo", "media box that starts below zero", lambda d: pdf_tools.moved_origin(d, -300, -420), layouts.lines,
       w.ONE_RUN)
    ok("solo_contrasena_de_propietario", "owner-only encryption: opens without a password", pdf_tools.owner_locked)
    ok("redestilada", "printed again through Ghostscript's pdfwrite", pdf_tools.ghostscript, made_with="reportlab, Ghostscript")
    ok("impresa_desde_postscript", "PDF to PostScript and back", lambda d: pdf_tools.ghostscript(
        pdf_tools.ghostscript_ps(d), suffix_in=".ps"), layouts.lines, w.ONE_RUN, made_with="reportlab, Ghostscript")
    ok("pagina_legal", "Legal paper", None, layouts.grid, w.ONE_RUN, made_with="reportlab", label_share=0.5,
       page_style={"paper": "legal", "size": 7.5})


def add_clinic_spellings(into):
    def ok(name, note, adjust, rows, layout=layouts.lines, who=None, extra_fields=()):
        document = adjust(make_constancia(who or student_for(name)))
        record = expected_record(document, [*w.fields_of(rows), *EMPLOYER_FIELDS, *extra_fields], "ok")
        into.add(f"vigencia/{document.student.id}_{name}.pdf", drawn(document, rows, layout), [record], note)

    ok("consultorio_22_v", "room and shift in one value, no label Turno", lambda d: d.stating(
        consultorio="22", turno="VESPERTINO").printing(consultorio="22 V"), ROW_CUT, extra_fields=("turno",))
    ok("consultorio_05_m", "room 05 M in a cell", lambda d: d.stating(consultorio="5", turno="MATUTINO").printing(
        consultorio="05 M"), ROW_CUT, layouts.cells, extra_fields=("turno",))
    ok("turno_jornada_acumulada", "turno JORNADA ACUMULADA", lambda d: d.stating(turno="JORNADA ACUMULADA"), w.ONE_RUN)
    ok("hgz_mf", "HGZ/MF 47 where the school declared nothing", lambda d: d.stating(umf="47").printing(umf="HGZ/MF 47"),
       w.THREE_PARTS, layouts.cells, student("URBINA"))
    ok("estado_conservacion", "CONSERVACIÓN DE DERECHOS with SI", lambda d: d.stating(estado="CONSERVACION DE DERECHOS")
       .printing(estado="CONSERVACIÓN DE DERECHOS"), w.THREE_PARTS, layouts.cells)
    ok("vigencia_guiones", "vigencia prints ------", lambda d: d.stating(vigencia=None).printing(vigencia="------"), w.ONE_RUN)
    ok("cfe", "another student line, agregado STPS", lambda d: d.having(student_line="SEGURO FACULTATIVO IMSS / CFE"), w.ONE_RUN)
    ok("jovenes_construyendo", "PROGRAMA JOVENES CONSTRUYENDO EL FUTURO", lambda d: d.having(
        student_line="PROGRAMA JOVENES CONSTRUYENDO EL FUTURO").stating(agregado_medico=f"{d.student.agregado} STPS JCF"),
       w.THREE_PARTS, layouts.cells)
    for surname, name in (("DUBOIS", "un_apellido_extranjera"), ("RAMOS", "sexo_x"), ("O'FARRILL", "apostrofo"),
                          ("CASTRO-LEAL", "apellido_con_guion"), ("ESPINOSA DE LOS MONTEROS", "nombre_muy_largo"),
                          ("ARREDONDO", "jota_punto"), ("PEREZ", "curp_con_palabra_corregida")):
        ok(f"persona_{name}", f"a name that needs care: {student(surname).full_name}", lambda d: d, w.THREE_PARTS,
           layouts.cells, student(surname))
    ok("persona_enie_perdida", "Ñ printed as N", lambda d: d.printing(
        nombre=d.student.full_name.replace("Ñ", "N").replace("Á", "A")), w.ONE_RUN, layouts.lines, student("PEÑA"))
    ok("persona_mojibake", "the form spoils the Ñ: MU?OZ", lambda d: d.printing(nombre=d.student.full_name.replace("Ñ", "?")),
       w.ONE_RUN, layouts.lines, student("MUÑOZ"))


def add_file_names(into):
    def ok(path, who, note, layout=layouts.lines, rows=w.ONE_RUN):
        document = make_constancia(who)
        record = expected_record(document, w.fields_of(rows) + EMPLOYER_FIELDS, "ok")
        into.add(f"vigencia/{path}", drawn(document, rows, layout), [record], note)

    who = student("FLORES")
    ok(f"comprobanteVigenciaDerechos{who.nss}.pdf", who, "the portal's own file name")
    who = student("GALINDO")
    ok(f"comprobanteVigenciaDerechos{who.nss} (1).pdf", who, "the portal's name, downloaded twice", layouts.cells, w.THREE_PARTS)
    who = student("VELASCO")
    ok(f"{who.full_name.title()}_1184437_assignsubmission_file_/reporteVigenciaDerechos.pdf", who, "Moodle's folder for each student")
    who = student("NORIEGA")
    ok(f"Reporte_vigencia - {who.full_name.title()}.pdf", who, "Google Forms' file name", layouts.cells, w.THREE_PARTS)
    ok("DOC-20260812-WA0001.pdf", student("CANUL"), "a name that says nothing: whose it is stands in the document")
    ok(f"{student('OLVERA').id}.pdf", student("OLVERA"), "the student's id alone", layouts.cells, w.THREE_PARTS)


def add_merged(into):
    from other_documents import curp_certificate, nss_assignment
    name = "tres_en_uno"
    document = make_constancia(student_for(name))
    data = pdf_tools.merged(curp_certificate(document.student), nss_assignment(document.student), drawn(document))
    record = expected_record(document, w.fields_of(w.THREE_PARTS) + EMPLOYER_FIELDS, "ok", page=3)
    into.add(f"vigencia/{document.student.id}_{name}.pdf", data, [record], "CURP, NSS assignment and constancia merged",
             "reportlab, qpdf")
    name = "tres_en_uno_sin_clinica"
    document = make_constancia(student_for(name)).without_clinic()
    data = pdf_tools.merged(drawn(document, w.ONE_RUN, layouts.lines), nss_assignment(document.student))
    record = expected_record(document, w.fields_of(w.ONE_RUN) + EMPLOYER_FIELDS, "missing_alta", ["alta_missing"])
    into.add(f"vigencia/{document.student.id}_{name}.pdf", data, [record], "constancia without clinic, then the NSS assignment",
             "reportlab, qpdf")
    name = "firma_en_la_segunda"
    document = make_constancia(student_for(name))
    page = Sheet()
    canvas_blocks.signature(page, 60, document)
    canvas_blocks.prose(page, 300, w.LEGAL, w.PHONES, w.STEPS)
    first = drawn(document, w.SURNAMES_FIRST, layouts.grid, signature=False, prose=(w.PRIVACY,))
    record = expected_record(document, w.fields_of(w.SURNAMES_FIRST) + EMPLOYER_FIELDS, "ok")
    into.add(f"vigencia/{document.student.id}_{name}.pdf", pdf_tools.merged(first, page.save()), [record],
             "two pages: the cadena stands on the second", "reportlab, qpdf")
