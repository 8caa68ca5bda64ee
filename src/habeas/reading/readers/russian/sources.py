"""Words attributed by a phrase and not by a verb: «по словам X», «согласно справке», «говорится в письме».

Finds the phrase, the word for whoever stands behind it, and the part of the sentence it covers.
"""

from collections.abc import Iterator

from habeas.reading.readers.russian.clauses import clause_end
from habeas.reading.readers.russian.heard import (
    Heard,
    Range,
    cue_of,
    finite,
    trimmed,
)
from habeas.reading.readers.russian.lexicon import Cue, glosses, words
from habeas.reading.readers.russian.making import mode_of, region_of
from habeas.reading.readers.russian.syntax import Script, Word
from habeas.vocabulary.kinds import Mode

_SAYS = Cue(manner="tell", basis="unstated", polarity="affirmed", frames=frozenset())
_HOLDS = Cue(manner="think", basis="inferred", polarity="affirmed", frames=frozenset())
_KNOWS = Cue(manner="know", basis="told", polarity="affirmed", frames=frozenset())
_RUMOUR = Cue(manner="rumour", basis="told", polarity="affirmed", frames=frozenset())
PAPER = Cue(manner="paper", basis="official", polarity="affirmed", frames=frozenset())
_KINDS = (
    ("says", _SAYS),
    ("holds", _HOLDS),
    ("knows", _KNOWS),
    ("rumour", _RUMOUR),
    ("papers", PAPER),
)
_PREPOSITIONS = {"по": "Dat", "с": "Gen", "со": "Gen", "согласно": "Dat", "судя": "Dat"}


def sourced(script: Script, holds: list[Range]) -> Iterator[Heard]:
    """Every stretch attributed by a phrase."""
    for word in script.words:
        found = None
        if word.text.lower() in _PREPOSITIONS:
            found = _by_phrase(script, word, holds)
        elif reads(word):
            found = _by_paper(script, word, holds)
        elif word.lemma in {"слух", "молва"}:
            found = _told_about(script, word, holds)
        if found:
            yield found


def reads(word: Word) -> bool:
    """Whether a word says what stands in a paper: «говорится», «сказано», «гласит»."""
    if word.pos not in {"VERB", "ADJ"} or word.lemma not in words("cues", "sources", "reads"):
        return False
    spoken = {"сказать", "указать", "написать", "отразить", "записать", "отметить"}
    return word.lemma not in spoken or word.text.lower().endswith("но")


def _kind(word: Word, preposition: str) -> Cue | None:
    for name, cue in _KINDS:
        if word.lemma in words("cues", "sources", name) or (
            word.lemma == "слово" and name == "says"
        ):
            if cue is PAPER and preposition not in {"согласно", "судя"}:
                return None
            return cue if preposition not in {"с", "со"} or word.lemma == "слово" else None
    return None


def _by_phrase(script: Script, preposition: Word, holds: list[Range]) -> Heard | None:
    region = region_of(script, preposition.at, holds)
    noun = _noun(script, preposition, region)
    if noun is None:
        return None
    cue = _kind(script.words[noun], preposition.text.lower())
    if cue is None:
        return None
    closing = _phrase_end(script, noun, region)
    opening = _before(script, preposition.at, region)
    parts = _covered(script, preposition, noun, (opening, closing), region)
    if not parts:
        return None
    paper = noun if cue is PAPER else None
    return Heard(
        parts=parts, cue=(preposition.at, noun + 1), verb=noun, who=owner(script, noun, closing), manner=cue,
        mode=Mode.DOCUMENT if paper is not None else mode_of(script, parts), paper=paper,
    )  # fmt: skip


def _noun(script: Script, preposition: Word, region: Range) -> int | None:
    """The noun of the phrase, a possessive or an adjective before it allowed."""
    at = preposition.at + 1
    if preposition.text.lower() == "судя":
        at += 1
    while at < region[1] and at <= preposition.at + 4:
        word = script.words[at]
        if word.pos in {"NOUN", "PROPN"}:
            return at
        if word.pos not in {"DET", "ADJ", "PRON", "NUM"}:
            return None
        at += 1
    return None


