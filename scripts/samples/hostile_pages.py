"""Pages of impossible shapes, drawings that call themselves, and fonts that are garbage."""

import random
import struct

from hostile_pdf import HELVETICA, constancia_content, document, one_page, raw

FORM = constancia_content()


def boxes():
    """Media boxes, crop boxes, rotations and units that no paper has."""
    for what, media in (("huge", "0 0 1e9 1e9"), ("million", "0 0 1000000 1000000"), ("tiny", "0 0 .001 .001"), ("zero", "0 0 0 0"), ("negative", "0 0 -612 -792"), ("swapped", "612 792 0 0"),
                        ("nan", "nan nan nan nan"), ("inf", "0 0 inf inf"), ("words", "a b c d"), ("short", "0 0 612"), ("long", "0 0 612 792 " * 50), ("overflow", "0 0 " + "9" * 60 + " " + "9" * 60), ("far", "1e30 1e30 1e31 1e31"),
                        ("strip", "0 0 1e7 1"), ("needle", "0 0 1 1e7"), ("far_off", "-1e9 -1e9 612 792"), ("exponent", "0 0 6.12e2 7.92e2"), ("nested", "[0 0] 612 792"), ("reference", "4 0 R 4 0 R 4 0 R 4 0 R")):
        yield f"media_{what}.pdf", one_page(FORM, media=media)
        yield f"crop_{what}.pdf", one_page(FORM, entries=f"/CropBox[{media}]")
        yield f"media_{what}_no_text.pdf", one_page(b"0 0 1e6 1e6 re f\n", media=media)
    for rotate in ("45", "-90", "99999", "2147483647", "90.5", "(x)", "4 0 R", "1e9", "-1"):
        yield f"rotate_{rotate.replace(' ', '_').strip('()')}.pdf", one_page(FORM, entries=f"/Rotate {rotate}")
    for unit in ("1e9", "-1", "0", ".00001", "(x)", "1000"):
        yield f"unit_{unit.strip('()')}.pdf", one_page(FORM, entries=f"/UserUnit {unit}")


