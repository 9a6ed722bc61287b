"""Samples that lost their end, or some of their bytes, on the way; and files that are something else than they say.

Only samples that must not be approved are spoilt, so that no verdict `ok` can be right."""

import io
import json
import random
import re
import zipfile
from pathlib import Path

from hostile_images import encoded, page_picture
from hostile_pdf import constancia_content, one_page

LARGEST = 40_000  # bytes of a sample that is spoilt


def refused_samples(samples):
    """Small PDFs that are read as text and not approved, by folder and name."""
    chosen = []
    for path in sorted(samples.glob("*/*.pdf")):
        expected = path.with_name(path.name + ".expected.json")
        if path.parent.name == "scans" or path.stat().st_size > LARGEST or not expected.exists():
            continue
        record = json.loads(expected.read_text(encoding="utf-8"))
        if record.get("text", True) and not record.keys() & {"options", "policy"} and all(r["verdict"] != "ok" and "ok" not in r.get("tolerated", []) for r in record["records"]):
            chosen.append(path)
    return chosen


def picked(paths, count):
    return paths[::max(1, len(paths) // count)][:count]


def truncated(data):
    for tenth in range(1, 10):
        yield f"cut_{tenth}0", data[:len(data) * tenth // 10]


def flipped(data, rng, variants):
    for variant in range(variants):
        spoilt = bytearray(data)
        for _ in range((1, 10, 100)[variant % 3]):
            spoilt[rng.randrange(len(spoilt))] ^= 1 << rng.randrange(8)
        yield f"flipped_{variant}", bytes(spoilt)


def rearranged(data, rng):
    """Pieces left out, doubled, exchanged or overwritten; numbers and names replaced."""
    middle, piece = len(data) // 2, len(data) // 8
    yield "piece_lost", data[:middle] + data[middle + piece:]
    yield "piece_doubled", data[:middle] + data[middle - piece:]
    yield "halves_exchanged", data[:1024] + data[middle:] + data[1024:middle]
    yield "zeros", data[:middle] + b"\0" * piece + data[middle + piece:]
    yield "twice", data + data
    yield "line_ends", data.replace(b"\n", b"\r\n")
    yield "numbers", re.sub(rb"\d+", lambda number: number[0] if rng.random() < 0.9 else rng.choice([b"0", b"-1", b"99999999999", b"1e9"]), data)
    yield "names", re.sub(rb"/[A-Z][A-Za-z]+", lambda name: name[0] if rng.random() < 0.8 else b"/" + bytes([rng.randrange(65, 90)]), data)
    yield "references", re.sub(rb"\d+ 0 R", lambda reference: reference[0] if rng.random() < 0.7 else b"%d 0 R" % rng.randrange(30), data)
    yield "lengths", re.sub(rb"/Length \d+", lambda _: b"/Length %d" % rng.choice([0, 5, 10**7, -3]), data)
    yield "no_endobj", data.replace(b"endobj", b"")
    yield "no_endstream", data.replace(b"endstream", b"")


def samples_spoilt(samples, rng):
    for path in picked(refused_samples(samples), 26):
        data = path.read_bytes()
        for makers in (truncated(data), flipped(data, rng, 6), rearranged(data, rng)):
            for what, spoilt in makers:
                yield f"{path.stem}_{what}.pdf", spoilt


def pictures_spoilt(rng):
    picture = page_picture()
    for ending, data in (("jpg", encoded("JPEG", quality=70)), ("png", encoded("PNG")), ("tif", encoded("TIFF", compression="tiff_lzw")), ("webp", encoded("WEBP", quality=60)),
                         ("fax.tif", encoded("TIFF", picture.convert("1"), compression="group4")), ("progressive.jpg", encoded("JPEG", progressive=True))):
        for what, spoilt in [*truncated(data), *flipped(data, rng, 6)]:
            yield f"{what}.{ending}", spoilt


def disguised(rng):
    """Polyglots, other kinds of files under a PDF's name, and nothing at all."""
    form, picture = one_page(constancia_content()), encoded("PNG")
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as zipped:
        zipped.writestr(zipfile.ZipInfo("../../x.pdf", (2026, 8, 21, 0, 0, 0)), form)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(zipfile.ZipInfo("word/document.xml", (2026, 8, 21, 0, 0, 0)), b"0" * 50_000_000, zipfile.ZIP_DEFLATED)
    contents = {"empty.pdf": b"", "one_byte.pdf": b"%", "zeros.pdf": b"\0" * 100_000, "spaces.pdf": b" " * 100_000, "header.pdf": b"%PDF-", "header_and_noise.pdf": b"%PDF-1.7\n" + rng.randbytes(100_000), "noise.pdf": rng.randbytes(100_000),
                "text.pdf": "Constancia de Vigencia de Derechos\nNSS: 05200500014\n".encode(), "script.pdf": b"#!/bin/sh\nid\n", "program.pdf": b"\x7fELF\2\1\1" + b"\0" * 500, "zip.pdf": archive.getvalue(), "zip.zip": archive.getvalue(),
                "word_bomb.docx": bomb.getvalue(), "html.pdf": b"<!doctype html><html><script>alert(1)</script>" + b"<div>" * 50_000, "xml.pdf": b"<?xml version='1.0'?><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "fdf.pdf": b"%FDF-1.2\n1 0 obj<</FDF<</F(/etc/passwd)>>>>endobj trailer<</Root 1 0 R>>",
                "pdf_after_png.png": picture + form, "pdf_after_zip.pdf": archive.getvalue() + form, "pdf_in_jpeg.jpg": encoded("JPEG", comment=b"%PDF-1.7") + form, "png_after_pdf.pdf": form + picture, "pdf_and_zip.pdf": form + archive.getvalue(),
                "pdf_after_gif.pdf": b"GIF89a" + form, "pdf_after_html.pdf": b"<html>" + form, "jpeg.pdf": encoded("JPEG"), "png.jpg": picture, "postscript.pdf": b"%!PS\n{} loop\n", "utf16.pdf": "%PDF-1.7".encode("utf-16"), "bom.pdf": b"\xef\xbb\xbf" + form,
                "long_line.pdf": b"%PDF-1.7\n%" + b"x" * 3_000_000, "many_numbers.pdf": b"%PDF-1.7\n" + b"1 0 obj " * 100_000, "csv.pdf": b"NSS,CURP\n" * 1000, "mail.pdf": b"Received: x\nMIME-Version: 1.0\n\n" + form[:2000], "office.pdf": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + rng.randbytes(5000)}
    yield from contents.items()
    for length in (100, 240):
        yield "n" * length + ".pdf", form[:200]
    for what, name in (("spaces", "  .pdf"), ("dash", "-rf.pdf"), ("newline", "a\nb.pdf"), ("escape", "a\x1b[31mb.pdf"), ("right_to_left", "fdp.\u202efdp.exe"), ("quote", "a'b\"c`d$(id).pdf"), ("percent", "%s%n%00.pdf"), ("formula", "=1+1.pdf"), ("digits", "9" * 200 + ".pdf"), ("ids", "_".join(str(n) for n in range(100, 150)) + ".pdf"),
                       ("curps", "_".join(["LOHF050317MMCPRRA1"] * 12) + ".pdf")):
        yield f"{name}", form[:300] if what != "ids" else form[:400]


def files(seed, samples=Path(__file__).resolve().parents[2] / "samples"):
    for name, data in samples_spoilt(samples, random.Random(f"{seed} spoilt")):
        yield f"spoilt/{name}", data
    for name, data in pictures_spoilt(random.Random(f"{seed} pictures spoilt")):
        yield f"spoilt_pictures/{name}", data
    for name, data in disguised(random.Random(f"{seed} disguised")):
        yield f"disguised/{name}", data
