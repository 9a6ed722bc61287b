#!/usr/bin/python3
"""Nobody can be told from anything that a redacted run puts out: every byte of every output is searched for every
CURP, NSS, name, id and e-mail of the roster and of the documents, also inside the workbook and the page."""
import csv
import json
import pathlib
import re
import sys
import tempfile
import unicodedata
import zipfile

from school import AS_OF, School, read_csv

# Words of names that are also words of delegaciones: they tell nobody.
PLACES = {"LEON", "LUIS", "HIDALGO", "GUERRERO", "MORELOS"}


def folded(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).upper()


def words_of(text: str) -> set[str]:
    return {word for word in re.findall(r"[A-Z]+", folded(text)) if len(word) > 3} - PLACES


class People:
    """All that tells who somebody is."""

    def __init__(self, roster: pathlib.Path, samples: list[pathlib.Path]):
        self.texts, self.words = set(), set()
        with roster.open(newline="", encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                for header, cell in row.items():
                    if re.search("(?i)nombre|apellido", header):
                        self.words |= words_of(cell)
                    elif re.search("(?i)curp|nss|imss|control|matr|correo|mail", header) and len(cell) > 5:
                        self.texts.add(folded(cell))
        for sample in samples:
            self.texts.add(folded(sample.stem))
            for record in json.loads(sample.with_suffix(sample.suffix + ".expected.json").read_text())["records"]:
                fields = record.get("fields", {})
                self.texts |= {fields[name] for name in ("curp", "nss", "folio") if fields.get(name)}
                self.words |= words_of(fields.get("nombre") or "")
        # CURPs of beneficiaries, of mothers and of others stand in no list.
        self.shape = re.compile(r"\b[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z0-9]\d\b|\b\d{2}-?\d{2}-?\d{2}-?\d{4}-?\d\b")

    def found_in(self, text: str) -> list[str]:
        text = folded(text)
        # Hashes and times in milliseconds are long numbers too.
        shapes = [match for match in self.shape.findall(re.sub(r"\b[0-9A-F]{16,64}\b", "", text))]
        words = self.words & set(re.findall(r"[A-Z]+", text))
        return sorted(t for t in self.texts if t in text)[:5] + sorted(words)[:5] + shapes[:5]


def texts_of(path: pathlib.Path):
    """Its text, and that of each file inside a workbook."""
    if path.suffix != ".xlsx":
        yield path.name, path.read_text(encoding="utf-8")
        return
    with zipfile.ZipFile(path) as book:
        for name in book.namelist():
            yield f"{path.name}/{name}", book.read(name).decode()


def main(program: str, source: str) -> None:
    with tempfile.TemporaryDirectory(prefix="redacted_") as scratch:
        folder = pathlib.Path(scratch)
        school = School(program, source, folder)
        roster = school.samples / "alumnos.csv"
        documents = [path for place in ("vigencia", "must_not_pass", "other")
                     for path in sorted((school.samples / place).glob("*.pdf"))
                     if path.with_suffix(".pdf.expected.json").exists()
                     and json.loads(path.with_suffix(".pdf.expected.json").read_text()).get("text")]
        people = People(roster, documents)
        key = folder / "secreto"
        key.write_bytes(b"0123456789abcdef-0123456789abcdef\n")
        key.chmod(0o600)
        hidden = ("--redact", "--redact-key", key)
        run = (*documents, "--roster", roster, "--as-of", AS_OF)

        def search(where: str, text: str) -> None:
            assert not people.found_in(text), (where, people.found_in(text))

        clear = school.run("check", *run, "--format", "ndjson", expect=[1, 3]).stdout.decode()
        assert people.found_in(clear), "the search finds nothing where it should"
        outputs = {}
        for how in (["--format", "ndjson", "--report", "out"], ["--format", "csv"], ["--format", "text", "--explain"]):
            done = school.run("check", *run, *hidden, *how, "--require-all", "--verbose", expect=[1, 3])
            outputs[how[1]] = done.stdout.decode()
            search(f"standard output, {how[1]}", done.stdout.decode())
            search(f"standard error, {how[1]}", done.stderr.decode())
        out = folder / "out"
        assert {path.name for path in out.iterdir()} == {"results.ndjson", "results.csv", "report.xlsx", "report.html",
                                                         "missing.csv", "summary.json"}, list(out.iterdir())
        for path in out.iterdir():
            for name, text in texts_of(path):
                search(name, text)
        search("extract", school.run("extract", *documents, *hidden, "--format", "ndjson", expect=[0, 1, 3]).stdout.decode())

        # Verdicts are those of the clear run, and people can be joined.
        before = [json.loads(line) for line in clear.splitlines()]
        after = [json.loads(line) for line in outputs["ndjson"].splitlines()]
        assert [r["verdict"] for r in before] == [r["verdict"] for r in after]
        for name in ("curp", "nss"):
            pairs = {(b["fields"][name]["value"], a["fields"][name]["value"]) for b, a in zip(before, after)}
            assert len(pairs) == len({clear for clear, _ in pairs}) == len({hidden for _, hidden in pairs})
        assert after[0]["run"].startswith("redacted-")

        # `report` makes the same of the clear results, another key makes other names, and of redacted results nothing
        # can be made.
        (folder / "clear.ndjson").write_text(clear)
        school.run("report", "clear.ndjson", "--report", "out2", "--roster", roster, *hidden, expect=[1, 3])
        assert read_csv(folder / "out2/results.csv") == read_csv(out / "results.csv")
        other = folder / "otro"
        other.write_bytes(b"fedcba9876543210fedcba")
        done = school.run("report", "clear.ndjson", "--report", "out3", "--roster", roster, "--redact", "--redact-key",
                          other, expect=[1, 3])
        assert b"chmod 600" in done.stderr, "a key that others can read"
        first, second = (read_csv(folder / name / "results.csv")[0] for name in ("out", "out3"))
        assert first["verdict"] == second["verdict"] and first["curp"] != second["curp"]
        assert b"--redact" in school.run("report", out / "results.ndjson", "--report", "out4", expect=[2]).stderr

        # A decision taken in the redacted page counts under the same key.
        decided = next(r for r in after if r["verdict"] == "review")
        (folder / "decisions.csv").write_text("file,page,sha256,decision,note\n{file},{page},{sha256},accept,es LOPEZ\n".format(
            file=decided["file"], sha256=decided["sha256"], page=decided["document"]["page"] or ""))
        school.run("report", "clear.ndjson", "--report", "out5", "--roster", roster, "--decisions", "decisions.csv", *hidden,
                   expect=[1, 3])
        rows = [row for row in read_csv(folder / "out5/results.csv") if row["decision"]]
        assert [row["file"] for row in rows] == [decided["file"]] and not rows[0]["decision_note"], rows

        # What would lay redacted and clear data side by side, or is no secret, is refused.
        school.run("report", "clear.ndjson", "--report", "clear", "--roster", roster, expect=[1, 3])
        for arguments in (("report", "clear.ndjson", "--report", "clear", "--roster", roster, *hidden),
                          ("check", *run, "--report", "clear", *hidden),
                          ("check", *run, "--redact"), ("check", *run, "--redact-key", key)):
            school.run(*arguments, expect=[2])
        for secret in (b"", b"short\n", b"\n" * 40):
            key.write_bytes(secret)
            school.run("check", *run, *hidden, expect=[2])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
