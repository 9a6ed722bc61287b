"""Documents that students hand in by mistake: each tells what it is by its title and landmarks (domain.md §3)."""

import canvas_blocks as blocks
import people
import sheet
from constancia import SEX_WORDS, make_cadena, make_sello, slashed, spelled, usual_day
from sheet import Sheet

AUTHORITY = "INSTITUTO MEXICANO DEL SEGURO SOCIAL"


def paper(title, header="IMSS", **style):
    page = Sheet(**style)
    y = blocks.header_image(page, header) if header else 50
    return page, blocks.title(page, y, title, size=13) if title else y


def pairs(page, y, items, x=50, gap=None, leading=18):
    """Label left, value right of it, or in a column of its own at `gap`."""
    for label, value in items:
        w = page.text(x, y, label, "label", sheet.bold(page.font))
        page.text(x + (gap or w + 6), y, value)
        y += leading
    return y + 6


def signed(page, y, who, procedure, sello=True):
    day = usual_day(who)
    y = page.wrapped(50, y, "Cadena original: " + make_cadena(who, day, procedure=procedure), 500, size=7, break_anywhere=True)
    if sello:
        y = page.wrapped(50, y + 4, "Sello digital: " + make_sello(who, day), 500, size=6.5, break_anywhere=True)
    return y + 6


def nss_assignment(who):
    page, y = paper("Asignación de Número de Seguridad Social")
    y = blocks.prose(page, y, "El Instituto Mexicano del Seguro Social hace constar que, con base en los datos proporcionados por "
                     "el solicitante, le fue asignado el siguiente Número de Seguridad Social. Este documento no acredita vigencia "
                     "de derechos ni el derecho al servicio médico.", x=50, size=9)
    y = pairs(page, y + 10, [("Número de Seguridad Social:", who.nss), ("Nombre:", who.full_name), ("CURP:", who.curp),
                             ("Fecha de nacimiento:", slashed(who.born)), ("Fecha de solicitud:", slashed(usual_day(who))),
                             ("Homoclave:", f"IMSS-02-008 {who.curp[16:]}")])
    signed(page, y, who, "ASIGNACION DE NUMERO DE SEGURIDAD SOCIAL")
    return page.save()


def nss_card(who):
    page, y = paper("Asignación o Localización de Número de Seguridad Social", font="Liberation")
    blocks.prose(page, y, f"{who.full_name}, tu Número de Seguridad Social es:", x=50, size=11)
    page.text(200, y + 40, who.nss, font=sheet.bold(page.font), size=22)
    page.text(50, y + 70, f"Asociado a la CURP: {who.curp}")
    page.text(50, y + 110, "Imprime y recorta tu tarjeta", "prose")
    page.box(50, y + 120, 250, 130)
    page.text(60, y + 145, AUTHORITY, "prose", size=8)
    page.text(60, y + 175, who.full_name, size=9)
    page.text(60, y + 195, f"NSS {who.nss}", size=9)
    signed(page, y + 280, who, "ASIGNACION O LOCALIZACION DE NSS")
    return page.save()


def weeks(who):
    page, y = paper("Constancia de Semanas Cotizadas en el IMSS")
    y = blocks.prose(page, y, f"Estimado(a), {who.full_name}", "A continuación se muestra el reporte de las semanas cotizadas que "
                     "obran en los registros del Instituto.", x=50, size=10)
    y = pairs(page, y + 8, [("NSS:", who.nss), ("CURP:", who.curp), ("Total de semanas cotizadas:", "37"),
                            ("Semanas descontadas:", "0"), ("Fecha de emisión:", slashed(usual_day(who)))])
    y = pairs(page, y, [("Nombre del patrón", "SERVICIOS DE EJEMPLO SA DE CV"), ("Registro Patronal", "Y5412345103"),
                        ("Entidad federativa", "JALISCO"), ("Fecha de alta", "03/02/2026"), ("Fecha de baja", "Vigente"),
                        ("Salario Base de Cotización al mes", "$ 312.45")], gap=200)
    signed(page, y, who, "CONSTANCIA DE SEMANAS COTIZADAS")
    return page.save()


def clinic_receipt(who):
    """Carries nearly every clinic field, and tells the student to go and get the constancia."""
    page, y = paper("Acuse de alta en clínica o UMF")
    y = pairs(page, y, [("Folio:", "1787" + who.nss), ("Fecha:", slashed(usual_day(who))), ("Nombre:", who.full_name),
                        ("CURP:", who.curp), ("NSS:", who.nss), ("Delegación:", who.clinic.delegacion),
                        ("UMF:", f"UMF {who.clinic.umf}"), ("Turno:", who.shift), ("Consultorio:", str(who.room)),
                        ("Agregado médico:", who.agregado)])
    y = blocks.prose(page, y, "Tu alta fue registrada. Para comprobar que estás con derecho al servicio médico obtén tu Constancia de "
                     "Vigencia de Derechos en www.imss.gob.mx y entrégala en tu escuela.", x=50, size=9)
    signed(page, y, who, "ALTA O CAMBIO DE CLINICA")
    return page.save()


