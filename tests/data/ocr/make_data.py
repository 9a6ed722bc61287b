#!/usr/bin/python3
"""Makes the pictures and PDFs of this folder, and beside each picture a list of the words on it.

    /usr/bin/python3 tests/data/ocr/make_data.py

Needs python3-opencv, python3-pil, python3-pikepdf and fonts-liberation. Line of a list: word, then left, top, right
and bottom of a box around it in the pixels of the picture; the word `#dash` is a dash that stands for no value, and
`#blank` a place where nothing is.
"""
import io
import math
import os

import cv2
import numpy as np
import pikepdf
from PIL import Image, ImageDraw, ImageFont

HERE = os.path.dirname(os.path.abspath(__file__))
FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
NARROW = "/usr/share/fonts/truetype/liberation/LiberationSansNarrow-Regular.ttf"
ROWS = [("CURP", "LOHF050317MMCPRRA4"), ("NSS", "92919084431"), ("Nombre", "MARIA FERNANDA LOPEZ HERNANDEZ"),
        ("Con derecho al servicio", "SI"), ("Delegación", "-"), ("Turno", "-"), ("Consultorio", ""),
        ("Lugar de nacimiento", "GUANAJUATO"), ("Situación", "VIGENTE"), ("Fecha de expedición", "15/08/2026")]
SIZE = (5.5, 4.0)  # inches


def page(dpi, ruled=False):
    """A grey page, and its words with their boxes."""
    image = Image.new("L", (round(SIZE[0] * dpi), round(SIZE[1] * dpi)), 255)
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(FONT, round(10 / 72 * dpi))
    words = []

    def write(x, y, text):
        for word in text.split():
            draw.text((x, y), word, font=font, fill=20)
            alone = Image.new("L", image.size, 0)
            ImageDraw.Draw(alone).text((x, y), word, font=font, fill=255)
            words.append(("#dash" if word == "-" else word, alone.getbbox()))
            x += draw.textlength(word + " ", font=font)

    write(0.4 * dpi, 0.35 * dpi, "Constancia de Vigencia de Derechos")
    line = 0.3 * dpi
    for number, (label, value) in enumerate(ROWS):
        y = 0.8 * dpi + number * line
        write(0.4 * dpi, y, label)
        write(2.6 * dpi, y, value)
        if not value:
            words.append(("#blank", (2.6 * dpi, y, 4.6 * dpi, y + 0.18 * dpi)))
    if ruled:
        left, right, top = 0.3 * dpi, 5.35 * dpi, 0.75 * dpi
        bottom = top + len(ROWS) * line
        for number in range(len(ROWS) + 1):
            draw.line((left, top + number * line, right, top + number * line), fill=0, width=2)
        for x in (left, 2.5 * dpi, right):
            draw.line((x, top, x, bottom), fill=0, width=2)
    return np.array(image), words


def moved(words, matrix):
    """The boxes around the boxes, after a 2 × 3 matrix on pixel corners."""
    result = []
    for word, (left, top, right, bottom) in words:
        corners = np.array([[left, top, 1], [right, top, 1], [left, bottom, 1], [right, bottom, 1]]) @ matrix.T
        result.append((word, (*corners.min(axis=0), *corners.max(axis=0))))
    return result


def scanned(image, seed=1):
    noise = np.random.default_rng(seed).normal(0, 4, image.shape)
    return np.clip(cv2.GaussianBlur(image, (0, 0), 0.6) * 0.9 + 20 + noise, 0, 255).astype(np.uint8)


def save(name, image, words):
    # Sixteen shades are all that a test needs, and compress well.
    Image.fromarray(image).quantize(16).save(os.path.join(HERE, name + ".png"), optimize=True)
    with open(os.path.join(HERE, name + ".tsv"), "w", encoding="utf-8") as out:
        for word, box in words:
            out.write("\t".join([word, *(f"{side:.1f}" for side in box)]) + "\n")


def skewed(image, words, degrees):
    """Turned counter-clockwise by so many degrees."""
    height, width = image.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    turned = cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    return turned, moved(words, matrix)


def lone_figures(dpi):
    """One bit a pixel, as fax machines and office scanners leave it: a figure on each line, apart from its label."""
    image = Image.new("L", (round(SIZE[0] * dpi), round(SIZE[1] * dpi)), 243)
    draw = ImageDraw.Draw(image)
    font = ImageFont.truetype(NARROW, round(9 / 72 * dpi))
    draw.text((0.4 * dpi, 0.35 * dpi), "Constancia de Vigencia de Derechos", font=font, fill=20)
    words = []
    for figure in range(1, 10):
        y = (0.5 + 0.3 * figure) * dpi
        draw.text((0.4 * dpi, y), "Consultorio", font=font, fill=20)
        draw.text((2.6 * dpi, y), str(figure), font=font, fill=20)
        alone = Image.new("L", image.size, 0)
        ImageDraw.Draw(alone).text((2.6 * dpi, y), str(figure), font=font, fill=255)
        words.append((str(figure), alone.getbbox()))
    noise = np.random.RandomState(3).normal(0, 2.5, (image.size[1], image.size[0]))
    grey = cv2.GaussianBlur(np.array(image), (0, 0), 0.6) + noise
    return np.where(grey < 120, 0, 255).astype(np.uint8), words


