"""Words thrown into a sentence that say whose it is: «…, говорит она, …», «Как сообщил X, …».

The sentence around them is the content, in one part or two.
"""

from habeas.reading.readers.russian.clauses import THAT, clause_end
from habeas.reading.readers.russian.heard import Heard, Range, finite, near_subject, subject
from habeas.reading.readers.russian.lexicon import Cue
from habeas.reading.readers.russian.making import saying
from habeas.reading.readers.russian.syntax import Script, Word


def thrown_in(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    """The sentence a verb of saying is thrown into, as its content."""
    if cue.manner in {"refuse", "introduce", "call"} and word.at > region[0]:
        return None
    opening = _opening_of_aside(script, word, region)
    if opening is None or _has_object(script, word):
        return None
    closing = _closing_of_aside(script, word, region)
    if closing is None:
        return None
    if _as(script, word, opening):
        left = (
            (region[0], region[0])
            if opening <= region[0] + 1
            else (_clause_start(script, opening, region[0]), opening)
        )
    else:
        left = (_clause_start(script, opening, region[0]), opening)
    right = (
        (closing + 1, clause_end(script, word.at, closing + 1, region[1]))
        if closing < region[1] and script.words[closing].text == ","
        else (closing, closing)
    )
    if not _holds_words(script, left) and not _holds_words(script, right):
        return None
    return saying(script, word, cue, (left, right), region)


def _has_object(script: Script, word: Word) -> bool:
    """Whether a verb acts on a thing, as «заключил сделку», and so says nothing here."""
    if word.lemma in {
        "передавать",
        "передать",
        "пересказывать",
        "приводить",
        "описывать",
        "вспоминать",
    }:
        return False
    at = script.child(word.at, "obj")
    return (
        at is not None
        and script.words[at].pos == "NOUN"
        and not script.words[at].has(Case="Dat")
        and not script.words[at].has(Animacy="Anim")
    )


def _holds_words(script: Script, part: Range) -> bool:
    return any(word.text[:1].isalnum() for word in script.words[slice(*part)])


def _as(script: Script, word: Word, opening: int) -> bool:
    return any(each.text.lower() == "как" for each in script.words[opening : word.at])


def _opening_of_aside(script: Script, word: Word, region: Range) -> int | None:
    """The comma before the words thrown in; the sentence's start for «Как сообщил …,»."""
    at = word.at - 1
    small = script.words[at].text.lower() if at >= region[0] else ""
    if small == "как" or (
        at - 1 >= region[0]
        and script.words[at - 1].text.lower() == "как"
        and script.words[at].pos in {"PRON", "ADV", "PART"}
    ):
        at = at if small == "как" else at - 1
        return (
            at - 1
            if at - 1 >= region[0] and script.words[at - 1].text == ","
            else at
            if at == region[0]
            else None
        )
    if at >= region[0] and script.words[at].text == "," and _inverted(script, word, region):
        return at
    if (
        at - 1 >= region[0]
        and script.words[at - 1].text == ","
        and script.words[at].pos in {"ADV", "PRON", "PART", "NOUN", "PROPN"}
        and script.words[at].text.lower() not in {"и", "но", "а"}
    ):
        after = _closing_of_aside(script, word, region)
        if (
            after is not None
            and after - word.at <= 4
            and script.words[word.at].rel in {"parataxis", "root", "conj"}
            and not _takes_clause(script, after)
        ):
            return at - 1
    return None


def _takes_clause(script: Script, closing: int) -> bool:
    return closing + 1 < len(script.words) and script.words[closing + 1].text.lower() in THAT


def _inverted(script: Script, word: Word, region: Range) -> bool:
    """Whether the verb stands before its subject, as in words thrown in; a lone «думаю» does too."""
    if word.has(Person="1") and not word.has(Tense="Past"):
        return True
    who = subject(script, word.at, region)
    if who is not None and who > word.at:
        return who - word.at <= 6
    if who is not None:
        return False
    stop = next(
        (at for at in range(word.at + 1, region[1]) if script.words[at].text in ",;:.—"), region[1]
    )
    near = near_subject(script, word.at, (word.at, stop))
    return near is not None and near - word.at <= 3


def _closing_of_aside(script: Script, word: Word, region: Range) -> int | None:
    """The mark after the words thrown in."""
    for at in range(word.at + 1, region[1]):
        here = script.words[at]
        if here.text in {",", ";", ".", "!", "?", "…", ":", "—"}:
            if here.text == "," and _appositive(script, at, region):
                continue
            return at if at - word.at <= 22 else None
        if finite(here) and at > word.at:
            return None
    return region[1]


def _appositive(script: Script, comma: int, region: Range) -> bool:
    """Whether a comma only opens an apposition to the speaker's name: «…, говорит X, дядя Y, …»."""
    following = script.words[comma + 1] if comma + 1 < region[1] else None
    if following is None or script.words[comma - 1].pos not in {"PROPN", "NOUN"}:
        return False
    appos = following.rel == "appos" or (
        following.pos in {"NOUN", "PROPN"}
        and following.has(Case="Nom")
        and following.rel in {"conj", "appos", "flat:name"}
    )
    closes = any(word.text == "," for word in script.words[comma + 1 : comma + 7])
    return appos and closes


def _clause_start(script: Script, at: int, floor: int) -> int:
    """Back from a comma to where the sentence's own words begin."""
    for here in range(at - 1, floor, -1):
        if script.words[here].text in {";", ":"}:
            return here + 1
        if (
            script.words[here].text.lower() in {"но", "однако", "зато"}
            and script.words[here - 1].text == ","
        ):
            return here + 1
    return floor
