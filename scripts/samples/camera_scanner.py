"""What a flatbed scanner, a feeder, a copier or a fax does to a page. Pictures are uint8, grey or BGR, white paper."""

import cv2
import numpy
from PIL import Image


def reduced(image, factor):
    """The picture at `factor` of its size, as a sensor averages it."""
    size = (max(1, round(image.shape[1] * factor)), max(1, round(image.shape[0] * factor)))
    return cv2.resize(image, size, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC)


def grey(image):
    return image if image.ndim == 2 else cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)


def colour(image):
    return image if image.ndim == 3 else cv2.cvtColor(image, cv2.COLOR_GRAY2BGR)


def blurred(image, sigma):
    return cv2.GaussianBlur(image, (0, 0), sigma) if sigma > 0.2 else image


def noisy(image, sigma, rng):
    """Gaussian noise of `sigma` grey levels, the same for the same generator."""
    noise = numpy.empty((image.shape[0], image[0].size), numpy.int16)
    cv2.setRNGSeed(int(rng.integers(1 << 30)))
    cv2.randn(noise, 0, sigma)
    return cv2.add(image, noise.reshape(image.shape), dtype=cv2.CV_8U)


def toned(image, ink, paper, gamma=1.0):
    """Black becomes `ink`, white becomes `paper`, in grey levels."""
    levels = ink + (paper - ink) * (numpy.arange(256) / 255) ** gamma
    return cv2.LUT(image, numpy.clip(levels, 0, 255).astype(numpy.uint8))


def scanned(image, rng):
    """The glass of a sound flatbed: blur of 0.3-0.6 px, ink 5-45, paper 238-255, noise of 1-3 levels."""
    image = blurred(image, rng.uniform(0.3, 0.6))
    return noisy(toned(image, rng.uniform(5, 45), rng.uniform(238, 255)), rng.uniform(1, 3), rng)


def skewed(image, degrees, beyond=255):
    """Laid crookedly on a glass of the paper's size; `beyond` is the lid's grey level."""
    height, width = image.shape[:2]
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1)
    return cv2.warpAffine(image, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=(beyond,) * 3)


def moved(image, dx, dy, beyond=255):
    """Shifted on the glass by pixels: what leaves it is lost."""
    matrix = numpy.float32([[1, 0, dx], [0, 1, dy]])
    return cv2.warpAffine(image, matrix, image.shape[1::-1], borderValue=(beyond,) * 3)


def black_edges(image, rng):
    """Dark strips of 0.3-2 % of the width along one to three sides, where the lid stood open."""
    out = image.copy()
    height, width = out.shape[:2]
    for side in rng.permutation(4)[:rng.integers(1, 4)]:
        along = height if side % 2 else width
        wave = numpy.cumsum(rng.normal(0, 0.25, along))
        depth = numpy.clip(width * rng.uniform(0.003, 0.02) + wave - wave.mean(), 1, width * 0.03)
        level = int(rng.uniform(0, 50))
        reach = numpy.arange(height if side in (0, 2) else width)
        if side in (0, 2):
            distance = reach[:, None] if side == 0 else (height - 1 - reach)[:, None]
            out[distance < depth[None, :]] = level
        else:
            distance = reach[None, :] if side == 3 else (width - 1 - reach)[None, :]
            out[distance < depth[:, None]] = level
    return out


def punched(image, dpi, rng):
    """Two or three holes in the left margin, 7 mm wide, dark or in the lid's grey, with a soft rim."""
    out = image.copy()
    height = out.shape[0]
    radius, x = round(3.5 / 25.4 * dpi), round(rng.uniform(8, 12) / 25.4 * dpi)
    offsets = (-40, 40) if rng.random() < 0.5 else (-108, 0, 108)
    level = int(rng.choice([0, 30, 90, 200]))
    for offset in offsets:
        y = round(height / 2 + (offset + rng.uniform(-2, 2)) / 25.4 * dpi)
        cv2.circle(out, (x, y), radius + 1, (max(level - 20, 0),) * 3, -1, cv2.LINE_AA)
        cv2.circle(out, (x, y), radius, (level,) * 3, -1, cv2.LINE_AA)
    return out


