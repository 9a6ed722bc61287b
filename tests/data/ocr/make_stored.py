#!/usr/bin/python3
"""Makes what is in stored/: one picture in every way that files and PDFs are known to keep it.

    /usr/bin/python3 tests/data/ocr/make_stored.py

Upright, the four quarters of the picture are of brightness 40, 90, 140 and 200, or black and three times white where there are
two levels. Each page of a PDF shows it upright and whole: those of direct.pdf as a picture that can be taken as it is, those of
drawn.pdf as one that is better drawn. Needs python3-pil, python3-pikepdf and libheif-examples."""
import base64
import io
import pathlib
import struct
import subprocess
import tempfile
import zlib

import numpy as np
import pikepdf
from PIL import Image
from pikepdf import Array, Dictionary, Name

OUT = pathlib.Path(__file__).parent / "stored"
WIDTH, HEIGHT = 80, 60

GREY = np.zeros((HEIGHT, WIDTH), np.uint8)
GREY[:30, :40], GREY[:30, 40:], GREY[30:, :40], GREY[30:, 40:] = 40, 90, 140, 200
RGB = np.repeat(GREY[..., None], 3, axis=2)
BITS = (GREY > 50).astype(np.uint8)  # 0 is black
PACKED = np.packbits(BITS, axis=1).tobytes()
PACKED_INVERTED = np.packbits(1 - BITS, axis=1).tobytes()
# Which quarter: for palettes.
INDEXES = np.searchsorted([40, 90, 140, 200], GREY).astype(np.uint8)


def encoded(array, kind, **options):
    buffer = io.BytesIO()
    (array if isinstance(array, Image.Image) else Image.fromarray(array)).save(buffer, kind, **options)
    return buffer.getvalue()


def jpeg(array, **options):
    return encoded(array, "JPEG", quality=95, **options)


def two_level():
    return Image.fromarray(BITS * 255).convert("1", dither=Image.Dither.NONE)


def fax_data(compression):
    """What a TIFF holds, in which white is 0."""
    data = encoded(Image.fromarray((1 - BITS) * 255).convert("1", dither=Image.Dither.NONE), "TIFF", compression=compression)
    with Image.open(io.BytesIO(data)) as image:
        assert image.tag_v2[262] == 1 and len(image.tag_v2[273]) == 1
        return data[image.tag_v2[273][0]:][:image.tag_v2[279][0]]


# -- files -----------------------------------------------------------------------------------------------------------

TAGS = {"bits": 258, "compression": 259, "photometric": 262, "orientation": 274, "samples": 277, "rows": 278, "x": 282, "y": 283,
        "planar": 284, "tile_width": 322, "tile_height": 323, "jpeg": 513, "jpeg_length": 514, "subsampling": 530}
SHORT, LONG, RATIONAL = (3, "H"), (4, "I"), (5, "II")


def tiff(chunks, height=HEIGHT, **tags):
    """A page in these strips, or tiles; libtiff-tools and Pillow write only the usual kinds."""
    data, offsets = b"", []
    for chunk in chunks:
        offsets.append(8 + len(data))
        data += chunk + b"\0" * (len(chunk) % 2)
    is_tiled = "tile_width" in tags
    entries = {256: [WIDTH], 257: [height], 324 if is_tiled else 273: offsets, 325 if is_tiled else 279: [len(c) for c in chunks]}
    for name, value in tags.items():
        entries[TAGS[name]] = value if isinstance(value, list) else [value]
    if "jpeg" in tags:
        entries[TAGS["jpeg"]] = offsets
    directory, more = struct.pack("<H", len(entries)), b""
    more_at = 8 + len(data) + 2 + 12 * len(entries) + 4
    for tag, values in sorted(entries.items()):
        code, form = RATIONAL if tag in (282, 283) else SHORT if tag in (258, 530) else LONG
        packed = b"".join(struct.pack("<" + form, *((value, 1) if code == 5 else (value,))) for value in values)
        if len(packed) > 4:
            packed, more = struct.pack("<I", more_at + len(more)), more + packed
        directory += struct.pack("<HHI", tag, code, len(values)) + packed.ljust(4, b"\0")
    return b"II*\0" + struct.pack("<I", 8 + len(data)) + data + directory + struct.pack("<I", 0) + more


