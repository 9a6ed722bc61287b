"""Text constancias drawn with reportlab: the layouts, each for a student in order."""

import canvas_layouts as layouts
import wordings as w
from constancia import expected_record, make_constancia, month_name, spelled, dashed_nss
from people import student_for

EMPLOYER_FIELDS = ["registro_patronal", "patron"]


def fields_printed(rows, style):
    fields = w.fields_of(rows)
    if style.get("employer", True) and style.get("layout") is not layouts.older_form:
        fields = fields + [f for f in EMPLOYER_FIELDS if f not in fields]
    return fields


def add_form(into, name, note, document, layout, rows, wording, verdict="ok", codes=(), folder="vigencia",
             file_name=None, transform=None, made_with="reportlab", expect_extra=None, **style):
    """Draws the document with the layout, and expects what the layout prints."""
    fields = fields_printed(rows, {**style, "layout": layout})
    has_cadena = style.get("signature", True) and layout is not layouts.older_form
    codes = list(codes)
    if not (has_cadena and document.cadena):
        codes.append("cadena_missing")
    data = layout(document, rows, wording, **{k: v for k, v in style.items() if k != "student"})
    if transform:
        data = transform(data)
    record = expected_record(document, fields, verdict, codes, has_cadena=has_cadena)
    if "student" in style:
        record["student"] = style["student"]
    path = f"{folder}/{file_name or f'{document.student.id}_{name}.pdf'}"
    into.add(path, data, [record], note, made_with, **(expect_extra or {}))


