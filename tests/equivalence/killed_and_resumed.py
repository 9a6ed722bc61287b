#!/usr/bin/python3
"""A run that is killed, and begun again with the same report folder, gives the bytes of an undisturbed one; so does a run whose
workers are killed. Nothing outlives the program."""
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
REPORT_FILES = ("results.ndjson", "results.csv", "missing.csv", "registro.csv", "notices.csv")


def command(documents, report):
    return [PROGRAM, "check", documents, "--roster", SOURCE / "samples/alumnos.csv", "--as-of", "2026-08-28", "--format", "ndjson",
            "--report", report, "--jobs", "3", "--quiet", "--exit-zero"]


def untimed(text):
    """Without what the clock decides."""
    lines = []
    for line in text.splitlines():
        if line.startswith("{"):
            record = json.loads(line)
            record.pop("elapsed_ms", None)
            line = json.dumps(record)
        lines.append(line)
    return lines


def results(report):
    return {name: untimed((report / name).read_text(encoding="utf-8-sig")) for name in REPORT_FILES}


def processes_of(session):
    """Of the program, of one session of processes: what is left of a run when its first process is gone."""
    found = []
    for entry in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rsplit(")", 1)[1].split()
            if int(fields[3]) == session and fields[0] != "Z":
                found.append(int(entry.parent.name))
        except (OSError, IndexError):
            continue
    return found


def wait_until_none_is_left(session):
    end = time.monotonic() + 2
    while processes_of(session):
        if time.monotonic() > end:
            sys.exit(f"processes outlive the program: {processes_of(session)}")
        time.sleep(0.01)


def run_and_kill(documents, report, after):
    """Kills the program when it has given so many records. Whether it had not ended by itself before."""
    process = subprocess.Popen(command(documents, report), stdout=subprocess.PIPE, start_new_session=True)
    for _ in range(after):
        if not process.stdout.readline():
            break
    process.kill()
    killed = process.wait() == -signal.SIGKILL
    wait_until_none_is_left(process.pid)
    return killed


def run(documents, report):
    return subprocess.run(command(documents, report), stdout=subprocess.PIPE, check=True).stdout.decode()


def run_with_workers_killed(documents, report, chance):
    """Kills one of the workers, or the launcher of those for pixels, now and then: the program's own child starts them again."""
    process = subprocess.Popen(command(documents, report), stdout=subprocess.PIPE, start_new_session=True)
    ended = threading.Event()
    kills = 0

    def kill_now_and_then():
        nonlocal kills
        while not ended.wait(0.4):
            workers = [number for number in processes_of(process.pid) if process.pid not in (number, parent_of(number))]
            if workers:
                os.kill(chance.choice(workers), signal.SIGKILL)
                kills += 1

    killer = threading.Thread(target=kill_now_and_then)
    killer.start()
    output = process.stdout.read().decode()
    ended.set()
    killer.join()
    if process.wait() != 0:
        sys.exit(f"the run ended with {process.returncode} when its workers were killed")
    return output, kills


def hit_a_limit(line):
    codes = {finding["code"] for finding in json.loads(line)["findings"]}
    return bool(codes & {"out_of_memory", "worker_crashed"})


def parent_of(number):
    try:
        return int(pathlib.Path(f"/proc/{number}/stat").read_text().rsplit(")", 1)[1].split()[1])
    except (OSError, IndexError):
        return 0


def main():
    chance = random.Random(20260828)
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        documents = scratch / "documents"
        documents.mkdir()
        chosen = sorted((SOURCE / "samples/entregas").glob("*.pdf"))[:14] + sorted((SOURCE / "samples/vigencia").glob("*.pdf"))[::12]
        chosen += sorted((SOURCE / "samples/broken").iterdir())[:6] + sorted((SOURCE / "samples/scans").glob("*.jpg"))[:2]
        for file in chosen:
            if not file.name.endswith(".json"):
                shutil.copy(file, documents)
        count = len(list(documents.iterdir()))

        undisturbed = untimed(run(documents, scratch / "undisturbed"))
        expected = results(scratch / "undisturbed")

        kills = 0
        for after in range(0, count, 5):
            report = scratch / f"killed-{after}"
            kills += run_and_kill(documents, report, after)
            if untimed(run(documents, report)) != undisturbed or results(report) != expected:
                sys.exit(f"another result after a kill at record {after}")
        report = scratch / "killed-often"
        for after in range(0, count, 6):
            run_and_kill(documents, report, after)
        if untimed(run(documents, report)) != undisturbed or results(report) != expected:
            sys.exit("another result after many kills")

        output, worker_kills = run_with_workers_killed(documents, scratch / "workers", chance)
        different = [line for line in untimed(output) if line not in undisturbed]
        if len(untimed(output)) != len(undisturbed) or any(not hit_a_limit(line) for line in different):
            sys.exit("another result when workers were killed")
        # A document whose worker was killed twice is tried again by the next run. What the first has told is not told again.
        again = untimed(run(documents, scratch / "workers"))
        seen = results(scratch / "workers")
        if again != undisturbed or any(seen[name] != expected[name] for name in REPORT_FILES if name != "notices.csv"):
            sys.exit("another result of the run after one whose workers were killed")
        if kills < count // 8 or worker_kills == 0:
            sys.exit(f"too few kills to prove anything: {kills}, {worker_kills}")
        print(f"{count} documents: the same bytes after {kills} single kills, many in a row, and {worker_kills} kills of workers")


if __name__ == "__main__":
    main()
