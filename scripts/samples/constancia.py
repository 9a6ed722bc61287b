"""One constancia as data: what is true of it (`facts`) and how that is printed (`shown`).

Keys are the field names of the program's record. A fact of None means that the label is printed with a placeholder.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone

import identifiers
import people

AS_OF = date(2026, 8, 28)
MONTHS = ("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre").split()
MEXICO_CITY = timezone(timedelta(hours=-6))
CLINIC_FIELDS = ("delegacion", "umf", "turno", "consultorio", "agregado_medico")
NAME_PARTS = ("nombres", "primer_apellido", "segundo_apellido")
SCHOOL = ("C9999999321", "INSTITUTO TECNOLOGICO DE PRUEBA")
SEX_WORDS = {"H": "HOMBRE", "M": "MUJER", "X": "NO BINARIO"}


@dataclass(frozen=True)
class Constancia:
    student: people.Student
    issued: date
    facts: dict
    shown: dict
    cadena: str | None
    sello: str | None
    beneficiaries: tuple = ()
    student_line: str = "SEGURO FACULTATIVO ESTUDIANTES"
    banner: str = ""
    watermark: str = ""
    qr: str = ""

    def printing(self, **shown):
        """Other spellings of the same facts."""
        return replace(self, shown={**self.shown, **shown})

    def stating(self, **facts):
        """Other facts, printed as they are; None prints a dash."""
        shown = {k: "-" if v is None else str(v) for k, v in facts.items()}
        return replace(self, facts={**self.facts, **facts}, shown={**self.shown, **shown})

    def without_clinic(self, mark="-", fields=CLINIC_FIELDS):
        return self.stating(**dict.fromkeys(fields)).printing(**dict.fromkeys(fields, mark))

    def without_cadena(self):
        return replace(self, cadena=None, sello=None)

    def having(self, **attributes):
        return replace(self, **attributes)


def slashed(day):
    return day.strftime("%d/%m/%Y")


def spelled(day, place="Ciudad de México"):
    return f"{place}, a {day.day} de {MONTHS[day.month - 1]} de {day.year}"


def month_name(day):
    return f"{day.day:02d}-{MONTHS[day.month - 1][:3].upper()}-{day.year}"


def moment_of(student, day):
    """A time of day that belongs to this student and day."""
    seconds = 8 * 3600 + (int(student.id) * 37 + day.toordinal() * 11) % 36000
    return datetime(day.year, day.month, day.day, tzinfo=MEXICO_CITY) + timedelta(seconds=seconds)


def folio_of(student, day):
    unix_time = int(moment_of(student, day).timestamp())
    return f"{unix_time}{(int(student.nss) * 7919) % 10**12:012d}"


def make_cadena(student, day, *, procedure="COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES", name=None, curp=None, nss=None,
                style="portal"):
    moment = moment_of(student, day)
    when = f"{day.day} de {MONTHS[day.month - 1]} {day.year}, {moment:%H:%M:%S}"
    parts = [("Invocante", "portalimssdigital"), ("Tipo de trámite", procedure), ("Fecha", when),
             ("Folio", folio_of(student, day)), ("Nombre o Razón Social", name or student.full_name),
             ("Curp", curp or student.curp), ("Número de Seguridad Social", nss or student.nss)]
    text = "||" + "|".join(f"{k}:{v}" for k, v in parts) + "||"
    if style == "mangled":
        return "".join("?" if ord(c) > 127 and c not in "Ñ" else c for c in text)
    if style == "spaced":
        return text.replace("|", "| ").replace(":", ": ").replace("| | ", "||", 1).replace("| | ", "||")
    return text


def make_sello(student, day, lines=3):
    """Looks like base64 of a signature; signs nothing."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    state = int(student.nss) * 31 + day.toordinal()
    out = []
    for _ in range(64 * lines - 2):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        out.append(alphabet[state >> 58])
    return "".join(out) + "=="


def usual_day(student):
    """A day of issue within the 28 days before the runs."""
    return AS_OF - timedelta(days=int(student.id) // 11 % 28)


def make_constancia(student, day=None, cadena_style="portal"):
    day, clinic = day or usual_day(student), student.clinic
    facts = dict(
        curp=student.curp, nss=student.nss, derecho="SI", estado="VIGENTE", fecha_constancia=day.isoformat(),
        fecha_nacimiento=student.born.isoformat(), vigencia=day.isoformat(), delegacion=clinic.delegacion,
        umf=clinic.umf, turno=student.shift, consultorio=str(student.room), agregado_medico=student.agregado,
        sexo=student.sex, lugar_nacimiento=student.state, registro_patronal=SCHOOL[0], patron=SCHOOL[1],
        modalidad="(32) SEG FACULT")
    shown = dict(
        facts, nombre=student.full_name, nombres=student.given, primer_apellido=student.first,
        segundo_apellido=student.second or "-", fecha_constancia=slashed(day), vigencia=slashed(day),
        fecha_nacimiento=slashed(student.born), sexo=SEX_WORDS[student.sex],
        lugar_nacimiento=people.STATES[student.state], umf=f"UMF {clinic.number:03d} {clinic.name}")
    return Constancia(student, day, facts, shown, make_cadena(student, day, style=cadena_style), make_sello(student, day))


def printed_name(document, fields):
    """The name as the record gives it: one run as printed, three parts with the given names first."""
    parts = [document.shown["nombre"]] if "nombre" in fields else [document.shown[p] for p in NAME_PARTS]
    return " ".join(" ".join(p.split()) for p in parts if p.strip(" -")).upper()


def expected_record(document, fields, verdict, codes=(), page=1, has_cadena=True):
    """The record of a constancia whose layout prints `fields`."""
    values, states = {}, {}
    for field in fields:
        if field in NAME_PARTS or field == "nombre":
            values["nombre"] = printed_name(document, fields)
        elif document.facts[field] is None:
            states[field] = "placeholder"
        else:
            values[field] = document.facts[field]
    if document.cadena and has_cadena:
        values["folio"] = re.search(r"Folio: ?(\d+)", document.cadena)[1]
    enrolled = any(s.id == document.student.id for s in people.STUDENTS)
    return dict(page=page, kind="vigencia", verdict=verdict, student=document.student.id if enrolled else None,
                codes=list(codes), fields=values, states=states)


def dashed_nss(document):
    return document.printing(nss=identifiers.dashed(document.facts["nss"]))
