"""Text constancias printed by Chromium from the HTML forms."""

import html_layouts as layouts
import pdf_tools
import wordings as w
from constancia import dashed_nss, expected_record, make_constancia, spelled
from people import Clinic, student, student_for
from vigencia_canvas import EMPLOYER_FIELDS

PAGE_BREAK = "<div style='break-before:page'></div>"
FAMILY = (("LUCIA MARTINEZ OROZCO", "MAOL240115MJCRRCA4", "HIJO(A)", "3M2024OR", "SI"),)


def add_page(into, name, note, layout, rows, wording=w.PORTAL, verdict="ok", codes=(), adjust=None, who=None, **style):
    document = make_constancia(who or student_for(name))
    document = adjust(document) if adjust else document
    data = pdf_tools.chromium(layout(document, rows, wording, **style))
    record = expected_record(document, w.fields_of(rows) + EMPLOYER_FIELDS, verdict, codes)
    if not document.cadena:
        record["codes"].append("cadena_missing")
    into.add(f"vigencia/{document.student.id}_{name}.pdf", data, [record], note, "Chromium")


def add_sound(into):
    add_page(into, "html_tabla", "bordered table, label and value cells in two pairs", layouts.bordered, w.ONE_RUN)
    add_page(into, "html_tabla_etiquetas_partidas", "labels broken over two lines, value centred beside them", layouts.bordered,
             w.SURNAMES_FIRST, w.LONG, broken=True)
    add_page(into, "html_tabla_tres_pares", "three pairs a row: names and clinics wrap in their cells", layouts.bordered,
             w.THREE_PARTS, pairs=3, broken=True, who=student("ESPINOSA DE LOS MONTEROS"),
             adjust=lambda d: d.printing(umf="UMF 053 LEON DE LOS ALDAMA PONIENTE").stating(umf="53 LEON DE LOS ALDAMA PONIENTE")
             .printing(umf="UMF 053 LEON DE LOS ALDAMA PONIENTE"))
    add_page(into, "html_tarjetas", "label above value, three columns of cards", layouts.cards, w.THREE_PARTS)
    add_page(into, "html_tarjetas_mayusculas", "cards in four columns, labels capitalised by style", layouts.cards, w.FOUR,
             w.QUESTION, columns=4, upper=True)
    add_page(into, "html_lista_punteada", "one item a line, value at the right edge", layouts.description_list, w.SURNAMES_FIRST,
             adjust=dashed_nss)
    add_page(into, "html_lista_sin_puntos", "the same without dots, long labels", layouts.description_list, w.ONE_RUN, w.LONG,
             dotted=False)
    add_page(into, "html_encabezados", "heading row above values, two labels wrap", layouts.headed_table, w.FOUR)
    add_page(into, "html_encabezados_angostos", "narrow heading rows: labels, names and the CURP wrap in their cells",
             layouts.headed_table, [["nss", "curp"], ["nombre", "fecha_nacimiento"], ["derecho", "vigencia", "fecha_constancia"],
                                    ["delegacion", "umf"], ["turno", "consultorio", "agregado_medico"]], w.LONG, narrow=True)
    add_page(into, "html_secciones", "groups under headings, label and value inline", layouts.sections, w.THREE_PARTS)
    add_page(into, "html_dos_paginas", "the signature block stands on page two", layouts.sections, w.SURNAMES_FIRST,
             before_signature=PAGE_BREAK, prose=(w.LEGAL, w.PHONES, w.STEPS))
    add_page(into, "html_pantalla_portal", "print of the portal's result page with navigation", layouts.portal_screen,
             [[f] for f in w.fields_of(w.THREE_PARTS)])
    add_page(into, "html_colocado", "absolute positions, values before labels, title last in the source", layouts.placed, w.FOUR)
    add_page(into, "html_familia", "a student who works, with a child whose row says SI; employers after", layouts.bordered,
             w.ONE_RUN, who=student("MARTINEZ"), adjust=lambda d: d.having(beneficiaries=FAMILY, student_line="")
             .stating(agregado_medico="1H2003OR"))
    add_page(into, "html_umf_aguascalientes", "UNIDAD DE MEDICINA FAMILIAR NUM. 1 AGS., turno V, spelled-out date",
             layouts.cards, w.THREE_PARTS, columns=2, who=student("DE LA CRUZ"), adjust=lambda d: d.stating(
                 umf="1 AGS.", turno="VESPERTINO").printing(umf="UNIDAD DE MEDICINA FAMILIAR NUM. 1 AGS.", turno="V",
                                                            fecha_constancia=spelled(d.issued, "Aguascalientes, Ags.")))
    add_page(into, "html_umf_numero_solo", "the clinic is the bare number 75", layouts.bordered, w.ONE_RUN, w.QUESTION,
             who=student("MORALES"), adjust=lambda d: d.stating(umf="75"))
    add_page(into, "html_umf_colonia", "UMF 10 Col. Xola, delegación with accents", layouts.description_list, w.ONE_RUN,
             who=student("REYES"), adjust=lambda d: d.stating(umf="10 COL. XOLA", delegacion="QUERETARO").printing(
                 umf="UMF 10 Col. Xola", delegacion="Querétaro"))


def add_unsound(into):
    dash = lambda d: d.without_clinic("-")
    add_page(into, "html_alta_falta", "dashes in a bordered table", layouts.bordered, w.THREE_PARTS, w.PORTAL, "missing_alta",
             ["alta_missing"], dash, broken=True)
    add_page(into, "html_alta_falta_tarjetas", "blank values in cards", layouts.cards, w.FOUR, w.PORTAL, "missing_alta",
             ["alta_missing"], lambda d: d.without_clinic(""))
    add_page(into, "html_alta_falta_lista", "dashes at the right edge", layouts.description_list, w.ONE_RUN, w.PORTAL,
             "missing_alta", ["alta_missing"], dash)
    add_page(into, "html_alta_falta_colocado", "dashes, absolute positions", layouts.placed, w.FOUR, w.PORTAL, "missing_alta",
             ["alta_missing"], dash)
    add_page(into, "html_sin_derecho", "NO beside a label that wraps", layouts.bordered, w.THREE_PARTS, w.PORTAL, "no_coverage",
             ["not_covered"], lambda d: d.stating(derecho="NO", estado="BAJA"), broken=True)
    add_page(into, "html_sin_derecho_portal", "NO on the portal's result page", layouts.portal_screen,
             [[f] for f in w.fields_of(w.THREE_PARTS)], w.PORTAL, "no_coverage", ["not_covered"],
             lambda d: d.stating(derecho="NO", estado="BAJA").without_clinic())
    add_page(into, "html_alta_incompleta", "the shift is a dash", layouts.headed_table, w.FOUR, w.PORTAL, "review",
             ["alta_incomplete"], lambda d: d.without_clinic("-", ("turno",)))
