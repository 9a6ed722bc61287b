"""PDFs whose skeleton is broken: tables, trees, object streams, lengths, encryption, actions, nesting."""

import random
import re
import zlib

from hostile_pdf import PLAIN_RESOURCES, RawPdf, constancia_content, document, one_page, raw, text_at

FORM = constancia_content()


def tables():
    """Cross-reference tables that lie, or lead back to themselves."""
    good = one_page(FORM)
    table = good.rindex(b"xref\n0 ")
    for what, start in (("zero", 0), ("itself", len(good) - 30), ("beyond", 10**9), ("negative", -5), ("huge", 10**30), ("inside", table // 2)):
        yield f"startxref_{what}.pdf", re.sub(rb"startxref\n\d+", b"startxref\n%d" % start, good)
    for what, entry in (("prev_self", f"/Prev {table}"), ("prev_zero", "/Prev 0"), ("prev_far", "/Prev 99999999"), ("xrefstm_self", f"/XRefStm {table}"),
                        ("prev_negative", "/Prev -1"), ("prev_reference", "/Prev 1 0 R"), ("root_number", "/Root 17"), ("root_itself", "/Root 99 0 R"),
                        ("size_huge", "/Size 2147483647"), ("size_negative", "/Size -1"), ("info_root", "/Info 1 0 R"), ("id", "/ID[()()]")):
        yield f"{what}.pdf", good.replace(b"trailer\n<<", b"trailer\n<<" + entry.encode())
    two = good + b"xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(good), len(good))
    yield "prev_cycle_of_one.pdf", two
    third = two + b"xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(good), len(two))
    yield "prev_cycle_of_two.pdf", third.replace(b"/Prev %d>>\nstartxref\n%d" % (len(good), len(good)), b"/Prev %d>>\nstartxref\n%d" % (len(two), len(good)))
    chain, last = good, table
    for _ in range(3000):
        here = len(chain)
        chain += b"xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (last, here)
        last = here
    yield "prev_chain.pdf", chain
    yield "no_table.pdf", good[:table]
    yield "no_trailer.pdf", good[:good.rindex(b"trailer")]
    yield "entries_garbage.pdf", re.sub(rb"\d{10} 00000 n", b"99999999xx 00000 n", good)
    yield "entries_all_same.pdf", re.sub(rb"\d{10} 00000 n", b"0000000009 00000 n", good)
    yield "entries_many.pdf", good.replace(b"xref\n0 ", b"xref\n0 99999999\n0 ")
    yield "header_only.pdf", b"%PDF-1.7\n"
    yield "header_late.pdf", b" " * 1000 + good
    yield "header_many.pdf", b"%PDF-1.7\n" * 5000 + good
    yield "eof_many.pdf", good + b"%%EOF\n" * 50_000
    yield "objects_same_number.pdf", good + b"".join(b"4 0 obj\n<</Type/Page>>\nendobj\n" for _ in range(5000))
    yield "objects_unfinished.pdf", b"%PDF-1.4\n" + b"1 0 obj <<\n" * 20_000
    yield "trailers_many.pdf", b"%PDF-1.4\n" + b"trailer<</Root 1 0 R>>\n" * 20_000


def xref_stream(pdf, entries, number, widths="1 2 1", data=None, length=None):
    rows = b"" if data is None else data
    pdf.stream(zlib.compress(rows), f"/Type/XRef/Size 20/W[{widths}]/Root 1 0 R/Filter/FlateDecode{entries}", number, length)


def compressed_structures():
    """Cross-reference streams and object streams: wrong widths, cycles, streams that hold themselves."""
    def with_stream(entries="", widths="1 2 1", data=b"\0" * 400):
        pdf = document(FORM)
        xref_stream(pdf, entries, 15, widths, data)
        out = pdf.save()
        return out[:out.rindex(b"xref\n0 ")] + b"startxref\n%d\n%%%%EOF\n" % out.rindex(b"15 0 obj")

    for what, widths in (("zero", "0 0 0"), ("huge", "2147483647 2147483647 2147483647"), ("negative", "-1 -2 -3"), ("one", "1"), ("many", "1 " * 500), ("big", "8 8 8"),
                         ("text", "(a) (b) (c)")):
        yield f"widths_{what}.pdf", with_stream(widths=widths)
    for what, entries in (("index_huge", "/Index[0 2147483647]"), ("index_negative", "/Index[-5 10]"), ("index_many", "/Index[" + "0 1 " * 5000 + "]"), ("prev_self", "/Prev 15"),
                          ("index_odd", "/Index[0]"), ("predictor", "/DecodeParms<</Predictor 15/Columns 2147483647>>"), ("predictor_zero", "/DecodeParms<</Predictor 12/Columns 0/Colors 0/BitsPerComponent 0>>"),
                          ("length_ref", "/Length 15 0 R"), ("filter_self", "/Filter 15 0 R"), ("encrypt", "/Encrypt 15 0 R")):
        yield f"xref_{what}.pdf", with_stream(entries)
    in_itself = b"".join(bytes([2, 0, 15, index]) for index in range(20))
    yield "xref_in_itself.pdf", with_stream(data=in_itself)
    yield "xref_random.pdf", with_stream(data=random.Random(7).randbytes(4000))

    for what, entries, inner in (("itself", "", b"5 0 15 0 <</Type/Page>> <<>>"), ("extends_itself", "/Extends 15 0 R", b"5 0 <<>>"), ("count_huge", "/N 2147483647", b"5 0 <<>>"),
                                 ("count_negative", "/N -3", b"5 0 <<>>"), ("first_beyond", "/First 999999", b"5 0 <<>>"), ("first_negative", "/First -9", b"5 0 <<>>"),
                                 ("offsets", "", b"5 99999999 6 -4 <<>>"), ("deep", "", b"5 0 " + b"[" * 30_000), ("stream_inside", "", b"5 0 <</Length 3>>stream\nabc\nendstream")):
        pdf = document(FORM)
        count = "" if "/N" in entries else "/N 2"
        first = "" if "/First" in entries else "/First 8"
        pdf.stream(zlib.compress(inner), f"/Type/ObjStm{count}{first}{entries}/Filter/FlateDecode", 15)
        rows = b"".join(bytes([2, 0, 15, 0]) if number == 4 else bytes([0, 0, 0, 0]) for number in range(16))
        xref_stream(pdf, "", 16, data=rows)
        out = pdf.save()
        yield f"object_stream_{what}.pdf", out[:out.rindex(b"xref\n0 ")] + b"startxref\n%d\n%%%%EOF\n" % out.rindex(b"16 0 obj")


def page_trees():
    """Page trees that have cycles, or no end, or no pages."""
    def tree(pages, more=()):
        pdf = document(FORM)
        pdf.add(pages, 2)
        for number, body in more:
            pdf.add(body, number)
        return pdf.save()

    yield "kids_itself.pdf", tree("<</Type/Pages/Kids[2 0 R]/Count 1>>")
    yield "kids_itself_and_page.pdf", tree("<</Type/Pages/Kids[2 0 R 4 0 R]/Count 2>>")
    yield "kids_cycle.pdf", tree("<</Type/Pages/Kids[7 0 R]/Count 1>>", [(7, "<</Type/Pages/Kids[8 0 R]/Count 1>>"), (8, "<</Type/Pages/Kids[2 0 R]/Count 1>>")])
    yield "kids_same_many.pdf", tree("<</Type/Pages/Kids[" + "4 0 R " * 5000 + "]/Count 5000>>")
    yield "kids_doubling.pdf", tree("<</Type/Pages/Kids[10 0 R 10 0 R]/Count 1073741824>>",
                                    [(n, f"<</Type/Pages/Kids[{n + 1} 0 R {n + 1} 0 R]/Count 99>>") for n in range(10, 40)] + [(40, "<</Type/Page>>")])
    yield "kids_deep.pdf", tree("<</Type/Pages/Kids[10 0 R]/Count 1>>", [(n, f"<</Type/Pages/Kids[{n + 1} 0 R]/Count 1>>") for n in range(10, 5000)] + [(5000, "<</Type/Page>>")])
    for count in ("2147483647", "-1", "1000000", "0", "(x)", "2 0 R", "1e9"):
        yield f"count_{re.sub('[^0-9a-z]', '_', count)}.pdf", tree(f"<</Type/Pages/Kids[4 0 R]/Count {count}>>")
    for what, kids in (("none", "[]"), ("numbers", "[1 2 3]"), ("missing", "[99 0 R]"), ("catalog", "[1 0 R]"), ("string", "(4 0 R)"), ("stream", "[3 0 R]"), ("null", "[null]"), ("direct", "[<</Type/Page>>]")):
        yield f"kids_{what}.pdf", tree(f"<</Type/Pages/Kids{kids}/Count 1>>")
    for what, body in (("parent_itself", "<</Type/Page/Parent 4 0 R/Contents 3 0 R>>"), ("no_type", "<</Contents 3 0 R>>"), ("empty", "<<>>"), ("array", "[]"), ("number", "5"),
                       ("contents_itself", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>"), ("resources_itself", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources 4 0 R/Contents 3 0 R>>"),
                       ("contents_many", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents[" + "3 0 R " * 40 + f"]/Resources {PLAIN_RESOURCES}>>"),
                       ("contents_nested", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents[[[3 0 R]]]>>"), ("annots_itself", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 3 0 R/Annots 4 0 R>>")):
        yield f"page_{what}.pdf", tree("<</Type/Pages/Kids[4 0 R]/Count 1>>", [(4, body)])
    yield "pages_10000.pdf", document(text_at(50, 700, "Hoja en blanco del alumno"), pages=10_000).save()
    yield "pages_10000_of_the_form.pdf", document(FORM, pages=10_000).save()
    yield "references_chain.pdf", tree("10 0 R", [(n, f"{n + 1} 0 R") for n in range(10, 3000)] + [(3000, "<</Type/Pages/Kids[4 0 R]/Count 1>>")])
    yield "reference_itself.pdf", tree("2 0 R")


def lengths():
    """Lengths that are wrong wherever a length can be."""
    for what, length in (("zero", 0), ("short", 10), ("long", 10**6), ("huge", 10**18), ("negative", -1), ("text", "(9)"), ("itself", "3 0 R"), ("missing_object", "77 0 R"),
                         ("page", "4 0 R"), ("real", "12.5"), ("overflow", 10**40)):
        pdf = document(b"")
        pdf.stream(FORM, number=3, length=length)
        yield f"content_{what}.pdf", pdf.save()
        pdf = document(b"")
        pdf.stream(zlib.compress(FORM), "/Filter/FlateDecode", 3, length)
        yield f"deflated_{what}.pdf", pdf.save()
    for what, spoil in (("checksum", lambda d: d[:-4] + b"\0\0\0\0"), ("header", lambda d: b"\0\0" + d[2:]), ("half", lambda d: d[:len(d) // 2]), ("twice", lambda d: d + d),
                        ("garbage_inside", lambda d: d[:40] + b"\xff" * 40 + d[80:]), ("stored", lambda d: zlib.compress(FORM, 0)[:-200])):
        pdf = document(b"")
        pdf.stream(spoil(zlib.compress(FORM)), "/Filter/FlateDecode", 3)
        yield f"deflate_{what}.pdf", pdf.save()
    for name in ("/LZWDecode", "/ASCII85Decode", "/ASCIIHexDecode", "/RunLengthDecode", "/CCITTFaxDecode", "/DCTDecode", "/JPXDecode", "/JBIG2Decode", "/Crypt", "/Nonsense", "[" + "/ASCIIHexDecode" * 500 + "]",
                 "3 0 R", "[[/FlateDecode]]", "(FlateDecode)"):
        pdf = document(b"")
        pdf.stream(FORM, f"/Filter {name}", 3)
        yield f"filter_{re.sub('[^A-Za-z0-9]', '', name)[:20]}_{len(name)}.pdf", pdf.save()


def encryption():
    """Encryption dictionaries that no reader can make sense of."""
    for version in (0, 1, 2, 4, 5, 6, 99, -1):
        for what, rest in (("empty", ""), ("short", "/O(x)/U(y)/P -44"), ("long", f"/O({'o' * 5000})/U({'u' * 5000})/P -44"), ("bits", "/Length 999999/O(" + "o" * 32 + ")/U(" + "u" * 32 + ")/P -44"),
                           ("filters", "/CF<</StdCF<</CFM/AESV3/Length 99>>>>/StmF/StdCF/StrF/StdCF/O(" + "o" * 48 + ")/U(" + "u" * 48 + ")/OE(" + "e" * 32 + ")/UE(" + "e" * 32 + ")/Perms(" + "p" * 16 + ")/P -1"),
                           ("itself", "/CF 9 0 R/StmF/A/O 9 0 R/U 9 0 R/P 9 0 R")):
            pdf = document(FORM)
            pdf.add(f"<</Filter/Standard/V {version}/R {version}{rest}>>", 9)
            yield f"v{version}_{what}.pdf", pdf.save("/Encrypt 9 0 R/ID[(0123456789abcdef)(0123456789abcdef)]")
    yield "dictionary_missing.pdf", document(FORM).save("/Encrypt 99 0 R")
    yield "dictionary_of_trailer.pdf", document(FORM).save("/Encrypt<</Filter/Standard/V 4>>")


def actions():
    """Things to run, open, send or unpack; nothing of it may happen."""
    script = "app.alert(1);this.submitForm('http://127.0.0.1:9/');"
    for what, catalog in (("javascript", f"/OpenAction<</S/JavaScript/JS({script})>>"), ("launch", "/OpenAction<</S/Launch/F(/bin/sh)/Unix<</F(/bin/sh)/P(-c id)>>>>"),
                          ("uri", "/OpenAction<</S/URI/URI(http://127.0.0.1:9/x)>>"), ("go_to_remote", "/OpenAction<</S/GoToR/F(\\\\\\\\127.0.0.1\\\\x)/D[0/Fit]>>"), ("next_itself", "/OpenAction 9 0 R"),
                          ("names", "/Names<</JavaScript<</Names[(a) 9 0 R]>>/EmbeddedFiles<</Names[(x.exe) 10 0 R]>>>>"), ("names_cycle", "/Names 11 0 R"), ("outlines_cycle", "/Outlines 12 0 R"),
                          ("form_xfa", "/AcroForm<</XFA 13 0 R/Fields[14 0 R]>>"), ("form_cycle", "/AcroForm<</Fields[14 0 R]>>"), ("additional", "/AA<</WC 9 0 R/WS 9 0 R>>"), ("collection", "/Collection<</View/T>>"),
                          ("metadata", "/Metadata 13 0 R"), ("struct_cycle", "/StructTreeRoot 15 0 R/MarkInfo<</Marked true>>"), ("layers", "/OCProperties<</OCGs[16 0 R]/D<</OFF[16 0 R]/Order 17 0 R>>>>"), ("dests", "/Dests 18 0 R")):
        pdf = document(FORM, catalog=catalog, entries="/AA<</O 9 0 R>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 612 792]/A 9 0 R>><</Subtype/FileAttachment/Rect[0 0 9 9]/FS 10 0 R>>"
                                                      "<</Subtype/Screen/Rect[0 0 9 9]/A<</S/Rendition/JS(x)>>>><</Subtype/RichMedia/Rect[0 0 9 9]>>]")
        pdf.add(f"<</S/JavaScript/JS({script})/Next 9 0 R>>", 9)
        pdf.add("<</Type/Filespec/F(../../x.exe)/UF(x.exe)/EF<</F 19 0 R>>>>", 10)
        pdf.add("<</JavaScript 11 0 R/Kids[11 0 R]/EmbeddedFiles 11 0 R>>", 11)
        pdf.add("<</First 12 0 R/Last 12 0 R/Next 12 0 R/Prev 12 0 R/Count 9/Title(x)>>", 12)
        pdf.stream("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>" + "".join(f"<!ENTITY c{i} '{'&c%d;' % (i - 1) * 9 if i else 'x'}'>" for i in range(12)) + "]><a>&b;&c11;</a>", number=13)
        pdf.add("<</FT/Tx/T(a)/Kids[14 0 R]/Parent 14 0 R/V 14 0 R/AA<</K 9 0 R>>>>", 14)
        pdf.add("<</Type/StructTreeRoot/K 15 0 R/ParentTree 15 0 R/Kids[15 0 R]>>", 15)
        pdf.add("<</Type/OCG/Name(x)/Usage 16 0 R>>", 16)
        pdf.add("[17 0 R 17 0 R]", 17)
        pdf.add("<</Kids[18 0 R]/Names[(a) 18 0 R]>>", 18)
        pdf.deflated(b"\0" * 5_000_000, "/Type/EmbeddedFile", 2)
        yield f"{what}.pdf", pdf.save()
    for count in (1, 200):
        pdf = document(FORM)
        files = [pdf.stream(b"MZ" + b"\0" * 2000, "/Type/EmbeddedFile") for _ in range(count)]
        specs = [pdf.add(f"<</Type/Filespec/F({i}.exe)/EF<</F {number} 0 R>>>>") for i, number in enumerate(files)]
        pdf.add("<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[" + " ".join(f"({i}) {n} 0 R" for i, n in enumerate(specs)) + "]>>>>>>", 1)
        yield f"attachments_{count}.pdf", pdf.save()


def nesting():
    """Brackets in brackets in brackets."""
    for depth in (500, 20_000, 400_000):
        for what, opening, closing in (("arrays", b"[", b"]"), ("dictionaries", b"<</A", b">>"), ("strings", b"(", b")"), ("mixed", b"[<</B[", b"]>>]")):
            pdf = document(FORM)
            pdf.add(opening * depth + b" 1 " + closing * depth, 9)
            yield f"{what}_{depth}.pdf", pdf.save("/Info 9 0 R")
            if depth < 400_000:
                yield f"{what}_{depth}_in_content.pdf", one_page(opening * depth + closing * depth + b" TJ\n" + FORM)
                yield f"{what}_{depth}_in_page.pdf", one_page(FORM, entries="/X " + (opening * depth + b" 1 " + closing * depth).decode())
        if depth < 400_000:
            for what, code in (("q", b"q "), ("BT", b"BT "), ("BX", b"BX "), ("BMC", b"/A BMC "), ("W", b"0 0 612 792 re W n "), ("cm", b"1 0 0 1 0 0 cm "), ("Q", b"Q "), ("Do", b"/X Do ")):
                yield f"operator_{what}_{depth}.pdf", one_page(code * depth + b"\n" + FORM)


def files(seed):
    makers = {"xref": tables, "compressed": compressed_structures, "trees": page_trees, "lengths": lengths, "encryption": encryption, "actions": actions, "nesting": nesting}
    for folder, maker in makers.items():
        for name, data in maker():
            yield f"{folder}/{name}", raw(data)
