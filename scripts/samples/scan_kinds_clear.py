"""Scans that a person would call good: whatever the format, every letter is plain."""

import cv2
import numpy

import camera_scanner as s
import camera_storage as store
from camera_bends import curl
from camera_desks import any_desk
from camera_optics import View, lit, photographed, through_lens, whitened
from scan_kinds import Scan, kind
from screen_viewer import in_viewer


def one(page, dpi, rotate=0, ending="pdf", name="scanner"):
    """A PDF of one page, a tuple of camera_storage."""
    return Scan(store.pdf([page], dpi, rotate), ending, dpi, name)


@kind()
def flatbed_grey(page, rng, others):
    """Grey JPEG at 150, 200 or 300 dpi, quality 40-85."""
    dpi = int(rng.choice([150, 200, 300]))
    return one(store.dct(s.scanned(page.grey(dpi), rng), rng.integers(40, 86)), dpi)


@kind()
def flatbed_colour(page, rng, others):
    """Colour JPEG at 150, 200 or 300 dpi, quality 40-85."""
    dpi = int(rng.choice([150, 200, 300]))
    return one(store.dct(s.scanned(page.picture(dpi), rng), rng.integers(40, 86)), dpi)


@kind(small_print=True)
def bitonal_g4(page, rng, others):
    """1 bit CCITT G4 at 200, 300 or 400 dpi; one threshold or an adaptive one."""
    dpi = int(rng.choice([200, 200, 300, 400]))
    image = s.scanned(page.grey(dpi), rng)
    image = s.two_level(image, rng) if rng.random() < 0.7 else s.locally_two_level(image, dpi, rng)
    return one(store.ccitt(image), dpi)


@kind(small_print=True)
def jpeg_2000(page, rng, others):
    """JPEG 2000, grey or colour, 200 dpi, compressed 1:15 to 1:30."""
    image = s.scanned(page.picture(200, colour=rng.random() < 0.5), rng)
    return one(store.jpeg2000(image, int(rng.integers(15, 31))), 200)


@kind()
def cmyk_jpeg(page, rng, others):
    """CMYK at 150 or 200 dpi: inverted with /Decode, plain, or as a JPEG file."""
    dpi, way = int(rng.choice([150, 200])), int(rng.integers(3))
    data = store.cmyk(s.scanned(page.picture(dpi), rng), rng.integers(60, 90), inverted=way != 1)
    return Scan(data[0], "jpg", dpi, "scanner") if way == 2 else one(data, dpi)


@kind()
def strips_or_tiles(page, rng, others):
    """One page cut into 8-40 strips or up to 6 x 6 tiles, 150-200 dpi."""
    dpi = int(rng.choice([150, 200]))
    image = s.scanned(page.picture(dpi, colour=rng.random() < 0.3), rng)
    rows, columns = (int(rng.integers(8, 41)), 1) if rng.random() < 0.5 else (int(rng.integers(2, 7)), int(rng.integers(2, 7)))
    return Scan(store.tiled(image, dpi, rng.integers(50, 85), rows, columns), "pdf", dpi, "scanner")


@kind(beside=True)
def tiff_pages(page, rng, others):
    """A TIFF of one to four pages, G4 at 200 dpi or LZW grey at 150: other papers before and after."""
    fax = bool(rng.random() < 0.6)
    dpi = 200 if fax else 150
    before, after = int(rng.integers(0, 3)), int(rng.integers(0, 2))
    pages = [others[rng.integers(len(others))] for _ in range(before)] + [page] + [others[rng.integers(len(others))] for _ in range(after)]
    images = [s.scanned(p.grey(dpi), rng) for p in pages]
    images = [s.two_level(i, rng) for i in images] if fax else images
    return Scan(store.tiff(images, dpi, "group4" if fax else "tiff_lzw"), "tif", dpi, "scanner", page=before + 1)


@kind(beside=True)
def pdf_pages(page, rng, others):
    """A scanned PDF of two to four pages: CURP, NSS and so on beside the constancia."""
    dpi = int(rng.choice([150, 200]))
    before, after = int(rng.integers(0, 3)), int(rng.integers(1, 3))
    pages = [others[rng.integers(len(others))] for _ in range(before)] + [page] + [others[rng.integers(len(others))] for _ in range(after - 1)]
    made = [store.dct(s.scanned(p.grey(dpi), rng), 60) if rng.random() < 0.7 else store.ccitt(s.two_level(p.grey(dpi), rng)) for p in pages]
    return Scan(store.pdf(made, dpi), "pdf", dpi, "app", page=before + 1)


@kind()
def picture_file(page, rng, others):
    """PNG, WebP or JPEG from a scanner's own program, 150-250 dpi."""
    dpi = int(rng.integers(150, 251))
    image = s.scanned(page.picture(dpi, colour=rng.random() < 0.5), rng)
    ending = ("png", "webp", "jpg")[rng.integers(3)]
    pil = store.picture(image)
    data = {"png": lambda: store.saved(pil, "PNG", dpi, compress_level=3), "webp": lambda: store.saved(pil, "WEBP", quality=60, method=1),
            "jpg": lambda: store.saved(pil, "JPEG", dpi, quality=70)}[ending]()
    return Scan(data, ending, dpi, "scanner")


