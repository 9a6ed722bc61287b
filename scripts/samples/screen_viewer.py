"""A page on a screen, as a PDF viewer shows it: BGR pictures in the screen's pixels."""

import cv2
import numpy

from camera_scanner import colour


def subpixel_rendered(page, dpi):
    """Text drawn for a screen whose pixels are red, green and blue stripes."""
    image = page.grey(300)
    size = round(image.shape[1] * dpi / 300), round(image.shape[0] * dpi / 300)
    thirds = cv2.resize(image, (size[0] * 3, size[1]), interpolation=cv2.INTER_AREA)
    thirds = cv2.filter2D(thirds, -1, numpy.float32([[1, 2, 3, 2, 1]]) / 9)
    red, green, blue = (thirds[:, start::3] for start in range(3))
    return cv2.merge([blue, green, red])


def in_viewer(page, dpi, rng):
    """The page between a toolbar, a strip of thumbnails (perhaps) and a scroll bar; light or dark."""
    sheet = subpixel_rendered(page, dpi) if rng.random() < 0.5 else page.picture(dpi)
    height, width = sheet.shape[:2]
    dark = rng.random() < 0.5
    ground, bar, text = ((82, 86, 89), (50, 54, 57), (235, 235, 235)) if dark else ((225, 225, 225), (249, 249, 249), (60, 60, 60))
    top, left, right, bottom = int(rng.integers(40, 120)), int(rng.integers(20, 90)), int(rng.integers(25, 160)), int(rng.integers(0, 60))
    thumbnails = int(rng.integers(120, 220)) if rng.random() < 0.4 else 0
    out = numpy.full((top + 12 + height + 12 + bottom, thumbnails + left + width + right, 3), ground, numpy.uint8)
    x, y = thumbnails + left, top + 12
    out[y:y + height, x:x + width] = sheet
    out[:top] = bar
    if thumbnails:
        out[top:, :thumbnails] = tuple(int(v * 0.9) for v in ground)
        small = cv2.resize(colour(sheet), (thumbnails - 50, round((thumbnails - 50) * height / width)), interpolation=cv2.INTER_AREA)
        room = min(small.shape[0], out.shape[0] - top - 30)
        out[top + 20:top + 20 + room, 25:25 + small.shape[1]] = small[:room]
    for at, word in ((12, "vigencia.pdf"), (out.shape[1] // 2 - 60, "1 / 1   -  100%  +"), (out.shape[1] - 120, "Imprimir")):
        cv2.putText(out, word, (at, top - 14), cv2.FONT_HERSHEY_SIMPLEX, 0.5, text, 1, cv2.LINE_AA)
    cv2.rectangle(out, (out.shape[1] - 14, top), (out.shape[1] - 1, out.shape[0] - 1), tuple(int(v * 0.95) for v in bar), -1)
    cv2.rectangle(out, (out.shape[1] - 12, top + 4), (out.shape[1] - 3, top + out.shape[0] // 2), (140, 140, 140), -1)
    if bottom:
        out[-bottom:] = (45, 40, 35) if dark else (240, 235, 230)
        cv2.putText(out, "18:42  21/08/2026", (out.shape[1] - 180, out.shape[0] - bottom // 3), cv2.FONT_HERSHEY_SIMPLEX, 0.45, text, 1, cv2.LINE_AA)
    return out
