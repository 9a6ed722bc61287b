"""Paper that does not lie flat: rolled, wavy or folded. Lengths in millimetres; heights toward the camera."""

import numpy


class Bend:
    """Height along one axis of the page; the paper keeps its length."""

    def __init__(self, axis, profile, light):
        """`axis` 0: the height varies with x. `profile` is (positions, heights). `light` is the lamp's slope along that axis."""
        self.axis, self.positions, self.heights = axis, *profile
        self.slopes = numpy.gradient(self.heights, self.positions)
        lengths = numpy.concatenate([[0], numpy.cumsum(numpy.hypot(numpy.diff(self.positions), numpy.diff(self.heights)))])
        middle = len(lengths) // 2
        self.lengths = lengths - lengths[middle] + self.positions[middle]
        self.light = light

    def height(self, x, y):
        return numpy.interp((x, y)[self.axis], self.positions, self.heights)

    def shade(self, x, y):
        slope = numpy.interp((x, y)[self.axis], self.positions, self.slopes)
        facing = (1 - slope * self.light) / numpy.sqrt(1 + slope ** 2) / numpy.hypot(1, self.light)
        return 0.25 + 0.75 * numpy.clip(facing * numpy.hypot(1, self.light), 0, 1.1)

    def unrolled(self, x, y):
        """Where the flat paper had this point."""
        at = (x, y)[self.axis]
        start, end = self.positions[[0, -1]]
        along = numpy.interp(at, self.positions, self.lengths)
        along += numpy.where(at > end, at - end, 0) + numpy.where(at < start, at - start, 0)
        return (along, y) if self.axis == 0 else (x, along)


def curl(size, rng, rise=(6, 22)):
    """Rolled paper or an open book's page: an arc or half a wave, `rise` mm high."""
    axis = int(rng.integers(2))
    long = size[axis]
    t = numpy.linspace(0, 1, 400)
    phase, waves = rng.uniform(0, 1), rng.uniform(0.4, 0.9)
    heights = rng.uniform(*rise) * (numpy.cos(2 * numpy.pi * (t * waves + phase)) + 1) / 2
    return Bend(axis, (t * long, heights - heights.mean()), rng.uniform(-0.5, 0.5))


def folds(size, rng):
    """A letter folded in two or three: planes that meet at angles of 4-16 degrees."""
    axis = int(rng.random() < 0.75)
    long, parts = size[axis], int(rng.integers(2, 5))
    t = numpy.linspace(0, long, 600)
    slopes = numpy.where(numpy.arange(parts) % 2 == 0, 1, -1) * numpy.tan(numpy.radians(rng.uniform(4, 16, parts))) * 0.5
    slope = slopes[numpy.minimum((t / long * parts).astype(int), parts - 1)]
    slope = numpy.convolve(numpy.pad(slope, 4, "edge"), numpy.ones(9) / 9, "valid")
    heights = numpy.concatenate([[0], numpy.cumsum(slope[1:] * numpy.diff(t))])
    heights -= numpy.polyval(numpy.polyfit(t, heights, 1), t)  # it lies on the desk
    return Bend(axis, (t, heights), rng.uniform(-0.6, 0.6))
