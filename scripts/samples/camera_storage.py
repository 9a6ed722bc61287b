"""How a picture of a page gets into a file: image files by Pillow, and PDFs with one picture a page."""

import io
import subprocess
import tempfile
import zlib
from pathlib import Path

import cv2
import numpy
import pikepdf
from PIL import Image, TiffImagePlugin

import pdf_tools

ORIENTED = {  # how the stored picture lies where a viewer has to apply this EXIF orientation
    1: lambda a: a, 2: numpy.fliplr, 3: lambda a: numpy.rot90(a, 2), 4: numpy.flipud,
    5: lambda a: a.swapaxes(0, 1), 6: lambda a: numpy.rot90(a, 1),
    7: lambda a: numpy.rot90(a.swapaxes(0, 1), 2), 8: lambda a: numpy.rot90(a, -1),
}


def picture(image):
    return Image.fromarray(image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_BGR2RGB))


def saved(pil, kind, dpi=None, **options):
    buffer = io.BytesIO()
    pil.save(buffer, kind, **({"dpi": (dpi, dpi)} if dpi else {}), **options)
    return buffer.getvalue()


def jpeg(image, quality, dpi=None, **options):
    return saved(picture(image), "JPEG", dpi, quality=int(quality), **options)


def again(image, quality):
    """As a messenger leaves it: compressed and unpacked."""
    flags = cv2.IMREAD_GRAYSCALE if image.ndim == 2 else cv2.IMREAD_COLOR
    return cv2.imdecode(cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, int(quality)])[1], flags)


def oriented_jpeg(image, quality, orientation, dpi=None):
    """A JPEG that is upright only for those who obey its EXIF orientation (1-8)."""
    exif = Image.Exif()
    exif[0x0112] = int(orientation)
    return jpeg(numpy.ascontiguousarray(ORIENTED[int(orientation)](image)), quality, dpi, exif=exif.tobytes())


def heic(image, quality):
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "in.png"), Path(folder, "out.heic")
        cv2.imwrite(str(source), image, [cv2.IMWRITE_PNG_COMPRESSION, 1])
        subprocess.run(["heif-enc", "-q", str(int(quality)), "-p", "preset=ultrafast", "-o", target, source], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return target.read_bytes()


def tiff(images, dpi, compression="group4"):
    """One file, a page for each picture; group4 takes two-level pictures."""
    pages = [picture(image).convert("1", dither=Image.NONE) if compression == "group4" else picture(image) for image in images]
    return saved(pages[0], "TIFF", dpi, compression=compression, save_all=True, append_images=pages[1:])


def group4(image):
    """The bare T.6 code of a two-level picture, black as black."""
    strips, TiffImagePlugin.STRIP_SIZE = TiffImagePlugin.STRIP_SIZE, 1 << 30
    try:
        data = saved(picture(255 - image).convert("1", dither=Image.NONE), "TIFF", compression="group4")
    finally:
        TiffImagePlugin.STRIP_SIZE = strips
    with Image.open(io.BytesIO(data)) as read:
        start, length = read.tag_v2[273], read.tag_v2[279]
        assert len(start) == 1 and read.tag_v2.get(266, 1) == 1
        return data[start[0]:start[0] + length[0]]


# -- PDFs -------------------------------------------------------------------------------------------------------------

def pdf(pages, dpi, rotate=0):
    """`pages` are (stream, filter, picture, further keys), each on a page of its size at `dpi`."""
    out = pikepdf.new()
    for data, codec, image, more in pages:
        height, width = image.shape[:2]
        space = pikepdf.Name.DeviceGray if image.ndim == 2 else pikepdf.Name.DeviceRGB
        stream = pikepdf.Stream(out, data)
        keys = {"Type": pikepdf.Name.XObject, "Subtype": pikepdf.Name.Image, "Width": width, "Height": height,
                "BitsPerComponent": 8, "ColorSpace": space, "Filter": pikepdf.Name("/" + codec), **more}
        for key, value in keys.items():
            stream[f"/{key}"] = value
        add_page(out, width, height, dpi, {"/Im0": stream}, f"q {width * 72 / dpi:.3f} 0 0 {height * 72 / dpi:.3f} 0 0 cm /Im0 Do Q", rotate)
    return pdf_tools.saved(out)


def add_page(out, width, height, dpi, pictures, content, rotate=0):
    page = pikepdf.Dictionary(Type=pikepdf.Name.Page, MediaBox=[0, 0, round(width * 72 / dpi, 2), round(height * 72 / dpi, 2)],
                              Resources=pikepdf.Dictionary(XObject=pikepdf.Dictionary(pictures)), Contents=out.make_stream(content.encode()))
    out.pages.append(pikepdf.Page(out.make_indirect(page)))
    if rotate:
        out.pages[-1].Rotate = int(rotate)


def dct(image, quality):
    return jpeg(image, quality), "DCTDecode", image, {}


def flate(image):
    return zlib.compress(numpy.ascontiguousarray(image if image.ndim == 2 else image[..., ::-1]).tobytes(), 6), "FlateDecode", image, {}


def jpeg2000(image, rate):
    return saved(picture(image), "JPEG2000", quality_mode="rates", quality_layers=[rate]), "JPXDecode", image, {}


def ccitt(image):
    height, width = image.shape
    return group4(image), "CCITTFaxDecode", image, {"BitsPerComponent": 1, "DecodeParms": pikepdf.Dictionary(K=-1, Columns=width, Rows=height)}


def cmyk(image, quality, inverted):
    """Adobe's programs store CMYK inverted and say so in /Decode; others store it plainly."""
    pil = picture(image).convert("RGB").convert("CMYK")
    more = {"ColorSpace": pikepdf.Name.DeviceCMYK}
    if inverted:
        more["Decode"] = pikepdf.Array([1, 0] * 4)
    else:
        pil = pil.point(lambda value: 255 - value)  # Pillow inverts what it writes
    return saved(pil, "JPEG", quality=int(quality)), "DCTDecode", image, more


def tiled(image, dpi, quality, rows, columns):
    """One page from rows x columns pictures, as some drivers cut it."""
    height, width = image.shape[:2]
    out = pikepdf.new()
    scale, pictures, content = 72 / dpi, {}, ""
    ys, xs = ([size * i // parts for i in range(parts + 1)] for size, parts in ((height, rows), (width, columns)))
    for top, bottom in zip(ys, ys[1:]):
        for left, right in zip(xs, xs[1:]):
            tile = pikepdf.Stream(out, jpeg(image[top:bottom, left:right], quality))
            for key, value in (("Type", pikepdf.Name.XObject), ("Subtype", pikepdf.Name.Image), ("Width", right - left),
                               ("Height", bottom - top), ("BitsPerComponent", 8), ("Filter", pikepdf.Name.DCTDecode),
                               ("ColorSpace", pikepdf.Name.DeviceGray if image.ndim == 2 else pikepdf.Name.DeviceRGB)):
                tile[f"/{key}"] = value
            name = f"/T{len(pictures)}"
            pictures[name] = tile
            content += (f"q {(right - left) * scale:.3f} 0 0 {(bottom - top) * scale:.3f} {left * scale:.3f} "
                        f"{(height - bottom) * scale:.3f} cm {name} Do Q\n")
    add_page(out, width, height, dpi, pictures, content)
    return pdf_tools.saved(out)
