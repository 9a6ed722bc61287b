"""samples/other: wrong documents, positively recognised ones and unknown ones."""

import html_layouts
import other_documents as other
import pdf_tools
from collection import simple_record
from people import student_for

# name, maker, kind, what it is for
WRONG = (
    ("asignacion_nss", other.nss_assignment, "nss_assignment", "assignment of the NSS; its prose names vigencia de derechos"),
    ("tarjeta_nss", other.nss_card, "nss_card", "the NSS card to print and cut out"),
    ("semanas_cotizadas", other.weeks, "semanas_cotizadas", "weeks of contribution, with employer and NSS"),
    ("acuse_alta_clinica", other.clinic_receipt, "clinic_receipt",
     "clinic receipt with every clinic field, whose prose tells to get the constancia"),
    ("tarjeta_clinica", other.clinic_card, "clinic_card", "card of adscription with UMF, turno and consultorio"),
    ("cartilla", other.cartilla, "cartilla", "cartilla with UMF, consultorio and agregado"),
    ("no_derechohabiencia", other.no_cover, "no_derechohabiencia", "certificate of no cover where cover is expected"),
    ("curp", other.curp_certificate, "curp", "certificate of the CURP"),
    ("ine", other.ine, "other", "voter's card"),
    ("situacion_fiscal", other.tax_status, "other", "tax status, with a cadena of its own"),
    ("acta_nacimiento", other.birth_certificate, "other", "birth certificate"),
    ("infonavit", other.infonavit, "other", "Infonavit's statement with the NSS"),
    ("issste_vigencia", other.issste, "other", "ISSSTE's document of the same title"),
    ("imss_bienestar", other.imss_bienestar, "other", "IMSS-BIENESTAR's registration"),
)
NAMED = {"ine": "ine", "situacion_fiscal": "csf", "acta_nacimiento": "acta", "infonavit": "infonavit", "issste_vigencia": "issste",
         "imss_bienestar": "imss_bienestar"}


def add_wrong(into):
    for name, make, kind, note in WRONG:
        who = student_for(name)
        record = simple_record("wrong_document", kind, who.id, ["wrong_document"])
        if name in NAMED:
            record["other"] = NAMED[name]
        into.add(f"other/{who.id}_{name}.pdf", make(who), [record], note)

    who = student_for("no_derechohabiencia_esperada")
    into.add(f"other/{who.id}_no_derechohabiencia_esperada.pdf", other.no_cover(who),
             [simple_record("ok", "no_derechohabiencia", who.id)], "the right paper where the policy expects no cover",
             policy='expect = "no_cover"\n')
    for name, make, note in (("recibo_luz", other.bill, "an electricity bill: recognised as nothing"),
                             ("tarea", other.homework, "an essay on social security: recognised as nothing")):
        who = student_for(name)
        into.add(f"other/{who.id}_{name}.pdf", make(who), [simple_record("review", "unknown", who.id, ["unknown_document"])], note)


def add_wrong_html(into):
    """The same kinds from another generator and with other wording."""
    def page(name, kind, note, body, who):
        record = simple_record("wrong_document", kind, who.id, ["wrong_document"])
        into.add(f"other/{who.id}_{name}.pdf", pdf_tools.chromium(html_layouts.page(body)), [record], note, "Chromium")

    def listing(items):
        return "".join(f"<p><b>{k}</b> {v}</p>" for k, v in items)
    who = student_for("cambio_de_clinica")
    page("cambio_de_clinica", "clinic_receipt", "receipt of a change of clinic, cadena with another procedure",
         "<h1>Cambio de clínica o UMF</h1>" + listing([("Folio del trámite", "MX-2026-118290"), ("Nombre", who.full_name), ("CURP", who.curp),
         ("NSS", who.nss), ("Unidad de Medicina Familiar", who.clinic.umf), ("Turno", who.shift)])
         + f"<p class='sello'>{other.make_cadena(who, other.usual_day(who), procedure='CAMBIO DE CLINICA')}</p>", who)
    who = student_for("localizacion_nss")
    page("localizacion_nss", "nss_card", "location of the NSS from a browser",
         "<h1>Asignación o Localización de Número de Seguridad Social</h1><p>tu Número de Seguridad Social es:</p>"
         f"<h2>{who.nss}</h2><p>Asociado a la CURP: {who.curp}</p><p>Imprime y recorta</p>", who)
    who = student_for("semanas_html")
    page("semanas_html", "semanas_cotizadas", "weeks of contribution as a table", "<h1>CONSTANCIA DE SEMANAS COTIZADAS EN EL IMSS</h1>"
         + listing([("Estimado(a),", who.full_name), ("NSS:", who.nss), ("CURP:", who.curp), ("Total de semanas cotizadas", "112"),
                    ("Salario Base de Cotización", "278.80")]), who)
