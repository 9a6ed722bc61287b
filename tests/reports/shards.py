#!/usr/bin/python3
"""Reports made from shards in any order are those made from one file, and what is given twice counts once."""
import itertools
import pathlib
import sys
import tempfile

from school import School, read_csv


def main(program: str, source: str) -> None:
    with tempfile.TemporaryDirectory(prefix="reports_") as scratch:
        folder = pathlib.Path(scratch)
        school = School(program, source, folder)
        results = [school.result(n % 3, n) for n in range(40)]
        # Two files of one student in two shards, one file of two students, one NSS of two students.
        results.append(school.result(0, 6, file="entregas/000006 (1).pdf", sha256="1" * 64, fecha_constancia="2026-08-27"))
        results[9]["sha256"] = results[12]["sha256"] = "2" * 64
        results[15]["fields"]["nss"]["value"] = results[18]["fields"]["nss"]["value"]
        results.sort(key=lambda result: result["file"].replace("/", "\0"))
        roster = school.write_roster("roster.csv", 42)
        whole = school.write_results("whole.ndjson", results)
        shards = [school.write_results(f"shard{k}.ndjson", results[k::3]) for k in range(3)]

        def report(name: str, *files) -> dict[str, bytes]:
            school.run("report", *files, "--report", name, "--roster", roster, expect=[1])
            return {path.name: path.read_bytes() for path in (folder / name).iterdir()}

        expected = report("whole", whole)
        for number, order in enumerate(itertools.permutations(shards)):
            assert report(f"order{number}", *order) == expected, order
        assert report("twice", *shards, shards[1]) == expected
        # The reports of each shard have findings of their own; made anew from those, they are the same too.
        for k, shard in enumerate(shards):
            school.run("report", shard, "--report", f"part{k}", "--roster", roster, "--partial", expect=[1])
            assert not (folder / f"part{k}" / "missing.csv").exists()
        assert report("again", *(folder / f"part{k}" / "results.ndjson" for k in range(3))) == expected

        rows = {row["file"]: row for row in read_csv(folder / "whole" / "results.csv")}
        assert rows["entregas/000006.pdf"]["superseded_by"] == "entregas/000006 (1).pdf"
        assert rows["entregas/000009.pdf"]["errors"] == "same_file" and rows["entregas/000009.pdf"]["verdict"] == "review"
        assert rows["entregas/000018.pdf"]["errors"] == "nss_shared:nss", rows["entregas/000018.pdf"]
        assert len(read_csv(folder / "whole" / "missing.csv")) == 2


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