def make_pictures():
    upright, words = page(200)
    height, width = upright.shape
    save("upright", upright, words)
    save("turned_90", cv2.rotate(upright, cv2.ROTATE_90_CLOCKWISE), moved(words, np.array([[0, -1, height], [1, 0, 0]])))
    save("turned_180", cv2.rotate(upright, cv2.ROTATE_180), moved(words, np.array([[-1, 0, width], [0, -1, height]])))
    save("turned_270", cv2.rotate(upright, cv2.ROTATE_90_COUNTERCLOCKWISE),
         moved(words, np.array([[0, 1, 0], [-1, 0, width]])))
    save("skewed", *skewed(upright, words, 2.5))
    coarse, coarse_words = page(120)
    save("coarse_120_dpi", scanned(coarse), coarse_words)
    shade = 0.4 + 0.6 * (np.arange(width) / width)[None, :] * np.linspace(0.8, 1, height)[:, None]
    save("shaded", (upright * shade).astype(np.uint8), words)
    ruled, ruled_words = page(200, ruled=True)
    save("ruled", ruled, ruled_words)
    save("lone_figures", *lone_figures(150))
    # Light grey paper in dots of one bit, each a pixel.
    fine, fine_words = page(300)
    dots = (np.arange(fine.shape[0])[:, None] + 5 * np.arange(fine.shape[1])[None, :]) % 13 == 0
    save("dithered", np.where(dots | (fine < 128), 0, 255).astype(np.uint8), fine_words)
    save("empty", np.full((400, 600), 255, np.uint8), [])


def encoded(image, kind, **options):
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def picture(pdf, data, size, filter_name, colours="/DeviceGray", **more):
    stream = pdf.make_stream(data)
    stream.stream_dict = pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=size[0],
                                            Height=size[1], BitsPerComponent=8, ColorSpace=pikepdf.Name(colours))
    for key, value in more.items():
        stream.stream_dict["/" + key] = value
    if filter_name:
        stream.stream_dict["/Filter"] = pikepdf.Name(filter_name)
    return stream


def add_page(pdf, content, pictures=(), box=(0, 0, 400, 300), forms=None, **more):
    xobjects = {f"/P{i}": p for i, p in enumerate(pictures)}
    xobjects.update(forms or {})
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page_object = pdf.add_blank_page(page_size=(100, 100))
    page_object.obj["/MediaBox"] = pikepdf.Array(box)
    page_object.obj["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(xobjects),
                                                       Font=pikepdf.Dictionary(F=font))
    page_object.obj["/Contents"] = pdf.make_stream(content.encode())
    for key, value in more.items():
        page_object.obj["/" + key] = value


