"""Text constancias with what turns up once in a hundred: watermarks, codes, double strikes, several employers, misprints."""

import canvas_blocks
import canvas_layouts as layouts
import html_layouts
import pdf_tools
import wordings as w
from constancia import expected_record, make_constancia, spelled
from people import student, student_for
from sheet import Sheet
from vigencia_canvas import EMPLOYER_FIELDS, add_form

CELLS, LINES, GRID = (layouts.cells, w.THREE_PARTS), (layouts.lines, w.ONE_RUN), (layouts.grid, w.SURNAMES_FIRST)


def add_rarities(into):
    def add(name, note, form=CELLS, wording=w.PORTAL, adjust=lambda d: d, verdict="ok", codes=(), who=None, extra=None, **style):
        document = adjust(make_constancia(who or student_for(name)))
        add_form(into, name, note, document, *form, wording, verdict, codes, expect_extra=extra, **style)

    add("marca_de_agua", "a pale word across the page, as text", CELLS, adjust=lambda d: d.having(watermark="DOCUMENTO DIGITAL"))
    add("marca_de_agua_lineas", "IMSS as a watermark under lines", LINES, adjust=lambda d: d.having(watermark="IMSS  IMSS"))
    add("con_qr", "a QR code that carries the cadena", GRID, adjust=lambda d: d.having(qr=d.cadena), x=30)
    add("doble_golpe", "every run shown twice, a quarter point apart", CELLS, page_style={"emit": "double"})
    add("doble_golpe_lineas", "the same in lines, Narrow font", LINES, page_style={"emit": "double", "font": "Narrow", "size": 10})
    add("etiquetas_con_puntos", "C.U.R.P., N.S.S., U.M.F. de adscripción", GRID, w.DOTTED, label_share=0.55, page_style={"size": 8})
    add("etiquetas_numeradas", "numbered labels in cells", CELLS, w.NUMBERED)
    add("etiquetas_puntos_celdas", "other wordings above their values", (layouts.cells, w.FOUR), w.DOTTED, boxed=False)
    add("carta_apaisada", "landscape Letter", (layouts.cells, w.FOUR), page_style={"landscape": True})
    add("letra_chica", "6 points", GRID, page_style={"size": 6}, leading=11)
    add("letra_grande", "12 points", (layouts.grid, [[f] for f in w.fields_of(w.ONE_RUN)]), columns=1, page_style={"size": 12},
        leading=22)
    add("fecha_larga_arriba", "the date only as a place and date line", LINES, {**w.PORTAL, "fecha_constancia": "Lugar y fecha"},
        lambda d: d.printing(fecha_constancia=spelled(d.issued)))
    add("valores_entre_espacios", "blanks before the colon, values in double spaces", LINES, colon=" :   ",
        adjust=lambda d: d.printing(nombre=d.student.full_name.replace(" ", "  ")))
    add("nss_diez_digitos", "the NSS is printed without its check digit, the cadena has it", CELLS,
        adjust=lambda d: d.printing(nss=d.student.nss[:10]), extra={"tolerated": ["review"]})
    add("curp_cero_por_o", "the form prints 0 for O in the CURP, the cadena is right", LINES, who=student("LOPEZ"),
        adjust=lambda d: d.printing(curp=d.student.curp.replace("O", "0", 1)), extra={"tolerated": ["review"]})
    add("curp_cero_por_o_sin_cadena", "the same without a cadena: nothing confirms the repair", LINES, who=student("LOPEZ"),
        adjust=lambda d: d.printing(curp=d.student.curp.replace("O", "0", 1)).without_cadena(), verdict="review")
    add("sin_padron", "judged alone, without a roster", CELLS, extra={"roster": "none"}, student=None)
    add("sin_padron_alta_falta", "judged alone, dashes", LINES, adjust=lambda d: d.without_clinic(), verdict="missing_alta",
        codes=["alta_missing"], extra={"roster": "none"}, student=None)


def add_employers(into):
    """The employers' table above the form, and more than one employer."""
    name = "patrones_arriba"
    document = make_constancia(student_for(name))
    page = Sheet()
    y = canvas_blocks.title(page, 60)
    y = canvas_blocks.employer(page, y, document, w.PORTAL, boxed=True)
    y = canvas_blocks.beneficiaries(page, y, document)
    for row in w.THREE_PARTS:
        for column, field in enumerate(row):
            page.text(40 + column * 180, y, w.PORTAL[field], "label", size=7)
            page.text(40 + column * 180, y + 12, document.shown[field])
        y += 32
    canvas_blocks.signature(page, y, document)
    into.add(f"vigencia/{document.student.id}_{name}.pdf", page.save(),
             [expected_record(document, w.fields_of(w.THREE_PARTS) + EMPLOYER_FIELDS, "ok")], "employer and beneficiaries above the form")

    name = "html_dos_patrones"
    document = make_constancia(student_for(name)).having(student_line="")
    page_html = html_layouts.sections(document, w.THREE_PARTS, w.PORTAL)
    second = ("<tr><td style='border:1px solid #444;padding:3px'>Y5412345103</td><td style='border:1px solid #444;padding:3px'>"
              "UMF 99 CONSULTORES SA DE CV</td></tr></table>")
    cut = page_html.index("</table>")
    into.add(f"vigencia/{document.student.id}_{name}.pdf", pdf_tools.chromium(page_html[:cut] + second + page_html[cut + 8:]),
             [expected_record(document, w.fields_of(w.THREE_PARTS) + EMPLOYER_FIELDS, "ok")],
             "the school and a firm whose name looks like a clinic", "Chromium")
