"""How Russian declines names the dictionary does not know.

Given a form as it stands, every base form it may come from, with gender and case. Which of them
is meant is not decided here: `habeas.reading.readers.russian.names` weighs a whole name together.
"""

from collections.abc import Iterator
from dataclasses import dataclass

_VOWELS = "аеёиоуыэюя"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to read a word of a name.

    Attributes:
        base: The nominative, in small letters.
        gender: "m" or "f".
        case: Nom, Gen, Dat, Acc, Ins or Loc.
        sure: How far the reading may be trusted: 2 from the dictionary, 1 by its ending.
    """

    base: str
    gender: str
    case: str
    sure: int = 1


# Surnames in -ов, -ев, -ин, -ын: ending, what takes its place, gender, cases.
_POSSESSIVE = (
    ("", "", "m", ("Nom",)), ("а", "", "m", ("Gen", "Acc")), ("у", "", "m", ("Dat",)),
    ("ым", "", "m", ("Ins",)), ("е", "", "m", ("Loc",)),
    ("а", "а", "f", ("Nom",)), ("у", "а", "f", ("Acc",)), ("ой", "а", "f", ("Gen", "Dat", "Ins", "Loc")),
)  # fmt: skip
_POSSESSIVE_STEMS = ("ов", "ев", "ёв", "ин", "ын")
# Surnames that are adjectives.
_ADJECTIVAL = (
    ("ий", "ий", "m", ("Nom",)), ("ый", "ый", "m", ("Nom",)), ("ой", "ой", "m", ("Nom",)),
    ("ого", "ий", "m", ("Gen", "Acc")), ("ому", "ий", "m", ("Dat",)), ("им", "ий", "m", ("Ins",)),
    ("ом", "ий", "m", ("Loc",)), ("ая", "ая", "f", ("Nom",)), ("ую", "ая", "f", ("Acc",)),
    ("ой", "ая", "f", ("Gen", "Dat", "Ins", "Loc")),
)  # fmt: skip
_ADJECTIVAL_STEMS = ("ск", "цк")
# Words that end in a hard or soft consonant and are a man's.
_CONSONANT = (
    ("а", "", ("Gen", "Acc")), ("у", "", ("Dat",)), ("ом", "", ("Ins",)), ("ем", "", ("Ins",)),
    ("е", "", ("Loc",)), ("я", "й", ("Gen", "Acc")), ("ю", "й", ("Dat",)), ("я", "ь", ("Gen", "Acc")),
    ("ю", "ь", ("Dat",)), ("ем", "й", ("Ins",)), ("ем", "ь", ("Ins",)), ("е", "й", ("Loc",)),
)  # fmt: skip
# Words in -а and -я, mostly women's.
_IN_A = (
    ("а", "а", ("Nom",)), ("ы", "а", ("Gen",)), ("и", "а", ("Gen",)), ("е", "а", ("Dat", "Loc")),
    ("у", "а", ("Acc",)), ("ой", "а", ("Ins",)), ("ей", "а", ("Ins",)), ("я", "я", ("Nom",)),
    ("и", "я", ("Gen",)), ("е", "я", ("Dat", "Loc")), ("ю", "я", ("Acc",)), ("ей", "я", ("Ins",)),
    ("ии", "ия", ("Gen", "Dat", "Loc")),
)  # fmt: skip
_VELAR = "гкхжшщч"
_CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
_PATRONYMIC = (
    ("вич", "m"), ("ич", "m"), ("вна", "f"), ("чна", "f"), ("оглы", "m"), ("оглу", "m"), ("улы", "m"), ("ұлы", "m"),
    ("уулу", "m"), ("кызы", "f"), ("қызы", "f"), ("гызы", "f"), ("зода", "m"), ("угли", "m"), ("кизи", "f"),
)  # fmt: skip


def surname_forms(word: str) -> Iterator[Form]:
    """Every way to read a surname, by its ending."""
    yield from _possessive(word)
    if adjectival := tuple(_adjectival(word)):
        yield from adjectival
        return
    if word.endswith(("о", "их", "ых", "и", "э")) or word[-1] in "іїєё":
        yield from _unchanging(word)
    if not any(word.endswith(stem) for stem in _POSSESSIVE_STEMS):
        yield from _like_a_noun(word)
        if word[-1] not in _VOWELS and word[-1] != "й":
            yield from (Form(word, "f", case) for case in _CASES)


def given_forms(word: str) -> Iterator[Form]:
    """Every way to read a given name, by its ending."""
    yield from _like_a_noun(word)
    if word[-1] not in _VOWELS or word[-1] in "иоэ":
        yield from (Form(word, "f", case) for case in _CASES)
    if word[-1] in "иоэы":
        yield from (Form(word, "m", case) for case in _CASES)


def is_patronymic(word: str) -> bool:
    """Whether a word, in any case, looks like a patronymic."""
    return any(True for _ in patronymic_forms(word))


def patronymic_forms(word: str) -> Iterator[Form]:
    """Every way to read a patronymic."""
    for ending, gender in _PATRONYMIC:
        if ending[-1] in "ыуиа" and ending not in {"вна", "чна"}:
            if word.endswith(ending):
                yield from (Form(word, gender, case) for case in _CASES)
        else:
            yield from (
                form for form in _like_a_noun(word)
                if form.base.endswith(ending) and form.gender == gender and len(form.base) > 5
            )  # fmt: skip


def _possessive(word: str) -> Iterator[Form]:
    for ending, put, gender, cases in _POSSESSIVE:
        stem = word.removesuffix(ending) if ending else word
        if word.endswith(ending) and stem.endswith(_POSSESSIVE_STEMS) and len(stem) > 3:
            yield from (Form(stem + put, gender, case) for case in cases)


def _adjectival(word: str) -> Iterator[Form]:
    for ending, put, gender, cases in _ADJECTIVAL:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and stem.endswith(_ADJECTIVAL_STEMS):
            yield from (Form(stem + put, gender, case) for case in cases)


def _unchanging(word: str) -> Iterator[Form]:
    for gender in ("m", "f"):
        yield from (Form(word, gender, case) for case in _CASES)


def _like_a_noun(word: str) -> Iterator[Form]:
    if word[-1] not in _VOWELS or word[-1] == "й":
        yield Form(word, "m", "Nom")
    for ending, put, cases in _CONSONANT:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) > 1 and _takes(stem, put):
            yield from (Form(stem + put, "m", case) for case in cases)
    for ending, put, their_cases in _IN_A:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) > 1 and _spelt(stem, ending, put):
            yield from (Form(stem + put, "f", case) for case in their_cases)


def _takes(stem: str, put: str) -> bool:
    """Whether a man's name may end so: -й after a vowel, -ь after л, н, р and the like."""
    if put == "й":
        return stem[-1] in _VOWELS
    if put == "ь":
        return stem[-1] in "лнрсдт"
    return stem[-1] not in _VOWELS + "ьъ"


def _spelt(stem: str, ending: str, put: str) -> bool:
    """Whether a genitive in -и or -ы may be spelt so after this consonant."""
    if ending == "и" and put == "а":
        return stem[-1] in _VELAR
    return not (ending == "ы" and stem[-1] in _VELAR)