def make_pdfs():
    # A quadrant of its own brightness each, so that a test can tell which corner is which: 40 90 / 140 200.
    grey = np.zeros((60, 80), np.uint8)
    grey[:30, :40], grey[:30, 40:], grey[30:, :40], grey[30:, 40:] = 40, 90, 140, 200
    image = Image.fromarray(grey)
    jpeg = encoded(image, "JPEG", quality=95)
    whole = "q 400 0 0 300 0 0 cm /P0 Do Q"

    pdf = pikepdf.new()
    for angle in (0, 90, 180, 270):  # pages 1 to 4
        add_page(pdf, whole, [picture(pdf, jpeg, image.size, "/DCTDecode")], Rotate=angle)
    # 5: the crop box shows the page's upper right part, which the picture fills.
    add_page(pdf, "q 200 0 0 150 150 120 cm /P0 Do Q", [picture(pdf, jpeg, image.size, "/DCTDecode")],
             CropBox=pikepdf.Array([150, 120, 350, 270]))
    # 6: the crop box cuts the picture.
    add_page(pdf, whole, [picture(pdf, jpeg, image.size, "/DCTDecode")], CropBox=pikepdf.Array([0, 0, 300, 300]))
    # 7: JPEG 2000.
    add_page(pdf, whole, [picture(pdf, encoded(image, "JPEG2000"), image.size, "/JPXDecode")])
    # 8: Flate. 9: CMYK JPEG.
    add_page(pdf, whole, [picture(pdf, grey.tobytes(), image.size, None)])
    add_page(pdf, whole, [picture(pdf, encoded(image.convert("CMYK"), "JPEG"), image.size, "/DCTDecode", "/DeviceCMYK")])
    # 10: recognised text over the picture, not to be seen. 11: the same below it, visible but covered.
    add_page(pdf, whole + " BT /F 10 Tf 3 Tr 20 20 Td (LOHF) Tj [(05) -20 (0317)] TJ ET",
             [picture(pdf, jpeg, image.size, "/DCTDecode")])
    add_page(pdf, "BT /F 10 Tf 20 20 Td (LOHF050317) Tj ET 0 0 400 300 re f " + whole,
             [picture(pdf, jpeg, image.size, "/DCTDecode")])
    # 12: a logo and text. 13: an inline image. 14: the picture in a form within a form.
    add_page(pdf, "q 40 0 0 30 20 250 cm /P0 Do Q BT /F 10 Tf 20 20 Td (Constancia) Tj ET",
             [picture(pdf, jpeg, image.size, "/DCTDecode")])
    add_page(pdf, "q 400 0 0 300 0 0 cm BI /W 2 /H 1 /CS /G /BPC 8 ID \x20\x40 EI Q")
    inner = pdf.make_stream(b"q 200 0 0 150 0 0 cm /P0 Do Q")
    inner.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=pikepdf.Array([0, 0, 200, 150]),
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(P0=picture(pdf, jpeg, image.size, "/DCTDecode"))))
    outer = pdf.make_stream(b"/Inner Do")
    outer.stream_dict = pikepdf.Dictionary(
        Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=pikepdf.Array([0, 0, 200, 150]),
        Matrix=pikepdf.Array([2, 0, 0, 2, 0, 0]),
        Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(Inner=inner)))
    add_page(pdf, "/Outer Do", forms={"/Outer": outer})
    # 15: something drawn over the picture.
    add_page(pdf, whole + " 1 g 100 100 50 20 re f", [picture(pdf, jpeg, image.size, "/DCTDecode")])
    # 16: a form that draws itself.
    endless = pdf.make_indirect(pdf.make_stream(b"/Endless Do /Endless Do BT (x) Tj ET"))
    endless.stream_dict = pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form,
                                             BBox=pikepdf.Array([0, 0, 200, 150]))
    endless.stream_dict["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary({"/Endless": endless}))
    add_page(pdf, "/Endless Do", forms={"/Endless": endless})
    # 17: an annotation over the picture.
    stamp = pdf.make_stream(b"BT /F 10 Tf (NO) Tj ET")
    stamp.stream_dict = pikepdf.Dictionary(Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form,
                                           BBox=pikepdf.Array([0, 0, 50, 20]))
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Stamp, Rect=pikepdf.Array([50, 50, 100, 70]),
                              AP=pikepdf.Dictionary(N=stamp))
    add_page(pdf, whole, [picture(pdf, jpeg, image.size, "/DCTDecode")], Annots=pikepdf.Array([note]))
    pdf.save(os.path.join(HERE, "pictures.pdf"), compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none,
             static_id=True)
    locked = pikepdf.new()
    add_page(locked, "")
    locked.save(os.path.join(HERE, "locked.pdf"), encryption=pikepdf.Encryption(user="abc", owner="abc"))


def make_files():
    """The quadrants again, as files of each kind; with EXIF orientation 6 the stored picture lies on its left side."""
    grey = np.zeros((60, 80, 3), np.uint8)
    grey[:30, :40], grey[:30, 40:], grey[30:, :40], grey[30:, 40:] = 40, 90, 140, 200
    image = Image.fromarray(grey)
    exif = Image.Exif()
    exif[0x0112] = 6
    image.transpose(Image.Transpose.ROTATE_90).save(os.path.join(HERE, "exif_6.jpg"), quality=95, exif=exif)
    image.save(os.path.join(HERE, "plain.webp"), lossless=True)
    image.save(os.path.join(HERE, "two_pages.tif"), compression="tiff_lzw", save_all=True,
               append_images=[image.convert("L").transpose(Image.Transpose.ROTATE_180)])
    data = encoded(image, "JPEG", quality=95)
    with open(os.path.join(HERE, "cut_short.jpg"), "wb") as out:
        out.write(data[:len(data) - len(data) // 8])
    image.save(os.path.join(HERE, "no_picture_of_ours.gif"))


def make_codes():
    """A page with a QR code of the cadena original, a little askew, as 1 bit; what it holds is beside it."""
    payload = ("||Invocante:portalimssdigital|Tipo de tramite:COMPROBANTE DE VIGENCIA DE DERECHOHABIENTES|Fecha:21 de agosto 2026, 10:22:31|"
               "Folio:1787312551345678901234|Nombre o Razon Social:MARIA FERNANDA LOPEZ HERNANDEZ|Curp:LOHF050317MMCPRRA1|"
               "Numero de Seguridad Social:05200500014||")
    upright, _ = page(200)
    code = cv2.QRCodeEncoder_create().encode(payload)
    code = cv2.resize(code, None, fx=3, fy=3, interpolation=cv2.INTER_NEAREST)
    sheet = np.full((1200, upright.shape[1]), 255, np.uint8)
    sheet[:upright.shape[0]] = upright
    sheet[880:880 + code.shape[0], 700:700 + code.shape[1]] = code
    askew, _ = skewed(sheet, [], 1.5)
    Image.fromarray(askew).convert("1", dither=Image.Dither.NONE).save(os.path.join(HERE, "code.png"), optimize=True)
    with open(os.path.join(HERE, "code.txt"), "w", encoding="utf-8") as out:
        out.write(payload)


make_codes()
make_pictures()
make_pdfs()
make_files()