@kind()
def heic_file(page, rng, others):
    """HEIC as an iPhone's document scanner leaves it, 150-200 dpi."""
    dpi = int(rng.integers(150, 201))
    return Scan(store.heic(s.scanned(page.picture(dpi), rng), rng.integers(45, 70)), "heic", dpi, "photo")


@kind()
def skewed(page, rng, others):
    """Laid crookedly by up to 5 degrees; beyond the paper white, grey or black; grey JPEG or G4 at 200 dpi."""
    image = s.skewed(s.scanned(page.grey(200), rng), rng.uniform(-5, 5), int(rng.choice([0, 40, 200, 255])))
    return one(store.ccitt(s.two_level(image, rng)) if rng.random() < 0.4 else store.dct(image, 60), 200)


@kind()
def quarter_turned(page, rng, others):
    """On its side or upside down; in one of three /Rotate turns it further, rightly or not; up to 1 degree of skew."""
    image = s.skewed(s.scanned(page.grey(200), rng), rng.uniform(-1, 1))
    image = numpy.ascontiguousarray(numpy.rot90(image, int(rng.integers(1, 4))))
    rotate = int(rng.integers(0, 4)) * 90 if rng.random() < 0.33 else 0
    return one(store.ccitt(s.two_level(image, rng)) if rng.random() < 0.4 else store.dct(image, 60), 200, rotate)


@kind()
def exif_turned(page, rng, others):
    """A JPEG whose EXIF orientation (2-8) tells how it lies."""
    dpi = int(rng.integers(150, 221))
    image = s.scanned(page.picture(dpi), rng)
    return Scan(store.oriented_jpeg(image, rng.integers(60, 90), int(rng.integers(2, 9)), dpi), "jpg", dpi, "photo")


@kind()
def bordered(page, rng, others):
    """Black edges, punch holes, a staple; the page shifted by up to 4 mm; 200 dpi grey or G4."""
    image = s.scanned(page.grey(200), rng)
    for chance, change in ((0.6, lambda i: s.moved(i, *rng.uniform(-30, 30, 2))), (0.5, lambda i: s.punched(i, 200, rng)),
                           (0.4, lambda i: s.stapled(i, 200, rng)), (0.7, lambda i: s.black_edges(i, rng))):
        image = change(image) if rng.random() < chance else image
    image = s.skewed(image, rng.uniform(-1, 1), 20)
    return one(store.ccitt(s.two_level(image, rng)) if rng.random() < 0.4 else store.dct(image, 60), 200)


@kind()
def screenshot(page, rng, others):
    """A PDF viewer's window at 100-150 dpi, half of them with subpixel rendering; PNG or JPEG."""
    dpi = int(rng.integers(100, 151))
    image = in_viewer(page, dpi, rng)
    if rng.random() < 0.7:
        return Scan(store.saved(store.picture(image), "PNG", compress_level=3), "png", dpi, "screen")
    return Scan(store.jpeg(image, rng.integers(75, 93)), "jpg", dpi, "screen")


@kind()
def flat_photo(page, rng, others):
    """From straight above in even light: tilt up to 4 degrees, roll up to 3, 6 MP or less."""
    wide = int(rng.integers(1750, 2200))
    frame = wide, round(wide * 4 / 3)
    view = View(rng.uniform(0, 4), rng.uniform(0, 360), rng.uniform(-3, 3), rng.uniform(0.82, 0.95))
    image, dpi = photographed(page.picture(240), 240, view, frame, any_desk(frame, rng), rng)
    image = through_lens(lit(image, rng, rng.uniform(0.85, 0.97)), rng, (0.3, 0.6), (0, 0.5), (1, 3), (0.9, 1.05))
    return Scan(store.jpeg(image, rng.integers(75, 93)), "jpg", dpi, "photo")


@kind()
def app_scan(page, rng, others):
    """A telephone's scanner app: cut out with a bend of 1-5 mm left, whitened; colour, grey or 1 bit; its mark below in half."""
    sheet, wide = page.picture(240), int(rng.integers(1500, 2000))
    frame = wide, round(wide * sheet.shape[0] / sheet.shape[1])
    size = sheet.shape[1] * 25.4 / 240, sheet.shape[0] * 25.4 / 240
    view = View(rng.uniform(0, 3), rng.uniform(0, 360), rng.uniform(-1, 1), rng.uniform(0.99, 1.04))
    image, dpi = photographed(sheet, 240, view, frame, any_desk(frame, rng), rng, curl(size, rng, (1, 5)))
    image = whitened(through_lens(lit(image, rng, rng.uniform(0.6, 0.9)), rng, (0.3, 0.7), (0, 0.8), (1, 4)), rng)
    if rng.random() < 0.5:
        at = round(frame[0] * 0.66), frame[1] - 30
        cv2.putText(image, "Escaneado con CamScanner", at, cv2.FONT_HERSHEY_SIMPLEX, frame[0] / 2200, (140, 140, 140), 2, cv2.LINE_AA)
    way = rng.integers(4)
    made = store.ccitt(s.two_level(image, rng, 120, 170)) if way == 0 else store.dct(s.grey(image) if way == 1 else image, rng.integers(50, 85))
    return one(made, dpi, name="app")
