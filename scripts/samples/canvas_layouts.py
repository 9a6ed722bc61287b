"""Forms drawn with reportlab. Each layout prints the fields of `rows` with the labels of `wording`."""

import canvas_blocks as blocks
import sheet
import wordings
from sheet import Sheet


def finish(page, y, document, wording, *, employer=True, beneficiaries=True, signature=True, wrap="anywhere",
           boxed=False, prose=(wordings.LEGAL,), student_line=True, x=40):
    if student_line and document.student_line:
        page.text(x, y, document.student_line, "value")
        y += 20
    if employer:
        y = blocks.employer(page, y, document, wording, x, boxed)
    if beneficiaries:
        y = blocks.beneficiaries(page, y, document, x)
    if signature:
        y = blocks.signature(page, y, document, x, wrap)
    return blocks.prose(page, y, *prose, x=x)


def begin(page, document, title, header, x=None, align="centre"):
    if document.watermark:
        page.watermark(document.watermark)
    if document.qr:
        page.image(blocks.qr_code(document.qr), page.width - 110, 14, 74, 74)
    y = blocks.header_image(page, header) if header else 50
    if title:
        y = blocks.title(page, y, title, x=x, align=align)
    if document.banner:
        page.text(page.width / 2, y, document.banner, "title", sheet.bold(page.font), 12, "centre")
        y += 22
    return y


def lines(document, rows=wordings.ONE_RUN, wording=wordings.PORTAL, *, title=wordings.TITLE, header="IMSS", colon=": ",
          gap=26, leading=19, one_run=False, bold_labels=False, x=40, page_style={}, **rest):
    """Label and value side by side, as many in a line as the row has; `one_run` writes both with one operator."""
    page = Sheet(**page_style)
    y = begin(page, document, title, header)
    label_font = sheet.bold(page.font) if bold_labels else page.font
    for row in rows:
        at = x
        for field in row:
            if one_run:
                at += page.text(at, y, wording[field] + colon + document.shown[field], "value") + gap
                continue
            at += page.text(at, y, (wording[field] + colon).rstrip(), "label", label_font)
            at += sheet.width_of(" ", page.font, page.size) * 1.2
            at += page.text(at, y, document.shown[field]) + gap
        y += leading
    finish(page, y + 6, document, wording, x=x, **rest)
    return page.save()


def grid(document, rows=wordings.ONE_RUN, wording=wordings.PORTAL, *, columns=2, title=wordings.TITLE, header="IMSS",
         colon=":", leading=18, label_share=0.42, label_align="left", bold_labels=True, ruled=False, x=36, page_style={},
         **rest):
    """Label left of the value in 1 to 4 columns of equal width; a row longer than that goes on below."""
    page = Sheet(**page_style)
    y = begin(page, document, title, header)
    width = (page.width - 2 * x) / columns
    label_font = sheet.bold(page.font) if bold_labels else page.font
    for row in rows:
        for start in range(0, len(row), columns):
            top, bottom = y - leading * 0.68, y + leading * 0.32
            for column, field in enumerate(row[start:start + columns]):
                left, label = x + column * width, wording[field] + colon
                middle = left + width * label_share
                if label_align == "right":
                    page.text(middle - 5, y, label, "label", label_font, align="right")
                else:
                    bottom = max(bottom, page.wrapped(left, y, label, width * label_share - 6, "label", label_font) - 6)
                bottom = max(bottom, page.wrapped(middle, y, document.shown[field], width * (1 - label_share) - 5,
                                                  "value") - 6)
            if ruled:
                for column in range(min(columns, len(row) - start)):
                    page.box(x + column * width - 3, top, width, bottom - top)
                    page.rule(x + (column + label_share) * width - 4, top, x + (column + label_share) * width - 4, bottom)
            y = bottom + leading * 0.68
    finish(page, y + 10, document, wording, x=x, **rest)
    return page.save()


def cells(document, rows=wordings.THREE_PARTS, wording=wordings.PORTAL, *, title=wordings.TITLE, header="IMSS",
          boxed=True, shaded=False, label_size=6.5, height=30, x=36, value_bold=False, centred=False, page_style={},
          **rest):
    """Label above its value; every row shares the width between its cells."""
    page = Sheet(**page_style)
    y = begin(page, document, title, header)
    for row in rows:
        width = (page.width - 2 * x) / len(row)
        for column, field in enumerate(row):
            left = x + column * width
            if shaded:
                page.box(left, y, width, height * 0.42, fill=0.88, stroke=False)
            if boxed:
                page.box(left, y, width, height)
            at, align = (left + width / 2, "centre") if centred else (left + 4, "left")
            page.fitted(at, y + height * 0.32, wording[field], width - 8, "label", None, label_size, align)
            font = sheet.bold(page.font) if value_bold else page.font
            page.fitted(at, y + height * 0.78, document.shown[field], width - 8, "value", font, None, align)
        y += height
    finish(page, y + 18, document, wording, x=x, **rest)
    return page.save()


def table_rows(document, rows=wordings.FOUR, wording=wordings.PORTAL, *, title=wordings.TITLE, header="IMSS", x=36,
               page_style={}, **rest):
    """A heading row with labels and a row with values, as spreadsheets print; labels wrap in narrow columns."""
    page = Sheet(**page_style)
    y = begin(page, document, title, header)
    for row in rows:
        width = (page.width - 2 * x) / len(row)
        below = y
        for column, field in enumerate(row):
            at = x + column * width + 3
            below = max(below, page.wrapped(at, y, wording[field], width - 12, "label", sheet.bold(page.font),
                                            page.size * 0.9, 1.15))
        page.rule(x, below - 6, page.width - x, below - 6)
        bottom = below
        for column, field in enumerate(row):
            bottom = max(bottom, page.wrapped(x + column * width + 3, below + 5, document.shown[field], width - 12,
                                              "value", leading=1.2))
        y = bottom + 16
    finish(page, y, document, wording, x=x, **rest)
    return page.save()


def older_form(document, rows, wording, *, page_style={}, cover_line="EXPEDICION DE INCAPACIDAD: NO"):
    """The mono-spaced report of domain.md §2.5: capitals, dots to the value, no signature block."""
    page = Sheet(**{"font": "Courier", "size": 9, **page_style})
    y = 50
    page.text(page.width / 2, y, "INSTITUTO MEXICANO DEL SEGURO SOCIAL", "prose", align="centre")
    page.text(page.width / 2, y + 14, "REPORTE DE VIGENCIA DE DERECHOS", "title", align="centre")
    y += 44
    for row in rows:
        for column, field in enumerate(row):
            at = 40 + column * 270
            w = page.text(at, y, wording[field] + ":", "label")
            page.text(at + w + 6, y, document.shown[field])
        y += 15
    page.text(40, y, cover_line, "prose")
    page.text(40, y + 30, "-" * 90, "prose")
    page.text(40, y + 45, "BENEFICIARIOS: NO APLICA", "prose")
    return page.save()