def _phrase_end(script: Script, noun: int, region: Range) -> int:
    """The mark that closes the phrase, or the word after its genitives."""
    at = noun + 1
    while at < region[1]:
        word = script.words[at]
        if word.text == "," and _goes_on(script, noun, at, region):
            at += 1
            while at < region[1] and script.words[at].text != ",":
                at += 1
            return at
        if word.text in {",", ";", ".", "—", ":", "!", "?"} or finite(word):
            return at
        if (
            word.pos in {"NOUN", "PROPN", "PRON"}
            and word.has(Case="Nom")
            and word.rel.startswith("nsubj")
        ):
            return at
        at += 1
    return region[1]


def _goes_on(script: Script, noun: int, comma: int, region: Range) -> bool:
    """Whether the comma opens an apposition or a participle that still belongs to the phrase."""
    following = script.words[comma + 1] if comma + 1 < region[1] else None
    if following is None:
        return False
    if following.lemma == "который" or (
        comma + 2 < region[1] and script.words[comma + 2].lemma == "который"
    ):
        return True
    if _named_so(script, comma):
        return True
    genitive = following.has(Case="Gen") or following.text.lower() in {"его", "её", "их"}
    participle = following.has(VerbForm="Part") and following.feats.get("Case") in {"Gen", "Dat"}
    closes = any(word.text == "," for word in script.words[comma + 1 : min(comma + 14, region[1])])
    apposed = (
        genitive
        and following.pos in {"NOUN", "PROPN", "ADJ", "DET"}
        and following.head >= noun
        and following.head <= comma + 8
    )
    return closes and (participle or apposed)


def _named_so(script: Script, comma: int) -> bool:
    """Whether a name between commas says who the mother or lawyer is: «По словам матери, Раушан, …»."""
    before, name, after = (
        script.words[comma - 1], script.words[comma + 1], script.words[min(comma + 2, len(script.words) - 1)],
    )  # fmt: skip
    return name.pos == "PROPN" and after.text == "," and before.lemma in glosses("kin")


def _before(script: Script, at: int, region: Range) -> int:
    """The mark before the phrase; the region's start if it opens the sentence."""
    here = at - 1
    while (
        here >= region[0]
        and script.words[here].pos in {"PART", "CCONJ", "ADV"}
        and script.words[here].text.lower() != "где"
    ):
        here -= 1
    return max(here, region[0] - 1)


def _covered(
    script: Script, preposition: Word, noun: int, edges: tuple[int, int], region: Range
) -> tuple[Range, ...]:
    opening, closing = edges
    parts = []
    marked = opening >= region[0] and script.words[opening].text in {",", "—"}
    bare = opening >= region[0] and not marked and script.words[opening].text not in {";", ":"}
    if marked or bare:
        if bare and script.words[noun].lemma != "слово":
            return ()
        left = _start(script, opening if marked else preposition.at, region[0])
        parts.append((left, opening if marked else preposition.at))
    if closing < region[1] and script.words[closing].text not in {";", "."}:
        start = closing + (script.words[closing].text in {",", "—", ":"})
        parts.append((start, _cut(script, start, region[1])))
    return tuple(piece for part in parts if (piece := trimmed(script, *part)))


def _start(script: Script, at: int, floor: int) -> int:
    for here in range(at - 1, floor, -1):
        word = script.words[here]
        if word.text in {";", ":"}:
            return here + 1
        if (
            word.text.lower()
            in {"но", "однако", "а", "зато", "который", "которую", "которого", "которые", "что"}
            and script.words[here - 1].text == ","
        ):
            return here + 1
    return floor


def _cut(script: Script, start: int, last: int) -> int:
    """Content ends where the sentence goes on to a saying of somebody else."""
    for at in range(start + 1, last):
        word = script.words[at]
        if word.text == ";" and any(cue_of(each) for each in script.words[at + 1 : last]):
            return at
        if word.text.lower() in {"но", "а", "однако"} and script.words[at - 1].text == ",":
            ahead = [each for each in script.words[at + 1 : min(at + 10, last)] if cue_of(each)]
            if ahead and ahead[0].rel in {"conj", "root", "parataxis"}:
                return at - 1
    return last


