"""Few bytes that want to become many: deflate bombs wherever a PDF has streams, and pictures of a size nobody can hold."""

import random
import zlib

from hostile_pdf import HELVETICA, constancia_content, document, one_page, raw

FORM = constancia_content()
MEGABYTE = 1_000_000


def bomb(megabytes, filling=b"\0", times=2):
    """So many megabytes of the filling, deflated so many times."""
    squeezed = zlib.compressobj(9)
    block = filling * (MEGABYTE // len(filling))
    data = b"".join([squeezed.compress(block) for _ in range(megabytes)]) + squeezed.flush()
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data, "/Filter[" + "/FlateDecode" * times + "]"


def bombs():
    small, small_filter = bomb(300)
    large, large_filter = bomb(1_000)
    operators, operators_filter = bomb(100, b"q 1 0 0 1 0 0 cm Q\n")
    letters, letters_filter = bomb(20, b"(UMF) Tj 0 -1 Td\n")
    for what, data, filters in (("300", small, small_filter), ("1000", large, large_filter), ("operators", operators, operators_filter), ("letters", b"BT /F1 9 Tf 0 700 Td\n", "")):
        if what == "letters":
            data, filters = letters, letters_filter
        pdf = document(b"")
        number = pdf.stream(data, filters)
        pdf.objects[4] = pdf.objects[4].replace(b"/Contents 3 0 R", b"/Contents[3 0 R %d 0 R]" % number)
        pdf.stream(FORM + (b"BT /F1 9 Tf 0 700 Td\n" if what == "letters" else b""), number=3)
        yield f"content_{what}.pdf", pdf.save()
    places = {"to_unicode": f"<</Font<</F1 {HELVETICA[:-2]}/ToUnicode 9 0 R>>>>>>",
              "encoding": "<</Font<</F1<</Type/Font/Subtype/Type0/BaseFont/X/Encoding 9 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X>>]>>>>>>",
              "font_file": "<</Font<</F1<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 9 0 R>>>>>>>>",
              "font_file_1": "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/X/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile 9 0 R>>>>>>>>",
              "font_file_3": "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/X/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile3 9 0 R>>>>>>>>",
              "cid_map": "<</Font<</F1<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDToGIDMap 9 0 R>>]>>>>>>",
              "form": f"<</Font<</F1 {HELVETICA}>>/XObject<</X 9 0 R>>>>", "profile": f"<</Font<</F1 {HELVETICA}>>/ColorSpace<</C[/ICCBased 9 0 R]>>>>",
              "indexed": f"<</Font<</F1 {HELVETICA}>>/ColorSpace<</C[/Indexed/DeviceRGB 255 9 0 R]>>>>", "shading": f"<</Font<</F1 {HELVETICA}>>/Shading<</S<</ShadingType 4/ColorSpace/DeviceRGB/BitsPerCoordinate 8/BitsPerComponent 8/BitsPerFlag 8/Decode[0 1 0 1 0 1 0 1 0 1]/Length 0>>>>>>"}
    for what, resources in places.items():
        pdf = document(FORM + b"/X Do /C cs 0 sc 0 0 9 9 re f /S sh\n", resources=resources)
        pdf.stream(small, small_filter + "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/N 3/Length1 300000000", 9)
        yield f"{what}.pdf", pdf.save()
    pdf = document(FORM)
    pdf.stream(small, small_filter + "/Type/ObjStm/N 100000000/First 10", 15)
    pdf.stream(zlib.compress(b"".join(bytes([2, 0, 15, 0]) if n == 4 else bytes([0, 0, 0, 0]) for n in range(17))), "/Type/XRef/Size 17/W[1 2 1]/Root 1 0 R/Filter/FlateDecode", 16)
    out = pdf.save()
    yield "object_stream.pdf", out[:out.rindex(b"xref\n0 ")] + b"startxref\n%d\n%%%%EOF\n" % out.rindex(b"16 0 obj")
    pdf = document(FORM)
    pdf.stream(small, small_filter + "/Type/XRef/Size 75000000/W[1 2 1]/Root 1 0 R", 16)
    out = pdf.save()
    yield "xref_stream.pdf", out[:out.rindex(b"xref\n0 ")] + b"startxref\n%d\n%%%%EOF\n" % out.rindex(b"16 0 obj")
    yield "metadata.pdf", with_object(document(FORM, catalog="/Metadata 9 0 R"), 9, small, small_filter)
    yield "attachment.pdf", with_object(document(FORM, catalog="/Names<</EmbeddedFiles<</Names[(a)<</EF<</F 9 0 R>>>>]>>>>"), 9, large, large_filter)


def with_object(pdf, number, data, entries):
    pdf.stream(data, entries, number)
    return pdf.save()


def picture_page(entries, data=b"", filters="", content=b"", times=1):
    """A page that a picture fills: a Letter page below `content`, else a scrap, which is soon recognised."""
    width, height = (612, 792) if content else (120, 150)
    draw = b"q %d 0 0 %d 0 0 cm /P Do Q\n" % (width, height)
    pdf = document(content + draw * times, resources=f"<</Font<</F1 {HELVETICA}>>/XObject<</P 9 0 R>>>>", media=f"0 0 {width} {height}")
    pdf.stream(data, "/Type/XObject/Subtype/Image" + entries + filters, 9)
    return pdf.save()


def pictures(rng):
    """Pictures in PDFs: sizes beyond all measure, data that end early or never, codecs given garbage."""
    small, small_filter = bomb(300)
    for what, entries in (("million", "/Width 1000000/Height 1000000/BitsPerComponent 8/ColorSpace/DeviceRGB"), ("2_31", "/Width 2147483647/Height 2147483647/BitsPerComponent 16/ColorSpace/DeviceCMYK"),
                          ("wide", "/Width 100000000/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray"), ("tall", "/Width 1/Height 100000000/BitsPerComponent 8/ColorSpace/DeviceGray"), ("negative", "/Width -5/Height -5/BitsPerComponent 8/ColorSpace/DeviceGray"),
                          ("zero", "/Width 0/Height 0/BitsPerComponent 8/ColorSpace/DeviceGray"), ("bits", "/Width 100/Height 100/BitsPerComponent 99999/ColorSpace/DeviceGray"), ("bits_negative", "/Width 100/Height 100/BitsPerComponent -8/ColorSpace[/Indexed/DeviceGray 1(ab)]/Decode[0 1]"),
                          ("indexed_deep", "/Width 100/Height 100/BitsPerComponent 8/ColorSpace[/Indexed" + "[/Indexed" * 200 + "/DeviceGray 1(a)]" + " 1(a)]" * 200), ("pattern", "/Width 100/Height 100/BitsPerComponent 8/ColorSpace/Pattern"),
                          ("device_n", "/Width 100/Height 100/BitsPerComponent 8/ColorSpace[/DeviceN[" + "/A" * 5000 + "]/DeviceRGB<<>>]"), ("decode", "/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceGray/Decode[" + "0 1 " * 5000 + "]"),
                          ("mask_itself", "/Width 100/Height 100/BitsPerComponent 8/ColorSpace/DeviceGray/SMask 9 0 R"), ("space_itself", "/Width 100/Height 100/BitsPerComponent 8/ColorSpace 9 0 R"), ("image_mask", "/Width 90000/Height 90000/ImageMask true"),
                          ("hundred_megapixels", "/Width 10000/Height 9999/BitsPerComponent 8/ColorSpace/DeviceRGB"), ("real", "/Width 1e3/Height 10.5/BitsPerComponent 8/ColorSpace/DeviceGray"), ("alternates", "/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray/Alternates[<</Image 9 0 R>>]")):
        yield f"{what}_no_data.pdf", picture_page(entries)
        if what in ("million", "wide", "tall", "hundred_megapixels", "image_mask"):
            yield f"{what}_bomb.pdf", picture_page(entries, small, small_filter)
        yield f"{what}_under_text.pdf", picture_page(entries, rng.randbytes(500), content=FORM)
    plain = "/Width 80/Height 100/BitsPerComponent 8/ColorSpace/DeviceGray"
    jbig2_head = b"\x97JB2\r\n\x1a\n\x01\0\0\0\x01"
    codecs = {"/DCTDecode": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "/JPXDecode": b"\0\0\0\x0cjP  \r\n\x87\n", "/JBIG2Decode": jbig2_head, "/CCITTFaxDecode": b"\0\1", "/LZWDecode": b"\x80", "/RunLengthDecode": b"\x81", "/FlateDecode": b"x\x9c"}
    for codec, head in codecs.items():
        for index in range(6):
            data = head + rng.randbytes(3000) if index % 2 else rng.randbytes(3000)
            parameters = ("", "/DecodeParms<</K -1/Columns 2147483647/Rows -1/Predictor 15/Colors 99/BitsPerComponent 99/EarlyChange 7/JBIG2Globals 9 0 R>>", "/DecodeParms[<</K 4/Columns 0/BlackIs1 true>>]")[index % 3]
            yield f"{codec[1:]}_garbage_{index}.pdf", picture_page(plain, data, f"/Filter{codec}{parameters}")
    for index, parameters in enumerate(("/K -1/Columns 80", "/K 0/Columns 80", "/K -1/Columns 1000000/Rows 1000000", "/K -1/Columns -1", "/K -1/Columns 80/EncodedByteAlign true/DamagedRowsBeforeError 99999")):
        yield f"ccitt_{index}.pdf", picture_page(plain.replace("/BitsPerComponent 8", "/BitsPerComponent 1"), rng.randbytes(4000), f"/Filter/CCITTFaxDecode/DecodeParms<<{parameters}>>")
    segments = b"".join(number.to_bytes(4, "big") + bytes([kind, 0, 1]) + length.to_bytes(4, "big") + rng.randbytes(min(length, 60)) for number, (kind, length) in enumerate(
        [(48, 19), (0, 60), (4, 60), (16, 60), (20, 60), (36, 60), (38, 4294967295), (40, 60), (50, 4), (53, 60), (62, 60)]))
    for index, page in enumerate((b"\0\x0f\x42\x40" * 2, b"\xff\xff\xff\xff" * 2, b"\0\0\3\x20\xff\xff\xff\xff")):
        yield f"jbig2_segments_{index}.pdf", picture_page(plain.replace("8/C", "1/C"), b"\0\0\0\0\x30\0\1\0\0\0\x13" + page + b"\0" * 8 + b"\1\0\0" + segments, "/Filter/JBIG2Decode")
    inline = b"BI /W %d /H %d /BPC 8 /CS /G ID "
    for size in (10, 1_000_000, 2_147_483_647):
        yield f"inline_{size}.pdf", one_page(FORM + b"q 612 0 0 792 0 0 cm " + inline % (size, size) + rng.randbytes(200) + b"\nEI Q\n")
    yield "inline_many.pdf", one_page(FORM + b"q 1 0 0 1 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x\nEI Q\n" * 20_000)
    yield "painted_often.pdf", picture_page(plain, zlib.compress(b"\xff" * 8_000), "/Filter/FlateDecode", times=400, content=FORM)


def files(seed):
    for folder, maker in {"bombs": bombs, "pictures": lambda: pictures(random.Random(f"{seed} pictures"))}.items():
        for name, data in maker():
            yield f"{folder}/{name}", raw(data)