def tiles(array, side=32):
    padded = np.pad(array, [(0, -HEIGHT % side), (0, -WIDTH % side)] + [(0, 0)] * (array.ndim - 2))
    parts = [padded[y:y + side, x:x + side] for y in range(0, HEIGHT, side) for x in range(0, WIDTH, side)]
    return [(np.packbits(part, axis=1) if array is BITS else part).tobytes() for part in parts]


def stored_so_that(orientation):
    """What must be stored for a reader that turns it by this value of EXIF to see it upright."""
    return {1: GREY, 2: GREY[:, ::-1], 3: GREY[::-1, ::-1], 4: GREY[::-1], 5: GREY.T, 6: np.rot90(GREY), 7: GREY[::-1, ::-1].T,
            8: np.rot90(GREY, -1)}[orientation]


def oriented_tiff(orientation):
    array = stored_so_that(orientation)
    data = bytearray(tiff([array.tobytes()], bits=8, compression=1, photometric=1, samples=1, rows=array.shape[0],
                          orientation=orientation, height=array.shape[0]))
    # The width comes first of all entries.
    at = struct.unpack_from("<I", data, 4)[0] + 2 + 8
    struct.pack_into("<I", data, at, array.shape[1])
    return bytes(data)


def turned_heic(data, quarter_turns_counter_clockwise):
    """As telephones write it: with a property that says how to turn it (ISO/IEC 23008-12, 6.5.10)."""
    turn = struct.pack(">I4sB", 9, b"irot", quarter_turns_counter_clockwise)

    def boxes(start, end):
        while start < end:
            size, kind = struct.unpack_from(">I4s", data, start)
            yield kind, start, start + size
            start += size

    def find(kind, start, end):
        return next((a, b) for k, a, b in boxes(start, end) if k == kind)

    meta = find(b"meta", 0, len(data))
    iprp = find(b"iprp", meta[0] + 12, meta[1])
    ipco, ipma = find(b"ipco", iprp[0] + 8, iprp[1]), find(b"ipma", iprp[0] + 8, iprp[1])
    iloc = find(b"iloc", meta[0] + 12, meta[1])
    properties = sum(1 for _ in boxes(ipco[0] + 8, ipco[1]))
    # Among what is said of each picture, the place for the one that is shown.
    shown = data[find(b"pitm", meta[0] + 12, meta[1])[1] - 2:][:2]
    count_at = ipma[0] + 16 + 2
    while data[count_at - 2:count_at] != shown:
        count_at += 1 + data[count_at] + 2
    grown = len(turn) + 1
    out = bytearray(data)
    for start in (meta[0], iprp[0]):
        struct.pack_into(">I", out, start, struct.unpack_from(">I", data, start)[0] + grown)
    struct.pack_into(">I", out, ipco[0], ipco[1] - ipco[0] + len(turn))
    struct.pack_into(">I", out, ipma[0], ipma[1] - ipma[0] + 1)
    # The pixels, whose place in the file moves along, are found by it.
    pixels = struct.pack(">I", find(b"mdat", 0, len(data))[0] + 8)
    place = bytes(out).index(pixels, iloc[0], iloc[1])
    struct.pack_into(">I", out, place, struct.unpack(">I", pixels)[0] + grown)
    end = count_at + 1 + out[count_at]
    out[count_at] += 1
    out[end:end] = bytes([0x80 | properties + 1])
    out[ipco[1]:ipco[1]] = turn
    return bytes(out)


def heic(array):
    with tempfile.TemporaryDirectory() as folder:
        source, made = pathlib.Path(folder, "a.png"), pathlib.Path(folder, "a.heic")
        Image.fromarray(array).save(source)
        subprocess.run(["heif-enc", "-q", "90", "-o", made, source], check=True, capture_output=True)
        return made.read_bytes()


