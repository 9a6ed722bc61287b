"""samples/must_not_pass: documents that must never be `ok`. The expected verdict is the ideal one; being careful is as good."""

from dataclasses import replace

import canvas_layouts as layouts
import font_mapping
import forgeries as f
import html_layouts
import other_documents as other
import pdf_tools
import scanning as s
import wordings as w
from collection import simple_record
from constancia import make_cadena, make_constancia
from people import OUTSIDERS, STUDENTS, student, student_for

CAREFUL = ["review", "suspect"]
LINES = (layouts.lines, w.ONE_RUN, {})
CELLS = (layouts.cells, w.THREE_PARTS, {})
FAMILY = (("LUCIA PEREZ SALAS", "PESL240115MDFRLCA2", "HIJO(A)", "3M2024OR", "SI"),
          ("ANDRES SALAS LEON", "SALA990310HDFLNN03", "ESPOSO(A)", "2H1999OR", "SI"))


def put(into, name, note, who, data, verdict, codes=(), kind="vigencia", made_with="reportlab", text=True, tolerated=(), path=None):
    into.add(f"must_not_pass/{path or f'{who.id}_{name}.pdf'}", data, [simple_record(verdict, kind, who.id, codes)], note, made_with, text,
             tolerated=[v for v in [*CAREFUL, *tolerated] if v != verdict])


def drawn(document, form=LINES, **style):
    layout, rows, usual = form
    return layout(document, rows, w.PORTAL, **{**usual, **style})


def of(name, adjust=lambda d: d):
    return adjust(make_constancia(student_for(name)))


def without_cover(document):
    return document.stating(derecho="NO", estado="BAJA")


def add_misleading_words(into):
    """Nothing is forged: the right words stand in the wrong places."""
    for form, name in ((LINES, "no_y_familia_con_si"), (CELLS, "no_y_familia_con_si_celdas")):
        d = of(name, without_cover).having(beneficiaries=FAMILY)
        put(into, name, "the holder's NO, and SI in the beneficiaries' rows", d.student, drawn(d, form), "no_coverage", ["not_covered"])
    d = of("derecho_vacio_familia_con_si").stating(derecho=None).printing(derecho="").having(beneficiaries=FAMILY)
    put(into, "derecho_vacio_familia_con_si", "the holder's cell is blank, the beneficiaries' rows say SI", d.student, drawn(d, CELLS), "review")
    rows = [[field for field in row if field != "derecho"] for row in w.THREE_PARTS]
    d = of("si_solo_en_prosa")
    prose = "Con esta constancia de vigencia de derechos SI tiene con derecho al servicio médico a sus beneficiarios: SI, siempre que estén registrados."
    put(into, "si_solo_en_prosa", "no field says whether there is a right; the prose says SI", d.student,
        layouts.cells(d, rows, w.PORTAL, prose=(prose, w.LEGAL)), "review")
    d = of("no_con_prosa_de_si", without_cover)
    put(into, "no_con_prosa_de_si", "NO in the field, Con derecho al servicio médico: SI in the instructions", d.student, drawn(
        d, prose=("Si su constancia dice Con derecho al servicio médico: SI, acuda a su clínica.", w.STEPS)), "no_coverage", ["not_covered"])
    d = of("letrero_sin_derecho").having(banner="Sin derecho al servicio médico")
    put(into, "letrero_sin_derecho", "only the banner says that there is no right; no field does", d.student,
        layouts.cells(d, rows, w.PORTAL), "no_coverage", ["not_covered"])
    d = of("casillas_si_no").printing(derecho="SI (   )   NO ( X )")
    put(into, "casillas_si_no", "both words beside the label, NO is the one that is marked", d.student, drawn(d, CELLS), "no_coverage")
    d = of("clinica_en_la_prosa").without_clinic()
    put(into, "clinica_en_la_prosa", "dashes, and the prose names a UMF, a shift and a room", d.student, drawn(d, prose=(
        "Acuda a la UMF 75 NEZAHUALCOYOTL, turno MATUTINO, consultorio 12, para su registro.", w.LEGAL)), "missing_alta", ["alta_missing"])
    d = of("clinica_en_el_patron").without_clinic().stating(patron="UMF 12 CONSULTORIO 3 TURNO VESPERTINO SA DE CV")
    put(into, "clinica_en_el_patron", "dashes, and an employer whose name looks like a clinic", d.student, drawn(d, CELLS),
        "missing_alta", ["alta_missing"])
    d = of("clinica_vacia_sobre_patron").without_clinic("")
    put(into, "clinica_vacia_sobre_patron", "blank clinic values: the nearest words are the next labels", d.student, drawn(d),
        "missing_alta", ["alta_missing"])
    d = of("formato_en_blanco")
    blank = d.printing(**{k: "" for k in d.shown}).without_cadena()
    put(into, "formato_en_blanco", "an empty form", d.student, drawn(blank, CELLS), "review", tolerated=["missing_alta"])


