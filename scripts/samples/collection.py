"""The samples made so far: each file, the result expected of it, and its line in samples/README.md."""

import json
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Sample:
    path: str
    made_with: str
    note: str
    expected: dict


@dataclass
class Collection:
    folder: Path
    samples: list = field(default_factory=list)

    def add(self, path, data, records, note, made_with="reportlab", text=True, **extra):
        """`text` is False where only OCR reaches the words; `extra` are further keys of the expected file."""
        assert path not in {s.path for s in self.samples}, path
        expected = {"text": text, "made_with": made_with, **{k: v for k, v in extra.items() if v is not None},
                    "records": records}
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        beside = target.with_name(target.name + ".expected.json")
        beside.write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        self.samples.append(Sample(path, made_with, note, expected))

    def verdicts(self):
        """How many records of each folder have which verdict."""
        counts = {}
        for sample in self.samples:
            for record in sample.expected["records"]:
                key = (sample.path.split("/")[0], record["verdict"])
                counts[key] = counts.get(key, 0) + 1
        return counts

    def table(self):
        lines = ["| file | made with | text | verdict | what it is for |", "|---|---|---|---|---|"]
        for s in sorted(self.samples, key=lambda s: s.path):
            verdicts = ", ".join(dict.fromkeys(f"`{r['verdict']}`" for r in s.expected["records"]))
            text = "yes" if s.expected["text"] else "OCR"
            lines.append(f"| `{s.path}` | {s.made_with} | {text} | {verdicts} | {s.note} |")
        return "\n".join(lines)


def simple_record(verdict, kind="vigencia", student=None, codes=(), page=1, fields=None, **more):
    """A record of which little more than the verdict is expected."""
    return dict(page=page, kind=kind, verdict=verdict, student=student, codes=list(codes), fields=fields or {},
                states={}, **more)
