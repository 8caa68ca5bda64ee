"""Bodies and organizations named on the page, with the extent of the name.

A body is found by its head word (прокуратура, отдел, в/ч 12345) or by the name finder, and takes
with it what belongs to its name: adjectives before it, genitives and quotations after it. Which
bodies are one is for the cast to say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from habeas.reading.readers.russian.lexicon import glosses, words
from habeas.reading.readers.russian.phrases import (
    CLOSING,
    OPENING,
    agrees,
    folded,
    is_common,
    nominative,
    quoted_name,
)
from habeas.reading.readers.russian.syntax import Script, Word
from habeas.vocabulary.kinds import PartyKind

_NUMBERED = re.compile(r"^([а-яё]+)-\d+$")
_NOT_THEIRS = frozenset({
    "этот", "тот", "весь", "наш", "мой", "ваш", "свой", "его", "её", "их", "каждый", "сам",
    "самый", "другой", "такой", "один", "первый",
})  # fmt: skip
_NOT_BY = frozenset({
    "телефон", "слово", "данные", "факт", "вопрос", "повод", "утро", "вечер", "ночь", "почта",
    "время", "рассказ", "мнение", "версия", "информация", "существо", "делу", "причина",
    "решение", "он", "она", "они", "интернет", "телеграм", "связь", "обращение", "просьба",
    "итог", "прежний",
})  # fmt: skip
_ABROAD = frozenset({"посольство", "консульство", "генконсульство"})
_COUNTRIES = {
    "казахстанский": "Казахстана", "российский": "России", "украинский": "Украины", "узбекский": "Узбекистана",
    "узбекистанский": "Узбекистана", "таджикский": "Таджикистана", "кыргызский": "Кыргызстана", "киргизский": "Кыргызстана",
    "белорусский": "Беларуси", "польский": "Польши", "турецкий": "Турции", "туркменский": "Туркменистана",
    "грузинский": "Грузии", "армянский": "Армении", "молдавский": "Молдовы", "казахстанская": "Казахстана",
    "российская": "России", "узбекская": "Узбекистана", "казахстанское": "Казахстана", "российское": "России",
    "узбекское": "Узбекистана", "таджикское": "Таджикистана", "кыргызское": "Кыргызстана", "украинское": "Украины",
}  # fmt: skip
_SHORT = (
    ("министерство иностранных дел", "МИД"), ("министерство внутренних дел", "МВД"), ("министерство обороны", "Минобороны"),
    ("следственное управление", "СУ"), ("следственный комитет", "СК"), ("управление внутренних дел", "УВД"),
    ("генеральная прокуратура", "Генпрокуратура"), ("военный комиссариат", "военкомат"), ("республики казахстан", "Казахстана"),
    ("российской федерации", "России"), ("кыргызской республики", "Кыргызстана"), ("республики узбекистан", "Узбекистана"),
    ("республики таджикистан", "Таджикистана"), ("республики беларусь", "Беларуси"), ("исправительная колония №", "ИК-"),
    ("воинская часть", "в/ч"), ("войсковая часть", "в/ч"),
)  # fmt: skip
_IN_FULL = {
    "генпрокуратура": "генеральная прокуратура", "военкомат": "военный комиссариат", "облвоенкомат": "областной военный комиссариат",
    "райотдел": "районный отдел", "горсуд": "городской суд", "облсуд": "областной суд", "райсуд": "районный суд",
    "генконсульство": "генеральное консульство", "погранслужба": "пограничная служба", "центробанк": "центральный банк",
    "минсельхоз": "министерство сельского хозяйства", "минздрав": "министерство здравоохранения", "горизбирком": "городская избирательная комиссия",
    "следком": "следственный комитет", "горотдел": "городской отдел",
}  # fmt: skip
# Words that mean much else, and name a body by themselves only in a place: «в части».
_WEAK = frozenset({"часть", "группа", "сеть", "команда"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body or an organization, where the page names it.

    Attributes:
        first: The first word of the name.
        last: The word after its last.
        head: Its head word.
        name: The name in the nominative.
        lemma: What kind of body: its head in dictionary form; a quoted name's own words otherwise.
        marks: What tells it from others of its kind: stems of the other words of its name.
        kind: Authority or organization.
        bare: Whether nothing but the head word stands there.
    """

    first: int
    last: int
    head: int
    name: str
    lemma: str
    marks: frozenset[str]
    kind: PartyKind
    bare: bool


