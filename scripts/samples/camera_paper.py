"""What happens to a printed page before it is scanned or photographed. Pictures are uint8, grey or BGR, white paper."""

import cv2
import numpy

from camera_scanner import colour, grey

# Paper as bought in Mexico: cream, yellow, pink, green, blue, recycled; BGR
PAPERS = ((215, 238, 248), (150, 228, 245), (205, 195, 245), (200, 238, 205), (240, 225, 195), (190, 205, 212))
# Highlighters: yellow, green, pink, orange, blue; BGR
MARKERS = ((60, 245, 255), (110, 255, 130), (200, 130, 255), (80, 180, 255), (255, 225, 120))
# Ink of stamps and pens: blue, violet, red, black, green; BGR
INKS = ((150, 55, 30), (140, 40, 90), (45, 40, 190), (40, 38, 35), (70, 110, 30))


def smooth_field(shape, cells, rng, low=0.0, high=1.0):
    """Random values between `low` and `high` that vary over 1/`cells` of the longer side."""
    height, width = shape[:2]
    longest = max(height, width)
    coarse = rng.random((max(2, round(cells * height / longest)) + 1, max(2, round(cells * width / longest)) + 1)).astype(numpy.float32)
    field = cv2.resize(coarse, (max(2, width // 8), max(2, height // 8)), interpolation=cv2.INTER_CUBIC)
    field = cv2.resize(field, (width, height), interpolation=cv2.INTER_LINEAR)
    return low + (high - low) * numpy.clip(field, 0, 1)


def multiplied(image, factors):
    """The picture times a field of factors from 0 to 1.25 (height x width)."""
    steps = cv2.convertScaleAbs(factors, alpha=200)
    return cv2.multiply(image, steps if image.ndim == 2 else cv2.merge([steps] * 3), scale=1 / 200)


def on_paper(image, bgr):
    """Ink on coloured paper."""
    factors = numpy.array(bgr, numpy.float32) / 255
    return cv2.merge([cv2.convertScaleAbs(channel, alpha=float(f)) for channel, f in zip(cv2.split(colour(image)), factors)])


def inked(image, mask, bgr):
    """Transparent ink: `mask` is its density from 0 to 1, float32."""
    return cv2.merge([multiplied(channel, 1 - mask * (1 - level / 255)) for channel, level in zip(cv2.split(colour(image)), bgr)])


def pale(image, rng):
    """A cartridge near its end: ink at 35-60 % of its darkness in long bands, and flakes that did not fuse."""
    darkness = smooth_field(image.shape, 6, rng, 0.35, 0.95)
    darkness *= numpy.clip(smooth_field(image.shape, 260, rng, 0.75, 1.35), 0, 1)
    return 255 - multiplied(255 - image, darkness)


def stamped(image, dpi, rng, density=(0.35, 0.65)):
    """One or two rubber stamps of 25-45 mm, round or rectangular, unevenly inked, turned by up to 30 degrees."""
    for _ in range(rng.integers(1, 3)):
        mm = dpi / 25.4
        side = round(rng.uniform(25, 45) * mm)
        stamp = numpy.zeros((side, side), numpy.float32)
        middle, line = side // 2, max(1, round(0.5 * mm))
        words = rng.choice(["RECIBIDO", "SERVICIOS ESCOLARES", "COTEJADO", "ORIGINAL A LA VISTA", "CONTROL ESCOLAR"])
        date = f"{rng.integers(1, 28):02} AGO 2026"
        font, size = cv2.FONT_HERSHEY_DUPLEX, side / 420
        if rng.random() < 0.5:
            cv2.circle(stamp, (middle, middle), middle - 2 * line, 1, line, cv2.LINE_AA)
            cv2.circle(stamp, (middle, middle), round(middle * 0.72), 1, line, cv2.LINE_AA)
        else:
            high = round(side * rng.uniform(0.22, 0.32))
            cv2.rectangle(stamp, (2 * line, middle - high), (side - 2 * line, middle + high), 1, line, cv2.LINE_AA)
        for row, text in enumerate((*words.split(" ", 1), date)):
            wide = cv2.getTextSize(text, font, size, line)[0][0]
            cv2.putText(stamp, text, (middle - wide // 2, round(middle + (row - 0.6) * side * 0.13)), font, size, 1, line, cv2.LINE_AA)
        turn = cv2.getRotationMatrix2D((middle, middle), rng.uniform(-30, 30), 1)
        stamp = cv2.warpAffine(stamp, turn, (side, side))
        stamp *= smooth_field(stamp.shape, 30, rng, 0.3, 1.2) * rng.uniform(*density)
        mask = numpy.zeros(image.shape[:2], numpy.float32)
        y = int(rng.integers(0, max(1, round((image.shape[0] - side) * 0.75))))  # mostly over the form
        x = int(rng.integers(0, max(1, image.shape[1] - side)))
        mask[y:y + side, x:x + side] = numpy.clip(stamp, 0, 0.85)[:image.shape[0] - y, :image.shape[1] - x]
        image = inked(image, mask, INKS[rng.integers(len(INKS))])
    return image


def pen_stroke(points, shape, width):
    """A smooth curve through points, as density from 0 to 1."""
    mask = numpy.zeros(shape[:2], numpy.float32)
    steps = numpy.linspace(0, len(points) - 1, len(points) * 12)
    curve = numpy.stack([numpy.interp(steps, numpy.arange(len(points)), points[:, axis]) for axis in (0, 1)], 1)
    kernel = numpy.hanning(13) / numpy.hanning(13).sum()
    curve = numpy.stack([numpy.convolve(numpy.pad(curve[:, axis], 6, "edge"), kernel, "valid") for axis in (0, 1)], 1)
    cv2.polylines(mask, [numpy.round(curve * 8).astype(numpy.int32)], False, 1, width, cv2.LINE_AA, 3)
    return mask


def signed(image, dpi, rng):
    """One or two signatures of 30-70 mm somewhere on the page, perhaps a tick, in a pen of 0.4-0.7 mm."""
    mm = dpi / 25.4
    height, width = image.shape[:2]
    for _ in range(rng.integers(1, 3)):
        count, length = int(rng.integers(9, 18)), rng.uniform(30, 70) * mm
        start = numpy.array([rng.uniform(0.1, 0.6) * width, rng.uniform(0.12, 0.9) * height])
        along = numpy.linspace(0, length, count) + rng.normal(0, 0.06 * length, count)
        points = start + numpy.stack([along, rng.normal(0, rng.uniform(2, 6) * mm, count)], 1)
        mask = pen_stroke(points, image.shape, max(1, round(rng.uniform(0.4, 0.7) * mm)))
        image = inked(image, mask * rng.uniform(0.7, 0.95), INKS[rng.choice([0, 3])])
    if rng.random() < 0.5:
        x, y, size = rng.uniform(0.1, 0.85) * width, rng.uniform(0.15, 0.6) * height, rng.uniform(4, 9) * mm
        points = numpy.array([[x, y], [x + size * 0.35, y + size * 0.5], [x + size * 1.3, y - size]])
        image = inked(image, pen_stroke(points, image.shape, max(1, round(0.6 * mm))) * 0.9, INKS[rng.choice([0, 2])])
    return image


def highlighted(image, dpi, rng):
    """Two to six strokes of a marker, 4-5 mm high, over lines of the form; streaky, darker where they begin and end."""
    mm = dpi / 25.4
    height, width = image.shape[:2]
    marker = MARKERS[rng.integers(len(MARKERS))]
    rows = numpy.flatnonzero((grey(image) < 128).sum(1) > width * 0.01)
    for _ in range(rng.integers(2, 7)):
        high, long = rng.uniform(4, 5) * mm, rng.uniform(25, 90) * mm
        y = float(rng.choice(rows)) if len(rows) else height / 3
        x = rng.uniform(0.05, 0.6) * width
        slope = rng.uniform(-0.02, 0.02) * long
        corners = numpy.array([[x, y], [x + long, y + slope], [x + long, y + slope + high], [x, y + high]]) - [0, high / 2]
        mask = numpy.zeros((height, width), numpy.float32)
        cv2.fillPoly(mask, [numpy.round(corners * 8).astype(numpy.int32)], 1, cv2.LINE_AA, 3)
        mask *= rng.uniform(0.55, 0.9) * (1 + 0.12 * numpy.sin(numpy.arange(height) / high * rng.uniform(8, 20)))[:, None].astype(numpy.float32)
        image = inked(image, numpy.clip(mask, 0, 1), marker)
    return image


def creased(image, rng, across=(1, 3), down=(0, 2)):
    """Fold lines through the page: a light ridge beside a shade, where toner flaked off."""
    height, width = image.shape[:2]
    shade = numpy.ones((height, width), numpy.float32)
    flaked = numpy.zeros((height, width), numpy.float32)
    for axis, count in ((0, rng.integers(*across)), (1, rng.integers(*down))):
        size = image.shape[axis]
        for part in range(count):
            at = size * (part + 1) / (count + 1) + rng.uniform(-0.02, 0.02) * size
            distance = numpy.arange(size) - at
            ridge = 1 - rng.uniform(0.04, 0.14) * numpy.exp(-numpy.abs(distance) / (size * 0.012)) * (distance > 0)
            ridge += rng.uniform(0.02, 0.06) * numpy.exp(-(distance / (size * 0.0012)) ** 2)
            lost = 0.8 * numpy.exp(-(distance / (size * 0.0005)) ** 2)
            shade *= ridge.astype(numpy.float32)[:, None] if axis == 0 else ridge.astype(numpy.float32)[None, :]
            flaked = numpy.maximum(flaked, lost.astype(numpy.float32)[:, None] if axis == 0 else lost.astype(numpy.float32)[None, :])
    flaked *= smooth_field(image.shape, 200, rng, -0.6, 1.4).clip(0, 1)
    image = 255 - multiplied(255 - image, 1 - flaked)
    return multiplied(image, numpy.clip(shade, 0, 1.05))


def dot_matrix(image, dpi, rng):
    """Needles of 1/72 inch on paper with a worn ribbon: text broken into dots, every other pass paler."""
    pitch = dpi / 96
    height, width = image.shape[:2]
    ink = 1 - grey(image).astype(numpy.float32) / 255
    ink = cv2.GaussianBlur(ink, (0, 0), pitch * 0.35)
    y, x = numpy.arange(height) / pitch, numpy.arange(width) / pitch
    dots = (0.5 + 0.5 * numpy.cos(2 * numpy.pi * y))[:, None] * (0.7 + 0.3 * numpy.cos(2 * numpy.pi * x))[None, :]
    needles = numpy.clip(0.55 + 0.75 * dots, 0, 1).astype(numpy.float32)
    passes = 1 - rng.uniform(0, 0.25) * (numpy.floor(y / 9) % 2)[:, None].astype(numpy.float32)
    ink = numpy.clip(ink * 1.5, 0, 1) * needles * passes * rng.uniform(0.6, 0.85)
    return (255 * (1 - ink)).astype(numpy.uint8)


def thermal(image, rng):
    """Heat-sensitive paper after a summer: greyish violet ink that fades to one side, and a grey veil."""
    fade = numpy.linspace(rng.uniform(0.35, 0.6), rng.uniform(0.7, 0.95), image.shape[1], dtype=numpy.float32)[None, :]
    fade = fade * smooth_field(image.shape, 5, rng, 0.8, 1.1)
    ink = multiplied(255 - grey(image), fade[:, ::-1] if rng.random() < 0.5 else fade)
    veil = multiplied(255 - ink, smooth_field(image.shape, 4, rng, 0.82, 0.97))
    return on_paper(veil, (238, 232, 236))