def add_layouts(into):
    """Everything in order with the student; only the form differs."""
    def ok(name, note, layout, rows, wording=w.PORTAL, adjust=None, **style):
        document = make_constancia(student_for(name))
        add_form(into, name, note, adjust(document) if adjust else document, layout, rows, wording, **style)

    ok("lineas", "label left of value, several in a line", layouts.lines, w.ONE_RUN)
    ok("lineas_titulo_al_final", "title last in the content stream", layouts.lines, w.ONE_RUN,
       page_style={"order": "title_last"})
    ok("lineas_valores_primero", "values first in the content stream, labels after, title last", layouts.lines,
       w.THREE_PARTS, page_style={"order": "values_first", "font": "DejaVu", "size": 8}, gap=16)
    ok("misma_cadena_etiqueta_valor", "label and value in one run, `NSS:0520…`", layouts.lines, w.ONE_RUN,
       one_run=True, colon=":")
    ok("lineas_serif_a4", "Times on A4, bold labels, spelled-out date", layouts.lines, w.ONE_RUN, w.LONG,
       bold_labels=True, page_style={"font": "Times-Roman", "size": 10, "paper": "a4"}, gap=18,
       adjust=lambda d: d.printing(fecha_constancia=spelled(d.issued)))
    ok("lineas_sin_dos_puntos", "no colons", layouts.lines, w.SURNAMES_FIRST, colon=" ", bold_labels=True)
    ok("rejilla_dos_columnas", "two columns, label left", layouts.grid, w.SURNAMES_FIRST)
    ok("rejilla_dos_columnas_mayusculas", "capital labels without accents, DejaVu", layouts.grid, w.ONE_RUN, w.CAPITALS,
       page_style={"font": "DejaVu", "size": 7.5}, label_share=0.5)
    ok("rejilla_tres_columnas", "three columns, label left", layouts.grid, w.THREE_PARTS, columns=3,
       label_share=0.5, page_style={"size": 6.5}, )
    ok("rejilla_cuatro_columnas", "four columns on landscape Legal", layouts.grid,
       w.FOUR, columns=4, label_share=0.48, page_style={"size": 7, "paper": "legal", "landscape": True})
    ok("una_columna_separada", "one column, values far to the right of right-aligned labels", layouts.grid,
       [[f] for f in w.fields_of(w.ONE_RUN)], w.LONG, columns=1, label_align="right", label_share=0.55)
    ok("una_columna_lejos", "one column, labels at the left edge, values far away", layouts.grid,
       [[f] for f in w.fields_of(w.THREE_PARTS)], w.QUESTION, columns=1, label_share=0.6, colon="", leading=16)
    ok("rejilla_con_lineas", "ruled grid, Liberation, NSS dashed", layouts.grid, w.ONE_RUN, w.PORTAL, ruled=True,
       page_style={"font": "Liberation", "size": 8}, label_share=0.5, adjust=dashed_nss)
    ok("celdas_dos", "label above value, two cells a row", layouts.cells,
       [["nss", "curp"], ["nombre"], ["fecha_nacimiento", "sexo"], ["lugar_nacimiento", "estado"],
        ["derecho", "vigencia"], ["delegacion", "umf"], ["turno", "consultorio"], ["agregado_medico", "fecha_constancia"]])
    ok("celdas_tres", "label above value, three cells a row, name in three parts", layouts.cells, w.THREE_PARTS)
    ok("celdas_cuatro_sin_marco", "label above value, four cells, no lines", layouts.cells, w.FOUR, boxed=False)
    ok("celdas_cuatro_sombreadas", "label above value in grey bands, centred", layouts.cells, w.FOUR, w.CAPITALS,
       shaded=True, centred=True, page_style={"font": "Narrow", "size": 9})
    ok("celdas_apellidos_primero", "cells, surnames first, values first in the stream", layouts.cells, w.SURNAMES_FIRST,
       w.LONG, page_style={"order": "values_first", "font": "Liberation", "size": 9})
    ok("celdas_flujo_inverso", "cells, content stream backwards", layouts.cells, w.THREE_PARTS,
       page_style={"order": "backwards"}, value_bold=True)
    ok("celdas_flujo_revuelto", "cells, content stream in random order", layouts.cells, w.FOUR,
       page_style={"order": "shuffled", "size": 8.5})
    ok("letra_por_letra", "every character shown by its own operator", layouts.cells, w.THREE_PARTS,
       page_style={"emit": "chars"})
    ok("palabra_por_palabra", "every word placed by itself, two columns", layouts.grid, w.SURNAMES_FIRST,
       page_style={"emit": "words", "font": "DejaVu", "size": 7.5}, label_share=0.5)
    ok("espaciado", "character and word spacing", layouts.lines, w.ONE_RUN, page_style={"emit": "kerned"})
    ok("tabla_encabezados", "heading row above a value row, labels wrap", layouts.table_rows, w.FOUR)
    ok("tabla_encabezados_largos", "heading rows with long labels wrapped over two and three lines", layouts.table_rows,
       w.FOUR, w.LONG, page_style={"font": "Liberation", "size": 8})
    ok("titulo_imagen", "no title text: it is part of the header image", layouts.cells, w.THREE_PARTS,
       title="", header="INSTITUTO MEXICANO DEL SEGURO SOCIAL\nConstancia de Vigencia de Derechos")
    ok("titulo_comprobante", "older title, NSS with spaces, date 21-AGO-2026", layouts.grid, w.ONE_RUN, w.LONG,
       title="COMPROBANTE DE VIGENCIA DE DERECHOS", label_share=0.5, page_style={"size": 7.5},
       adjust=lambda d: d.printing(fecha_constancia=month_name(d.issued),
                                   nss=" ".join((d.student.nss[:4], d.student.nss[4:6], d.student.nss[6:10], d.student.nss[10:]))))
    ok("titulo_reporte_minusculas", "lower-case title, values in mixed case", layouts.lines, w.ONE_RUN,
       title="Reporte de vigencia de derechos", adjust=lambda d: d.printing(
           nombre=d.student.full_name.title(), turno=d.student.shift.title(), derecho="Sí",
           delegacion=d.student.clinic.delegacion.title()))
    ok("sin_cadena", "printed without the signature block", layouts.cells, w.THREE_PARTS, signature=False)
    ok("cadena_danada", "cadena with its accents lost and spaces after | and :", layouts.lines, w.ONE_RUN, wrap="words",
       adjust=lambda d: d.having(cadena=make_constancia(d.student, cadena_style="mangled").cadena.replace("|", "| ")))
    ok("prosa_larga", "long legal prose with other dates, phone numbers and 11 digits that are no NSS", layouts.grid,
       w.ONE_RUN, label_share=0.5, page_style={"size": 7.5}, prose=(w.LEGAL, w.PHONES, w.STEPS, w.PRIVACY))
    ok("nombre_apellidos_primero", "name in one run, surnames first", layouts.lines, w.ONE_RUN, w.QUESTION, gap=14,
       adjust=lambda d: d.printing(nombre=d.student.surnames_first))
    ok("corta", "only the required fields", layouts.lines, w.SHORT, w.PORTAL, employer=False, beneficiaries=False)
    ok("hoja_a4_dejavu_serif", "cells on A4 in an embedded serif font", layouts.cells, w.SURNAMES_FIRST, w.QUESTION,
       page_style={"font": "DejaVuSerif", "size": 8, "paper": "a4"}, boxed=False)
    ok("fechas_con_guion", "dates 21-08-2026, UMF without number padding", layouts.grid, w.ONE_RUN, label_share=0.5,
       page_style={"size": 7.5}, adjust=lambda d: d.printing(
           fecha_constancia=d.issued.strftime("%d-%m-%Y"), vigencia=d.issued.strftime("%d-%m-%Y"),
           fecha_nacimiento=d.student.born.strftime("%Y/%m/%d"), umf=f"UMF {d.student.clinic.umf}"))
    ok("sin_logo", "no images at all", layouts.lines, w.THREE_PARTS, header="", gap=16, page_style={"size": 8.5})


def add_older_forms(into):
    rows = [["fecha_constancia", "nss"], ["nombre"], ["curp", "fecha_nacimiento"], ["estado", "modalidad"],
            ["derecho", "delegacion"], ["umf", "turno"], ["consultorio", "agregado_medico"]]
    full = make_constancia(student_for("forma_anterior")).printing(derecho="SI")
    add_form(into, "forma_anterior", "older mono-spaced report, clinic filled in", full, layouts.older_form, rows, w.CAPITALS)
    blank = make_constancia(student_for("forma_anterior_sin_clinica")).without_clinic("")
    add_form(into, "forma_anterior_sin_clinica", "older report with blank clinic values", blank, layouts.older_form, rows,
             w.CAPITALS, "missing_alta", ["alta_missing"])
