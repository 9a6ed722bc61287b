"""Image files whose headers promise too much, whose data never end, or whose notes are larger than the picture."""

import io
import random
import struct
import zlib

from PIL import Image, ImageDraw

MILLION = 1_000_000


def page_picture(size=(300, 390)):
    """A small page with some lines, so that reading it costs little."""
    picture = Image.new("L", size, 255)
    draw = ImageDraw.Draw(picture)
    for line in range(6):
        draw.text((20, 20 + 40 * line), "Asunto: aviso del grupo", fill=0)
    return picture


def encoded(kind, picture=None, **options):
    buffer = io.BytesIO()
    (picture or page_picture()).save(buffer, kind, **options)
    return buffer.getvalue()


def chunk(name, data, length=None, checksum=None):
    return struct.pack(">I", len(data) if length is None else length) + name + data + struct.pack(">I", zlib.crc32(name + data) if checksum is None else checksum)


def png(width, height, data, bits=8, colour=0, interlaced=0, before=()):
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, interlaced)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + b"".join(before) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def squeezed(size, filling=b"\0"):
    deflate = zlib.compressobj(9)
    return b"".join([deflate.compress(filling * MILLION) for _ in range(size // MILLION)]) + deflate.flush()


def pngs(rng):
    zeros, noise = squeezed(100 * MILLION), zlib.compress(rng.randbytes(20_000))
    for what, width, height in (("million", MILLION, MILLION), ("2_31", 2**31 - 1, 2**31 - 1), ("2_32", 2**32 - 1, 1), ("zero", 0, 0), ("wide", 100 * MILLION, 1), ("tall", 1, 100 * MILLION), ("hundred_megapixels", 10_000, 9_990)):
        for interlaced in (0, 1):
            yield f"png_{what}_{interlaced}.png", png(width, height, zeros if what != "2_31" else noise, interlaced=interlaced)
    for bits, colour in ((16, 6), (1, 3), (3, 0), (8, 5), (255, 255), (16, 2)):
        yield f"png_bits_{bits}_{colour}.png", png(300, 300, noise, bits, colour, 1)
    for name, data in ((b"zTXt", b"a\0\0" + zeros), (b"iCCP", b"a\0\0" + zeros), (b"iTXt", b"a\0\1\0\0\0" + zeros), (b"eXIf", b"MM\0*" + b"\xff" * 900_000), (b"PLTE", b"\0" * 99_999), (b"tRNS", b"\0" * 99_999), (b"tEXt", b"a\0" + b"x" * 900_000)):
        yield f"png_{name.decode()}.png", png(300, 390, zlib.compress(b"\0" * 390 * 301), before=[chunk(name, data)])
        yield f"png_{name.decode()}_wrong.png", png(300, 390, noise, before=[chunk(name, data[:500], length=0xFFFFFFFF, checksum=0)])
    yield "png_chunks_many.png", png(300, 390, noise, before=[chunk(b"zTXt", b"a\0\0" + noise)] * 3000)
    yield "png_chunks_empty.png", b"\x89PNG\r\n\x1a\n" + chunk(b"eXIf", b"") * 50_000


def jpegs(rng):
    good = encoded("JPEG", quality=60)
    frame = good.index(b"\xff\xc0")
    for what, height, width in (("most", 65535, 65535), ("wide", 1, 65535), ("zero", 0, 0), ("zero_height", 0, 300), ("tall", 65535, 8), ("hundred_megapixels", 10_000, 9_990)):
        yield f"jpeg_{what}.jpg", good[:frame + 5] + struct.pack(">HH", height, width) + good[frame + 9:]
        yield f"jpeg_{what}_progressive.jpg", good[:frame] + b"\xff\xc2" + good[frame + 2:frame + 5] + struct.pack(">HH", height, width) + good[frame + 9:]
    progressive = encoded("JPEG", progressive=True, quality=60)
    scan = progressive.rindex(b"\xff\xda")
    yield "jpeg_scans_many.jpg", progressive[:-2] + progressive[scan:-2] * 20_000 + b"\xff\xd9"
    for what, marker in (("exif_offsets", b"Exif\0\0II*\0\x08\0\0\0" + b"\xff\xff" + b"\x12\x01\x03\0\xff\xff\xff\xff\xff\xff\xff\xff" * 4000), ("exif_loop", b"Exif\0\0II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0"),
                         ("exif_random", b"Exif\0\0II*\0\x08\0\0\0" + rng.randbytes(30_000)), ("exif_orientation", b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\xff\xff\0\0\0\0\0\0"), ("exif_short", b"Exif\0\0MM")):
        segment = b"\xff\xe1" + struct.pack(">H", min(65535, len(marker) + 2)) + marker[:65533]
        yield f"jpeg_{what}.jpg", good[:2] + segment + good[2:]
        yield f"jpeg_{what}_often.jpg", good[:2] + segment * 30 + good[2:]
    yield "jpeg_profile.jpg", good[:2] + b"".join(b"\xff\xe2\xff\xffICC_PROFILE\0" + bytes([n, 255]) + b"\xff" * (65533 - 14) for n in range(1, 30)) + good[2:]
    yield "jpeg_tables.jpg", good[:2] + b"\xff\xc4\x00\x13\x00" + b"\xff" * 16 + good[2:]
    yield "jpeg_restarts.jpg", good[:2] + b"\xff\xdd\0\4\0\1" + good[2:]
    yield "jpeg_no_end.jpg", good[:-200] + b"\0" * 300_000
    yield "jpeg_fill.jpg", good[:2] + b"\xff" * 500_000 + good[2:]


def tiff(directories, order="<", first=8):
    """A TIFF of directories: each a list of (tag, kind, count, value) and where the next one is; their places are 8 + 1000 n."""
    out = bytearray((b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", first))
    for number, (entries, following) in enumerate(directories):
        out += b"\0" * (8 + 1000 * number - len(out))
        out += struct.pack(order + "H", len(entries)) + b"".join(struct.pack(order + "HHII", *entry) for entry in entries)
        out += struct.pack(order + "I", following)
    return bytes(out)


def plain_tags(width, height, bits=8, compression=1, strip=8, size=4000, **more):
    tags = {256: (4, 1, width), 257: (4, 1, height), 258: (3, 1, bits), 259: (3, 1, compression), 262: (3, 1, 1), 273: (4, 1, strip), 277: (3, 1, 1), 278: (4, 1, height & 0xFFFFFFFF), 279: (4, 1, size), **more}
    return [(tag, *value) for tag, value in sorted(tags.items())]


def tiffs(rng):
    body = rng.randbytes(5000)
    for what, width, height in (("million", MILLION, MILLION), ("2_32", 2**32 - 1, 2**32 - 1), ("zero", 0, 0), ("wide", 100 * MILLION, 1), ("tall", 1, 100 * MILLION), ("hundred_megapixels", 10_000, 9_990), ("usual", 300, 390)):
        for compression in (1, 2, 3, 4, 5, 6, 7, 8, 32773, 32946, 34712, 65535):
            if what in ("usual", "hundred_megapixels", "million") or compression in (1, 4):
                yield f"tiff_{what}_{compression}.tif", tiff([(plain_tags(width, height, 1 if compression in (2, 3, 4) else 8, compression, strip=1008), 0)]).ljust(1008, b"\0") + body
    yield "tiff_itself.tif", tiff([(plain_tags(300, 390), 8)])
    yield "tiff_two_in_turn.tif", tiff([(plain_tags(300, 390), 1008), (plain_tags(300, 390), 8)])
    yield "tiff_beyond.tif", tiff([(plain_tags(300, 390), 0xFFFFFFF0)])
    yield "tiff_first_beyond.tif", tiff([], first=0xFFFFFFFF)
    yield "tiff_empty_directory.tif", tiff([([], 8)])
    for count in (600, 9_000):
        yield f"tiff_{count}_pages.tif", tiff([(plain_tags(20, 20), 8 + 1000 * (n + 1) if n + 1 < count else 0) for n in range(count)])
    yield "tiff_600_large_pages.tif", tiff([(plain_tags(2000, 3000), 8 + 1000 * (n + 1) if n + 1 < 600 else 0) for n in range(600)])
    for what, more in (("bits", {258: (3, 1, 65535)}), ("samples", {277: (3, 1, 65535)}), ("tile", {322: (4, 1, MILLION), 323: (4, 1, MILLION), 324: (4, 1, 8), 325: (4, 1, 99)}), ("tile_zero", {322: (4, 1, 0), 323: (4, 1, 0)}), ("count_huge", {273: (4, 0xFFFFFFFF, 8), 279: (4, 0xFFFFFFFF, 8)}),
                       ("planar", {284: (3, 1, 2), 277: (3, 1, 4)}), ("colour_map", {262: (3, 1, 3), 320: (3, 0xFFFFFF, 8)}), ("orientation", {274: (3, 1, 999)}), ("resolution", {282: (5, 1, 900), 283: (5, 1, 100)}), ("sub", {330: (4, 900, 8)}), ("rows_zero", {278: (4, 1, 0)}), ("ycbcr", {262: (3, 1, 6), 277: (3, 1, 3), 530: (3, 2, 0)})):
        tags = {entry[0]: entry[1:] for entry in plain_tags(300, 390)}
        tags.update(more)
        yield f"tiff_{what}.tif", tiff([([(tag, *value) for tag, value in sorted(tags.items())], 0)]) + body
    yield "tiff_resolution_stretch.tif", tiff([([*plain_tags(10_000, 9_990)[:8], (282, 5, 1, 600), (283, 5, 1, 608), *plain_tags(1, 1)[8:]], 0)]).ljust(600, b"\0") + struct.pack("<IIII", 1100, 1, 300, 1) + body
    yield "tiff_many_entries.tif", tiff([(plain_tags(300, 390) * 70, 0)], order=">")
    yield "tiff_big.tif", b"II+\0\x08\0\0\0" + b"\xff" * 400


def others(rng):
    """WebP and HEIC: their boxes and chunks are written by hand, as nothing sound is needed inside."""
    good = encoded("WEBP", quality=50)
    for what, head in (("vp8_most", b"VP8 " + struct.pack("<I", 5000) + b"\x30\1\0\x9d\1\x2a\xff\x3f\xff\x3f"), ("vp8l_most", b"VP8L" + struct.pack("<I", 5000) + b"\x2f\xff\xff\xff\x0f"), ("vp8x_most", b"VP8X\x0a\0\0\0\x10\0\0\0" + b"\xff" * 6),
                       ("vp8x_animation", b"VP8X\x0a\0\0\0\x02\0\0\0" + b"\xff\x0f\0" * 2 + b"ANMF\xff\xff\xff\x7f"), ("length_huge", b"EXIF\xff\xff\xff\xff"), ("empty_chunks", b"JUNK\0\0\0\0" * 60_000)):
        yield f"webp_{what}.webp", b"RIFF" + struct.pack("<I", 90_000) + b"WEBP" + head + rng.randbytes(5000)
    yield "webp_length_wrong.webp", good[:4] + b"\xff\xff\xff\xff" + good[8:]
    def box(name, data, size=None):
        return struct.pack(">I", len(data) + 8 if size is None else size) + name + data
    brand = box(b"ftyp", b"heic\0\0\0\0mif1heic")
    for what, width, height in (("million", MILLION, MILLION), ("most", 2**32 - 1, 2**32 - 1), ("zero", 0, 0), ("usual", 640, 480)):
        sizes = box(b"ispe", b"\0\0\0\0" + struct.pack(">II", width, height)) + box(b"hvcC", rng.randbytes(80))
        meta = box(b"meta", b"\0\0\0\0" + box(b"hdlr", b"\0" * 8 + b"pict" + b"\0" * 13) + box(b"pitm", b"\0\0\0\0\0\1") + box(b"iinf", b"\0\0\0\0\0\1" + box(b"infe", b"\2\0\0\0\0\1\0\0hvc1\0")) +
                   box(b"iprp", box(b"ipco", sizes) + box(b"ipma", b"\0\0\0\0\0\0\0\1\0\1\2\x81\x82")) + box(b"iloc", b"\0\0\0\0\x44\0\0\1\0\1\0\0\0\1\0\0\0\0\0\0\x0f\xff"))
        yield f"heic_{what}.heic", brand + meta + box(b"mdat", rng.randbytes(4000))
        yield f"heic_{what}_grid.heic", brand + meta.replace(b"hvc1", b"grid") + box(b"mdat", b"\0\1\xff\xff" + b"\xff" * 400)
    yield "heic_sizes_zero.heic", brand + b"\0\0\0\0meta" * 4000
    yield "heic_deep.heic", brand + b"".join(struct.pack(">I", 80_000 - 8 * n) + b"moov" for n in range(9000))
    yield "heic_only_brand.heic", brand
    for what, data in (("gif", b"GIF89a\xff\xff\xff\xff"), ("bmp", b"BM" + b"\xff" * 60), ("jp2", b"\0\0\0\x0cjP  \r\n\x87\n" + rng.randbytes(500)), ("svg", b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"), ("psd", b"8BPS\0\1" + b"\xff" * 80),
                       ("pnm", b"P5 1000000 1000000 255\n"), ("ico", b"\0\0\1\0\xff\xff" + b"\xff" * 99), ("ps", b"%!PS-Adobe-3.0\n(/etc/passwd) (r) file\n"), ("djvu", b"AT&TFORM\xff\xff\xff\xffDJVM")):
        yield f"{what}.{what}", data


def files(seed):
    for name, maker in {"png": pngs, "jpeg": jpegs, "tiff": tiffs, "other": others}.items():
        for file, data in maker(random.Random(f"{seed} {name}")):
            yield f"images/{file}", data
