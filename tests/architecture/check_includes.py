#!/usr/bin/python3
"""Compares every #include "folder/…" of lib/ and cli/ with the table of ARCHITECTURE.md, and every folder's
target_link_libraries line with its row."""
import pathlib
import re
import sys

# Which library's header may be included where: one adapter each.
ADAPTERS = {
    r"(poppler-|PDFDoc|Page\.h|GlobalParams|TextOutputDev|SplashOutputDev|splash/|UTF\.h|DateInfo|ErrorCodes)": {"lib/documents/"},
    r"tesseract/": {"lib/ocr/module/"},
    r"(leptonica/)?allheaders": {"lib/ocr/module/"},
    r"qpdf/": {"lib/ocr/module/"},
    r"nlohmann/": {"lib/reporting/", "lib/reports/summary_json.cpp", "lib/reports/html/", "cli/"},
    r"toml\+\+/": {"lib/verification/policy.cpp"},
    r"kainjow/": {"lib/reports/notice_template.cpp", "lib/reports/html/page_parts.cpp"},
    r"zip\.h": {"lib/spreadsheets/module/zip_archive.cpp"},
    r"expat\.h": {"lib/spreadsheets/module/xml_stream.cpp"},
    r"xlsxwriter": {"lib/reports/workbook/xlsx_writer.cpp"},
    r"CLI/": {"cli/"},
    r"(SQLiteCpp|sqlite3)": {"lib/batch/journal.cpp"},
    r"openssl/": {"lib/support/sha256.cpp", "lib/redaction/module/hmac_module.cpp"},
    r"seccomp.h": {"lib/workers/syscall_filter.cpp"},
}


def allowed_by_table(architecture: str) -> dict[str, set[str]]:
    rows = re.findall(r"^\| (\w+) \| [^|]+ \| ([^|]+) \|$", architecture, re.M)
    return {
        folder: set() if uses.strip() == "—" else {name.strip() for name in uses.split(",")}
        for folder, uses in rows
        if folder != "folder"
    }


def folder_of(path: pathlib.Path, root: pathlib.Path) -> str:
    parts = path.relative_to(root).parts
    return "cli" if parts[0] == "cli" else parts[1]


def main(root: pathlib.Path) -> int:
    allowed = allowed_by_table((root / "ARCHITECTURE.md").read_text())
    faults = []

    folders = {path.name for path in (root / "lib").iterdir() if path.is_dir()} | {"cli"}
    for name in sorted(folders ^ allowed.keys()):
        faults.append(f"{name}: in the table or in lib/, not in both")

    sources = [path for top in ("lib", "cli") for path in (root / top).rglob("*.[ch]pp")]
    for path in sources:
        own = folder_of(path, root)
        text = path.read_text()
        for used in re.findall(r'^#include "(\w+)/', text, re.M):
            if used in folders and used != own and used not in allowed.get(own, set()):
                faults.append(f"{path.relative_to(root)}: includes {used}/, which {own} may not use")
        for header in re.findall(r"^#include <([^>]+)>", text, re.M):
            for pattern, places in ADAPTERS.items():
                where = str(path.relative_to(root))
                if re.match(pattern, header) and not any(where.startswith(place) for place in places):
                    faults.append(f"{where}: includes <{header}>, which has its adapter elsewhere")

    for name in sorted(folders - {"cli"}):
        build = (root / "lib" / name / "CMakeLists.txt").read_text()
        link_line = re.search(rf"target_link_libraries\({name}\b([^)]*)\)", build)
        linked = set(re.findall(r"\b\w+\b", link_line.group(1))) & folders if link_line else set()
        for used in sorted(linked - allowed[name]):
            faults.append(f"lib/{name}/CMakeLists.txt: links {used}, which {name} may not use")

    print("\n".join(faults) if faults else f"{len(sources)} files follow the table")
    return 1 if faults or not sources else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