def bodies_in(script: Script) -> Iterator[Body]:
    """Every body the page names, in order; none within another."""
    spans = {
        at: name
        for name in script.names
        if name.kind == "ORG"
        for at in range(name.first, name.last)
    }
    people = {
        at for name in script.names if name.kind == "PER" for at in range(name.first, name.last)
    }
    until = 0
    for word in script.words:
        if word.at < until:
            continue
        found = _quoted_body(script, word)
        if found:
            pass
        elif kind := _kind(script, word, people):
            found = _from_head(script, word, kind)
        elif word.at in spans and spans[word.at].first == word.at and word.at not in people:
            name = spans[word.at]
            if script.slice(name.first, name.last) in {"ГУ", "МУ", "ОУ"} or script.words[
                name.first
            ].text.lower() in glosses("role"):
                continue
            if _a_heading(script, name.first, name.last):
                continue
            if not _an_alias(script, name.first) and not any(
                _kind(script, script.words[at], people) for at in range(name.first, name.last)
            ):
                found = _from_name(script, name.first, name.last)
        if found and found.first >= until:
            until = found.last
            yield found


def _quoted_body(script: Script, word: Word) -> Body | None:
    """A quoted name that acts: «„Туркменский архив“ полагает»."""
    end = quoted_name(script, word.at, 5)
    if end is None or end >= len(script.words) or not script.words[word.at + 1].text[:1].isupper():
        return None
    before = script.words[word.at - 1] if word.at else None
    acts = script.words[end].pos == "VERB" and not script.words[end].has(VerbForm="Part")
    if not acts or (
        before
        and (
            before.text == ":"
            or before.lemma in glosses("role")
            or before.lemma in {"позывной", "кличка", "прозвище"}
        )
    ):
        return None
    if any(each.pos == "VERB" for each in script.words[word.at + 1 : end]):
        return None
    return _body(
        script, word.at, end, end - 2, "", PartyKind.ORGANIZATION, name=script.slice(word.at, end)
    )


def head_lemma(word: Word) -> str:
    """The kind of body a word names: its dictionary form, numbers after a hyphen left out."""
    small = word.text.lower()
    if match := _NUMBERED.match(small):
        return match[1]
    return small if word.text.isupper() and len(small) > 1 else word.lemma


def _kind(script: Script, word: Word, people: set[int]) -> PartyKind | None:
    if word.text == "в" and script.slice(word.at, word.at + 3).lower() == "в/ч":
        return PartyKind.ORGANIZATION
    if word.at in people or word.pos not in {"NOUN", "PROPN", "X"}:
        return None
    lemma = head_lemma(word)
    if word.text.lower() in glosses("role"):
        return None
    if lemma in words("people", "authority", "authority"):
        return PartyKind.AUTHORITY
    if lemma in words("people", "organization", "organization"):
        return PartyKind.ORGANIZATION
    return None


def _from_head(script: Script, word: Word, kind: PartyKind) -> Body | None:
    if word.text == "в":
        head = word.at
        last = head + 3
        while last < len(script.words) and (
            script.words[last].text == "№" or script.words[last].text.isdigit()
        ):
            last += 1
        return _body(script, head, last, head, "в/ч", kind, name=script.slice(head, last))
    first, last = _left(script, word), _right(script, word)
    lemma = head_lemma(word)
    if lemma in _WEAK and last - first == 1 and not _placed(script, first):
        return None
    return _body(script, first, last, word.at, lemma, kind)


def _placed(script: Script, at: int) -> bool:
    """Whether a preposition stands before: «в части», but «часть — против воли»."""
    return at > 0 and script.words[at - 1].pos == "ADP"


def _left(script: Script, head: Word) -> int:
    first = head.at
    while first and script.words[first - 1].sentence == head.sentence:
        before = script.words[first - 1]
        if before.text in {"ГУ", "МУ", "ОУ"}:
            first -= 1
            continue
        if not agrees(before, head) or before.lemma in _NOT_THEIRS or before.pos == "DET":
            break
        first -= 1
    return first


def _right(script: Script, head: Word) -> int:
    at, stop = head.at + 1, len(script.words)
    while at < stop and script.words[at].sentence == head.sentence:
        step = _step(script, head, at)
        if not step:
            break
        at += step
    while at > head.at + 1 and script.words[at - 1].text in {"№", "N"}:
        at -= 1
    return at


