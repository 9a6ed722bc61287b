#!/usr/bin/python3
"""Results of which no other document says anything come out of a report byte for byte as they went in."""
import pathlib
import sys
import tempfile

from school import AS_OF, School


def main(program: str, source: str) -> None:
    with tempfile.TemporaryDirectory(prefix="reports_") as scratch:
        folder = pathlib.Path(scratch)
        school = School(program, source, folder)
        # Without a roster every document is nobody's. A name that is not UTF-8 is among them.
        odd = folder / "odd"
        odd.mkdir()
        (odd / b"mu\xf1oz \xe2\x80\xae.pdf".decode(errors="surrogateescape")).write_bytes(b"%PDF-1.4")
        done = school.run("check", school.samples / "other", school.samples / "broken", odd, "--as-of", AS_OF, "--format",
                          "ndjson", "--audit", "50", expect=[1])
        (folder / "results.ndjson").write_bytes(done.stdout)
        school.run("report", "results.ndjson", "--report", "out", expect=[1])
        made = (folder / "out" / "results.ndjson").read_bytes()
        assert made == done.stdout and made.count(b"\n") > 30, made.count(b"\n")
        assert b'"file_bytes":' in made


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
