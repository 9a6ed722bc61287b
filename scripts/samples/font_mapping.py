"""Fonts whose codes do not say which letters they draw: the page looks right and copies as rubbish, or not at all."""

import re

import pdf_tools
import vigencia_office


def mapped_fonts(pdf):
    for page in pdf.pages:
        for _, font in page.Resources.Font.items():
            if "/ToUnicode" in font:
                yield font


def without_mapping(data):
    """Takes every ToUnicode away; Chromium's fonts then have glyph numbers only."""
    pdf = pdf_tools.opened(data)
    for font in mapped_fonts(pdf):
        del font.ToUnicode
    return pdf_tools.saved(pdf)


def with_false_mapping(data):
    """Makes every ToUnicode name another letter than the one that is drawn."""
    pdf = pdf_tools.opened(data)
    for font in mapped_fonts(pdf):
        table = font.ToUnicode.read_bytes().decode("latin-1")
        head, *sections = re.split(r"(?=\d+ beginbf)", table)
        font.ToUnicode = pdf.make_stream((head + "".join(map(shuffled_section, sections))).encode("latin-1"))
    return pdf_tools.saved(pdf)


def shuffled_section(section):
    """In bfchar and bfrange the target is the last code of a line, or stands in brackets."""
    section = re.sub(r"<([0-9A-Fa-f]{4})>(?=\s*(?:\n|$))", other_letter, section)
    return re.sub(r"\[[^]]*\]", lambda m: re.sub(r"<([0-9A-Fa-f]{4})>", other_letter, m[0]), section)


def other_letter(match):
    value = int(match[1], 16)
    return f"<{0x21 + (value * 7 + 5) % 0x5D if 0x20 < value < 0x7F else value:04X}>"


TYPE3 = """
/Drawn /{font} findfont dup length dict begin {{1 index /FID ne {{def}} {{pop pop}} ifelse}} forall
  /Encoding ISOLatin1Encoding def currentdict end definefont pop
/F 8 dict begin /FontType 3 def /FontMatrix [1 0 0 1 0 0] def /FontBBox [0 -0.3 1.2 1.2] def
/Encoding 256 array def 0 1 255 {{ Encoding exch dup 1000 add 10 string cvs cvn put }} for
/BuildChar {{ exch pop dup 32 gt 1 index 127 lt and {{ 33 sub 47 add 94 mod 33 add }} if
  1 string dup 0 4 -1 roll put /Drawn findfont 1 scalefont setfont
  dup stringwidth 0 -0.3 1.2 1.2 setcachedevice 0 0 moveto true charpath fill }} def
currentdict end definefont pop
"""


def type3(document, rows, wording):
    """PostScript whose only font is of Type 3, with glyphs that have numbers for names and codes turned by 47."""
    source = vigencia_office.postscript(document, rows, wording)
    source = re.sub(r"^/Helvetica findfont.*definefont pop$", lambda _: TYPE3.format(font="Helvetica"), source, flags=re.M)
    lines = [re.sub(r"\((.*)\) show$", lambda m: f"<{turned(m[1])}> show", line) for line in source.splitlines()]
    return pdf_tools.ghostscript("\n".join(lines).encode("latin-1"), suffix_in=".ps")


def turned(literal):
    """The PostScript literal's bytes in hexadecimal, printable ASCII turned by 47 places."""
    plain = re.sub(r"\\(\d{3}|.)", lambda m: chr(int(m[1], 8)) if m[1].isdigit() else m[1], literal)
    return "".join(f"{33 + (ord(c) - 33 + 47) % 94 if 32 < ord(c) < 127 else ord(c):02X}" for c in plain)
