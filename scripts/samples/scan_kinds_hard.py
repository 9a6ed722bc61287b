"""Scans that a person reads, with some trouble perhaps: worn paper, poor light, cheap optics, heavy compression."""

import cv2
import numpy

import camera_optics as optics
import camera_paper as paper
import camera_scanner as s
import camera_storage as store
from camera_bends import curl, folds
from camera_desks import any_desk
from camera_optics import View, balanced, lit, photographed, shadowed, through_lens
from camera_screens import on_display
from scan_kinds import Scan, kind

SHEET_DPI = 240  # of the pages that are photographed


def frame_of(rng, least=1750, most=2300):
    """A portrait frame of 3:4, `least` to `most` pixels wide: telephones make more, and messengers take it away."""
    width = int(rng.integers(least, most))
    return width, round(width * 4 / 3)


def any_view(rng, tilt=12):
    return View(rng.uniform(0, tilt), rng.uniform(0, 360), rng.uniform(-6, 6), rng.uniform(0.82, 0.96), tuple(rng.uniform(-0.02, 0.02, 2)),
                rng.uniform(0.75, 1.05))


def photo_file(image, rng, dpi, quality=(70, 93), name="photo"):
    return Scan(store.jpeg(image, rng.integers(*quality)), "jpg", dpi, name)


def snapped(image, rng, view, bend=None, frame=None):
    """A photo on some desk, before light and lens."""
    frame = frame or frame_of(rng)
    return photographed(image, SHEET_DPI, view, frame, any_desk(frame, rng), rng, bend)


@kind(hard=True)
def desk_photo(page, rng, others):
    """On a desk: tilt 5-25 degrees from any side, roll up to 12, the page partly outside in some; ordinary light."""
    view = View(rng.uniform(5, 25), rng.uniform(0, 360), rng.uniform(-12, 12), rng.uniform(0.78, 0.98), tuple(rng.uniform(-0.04, 0.04, 2)),
                rng.uniform(0.75, 1.05))
    image, dpi = snapped(page.picture(SHEET_DPI), rng, view)
    return photo_file(through_lens(lit(image, rng, rng.uniform(0.7, 0.9)), rng), rng, dpi)


@kind(hard=True)
def shadow_photo(page, rng, others):
    """Uneven light (down to 40 %) and the shadow of hand and telephone."""
    image, dpi = snapped(page.picture(SHEET_DPI), rng, any_view(rng))
    image = lit(image, rng, rng.uniform(0.4, 0.7))
    image = shadowed(image, rng) if rng.random() < 0.8 else image
    return photo_file(through_lens(image, rng), rng, dpi)


@kind(hard=True)
def tinted_photo(page, rng, others):
    """A lamp's warm or a window's cold light, under- or overexposed."""
    image, dpi = snapped(page.picture(SHEET_DPI), rng, any_view(rng))
    image = balanced(lit(image, rng, rng.uniform(0.6, 0.85)), rng.uniform(0.4, 1) * rng.choice([-1, 1]))
    return photo_file(through_lens(image, rng, exposure=(0.55, 1.25)), rng, dpi)


@kind(hard=True)
def blurred_photo(page, rng, others):
    """Out of focus (sigma 1.1-2 px) or moved (3-6 px) at about 200 dpi."""
    frame = frame_of(rng, 1900, 2300)
    image, dpi = snapped(page.picture(SHEET_DPI), rng, any_view(rng, 8), frame=frame)
    image = lit(image, rng, rng.uniform(0.7, 0.9))
    if rng.random() < 0.5:
        image = through_lens(image, rng, defocus=(1.1, 2), motion=(0, 1))
    else:
        image = through_lens(image, rng, defocus=(0.3, 0.6), motion=(3, 6))
    return photo_file(image, rng, dpi)


@kind(hard=True)
def night_photo(page, rng, others):
    """Little light: noise of 8-18 levels, smoothed and sharpened by the telephone, JPEG of quality 55-80."""
    image, dpi = snapped(page.picture(SHEET_DPI), rng, any_view(rng, 10))
    image = cv2.convertScaleAbs(lit(image, rng, rng.uniform(0.5, 0.75)), alpha=rng.uniform(0.45, 0.7))
    image = s.noisy(s.blurred(image, rng.uniform(0.4, 0.8)), rng.uniform(8, 18), rng)
    image = cv2.bilateralFilter(image, 5, rng.uniform(15, 40), 2)
    image = optics.sharpened(cv2.convertScaleAbs(image, alpha=rng.uniform(1.2, 1.6)), rng.uniform(0.4, 0.9))
    return photo_file(balanced(image, rng.uniform(0, 0.7)), rng, dpi, (55, 81))


@kind(hard=True)
def curled_photo(page, rng, others):
    """Rolled paper: an arc or wave 6-22 mm high."""
    sheet = page.picture(SHEET_DPI)
    size = sheet.shape[1] * 25.4 / SHEET_DPI, sheet.shape[0] * 25.4 / SHEET_DPI
    image, dpi = snapped(sheet, rng, any_view(rng), curl(size, rng))
    return photo_file(through_lens(lit(image, rng, rng.uniform(0.7, 0.92)), rng), rng, dpi)


