"""The invented students, their clinics and what the school declared of them."""

import zlib
from dataclasses import dataclass
from datetime import date

import identifiers

STATES = {
    "AS": "AGUASCALIENTES", "BC": "BAJA CALIFORNIA", "CH": "CHIHUAHUA", "CS": "CHIAPAS", "DF": "CIUDAD DE MEXICO",
    "GR": "GUERRERO", "GT": "GUANAJUATO", "HG": "HIDALGO", "JC": "JALISCO", "MC": "MEXICO", "MN": "MICHOACAN",
    "MS": "MORELOS", "NL": "NUEVO LEON", "NE": "NACIDO EN EL EXTRANJERO", "OC": "OAXACA", "PL": "PUEBLA",
    "QT": "QUERETARO", "QR": "QUINTANA ROO", "SP": "SAN LUIS POTOSI", "SL": "SINALOA", "SR": "SONORA",
    "TC": "TABASCO", "TS": "TAMAULIPAS", "VZ": "VERACRUZ", "YN": "YUCATAN",
}


@dataclass(frozen=True)
class Clinic:
    delegacion: str
    number: int
    name: str

    @property
    def umf(self):
        return f"{self.number} {self.name}".strip()


CLINICS = [
    Clinic("EDO MEX OTE", 75, "NEZAHUALCOYOTL"), Clinic("AGUASCALIENTES", 1, "AGUASCALIENTES"),
    Clinic("NUEVO LEON", 36, "APODACA"), Clinic("JALISCO", 51, "GUADALAJARA"), Clinic("DF SUR", 10, "XOLA"),
    Clinic("VERACRUZ NORTE", 61, "VERACRUZ"), Clinic("YUCATAN", 58, "MERIDA"), Clinic("PUEBLA", 57, "LA MARGARITA"),
    Clinic("GUANAJUATO", 53, "LEON"), Clinic("SAN LUIS POTOSI", 47, "SAN LUIS POTOSI"),
    Clinic("QUERETARO", 15, "EL TINTERO"), Clinic("DF NORTE", 41, "GUSTAVO A MADERO"),
    Clinic("CHIHUAHUA", 46, "CIUDAD JUAREZ"), Clinic("MEXICO PONIENTE", 222, "TOLUCA"),
    Clinic("QUINTANA ROO", 14, "CANCUN"), Clinic("HIDALGO", 32, "PACHUCA"),
]


@dataclass(frozen=True)
class Student:
    id: str
    given: str
    first: str
    second: str
    sex: str
    born: date
    state: str
    curp: str
    nss: str
    clinic: Clinic
    shift: str
    room: int
    course: str
    declared_umf: str

    @property
    def full_name(self):
        return " ".join(filter(None, (self.given, self.first, self.second)))

    @property
    def surnames_first(self):
        return " ".join(filter(None, (self.first, self.second, self.given)))

    @property
    def agregado(self):
        return f"1{'X' if self.sex == 'X' else 'M' if self.sex == 'M' else 'H'}{self.born.year}ES"

    @property
    def email(self):
        local = identifiers.without_accents(self.given.split()[0] + "." + self.first.split()[-1]).lower()
        return f"{local}{self.id[-2:]}@alumnos.example"


