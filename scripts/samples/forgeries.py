"""Means of making a page look better than it is: boxes over text, hidden text, false text layers, smears."""

import cv2
import numpy
import pikepdf

import pdf_tools
from sheet import Sheet


def covered(data, changes, extra=0):
    """Paints white over words and writes others on top: changes are (old word, new text)."""
    over = Sheet()
    for old, new in changes:
        left, top, right, bottom = pdf_tools.place_of(data, old)
        over.box(left - 1, top - 1, right - left + 2 + extra, bottom - top + 2, fill=1, stroke=False)
        over.text(left, bottom - (bottom - top) * 0.22, new)
    return pdf_tools.overlaid(data, over.save())


def with_hidden_text(data, lines, how="white"):
    """Adds text that nobody sees: white on white, of no size, outside the page, or in a layer that is switched off."""
    pdf = pdf_tools.opened(data)
    page = pdf.pages[0]
    font = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica,
                                                Encoding=pikepdf.Name.WinAnsiEncoding))
    page.Resources.Font["/Hid"] = font
    start = {"white": "1 g /Hid 9 Tf 40 330 Td", "tiny": "0 g /Hid 0.4 Tf 40 330 Td", "outside": "0 g /Hid 9 Tf 40 -60 Td",
             "layer": "0 g /Hid 9 Tf 40 330 Td"}[how]
    leading = 0.5 if how == "tiny" else 14
    shows = b" ".join(b"(" + line.encode("cp1252") + b") Tj 0 -%.1f Td" % leading for line in lines)
    content = b"BT " + start.encode() + b" " + shows + b" ET"
    if how == "layer":
        group = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="datos"))
        pdf.Root.OCProperties = pikepdf.Dictionary(OCGs=[group], D=pikepdf.Dictionary(OFF=[group]))
        page.Resources["/Properties"] = pikepdf.Dictionary(MC0=group)
        content = b"/OC /MC0 BDC " + content + b" EMC"
    page.contents_add(b"q " + content + b" Q")
    return pdf_tools.saved(pdf)


# How words can be in a page that nobody sees: what stands before them, and after them around their box.
UNSEEN = {"mode": (b"3 Tr", None), "clear": (b"/Clear gs", None), "clip": (b"0 0 1 1 re W n", None), "white": (b".99 1 1 rg", None),
          "box": (b"0 g", b"1 g %.1f %.1f %.1f %.1f re f"), "shading": (b"0 g", b"%.1f %.1f %.1f %.1f re W n /White sh")}


def with_unseen_words(data, words, how):
    """Adds words of pdf_tools.words_of() where they stand, before all else on the page, so that nobody sees them."""
    pdf = pdf_tools.opened(data)
    page = pdf.pages[0]
    height = float(page.mediabox[3])
    made, name = pikepdf.Dictionary, pikepdf.Name
    for kind in ("/Font", "/ExtGState", "/Shading"):
        if kind not in page.Resources:
            page.Resources[kind] = made()
    page.Resources.Font["/Unseen"] = pdf.make_indirect(made(Type=name.Font, Subtype=name.Type1, BaseFont=name.Helvetica,
                                                            Encoding=name.WinAnsiEncoding))
    page.Resources.ExtGState["/Clear"] = made(ca=0, CA=0)
    page.Resources.Shading["/White"] = made(ShadingType=2, ColorSpace=name.DeviceGray, Coords=[0, 0, 1, 1], Extend=[True, True],
                                            Function=made(FunctionType=2, Domain=[0, 1], C0=[1], C1=[1], N=1))
    before, after = UNSEEN[how]
    content = b"q " + before
    for word, left, top, right, bottom in words:
        shown = word.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        content += b" BT /Unseen %.1f Tf %.1f %.1f Td (%s) Tj ET" % ((bottom - top) * 0.85, left, height - bottom + (bottom - top) * 0.22, shown)
    if after:
        left, bottom = min(word[1] for word in words) - 2, max(word[4] for word in words) + 1
        right, top = max(word[3] for word in words) + 2, min(word[2] for word in words) - 1
        content += b" " + after % (left, height - bottom, right - left, bottom - top)
    page.contents_add(content + b" Q q", prepend=True)
    page.contents_add(b"Q")
    return pdf_tools.saved(pdf)


def with_note(data, word, text):
    """A free-text annotation with a white ground lies over the word."""
    pdf = pdf_tools.opened(data)
    page = pdf.pages[0]
    height = float(page.mediabox[3])
    left, top, right, bottom = pdf_tools.place_of(data, word)
    width, tall = right - left + 6, bottom - top + 2
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    look = pdf.make_stream(b"1 g 0 0 %.1f %.1f re f BT 0 g /F 9.5 Tf 1 3 Td (%s) Tj ET" % (width, tall, text.encode()))
    look.Type, look.Subtype, look.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, width, tall]
    look.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    page.Annots = pdf.make_indirect(pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.FreeText, Rect=[left - 1, height - bottom - 1, left - 1 + width, height - bottom - 1 + tall],
        F=4, Contents=text, DA="/F 9.5 Tf 0 g", AP=pikepdf.Dictionary(N=pdf.make_indirect(look))))]))
    return pdf_tools.saved(pdf)


def text_layer_of(data):
    """Every word of a text PDF as an invisible line for scanning.by_reportlab."""
    return [(left, bottom - (bottom - top) * 0.22, (bottom - top) * 0.85, word, 3)
            for word, left, top, right, bottom in pdf_tools.words_of(data)]


def smeared(image, box, dpi, width=34, tall=10):
    """Wipes wet ink to and fro over a box given in points."""
    left, top, right, bottom = (int(v * dpi / 72) for v in box)
    out = image.copy()
    region = out[top - 6:bottom + 6, left - 30:right + 40]
    kernel = numpy.ones((tall, width), numpy.float32) / (tall * width)
    wiped = cv2.filter2D(region, -1, kernel, borderType=cv2.BORDER_REPLICATE).astype(numpy.float32)
    streaks = numpy.random.default_rng(5).normal(0, 14, region.shape)
    region[:] = numpy.clip(wiped * 0.86 + streaks, 0, 255).astype(numpy.uint8)
    return out


def stamped(image, box, dpi, words="RECIBIDO"):
    """A thick slanting stamp over a box given in points."""
    left, top, right, bottom = (int(v * dpi / 72) for v in box)
    out = image.copy()
    cv2.rectangle(out, (left - 20, top - 20), (right + 20, bottom + 20), 60, 9)
    for row, y in enumerate(range(top + 10, bottom + 30, 34)):
        cv2.putText(out, f"{words} {words} 27 AGO 2026", (left - 10 + 9 * row, y), cv2.FONT_HERSHEY_TRIPLEX, 1.5, 40, 6)
    return out