@kind(hard=True)
def folded_photo(page, rng, others):
    """Folded in two to four, opened again: planes at angles, creases with flaked toner."""
    sheet = paper.creased(page.picture(SHEET_DPI), rng)
    size = sheet.shape[1] * 25.4 / SHEET_DPI, sheet.shape[0] * 25.4 / SHEET_DPI
    image, dpi = snapped(sheet, rng, any_view(rng), folds(size, rng))
    return photo_file(through_lens(lit(image, rng, rng.uniform(0.7, 0.92)), rng), rng, dpi)


@kind(hard=True)
def messenger_photo(page, rng, others):
    """Sent by a messenger: longest side 1600 px (one in five 1280), quality 50-70, a third of them twice."""
    image, dpi = snapped(page.picture(SHEET_DPI), rng, View(rng.uniform(0, 8), rng.uniform(0, 360), rng.uniform(-4, 4), rng.uniform(0.92, 1.0)))
    image = through_lens(lit(image, rng, rng.uniform(0.75, 0.95)), rng, (0.2, 0.5), (0, 0.8), (1, 4))
    factor = (1280 if rng.random() < 0.2 else 1600) / max(image.shape)
    image = s.reduced(image, factor)
    if rng.random() < 0.33:
        image = store.again(image, rng.integers(50, 71))
    return photo_file(image, rng, round(dpi * factor), (50, 71), "messenger")


@kind(hard=True)
def messenger_scan(page, rng, others):
    """A scan or screenshot sent as a picture: longest side 1280-1600 px, quality 50-70, half of them twice."""
    image = s.scanned(page.picture(200), rng)
    factor = rng.uniform(1280, 1600) / max(image.shape)
    image = s.reduced(image, min(1, factor))
    if rng.random() < 0.5:
        image = store.again(image, rng.integers(50, 71))
    return photo_file(image, rng, round(200 * factor), (50, 71), "messenger")


@kind(hard=True)
def screen_photo(page, rng, others):
    """A photo of a sharp display (about 150 dpi of text): pixel grid, moire, glow, vignetting, reflections."""
    frame = frame_of(rng, 2000, 2400)
    screen = on_display(page, rng)
    view = View(rng.uniform(0, 12), rng.uniform(0, 360), rng.uniform(-4, 4), rng.uniform(0.9, 1.02), focal=rng.uniform(0.8, 1.1))
    room = numpy.full((frame[1], frame[0], 3), int(rng.integers(8, 50)), numpy.uint8)
    image, _ = photographed(screen, SHEET_DPI, view, frame, room, rng)
    glow = cv2.resize(cv2.GaussianBlur(s.reduced(image, 0.125), (0, 0), 8), image.shape[1::-1])
    image = cv2.addWeighted(image, 0.9, glow, rng.uniform(0.08, 0.16), 0)
    image = lit(image, rng, rng.uniform(0.75, 0.92))
    return photo_file(through_lens(balanced(image, rng.uniform(-0.7, 0.2)), rng, (0.5, 0.8), (0, 0.8)), rng, round(frame[0] * view.fill / 9.5))


@kind(hard=True)
def coloured_paper(page, rng, others):
    """Printed on cream, yellow, pink, green, blue or grey paper; colour or grey scan at 150-200 dpi."""
    dpi = int(rng.choice([150, 200]))
    image = s.scanned(paper.on_paper(page.picture(dpi), paper.PAPERS[rng.integers(len(paper.PAPERS))]), rng)
    image = s.grey(image) if rng.random() < 0.4 else image
    return Scan(store.pdf([store.dct(image, 60)], dpi), "pdf", dpi, "scanner")


@kind(hard=True)
def stamped(page, rng, others):
    """One or two rubber stamps, 35-65 % dense, anywhere; colour or grey scan at 200 dpi, some 1 bit."""
    image = s.scanned(paper.stamped(page.picture(200), 200, rng), rng)
    return any_scan(image, rng)


@kind(hard=True)
def signed(page, rng, others):
    """Signatures and a tick over the form; colour, grey or 1 bit at 200 dpi."""
    return any_scan(s.scanned(paper.signed(page.picture(200), 200, rng), rng), rng)


@kind(hard=True)
def highlighted(page, rng, others):
    """A marker over two to six lines; colour, grey or 1 bit at 200 dpi."""
    return any_scan(s.scanned(paper.highlighted(page.picture(200), 200, rng), rng), rng)


def any_scan(image, rng, dpi=200):
    way = rng.random()
    if way < 0.5:
        made = store.dct(image, rng.integers(45, 80))
    elif way < 0.8:
        made = store.dct(s.grey(image), rng.integers(45, 80))
    else:
        made = store.ccitt(s.two_level(image, rng, 105, 140))
    return Scan(store.pdf([made], dpi), "pdf", dpi, "scanner")


