"""A page as a list of placed strings, so that where a string stands and when it is written are separate choices.

Co-ordinates are PDF points with the origin at the TOP left, as one reads.
"""

import io
import random
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, LETTER, legal
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

PAPER = {"letter": LETTER, "a4": A4, "legal": legal}
TRUETYPE = {
    "DejaVu": "dejavu/DejaVuSans.ttf", "DejaVu-Bold": "dejavu/DejaVuSans-Bold.ttf",
    "DejaVuSerif": "dejavu/DejaVuSerif.ttf", "DejaVuSerif-Bold": "dejavu/DejaVuSerif-Bold.ttf",
    "Liberation": "liberation/LiberationSans-Regular.ttf", "Liberation-Bold": "liberation/LiberationSans-Bold.ttf",
    "Narrow": "liberation/LiberationSansNarrow-Regular.ttf", "Narrow-Bold": "liberation/LiberationSansNarrow-Bold.ttf",
    "Mono": "liberation/LiberationMono-Regular.ttf", "Mono-Bold": "liberation/LiberationMono-Bold.ttf",
}
BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "Courier": "Courier-Bold"}
for _name, _file in TRUETYPE.items():
    pdfmetrics.registerFont(TTFont(_name, f"/usr/share/fonts/truetype/{_file}"))


def bold(font):
    return BOLD.get(font, font if font.endswith("-Bold") else f"{font}-Bold")


def width_of(text, font, size):
    return pdfmetrics.stringWidth(text, font, size)


@dataclass
class Text:
    x: float
    y: float
    text: str
    font: str
    size: float
    role: str
    colour: float = 0


class Sheet:
    """`order` is the stream order: reading, values_first, title_last, backwards, shuffled.
    `emit` is what one show operator carries: run, words, chars, kerned; `double` shows every run twice, as bold."""

    def __init__(self, paper="letter", font="Helvetica", size=9.5, order="reading", emit="run", landscape=False):
        width, height = PAPER[paper]
        self.width, self.height = (height, width) if landscape else (width, height)
        self.font, self.size, self.order, self.emit = font, size, order, emit
        self.pages = [[]]
        self.under = [[]]

    def text(self, x, y, text, role="value", font=None, size=None, align="left", colour=0):
        if not text:
            return 0
        font, size = font or self.font, size or self.size
        width = self.width_shown(text, font, size)
        x -= {"left": 0, "centre": width / 2, "right": width}[align]
        self.pages[-1].append(Text(x, y, text, font, size, role, colour))
        return width

    def width_shown(self, text, font, size):
        spacing = 0.35 * len(text) + 1.1 * text.count(" ") if self.emit == "kerned" else 0
        return width_of(text, font, size) + spacing

    def wrapped(self, x, y, text, width, role="prose", font=None, size=None, leading=1.25, break_anywhere=False):
        """Writes a paragraph and returns the y below it."""
        font, size = font or self.font, size or self.size
        line = ""
        for word in (list(text) if break_anywhere else text.split(" ")):
            longer = line + word if break_anywhere else f"{line} {word}".strip()
            if self.width_shown(longer, font, size) > width and line:
                self.text(x, y, line, role, font, size)
                y, line = y + size * leading, word
            else:
                line = longer
        self.text(x, y, line, role, font, size)
        return y + size * leading

    def fitted(self, x, y, text, width, role="value", font=None, size=None, align="left"):
        """One line, in a smaller size where it would not fit."""
        font, size = font or self.font, size or self.size
        while size > 4 and self.width_shown(text, font, size) > width:
            size -= 0.25
        return self.text(x, y, text, role, font, size, align)

    def draw(self, function):
        """A drawing below the text: function(canvas, page height)."""
        self.under[-1].append(function)

    def rule(self, x0, y0, x1, y1, width=0.5):
        self.draw(lambda c, h: (c.setLineWidth(width), c.line(x0, h - y0, x1, h - y1)))

    def box(self, x, y, w, h, fill=None, stroke=True, colour=None):
        def draw(c, height):
            c.setLineWidth(0.5)
            if fill is not None:
                c.setFillColorRGB(*(colour or (fill, fill, fill)))
            c.rect(x, height - y - h, w, h, stroke=int(stroke), fill=int(fill is not None))
            c.setFillGray(0)
        self.draw(draw)

    def watermark(self, words, size=64):
        """Pale text across the page, drawn as text."""
        def draw(c, height):
            c.saveState()
            c.translate(self.width / 2, height / 2)
            c.rotate(50)
            c.setFillGray(0.88)
            c.setFont("Helvetica-Bold", size)
            c.drawCentredString(0, 0, words)
            c.restoreState()
        self.draw(draw)

    def image(self, picture, x, y, w, h):
        self.draw(lambda c, height: c.drawImage(ImageReader(picture), x, height - y - h, w, h))

    def new_page(self):
        self.pages.append([])
        self.under.append([])

    def ordered(self, page):
        if self.order == "values_first":
            rank = {"value": 0, "label": 1, "prose": 2, "title": 3}
            return sorted(page, key=lambda t: rank[t.role])
        if self.order == "title_last":
            return sorted(page, key=lambda t: t.role == "title")
        if self.order == "backwards":
            return page[::-1]
        if self.order == "shuffled":
            return random.Random(7).sample(page, len(page))
        return page

    def show(self, pdf, item):
        y = self.height - item.y
        pdf.setFillGray(item.colour)
        pdf.setFont(item.font, item.size)
        if self.emit == "run":
            pdf.drawString(item.x, y, item.text)
        elif self.emit == "double":
            pdf.drawString(item.x, y, item.text)
            pdf.drawString(item.x + 0.25, y, item.text)
        elif self.emit == "kerned":
            pdf.drawString(item.x, y, item.text, charSpace=0.35, wordSpace=1.1)
        else:
            x = item.x
            for piece in item.text.split(" ") if self.emit == "words" else item.text:
                if piece.strip():
                    pdf.drawString(x, y, piece)
                x += width_of(piece + (" " if self.emit == "words" else ""), item.font, item.size)

    def save(self, title="", producer=None):
        """The PDF's bytes, the same on every run."""
        buffer = io.BytesIO()
        pdf = canvas.Canvas(buffer, pagesize=(self.width, self.height), invariant=1, pageCompression=1)
        pdf.setTitle(title or "reporte")
        if producer:
            pdf.setProducer(producer)
        for texts, drawings in zip(self.pages, self.under):
            for function in drawings:
                function(pdf, self.height)
            for item in self.ordered(texts):
                self.show(pdf, item)
            pdf.showPage()
        pdf.save()
        return buffer.getvalue()