def drawings():
    """Forms, patterns, shadings, functions and annotations that call themselves or multiply."""
    def with_object(body_entries, data, content, category="XObject", more=()):
        pdf = document(content + FORM, resources=f"<</Font<</F1 {HELVETICA}>>/{category}<</X 9 0 R>>>>")
        pdf.stream(data, body_entries, 9)
        for number, body in more:
            pdf.add(body, number)
        return pdf.save()

    own = "/Resources<</XObject<</X 9 0 R>>/Pattern<</X 9 0 R>>/ExtGState<</X 10 0 R>>>>"
    form = "/Type/XObject/Subtype/Form/BBox[0 0 612 792]"
    yield "form_itself.pdf", with_object(form + own, "/X Do", b"/X Do\n")
    yield "form_itself_twice.pdf", with_object(form + own, "/X Do /X Do", b"/X Do\n")
    yield "form_itself_with_state.pdf", with_object(form + own, "q /X gs /X Do Q", b"/X Do\n", more=[(10, "<</SMask<</S/Luminosity/G 9 0 R>>>>")])
    for width in (2, 10):
        pdf = document(b"/X Do\n" + FORM, resources=f"<</Font<</F1 {HELVETICA}>>/XObject<</X 10 0 R>>>>")
        for number in range(10, 40):
            pdf.stream("/X Do " * width, f"{form}/Resources<</XObject<</X {number + 1} 0 R>>>>", number)
        pdf.stream("0 0 9 9 re f", form, 40)
        yield f"forms_doubling_{width}.pdf", pdf.save()
    pattern = "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]"
    fill = b"/Pattern cs /X scn 0 0 612 792 re f\n"
    yield "pattern_itself.pdf", with_object(pattern + "/XStep 9/YStep 9" + own, "/Pattern cs /X scn 0 0 9 9 re f", fill, "Pattern")
    for what, steps in (("tiny", "/XStep .0001/YStep .0001"), ("zero", "/XStep 0/YStep 0"), ("negative", "/XStep -1e-9/YStep 1e9"), ("nan", "/XStep nan/YStep nan")):
        yield f"pattern_{what}.pdf", with_object(pattern + steps, "0 0 1 1 re f", fill, "Pattern")
    for kind in range(0, 9):
        shading = (f"<</ShadingType {kind}/ColorSpace/DeviceRGB/Coords[0 0 1e9 1e9 0 1e9]/Extend[true true]/Domain[0 1e9 0 1e9]/BitsPerCoordinate 32/BitsPerComponent 16/BitsPerFlag 8/VerticesPerRow 1000000"
                   "/Decode[0 1e9 0 1e9 0 1 0 1 0 1]/Function 11 0 R")
        pdf = document(b"/S sh\n" + FORM, resources=f"<</Font<</F1 {HELVETICA}>>/Shading<</S 9 0 R>>>>")
        if kind < 4:
            pdf.add(shading + ">>", 9)
        else:
            pdf.stream(bytes(range(256)) * 40, shading[2:], 9)
        pdf.add("<</FunctionType 3/Domain[0 1]/Functions[11 0 R 11 0 R]/Bounds[.5]/Encode[0 1 0 1]>>", 11)
        yield f"shading_{kind}_function_itself.pdf", pdf.save()
    for what, function in (("stitching_deep", "<</FunctionType 3/Domain[0 1]/Functions[" + "<</FunctionType 3/Domain[0 1]/Functions[" * 300 + "]>>" * 300 + "]/Bounds[]/Encode[0 1]>>"),
                           ("sampled_huge", "<</FunctionType 0/Domain[0 1 0 1 0 1 0 1]/Range[0 1]/Size[65535 65535 65535 65535]/BitsPerSample 32/Length 0>>stream\n\nendstream"),
                           ("calculator", "<</FunctionType 4/Domain[0 1]/Range[0 1]/Length 20003>>stream\n" + "{" * 10_000 + " 1 " + "}" * 10_000 + "\nendstream"),
                           ("exponent", "<</FunctionType 2/Domain[0 1]/N -1e30/C0[" + "0 " * 9000 + "]/C1[1]>>")):
        pdf = document(b"/S sh\n" + FORM, resources=f"<</Font<</F1 {HELVETICA}>>/Shading<</S<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 600 700]/Function 9 0 R>>>>>>")
        pdf.add(function, 9)
        yield f"function_{what}.pdf", pdf.save()
    for count in (3, 5_000):
        appearance = "<</Type/Annot/Subtype/Stamp/Rect[0 0 612 792]/AP<</N 9 0 R>>>>" * count
        pdf = document(FORM, entries=f"/Annots[{appearance}]")
        pdf.stream("/X Do 0 0 1 1 re f", form + own, 9)
        yield f"annotations_{count}.pdf", pdf.save()
    for what, content in (("paths", b"0 0 m " + b"1e5 1e5 l 0 5 l " * 60_000 + b"f\n"), ("curves", b"0 0 m " + b"1 2 3 4 5 6 c " * 60_000 + b"S\n"), ("dashes", b"[.00001 .00001] 0 d 0 0 m 600 700 l S\n" * 50),
                          ("wide_lines", b"1e9 w 0 0 m 1 1 l S\n" * 500), ("clips", b"0 0 612 792 re W n " * 30_000), ("states", b"q " * 30_000 + b"/X gs " * 1000)):
        yield f"{what}.pdf", one_page(content + FORM)
        yield f"{what}_no_text.pdf", one_page(content)


def sfnt(tables):
    """A TrueType file of these tables: (name, data, what the directory says of offset and length)."""
    head = struct.pack(">IHHHH", 0x00010000, len(tables), 16, 0, 0)
    place, directory, body = 12 + 16 * len(tables), b"", b""
    for name, data, offset, length in tables:
        directory += name + struct.pack(">III", 0, place + len(body) if offset is None else offset, len(data) if length is None else length)
        body += data
    return head + directory + body