@kind(hard=True)
def low_contrast(page, rng, others):
    """Ink at 90-150, paper at 190-235 grey levels, or toner that ran out; grey at 150-200 dpi."""
    dpi = int(rng.choice([150, 200]))
    image = page.grey(dpi)
    if rng.random() < 0.5:
        image = s.noisy(s.toned(image, rng.uniform(90, 150), rng.uniform(190, 235)), 2, rng)
    else:
        image = s.scanned(paper.pale(image, rng), rng)
    return Scan(store.pdf([store.dct(image, 65)], dpi), "pdf", dpi, "scanner")


@kind(hard=True)
def copy_of_copy(page, rng, others):
    """Two or three passes through a copier, each a little crooked, with dust; then grey or 1 bit at 200 dpi."""
    image = page.grey(200)
    for _ in range(rng.integers(2, 4)):
        image = s.dotted(s.copied(s.skewed(image, rng.uniform(-0.8, 0.8)), rng), 200, rng, rng.uniform(0, 0.0003))
    image = s.black_edges(image, rng) if rng.random() < 0.5 else image
    made = store.ccitt(s.two_level(image, rng)) if rng.random() < 0.5 else store.dct(s.scanned(image, rng), 55)
    return Scan(store.pdf([made], 200), "pdf", 200, "scanner")


@kind(hard=True)
def fax(page, rng, others):
    """Fine mode, 204 x 196 dpi, 1 bit, dropped and repeated lines, some skew; PDF or TIFF."""
    image = s.skewed(page.grey(), rng.uniform(-1.2, 1.2))
    size = round(image.shape[1] * 204 / 300), round(image.shape[0] * 196 / 300)
    image = s.two_level(cv2.resize(image, size, interpolation=cv2.INTER_AREA), rng, 130, 180)
    image = s.with_dropped_lines(s.dotted(image, 200, rng, rng.uniform(0, 0.0004)), rng, rng.uniform(0.005, 0.03))
    if rng.random() < 0.5:
        return Scan(store.tiff([image], 200), "tif", 200, "scanner")
    return Scan(store.pdf([store.ccitt(image)], 200), "pdf", 200, "scanner")


@kind(hard=True)
def dotted(page, rng, others):
    """Specks over 0.03-0.25 % of the page; 200 dpi, grey or 1 bit; some dithered at 300."""
    if rng.random() < 0.25:
        image = s.dithered(s.toned(page.grey(), 0, rng.uniform(235, 250)))
        return Scan(store.pdf([store.ccitt(image)], 300), "pdf", 300, "scanner")
    image = s.dotted(s.scanned(page.grey(200), rng), 200, rng, rng.uniform(0.0003, 0.0025))
    made = store.ccitt(s.two_level(image, rng)) if rng.random() < 0.5 else store.dct(image, 60)
    return Scan(store.pdf([made], 200), "pdf", 200, "scanner")


@kind(hard=True, beside=True)
def two_on_a_sheet(page, rng, others):
    """Beside another paper on one landscape sheet, 150-200 dpi at the paper's own size: left or right, one turned in some."""
    dpi = int(rng.choice([150, 200]))
    pair = [page.grey(dpi), others[rng.integers(len(others))].grey(dpi)]
    if rng.random() < 0.5:
        pair.reverse()
    height = max(image.shape[0] for image in pair)
    padded = [cv2.copyMakeBorder(image, 0, height - image.shape[0], 0, round(rng.uniform(0, 8) / 25.4 * dpi), cv2.BORDER_CONSTANT, value=255)
              for image in pair]
    image = s.skewed(s.scanned(numpy.hstack(padded), rng), rng.uniform(-0.7, 0.7))
    return Scan(store.pdf([store.dct(image, 60)], dpi), "pdf", dpi, "scanner")


@kind(hard=True)
def photos_in_pdf(page, rng, others):
    """Two or three photos of the same page in one PDF, the first ones poorer."""
    made = []
    count = int(rng.integers(2, 4))
    for number in range(count):
        frame = frame_of(rng, 1700, 1900)
        image, dpi = snapped(page.picture(SHEET_DPI), rng, any_view(rng, 15), frame=frame)
        poor = number < count - 1
        image = through_lens(lit(image, rng, 0.6 if poor else 0.85), rng, (0.6, 1.4) if poor else (0.3, 0.6))
        made.append(store.dct(image, rng.integers(60, 85)))
    return Scan(store.pdf(made, 200), "pdf", dpi, "app", page=count)


@kind(hard=True)
def receipt_like(page, rng, others):
    """Thermal paper that fades, or a dot-matrix printer's dots; grey or colour scan at 200 dpi."""
    image = paper.thermal(page.grey(200), rng) if rng.random() < 0.5 else paper.dot_matrix(page.grey(), 300, rng)
    image = image if image.ndim == 3 else s.reduced(image, 200 / 300)
    return Scan(store.pdf([store.dct(s.scanned(image, rng), 65)], 200), "pdf", 200, "scanner")