def clinic_card(who):
    page, y = paper("TARJETA DE ADSCRIPCION A CLINICA", font="Narrow", size=11)
    pairs(page, y, [("NOMBRE:", who.full_name), ("N.S.S.:", who.nss), ("AGREGADO MEDICO:", who.agregado),
                    ("U.M.F.:", who.clinic.umf), ("TURNO:", who.shift), ("CONSULTORIO:", str(who.room))])
    return page.save()


def cartilla(who):
    page, y = paper("Cartilla Nacional de Salud", header="SALUD")
    blocks.prose(page, y, "Mujeres y hombres de 20 a 59 años. PREVENIMSS. Presenta esta cartilla cada vez que acudas a tu unidad.", x=50)
    y = pairs(page, y + 40, [("Nombre", who.full_name), ("CURP", who.curp), ("Número de Seguridad Social", who.nss),
                             ("Agregado médico", who.agregado), ("UMF", who.clinic.umf), ("Consultorio", str(who.room)),
                             ("Turno", who.shift)], gap=170)
    page.box(440, 130, 90, 110)
    page.text(460, 190, "FOTO", "prose")
    pairs(page, y, [("Citas médicas", "Fecha          Hora          Servicio"), ("", "14/09/2026     10:20     Medicina preventiva")])
    return page.save()


def no_cover(who):
    page, y = paper("Constancia de No Derechohabiencia")
    y = blocks.prose(page, y, spelled(usual_day(who)), f"Con base en la consulta realizada en los sistemas del Instituto, se hace constar "
                     f"que {who.full_name}, con CURP {who.curp}, a la fecha no cuenta con registro de vigencia de derechos ni se encuentra "
                     "con derecho al servicio médico como asegurado, pensionado o beneficiario.", x=50, size=10)
    y = pairs(page, y + 10, [("CURP:", who.curp), ("Nombre:", who.full_name), ("NSS:", who.nss),
                             ("Fecha de constancia:", slashed(usual_day(who)))])
    signed(page, y, who, "CONSTANCIA DE NO DERECHOHABIENCIA")
    return page.save()


def curp_certificate(who):
    page, y = paper("Constancia de la Clave Única de Registro de Población", header="GOBERNACION", font="Liberation")
    page.text(page.width / 2, 40, "ESTADOS UNIDOS MEXICANOS", "prose", align="centre")
    y = pairs(page, y, [("Clave:", who.curp), ("Nombre", who.full_name), ("Entidad de registro", people.STATES[who.state])])
    y = blocks.prose(page, y + 10, who.full_name, "PRESENTE", f"Ciudad de México, a {slashed(usual_day(who))}", "El derecho a la identidad está "
                     "consagrado en nuestra Constitución. En la Secretaría de Gobernación trabajamos todos los días para garantizar que las "
                     "mexicanas y mexicanos por nacimiento o naturalización goce de este derecho plenamente.", x=50, size=9)
    blocks.prose(page, y, "TRÁMITE GRATUITO. Los datos son verificados con el Registro Civil: CURP Certificada.", x=50)
    return page.save()


def ine(who):
    page, y = paper("INSTITUTO NACIONAL ELECTORAL", header="", font="Liberation", size=8)
    y = pairs(page, y, [("CREDENCIAL PARA VOTAR", ""), ("NOMBRE", who.surnames_first), ("DOMICILIO", "C PINO 12 COL CENTRO 50000"),
                        ("CLAVE DE ELECTOR", who.curp[:4] + who.curp[4:10] + "15M600"), ("CURP", who.curp),
                        ("AÑO DE REGISTRO", "2024 00"), ("SECCIÓN", "1234"), ("VIGENCIA", "2024 - 2034"), ("SEXO", who.sex)])
    for line in ("IDMEX2233445566<<1234098765432", "0503171M3412315MEX<02<<12345<6", who.first.replace(" ", "<") + "<" + who.second + "<<"
                 + who.given.replace(" ", "<")):
        page.text(50, y, line, font="Mono", size=11)
        y += 16
    return page.save()


