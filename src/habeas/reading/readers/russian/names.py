"""Names of persons brought to their base form, with gender.

A Russian form alone seldom says whose name it is: «Теленова» is she, or of him. So every reading
of given name, patronymic and surname is kept, and only those are weighed that agree in gender and
case with one another; the tagger's case, the governing word's gender and the page's other uses of
the name then choose. Whether two names are one person is for the cast to say.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from habeas.reading.readers.russian.endings import (
    Form,
    given_forms,
    is_patronymic,
    patronymic_forms,
    surname_forms,
)
from habeas.reading.readers.russian.models import dictionary

_CASE = {
    "nomn": "Nom",
    "gent": "Gen",
    "gen2": "Gen",
    "datv": "Dat",
    "accs": "Acc",
    "ablt": "Ins",
    "loct": "Loc",
}
_CHILD_OF = frozenset(
    {"кызы", "қызы", "гызы", "кизи", "оглы", "оглу", "уулу", "улы", "ұлы", "угли", "зода"}
)
_GENDER = {"masc": "m", "femn": "f"}
_PARTS = ("given", "patronymic", "surname")

# What ends a surname that is the same in every case: «Оспаналы», «Ализаде», «Берадзе».
_UNBENDING = ("алы", "оглу", "заде", "швили", "дзе")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's name in its base form.

    Attributes:
        given: The given name; None where the words do not hold it.
        patronymic: The patronymic; None likewise.
        surname: The surname; None likewise.
        initials: Initials as they stand ("А. Т."); empty where there are none.
        gender: "f", "m", or None where the words leave it open.
        case: The case the words stand in; None where open.
    """

    given: str | None = None
    patronymic: str | None = None
    surname: str | None = None
    initials: str = ""
    gender: str | None = None
    case: str | None = None

    @property
    def full(self) -> str:
        """Given name or initials, patronymic, surname."""
        parts = (self.given or self.initials, self.patronymic, self.surname)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the words around a name say of it.

    Attributes:
        case: The case the tagger gives; None if none.
        gender: The gender a verb, an apposition or a kinship word demands; None if none.
        tagged: The gender the tagger gives, which is a hint and no more; None if none.
        seen: How often each base form stands on the page as a word.
    """

    case: str | None = None
    gender: str | None = None
    tagged: str | None = None
    seen: Mapping[str, int]


def read_name(words: Sequence[str], setting: Setting) -> PersonName:
    """The base form of a name, as its words and their setting allow."""
    initials = " ".join(word for word in words if _is_initial(word))
    whole = _with_whole_patronymics([word for word in words if not _is_initial(word)])
    if not whole:
        return PersonName(initials=initials)
    parts = _part_of_each(whole, has_initials=bool(initials))
    best = max(
        _agreeing(whole, parts), key=lambda forms: _weight(forms, setting), default=None
    )  # fmt: skip
    if setting.gender == "f" and (best is None or best[0].gender == "m") and _unbending(whole):
        best = tuple(Form(word.lower(), "f", setting.case or "Nom") for word in whole)
    if best is None:
        return PersonName(surname=" ".join(whole), initials=initials, gender=setting.gender)
    found = {
        part: _cased(form.base, word) for part, form, word in zip(parts, best, whole, strict=True)
    }
    return PersonName(
        given=found.get("given"),
        patronymic=found.get("patronymic"),
        surname=found.get("surname"),
        initials=initials,
        gender=best[0].gender if _settles(whole, parts, best[0], setting) else setting.gender,
        case=best[0].case,
    )


def _unbending(words: Sequence[str]) -> bool:
    """Whether no word of a woman's name would bend: «Раушан», «Айгуль»."""
    return all(word[-1].lower() not in "аеёиоуыэюяй" and not _surnamelike(word) for word in words)


def _with_whole_patronymics(words: Sequence[str]) -> list[str]:
    """The words of a name, with «Рафик кызы» as the one patronymic it is."""
    whole: list[str] = []
    for word in words:
        if whole and word in _CHILD_OF:
            whole[-1] = f"{whole[-1]} {word}"
        else:
            whole.append(word)
    return whole


def may_agree(words: Sequence[str]) -> bool:
    """Whether words can be one person's name: some reading agrees in gender and case."""
    return next(_agreeing(words, _part_of_each(words, has_initials=False)), None) is not None


def _is_initial(word: str) -> bool:
    return word.endswith(".") or (len(word) == 1 and word.isupper())


def _part_of_each(words: Sequence[str], *, has_initials: bool) -> list[str]:
    if len(words) == 1:
        if has_initials:
            return ["surname"]
        return [
            "given"
            if _known(words[0].lower(), "Name")
            else "surname"
            if _surnamelike(words[0])
            else "given"
        ]
    parts = [
        "patronymic" if at and is_patronymic(word.lower()) else "" for at, word in enumerate(words)
    ]
    open_places = [at for at, part in enumerate(parts) if not part]
    if "patronymic" in parts and len(open_places) >= 1:
        before = parts.index("patronymic") - 1
        parts[before] = "given"
    elif has_initials:
        return ["surname"] * len(words)
    else:
        first, second = words[open_places[0]].lower(), words[open_places[1]].lower()
        turned = _surnamelike(first) and not _known(first, "Name") and not _surnamelike(second)
        turned = turned or (
            _surnamelike(first) and _known(second, "Name") and not _known(first, "Name")
        )
        parts[open_places[1 if turned else 0]] = "given"
    return [part or "surname" for part in parts]


