"""Forms as web pages, printed by Chromium (and one by LibreOffice). Each returns HTML."""

from html import escape

import wordings

BROKEN_LABELS = {"Con derecho al servicio médico": "Con derecho al<br>servicio médico",
                 "Número de Seguridad Social": "Número de<br>Seguridad Social", "Agregado médico": "Agregado<br>médico",
                 "Unidad de Medicina Familiar": "Unidad de<br>Medicina Familiar", "Fecha de constancia": "Fecha de<br>constancia"}


def label_html(label, broken):
    return BROKEN_LABELS.get(label, escape(label)) if broken else escape(label)


def page(body, style="", font="Liberation Sans", size=9):
    return (f"<!doctype html><html lang='es'><meta charset='utf-8'><title>IMSS</title><style>@page{{size:letter;margin:14mm}}"
            f"body{{font:{size}pt '{font}'}}table{{border-collapse:collapse;width:100%}}h1{{font-size:14pt;text-align:center}}"
            f".sello{{word-break:break-all;font-size:6pt}}{style}</style><body>{body}</body></html>")


def employer_html(document, wording, style="border:1px solid #444;padding:3px"):
    cells = [[wording["registro_patronal"], wording["patron"]],
             [document.shown["registro_patronal"], document.shown["patron"]]]
    rows = "".join("<tr>" + "".join(f"<{tag} style='{style};text-align:left'>{escape(c)}</{tag}>" for c in row) + "</tr>"
                   for row, tag in zip(cells, ("th", "td")))
    return f"<table style='margin:8px 0'>{rows}</table>"


def beneficiaries_html(document):
    if not document.beneficiaries:
        return "<p><b>Beneficiarios:</b> NO APLICA</p>"
    head = "".join(f"<th>{escape(h)}</th>" for h in wordings.BENEFICIARY_HEAD)
    rows = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in document.beneficiaries)
    return f"<h3>Beneficiarios</h3><table class='familia' style='font-size:7pt'><tr>{head}</tr>{rows}</table>"


def signature_html(document, before=""):
    if not document.cadena:
        return ""
    return (f"{before}<p><b>Cadena original</b></p><p class='sello'>{escape(document.cadena)}</p><p><b>Sello digital</b></p>"
            f"<p class='sello'>{document.sello}</p><p class='sello'>Secuencia notarial: 8431-77 &nbsp; Número de serie: "
            "00001088888800000038</p>")


def tail(document, wording, prose=(wordings.LEGAL,), employer_first=False, before_signature=""):
    line = f"<p>{escape(document.student_line)}</p>"
    parts = [employer_html(document, wording), beneficiaries_html(document)]
    if not employer_first:
        parts.reverse()
    return (line + "".join(parts) + signature_html(document, before_signature)
            + "".join(f"<p style='font-size:7pt;text-align:justify'>{escape(p)}</p>" for p in prose))


def bordered(document, rows, wording, *, pairs=2, broken=False, title=wordings.TITLE, font="Liberation Sans", **rest):
    """A table with borders: label cell, value cell, label cell, value cell; the value is centred in its height."""
    def row_html(row):
        cells = "".join(f"<th>{label_html(wording[f], broken)}</th><td>{escape(document.shown[f])}</td>" for f in row)
        return f"<tr>{cells}{'<td></td>' * (2 * (pairs - len(row)))}</tr>"
    table = "".join(row_html(row[i:i + pairs]) for row in rows for i in range(0, len(row), pairs))
    style = ("th,td{border:1px solid #333;padding:3px 5px;vertical-align:middle}th{background:#e5efe9;text-align:left;"
             f"width:{15 if pairs == 2 else 12}%}}td{{width:{34 if pairs == 2 else 18}%}}")
    return page(f"<h1>{escape(title)}</h1><table>{table}</table>" + tail(document, wording, **rest), style, font)


def cards(document, rows, wording, *, columns=3, title=wordings.TITLE, upper=False, **rest):
    """Label small above the value in a CSS grid without lines."""
    items = "".join(f"<div><small>{escape(wording[f])}</small><strong>{escape(document.shown[f]) or '&nbsp;'}</strong></div>"
                    for f in wordings.fields_of(rows))
    style = (f".g{{display:grid;grid-template-columns:repeat({columns},1fr);gap:10px 14px}}small{{display:block;color:#666;"
             f"font-size:7pt;{'text-transform:uppercase;letter-spacing:.06em' if upper else ''}}}strong{{font-weight:600}}")
    return page(f"<h1>{escape(title)}</h1><div class='g'>{items}</div>" + tail(document, wording, **rest), style, "DejaVu Sans", 8)


