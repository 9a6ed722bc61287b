"""samples/README.md, written from the samples themselves."""

INTRODUCTION = """# Samples

Documents of **invented people**, made by `scripts/make_samples` with tools that are not ours, each with the result
expected of it beside it as `<file>.expected.json`. All are judged with `--as-of 2026-08-28`. Nobody here holds a real
constancia: the layouts are reconstructions, made to differ from each other as much as documents from unseen generators
will differ from them.

- `alumnos.csv` is the roster; `rosters/` holds the same students in other encodings, separators and headers, with
  what spreadsheets do to an NSS, and three files (`roto_…`) that are no roster.
- `vigencia/` constancias with text, `scans/` without usable text, `stacks/` several in one file, `other/` other
  documents, `broken/` damaged or locked files and things that are no document.
- `must_not_pass/` documents that must never be `ok`.
- Many more scans and photos are made from these when they are needed, by `scripts/make_scans`, and are not kept here.
- `entregas/` some of these again, as a registrar receives them: what `scripts/demo` checks.

## The expected file

| key | meaning |
|---|---|
| `text` | `false`: only OCR reaches the words; then `review` is as good as the expected verdict |
| `made_with` | the program that wrote the document |
| `roster` | `"none"`: to be judged without a roster; absent: `alumnos.csv` |
| `options`, `policy` | further options; the text of a policy file |
| `tolerated` | verdicts that are acceptable beside the expected one |
| `scan` | of what `scripts/make_scans` makes: the `kind` of scan, whether it is `hard`, the `dpi` of its text about, the `seed`, and the sample it is made `of` |
| `records` | one for each expected record: `page`, `kind`, `verdict`, `student`, `codes` that must be among the findings, `fields` with their normalised values, `states` of fields that are not `read` |

A field that is not listed may have any value, and so may a `kind` or `student` that is `null`.

## The files

"""


def write_readme(folder, collection):
    (folder / "README.md").write_text(INTRODUCTION + collection.table() + "\n", encoding="utf-8")
