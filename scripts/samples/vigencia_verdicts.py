"""Text constancias for each verdict of contract.md §3 that is not simply `ok`, and some that nearly are not."""

from dataclasses import replace
from datetime import date, timedelta

import canvas_layouts as layouts
import identifiers
import wordings as w
from constancia import AS_OF, make_cadena, make_constancia
from people import OUTSIDERS, STUDENTS, Clinic, student, student_for
from vigencia_canvas import add_form

LAYOUTS = [(layouts.lines, w.ONE_RUN, w.PORTAL, {}), (layouts.cells, w.THREE_PARTS, w.PORTAL, {}),
           (layouts.grid, w.SURNAMES_FIRST, w.QUESTION, {}), (layouts.table_rows, w.FOUR, w.CAPITALS, {"page_style": {"size": 8}}),
           (layouts.cells, w.FOUR, w.LONG, {"boxed": False, "page_style": {"font": "Liberation"}})]


def form(into, name, note, verdict, codes, adjust=lambda d: d, layout=0, who=None, day=None, extra=None, path=None, **style):
    document = adjust(make_constancia(who or student_for(name), day))
    draw, rows, wording, usual = LAYOUTS[layout]
    add_form(into, name, note, document, draw, rows, wording, verdict, codes, expect_extra=extra,
             file_name=path and path.format(d=document), **{**usual, **style})


def add_missing_alta(into):
    def missing(name, note, adjust, layout, verdict="missing_alta", code="alta_missing", **style):
        form(into, name, note, verdict, [code], adjust, layout, **style)

    missing("alta_falta_guiones", "all five clinic fields print -, with derecho SI", lambda d: d.without_clinic("-"), 0)
    missing("alta_falta_celdas", "dashes in cells", lambda d: d.without_clinic("-"), 1)
    missing("alta_falta_vacio", "all clinic values blank in cells", lambda d: d.without_clinic(""), 1)
    missing("alta_falta_raya", "en dash as the placeholder", lambda d: d.without_clinic("–"), 2)
    missing("alta_falta_tres_guiones", "--- as the placeholder, heading rows", lambda d: d.without_clinic("---"), 3)
    missing("alta_falta_no_aplica", "NO APLICA as the placeholder", lambda d: d.without_clinic("NO APLICA"), 2)
    missing("alta_falta_sd", "S/D as the placeholder", lambda d: d.without_clinic("S/D"), 4)
    missing("alta_falta_sin_adscripcion", "mixed marks: -, --, _ and blank",
            lambda d: d.without_clinic().printing(umf="--", turno="_", consultorio="", agregado_medico="—"), 4)
    missing("alta_falta_lineas_vacias", "blank values in lines, the next label stands where the value would",
            lambda d: d.without_clinic(""), 0)
    missing("alta_falta_dos_paginas", "dashes, values first in the stream", lambda d: d.without_clinic("-"), 1,
            page_style={"order": "values_first"})
    missing("alta_falta_delegacion_presente", "delegación printed, no clinic: some read, some placeholder",
            lambda d: d.without_clinic("-", ("umf", "turno", "consultorio", "agregado_medico")), 1, "review",
            "alta_incomplete")
    missing("alta_incompleta_sin_consultorio", "only the consulting room is a dash",
            lambda d: d.without_clinic("-", ("consultorio",)), 0, "review", "alta_incomplete")
    missing("alta_incompleta_sin_turno", "shift and room blank", lambda d: d.without_clinic("", ("turno", "consultorio")), 2,
            "review", "alta_incomplete")


def add_no_coverage(into):
    def no(name, note, adjust, layout, **style):
        form(into, name, note, "no_coverage", ["not_covered"], adjust, layout, **style)

    no("sin_derecho_no", "Con derecho: NO, clinic filled in", lambda d: d.stating(derecho="NO"), 0)
    no("sin_derecho_no_celdas", "NO in a cell, state BAJA", lambda d: d.stating(derecho="NO", estado="BAJA"), 1)
    no("sin_derecho_no_y_sin_clinica", "NO and no clinic: no cover comes first",
       lambda d: d.stating(derecho="NO", estado="BAJA").without_clinic(), 4)
    no("sin_derecho_pregunta", "¿Con derecho al servicio médico? No", lambda d: d.stating(derecho="NO", estado="BAJA")
       .printing(derecho="No"), 2)
    no("sin_derecho_letrero", "banner Sin derecho al servicio médico above a NO",
       lambda d: d.stating(derecho="NO", estado="BAJA").having(banner="Sin derecho al servicio médico"), 1)
    no("sin_derecho_tabla", "NO under a heading row", lambda d: d.stating(derecho="NO", estado="BAJA"), 3)
    no("sin_derecho_ayer_baja", "NO with vigencia in the past", lambda d: d.stating(
        derecho="NO", estado="BAJA", vigencia="2026-06-30").printing(vigencia="30/06/2026"), 1)


