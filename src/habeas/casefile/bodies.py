"""Names of bodies: ministries, courts, offices, organizations, papers.

Two names are one body's when they hold the same words that matter, in any order, or when one is
the other's letters. Common bodies of the region are known in English, in Russian and by letters.
"""

import re
from functools import cache

from habeas.casefile.spelling import folded

_SMALL = "the a an of for and on in at to s de del la el das der o i po v na"
_KINDS = """
    police court prosecutor ministry government army embassy office administration commission
    committee military authority official republic state city regional national department service
    group agency newspaper channel unit security"""
_EMPTY = frozenset(_SMALL.split())
_GENERIC = frozenset(_KINDS.split())
_ONE_BODY = (
    (r"ministry of (?:the )?interior|interior ministry|ministry of internal affairs|internal affairs ministry|\bmvd\b", "interior ministry"),
    (r"ministerstvo vnutrennikh del", "interior ministry"),
    (r"ministry of defen[cs]e|defen[cs]e ministry|\bmod\b|ministerstvo oborony|\bminoborony\b", "defence ministry"),
    (r"ministry of foreign affairs|foreign ministry|ministerstvo inostrannykh del|\bmid\b|\bmfa\b", "foreign ministry"),
    (r"ministry of justice|justice ministry|ministerstvo iustitsii|\bminiust\b", "justice ministry"),
    (r"prosecutor generals? office|general prosecutors? office|office of the prosecutor general|generalnaia prokuratura|\bgenprokuratura\b|prosecutor general", "prosecutor general office"),
    (r"military prosecutors? office|voennaia prokuratura", "military prosecutor office"),
    (r"military commissariat|military enlistment office|military recruitment office|voennyi komissariat|\bvoenkomat\b", "military commissariat"),
    (r"federal security service|federalnaia sluzhba bezopasnosti|\bfsb\b", "fsb"),
    (r"state committee for national security|national security committee|komitet natsionalnoi bezopasnosti|\bg?knb\b", "national security committee"),
    (r"investigative committee|sledstvennyi komitet", "investigative committee"),
    (r"federal penitentiary service|federalnaia sluzhba ispolneniia nakazanii|\bfsin\b", "fsin"),
    (r"(?:united nations |un )?working group on enforced or involuntary disappearances|\bwgeid\b", "wgeid"),
    (r"international committee of the red cross|\bicrc\b|mezhdunarodnyi komitet krasnogo kresta|\bmkkk\b", "icrc"),
    (r"human rights ombudsman|ombudsman|human rights commissioner|upolnomochennyi po pravam cheloveka", "ombudsman"),
)  # fmt: skip


@cache
def words_of_body(written: str) -> frozenset[str]:
    """The words of a body's name that matter.

    >>> sorted(words_of_body("The Ministry of the Interior"))
    ['interior', 'ministry']
    """
    plain = folded(written.replace("’s", "s").replace("'s", "s"))
    for pattern, name in _ONE_BODY:
        plain = re.sub(pattern, name, plain)
    return frozenset(_single(word) for word in plain.split() if word not in _EMPTY)


def says_which(words: frozenset[str]) -> bool:
    """Whether words name some one body and not only a kind of body."""
    return bool(words - _GENERIC)


def letters_of(written: str) -> frozenset[str]:
    """The letters a name can be shortened to, with its small words and without."""
    words = folded(written).split()
    long = [word for word in words if word not in _EMPTY]
    made = {"".join(word[0] for word in each) for each in (words, long)}
    return frozenset(each for each in made if len(each) > 2)


def is_letters(written: str) -> bool:
    """Whether a name is itself such letters."""
    bare = re.sub(r"[.\s]", "", written)
    return 3 <= len(bare) <= 7 and bare.isalpha() and bare.isupper()


def _single(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 4 and word.endswith("s") and not word.endswith("ss") else word
