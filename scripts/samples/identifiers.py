"""CURP and NSS computed from a person, after the RENAPO Instructivo Normativo (DOF 18-10-2021) and the Luhn rule.

Written apart from the C++ of the program, so that an error in one does not hide in the other.
"""

import re
import unicodedata

ALPHABET = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ"
PARTICLES = set("DA DAS DE DEL DER DI DIE DD EL LA LAS LOS LE LES MAC MC VAN VON Y".split())
COMMON_FIRST_NAMES = {"MARIA", "MA", "M", "JOSE", "J"}
INCONVENIENT_WORDS = set("""
    BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO GETA GUEI
    GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO LOCA LOCO LOKA LOKO
    MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO ORIN PEDA PEDO PENE PIPI PITO POPO PUTA PUTO
    QULO RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI WUEY""".split())


def without_accents(text):
    """Capitals without accents; the Ñ becomes N."""
    decomposed = unicodedata.normalize("NFD", text.upper())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def curp_letters(name):
    """A name as the CURP sees it: Ñ and punctuation are X, other accents are dropped."""
    name = re.sub(r"\b(MA|M|J)\.", r"\1 ", name.upper())
    name = re.sub(r"[Ñ/\-.']", "X", unicodedata.normalize("NFC", name))
    return without_accents(name)


def significant_word(name, is_given=False):
    words = [w for w in curp_letters(name).split()]
    if is_given and len(words) > 1 and words[0] in COMMON_FIRST_NAMES:
        words = words[1:]
    words = [w for w in words if w not in PARTICLES] or words
    return words[0] if words else ""


def inner(word, letters):
    return next((c for c in word[1:] if c in letters), "X")


def check_character(seventeen):
    total = sum(ALPHABET.index(c) * (18 - i) for i, c in enumerate(seventeen))
    return str((10 - total % 10) % 10)


def make_curp(given, first, second, born, sex, state, homoclave):
    """`homoclave` is a digit for births up to 1999 and a letter from 2000."""
    vowels, consonants = "AEIOU", "BCDFGHJKLMNPQRSTVWXYZ"
    a, b, c = significant_word(first), significant_word(second), significant_word(given, is_given=True)
    head = a[:1] + inner(a, vowels) + (b[:1] or "X") + c[:1]
    if head in INCONVENIENT_WORDS:
        head = head[0] + "X" + head[2:]
    tail = "".join(inner(w, consonants) for w in (a, b, c))
    seventeen = head + born.strftime("%y%m%d") + sex + state + tail + homoclave
    return seventeen + check_character(seventeen)


def luhn_digit(ten):
    total = 0
    for i, c in enumerate(reversed(ten)):
        doubled = int(c) * (2 if i % 2 == 0 else 1)
        total += doubled // 10 + doubled % 10
    return str(-total % 10)


def make_nss(office, affiliated, born, serial):
    """Subdelegación, year of affiliation, year of birth, serial number; all but the serial with two digits."""
    ten = f"{office:02d}{affiliated % 100:02d}{born % 100:02d}{serial:04d}"
    return ten + luhn_digit(ten)


def other_nss(nss, position):
    """The same number with one digit raised, its check digit right again where that is possible."""
    digit = str((int(nss[position]) + 1) % 10)
    ten = nss[:position] + digit + nss[position + 1:10]
    return ten + luhn_digit(ten)


def dashed(nss):
    return f"{nss[:4]}-{nss[4:6]}-{nss[6:10]}-{nss[10]}"


def cross_check(curp, nss):
    """Ask python3-stdnum for a second opinion, where it has one: it knows neither sex X nor the word ORIN."""
    from stdnum import luhn
    from stdnum.mx import curp as stdnum_curp
    luhn.validate(nss)
    if curp[10] != "X":
        stdnum_curp.validate(curp)
