"""A display in front of a camera: each of its pixels three stripes of light."""

import cv2
import numpy

from screen_viewer import in_viewer


def on_display(page, rng, zoom=2):
    """The viewer's window at 145-165 dpi on a display, every pixel `zoom` x `zoom` samples with its stripes and the gap between."""
    window = in_viewer(page, int(rng.integers(145, 166)), rng)
    window = cv2.copyMakeBorder(window, 25, 25, 25, 25, cv2.BORDER_CONSTANT, value=(18, 16, 15))
    big = cv2.resize(window, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_NEAREST)
    gap, tint = rng.uniform(0.78, 0.92), rng.uniform(0.85, 0.95)
    columns = numpy.ones((big.shape[1], 3), numpy.float32)
    columns[0::zoom, 0] *= tint     # blue lies right, red lies left
    columns[1::zoom, 2] *= tint
    rows = numpy.ones((big.shape[0], 1, 1), numpy.float32)
    rows[zoom - 1::zoom] = gap
    for top in range(0, big.shape[0], 256):
        part = big[top:top + 256]
        part[:] = (part * columns[None] * rows[top:top + 256]).astype(numpy.uint8)
    return big
