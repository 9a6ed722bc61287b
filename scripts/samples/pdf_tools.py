"""What other programs do to a PDF after it was made: merge, turn, crop, lock. Every result is the same on every run."""

import html
import io
import re
import subprocess
import tempfile
from pathlib import Path

import pikepdf

MADE = "D:20260821103000-06'00'"


def saved(pdf, **options):
    buffer = io.BytesIO()
    pdf.save(buffer, static_id=True, **options)
    return buffer.getvalue()


def opened(data):
    return pikepdf.open(io.BytesIO(data))


def with_fixed_dates(data):
    """A generator's PDF with its own clock replaced."""
    pdf = opened(data)
    for key in ("/CreationDate", "/ModDate"):
        if key in pdf.docinfo:
            pdf.docinfo[key] = MADE
    if "/Metadata" in pdf.Root:
        del pdf.Root.Metadata
    if "/Info" in pdf.Root:  # Ghostscript's image devices put it there
        del pdf.Root.Info
    for key in ("/ID", "/DocChecksum"):
        if key in pdf.trailer:
            del pdf.trailer[key]
    return saved(pdf)


def merged(*documents):
    out = pikepdf.new()
    for data in documents:
        out.pages.extend(opened(data).pages)
    return saved(out)


def split(data):
    """One PDF a page."""
    pages = []
    for page in opened(data).pages:
        out = pikepdf.new()
        out.pages.append(page)
        pages.append(saved(out))
    return pages


def stored_turned(data, angle):
    """The same appearance, but the content is stored turned and /Rotate turns it back."""
    pdf = opened(data)
    for page in pdf.pages:
        width, height = float(page.mediabox[2]), float(page.mediabox[3])
        matrix, box = {90: ((0, 1, -1, 0, height, 0), (height, width)), 180: ((-1, 0, 0, -1, width, height), (width, height)),
                       270: ((0, -1, 1, 0, 0, width), (height, width))}[angle]
        page.contents_add(("q " + " ".join(f"{v:g}" for v in matrix) + " cm\n").encode(), prepend=True)
        page.contents_add(b"\nQ")
        page.mediabox = [0, 0, *box]
        page.Rotate = angle
    return saved(pdf)


def turned(data, angle):
    """Pages that are shown turned: as a scanner leaves them."""
    pdf = opened(data)
    for page in pdf.pages:
        page.Rotate = angle
    return saved(pdf)


def moved_origin(data, dx=200, dy=-150, margin=60):
    """A media box that starts elsewhere and a crop box inside it, with the form inside the crop box."""
    pdf = opened(data)
    for page in pdf.pages:
        width, height = float(page.mediabox[2]), float(page.mediabox[3])
        page.contents_add(f"q 1 0 0 1 {dx} {dy} cm\n".encode(), prepend=True)
        page.contents_add(b"\nQ")
        page.mediabox = [dx - margin, dy - margin, dx + width + margin, dy + height + margin]
        page.cropbox = [dx, dy, dx + width, dy + height]
    return saved(pdf)


def owner_locked(data):
    """Opens for everybody; printing and copying need the owner's password."""
    pdf = opened(data)
    return saved(pdf, encryption=pikepdf.Encryption(owner="direccion", user="", R=4, aes=False, metadata=False,
                                                    allow=pikepdf.Permissions(extract=False)))


def user_locked(data):
    return saved(opened(data), encryption=pikepdf.Encryption(owner="direccion", user="secreto", R=4, aes=False,
                                                             metadata=False))


def overlaid(data, overlay):
    """Draws the pages of the second PDF over those of the first."""
    pdf, above = opened(data), opened(overlay)
    for page, upper in zip(pdf.pages, above.pages):
        page.Resources.XObject["/Over"] = pdf.copy_foreign(upper.as_form_xobject())
        page.contents_add(b"q", prepend=True)
        page.contents_add(b"Q q /Over Do Q")
    return saved(pdf)


def words_of(data, page=1):
    """(text, left, top, right, bottom) of every word, origin at the top left."""
    out = run(["pdftotext", "-bbox", "-f", page, "-l", page, "{input}", "{output}"], data, suffix_out=".html").decode()
    found = re.findall(r'xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', out)
    return [(html.unescape(text), *map(float, box)) for *box, text in found]


def place_of(data, text):
    """The box of the first word that is exactly this text."""
    return next(box for word, *box in words_of(data) if word == text)


def run(command, data=b"", suffix_in=".pdf", suffix_out=".pdf"):
    """Runs a program that reads {input} and writes {output}."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, f"in{suffix_in}"), Path(folder, f"out{suffix_out}")
        source.write_bytes(data)
        subprocess.run([str(a).format(input=source, output=target) for a in command], check=True, cwd=folder,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return target.read_bytes()


def ghostscript(data, device="pdfwrite", *options, suffix_in=".pdf"):
    out = run(["gs", "-q", "-dBATCH", "-dNOPAUSE", f"-sDEVICE={device}", *options, "-sOutputFile={output}", "{input}"], data,
              suffix_in)
    return with_fixed_dates(out)


def ghostscript_ps(data):
    return run(["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=ps2write", "-sOutputFile={output}", "{input}"], data,
               suffix_out=".ps")


def chromium(source):
    out = run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
               "--disable-background-networking", "--disable-component-update", "--no-pdf-header-footer",
               "--print-to-pdf={output}", "{input}"], source.encode(), ".html")
    return with_fixed_dates(out)


def libreoffice(source, suffix, kind="writer_pdf_Export"):
    """A file of LibreOffice's own formats, or HTML, printed to PDF."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, f"in{suffix}").write_bytes(source if isinstance(source, bytes) else source.encode())
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                        f"pdf:{kind}", "--outdir", folder, f"{folder}/in{suffix}"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return with_fixed_dates(Path(folder, "in.pdf").read_bytes())