def owner(script: Script, noun: int, closing: int) -> int | None:
    """Whoever stands behind the phrase: «по его словам», «по словам Петрова»."""
    before = [
        at
        for at in range(max(noun - 3, 0), noun)
        if script.words[at].text.lower()
        in {
            "его",
            "её",
            "ее",
            "их",
            "мой",
            "моим",
            "нашим",
            "ваших",
            "моей",
            "нашей",
            "нашему",
            "моему",
        }
    ]
    if before:
        return before[-1]
    for at in range(noun + 1, closing):
        word = script.words[at]
        if (
            word.pos in {"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "X", "VERB"}
            and word.head == noun
            and word.rel in {"nmod", "appos", "amod", "flat:name", "conj", "obl", "acl"}
            and not word.has(VerbForm="Part", Voice="Pass")
        ):
            return at
    for at in range(noun + 1, closing):
        word = script.words[at]
        if word.has(VerbForm="Part", Voice="Pass") and (giver := _giver(script, at)) is not None:
            return giver
    for at in range(noun + 1, closing):
        if script.words[at].pos in {"NOUN", "PROPN", "PRON"} and script.words[at].has(Case="Gen"):
            return at
    return None


def _giver(script: Script, participle: int) -> int | None:
    """Who gave or made it: «по сведениям, представленным командованием»."""
    return next(
        (at for at in script.children[participle] if script.words[at].has(Case="Ins")), None
    )


# --- «в письме говорится, что», «из ответа следует, что»


def _by_paper(script: Script, verb: Word, holds: list[Range]) -> Heard | None:
    region = region_of(script, verb.at, holds)
    noun = _paper_of(script, verb, region)
    for at in range(verb.at + 1, min(verb.at + 10, region[1])):
        if script.words[at].text.lower() in {"что", "будто"} and script.words[at - 1].text == ",":
            end = clause_end(script, verb.at, at + 1, region[1])
            return _paper(script, verb, noun, ((at + 1, end),))
        if (
            script.words[at].text == ":"
            and at + 1 < region[1]
            and script.words[at + 1].text not in "«“„"
        ):
            return _paper(script, verb, noun, ((at + 1, region[1]),))
    before = script.words[verb.at - 1].text if verb.at > region[0] else ""
    if noun is None and verb.lemma not in {
        "говориться",
        "сказать",
        "указать",
        "утверждаться",
        "сообщаться",
    }:
        return None
    if before in {",", "как"} and verb.at - 2 > region[0]:
        edge = verb.at - 1 if before == "," else verb.at - 2
        return _paper(script, verb, noun, ((_start(script, edge, region[0]), edge),))
    return None


def paper_owner(script: Script, verb: Word, region: Range) -> int | None:
    """The word for whoever wrote the paper that a verb is about; None if the sentence does not say."""
    noun = _paper_of(script, verb, region)
    return owner(script, noun, min(noun + 8, region[1])) if noun is not None else None


def _paper_of(script: Script, verb: Word, region: Range) -> int | None:
    nouns = [
        word.at for word in script.words[region[0] : region[1]]
        if word.lemma in words("cues", "sources", "papers") and abs(word.at - verb.at) <= 12
        and word.feats.get("Case") in {"Loc", "Gen", "Nom"}
    ]  # fmt: skip
    return min(nouns, key=lambda at: abs(at - verb.at), default=None)


def _paper(script: Script, verb: Word, noun: int | None, parts: tuple[Range, ...]) -> Heard | None:
    kept = tuple(piece for part in parts if (piece := trimmed(script, *part)))
    if not kept:
        return None
    who = owner(script, noun, min(noun + 8, len(script.words))) if noun is not None else None
    return Heard(
        parts=kept, cue=(verb.at, verb.at + 1), verb=verb.at, who=who, manner=PAPER,
        mode=Mode.DOCUMENT, paper=noun if noun is not None else verb.at,
    )  # fmt: skip


def _told_about(script: Script, noun: Word, holds: list[Range]) -> Heard | None:
    """«ходит слух, что …», «версия, согласно которой …»."""
    region = region_of(script, noun.at, holds)
    for at in range(noun.at + 1, min(noun.at + 5, region[1])):
        small = script.words[at].text.lower()
        if small in {"что", "будто"} and script.words[at - 1].text in {",", "—"}:
            parts = trimmed(script, at + 1, clause_end(script, noun.at, at + 1, region[1]))
            verb = script.words[noun.head] if noun.head >= 0 else noun
            if parts and noun.lemma in {"слух", "молва"} and not cue_of(verb):
                return Heard(
                    parts=(parts,), cue=(noun.at, noun.at + 1), verb=noun.at, manner=_RUMOUR
                )
    return None
