"""Our judgement of CURPs and NSS against npm's curp and python3-stdnum, on generated and mutated identifiers.

Usage: compare_identifiers.py IDENTIFIER_VERDICTS FOLDER

IDENTIFIER_VERDICTS is our program, FOLDER takes the npm package. Ends with 0 when every disagreement is one of
known_disagreements.tsv and each of those was met, with 1 when not, and with 77 (skipped) when npm or python3-stdnum is not
installed.
"""

import collections
import csv
import os
import random
import re
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
LATEST_BIRTH = "2026-12-31"  # the end of a year, so that known_disagreements.tsv can tell the future by its pattern
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
VOWELS = "AEIOU"
CONSONANTS = "".join(c for c in LETTERS if c not in VOWELS)
STATES = """AS BC BS CC CL CM CS CH DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS NE""".split()
WORDS = "BACA BUEI CACO COGE FETO GETA KAKO LOCA MEAR MIAR ORIN PEDO PUTO QULO RUIN TETA VACA WUEY".split()


def skip(reason):
    print("skipped:", reason)
    sys.exit(77)


def import_stdnum():
    try:
        from stdnum import luhn
        from stdnum.mx import curp
    except ImportError:
        skip("python3-stdnum is not installed")
    return curp, luhn


def install_npm_curp(folder):
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        skip("npm is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, folder / name)
    installed = folder / "node_modules" / "curp" / "package.json"
    if not installed.exists():
        command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        if subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL).returncode != 0:
            sys.exit(f"npm ci could not install npm's curp in {folder}; it needs the network once")
    return folder / "node_modules"


def verdicts_of(command, texts, **options):
    done = subprocess.run(command, input="".join(text + "\n" for text in texts), capture_output=True, text=True,
                          check=True, **options)
    lines = done.stdout.splitlines()
    assert len(lines) == len(texts), f"{command[0]}: {len(texts)} lines in, {len(lines)} out"
    return lines


def with_check_digit(first_17, stdnum_curp):
    try:
        return first_17 + stdnum_curp.calc_check_digit(first_17)
    except ValueError:
        return first_17 + "0"


def good_first_17(rng):
    born = date(1930, 1, 1) + timedelta(days=rng.randrange((date(2026, 12, 31) - date(1930, 1, 1)).days))
    head = rng.choice(LETTERS) + rng.choice(VOWELS + "X") + rng.choice(LETTERS) + rng.choice(LETTERS)
    homoclave = rng.choice("0123456789") if born.year < 2000 else rng.choice("AAAAABCDEFGHIJKZ")
    return (head + born.strftime("%y%m%d") + rng.choice("HHHMMMX") + rng.choice(STATES) +
            "".join(rng.choice(CONSONANTS) for _ in range(3)) + homoclave)


def make_curps(rng, stdnum_curp):
    """Good ones, and ones with a rule broken; half of the broken ones have a check digit that fits all the same."""
    curps = [with_check_digit(good_first_17(rng), stdnum_curp) for _ in range(2500)]
    for word in WORDS:
        curps.append(with_check_digit(word + good_first_17(rng)[4:], stdnum_curp))
    for first in LETTERS:
        for second in LETTERS:
            good = good_first_17(rng)
            curps.append(with_check_digit(good[:11] + first + second + good[13:], stdnum_curp))
    for month in range(14):
        for day in range(33):
            good = good_first_17(rng)
            curps.append(with_check_digit(good[:6] + f"{month:02}{day:02}" + good[10:], stdnum_curp))
    for _ in range(4000):
        text = list(with_check_digit(good_first_17(rng), stdnum_curp))
        for _ in range(rng.choice((1, 1, 1, 2))):
            text[rng.randrange(18)] = rng.choice(LETTERS + "0123456789")
        text = "".join(text)
        curps.append(with_check_digit(text[:17], stdnum_curp) if rng.random() < 0.5 else text)
    for _ in range(300):
        text = with_check_digit(good_first_17(rng), stdnum_curp)
        cut = rng.randrange(1, 18)
        curps.append(rng.choice((text.lower(), text[:cut] + " " + text[cut:], text[:cut] + "-" + text[cut:],
                                 text[:cut] + text[cut + 1:], text[:cut] + "7" + text[cut:],
                                 text[:cut] + "?" + text[cut + 1:])))
    return curps


def make_nss(rng, luhn):
    numbers = ["00000000000"]
    for _ in range(3000):
        ten = f"{rng.randrange(10 ** 10):010}"
        good = ten + luhn.calc_check_digit(ten)
        at = rng.randrange(11)
        numbers += [good, good[:at] + rng.choice("0123456789") + good[at + 1:]]
        if at < 10:
            numbers.append(good[:at] + good[at + 1] + good[at] + good[at + 2:])
    numbers += [number[:5] + rng.choice("OISB") + number[6:] for number in numbers[:100]]
    return numbers


class KnownDisagreements:
    def __init__(self, path):
        with open(path, encoding="utf-8", newline="") as stream:
            lines = [line for line in stream if line.strip() and not line.startswith("#")]
        self.rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        self.met = collections.Counter()

    def explains(self, other, identifier, text, ours, theirs):
        for row in self.rows:
            if row[:2] == [other, identifier] and row[3:5] == [ours, theirs] and re.search(row[5], text):
                self.met[tuple(row[:3])] += 1
                return True
        return False

    def unmet(self):
        return [row[:3] for row in self.rows if not self.met[tuple(row[:3])]]


def compare(known, other, identifier, texts, ours, theirs):
    unexplained = 0
    for text, our, their in zip(texts, ours, theirs):
        if (our == "valid") == (their == "valid"):
            continue
        if not known.explains(other, identifier, text, our, their):
            unexplained += 1
            print(f"unexplained: {identifier} {text!r}: ours {our}, {other} {their}")
    agreed = sum(1 for our, their in zip(ours, theirs) if (our == "valid") == (their == "valid"))
    both_valid = sum(1 for our, their in zip(ours, theirs) if our == their == "valid")
    print(f"{identifier} against {other}: {len(texts)} judged, {agreed} agreed ({both_valid} valid), "
          f"{len(texts) - agreed - unexplained} known to differ, {unexplained} unexplained")
    return unexplained


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    stdnum_curp, luhn = import_stdnum()
    node_modules = install_npm_curp(folder)
    rng = random.Random(20260828)
    known = KnownDisagreements(HERE / "known_disagreements.tsv")

    def word(valid):
        return "valid" if valid else "invalid"

    curps = make_curps(rng, stdnum_curp)
    ours = verdicts_of([program, "curp", LATEST_BIRTH], curps)
    by_stdnum = [word(stdnum_curp.is_valid(text)) for text in curps]
    by_npm = verdicts_of(["node", str(HERE / "curp_verdicts.js")], curps,
                         env={**os.environ, "NODE_PATH": str(node_modules)})
    unexplained = compare(known, "stdnum", "curp", curps, ours, by_stdnum)
    unexplained += compare(known, "npm", "curp", curps, ours, by_npm)

    numbers = make_nss(rng, luhn)
    ours = verdicts_of([program, "nss"], numbers)
    unexplained += compare(known, "stdnum", "nss", numbers, ours, [word(luhn.is_valid(text)) for text in numbers])

    for (other, identifier, name), count in sorted(known.met.items()):
        print(f"  {identifier} {other}: {name} {count}")
    for other, identifier, name in known.unmet():
        print(f"no longer seen, remove it from known_disagreements.tsv: {identifier} {other} {name}")
    return 1 if unexplained or known.unmet() else 0


if __name__ == "__main__":
    sys.exit(main())
