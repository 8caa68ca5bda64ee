"""Place names in Russian text: their base form, and the words around them.

Every reading of an inflected name is tried, not the likeliest alone, and the one the gazetteer
knows is taken; a name it does not know gets the nominative its ending and neighbours suggest.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import islice, product
from typing import Any

from habeas.reading.gazetteer import Known, key_of, named
from habeas.reading.place_names import Named, Taken

_NO_PLACES = (
    "Москвич Telegram Телеграм Бог Господь Аллах Интернет Дума Госдума Кремль Минобороны Росгвардия Генпрокуратура "
    "Рождество Пасха Рамадан Победы Новый Вопрос Ответ Сын Мать Отец"
)
_KIND = (
    r"(?:г(?:\.|ор\.|ород\w*)|с(?:\.|ел[оае]|елом)|пос(?:\.|[её]лк\w*)|пос[её]лок|пгт\.?|п\.|д(?:\.|еревн\w+)|н\.\s?п\.|"
    r"станиц\w+|ст-ц\w+|хутор\w*|аул\w*|кишлак\w*|слобод\w+|улиц\w+|ул\.|посёлок|городок|городк\w+|республик\w+)"
)
_LEADING = re.compile(rf"^{_KIND}\s+", re.IGNORECASE)
_ADMINISTRATIVE = r"(?:област(?:ь|и|ью|ей)|кра(?:й|я|ю|е|ем)|район(?:а|е|у|ом)?|округ(?:а|е|у|ом)?|республик(?:а|и|е|у|ой))\b"
_ADJECTIVE = r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ]?[а-яё]+)?(?:ой|ого|ом|ий|ый|ая|ую|ему|ому|ым|им)"
_CAPITAL = r"[А-ЯЁӘҒҚҢӨҰҮҺІЇЄҐ][а-яёәғқңөұүһіїєґ]+(?:-(?:на-|эль-|аль-|ад-)?[А-ЯЁ]?[а-яё]+)*"
_NAME = re.compile(
    rf"(?<!\w)(?:(?:{_ADJECTIVE}[ ]){{1,2}}{_ADMINISTRATIVE}|(?<!\d[ ])(?i:{_KIND})[ ]+{_CAPITAL}(?:[ ]{_CAPITAL})?"
    rf"|{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}})",
)
_DATELINE = re.compile(
    r"(?:^|\n\n)([А-ЯЁ]{3,}(?:[ -][А-ЯЁ]{2,}){0,2})(?=[,.]?\s+(?:—|–|-|\d)|\.\s)"
)
_BEFORE = re.compile(
    r"(?:^|[^\w-])(?:в|во|из|из-под|под|у|около|близ|на|до|через|возле|вблизи|от|к|из-за|по|между|и|или|над|за|районе|"
    r"аэропорт\w*|город\w*|жител\w+|урож\w+|област\w*|трасс\w*|метро|станци\w+|пост|дорог\w+|[—–-])\s*$",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"(?:^|[^\w-])(?:в|во|из|из-под|под|у|близ|возле|вблизи|жител\w+|урож\w+|пост|станци\w+|метро)\s+$",
    re.IGNORECASE,
)
_SHUT = re.compile(r"\s*[,.;:!?)»]|\s+(?:и|или|в|на|с|к|до|от|по)\s|$")
_PLACE_ADJECTIVE = re.compile(rf"\s{_ADMINISTRATIVE}$", re.IGNORECASE)
_NEVER = frozenset(_NO_PLACES.split())
_LARGE = 100_000


@lru_cache(maxsize=4096)
def normal_place(surface: str) -> Known | None:
    """The place an inflected name stands for; its likely base form where no gazetteer has it.

    >>> normal_place("Якутска").name, normal_place("Нижнего Тагила").name
    ('Якутск', 'Нижний Тагил')
    """
    name = _LEADING.sub("", " ".join(surface.split())).strip(' .,«»"')
    if not name:
        return None
    forms = list(dict.fromkeys(islice(_base_forms(name), 64)))
    known = [(form, found[0]) for form in forms if (found := named(form, "ru"))]
    if not known:
        return Known(name=_guess(name), kind="unknown")
    form, place = max(known[:8], key=lambda each: (each[1].kind != "city", each[1].population))
    return replace(place, name=_usual(form, place, forms))


def _usual(form: str, place: Known, forms: list[str]) -> str:
    """The page's own name for a place in its base form: Костанай, where maps once had Кустанай."""
    longer = key_of(place.name).startswith(f"{key_of(form)} ")
    if place.kind != "city" or place.name in forms or longer:
        return place.name
    return form


def _base_forms(name: str) -> Iterator[str]:
    """The name itself, and what its words may be in the nominative."""
    yield name
    words = name.split()
    if not words:
        return
    for forms in product(*(_nominatives(word) for word in words)):
        yield " ".join(forms)


@cache
def _nominatives(word: str) -> tuple[str, ...]:
    """Every nominative a word may belong to, in the number it stands in."""
    head, dash, tail = word.partition("-")
    if dash and tail.split("-")[0].lower() in {"на", "эль", "аль"}:
        return tuple(f"{form}-{tail}" for form in _nominatives(head))
    if dash:
        last = word.rsplit("-", 1)
        return tuple(
            dict.fromkeys((*(f"{last[0]}-{form}" for form in _nominatives(last[1])), word))
        )
    found: dict[str, None] = {}
    for parse in _morphology().parse(word):
        if not {"NOUN", "ADJF"} & set(str(parse.tag).replace(" ", ",").split(",")):
            continue
        found.update(dict.fromkeys(_in_nominative(parse, word)))
    found.setdefault(word)
    return tuple(found)


