"""People the page describes without naming them: kin, offices, trades, parts in the story.

Gives each noun phrase with what it says: whose kin, whose doctor, by which call sign; and a short
English description made of the words it knows. Who that is, is for the cast to say.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.reading.readers.russian.lexicon import glosses
from habeas.reading.readers.russian.phrases import agrees, nominative, quoted_name
from habeas.reading.readers.russian.syntax import Script, Word

_TABLES = ("kin", "role", "epithet")
_NEW = frozenset({
    "один", "другой", "неизвестный", "второй", "третий", "ещё", "некий", "какой-то", "двое",
    "трое", "четверо", "пятеро", "несколько",
})  # fmt: skip
_MARKS = '«»“”„"'
_POSSESSIVE = frozenset(["его", "её", "их", "мой", "твой", "наш", "ваш", "свой"])
_ALIAS = frozenset(["позывной", "кличка", "прозвище", "псевдоним"])
# Whom one meets where they serve.
_IN_SERVICE = frozenset({
    "дежурный", "дежурная", "офицер", "врач", "доктор", "медсестра", "санитар", "санитарка", "охранник",
    "надзиратель", "вахтёр", "вахтёрша", "часовой", "инспектор", "майор", "подполковник", "полковник",
    "капитан", "лейтенант", "оператор", "психолог", "комендант", "регистратор", "хирург", "секретарь",
})  # fmt: skip
_COUSIN = frozenset(["двоюродный", "троюродный"])
_GENDER = {"Masc": "m", "Fem": "f"}
# Who goes by a call sign; the quoted name after another office is the firm's: «слесарь „Уюта“».
_FIGHTERS = frozenset({
    "commander", "battalion commander", "company commander", "deputy commander", "soldier", "signaller",
    "scout", "sniper", "leader", "sergeant", "lieutenant", "captain", "major", "colonel", "medic", "marine",
    "volunteer", "officer", "gunman", "guard", "warden", "sapper", "machine gunner", "political officer",
})  # fmt: skip
_SECOND = {"заместитель": "deputy", "помощник": "aide to the"}
_CALLED = {"назваться": "who called", "представиться": "who introduced"}
_ARRIVALS = frozenset({
    "выйти", "прийти", "подойти", "приехать", "появиться", "зайти", "войти", "написать",
    "позвонить", "спуститься", "подъехать", "прислать", "обратиться", "встретить",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """Somebody described, where the page does it.

    Attributes:
        first: The first word of the phrase.
        last: The word after its last.
        head: Its head word.
        table: Kin, role or epithet.
        word: The English word for the head.
        lemma: The head in dictionary form.
        gender: "f", "m" or None.
        plural: Whether several people are meant.
        owner: The word that says whose kin or officer it is; None if none does.
        alias: A call sign or nickname; None if none is given.
        fresh: Whether the phrase announces somebody not told of before.
        english: The description in English.
        russian: The phrase in the nominative.
        bare: Whether nothing but the head word stands there.
    """

    first: int
    last: int
    head: int
    table: str
    word: str
    lemma: str
    gender: str | None
    plural: bool
    owner: int | None
    alias: str | None
    fresh: bool
    english: str
    russian: str
    bare: bool


def described_in(script: Script, taken: set[int]) -> Iterator[Described]:
    """Everyone described, in order, leaving out words that are part of a name."""
    for word in script.words:
        if word.at in taken:
            continue
        if table := _table(script, word):
            yield _described(script, word, table)


def _table(script: Script, word: Word) -> str | None:
    if word.pos not in {"NOUN", "ADJ", "PROPN", "VERB"}:
        return None
    if word.pos == "VERB" and not (word.has(VerbForm="Part") and word.lemma in glosses("role")):
        return None
    if word.pos in {"ADJ", "VERB"} and _qualifies(script, word):
        return None
    lemma = lemma_of(word)
    found = next((table for table in _TABLES if lemma in glosses(table)), None)
    return found or ("role" if word.text.lower() in glosses("role") else None)


def _qualifies(script: Script, word: Word) -> bool:
    """Whether an adjective belongs to a noun and so names nobody by itself."""
    following = script.words[word.at + 1] if word.at + 1 < len(script.words) else None
    return (
        following is not None
        and following.pos in {"NOUN", "PROPN", "ADJ"}
        and agrees(word, following)
    )


def lemma_of(word: Word) -> str:
    """The dictionary form, with people taken for persons («люди» is «человек»)."""
    return {"люд": "человек", "ребята": "парень", "мама": "мать", "папа": "отец"}.get(
        word.lemma, word.lemma
    )


def _described(script: Script, word: Word, table: str) -> Described:
    first, last, alias = _extent(script, word)
    lemma = lemma_of(word)
    lemma = lemma if lemma in glosses(table) else word.text.lower()
    english = glosses(table)[lemma]
    before = script.words[first : word.at]
    if table == "kin" and any(each.lemma in _COUSIN for each in before):
        english = "cousin"
    plural = word.has(Number="Plur") or any(
        each.lemma in {"двое", "трое", "четверо", "пятеро"} for each in before
    )
    return Described(
        first=first, last=last, head=word.at, table=table, word=english, lemma=lemma, plural=plural,
        gender=None if plural else _gender(script, word, lemma),
        owner=_owner(script, word, first, last), alias=alias,
        fresh=_fresh(script, word, before, last, table) or lemma in {"неизвестный", "незнакомец"},
        bare=last - first == 1,
        english=_in_english(script, word, english, (first, last), alias, plural=plural),
        russian=nominative(script, first, last, word.at),
    )  # fmt: skip


def _fresh(script: Script, word: Word, before: tuple[Word, ...], last: int, table: str) -> bool:
    """Whether the phrase announces somebody new: numbered, newly come, or told apart by a clause."""
    if any(each.lemma in _NEW or each.pos == "NUM" for each in before):
        return True
    if table != "epithet":
        return False
    following = script.words[last : last + 3]
    texts = [each.text.lower() for each in following]
    told_apart = bool(texts) and (
        texts[0] in {"в", "с", "из", "по"}
        or (
            texts[0] == ","
            and len(following) > 1
            and (following[1].has(VerbForm="Part") or "котор" in texts[1] + texts[-1])
        )
    )
    verb = script.words[word.head] if word.head >= 0 and word.rel == "nsubj" else None
    arrives = (
        verb is not None
        and verb.at < word.at
        and verb.pos == "VERB"
        and not any(each.text in "»”—" for each in script.words[max(0, verb.at - 3) : verb.at])
        and verb.lemma in _ARRIVALS
    )
    return told_apart or arrives


def _gender(script: Script, word: Word, lemma: str) -> str | None:
    if not _of_either(lemma):
        return _GENDER.get(word.feats.get("Gender", ""))
    verb = script.words[word.head] if word.head >= 0 and word.rel == "nsubj" else None
    if verb and verb.pos == "VERB" and verb.has(Tense="Past", Number="Sing"):
        return _GENDER.get(verb.feats.get("Gender", ""))
    return None


def _of_either(lemma: str) -> bool:
    """Offices a man or a woman may hold under the same word."""
    if lemma in {"адвокат", "защитник", "коллега"}:
        return True
    return (
        lemma in glosses("role")
        and not lemma.endswith(("ый", "ий"))
        and not lemma.endswith(("ница", "ша", "ка", "иса", "ая", "сестра", "тёрка"))
    )


def _extent(script: Script, word: Word) -> tuple[int, int, str | None]:
    first = word.at
    while (
        first
        and _same_sentence(script, first - 1, word)
        and _belongs(script.words[first - 1], word)
    ):
        first -= 1
    last = word.at + 1
    while last < len(script.words) and _same_sentence(script, last, word):
        if ends := _alias_at(script, word, last):
            start, stop = ends
            return first, stop, script.slice(start, stop).strip(_MARKS)
        here = script.words[last]
        if here.pos not in {"NOUN", "ADJ", "PROPN"} or not here.has(Case="Gen"):
            break
        last += 1
    return first, last, None


def _same_sentence(script: Script, at: int, word: Word) -> bool:
    return script.words[at].sentence == word.sentence


def _alias_at(script: Script, word: Word, at: int) -> tuple[int, int] | None:
    """Where a call sign or nickname stands: «с позывным „Клён“», «комбат „Клён“»."""
    following = script.words[at + 1] if at + 1 < len(script.words) else None
    if script.words[at].text in {"с", "по"} and following and following.lemma in _ALIAS:
        end = quoted_name(script, at + 2) or min(at + 3, len(script.words))
        return (at + 2, end) if at + 2 < end else None
    end_of_name = (
        quoted_name(script, at, 3) if glosses("role").get(word.lemma) in _FIGHTERS else None
    )
    return None if end_of_name is None else (at, end_of_name)


def _belongs(before: Word, head: Word) -> bool:
    if before.text.lower() in _POSSESSIVE:
        return True
    return agrees(before, head) or (before.pos == "NUM")


def _owner(script: Script, word: Word, first: int, last: int) -> int | None:
    for each in script.words[first : word.at]:
        if each.text.lower() in _POSSESSIVE or each.lemma in _POSSESSIVE:
            return each.at
    for each in script.words[word.at + 1 : last]:
        if each.pos in {"NOUN", "PROPN"} and each.has(Case="Gen"):
            return each.at
    following = script.words[word.at + 1] if word.at + 1 < len(script.words) else None
    if following and following.rel == "nmod" and not following.has(Case="Nom"):
        return following.at
    return None


def _in_english(  # noqa: PLR0913 the parts of one phrase
    script: Script,
    word: Word,
    english: str,
    span: tuple[int, int],
    alias: str | None,
    *,
    plural: bool,
) -> str:
    first, last = span
    qualities = [
        glosses("quality")[each.lemma]
        for each in script.words[first : word.at]
        if each.lemma in glosses("quality")
    ]
    if word.lemma in _SECOND and (over := _over(script, word.at + 1)):
        english = f"{_SECOND[word.lemma]} {over}"
    said = " ".join([*dict.fromkeys(qualities), _plural(english) if plural else english])
    said += _told_apart(script, word, last)
    for each in script.words[word.at + 1 : last]:
        where = each.text.lower() if each.text.isupper() else each.lemma
        if where in glosses("place-of-work"):
            said += f" of the {glosses('place-of-work')[where]}"
            break
    else:
        said += _place_beside(script, word)
    return f"{said}, call sign «{alias}»" if alias else said


def _over(script: Script, at: int) -> str | None:
    """The office that another is second to: «заместитель командира»."""
    following = script.words[at] if at < len(script.words) else None
    stands = following is not None and following.has(Case="Gen")
    return glosses("role").get(following.lemma) if following and stands else None


def _told_apart(script: Script, word: Word, last: int) -> str:
    """What tells somebody apart: «мужчина в камуфляже», «человек, назвавшийся следователем»."""
    words = script.words
    if last + 2 < len(words) and words[last].text in {"в", "с", "со", "у", "на"}:
        for each in words[last + 1 : last + 4]:
            if (worn := glosses("wearing").get(each.lemma)) and each.feats.get("Case") != "Acc":
                return f" {worn}"
    if last + 2 < len(words) and words[last].text == "," and words[last + 1].lemma in _CALLED:
        name = words[last + 2]
        said = glosses("role").get(name.lemma) or nominative(script, name.at, name.at + 1, name.at)
        self = (
            "herself"
            if word.has(Gender="Fem")
            else "themselves"
            if word.has(Number="Plur")
            else "himself"
        )
        joined = " as" if words[last + 1].lemma == "представиться" else ""
        return f" {_CALLED[words[last + 1].lemma]} {self}{joined} {said}"
    return ""


def _place_beside(script: Script, word: Word) -> str:
    """Where somebody works, by the place the sentence names: «в отделе дежурный ответил»."""
    if lemma_of(word) not in glosses("role"):
        return ""
    stretch = script.sentences[word.sentence]
    for each in script.words[stretch.first : stretch.last]:
        where = each.text.lower() if each.text.isupper() else each.lemma
        if (
            where in glosses("place-of-work")
            and each.has(Case="Loc")
            and abs(each.at - word.at) <= 8
        ):
            return f" of the {glosses('place-of-work')[where]}"
    return _place_before(script, word)


def _place_before(script: Script, word: Word) -> str:
    """Where somebody serves, by the place last gone to: «приехала в часть. Дежурный ответил …»."""
    if lemma_of(word) not in _IN_SERVICE:
        return ""
    floor = script.sentences[max(word.sentence - 1, 0)].first
    for at in range(word.at - 1, floor, -1):
        each, before = script.words[at], script.words[at - 1]
        where = each.text.lower() if each.text.isupper() else each.lemma
        came = before.text.lower() not in {"с", "со", "из", "от", "под"}
        if where in glosses("place-of-work") and before.pos in {"ADP", "ADJ"} and came:
            return f" of the {glosses('place-of-work')[where]}"
    return ""


def _plural(english: str) -> str:
    irregular = {
        "man": "men",
        "woman": "women",
        "person": "people",
        "wife": "wives",
        "policeman": "policemen",
    }
    if english in irregular:
        return irregular[english]
    return english if english.endswith(("s", "men", "people", "family")) else f"{english}s"