def _step(script: Script, head: Word, at: int) -> int:
    """How many more words belong to the name from here; 0 if none."""
    word = script.words[at]
    if end := quoted_name(script, at):
        return end - at
    if script.slice(at, at + 3).lower() == "в/ч":
        return 4 if at + 3 < len(script.words) and script.words[at + 3].text.isdigit() else 3
    numbered = word.text.isdigit() and (len(word.text) > 3 or script.words[at - 1].text == "№")
    if word.text in {"№", "N"} or numbered or _in_genitive(script, word):
        return 1
    following = script.words[at + 1] if at + 1 < len(script.words) else None
    if following is None or following.sentence != head.sentence:
        return 0
    return _linked(script, head, word, following)


def _in_genitive(script: Script, word: Word) -> bool:
    if word.pos == "PROPN" and script.words[word.at - 1].lemma == "республика":
        return True
    belongs = word.pos in {"ADJ", "NOUN", "PROPN", "NUM"} and word.has(Case="Gen")
    return belongs and word.lemma not in _NOT_THEIRS


def _linked(script: Script, head: Word, word: Word, following: Word) -> int:
    """How many words a preposition or «и» adds to a name: «по Омской области», «в России»."""
    before = script.words[word.at - 1]
    if word.text == "по" and following.lemma not in _NOT_BY and following.has(Case="Dat"):
        return 2 if following.pos != "ADJ" else 3
    if word.text == "г" or (word.text == "." and before.text.lower() in {"г", "обл"}):
        return 1
    listed = following.has(Case="Gen") and following.pos == before.pos == "ADJ"
    abroad = head.lemma in _ABROAD and following.pos == "PROPN"
    return 2 * ((word.text == "и" and listed) or (word.text == "в" and abroad))


def _from_name(script: Script, first: int, last: int) -> Body:
    if (
        first
        and script.words[first - 1].text in OPENING
        and last < len(script.words)
        and script.words[last].text in CLOSING
    ):
        first, last = first - 1, last + 1
    return _body(
        script, first, last, last - 1, "", PartyKind.ORGANIZATION, name=script.slice(first, last)
    )


def _a_heading(script: Script, first: int, last: int) -> bool:
    """Whether a common word in capitals stands alone, as what a paper is: «ЖАЛОБА»."""
    word = script.words[first]
    return last - first == 1 and len(word.text) > 4 and word.text.isupper() and is_common(word)


def _an_alias(script: Script, first: int) -> bool:
    """Whether a quoted name follows an office or the word for a call sign: «комбат „Клён“»."""
    if first < 2 or script.words[first - 1].text not in OPENING:
        return False
    before = script.words[first - 2].lemma
    return before in {"позывной", "кличка", "прозвище", "псевдоним"} or before in glosses("role")


def _body(  # noqa: PLR0913, PLR0917 the parts of one name
    script: Script,
    first: int,
    last: int,
    head: int,
    lemma: str,
    kind: PartyKind,
    name: str | None = None,
) -> Body:
    last = min(last, len(script.words))
    others = [
        word
        for word in script.words[first:last]
        if not lemma or (word.at != head and word.text.isalnum())
    ]
    marks = frozenset(
        folded(word.text)[: max(4, len(word.text) - 3)] for word in others
        if len(word.text) > 2 or word.text.isdigit()
    )  # fmt: skip
    return Body(
        first=first, last=last, head=head, lemma=lemma, kind=kind, marks=marks,
        name=name or usual_name(nominative(script, first, last, head)), bare=last - first == 1,
    )  # fmt: skip


def short_name(name: str) -> str | None:
    """The short form of a body's name; None where it has none of its own.

    >>> short_name("Министерство иностранных дел Республики Казахстан")
    'МИД Казахстана'
    """
    short = name
    for whole, brief in _SHORT:
        at = short.lower().find(whole)
        if at >= 0:
            short = short[:at] + brief + short[at + len(whole) :]
    return short.replace("- ", "-") if short != name else None


def usual_name(name: str) -> str:
    """A body's name as it is usually written: the country after it, short forms in full.

    >>> usual_name("казахстанский МИД")
    'МИД Казахстана'
    """
    first, _, rest = name.partition(" ")
    if rest and (country := _COUNTRIES.get(first.lower())):
        return f"{usual_name(rest)} {country}"
    return " ".join(_IN_FULL.get(word.lower(), word) for word in name.split(" "))
