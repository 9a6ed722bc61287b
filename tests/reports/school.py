"""An invented school for the tests of the reports: a roster, and as many results as asked for, made from those of samples."""
import csv
import hashlib
import json
import os
import pathlib
import subprocess
import sys

AS_OF = "2026-08-28"
# In order; without alta; another paper.
BASES = ["vigencia/23145688_lineas.pdf", "vigencia/23145545_alta_falta_sd.pdf", "other/23145864_ine.pdf"]


class School:
    def __init__(self, program: str, source: str, folder: pathlib.Path):
        self.program, self.samples, self.folder = program, pathlib.Path(source) / "samples", folder
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder)}
        for name in ("LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS"):
            if name in os.environ:
                self.environment[name] = os.environ[name]
        done = self.run("check", *(self.samples / base for base in BASES), "--as-of", AS_OF, "--format", "ndjson")
        self.bases = [json.loads(line) for line in done.stdout.splitlines()]
        assert [base["verdict"] for base in self.bases] == ["ok", "missing_alta", "wrong_document"], done.stderr

    def run(self, *arguments, expect=None):
        done = subprocess.run([self.program, *map(str, arguments)], cwd=self.folder, env=self.environment,
                              capture_output=True, check=False, timeout=200)
        if expect is not None and done.returncode not in expect:
            sys.exit(f"{arguments} ended with {done.returncode}: {done.stderr.decode()}")
        return done

    def result(self, base: int, number: int, **changes) -> dict:
        """The result of student `number`, like that of BASES[base]."""
        result = json.loads(json.dumps(self.bases[base]))
        result["file"] = f"entregas/{number:06}.pdf"
        result["sha256"] = hashlib.sha256(result["file"].encode()).hexdigest()
        result["student"] = {"id": f"{number:06}", "row": number + 2, "matched_by": "path_id"}
        if base == 0:
            result["fields"]["nss"]["value"] = f"{5200500000 + number:011}"
        for key, value in changes.items():
            if key in result["fields"]:
                result["fields"][key]["value"] = value
            else:
                result[key] = value
        return result

    def write_results(self, name: str, results) -> pathlib.Path:
        path = self.folder / name
        with path.open("w") as file:
            for result in results:
                file.write(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")
        return path

    def write_roster(self, name: str, count: int, **of_student) -> pathlib.Path:
        """Matrícula, Nombre, Correo, Carrera; of_student("s3") gives other cells for student 3."""
        path = self.folder / name
        with path.open("w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["Matrícula", "Nombre", "Correo", "Carrera", "turno"])
            for number in range(count):
                cells = [f"{number:06}", f"ANA{number} LOPEZ SOTO", f"a{number}@x.example", "Ingeniería", "tarde"]
                writer.writerow(of_student.get(f"s{number}", cells))
        return path


def read_csv(path: pathlib.Path) -> list[dict[str, str]]:
    text = path.read_bytes()
    assert text.startswith(b"\xef\xbb\xbf"), f"{path.name}: no BOM"
    rows = list(csv.reader(text[3:].decode().splitlines(keepends=True), strict=True))
    assert len(set(rows[0])) == len(rows[0]), f"{path.name}: two columns of one name"
    for row in rows:
        assert len(row) == len(rows[0]), f"{path.name}: {row}"
    return [dict(zip(rows[0], row)) for row in rows[1:]]