def fonts(rng):
    """Embedded fonts and maps that are garbage, or that call themselves."""
    def with_font(kind, key, data, entries="", to_unicode=None):
        pdf = document(FORM, resources=f"<</Font<</F1<</Type/Font/Subtype/{kind}/BaseFont/AAAAAA+X/FirstChar 0/LastChar 255/Widths[{'500 ' * 256}]/FontDescriptor<</Type/FontDescriptor"
                                       f"/FontName/AAAAAA+X/Flags 4/FontBBox[0 0 1e9 1e9]/{key} 9 0 R>>{'/ToUnicode 10 0 R' if to_unicode else ''}>>>>>>")
        pdf.stream(data, entries, 9)
        if to_unicode:
            pdf.stream(to_unicode, number=10)
        return pdf.save()

    with open("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "rb") as file:
        real = file.read(60_000)
    tables = [(b"head", b"\0" * 54, None, None), (b"maxp", struct.pack(">IH", 0x10000, 65535) + b"\xff" * 26, None, None), (b"loca", b"\xff" * 400, None, None), (b"glyf", b"\xff\xff" * 400, None, None),
              (b"hhea", b"\xff" * 36, None, None), (b"hmtx", b"", None, None), (b"cmap", struct.pack(">HHHHI", 0, 1, 3, 1, 12) + struct.pack(">HHHHHHH", 4, 65535, 0, 65534, 0, 0, 0), None, None)]
    for what, data in (("empty", b""), ("random", rng.randbytes(20_000)), ("cut", real), ("directory", real[:12]), ("tables", sfnt(tables)), ("table_many", struct.pack(">IHHHH", 0x10000, 65535, 0, 0, 0) + b"glyf" * 2000),
                       ("lengths_huge", sfnt([(n, d, None, 0xFFFFFFFF) for n, d, _, _ in tables])), ("offsets_huge", sfnt([(n, d, 0xFFFFFFF0, 99) for n, d, _, _ in tables])), ("offsets_zero", sfnt([(n, d, 0, None) for n, d, _, _ in tables])),
                       ("collection", b"ttcf\0\1\0\0\xff\xff\xff\xff" + b"\0\0\0\x0c" * 500), ("composite_itself", sfnt(tables[:3] + [(b"glyf", struct.pack(">hhhhhHH", -1, 0, 0, 1, 1, 0x20, 0) * 50, None, None)] + tables[4:]))):
        yield f"truetype_{what}.pdf", with_font("TrueType", "FontFile2", data)
        pdf = document(FORM.replace(b"(", b"(\\000"), resources="<</Font<</F1<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)"
                                                              "/Ordering(Identity)/Supplement 0>>/W[0 65535 1e9 1[1 2 3]0 1]/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 9 0 R>>>>]>>>>>>")
        pdf.stream(data, number=9)
        yield f"cid_{what}.pdf", pdf.save()
    for index in range(20):
        spoilt = bytearray(real)
        for _ in range(40):
            spoilt[rng.randrange(len(spoilt) if index % 2 else 2000)] = rng.randrange(256)
        yield f"truetype_flipped_{index:02}.pdf", with_font("TrueType", "FontFile2", bytes(spoilt))
    type1 = b"%!PS-AdobeFont-1.0: X\n/FontMatrix[0 0 0 0 0 0]def/Encoding 256 array " + b"dup 65 /A put " * 3000 + b"currentfile eexec\n"
    for what, data in (("garbage", type1 + rng.randbytes(5000)), ("empty", b"%!PS-AdobeFont-1.0"), ("deep", b"%!PS-AdobeFont-1.0\n" + b"{" * 50_000), ("segments", b"\x80\1\xff\xff\xff\x7f" + type1 + b"\x80\2\xff\xff\xff\xff")):
        yield f"type1_{what}.pdf", with_font("Type1", "FontFile", data, "/Length1 99999999/Length2 -1/Length3 0")
    cff = b"\1\0\4\4\0\1\1\1\6AAAAAA\0\1\1\1\x20"
    for what, data in (("garbage", cff + rng.randbytes(4000)), ("counts", b"\1\0\4\4\xff\xff\4" + b"\xff" * 3000), ("empty", b"\1\0\4\1"), ("calls", cff + b"\x1c\x00\x00\x0f" * 500)):
        yield f"cff_{what}.pdf", with_font("Type1", "FontFile3", data, "/Subtype/Type1C")
        yield f"cff_cid_{what}.pdf", with_font("Type1", "FontFile3", data, "/Subtype/CIDFontType0C")
    for what, glyph in (("itself", "1000 0 d0 BT /F1 9 Tf (A) Tj ET"), ("itself_often", "1000 0 d0 BT /F1 9 Tf " + "(AAAA) Tj " * 50 + "ET"), ("no_width", "0 0 9 9 re f"), ("broken", "<<[(")):
        pdf = document(FORM, resources="<</Font<</F1 10 0 R>>>>")
        pdf.stream(glyph, number=9)
        pdf.add("<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[.001 0 0 .001 0 0]/CharProcs<<" + "".join(f"/c{n} 9 0 R" for n in range(256)) + ">>/Encoding<</Differences[0" + "".join(f"/c{n}" for n in range(256)) +
                "]>>/FirstChar 0/LastChar 255/Widths[" + "600 " * 256 + "]/Resources<</Font<</F1 10 0 R>>>>>>", 10)
        yield f"type3_{what}.pdf", pdf.save()
    head = "/CIDInit/ProcSet findresource begin begincmap "
    for what, cmap in (("ranges", head + "1 begincodespacerange<00><FF>endcodespacerange 1 beginbfrange<00000000><FFFFFFFF><0041>endbfrange endcmap"), ("many", head + "100 beginbfrange" + "<0000><FFFF><0041>" * 3000 + "endbfrange endcmap"),
                       ("usecmap_itself", head + "/X usecmap " * 5000), ("long_target", head + "1 beginbfchar<41><" + "0041" * 30_000 + ">endbfchar"), ("unfinished", head + "9999999 beginbfchar <"), ("odd", head + "2 beginbfchar<4><123>< ><>endbfchar"),
                       ("array", head + "1 beginbfrange<00><FF>[" + "<0041>" * 50_000 + "]endbfrange"), ("binary", bytes(range(256)).decode("latin-1") * 60), ("reversed", head + "1 beginbfrange<FF><00><0041>endbfrange")):
        own_map = "/UseCMap 9 0 R" if what in ("usecmap_itself", "odd") else ""
        pdf = document(FORM, resources=f"<</Font<</F1 {HELVETICA[:-2]}/ToUnicode 9 0 R>>>>>>")
        pdf.stream(cmap, own_map, 9)
        yield f"to_unicode_{what}.pdf", pdf.save()
        pdf = document(FORM, resources="<</Font<</F1<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 9 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 9>>>>]>>>>>>")
        pdf.stream(cmap.replace("bf", "cid"), "/Type/CMap/CMapName/X" + own_map, 9)
        yield f"encoding_{what}.pdf", pdf.save()
    for what, font in (("itself", "9 0 R"), ("descendant_itself", "<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[9 0 R]>>"), ("differences", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[0" + "/A" * 70_000 + "]>>>>"),
                       ("widths", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar -2147483648/LastChar 2147483647/Widths[1e30]>>"), ("name_long", "<</Type/Font/Subtype/Type1/BaseFont/" + "X" * 60_000 + ">>"), ("no_type", "<<>>"), ("number", "7")):
        pdf = document(FORM, resources="<</Font<</F1 9 0 R>>>>")
        pdf.add(font, 9)
        yield f"font_{what}.pdf", pdf.save()


def files(seed):
    for folder, maker in {"boxes": boxes, "drawings": drawings, "fonts": lambda: fonts(random.Random(f"{seed} fonts"))}.items():
        for name, data in maker():
            yield f"{folder}/{name}", raw(data)