def _surnamelike(word: str) -> bool:
    word = word.lower()
    return word.endswith(_UNBENDING) or any(
        form.base.endswith(
            (
                "ов",
                "ев",
                "ёв",
                "ин",
                "ын",
                "ова",
                "ева",
                "ёва",
                "ина",
                "ына",
                "ский",
                "ская",
                "цкий",
                "цкая",
                "ко",
                "юк",
                "чук",
            )
        )
        for form in surname_forms(word)
    )


def _agreeing(words: Sequence[str], parts: Sequence[str]) -> Iterator[tuple[Form, ...]]:
    choices = [_forms(word.lower(), part) for word, part in zip(words, parts, strict=True)]
    for forms in product(*choices):
        if len({(form.gender, form.case) for form in forms}) == 1:
            yield forms


@lru_cache(maxsize=8192)
def _forms(word: str, part: str) -> tuple[Form, ...]:
    if "-" in word and part != "surname":
        head, _, tail = word.rpartition("-")
        return tuple(
            Form(f"{head}-{form.base}", form.gender, form.case, form.sure)
            for form in _forms(tail, part)
        )
    if part == "patronymic":
        return tuple(dict.fromkeys(patronymic_forms(word)))
    if part == "given":
        known = tuple(_from_dictionary(word, "Name"))
        if not known:
            return tuple(dict.fromkeys(given_forms(word)))
        if any(form.gender == "f" for form in known):
            return known
        # The dictionary knows only the man's name; a woman's may look the same in another case.
        unknown = (replace(form, sure=0) for form in given_forms(word) if form.gender == "f")
        return (*known, *dict.fromkeys(form for form in unknown if form.base.endswith(("а", "я"))))
    whole = [
        Form(word, gender, case, 1)
        for gender in ("m", "f")
        for case in dict.fromkeys(_CASE.values())
        if word.endswith(_UNBENDING)
    ]
    return tuple(dict.fromkeys((*whole, *_from_dictionary(word, "Surn"), *surname_forms(word))))


def _from_dictionary(word: str, gram: str) -> Iterator[Form]:
    for parse in dictionary().parse(word):
        if gram not in parse.tag or "sing" not in parse.tag or not parse.is_known:
            continue
        case, gender = _CASE.get(parse.tag.case), _GENDER.get(parse.tag.gender)
        if case and gender:
            nominative = parse.inflect({"nomn", "sing"})
            yield Form(nominative.word if nominative else parse.normal_form, gender, case, 2)
        elif case and parse.tag.gender is None:
            yield from (Form(parse.word, each, case, 2) for each in ("m", "f"))


def _known(word: str, gram: str) -> bool:
    return any(gram in parse.tag and parse.is_known for parse in dictionary().parse(word))


def _weight(forms: tuple[Form, ...], setting: Setting) -> tuple[float, ...]:
    first = forms[0]
    fits = 0.0
    if setting.case:
        fits += 3.0 * (first.case == setting.case)
        fits += 1.5 * ({first.case, setting.case} <= {"Gen", "Acc"})
    if setting.gender:
        fits += 4.0 * (first.gender == setting.gender)
    fits += 1.0 * (setting.tagged == first.gender)
    fits += sum(min(setting.seen.get(form.base, 0), 2) for form in forms) / len(forms)
    sure = sum(form.sure for form in forms) / len(forms)
    # A bare -ов is a man's name as it stands; women rarely bear an unchanging consonant.
    shape = -0.6 * (
        first.gender == "f" and not forms[-1].base.endswith(tuple("ая")) and len(forms) == 1
    )
    return (fits + sure + shape, -len("".join(form.base for form in forms)))


def _settles(words: Sequence[str], parts: Sequence[str], best: Form, setting: Setting) -> bool:
    """Whether the words leave no other gender."""
    if setting.gender:
        return True
    genders = {forms[0].gender for forms in _agreeing(words, parts)}
    if len(genders) == 1:
        return True
    if best.sure == 2 or setting.seen.get(best.base, 0) > setting.seen.get(words[-1].lower(), 0):
        other = {
            forms[0].gender
            for forms in _agreeing(words, parts)
            if setting.seen.get(forms[-1].base, 0)
        }
        if other == {best.gender}:
            return True
    return bool(setting.case) and {
        forms[0].gender for forms in _agreeing(words, parts) if forms[0].case == setting.case
    } == {best.gender}


def _cased(base: str, word: str) -> str:
    """The base form with capitals where the word has them."""
    pieces = base.split("-")
    shapes = word.split("-")
    return "-".join(
        piece.capitalize() if at >= len(shapes) or shapes[at][:1].isupper() else piece
        for at, piece in enumerate(pieces)
    )
