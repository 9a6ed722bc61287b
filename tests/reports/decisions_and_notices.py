#!/usr/bin/python3
"""What people decided and what students were told outlives the reports; templates of the school's own are used."""
import csv
import pathlib
import sys
import tempfile

from school import School, read_csv


def main(program: str, source: str) -> None:
    with tempfile.TemporaryDirectory(prefix="reports_") as scratch:
        folder = pathlib.Path(scratch)
        school = School(program, source, folder)
        roster = school.write_roster("roster.csv", 6)
        results = [school.result(n % 3, n) for n in range(6)]

        def report(*arguments, code=1):
            made = school.write_results("results.ndjson", results)
            school.run("report", made, "--report", "out", "--roster", roster, *arguments, expect=[code])
            notices = {row["student_id"]: row for row in read_csv(folder / "out" / "notices.csv")}
            return {row["file"]: row for row in read_csv(folder / "out" / "results.csv")}, notices

        _, notices = report()
        assert list(notices) == ["000001", "000002", "000004", "000005"], notices
        _, again = report()
        assert again == notices, "made anew from the same, the notices are the same"

        # Of another run, only what is new is told: here a second document, of the same fault.
        for result in results:
            result["run"] = "0123456789abcdef"
        results.append(school.result(1, 1, file="entregas/000001 (1).pdf", sha256="3" * 64, fecha_constancia="2026-08-28",
                                     run="0123456789abcdef"))
        _, notices = report()
        assert list(notices) == ["000001"], notices

        def decide(*rows):
            with (folder / "decisions.csv").open("w", newline="") as file:
                csv.writer(file).writerows([["file", "page", "sha256", "decision", "note"], *rows])
            return ("--decisions", folder / "decisions.csv")

        def key(result):
            page = result["document"]["page"]
            return [result["file"], "" if page is None else page, result["sha256"]]

        rows, notices = report(*decide([*key(results[4]), "accept", "=vi la clínica"], [*key(results[0]), "reject", "no es"],
                                       [*key(results[5]), "accept", ""]))
        accepted, rejected = rows["entregas/000004.pdf"], rows["entregas/000000.pdf"]
        assert (accepted["verdict"], accepted["standing"]) == ("missing_alta", "accepted"), accepted
        assert accepted["decision_note"] == "'=vi la clínica"
        assert (rejected["verdict"], rejected["standing"]) == ("ok", "rejected"), rejected
        assert list(notices) == ["000000"] and "no lo aceptó" in notices["000000"]["message"], notices
        registro = {row["matricula"]: row["aprobada_por"] for row in read_csv(folder / "out" / "registro.csv")}
        assert registro == {"000003": "programa", "000004": "persona", "000005": "persona"}, registro

        # Without being given again, they still hold; one is taken back; one is about a document that has changed.
        results[5]["sha256"] = "4" * 64
        rows, _ = report(*decide([*key(results[0]), "none", ""]))
        assert rows["entregas/000004.pdf"]["standing"] == "accepted"
        assert rows["entregas/000000.pdf"]["standing"] == "approved"
        assert rows["entregas/000005.pdf"]["standing"] == "pending"

        # A document that is judged otherwise by now is asked about again.
        results[4] = school.result(0, 4, run="0123456789abcdef", sha256=results[4]["sha256"])
        results[4]["document"]["page"] = school.bases[1]["document"]["page"]
        rows, _ = report()
        assert (rows["entregas/000004.pdf"]["decision"], rows["entregas/000004.pdf"]["standing"]) == ("", "approved")

        # The school's own words; plain text is not HTML.
        templates = folder / "school" / "notices"
        templates.mkdir(parents=True)
        (folder / "school" / "policy.toml").write_text("max_age_days = 30\n")
        (templates / "subject.mustache").write_text("{{id}} & <{{extra.Carrera}}>\n\n")
        (templates / "message.mustache").write_text("{{#findings}}{{what_to_do}}{{/findings}}{{#alta_missing}}ALTA{{/alta_missing}}\n")
        (folder / "out" / "notices_told.csv").unlink()
        _, notices = report("--policy", folder / "school" / "policy.toml")
        assert notices["000001"]["subject"] == "000001 & <Ingeniería>", notices["000001"]
        assert notices["000001"]["message"].startswith("1. Entre a imss.gob.mx"), notices["000001"]["message"]
        assert notices["000001"]["message"].endswith("ALTA") and not notices["000002"]["message"].endswith("ALTA")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