def add_reviews(into):
    def review(name, note, adjust, layout, codes=(), **style):
        form(into, name, note, "review", list(codes), adjust, layout, **style)

    review("derecho_dos_guiones", "derecho prints --", lambda d: d.stating(derecho=None).printing(derecho="--"), 0)
    review("derecho_vacio", "derecho is blank", lambda d: d.stating(derecho=None).printing(derecho=""), 1)
    review("si_y_baja", "SI beside the state BAJA", lambda d: d.stating(estado="BAJA"), 1)
    review("si_y_fallecido", "SI beside the state FALLECIDO", lambda d: d.stating(estado="FALLECIDO"), 4)
    review("sin_fecha", "the date of the constancia is blank", lambda d: d.stating(fecha_constancia=None)
           .printing(fecha_constancia="").without_cadena(), 2)
    add_form(into, "sin_etiquetas_de_clinica", "the clinic labels are not on the page",
             make_constancia(student_for("sin_etiquetas_de_clinica")), layouts.lines, w.ONE_RUN[:5], w.PORTAL, "review")
    review("curp_impresa_invalida", "the printed CURP has a wrong check digit, without a cadena",
           lambda d: d.stating(curp=d.student.curp[:17] + str((int(d.student.curp[17]) + 3) % 10)).without_cadena(), 1,
           ["curp_invalid"], extra={"tolerated": ["mismatch"]})
    review("nss_impreso_invalido", "the printed NSS fails Luhn, without a cadena",
           lambda d: d.stating(nss=d.student.nss[:10] + str((int(d.student.nss[10]) + 4) % 10)).without_cadena(), 0,
           ["nss_invalid"], extra={"tolerated": ["mismatch"]})
    review("nombre_abreviado", "CURP and NSS right, a given name differs", lambda d: printed_as(
        d, "JUANA " + d.student.given.split()[-1], d.student.first, d.student.second), 1, ["name_differs"],
        who=student("GUTIERREZ"))
    review("ajeno_no_inscrito", "a person who is not in the roster", lambda d: d, 0, ["not_in_roster"],
           who=OUTSIDERS[2], path="comprobanteVigenciaDerechos{d.student.nss}.pdf")
    a, b = student("TORRES"), student("ROJAS")
    review("dos_senales", "the path names two different students", lambda d: d, 1, ["ambiguous_owner"], who=a,
           path=f"{a.id}_{b.id}_constancia.pdf", student=None)


def printed_as(document, given, first, second):
    """Another name on the form and in the cadena; CURP and NSS stay."""
    name = " ".join((given, first, second))
    return document.printing(nombre=name, nombres=given, primer_apellido=first, segundo_apellido=second).having(
        cadena=make_cadena(document.student, document.issued, name=name))


def add_mismatches(into):
    def mismatch(name, note, codes, document, owner, layout, **extra):
        draw, rows, wording, style = LAYOUTS[layout]
        as_owner = replace(document, student=owner)
        add_form(into, name, note, as_owner, draw, rows, wording, "mismatch", codes, expect_extra=extra, **style)

    a, b = student("SALDIVAR"), student("BARRERA")
    mismatch("de_otro_alumno", "another student's constancia under this id", ["curp_mismatch", "nss_mismatch"],
             make_constancia(b), a, 0)
    a = student("PACHECO")
    mismatch("de_un_extrano", "a stranger's constancia under this id", ["curp_mismatch", "nss_mismatch"],
             make_constancia(OUTSIDERS[3]), a, 1)
    a = student("OROZCO")
    other = replace(a, nss=identifiers.other_nss(a.nss, 8))
    mismatch("nss_un_digito", "NSS valid but one digit (and the check digit) differs", ["nss_mismatch"],
             make_constancia(other), a, 2)
    a = student("ROJAS")
    other = replace(a, curp=identifiers.make_curp(a.given, a.first, a.second, a.born.replace(year=2004), a.sex, a.state, "A"))
    mismatch("curp_otro_nacimiento", "valid CURP of another year of birth, name and NSS equal", ["curp_mismatch"],
             make_constancia(other), a, 4)
    a = student("ESQUIVEL")
    mismatch("otro_apellido", "CURP and NSS equal, a whole surname differs", ["name_mismatch"],
             printed_as(make_constancia(a), a.given, "ZALDUA", a.second), a, 1)
    a = student("VILLASEÑOR")
    moved = replace(a, clinic=Clinic(a.clinic.delegacion, 45, "TULANCINGO"))
    mismatch("otra_umf", "the clinic declared is another one", ["umf_mismatch"], make_constancia(moved), a, 0,
             policy="compare_umf = true\n")

    child, parent = student("LOPEZ"), OUTSIDERS[0]
    row = (child.surnames_first, child.curp, "HIJO", f"3M{child.born.year}OR", "SI")
    mismatch("constancia_de_la_madre", "the parent's constancia: the student is a beneficiary", ["student_is_beneficiary"],
             make_constancia(parent).having(beneficiaries=(row,), student_line="").stating(agregado_medico="1M1978OR"), child, 1)
    child = student("DIAZ")
    rows = ((f"{child.full_name}", child.curp, "HIJO(A)", f"3M{child.born.year}OR", "SI"),
            ("MARTA CONTRERAS IBAÑEZ", "COIM790514MMCNBR00", "ESPOSA", "2M1979OR", "SI"))
    mismatch("constancia_del_padre", "the father's constancia with two beneficiaries, lines", ["student_is_beneficiary"],
             make_constancia(OUTSIDERS[1]).having(beneficiaries=rows, student_line="").stating(agregado_medico="1H1975OR"),
             child, 0)


