#!/usr/bin/python3
"""Every sentence for people: in both languages, with the same arguments, and in Spanish as an office of a Mexican school speaks: usted,
and no words of programmers but for names of options, files and formats."""
import pathlib
import re
import sys

LITERALS = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
PAIR = re.compile(r"\{\s*" + LITERALS + r",\s*" + LITERALS + r"\}")
FOLDERS = ("lib/reporting", "lib/reports", "cli")

PROGRAMMERS = r"OCR|hash|parse\w*|password|log|bug|token|string|null|input|output|default|crash\w*|flag|script|backup|exit|stdin|stdout|frame\w*"
FAMILIAR = r"tú|tu|tus|te|puedes|debes|tienes|quieres|haz|ten|revisa|corrige|escribe|ingresa|guarda|intenta|elige|por favor espera"
# What is quoted, an option, a file's name or an example on a command line is not said but shown.
SHOWN = re.compile(r"«[^»]*»|--?[a-z][\w-]*(?: [A-Z]+)?|\S+\.(?:csv|toml|xlsx|html|ndjson|pdf)\b|\{[^}]*\}|^ *(?:constancia|find) .*$", re.M)
# Parts of the equipment, named so by `constancia doctor` for whoever installs it; and an answer that is the same word.
ALLOWED = {"módulo de OCR"}


# Details of documents that people are not told.
FOR_PROGRAMMERS = {"protocol"}


def joined(literals: str) -> str:
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals)).replace("\\n", "\n").replace('\\"', '"')


def faults_of(spanish: str, english: str) -> list[str]:
    faults = []
    if bool(spanish.strip()) != bool(english.strip()):
        faults.append("is missing in one language")
    arguments = [sorted(set(re.findall(r"\{[\w:]*\}", text))) for text in (spanish, english)]
    if arguments[0] != arguments[1]:
        faults.append(f"has other arguments: {arguments}")
    if spanish == english and len(re.findall(r"[a-zñáéíóú]{3,}", SHOWN.sub("", spanish))) > 3 and "constancia" not in spanish.lower():
        faults.append("is the same in both languages")
    said = SHOWN.sub(" ", spanish)
    for word in re.findall(rf"\b(?:{PROGRAMMERS})\b", said, re.I) if spanish not in ALLOWED else []:
        faults.append(f"says {word}")
    # A form of tú at the beginning of a sentence is an order; within one it may be he or she.
    for word in re.findall(rf"\b(?:tú|tu|tus|te|puedes|debes|tienes|quieres)\b|(?:^|[.:;] )(?:{FAMILIAR})\b", said, re.I):
        faults.append(f"says {word.strip()} instead of usted")
    return faults


def details_without_words(root: pathlib.Path) -> list[str]:
    """What readers say of documents, each of which is either put into words or of use to programmers only."""
    known = set(re.findall(r'^    \{"([^"]+)", \{"', (root / "lib/reporting/reader_details.cpp").read_text(), re.M))
    faults = []
    for folder in ("documents", "ocr", "pipeline", "workers"):
        for path in (root / "lib" / folder).rglob("*.cpp"):
            for detail in re.findall(r'DocumentFault::\w+,\s*"([^"]+)"', path.read_text()):
                if detail not in known | FOR_PROGRAMMERS:
                    faults.append(f"{path.relative_to(root)}: {detail!r} is not in lib/reporting/reader_details.cpp")
    return faults


def main(root: pathlib.Path) -> int:
    count, faults = 0, details_without_words(root)
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*.[ch]pp")):
            text = re.sub(r"^\s*(//.*|#include.*)$", "", path.read_text(), flags=re.M)
            for match in PAIR.finditer(text):
                spanish, english = joined(match[1]), joined(match[2])
                # Tables of names that machines read are pairs of words as well.
                if " " not in spanish + english and spanish and english:
                    continue
                count += 1
                faults += [f"{path.relative_to(root)}: {spanish[:70]!r} {fault}" for fault in faults_of(spanish, english)]
    print("\n".join(faults) if faults else f"{count} sentences")
    return 1 if faults or count < 400 else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
