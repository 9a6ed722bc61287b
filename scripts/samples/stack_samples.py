"""samples/stacks: several constancias in one file, as a sheet feeder or a merging tool leaves them."""

from datetime import date

import canvas_layouts as layouts
import other_documents as other
import pdf_tools
import scanning as s
import wordings as w
from constancia import AS_OF, expected_record, make_constancia
from people import OUTSIDERS, STUDENTS, student
from vigencia_canvas import EMPLOYER_FIELDS

FORMS = ((layouts.lines, w.ONE_RUN), (layouts.cells, w.THREE_PARTS), (layouts.grid, w.SURNAMES_FIRST))


def drawn(document, index=0):
    layout, rows = FORMS[index % 3]
    return layout(document, rows, w.PORTAL)


def record_of(document, index, verdict, codes, page):
    return expected_record(document, w.fields_of(FORMS[index % 3][1]) + EMPLOYER_FIELDS, verdict, codes, page)


def add_stacks(into):
    def stack(name, note, parts, store=lambda pages: pdf_tools.merged(*pages), made_with="reportlab, qpdf", text=True):
        """`parts` are (document, verdict, codes, page); a document that is bytes stands between, without a record."""
        pages, records = [], []
        for index, (document, verdict, codes) in enumerate(parts):
            pages.append(document if isinstance(document, bytes) else drawn(document, index))
            if verdict:
                records.append(record_of(document, index, verdict, [*codes, "several_constancias"], index + 1))
        into.add(f"stacks/{name}.pdf", store(pages), records, note, made_with, text)

    a, b, c = (make_constancia(STUDENTS[i]) for i in (2, 11, 23))
    stack("tres_alumnos", "three students, all in order", [(a, "ok", []), (b, "ok", []), (c, "ok", [])])
    a, b, c = (make_constancia(STUDENTS[i]) for i in (5, 14, 30))
    stack("tres_veredictos", "three students: in order, no clinic, no cover",
          [(a, "ok", []), (b.without_clinic(), "missing_alta", ["alta_missing"]),
           (c.stating(derecho="NO", estado="BAJA"), "no_coverage", ["not_covered"])])
    a, b = make_constancia(STUDENTS[17]), make_constancia(STUDENTS[26])
    stack("con_documentos_en_medio", "two constancias with a CURP certificate and an NSS assignment between",
          [(a, "ok", []), (other.curp_certificate(a.student), None, []), (b, "ok", []), (other.nss_assignment(b.student), None, [])])
    a, b = make_constancia(STUDENTS[33]), make_constancia(OUTSIDERS[3])
    stack("uno_no_inscrito", "a student and a person who is not in the roster",
          [(a, "ok", []), (b, "review", ["not_in_roster"])])
    a, b = make_constancia(STUDENTS[38]), make_constancia(STUDENTS[44])
    stack("escaneada_dos_alumnos", "two students in a scanned stack, 1 bit", [(a, "ok", []), (b, "ok", [])],
          lambda pages: pdf_tools.merged(*(s.ccitt(s.skewed(s.render(p, 200), 0.4 * (-1) ** i), 200) for i, p in enumerate(pages))),
          "img2pdf, qpdf", text=False)


def add_same_student(into):
    """The newest of one student's constancias counts."""
    who = student("CASTRO-LEAL")
    old, new = make_constancia(who, date(2026, 2, 3)).without_clinic(), make_constancia(who, date(2026, 8, 20))
    for name, pages, page in (("vieja_y_nueva", (old, new), 2), ("nueva_y_vieja", (new, old), 1)):
        index = page - 1
        into.add(f"stacks/{who.id}_{name}.pdf", pdf_tools.merged(*(drawn(d, i) for i, d in enumerate(pages))),
                 [record_of(new, index, "ok", [], page)], "one student twice: the newest counts", "reportlab, qpdf")
    who = student("URBINA")
    twice = drawn(make_constancia(who, AS_OF))
    into.add(f"stacks/{who.id}_repetida.pdf", pdf_tools.merged(twice, twice),
             [record_of(make_constancia(who, AS_OF), 0, "ok", [], 1)], "the same page twice", "reportlab, qpdf")