def make_files():
    exif = Image.Exif()
    exif[0x0112] = 6
    lying = stored_so_that(6)
    lying_rgb = np.ascontiguousarray(np.repeat(lying[..., None], 3, axis=2))
    clear = np.dstack([RGB, np.where(GREY == 200, 0, 255).astype(np.uint8)])
    inverted_cmyk = np.dstack([255 - RGB, np.zeros_like(GREY)])
    strip = {"compression": 1, "samples": 1, "rows": HEIGHT}
    jpeg_rgb, jpeg_420, jpeg_grey = jpeg(RGB, subsampling=0), jpeg(RGB, subsampling=2), jpeg(GREY)
    files = {
        "jpeg_grey.jpg": jpeg_grey, "jpeg_progressive.jpg": jpeg(RGB, progressive=True),
        "jpeg_cmyk.jpg": jpeg(Image.fromarray(RGB).convert("CMYK")), "jpeg_exif.jpg": jpeg(lying_rgb, exif=exif),
        "png_16_bit.png": encoded(GREY.astype(np.uint16) * 257, "PNG"), "png_palette.png": encoded(Image.fromarray(GREY).quantize(4), "PNG"),
        "png_1_bit.png": encoded(two_level(), "PNG"), "png_clear.png": encoded(clear, "PNG"), "png_exif.png": encoded(lying, "PNG", exif=exif),
        "webp_lossy.webp": encoded(RGB, "WEBP", quality=90), "webp_exif.webp": encoded(lying_rgb, "WEBP", lossless=True, exif=exif),
        "heic.heic": heic(RGB), "heic_turned.heic": turned_heic(heic(lying_rgb), 3),
        "tiff_cmyk.tif": tiff([inverted_cmyk.tobytes()], bits=[8] * 4, photometric=5, **strip | {"samples": 4}),
        "tiff_16_bit.tif": tiff([(GREY.astype("<u2") * 257).tobytes()], bits=16, photometric=1, **strip),
        "tiff_16_bit_rgb.tif": tiff([(RGB.astype("<u2") * 257).tobytes()], bits=[16] * 3, photometric=2, **strip | {"samples": 3}),
        "tiff_white_is_0.tif": tiff([(255 - GREY).tobytes()], bits=8, photometric=0, **strip),
        "tiff_1_bit_white_is_0.tif": tiff([PACKED_INVERTED], bits=1, photometric=0, **strip),
        "tiff_planar.tif": tiff([GREY.tobytes()] * 3, bits=[8] * 3, photometric=2, planar=2, **strip | {"samples": 3}),
        "tiff_strips.tif": tiff([GREY[y:y + 7].tobytes() for y in range(0, HEIGHT, 7)], bits=8, photometric=1, **strip | {"rows": 7}),
        "tiff_tiles.tif": tiff(tiles(GREY), bits=8, photometric=1, compression=1, samples=1, tile_width=32, tile_height=32),
        "tiff_tiles_rgb.tif": tiff(tiles(RGB), bits=[8] * 3, photometric=2, compression=1, samples=3, tile_width=32, tile_height=32),
        "tiff_tiles_1_bit.tif": tiff(tiles(BITS), bits=1, photometric=1, compression=1, samples=1, tile_width=32, tile_height=32),
        "tiff_jpeg.tif": tiff([jpeg_420], bits=[8] * 3, photometric=6, subsampling=[2, 2], **strip | {"samples": 3, "compression": 7}),
        "tiff_jpeg_444.tif": tiff([jpeg_rgb], bits=[8] * 3, photometric=6, subsampling=[1, 1], **strip | {"samples": 3, "compression": 7}),
        "tiff_old_jpeg.tif": tiff([jpeg_420], bits=[8] * 3, photometric=6, jpeg=0, jpeg_length=len(jpeg_420),
                                  **strip | {"samples": 3, "compression": 6}),
        "tiff_old_jpeg_grey.tif": tiff([jpeg_grey], bits=8, photometric=1, jpeg=0, jpeg_length=len(jpeg_grey), **strip | {"compression": 6}),
        "tiff_fax_98_rows.tif": tiff([GREY[::2].tobytes()], height=HEIGHT // 2, bits=8, photometric=1, x=204, y=102, **strip),
        "tiff_palette.tif": encoded(Image.fromarray(GREY).quantize(4), "TIFF"), "tiff_clear.tif": encoded(clear, "TIFF"),
    }
    for compression in ("group3", "group4", "tiff_ccitt", "tiff_lzw", "tiff_adobe_deflate", "packbits"):
        files[f"tiff_{compression.removeprefix('tiff_')}.tif"] = encoded(two_level(), "TIFF", compression=compression)
    for orientation in range(2, 9):
        files[f"tiff_orientation_{orientation}.tif"] = oriented_tiff(orientation)
    # What is larger than any reading needs: a photo of twelve megapixels, and a scan of 600 dpi.
    def enlarged(times):
        return np.kron(GREY, np.ones((times, times), np.uint8))
    files["large_photo.jpg"] = encoded(enlarged(50), "JPEG", quality=60, progressive=True, optimize=True)
    files["large_scan.tif"] = encoded(Image.fromarray(np.where(enlarged(80) > 50, 255, 0).astype(np.uint8)).convert("1"), "TIFF",
                                      compression="group4")
    for name, data in files.items():
        (OUT / name).write_bytes(data)


# -- PDFs ------------------------------------------------------------------------------------------------------------

WHOLE = "q 400 0 0 300 0 0 cm /P Do Q"


def picture(pdf, data, filters=None, colours=Name.DeviceGray, bits=8, size=(WIDTH, HEIGHT), **more):
    entries = Dictionary(Type=Name.XObject, Subtype=Name.Image, Width=size[0], Height=size[1], BitsPerComponent=bits)
    if colours is not None:
        entries.ColorSpace = colours
    if filters is not None:
        entries.Filter = filters
    for key, value in more.items():
        entries["/" + key] = value
    return pikepdf.Stream(pdf, data, entries)


def add_page(pdf, content, pictures, turned=0):
    page = pdf.add_blank_page(page_size=(300, 400) if turned % 180 else (400, 300))
    page.obj.Resources = Dictionary(XObject=Dictionary(pictures))
    page.obj.Contents = pikepdf.Stream(pdf, content.encode())
    if turned:
        page.obj.Rotate = turned


def whole_page(pdf, *arguments, **more):
    add_page(pdf, WHOLE, {"/P": picture(pdf, *arguments, **more)})


def save(pdf, name):
    pdf.save(OUT / name, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none, static_id=True)


def ascii_85(data):
    return base64.a85encode(data) + b"~>"


def palette(pdf, values, as_stream=False):
    table = bytes(values)
    return Array([Name.Indexed, Name.DeviceGray, len(table) - 1, pikepdf.Stream(pdf, table) if as_stream else pikepdf.String(table)])


def packed_indexes(bits):
    """Rows of an even number of samples, first sample in the highest bits."""
    per_byte = 8 // bits
    samples = INDEXES.reshape(HEIGHT, WIDTH // per_byte, per_byte)
    return sum(samples[..., i] << (8 - bits * (i + 1)) for i in range(per_byte)).astype(np.uint8).tobytes()


def make_direct():
    pdf = pikepdf.new()
    group_4 = fax_data("group4")
    size = {"Columns": WIDTH, "Rows": HEIGHT, "K": -1}
    icc = pikepdf.Stream(pdf, b"", N=1)
    whole_page(pdf, jpeg(GREY), Name.DCTDecode)
    whole_page(pdf, jpeg(RGB), Name.DCTDecode, Name.DeviceRGB)
    whole_page(pdf, jpeg(GREY), Name.DCTDecode, Array([Name.ICCBased, icc]))
    whole_page(pdf, ascii_85(jpeg(GREY)), Array([Name.ASCII85Decode, Name.DCTDecode]))
    whole_page(pdf, zlib.compress(jpeg(RGB)), Array([Name.FlateDecode, Name.DCTDecode]), Name.DeviceRGB)
    whole_page(pdf, encoded(GREY, "JPEG2000"), Name.JPXDecode)
    whole_page(pdf, encoded(RGB, "JPEG2000"), Name.JPXDecode, None)
    whole_page(pdf, group_4, Name.CCITTFaxDecode, bits=1, DecodeParms=Dictionary(**size))
    whole_page(pdf, group_4, Array([Name.CCITTFaxDecode]), bits=1, DecodeParms=Array([Dictionary(**size, BlackIs1=True)]),
               Decode=Array([1, 0]))
    whole_page(pdf, zlib.compress(GREY.tobytes()), Name.FlateDecode)
    predicted = b"".join(b"\2" + (GREY[y] - (GREY[y - 1] if y else 0)).tobytes() for y in range(HEIGHT))
    whole_page(pdf, zlib.compress(predicted), Name.FlateDecode, DecodeParms=Dictionary(Predictor=15, Colors=1, Columns=WIDTH))
    whole_page(pdf, zlib.compress(RGB.tobytes()), Name.FlateDecode, Array([Name.CalRGB, Dictionary(WhitePoint=Array([1, 1, 1]), Gamma=Array([2.2] * 3))]))
    whole_page(pdf, (GREY.astype(">u2") * 257).tobytes(), bits=16)
    whole_page(pdf, PACKED, bits=1)
    whole_page(pdf, PACKED_INVERTED, bits=1, Decode=Array([1, 0]))
    whole_page(pdf, PACKED, colours=palette(pdf, [0, 255]), bits=1)
    whole_page(pdf, PACKED, colours=palette(pdf, [255, 0]), bits=1, Decode=Array([1, 0]))
    for bits in (2, 4, 8):
        whole_page(pdf, packed_indexes(bits), colours=palette(pdf, [40, 90, 140, 200], as_stream=bits == 8), bits=bits)
    for turned in (90, 180, 270):
        array = np.ascontiguousarray(np.rot90(GREY, turned // 90))
        content = "q 300 0 0 400 0 0 cm /P Do Q" if turned % 180 else WHOLE
        add_page(pdf, content, {"/P": picture(pdf, jpeg(array), Name.DCTDecode, size=array.shape[::-1])}, turned)
    save(pdf, "direct.pdf")


def jbig2():
    """A page and one region, coded as group 4 is (ITU-T T.88, 7.4.6)."""
    def segment(number, kind, data):
        return struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data
    page = struct.pack(">IIIIBH", WIDTH, HEIGHT, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", WIDTH, HEIGHT, 0, 0, 0, 1)
    return segment(0, 48, page) + segment(1, 38, region + fax_data("group4"))


def make_drawn():
    pdf = pikepdf.new()
    cmyk = np.dstack([np.zeros_like(RGB), 255 - GREY])
    inverted = Array([1, 0] * 4)
    whole_page(pdf, jpeg(Image.fromarray(RGB).convert("CMYK")), Name.DCTDecode, Name.DeviceCMYK, Decode=inverted)
    whole_page(pdf, cmyk.tobytes(), colours=Name.DeviceCMYK)
    whole_page(pdf, jbig2(), Name.JBIG2Decode, bits=1)
    whole_page(pdf, fax_data("group3"), Name.CCITTFaxDecode, bits=1, DecodeParms=Dictionary(K=0, Columns=WIDTH, Rows=HEIGHT))
    whole_page(pdf, PACKED, colours=None, bits=1, ImageMask=True)
    whole_page(pdf, np.zeros_like(GREY).tobytes(), SMask=picture(pdf, (255 - GREY).tobytes()))
    whole_page(pdf, np.where(GREY == 200, 255, GREY).astype(np.uint8).tobytes(), Mask=Array([255, 255]))
    whole_page(pdf, np.minimum(GREY.astype(int) * 2, 255).astype(np.uint8).tobytes(), Decode=Array([0, 0.5]))
    separation = Array([Name.Separation, Name.Black, Name.DeviceGray,
                        Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1]), C1=Array([0]), N=1)])
    whole_page(pdf, (255 - GREY).tobytes(), colours=separation)
    whole_page(pdf, GREY[::2].tobytes(), size=(WIDTH, HEIGHT // 2))  # a fax: half as many rows as columns
    strips = {f"/P{i}": picture(pdf, GREY[i * 15:i * 15 + 15].tobytes(), size=(WIDTH, 15)) for i in range(4)}
    add_page(pdf, " ".join(f"q 400 0 0 75 0 {225 - 75 * i} cm /P{i} Do Q" for i in range(4)), strips)
    quarters = {f"/P{i}": picture(pdf, GREY[i // 2 * 30:i // 2 * 30 + 30, i % 2 * 40:i % 2 * 40 + 40].tobytes(), size=(40, 30))
                for i in range(4)}
    add_page(pdf, " ".join(f"q 200 0 0 150 {i % 2 * 200} {150 - i // 2 * 150} cm /P{i} Do Q" for i in range(4)), quarters)
    save(pdf, "drawn.pdf")


OUT.mkdir(exist_ok=True)
make_files()
make_direct()
make_drawn()
