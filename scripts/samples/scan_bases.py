"""The pages that are scanned: committed samples with text, of one page, whose truth can be seen on paper."""

import collections
import copy
import json
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy

DPI = 300  # at which pages are drawn

# What a scan cannot show or what would be another truth there: hidden or covered words, spoilt encodings, look-alike
# characters that only the text layer tells apart.
NOT_ON_PAPER = {
    "ajena_con_texto_blanco", "ajena_con_texto_minimo", "ajena_con_texto_fuera", "caja_sobre_datos", "caja_sobre_no", "caja_sobre_guiones",
    "nota_sobre_no", "issste_con_nss", "guiones_y_clinica_oculta_layer", "guiones_y_clinica_oculta_outside", "guiones_y_clinica_oculta_white",
    "curp_cero_por_o", "curp_cero_por_o_sin_cadena", "persona_mojibake", "solo_contrasena_de_propietario",
}
# The truth, or the value of a field, stands in small print (6 points): only for scans of 200 dpi and more.
SMALL_PRINT = {"letra_chica", "nss_distinto_de_cadena", "curp_distinta_de_cadena", "fecha_distinta_de_cadena", "datos_sobre_otra_cadena",
               "nss_diez_digitos"}
# On paper one character that differs may be misread: there the program has to ask (contract: never reject on a poor reading).
ONE_CHARACTER = {"nss_un_digito", "curp_otro_nacimiento"}


@dataclass(frozen=True)
class Base:
    path: Path
    expected: dict
    student: str        # what the file's name says of its owner: ids, or nothing
    small_print: bool

    @property
    def verdict(self):
        return self.expected["records"][0]["verdict"]


def one_page(path):
    """Whether a PDF has one page; pdfinfo's answer."""
    told = subprocess.run(["pdfinfo", path], capture_output=True, check=False).stdout
    return b"\nPages:           1\n" in told


def truth_on_paper(expected, note):
    expected = copy.deepcopy(expected)
    record = expected["records"][0]
    tolerated = set(expected.pop("tolerated", [])) | set(record.pop("tolerated", []))
    if note in ONE_CHARACTER:
        tolerated.add(record["verdict"])
        record["verdict"], record["codes"] = "review", []
    # A second reason for concern on the same page may be all that was read well.
    if "placeholder" in (record.get("states", {}).get("umf"), record.get("states", {}).get("turno")) and record["verdict"] == "no_coverage":
        tolerated.add("missing_alta")
    if "outdated" in record["codes"]:
        tolerated.add("outdated")
    tolerated.discard(record["verdict"])
    if tolerated:
        expected["tolerated"] = sorted(tolerated)
    expected["text"] = False
    return expected


def find_bases(samples):
    bases = []
    for folder in ("vigencia", "must_not_pass", "other"):
        for beside in sorted((samples / folder).glob("*.pdf.expected.json")):
            path = beside.with_name(beside.name.removesuffix(".expected.json"))
            expected = json.loads(beside.read_text(encoding="utf-8"))
            ids = re.match(r"(?:\d{8}_?)*", path.stem)[0].strip("_")
            note = path.stem[len(ids):].strip("_")
            if not expected["text"] or {"options", "policy", "roster"} & expected.keys() or note in NOT_ON_PAPER or not ids:
                continue
            if len(expected["records"]) == 1 and one_page(path):
                bases.append(Base(path, truth_on_paper(expected, note), ids, note in SMALL_PRINT))
    return bases


def pick(bases, rng, small_print, constancia):
    """Half of all scans are of good pages; the other verdicts share the rest."""
    by_verdict = collections.defaultdict(list)
    for base in bases:
        if (small_print or not base.small_print) and (base.expected["records"][0]["kind"] == "vigencia" or not constancia):
            by_verdict[base.verdict].append(base)
    others = sorted(set(by_verdict) - {"ok"})
    verdict = "ok" if rng.random() < 0.5 else others[rng.integers(len(others))]
    return by_verdict[verdict][rng.integers(len(by_verdict[verdict]))]


class Page:
    """A base page as pictures; drawn once and kept in `cache`."""

    def __init__(self, path, cache):
        self.path, self.cache = path, cache

    def drawn(self):
        kept = self.cache / (str(self.path.parent.name) + "_" + self.path.stem.replace(" ", "_") + ".png")
        if not kept.exists():
            ppm = subprocess.run(["pdftoppm", "-r", str(DPI), "-singlefile", self.path], capture_output=True, check=True).stdout
            image = cv2.imdecode(numpy.frombuffer(ppm, numpy.uint8), cv2.IMREAD_COLOR)
            self.cache.mkdir(parents=True, exist_ok=True)
            part = kept.with_suffix(f".{os.getpid()}.png")
            cv2.imwrite(str(part), image, [cv2.IMWRITE_PNG_COMPRESSION, 1])
            part.rename(kept)
        return kept

    def picture(self, dpi=DPI, colour=True):
        image = cv2.imread(str(self.drawn()), cv2.IMREAD_COLOR if colour else cv2.IMREAD_GRAYSCALE)
        if dpi == DPI:
            return image
        size = round(image.shape[1] * dpi / DPI), round(image.shape[0] * dpi / DPI)
        return cv2.resize(image, size, interpolation=cv2.INTER_AREA)

    def grey(self, dpi=DPI):
        return self.picture(dpi, colour=False)
