"""What paper, scanner and telephone do to a page, and how the picture then gets into a PDF."""

import contextlib
import io

import cv2
import img2pdf
import numpy
import pikepdf
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

import pdf_tools


def render(data, dpi, page=1, colour=False):
    out = pdf_tools.run(["pdftoppm", "-r", dpi, "-f", page, "-singlefile", *([] if colour else ["-gray"]), "-png", "{input}", "out"],
                        data, suffix_out=".png")
    return cv2.imdecode(numpy.frombuffer(out, numpy.uint8), cv2.IMREAD_COLOR if colour else cv2.IMREAD_GRAYSCALE)


# -- what happens to the picture -------------------------------------------------------------------------------------

def skewed(image, degrees, paper=255):
    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(paper,) * 3)


def turned(image, quarter_turns):
    """Clockwise."""
    return numpy.ascontiguousarray(numpy.rot90(image, -quarter_turns))


def noisy(image, sigma, seed=1):
    noise = numpy.random.default_rng(seed).normal(0, sigma, image.shape)
    return numpy.clip(image + noise, 0, 255).astype(numpy.uint8)


def speckled(image, share=0.0006, seed=2):
    """Black dots of dust."""
    out = image.copy()
    out[numpy.random.default_rng(seed).random(image.shape[:2]) < share] = 0
    return out


def blurred(image, sigma):
    return cv2.GaussianBlur(image, (0, 0), sigma)


def unevenly_lit(image, darkest=0.55):
    height, width = image.shape[:2]
    ramp = numpy.linspace(1, darkest, width)[None, :] * numpy.linspace(1, (1 + darkest) / 2, height)[:, None]
    return (image * (ramp if image.ndim == 2 else ramp[..., None])).astype(numpy.uint8)


def on_paper(image, blue_green_red):
    """Grey or colour ink on coloured paper."""
    image = image if image.ndim == 3 else cv2.cvtColor(image, cv2.COLOR_GRAY2BGR)
    return (image.astype(numpy.float32) * (numpy.array(blue_green_red) / 255)).astype(numpy.uint8)


def low_contrast(image, black=90, white=225):
    return (black + image.astype(numpy.float32) * (white - black) / 255).astype(numpy.uint8)


def photographed(image, desk=(52, 70, 96), pull=0.03):
    """Seen from one side, on a desk whose edge shows."""
    image = image if image.ndim == 3 else cv2.cvtColor(image, cv2.COLOR_GRAY2BGR)
    height, width = image.shape[:2]
    mx, my = int(width * 0.08), int(height * 0.06)
    source = numpy.float32([[0, 0], [width, 0], [width, height], [0, height]])
    target = numpy.float32([[mx + width * pull, my], [mx + width * (1 - pull / 2), my * 1.3], [mx + width, my + height],
                            [mx * 0.9, my + height * (1 - pull / 3)]])
    size = (width + 2 * mx, height + 2 * my)
    return cv2.warpPerspective(image, cv2.getPerspectiveTransform(source, target), size, flags=cv2.INTER_AREA, borderValue=desk)


def two_level(image, threshold=150):
    grey = image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    return (grey > threshold).astype(numpy.uint8) * 255


# -- how it is stored ------------------------------------------------------------------------------------------------

def picture(image):
    return Image.fromarray(image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_BGR2RGB))


def encoded(image, kind, dpi, **options):
    buffer = io.BytesIO()
    pil = picture(image)
    pil = pil.convert("1", dither=Image.NONE) if options.get("compression") == "group4" else pil
    pil.save(buffer, kind, dpi=(dpi, dpi), **options)
    return buffer.getvalue()


def jpeg(image, dpi, quality=38):
    return encoded(image, "JPEG", dpi, quality=quality)


def by_img2pdf(data, dpi):
    layout = img2pdf.get_fixed_dpi_layout_fun((dpi, dpi))
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):  # it talks of TIFF strips
        made = img2pdf.convert(data, layout_fun=layout, nodate=True, rotation=img2pdf.Rotation.ifvalid)
    return pdf_tools.with_fixed_dates(made)


def dct(image, dpi, quality=38):
    return by_img2pdf(jpeg(image, dpi, quality), dpi)


def jpeg2000(image, dpi, rate=28):
    return by_img2pdf(encoded(image, "JPEG2000", dpi, quality_mode="rates", quality_layers=[rate]), dpi)


def flate(image, dpi):
    return by_img2pdf(encoded(image, "PNG", dpi, optimize=True), dpi)


def ccitt(image, dpi):
    return by_img2pdf(encoded(two_level(image), "TIFF", dpi, compression="group4"), dpi)


def by_reportlab(image, dpi, quality=38, texts=()):
    """The picture fills the page; `texts` are (x, y from the top, size, text, render mode) written over it."""
    height, width = image.shape[:2]
    buffer = io.BytesIO()
    pdf = canvas.Canvas(buffer, pagesize=(width * 72 / dpi, height * 72 / dpi), invariant=1)
    pdf.drawImage(ImageReader(io.BytesIO(jpeg(image, dpi, quality))), 0, 0, width * 72 / dpi, height * 72 / dpi)
    for x, y, size, text, mode in texts:
        line = pdf.beginText(x, height * 72 / dpi - y)
        line.setFont("Helvetica", size)
        line.setTextRenderMode(mode)
        line.textLine(text)
        pdf.drawText(line)
    pdf.save()
    return buffer.getvalue()


def by_ghostscript(data, dpi, device="pdfimage8"):
    """Ghostscript's own rasteriser: the page of a PDF as one picture."""
    return pdf_tools.ghostscript(data, device, f"-r{dpi}")


def in_strips(image, dpi, strips=14, quality=38):
    """One picture cut into bands, as some scanners write it."""
    height, width = image.shape[:2]
    pdf = pikepdf.new()
    scale = 72 / dpi
    names, content = pikepdf.Dictionary(), ""
    edges = [height * i // strips for i in range(strips + 1)]
    for index, (top, bottom) in enumerate(zip(edges, edges[1:])):
        band = pikepdf.Stream(pdf, jpeg(image[top:bottom], dpi, quality))
        band.Type, band.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
        band.Width, band.Height, band.BitsPerComponent = width, bottom - top, 8
        band.ColorSpace = pikepdf.Name.DeviceGray if image.ndim == 2 else pikepdf.Name.DeviceRGB
        band.Filter = pikepdf.Name.DCTDecode
        names[f"/B{index}"] = pdf.make_indirect(band)
        content += f"q {width * scale:.3f} 0 0 {(bottom - top) * scale:.3f} 0 {(height - bottom) * scale:.3f} cm /B{index} Do Q\n"
    page = pikepdf.Dictionary(Type=pikepdf.Name.Page, MediaBox=[0, 0, round(width * scale, 2), round(height * scale, 2)],
                              Resources=pikepdf.Dictionary(XObject=names), Contents=pdf.make_stream(content.encode()))
    pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    return pdf_tools.saved(pdf)
