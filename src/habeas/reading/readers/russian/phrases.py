"""Phrases in Russian: their nominative, their extent, the quoted names in them."""

from functools import lru_cache

from habeas.reading.readers.russian.models import dictionary
from habeas.reading.readers.russian.syntax import Script, Word

OPENING = '«“„"'
CLOSING = '»”“"'
_GRAM = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}


def nominative(script: Script, first: int, last: int, head: int) -> str:
    """A phrase with its head and the adjectives before it in the nominative, the rest as it stands."""
    head_word = script.words[head]
    turned = [
        _turn(word, head_word) if word.at <= head else word.text
        for word in script.words[first:last]
    ]
    out = ""
    for at, text in enumerate(turned):
        here = script.words[first + at]
        gap = script.text[script.words[first + at - 1].stop : here.start] if at else ""
        out += (" " if gap.strip() == "" and gap else gap) + text
    return out


def _turn(word: Word, head: Word) -> str:
    if word.pos not in {"NOUN", "PROPN", "ADJ", "DET", "NUM", "VERB"} or word.text.isupper():
        return word.text
    gender = head.feats.get("Gender", "") if word.at != head.at else ""
    return _nominative_of(
        word.text, word.feats.get("Case", ""), head.feats.get("Number", "Sing"), gender
    )


@lru_cache(maxsize=8192)
def _nominative_of(text: str, case: str, number: str, gender: str) -> str:
    gram = "plur" if number == "Plur" else "sing"
    demanded = {"nomn", gram}
    if gender and gram == "sing":
        demanded.add({"Masc": "masc", "Fem": "femn", "Neut": "neut"}[gender])
    parses = [each for each in dictionary().parse(text) if each.tag.POS in {"NOUN", "ADJF", "PRTF"}]
    parses = [each for each in parses if each.tag.case] or parses
    fitting = [p for p in parses if p.tag.case == _GRAM.get(case) and gram in p.tag] or parses
    if not fitting:
        return text
    turned = fitting[0].inflect(demanded)
    if turned is None:
        return text
    return str(turned.word.capitalize() if text[:1].isupper() else turned.word)


def quoted_name(script: Script, at: int, longest: int = 6) -> int | None:
    """Where a short quotation that opens at this word ends, the mark included; None if none does."""
    if at >= len(script.words) or script.words[at].text not in OPENING:
        return None
    for here in range(at + 1, min(at + longest + 2, len(script.words))):
        if script.words[here].text in CLOSING:
            return here + 1
        if script.words[here].text in OPENING:
            return None
    return None


def agrees(adjective: Word, noun: Word) -> bool:
    """Whether an adjective, or what stands for one, belongs to the noun after it."""
    if adjective.pos not in {"ADJ", "DET", "NUM", "VERB"} and adjective.rel != "amod":
        return False
    if adjective.pos == "VERB" and not adjective.has(VerbForm="Part"):
        return False
    case = adjective.feats.get("Case")
    if noun.text.isupper() and len(noun.text) > 1 and adjective.pos == "ADJ":
        return True
    return (case is None and adjective.pos == "NUM") or case == noun.feats.get("Case")


def folded(text: str) -> str:
    """Small letters, ё as е."""
    return text.lower().replace("ё", "е")


def is_common(word: Word) -> bool:
    """Whether a word stands in the dictionary, and never as somebody's or some place's name."""
    parses = dictionary().parse(word.text.lower())
    names = {"Name", "Surn", "Patr", "Geox", "Orgn", "Abbr", "Trad"}
    return parses[0].is_known and not any(names & each.tag.grammemes for each in parses)


def tells_how(word: Word) -> bool:
    """Whether a noun can only be the manner or means of a deed: «шёпотом», «смехом», «письмом»."""
    nouns = [each.tag for each in dictionary().parse(word.text.lower()) if each.tag.POS == "NOUN"]
    return bool(nouns) and all(tag.case == "ablt" and tag.animacy == "inan" for tag in nouns)
