"""A telephone's camera over a page: geometry, light, lens, sensor. Lengths on the paper in millimetres."""

from dataclasses import dataclass, replace

import cv2
import numpy

from camera_paper import multiplied
from camera_scanner import blurred, colour, noisy, reduced


@dataclass(frozen=True)
class View:
    """Where the camera is. Angles in degrees; `fill` is the share of the frame's width (or height) that the page takes."""
    tilt: float = 0
    toward: float = 0       # the direction of the tilt, around the page
    roll: float = 0
    fill: float = 0.85
    shift: tuple = (0, 0)   # of the page in the frame, in shares of its size
    focal: float = 0.85     # in frame widths: 0.7 (wide) to 1.1


def rotation(axis, degrees):
    angle = numpy.radians(degrees)
    c, s = numpy.cos(angle), numpy.sin(angle)
    return {"x": numpy.array([[1, 0, 0], [0, c, -s], [0, s, c]]), "z": numpy.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])}[axis]


def seen_from(view, page_size, frame, height_of=None, steps=8):
    """Where the camera's rays meet the page: x and y in mm, on a grid of one node for 8 x 8 pixels of the frame.

    `height_of(x, y)` gives the surface's height in mm; a ray meets it by going back and forth between plane and surface."""
    wide, high = page_size
    columns, rows = frame
    coarse = 8
    grid_x, grid_y = numpy.meshgrid(numpy.linspace(0, columns, columns // coarse + 1), numpy.linspace(0, rows, rows // coarse + 1))
    focal = view.focal * min(columns, rows)
    rays = numpy.stack([(grid_x - columns / 2) / focal, (grid_y - rows / 2) / focal, numpy.ones_like(grid_x)], -1)
    turn = rotation("z", view.toward) @ rotation("x", view.tilt) @ rotation("z", view.roll - view.toward)
    rays = rays @ turn.T
    distance = focal / view.fill * max(wide / columns, high / rows)
    middle = turn @ numpy.array([0, 0, 1]) * distance     # the camera looks at the page's centre, z grows away from it
    eye = numpy.array([wide * (0.5 - view.shift[0]), high * (0.5 - view.shift[1]), 0]) - middle
    plane = numpy.zeros_like(grid_x)
    for _ in range(steps if height_of else 1):
        reach = (-plane - eye[2]) / rays[..., 2]
        x, y = eye[0] + reach * rays[..., 0], eye[1] + reach * rays[..., 1]
        if height_of:
            plane = height_of(x, y)
    return x.astype(numpy.float32), y.astype(numpy.float32)


def full_size(coarse, frame):
    """A field on the grid of `seen_from` for each pixel of the frame."""
    columns, rows = frame
    gy, gx = coarse.shape
    matrix = numpy.float32([[(gx - 1) / columns, 0, 0], [0, (gy - 1) / rows, 0]])
    return cv2.warpAffine(coarse, matrix, frame, flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE)


def photographed(image, dpi, view, frame, background, rng, bend=None):
    """The page as it lies on `background` (of the frame's size), bent or flat, its text wholly in the frame.

    Returns the colour picture and the resolution of its text in dpi, about."""
    mm = dpi / 25.4
    page_size = image.shape[1] / mm, image.shape[0] / mm
    view = with_all_text(view, page_size, frame, bend)
    x, y = seen_from(view, page_size, frame, bend.height if bend else None)
    shade = bend.shade(x, y) if bend else 1
    if bend:
        x, y = bend.unrolled(x, y)
    inside = ((x > 0) & (x < page_size[0]) & (y > 0) & (y < page_size[1])).astype(numpy.float32)
    desk = multiplied(background, full_size(1 - 0.45 * edge_shadow(inside, rng), frame))
    scale = view.fill * min(frame[0] / image.shape[1], frame[1] / image.shape[0])
    source = colour(reduced(image, min(1, scale * 1.4)))
    mm *= source.shape[1] / image.shape[1]
    map_x, map_y = (full_size(numpy.float32(field * mm), frame) for field in (x, y))
    seen = cv2.remap(source, map_x, map_y, cv2.INTER_LINEAR, dst=desk, borderMode=cv2.BORDER_TRANSPARENT)
    seen = multiplied(seen, full_size(numpy.float32(1 + (shade - 1) * inside), frame)) if bend else seen
    return seen, round(scale * dpi)


def with_all_text(view, page_size, frame, bend=None, margin=0.05):
    """The same view from as far as it takes to have everything but the paper's `margin` in the frame."""
    while True:
        x, y = seen_from(view, page_size, frame, bend.height if bend else None)
        rim = [numpy.concatenate([a[0], a[-1], a[:, 0], a[:, -1]]) for a in (bend.unrolled(x, y) if bend else (x, y))]
        if not numpy.any(numpy.all([(margin < at / size) & (at / size < 1 - margin) for at, size in zip(rim, page_size)], axis=0)):
            return view
        view = replace(view, fill=view.fill * 0.96, shift=tuple(0.8 * part for part in view.shift))


def edge_shadow(inside, rng):
    """The soft shadow beside the paper, on the grid of `seen_from`."""
    dx, dy = rng.uniform(-1.5, 1.5, 2)
    return cv2.GaussianBlur(cv2.warpAffine(inside, numpy.float32([[1, 0, dx], [0, 1, dy]]), inside.shape[::-1]), (0, 0), 2)


# -- light, lens, sensor ----------------------------------------------------------------------------------------------

def lit(image, rng, darkest=0.65, colour_cast=0.0):
    """A lamp at one side: from 1 down to `darkest`, with the lens's vignetting; channels differ by up to `colour_cast`."""
    height, width = image.shape[:2]
    y, x = numpy.mgrid[0:height:8, 0:width:8].astype(numpy.float32)
    angle = rng.uniform(0, 2 * numpy.pi)
    along = (numpy.cos(angle) * (x / width - 0.5) + numpy.sin(angle) * (y / height - 0.5)) / 0.7 + 0.5
    far = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 2
    light = 1 - (1 - darkest) * numpy.clip(along, 0, 1) ** rng.uniform(0.8, 1.6) - rng.uniform(0, 0.12) * far
    return multiplied(image, cv2.resize(light, (width, height), interpolation=cv2.INTER_LINEAR))


def shadowed(image, rng, depth=(0.2, 0.5)):
    """The shadow of a hand and telephone: a rounded block from one side, with a soft edge of 1-5 % of the width."""
    height, width = image.shape[:2]
    small = numpy.zeros((height // 8 + 1, width // 8 + 1), numpy.float32)
    rows, columns = small.shape
    middle = numpy.array([rng.uniform(0.2, 0.8) * columns, rng.uniform(0.55, 1.05) * rows])
    size = numpy.array([rng.uniform(0.25, 0.5) * columns, rng.uniform(0.3, 0.6) * rows])
    box = cv2.boxPoints((tuple(map(float, middle)), tuple(map(float, size)), float(rng.uniform(-35, 35))))
    cv2.fillPoly(small, [box.astype(numpy.int32)], 1)
    if rng.random() < 0.6:  # the arm
        side = rng.choice([0, columns])
        cv2.line(small, tuple(int(v) for v in middle), (int(side), int(rows * rng.uniform(0.8, 1.3))), 1, int(columns * rng.uniform(0.1, 0.2)))
    small = cv2.GaussianBlur(small, (0, 0), columns * rng.uniform(0.01, 0.05))
    return multiplied(image, 1 - cv2.resize(small, (width, height)) * rng.uniform(*depth))


def balanced(image, kelvin_shift):
    """White balance that is off: from -1 (cold, blue) to 1 (warm, yellow)."""
    blue, green, red = 1 - 0.28 * max(kelvin_shift, 0), 1 - 0.06 * abs(kelvin_shift), 1 - 0.22 * max(-kelvin_shift, 0)
    return cv2.merge([cv2.convertScaleAbs(c, alpha=f) for c, f in zip(cv2.split(image), (blue, green, red))])


def moved_in_exposure(image, pixels, degrees):
    """Motion blur of a length in pixels."""
    if pixels < 1.2:
        return image
    size = int(numpy.ceil(pixels)) | 1
    kernel = numpy.zeros((size, size), numpy.float32)
    middle = (size - 1) / 2
    for step in numpy.linspace(-0.5, 0.5, 40):
        x = middle + step * (pixels - 1) * numpy.cos(numpy.radians(degrees))
        y = middle + step * (pixels - 1) * numpy.sin(numpy.radians(degrees))
        kernel[int(round(y)), int(round(x))] += 1
    return cv2.filter2D(image, -1, kernel / kernel.sum())


def sharpened(image, amount, sigma=1.2):
    return cv2.addWeighted(image, 1 + amount, cv2.GaussianBlur(image, (0, 0), sigma), -amount, 0)


def through_lens(image, rng, defocus=(0.3, 0.9), motion=(0, 1.5), noise=(1.5, 5), exposure=(0.8, 1.1)):
    """Defocus (sigma, px), motion (px), exposure, noise (levels), the tone curve and the sharpening of a telephone."""
    image = moved_in_exposure(blurred(image, rng.uniform(*defocus)), rng.uniform(*motion), rng.uniform(0, 180))
    image = noisy(cv2.convertScaleAbs(image, alpha=rng.uniform(*exposure)), rng.uniform(*noise), rng)
    levels = numpy.arange(256) / 255
    curve = levels + rng.uniform(0, 0.12) * numpy.sin(2 * numpy.pi * (levels - 0.5)) / 2
    image = cv2.LUT(image, numpy.clip(curve * 255, 0, 255).astype(numpy.uint8))
    return sharpened(image, rng.uniform(0.2, 0.8))


def whitened(image, rng):
    """What scanner apps do: the paper's own brightness divided out, then a steeper tone curve."""
    paper = cv2.dilate(reduced(image, 0.125), numpy.ones((9, 9), numpy.uint8))
    paper = cv2.resize(cv2.GaussianBlur(paper, (0, 0), 6), image.shape[1::-1])
    levels = numpy.arange(256) - rng.uniform(20, 70)
    curve = numpy.clip(levels * rng.uniform(1.15, 1.5), 0, 255).astype(numpy.uint8)
    return cv2.LUT(cv2.divide(image, paper, scale=rng.uniform(235, 255)), curve)