def add_dates(into):
    def dated(name, note, days, verdict, codes, layout, **more):
        form(into, name, note, verdict, codes, layout=layout, day=AS_OF - timedelta(days=days), **more)

    dated("vencida_31_dias", "31 days old: one more than allowed", 31, "outdated", ["outdated"], 0)
    dated("vencida_un_anio", "a year old", 378, "outdated", ["outdated"], 1)
    dated("vencida_tabla", "three months old, heading rows", 92, "outdated", ["outdated"], 3)
    dated("limite_30_dias", "exactly 30 days old: still good", 30, "ok", [], 2)
    dated("de_hoy", "issued on the day of the run", 0, "ok", [], 4)
    dated("de_manana", "one day ahead: information only", -1, "ok", [], 0)
    dated("del_futuro", "issued 17 days ahead", -17, "outdated", ["issued_in_future"], 1)
    dated("vieja_con_plazo", "45 days old with --max-age 60", 45, "ok", [], 1, extra={"options": ["--max-age", "60"]})
    form(into, "vencida_y_sin_clinica", "old and without clinic: missing_alta comes first", "missing_alta",
         ["alta_missing", "outdated"], lambda d: d.without_clinic(), 4, day=date(2026, 5, 14))


def add_suspects(into):
    def suspect(name, note, adjust, layout):
        form(into, name, note, "suspect", ["cadena_disagrees"], adjust, layout)

    someone = STUDENTS[20]
    suspect("curp_distinta_de_cadena", "visible CURP is the student's, the cadena has another person's",
            lambda d: d.having(cadena=make_cadena(d.student, d.issued, curp=someone.curp, name=someone.full_name,
                                                  nss=someone.nss)), 1)
    suspect("nss_distinto_de_cadena", "visible NSS differs from the cadena", lambda d: d.having(
        cadena=make_cadena(d.student, d.issued, nss=identifiers.other_nss(d.student.nss, 7))), 0)
    suspect("fecha_distinta_de_cadena", "visible date is new, the cadena is eight months old", lambda d: d.having(
        cadena=make_cadena(d.student, date(2025, 12, 12))), 2)


def add_policies(into):
    no_cover = {"policy": 'expect = "no_cover"\n'}
    form(into, "ya_tiene_derecho", "has cover where the policy expects none", "already_covered", ["already_covered"],
         layout=1, extra=no_cover)
    form(into, "ya_tiene_derecho_lineas", "the same in lines, clinic missing", "already_covered", ["already_covered"],
         lambda d: d.without_clinic(), layout=0, extra=no_cover)
    form(into, "requiere_modalidad_32", "the policy requires modalidad 32 and the employer is modalidad 10", "review",
         ["modalidad_not_student"], lambda d: d.stating(registro_patronal="Y5412345103", patron="COMERCIALIZADORA DE EJEMPLO SA DE CV")
         .having(student_line=""), 0, extra={"policy": "require_modalidad_32 = true\n"})
    form(into, "patron_no_es_la_escuela", "the policy names the school's registro patronal; this is another school", "review",
         ["employer_not_school"], lambda d: d.stating(registro_patronal="E1234567320", patron="UNIVERSIDAD DE OTRO LADO"), 1,
         extra={"policy": 'school_employers = ["C9999999321"]\n'})
    form(into, "patron_es_la_escuela", "the same policy with the right school", "ok", [], layout=1,
         extra={"policy": 'require_modalidad_32 = true\nschool_employers = ["C9999999321"]\n'})