# given names | first surname | second surname | sex | born | state
PEOPLE = """
    MARIA FERNANDA|LOPEZ|HERNANDEZ|M|2005-03-17|MC
    ÁNGEL|DE LA CRUZ|NUÑEZ|H|2006-11-02|HG
    DIEGO ALBERTO|RAMIREZ|ORTIZ|H|2004-07-09|NL
    XIMENA|TORRES|AGUILAR|M|2007-01-23|DF
    JOSE LUIS|MARTINEZ|SOTO|H|2003-12-30|JC
    MA. GUADALUPE|PEÑA|RIOS|M|2005-08-11|GT
    ZURI|PEREZ|DOMINGUEZ|M|2003-07-21|PL
    ALEX|RAMOS|SALAS|X|2006-05-09|DF
    AMELIE|DUBOIS||M|2004-02-29|NE
    RODRIGO EMILIANO|GARCIA|CANTU|H|2006-08-15|NL
    SOFIA VALENTINA|VAZQUEZ|MIRANDA|M|2005-10-06|VZ
    JUAN CARLOS|SANCHEZ|MENDOZA|H|2002-04-18|OC
    ITZEL|CANUL|PECH|M|2006-06-30|YN
    EMILIO|MUÑOZ|IBARRA|H|2007-02-14|SP
    ANDREA|DEL RIO|FUENTES|M|2004-09-25|QT
    OSCAR IVAN|VILLASEÑOR|ZEPEDA|H|2005-05-05|MN
    REGINA|CASTRO-LEAL|BRAVO|M|2006-03-08|DF
    JESUS ALFREDO|QUINTERO|LEYVA|H|2003-06-17|SL
    PAOLA MONSERRAT|GUTIERREZ|ESTRADA|M|2005-12-12|CH
    MAXIMILIANO|HUERTA|OCHOA|H|2006-09-19|AS
    DANIELA|REYES|CORTES|M|2004-11-28|MS
    KEVIN EDUARDO|FLORES|BAUTISTA|H|2005-01-31|TS
    MARIANA DEL CARMEN|JIMENEZ|PALMA|M|2006-04-22|TC
    LUIS FERNANDO|ROJAS|NAVARRO|H|2003-10-10|GR
    CAMILA|ESPINOSA DE LOS MONTEROS|VILLARREAL Y GONZALEZ|M|2005-07-07|NL
    ALAN|URBINA|ZAMORA|H|2006-12-01|QR
    FATIMA|OROZCO|LARA|M|2004-05-20|BC
    BRANDON|CHAVEZ|MEJIA|H|2007-03-03|SR
    LESLIE ABIGAIL|DIAZ|CONTRERAS|M|2005-09-16|MC
    JORGE ARTURO|SALDIVAR|TREVIÑO|H|2002-08-24|NL
    NATALIA|BARRERA|LUNA|M|2006-02-18|DF
    ISMAEL|HERNANDEZ|HERNANDEZ|H|2004-04-04|HG
    ANA SOFIA|MORALES|CERVANTES|M|2006-10-27|GT
    URIEL|VELASCO|TAPIA|H|2005-11-15|OC
    RENATA|ALVAREZ|DEL CASTILLO|M|2003-03-26|JC
    ERICK JOEL|PACHECO|ROMO|H|2006-07-13|AS
    YARETZI|SANTIAGO|CRUZ|M|2007-04-09|OC
    SANTIAGO|LEON|IÑIGUEZ|H|2005-06-02|JC
    KAREN LIZBETH|AYALA|RENTERIA|M|2004-12-19|MC
    J. CONCEPCION|ARREDONDO|VEGA|H|2003-01-08|MN
    VALERIA|NORIEGA|SERRANO|M|2005-02-21|VZ
    ABRAHAM|GALINDO|PRADO|H|2006-01-17|PL
    MELISSA|ZUÑIGA|ACOSTA|M|2006-08-29|BC
    HECTOR MANUEL|OLVERA|TELLEZ|H|2004-10-03|QT
    DULCE MARIA|CABRERA|XOOL|M|2005-04-14|YN
    ADRIAN|FIGUEROA|MONTES|H|2003-09-07|DF
    BRENDA|ESQUIVEL|ROBLES|M|2006-11-22|CH
    RICARDO|O'FARRILL|SUAREZ|H|1999-05-30|DF
    GABRIELA|TINOCO|MALDONADO|M|1998-08-16|MN
    MATEO|BELTRAN|URIBE|H|2007-05-12|SL
"""

COURSES = ["Ingeniería en Sistemas Computacionales", "Ingeniería Industrial", "Licenciatura en Administración",
           "Contador Público", "Ingeniería Mecatrónica", "Arquitectura"]


def declared_clinic(index, clinic):
    """Schools get the clinic in every spelling; now and then not at all."""
    styles = [f"UMF {clinic.number}", f"UMF-{clinic.number:03d}", f"Clinica {clinic.number}", f"{clinic.number:03d}",
              "", f"Unidad de Medicina Familiar No.{clinic.number} IMSS", str(clinic.number)]
    return styles[index % len(styles)]


def make_student(index, line):
    given, first, second, sex, born, state = line.strip().split("|")
    born = date.fromisoformat(born)
    homoclave = "ABCDE"[index % 5] if born.year >= 2000 else str(index % 10)
    curp = identifiers.make_curp(given, first, second, born, sex, state, homoclave)
    nss = identifiers.make_nss((3 + 7 * index) % 97 + 1, born.year + 17, born.year, (1009 * (index + 1)) % 10000)
    identifiers.cross_check(curp, nss)
    clinic = CLINICS[index % len(CLINICS)]
    return Student(id=str(23145501 + 11 * index), given=given, first=first, second=second, sex=sex, born=born,
                   state=state, curp=curp, nss=nss, clinic=clinic,
                   shift="MATUTINO" if index % 3 else "VESPERTINO", room=1 + (11 * index) % 29,
                   course=COURSES[index % len(COURSES)], declared_umf=declared_clinic(index, clinic))


STUDENTS = [make_student(i, line) for i, line in enumerate(PEOPLE.strip().splitlines())]

# People outside the school, for documents of someone else.
OUTSIDERS = [make_student(100 + i, line) for i, line in enumerate("""
    ROSA ELENA|HERNANDEZ|MEZA|M|1978-02-11|MC
    CARLOS|LOPEZ|VARGAS|H|1975-10-19|MC
    HUMBERTO|TELLO|SALINAS|H|2005-03-28|NL
    CARLA IVETTE|BUSTOS|ARANDA|M|2004-06-06|DF
""".strip().splitlines())]


def student(surname_or_index):
    if isinstance(surname_or_index, int):
        return STUDENTS[surname_or_index]
    return next(s for s in STUDENTS if s.first == surname_or_index)


def student_for(sample_name):
    """The same sample gets the same student on every run, whatever samples are added around it."""
    return STUDENTS[zlib.crc32(sample_name.encode()) % len(STUDENTS)]
