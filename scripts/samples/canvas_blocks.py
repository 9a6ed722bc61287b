"""The parts of a printed constancia, each drawn on a Sheet at y and returning the y below it."""

import functools
import io

import cv2
from PIL import Image, ImageDraw, ImageFont

import sheet
import wordings

FONT_FILE = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"


@functools.cache
def picture_of_words(words, width=1100, height=150, paper="white", ink=(0, 80, 60)):
    """Words as pixels: a header whose text is not in the text layer."""
    image = Image.new("RGB", (width, height), paper)
    pen = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT_FILE, 40)
    for row, line in enumerate(words.split("\n")):
        pen.text((120, 20 + 55 * row), line, fill=ink, font=font)
    pen.ellipse((10, 20, 100, 110), outline=ink, width=8)
    return image


def header_image(page, words="INSTITUTO MEXICANO\nDEL SEGURO SOCIAL", y=24):
    page.image(picture_of_words(words), 36, y, 330, 45)
    return y + 66


@functools.cache
def qr_code(payload):
    code = cv2.QRCodeEncoder.create().encode(payload)
    return Image.fromarray(code).resize((code.shape[1] * 6, code.shape[0] * 6), Image.NEAREST)


def title(page, y, text=wordings.TITLE, size=14, x=None, align="centre"):
    page.text(x or page.width / 2, y, text, "title", sheet.bold(page.font), size, align)
    return y + size * 1.9


def employer(page, y, document, wording, x=40, boxed=False):
    """A two-column table; `stacked` forms print it as cells of the grid instead."""
    if boxed:
        page.box(x, y - 12, page.width - 2 * x, 34)
        page.rule(x, y + 5, page.width - x, y + 5)
        page.rule(x + 140, y - 12, x + 140, y + 22)
    page.text(x + 4, y, wording["registro_patronal"], "label", sheet.bold(page.font))
    page.text(x + 150, y, wording["patron"], "label", sheet.bold(page.font))
    page.text(x + 4, y + 16, document.shown["registro_patronal"])
    page.text(x + 150, y + 16, document.shown["patron"])
    return y + 40


def beneficiaries(page, y, document, x=40, none="NO APLICA"):
    heading_font = sheet.bold(page.font)
    if not document.beneficiaries:
        w = page.text(x, y, "Beneficiarios:", "label", heading_font)
        page.text(x + w + 6, y, none)
        return y + 20
    page.text(x, y, "Beneficiarios", "label", heading_font)
    size, y = page.size * 0.8, y + 16
    columns = [x, x + 175, x + 305, x + 370, x + 450]
    for cx, head in zip(columns, wordings.BENEFICIARY_HEAD):
        page.text(cx, y, head, "label", heading_font, size * 0.9)
    for row in document.beneficiaries:
        y += size * 1.6
        for cx, value in zip(columns, row):
            page.text(cx, y, value, "value", size=size)
    return y + 24


def signature(page, y, document, x=40, wrap="anywhere", labels=True, size=6.5):
    """Cadena original, sello, secuencia notarial and serial number, as far as the document has them."""
    width, font = page.width - 2 * x, page.font
    if document.cadena:
        if labels:
            page.text(x, y, "Cadena original", "label", sheet.bold(font), size + 0.5)
            y += size * 1.5
        y = page.wrapped(x, y, document.cadena, width, "prose", size=size, break_anywhere=wrap == "anywhere") + 4
    if document.sello:
        page.text(x, y, "Sello digital", "label", sheet.bold(font), size + 0.5)
        y = page.wrapped(x, y + size * 1.5, document.sello, width, "prose", size=size, break_anywhere=True) + 4
        w = page.text(x, y, "Secuencia notarial: ", "label", sheet.bold(font), size)
        page.text(x + w, y, document.shown["nss"].replace("-", "")[::-1] + "77", "prose", size=size)
        w = page.text(x + 230, y, "Número de serie: ", "label", sheet.bold(font), size)
        page.text(x + 230 + w, y, "00001088888800000038", "prose", size=size)
        y += size * 2
    return y


def prose(page, y, *paragraphs, x=40, size=7.5):
    for paragraph in paragraphs:
        y = page.wrapped(x, y, paragraph, page.width - 2 * x, "prose", size=size) + 5
    return y


def png_bytes(image):
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return buffer.getvalue()
