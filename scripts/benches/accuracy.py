"""How much of what a document shows was read exactly."""
import collections
import json
import re

FIELDS = ("curp", "nss", "umf")


def truths_of(paths, only_pdf):
    """The records expected of each document that has them beside it, by its path."""
    truths = {}
    for path in paths:
        for file in sorted(path.rglob("*.expected.json")) if path.is_dir() else [path.with_name(path.name + ".expected.json")]:
            document = file.with_name(file.name.removesuffix(".expected.json"))
            expected = json.loads(file.read_text())
            # Options are passwords and the like, which the other programs do not get.
            if expected.get("options") or (only_pdf and document.suffix.lower() != ".pdf"):
                continue
            truths[document] = expected["records"]
    return truths


def clinic_number(value):
    number = re.match(r"\d+", value or "")
    return number[0] if number else None


def shown(record):
    """Field to value, of a record that is expected."""
    fields = record.get("fields", {})
    values = {"curp": fields.get("curp"), "nss": fields.get("nss"), "umf": clinic_number(fields.get("umf"))}
    return {field: value for field, value in values.items() if value}


def is_in_text(field, value, text):
    if field == "umf":
        return re.search(rf"(?<!\d)0*{value}(?!\d)", text) is not None
    return value in re.sub(r"[\s-]", "", text)


def is_in_records(field, value, page, records):
    # A record of another page is of another person.
    for record in records:
        if page in (None, record["document"]["page"]) or len(records) == 1:
            read = record["fields"][field]["value"]
            if (clinic_number(read) if field == "umf" else read) == value:
                return True
    return False


def rates(results, truths):
    """Right, and all that there are, of each field; `results` are texts or the program's own records."""
    right, all_ = collections.Counter(), collections.Counter()
    for file, expected in truths.items():
        for record in expected:
            for field, value in shown(record).items():
                result = results[file]
                all_[field] += 1
                right[field] += (is_in_text(field, value, result) if isinstance(result, str) else
                                 is_in_records(field, value, record.get("page"), result))
    return right, all_


def share(right, all_):
    return f"{right}/{all_} {100 * right / all_:.1f} %" if all_ else "-"
