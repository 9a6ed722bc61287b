#!/usr/bin/python3
"""Seeds for the fuzzers, made of the tests' own data and of the samples: one folder a target, the same files on every run.

    make_seeds.py OUT_DIR SOURCE_DIR"""

import re
import sys
from pathlib import Path

CADENA = ("||Invocante:portalimssdigital|Tipo de trámite:COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES|Fecha:15 de agosto 2025, 10:22:31|"
          "Folio:1755274951123456789012|RFC:LOHF050317AB1|Nombre o Razón Social:MARIA FERNANDA LOPEZ HERNANDEZ|Curp:LOHF050317MMCPRRA1|"
          "Número de Seguridad Social:05200500014||")


def page_texts(source):
    """tests/pages as the target wants them: a word a line, with its place in units of three points (see page_text_target.cpp)."""
    for path in sorted((source / "tests/pages").glob("*.page")):
        text = path.read_text(encoding="utf-8")
        by_ocr = 4 if "read by: ocr" in text else 0
        drawing = text.split("+-----")[1].splitlines()[1:]
        words = [bytes([min(255, 2 * word.start()), min(255, 5 * row), by_ocr]) + word[0].encode()
                 for row, line in enumerate(drawing) for word in re.finditer(r"\S+", line)]
        yield path.stem, b"\n".join(words)


def lines_of(path):
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def vectors(source, *names):
    """Each case of the vectors' first columns."""
    for name in names:
        for number, line in enumerate(lines_of(source / f"tests/vectors/{name}.tsv")):
            yield f"{name}_{number:03}", "\n".join(line.split("\t")[:2]).encode()


def cadenas():
    yield "whole", CADENA.encode()
    yield "sister", "||Invocante: portal|Tipo de tr?mite: ALTA EN CLINICA|Nombre o Raz?n Social: ANA DIAZ|N?mero de Seguridad Social: 05200500014||".encode()
    yield "misread", CADENA.replace("|", "l").replace(":", ";").encode()
    for part in CADENA.strip("|").split("|"):
        yield re.sub("[^A-Za-z]", "", part.split(":")[0]), part.encode()


def samples_of(source, pattern, most=60, size=60_000):
    for path in [p for p in sorted(source.glob(pattern)) if p.is_file() and p.stat().st_size <= size][:most]:
        yield path.name, path.read_bytes()


def seeds(source):
    yield "page_text", page_texts(source)
    yield "cadena", cadenas()
    yield "roster", [*samples_of(source, "tests/data/rosters/*"), *samples_of(source, "samples/**/*.csv")]
    yield "policy", [*samples_of(source, "samples/*.toml"), *samples_of(source, "tests/**/*.toml"), ("keys", b'max_age_days = 5\nrequired_fields = ["curp"]\ncompare_umf = false\n')]
    yield "names", vectors(source, "names", "mojibake")
    yield "dates", vectors(source, "dates")
    yield "identifiers", vectors(source, "curp", "curp_repair", "nss", "nss_repair", "umf", "fold")
    yield "paths", [(f"{number:03}", str(path.relative_to(source)).encode()) for number, path in enumerate(sorted((source / "samples").rglob("*.pdf"))[::5])]
    task = b"\1" + bytes(7)
    yield "worker_protocol", [("nothing", b""), ("page_begun", b"\1" + task + bytes(4)), ("reading", b"\2" + task + b"\1\0\0\0x"),
                              ("too_long", b"\2" + task + b"\xff\xff\xff\xff"), ("changes", bytes(range(250)))]
    yield "files", [*samples_of(source, "samples/broken/*", most=20, size=20_000), *samples_of(source, "samples/vigencia/*.pdf", most=10, size=12_000)]


def main(out, source):
    for target, files in seeds(Path(source)):
        folder = Path(out) / target
        folder.mkdir(parents=True, exist_ok=True)
        count = 0
        for name, data in files:
            (folder / name).write_bytes(data)
            count += 1
        assert count > 0, target


main(*sys.argv[1:])
