"""samples/alumnos.csv and the same roster in other clothes, sound and broken."""

import csv
import io

from people import STUDENTS

HEADER = ["No. de control", "Primer apellido", "Segundo apellido", "Nombre(s)", "CURP", "NSS", "UMF", "Correo", "Carrera"]


def rows():
    return [[s.id, s.first, s.second, s.given, s.curp, s.nss, s.declared_umf, s.email, s.course] for s in STUDENTS]


def as_csv(table, delimiter=","):
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=delimiter, lineterminator="\r\n").writerows(table)
    return buffer.getvalue()


def write_rosters(folder):
    other = folder / "rosters"
    other.mkdir(parents=True, exist_ok=True)
    table = [HEADER] + rows()
    (folder / "alumnos.csv").write_bytes(as_csv(table).encode("utf-8"))

    titles = [["INSTITUTO TECNOLOGICO DE PRUEBA"] + [""] * 8, ["Relación de alumnos, agosto-diciembre 2026"] + [""] * 8]
    (other / "windows1252_titulos.csv").write_bytes(as_csv(titles + table, ";").encode("cp1252"))
    (other / "texto_unicode.txt").write_bytes(b"\xff\xfe" + as_csv(table, "\t").encode("utf-16-le"))
    (other / "utf8_bom.csv").write_bytes(b"\xef\xbb\xbf" + as_csv(table).encode("utf-8"))

    lost = [r[:5] + [str(int(r[5]))] + r[6:] for r in rows()]
    (other / "nss_sin_ceros.csv").write_bytes(as_csv([HEADER] + lost).encode("utf-8"))
    short = [r[:5] + [r[5][:10]] + r[6:] for r in rows()]
    (other / "nss_sin_digito.csv").write_bytes(as_csv([HEADER] + short).encode("utf-8"))

    one_name = [["Matrícula", "Nombre", "CURP", "No. de afiliación"]]
    one_name += [[s.id, s.surnames_first, s.curp, f"{s.nss[:4]}-{s.nss[4:6]}-{s.nss[6:10]}-{s.nss[10]}"] for s in STUDENTS]
    (other / "nombre_en_una_columna.csv").write_bytes(as_csv(one_name).encode("utf-8"))

    paternal = [["Núm. control", "Apellido paterno", "Apellido materno", "Nombres", "curp_alumno", "Seguro social", "Clínica"]]
    for i, s in enumerate(STUDENTS):
        if i % 10 == 9:
            paternal.append([""] * 7)
        paternal.append([s.id, f"{s.first}  ", s.second, f" {s.given.title()}", s.curp.lower(),
                         "N/A" if i % 13 == 12 else s.nss, s.declared_umf])
    (other / "espacios_y_huecos.tsv").write_bytes(as_csv(paternal, "\t").encode("utf-8"))

    scientific = [r[:5] + [f"{float(r[5]):.2E}"] + r[6:] for r in rows()]
    (other / "nss_notacion_cientifica.csv").write_bytes(as_csv([HEADER] + scientific).encode("utf-8"))

    (other / "roto_sin_columnas.csv").write_bytes(as_csv([["Fecha", "Importe", "Concepto"], ["01/08/2026", "350.00", "Ficha"],
                                                          ["02/08/2026", "120.00", "Credencial"]]).encode("utf-8"))
    (other / "roto_vacio.csv").write_bytes(b"")
    (other / "roto_binario.csv").write_bytes(bytes((i * i * 37 + i * 11) % 256 for i in range(4096)))