def add_other_papers(into):
    who = student_for("hoja_de_instrucciones")
    example = make_constancia(OUTSIDERS[2])
    sheet = html_layouts.bordered(example, w.ONE_RUN, w.PORTAL, title="Así debe verse tu constancia (EJEMPLO)", prose=(
        "Instrucciones para obtener tu Constancia de Vigencia de Derechos: 1. Entra a www.imss.gob.mx. 2. Realiza el alta en clínica o UMF. "
        "3. Descarga tu constancia y entrégala en Servicios Escolares. Los datos de este ejemplo son ficticios.", w.STEPS))
    put(into, "hoja_de_instrucciones", "the school's instruction sheet with a filled example", who, pdf_tools.chromium(sheet), "mismatch",
        kind=None, made_with="Chromium", tolerated=["wrong_document"])
    who = student_for("acuse_con_todo")
    page, y = other.paper("Acuse de alta en clínica o UMF")
    day = other.usual_day(who)
    y = other.pairs(page, y, [("Nombre:", who.full_name), ("CURP:", who.curp), ("NSS:", who.nss), ("Fecha de constancia:", other.slashed(day)),
                              ("Con derecho al servicio médico:", "SI"), ("Delegación:", who.clinic.delegacion), ("UMF:", f"UMF {who.clinic.umf}"),
                              ("Turno:", who.shift), ("Consultorio:", str(who.room)), ("Agregado médico:", who.agregado)])
    y = other.blocks.prose(page, y, "Obtén tu Constancia de Vigencia de Derechos para comprobarlo en tu escuela.")
    other.signed(page, y, who, "ALTA O CAMBIO DE CLINICA")
    put(into, "acuse_con_todo", "a clinic receipt with every field of a constancia", who, page.save(), "wrong_document", ["wrong_document"],
        "clinic_receipt")
    who = student_for("issste_con_nss")
    data = f.with_hidden_text(other.issste(who), [f"NSS: {who.nss}", "Con derecho al servicio médico: SI"])
    put(into, "issste_con_nss", "ISSSTE's document with IMSS words in white", who, data, "wrong_document", ["wrong_document"], "other")
    child = student("DIAZ")
    row = (child.full_name, child.curp, "HIJO(A)", f"3M{child.born.year}OR", "SI")
    d = make_constancia(OUTSIDERS[1]).having(beneficiaries=(row,), student_line="")
    put(into, "padre_escaneada", "the father's constancia, scanned; the student is a beneficiary with SI", child,
        s.dct(s.render(drawn(d, CELLS), 200), 200), "mismatch", ["student_is_beneficiary"], made_with="img2pdf", text=False)
    a, b = STUDENTS[30], STUDENTS[41]
    put(into, "", "another student's document under the portal's name of this one", a, drawn(make_constancia(b), CELLS), "mismatch",
        path=f"comprobanteVigenciaDerechos{a.nss}.pdf")


def add_forged_text(into):
    a, b = student("GUTIERREZ"), student("ROJAS")
    mine = make_constancia(a)
    theirs = replace(mine, cadena=make_cadena(b, mine.issued))
    put(into, "datos_sobre_otra_cadena", "every visible value is the student's, the cadena is another's", a, drawn(theirs, CELLS), "suspect",
        ["cadena_disagrees"])
    who = student("QUINTERO")
    data = drawn(without_cover(make_constancia(who)))
    put(into, "caja_sobre_no", "a white box over NO with SI on top", who, f.covered(data, [("NO", "SI"), ]), "suspect",
        made_with="reportlab, pikepdf", tolerated=["no_coverage"])
    who = student("VAZQUEZ")
    data = drawn(make_constancia(b), CELLS)
    changes = [(b.curp, who.curp), (b.nss, who.nss), ("LUIS", who.given), (b.first, who.first), (b.second, who.second)]
    put(into, "caja_sobre_datos", "another student's constancia with this one's data pasted over it", who, f.covered(data, changes, 62), "suspect",
        made_with="reportlab, pikepdf", tolerated=["mismatch"])
    who = student("HUERTA")
    d = make_constancia(who).without_clinic("·")
    data = drawn(d.printing(umf="---", turno="----", consultorio="-----"), CELLS)
    changes = [("---", d.student.clinic.umf), ("----", who.shift), ("-----", str(who.room))]
    put(into, "caja_sobre_guiones", "clinic values pasted over dashes, delegación and agregado still missing", who,
        f.covered(data, changes, 30), "review", made_with="reportlab, pikepdf", tolerated=["missing_alta"])
    who = student("CHAVEZ")
    put(into, "nota_sobre_no", "a free-text annotation with SI over NO", who,
        f.with_note(drawn(without_cover(make_constancia(who))), "NO", "SI"), "suspect", made_with="reportlab, pikepdf",
        tolerated=["no_coverage"])
    hidden = lambda p: [f"NSS: {p.nss}   CURP: {p.curp}", f"Nombre: {p.full_name}"]
    who = student("RAMIREZ")
    put(into, "ajena_con_texto_blanco", "another's constancia, this student's data in white", who,
        f.with_hidden_text(drawn(make_constancia(STUDENTS[22])), hidden(who)), "mismatch", made_with="reportlab, pikepdf")
    who = student("DEL RIO")
    put(into, "ajena_con_texto_minimo", "another's constancia, this student's data at 0.4 points", who,
        f.with_hidden_text(drawn(make_constancia(STUDENTS[31]), CELLS), hidden(who), "tiny"), "mismatch", made_with="reportlab, pikepdf")
    who = student("TINOCO")
    put(into, "ajena_con_texto_fuera", "another's constancia, this student's data below the page", who,
        f.with_hidden_text(drawn(make_constancia(STUDENTS[24])), hidden(who), "outside"), "mismatch", made_with="reportlab, pikepdf")
    who = student("BELTRAN")
    clinic = [f"UMF: UMF {who.clinic.umf}", f"Turno: {who.shift}", f"Consultorio: {who.room}", "Delegación: JALISCO"]
    for how, note in (("layer", "in a layer that is switched off"), ("outside", "below the page"), ("white", "in white")):
        put(into, f"guiones_y_clinica_oculta_{how}", f"dashes, and clinic values {note}", who,
            f.with_hidden_text(drawn(make_constancia(who).without_clinic(), CELLS), clinic, how), "missing_alta",
            made_with="reportlab, pikepdf")