def _in_nominative(parse: Any, word: str) -> Iterator[str]:
    number = "plur" if "plur" in parse.tag else "sing"
    inflected = parse.inflect({"nomn", number})
    if inflected is not None:
        yield _as_written(inflected.word, word)
    yield _as_written(parse.normal_form, word)


def _as_written(form: str, word: str) -> str:
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


@cache
def _morphology() -> Any:
    import pymorphy3  # noqa: PLC0415 half a second that a text in another language need not spend

    return pymorphy3.MorphAnalyzer(lang="ru")


def _guess(name: str) -> str:
    """The nominative of a name nobody knows: adjectives follow their noun, "-ове" is of "-ово"."""
    words = name.split()
    if len(words) == 1:
        return _guess_word(words[0])
    head = _guess_word(words[-1]) if words[-1][:1].isupper() else _nominatives(words[-1])[0]
    feminine, neuter = head.endswith(("а", "я", "ь")), head.endswith(("о", "е"))
    first = [_agreeing(word, feminine=feminine, neuter=neuter) for word in words[:-1]]
    return " ".join([*first, head])


def _agreeing(word: str, *, feminine: bool, neuter: bool) -> str:
    gender = "femn" if feminine else "neut" if neuter else "masc"
    for parse in _morphology().parse(word):
        if "ADJF" in parse.tag:
            inflected = parse.inflect({"nomn", "sing", gender})
            if inflected is not None:
                return _as_written(inflected.word, word)
    return _nominatives(word)[0]


def _guess_word(word: str) -> str:
    for ending, base in (
        ("ове", "ово"),
        ("еве", "ево"),
        ("ёве", "ёво"),
        ("ине", "ино"),
        ("ыне", "ыно"),
    ):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending) + base
    nominatives = [form for form in _nominatives(word) if not _is_person(form)]
    return nominatives[0] if nominatives else word


def _is_person(form: str) -> bool:
    tags = [parse.tag for parse in _morphology().parse(form)[:1]]
    return any("Name" in tag or "Surn" in tag or "Patr" in tag for tag in tags)


def names_in(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Named]:
    """Every place name of a Russian text, in order."""
    found = [*_datelines(text), *_in_running_text(text, taken)]
    yield from sorted(found, key=lambda each: each.start)


def _datelines(text: str) -> Iterator[Named]:
    """Such as "ОМСК, 17 апреля": the place a report is from, in capitals at its head."""
    for match in _DATELINE.finditer(text):
        bearers = tuple(named(match[1], "ru"))
        if bearers:
            yield Named(*match.span(1), match[1], bearers)


def _in_running_text(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Named]:
    spans = Taken(taken)
    for match in _NAME.finditer(text):
        start, stop = match.span()
        over = spans.over(start, stop)
        if over is not None and over[0] <= start:
            continue
        if over is not None:
            stop = over[0]
        found = _named(text, start, start + len(text[start:stop].rstrip()))
        if found is not None:
            yield found


def _named(text: str, start: int, stop: int) -> Named | None:
    whole = text[start:stop]
    before = text[max(0, start - 24) : start]
    titled = _LEADING.match(whole) is not None or _PLACE_ADJECTIVE.search(whole) is not None
    for end in _ends(whole):
        words = whole[:end]
        if _LEADING.sub("", words) in _NEVER:
            return None
        place = normal_place(words)
        if place is None:
            continue
        if place.kind != "unknown":
            if titled or _may_stand(place, words, before, whole[end:]):
                return Named(start, start + end, words, (place,))
        elif titled or _is_unknown(words, before, text[start + end : start + end + 8]):
            return Named(start, start + end, words, (place,))
    return None


def _ends(whole: str) -> list[int]:
    return sorted({len(whole), *(m.start() for m in re.finditer(r"\s", whole))}, reverse=True)


def _may_stand(place: Known, words: str, before: str, rest: str) -> bool:
    """Whether a name the gazetteer has is a place's here, and no common word at a beginning."""
    if place.kind in {"country", "region"}:
        return True
    if _BEFORE.search(before):
        return _may_be_noun(words)
    return not rest.strip() and place.population >= _LARGE and _may_be_place(words)


def _may_be_noun(words: str) -> bool:
    parses = _morphology().parse(words.split(maxsplit=1)[0])
    return any(
        {"NOUN", "ADJF"} & set(str(each.tag).replace(" ", ",").split(",")) for each in parses
    )


def _may_be_place(words: str) -> bool:
    parses = _morphology().parse(words.rsplit(maxsplit=1)[-1])
    return any("Geox" in parse.tag for parse in parses) or not any(p.is_known for p in parses)


def _is_unknown(words: str, before: str, after: str) -> bool:
    """Whether an unknown name stands as only a place's does: "в Чапланово", "из Ильинского,"."""
    if not _STRONG.search(before) or " " in words or len(words) < 3:
        return False
    parses = _morphology().parse(words)
    if any("Geox" in parse.tag for parse in parses):
        return True
    if any("Name" in parse.tag or "Patr" in parse.tag for parse in parses if parse.is_known):
        return False
    by_form = any("ADJF" in parse.tag or "Surn" in parse.tag for parse in parses)
    known = any(parse.is_known for parse in parses)
    return not known or (by_form and _SHUT.match(after) is not None)