def description_list(document, rows, wording, *, title=wordings.TITLE, dotted=True, **rest):
    """One item a line, value at the right edge, dots between."""
    items = "".join(f"<div class='r'><span>{escape(wording[f])}</span><i></i><span>{escape(document.shown[f])}</span></div>"
                    for f in wordings.fields_of(rows))
    style = (".r{display:flex;margin:4px 0}.r i{flex:1;margin:0 6px;" +
             ("border-bottom:1px dotted #888}" if dotted else "}"))
    return page(f"<h1>{escape(title)}</h1>{items}" + tail(document, wording, **rest), style, "Liberation Serif", 10)


def headed_table(document, rows, wording, *, title=wordings.TITLE, narrow=False, **rest):
    """Tables with a heading row; in narrow columns labels and values wrap."""
    def table(row):
        head = "".join(f"<th>{escape(wording[f])}</th>" for f in row)
        body = "".join(f"<td>{escape(document.shown[f])}</td>" for f in row)
        return f"<table style='margin-bottom:8px'><thead><tr>{head}</tr></thead><tbody><tr>{body}</tr></tbody></table>"
    style = ("th,td{border:1px solid #999;padding:3px;text-align:center;vertical-align:top;overflow-wrap:anywhere}"
             "table{table-layout:fixed}" + (".w{width:62%}" if narrow else ""))
    return page(f"<h1>{escape(title)}</h1><div class='w'>{''.join(map(table, rows))}</div>" + tail(document, wording, **rest),
                style)


def sections(document, rows, wording, *, title=wordings.TITLE, names=("Datos del asegurado", "Vigencia", "Adscripción"), **rest):
    """Groups under coloured headings, label and value as inline text."""
    share = -(-len(rows) // len(names))
    body = ""
    for index, name in enumerate(names):
        body += f"<h2>{escape(name)}</h2>"
        for row in rows[index * share:(index + 1) * share]:
            body += "<p>" + " &emsp; ".join(f"<b>{escape(wording[f])}:</b> {escape(document.shown[f])}" for f in row) + "</p>"
    style = "h2{background:#13322b;color:#fff;font-size:10pt;padding:3px 6px;-webkit-print-color-adjust:exact}p{margin:4px 0}"
    return page(f"<h1>{escape(title)}</h1>{body}" + tail(document, wording, **rest), style)


def portal_screen(document, rows, wording, *, title="Consulta de vigencia de derechos", **rest):
    """A browser's print of the result page: navigation, a panel, buttons."""
    panel = "".join(f"<div class='l'>{escape(wording[f])}</div><div class='v'>{escape(document.shown[f])}</div>"
                    for f in wordings.fields_of(rows))
    style = (".p{display:grid;grid-template-columns:40% 60%;border:1px solid #ccc;padding:8px}.l{font-weight:bold}nav{font-size:7pt}"
             "button{margin:6px}")
    return page("<nav>gob.mx | Trámites | Gobierno | Inicio &gt; Derechohabientes &gt; Constancia de vigencia</nav>"
                f"<h1>{escape(title)}</h1><p>Constancia de Vigencia de Derechos</p><div class='p'>{panel}</div>"
                "<button>Imprimir constancia</button><button>Nueva consulta</button>" + tail(document, wording, **rest), style)


def placed(document, rows, wording, *, title=wordings.TITLE, **rest):
    """Everything placed absolutely; values come before labels in the page's source, the title last."""
    values = labels = ""
    y = 80
    for row in rows:
        for column, field in enumerate(row):
            x = column * 660 // len(row)
            labels += f"<b style='left:{x}px;top:{y}px'>{escape(wording[field])}</b>"
            values += f"<span style='left:{x}px;top:{y + 15}px'>{escape(document.shown[field])}</span>"
        y += 38
    body = (f"<div class='z' style='position:relative;height:{y + 10}px'>{values}{labels}"
            f"<em style='left:170px;top:20px;font-size:15pt'>{escape(title)}</em></div>" + tail(document, wording, **rest))
    return page(body, ".z>*{position:absolute;white-space:nowrap}.z b{font-size:7pt}", "Liberation Sans Narrow", 10)