def add_hidden_layers(into):
    """What is seen is a drawing, what can be copied says otherwise."""
    claims = {"mode": "invisible text", "white": "almost white text", "clip": "text that is clipped away", "shading": "text under a white shading"}
    for how, note in claims.items():
        d = of(f"trazos_dicen_no_{how}", without_cover).without_cadena()
        seen = pdf_tools.ghostscript(drawn(d, CELLS), "pdfwrite", "-dNoOutputFonts")
        claimed = pdf_tools.words_of(drawn(make_constancia(d.student), CELLS))
        put(into, f"trazos_dicen_no_{how}", f"NO as outlines, and {note} says SI", d.student, f.with_unseen_words(seen, claimed, how),
            "no_coverage", made_with="Ghostscript, pikepdf", text=False)
    d = of("clinica_invisible")
    words = pdf_tools.words_of(drawn(d, CELLS))
    labels = {word[0] for word in pdf_tools.words_of(drawn(d.without_clinic(""), CELLS))}
    put(into, "clinica_invisible", "blank clinic values, and white ones where they belong", d.student,
        f.with_unseen_words(drawn(d.without_clinic(""), CELLS), [word for word in words if word[0] not in labels], "white"), "missing_alta",
        made_with="reportlab, pikepdf")


def add_forged_scans(into):
    def layered(name, note, seen, claimed, verdict, owner, form=LINES):
        style = {"page_style": {"size": 10.5}, **({"gap": 16} if form is LINES else {})}
        picture = s.render(drawn(seen, form, **style), 200)
        data = s.by_reportlab(picture, 200, 45, f.text_layer_of(drawn(claimed, form, **style)))
        put(into, name, note, owner, data, verdict, text=False)

    d = of("capa_dice_si")
    layered("capa_dice_si", "the picture says NO, the invisible text says SI", without_cover(d), d, "no_coverage", d.student)
    d = of("capa_con_clinica")
    layered("capa_con_clinica", "the picture has dashes, the invisible text a clinic", d.without_clinic(), d, "missing_alta", d.student, CELLS)
    d, theirs = of("capa_de_otro"), make_constancia(STUDENTS[13])
    layered("capa_de_otro", "the picture is another student's, the invisible text this one's", theirs, d, "mismatch", d.student)

    def damaged(name, note, word, spoil, form=LINES, adjust=lambda d: d):
        d = of(name, adjust)
        data = drawn(d, form, page_style={"size": 10.5})
        box = pdf_tools.place_of(data, word(d))
        put(into, name, note, d.student, s.dct(spoil(s.render(data, 200), box, 200), 200), "review", made_with="img2pdf, OpenCV", text=False)

    damaged("si_borroneado", "the SI is smeared", lambda d: "SI", f.smeared)
    damaged("no_borroneado", "a smeared NO", lambda d: "NO", f.smeared, CELLS, without_cover)
    damaged("nss_borroneado", "the NSS is smeared", lambda d: d.student.nss, f.smeared,
            adjust=lambda d: d.without_cadena())
    damaged("sello_sobre_la_clinica", "a stamp over the clinic: illegible, not missing", lambda d: "UMF",
            lambda image, box, dpi: f.stamped(image, (36, box[1] - 2, 560, box[3] + 40), dpi), CELLS)
    d = of("sin_derecho_trazos", without_cover).without_cadena()
    put(into, "sin_derecho_trazos", "NO, all text as outlines", d.student, pdf_tools.ghostscript(drawn(d, CELLS), "pdfwrite", "-dNoOutputFonts"),
        "no_coverage", made_with="Ghostscript", text=False)
    d = of("sin_derecho_sin_mapa", without_cover)
    html = html_layouts.bordered(d, w.ONE_RUN, w.PORTAL)
    put(into, "sin_derecho_sin_mapa", "NO, in fonts without a mapping", d.student, font_mapping.without_mapping(pdf_tools.chromium(html)),
        "no_coverage", made_with="Chromium, pikepdf", text=False)
