"""What forms call their fields, which fields stand in which row, and the prose around them."""

TITLE = "Constancia de Vigencia de Derechos"

PORTAL = {
    "fecha_constancia": "Fecha de constancia", "nss": "NSS", "curp": "CURP", "nombre": "Nombre",
    "nombres": "Nombre(s)", "primer_apellido": "Primer apellido", "segundo_apellido": "Segundo apellido",
    "fecha_nacimiento": "Fecha de nacimiento", "lugar_nacimiento": "Lugar de nacimiento", "sexo": "Sexo",
    "derecho": "Con derecho al servicio médico", "vigencia": "Vigencia", "estado": "Estado",
    "delegacion": "Delegación", "umf": "UMF", "turno": "Turno", "consultorio": "Consultorio",
    "agregado_medico": "Agregado médico", "modalidad": "Modalidad",
    "registro_patronal": "Registro patronal", "patron": "Nombre o razón social",
}
LONG = {**PORTAL, "fecha_constancia": "Fecha de expedición", "nss": "Número de Seguridad Social",
        "nombre": "Nombre del asegurado", "umf": "Unidad de Medicina Familiar", "vigencia": "Vigente hasta",
        "delegacion": "Órgano de Operación Administrativa Desconcentrada", "estado": "Situación",
        "curp": "Clave Única de Registro de Población"}
CAPITALS = {**{k: v.upper().translate(str.maketrans("ÁÉÍÓÚ", "AEIOU")) for k, v in PORTAL.items()},
            "derecho": "CON DERECHO A SERVICIO MEDICO", "nss": "NO. SEG. SOCIAL", "umf": "U.M.F.",
            "fecha_constancia": "FECHA DE EXPEDICION", "estado": "SITUACION"}
QUESTION = {**PORTAL, "derecho": "¿Con derecho al servicio médico?", "umf": "Clínica", "nombre": "Nombre completo",
            "delegacion": "OOAD", "vigencia": "Fecha de vigencia", "fecha_constancia": "Fecha", "curp": "Curp"}

DOTTED = {**PORTAL, "curp": "C.U.R.P.", "nss": "N.S.S.", "umf": "U.M.F. de adscripción", "nombre": "Nombre del derechohabiente",
          "derecho": "¿Con derecho a servicio médico?", "delegacion": "Delegación o UMAE", "consultorio": "No. de consultorio",
          "fecha_constancia": "Fecha de emisión", "estado": "Estatus", "agregado_medico": "Agregado Médico"}
NUMBERED = {k: f"{i}. {v}" for i, (k, v) in enumerate(PORTAL.items(), 1)}

ONE_RUN = [["fecha_constancia"], ["nss", "curp"], ["nombre"], ["fecha_nacimiento", "lugar_nacimiento", "sexo"],
           ["derecho", "vigencia"], ["delegacion", "umf"], ["turno", "consultorio"], ["agregado_medico"]]
THREE_PARTS = [["fecha_constancia", "nss", "curp"], ["nombres", "primer_apellido", "segundo_apellido"],
               ["fecha_nacimiento", "lugar_nacimiento", "sexo"], ["derecho", "vigencia", "estado"],
               ["delegacion", "umf"], ["turno", "consultorio", "agregado_medico"]]
SURNAMES_FIRST = [["nss", "curp"], ["primer_apellido", "segundo_apellido", "nombres"], ["sexo", "fecha_nacimiento"],
                  ["lugar_nacimiento", "estado"], ["derecho", "vigencia"], ["delegacion"], ["umf"],
                  ["turno", "consultorio"], ["agregado_medico", "fecha_constancia"]]
SHORT = [["nombre"], ["curp", "nss"], ["derecho", "fecha_constancia"], ["umf"], ["turno", "consultorio"]]
FOUR = [["nss", "curp", "sexo", "fecha_nacimiento"], ["nombres", "primer_apellido", "segundo_apellido", "lugar_nacimiento"],
        ["derecho", "estado", "vigencia", "fecha_constancia"], ["delegacion", "umf", "turno", "consultorio"],
        ["agregado_medico"]]

LEGAL = ("La presente constancia de vigencia de derechos se expide con los datos que obran en los registros del "
         "Instituto a la fecha de su emisión y no prejuzga sobre las modificaciones posteriores. Estar con derecho al "
         "servicio médico depende de la vigencia de la relación que le dio origen, con fundamento en los artículos 5, "
         "251 fracciones IV y X de la Ley del Seguro Social publicada el 21/12/1995, y reformas del 16/01/2009.")
PHONES = ("Aclaraciones: 800 623 2323, opción 3. Horario de lunes a viernes de 8:00 a 20:00 h. Folio de atención "
          "55123456789. Versión del formato 01/07/2019.")
STEPS = ("Para recibir atención acuda a su UMF con una identificación oficial. Si no aparece el consultorio, realice el "
         "alta en clínica o UMF en www.imss.gob.mx y vuelva a obtener su constancia.")
PRIVACY = ("Los datos personales recabados serán protegidos e incorporados al sistema de datos personales. Si usted no "
           "reconoce esta información, repórtelo: un trabajador SIN DERECHO AL SERVICIO MÉDICO puede solicitar su alta.")

BENEFICIARY_HEAD = ("Nombre", "CURP", "Parentesco", "Agregado médico", "Con derecho al servicio médico")


def fields_of(rows):
    return [field for row in rows for field in row]
