#!/usr/bin/python3
"""Makes picture_bomb.pdf: one picture of 1200 by 1600 pixels that fills the page, and whose 400 kB of deflated data, deflated once
more, hold 400 MB."""
import pathlib
import zlib

once = zlib.compressobj(9)
data = b"".join([once.compress(b"\xff" * 1_000_000) for _ in range(400)]) + once.flush()
data = zlib.compress(data, 9)
objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
           b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>",
           b"<</Length 26>>stream\nq 600 0 0 800 0 0 cm /P Do\nendstream",
           b"<</Type/XObject/Subtype/Image/Width 1200/Height 1600/BitsPerComponent 8/ColorSpace/DeviceGray"
           b"/Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n" % len(data) + data + b"\nendstream"]
pdf, places = b"%PDF-1.7\n", []
for number, body in enumerate(objects, 1):
    places.append(len(pdf))
    pdf += b"%d 0 obj\n%s\nendobj\n" % (number, body)
table = len(pdf)
pdf += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
pdf += b"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % table
pathlib.Path(__file__).with_name("picture_bomb.pdf").write_bytes(pdf)
