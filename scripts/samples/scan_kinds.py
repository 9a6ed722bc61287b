"""The kinds of scan: a register of functions that make one from a page, each with a generator of its own."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Scan:
    data: bytes
    ending: str
    dpi: int | None     # of the text on the page, about
    name: str           # which names such files have: a key of scan_names
    page: int = 1       # which page of the file is the base page


@dataclass(frozen=True)
class Kind:
    name: str
    hard: bool
    small_print: bool
    beside: bool
    make: object = field(repr=False)


KINDS = {}


def kind(hard=False, small_print=False, beside=False):
    """Registers make(page, rng, others) -> Scan under its own name. `others` are pages of other documents.

    `small_print`: 6-point text stays readable. `beside`: it puts others beside the page, so the page has to be a constancia."""
    def register(make):
        KINDS[make.__name__] = Kind(make.__name__, hard, small_print, beside, make)
        return make
    return register
