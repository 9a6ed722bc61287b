"""What lies below the page in a photo: BGR pictures of a frame's size (columns, rows)."""

import cv2
import numpy

from camera_paper import smooth_field

WOODS = ((60, 95, 140), (95, 140, 185), (45, 65, 95), (130, 165, 195), (35, 45, 60))
PLAINS = ((235, 235, 235), (200, 205, 205), (60, 60, 62), (35, 32, 30), (150, 130, 95), (90, 110, 150), (180, 200, 215))


def enlarged(small, frame):
    return cv2.resize(small, frame, interpolation=cv2.INTER_LINEAR)


def tinted(level, bgr):
    """`level` is a float32 field around 1."""
    return numpy.clip(level[..., None] * numpy.array(bgr, numpy.float32), 0, 255).astype(numpy.uint8)


def wood(frame, rng):
    columns, rows = frame[0] // 3, frame[1] // 3
    across, along = (columns, rows) if rng.random() < 0.5 else (rows, columns)
    grain = rng.normal(0, 1, (along, 1)).astype(numpy.float32) * numpy.ones((1, across), numpy.float32)
    grain = cv2.GaussianBlur(grain, (0, 0), sigmaX=1, sigmaY=1.2) * 0.16
    waves = numpy.sin(numpy.arange(along)[:, None] / rng.uniform(8, 30) + 6 * smooth_field((along, across), 4, rng)) * 0.09
    level = 1 + grain + waves + smooth_field((along, across), 3, rng, -0.1, 0.1)
    level = level if across == columns else level.T
    return enlarged(tinted(level.astype(numpy.float32), WOODS[rng.integers(len(WOODS))]), frame)


def plain(frame, rng):
    columns, rows = frame[0] // 3, frame[1] // 3
    level = 1 + smooth_field((rows, columns), 4, rng, -0.08, 0.08) + rng.normal(0, rng.uniform(0, 0.04), (rows, columns)).astype(numpy.float32)
    return enlarged(tinted(level.astype(numpy.float32), PLAINS[rng.integers(len(PLAINS))]), frame)


def granite(frame, rng):
    columns, rows = frame[0] // 4, frame[1] // 4
    spots = cv2.GaussianBlur(rng.normal(0, 1, (rows, columns)).astype(numpy.float32), (0, 0), 1.1)
    level = 1 + spots * 0.5 + smooth_field((rows, columns), 6, rng, -0.1, 0.1)
    return enlarged(tinted(level, [(110, 115, 120), (70, 72, 78), (170, 180, 190)][rng.integers(3)]), frame)


def cloth(frame, rng):
    columns, rows = frame[0] // 3, frame[1] // 3
    period, first, second = rng.uniform(15, 60), *(numpy.array(PLAINS[i], numpy.float32) for i in rng.choice(len(PLAINS), 2, replace=False))
    stripes = (numpy.sin(numpy.arange(columns) * 2 * numpy.pi / period) > 0).astype(numpy.float32)[None, :] * numpy.ones((rows, 1), numpy.float32)
    if rng.random() < 0.6:
        stripes = (stripes + (numpy.sin(numpy.arange(rows) * 2 * numpy.pi / period) > 0)[:, None]) / 2
    weave = 1 + rng.normal(0, 0.05, (rows, columns)).astype(numpy.float32)
    out = (stripes[..., None] * first + (1 - stripes[..., None]) * second) * weave[..., None]
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), rng.uniform(-40, 40), 1.6)
    return enlarged(cv2.warpAffine(numpy.clip(out, 0, 255).astype(numpy.uint8), turn, (columns, rows), borderMode=cv2.BORDER_REFLECT), frame)


def any_desk(frame, rng):
    return (wood, wood, plain, plain, granite, cloth)[rng.integers(6)](frame, rng)