def stapled(image, dpi, rng):
    """A staple in the upper left corner with its shadow, and the corner's crease."""
    out = image.astype(numpy.float32)
    mm = dpi / 25.4
    at = numpy.array([rng.uniform(7, 14), rng.uniform(6, 12)]) * mm
    angle = rng.uniform(0.4, 1.2)
    reach = numpy.array([numpy.cos(angle), -numpy.sin(angle)]) * 6 * mm
    shade = numpy.ones(image.shape[:2], numpy.float32)
    ends = [tuple(int(v) for v in at + way * reach) for way in (-1, 1)]
    cv2.line(shade, *ends, 0.25, max(2, round(0.6 * mm)), cv2.LINE_AA)
    shade = cv2.GaussianBlur(shade, (0, 0), 0.5 * mm)
    cv2.line(shade, *ends, 0.4, max(1, round(0.4 * mm)), cv2.LINE_AA)
    crease = rng.uniform(25, 45) * mm
    cv2.line(shade, (int(crease), 0), (0, int(crease)), 0.8, max(1, round(0.3 * mm)), cv2.LINE_AA)
    return (out * (shade if image.ndim == 2 else shade[..., None])).astype(numpy.uint8)


def two_level(image, rng, low=120, high=175):
    """The scanner's own black and white: one threshold for the page, between `low` and `high`."""
    return ((grey(image) > rng.uniform(low, high)) * 255).astype(numpy.uint8)


def locally_two_level(image, dpi, rng):
    """A driver's adaptive threshold: a window of 4-10 mm, 8-20 levels below the mean."""
    window = round(rng.uniform(4, 10) / 25.4 * dpi) | 1
    return cv2.adaptiveThreshold(grey(image), 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, window, rng.uniform(8, 20))


def dithered(image):
    """Floyd and Steinberg's error diffusion, as drivers do it for 1-bit "photo" scans."""
    return numpy.array(Image.fromarray(grey(image)).convert("1")).astype(numpy.uint8) * 255


def dotted(image, dpi, rng, share):
    """Dust and toner specks of 1-3 px at 200 dpi; `share` of all pixels is black, a third of that is white in the ink."""
    out = image.copy()
    height, width = out.shape[:2]
    for part, level in ((share, 0), (share / 3, 255)):
        count = int(part * height * width)
        ys, xs = rng.integers(0, height, count), rng.integers(0, width, count)
        sizes = rng.integers(1, max(2, round(dpi / 80)) + 1, count)
        for size in range(1, sizes.max(initial=0) + 1):
            chosen = sizes == size
            for dy in range(size):
                for dx in range(size):
                    out[numpy.minimum(ys[chosen] + dy, height - 1), numpy.minimum(xs[chosen] + dx, width - 1)] = level
    return out


def copied(image, rng):
    """One pass through a copier, lengths in px at 200 dpi: blur of 0.6-0.9, a steep curve, streaks along the paper's way."""
    image = blurred(grey(image), rng.uniform(0.6, 0.9)).astype(numpy.float32)
    steepness, middle = rng.uniform(0.03, 0.06), rng.uniform(120, 165)
    out = 255 / (1 + numpy.exp(-steepness * (image - middle)))
    streaks = cv2.GaussianBlur(rng.normal(0, 1, (1, image.shape[1])).astype(numpy.float32), (0, 0), 2)
    out += streaks * rng.uniform(0, 12)
    return numpy.clip(out, 0, 255).astype(numpy.uint8)


def with_dropped_lines(image, rng, share):
    """A fax on a poor line: short stretches of scan lines are repeated from above or lost."""
    out = image.copy()
    height, width = out.shape
    for _ in range(int(height * share)):
        y, x = int(rng.integers(1, height)), int(rng.integers(0, width))
        until = min(width, x + int(rng.integers(width // 20, width // 2)))
        out[y, x:until] = out[y - 1, x:until] if rng.random() < 0.7 else 255
    return out
