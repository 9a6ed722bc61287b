"""A folder as a registrar receives it: a few of the samples, without their expected answers, for scripts/demo."""

import shutil

CHOSEN = (
    "vigencia/23145600_espaciado.pdf",
    "vigencia/23145556_celdas_cuatro_sombreadas.pdf",
    "vigencia/23145765_html_tabla_tres_pares.pdf",
    "vigencia/23145545_alta_falta_no_aplica.pdf",
    "vigencia/23145611_sin_derecho_letrero.pdf",
    "vigencia/23145501_constancia_de_la_madre.pdf",
    "vigencia/23145501_nss_distinto_de_cadena.pdf",
    "vigencia/23145501_vencida_un_anio.pdf",
    "vigencia/23145644_alta_incompleta_sin_consultorio.pdf",
    "other/23145622_acta_nacimiento.pdf",
    "broken/23145666_word.docx",
    "scans/23145776_alta_falta_fax.pdf",
    "scans/23145589_forma_anterior_fax.pdf",
    "scans/23145622_cartilla_escaneada.pdf",
)


def write_entregas(samples):
    folder = samples / "entregas"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in CHOSEN:
        shutil.copy(samples / name, folder)