def tax_status(who):
    page, y = paper("CONSTANCIA DE SITUACIÓN FISCAL", header="SAT")
    y = pairs(page, y, [("CÉDULA DE IDENTIFICACIÓN FISCAL", ""), ("RFC:", who.curp[:10] + "AB1"), ("idCIF:", "26080012345"),
                        ("CURP:", who.curp), ("Nombre (s):", who.given), ("Primer Apellido:", who.first), ("Segundo Apellido:", who.second),
                        ("Fecha inicio de operaciones:", "01 DE FEBRERO DE 2026"), ("Estatus en el padrón:", "ACTIVO"),
                        ("Régimen", "Sin obligaciones fiscales")])
    page.wrapped(50, y, f"Cadena Original Sello: ||2026/08/12|{who.curp[:10]}AB1|CONSTANCIA DE SITUACIÓN FISCAL|200001088888800000031||", 500, size=7)
    return page.save()


def birth_certificate(who):
    page, y = paper("Acta de Nacimiento", header="REGISTRO CIVIL", font="DejaVuSerif", size=8.5)
    page.text(page.width / 2, 40, "Estados Unidos Mexicanos", "prose", align="centre")
    pairs(page, y, [("Identificador Electrónico", "15058000120050012345"), ("Clave Única de Registro de Población", who.curp),
                    ("Nombre(s)", who.given), ("Primer Apellido", who.first), ("Segundo Apellido", who.second), ("Sexo", SEX_WORDS[who.sex]),
                    ("Fecha de Nacimiento", slashed(who.born)), ("Lugar de Nacimiento", people.STATES[who.state]),
                    ("Datos de Filiación de la Persona Registrada", ""), ("Oficialía", "0001"), ("Número de Acta", "00417")], gap=220)
    return page.save()


def infonavit(who):
    page, y = paper("Instituto del Fondo Nacional de la Vivienda para los Trabajadores", header="Infonavit")
    y = pairs(page, y, [("Constancia de puntuación", "1,080 puntos"), ("Nombre:", who.full_name), ("NSS:", who.nss), ("CURP:", who.curp),
                        ("Saldo de la Subcuenta de Vivienda:", "$ 4,312.90")])
    blocks.prose(page, y, "Mi Cuenta Infonavit. Infonatel 55 9171 5050.", x=50)
    return page.save()


def issste(who):
    """Another institute's document of the very same name."""
    page, y = paper("Constancia de Vigencia de Derechos", header="ISSSTE", font="Liberation")
    page.text(50, y, "INSTITUTO DE SEGURIDAD Y SERVICIOS SOCIALES DE LOS TRABAJADORES DEL ESTADO", "prose", size=9)
    y = pairs(page, y + 24, [("Nombre:", who.full_name), ("CURP:", who.curp), ("Número de ISSSTE:", "71234567"),
                             ("Tipo de derechohabiente:", "HIJO"), ("Situación:", "VIGENTE"),
                             ("Clínica de adscripción:", "CMF DEL VALLE"), ("Turno:", "MATUTINO"), ("Consultorio:", "7"),
                             ("Fecha de expedición:", slashed(usual_day(who)))])
    blocks.prose(page, y, "El ISSSTE hace constar que la persona tiene derecho al servicio médico.", x=50)
    return page.save()


def imss_bienestar(who):
    page, y = paper("Registro de personas usuarias", header="IMSS-BIENESTAR")
    y = blocks.prose(page, y, "Servicios de Salud del Instituto Mexicano del Seguro Social para el Bienestar (IMSS-BIENESTAR), antes INSABI, "
                     "otorga atención gratuita a las personas sin seguridad social.", x=50, size=9)
    pairs(page, y, [("Folio de registro:", "BIE-2026-0098812"), ("Nombre:", who.full_name), ("CURP:", who.curp),
                    ("Unidad de salud:", "CENTRO DE SALUD SAN MIGUEL"), ("Fecha de registro:", slashed(usual_day(who)))])
    return page.save()


def bill(who):
    page, y = paper("Recibo de energía eléctrica", header="CFE")
    pairs(page, y, [("Nombre", who.full_name), ("No. de servicio", "123456789012"), ("Periodo facturado", "12 JUN 26 - 11 AGO 26"),
                    ("Total a pagar", "$ 284.00")])
    return page.save()


def homework(who):
    page, y = paper("Ensayo: la seguridad social en México", header="", font="Times-Roman", size=11)
    blocks.prose(page, y, f"Alumno: {who.full_name}", "La seguridad social nace en México en 1943 con la fundación del Instituto. A lo largo "
                 "de ocho décadas ha cambiado de forma, pero conserva su propósito: que la enfermedad no arruine a una familia.", x=60, size=11)
    return page.save()
