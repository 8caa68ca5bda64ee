"""Clauses with somebody's words: where they open after a verb of saying, and where they end.

Content opens with «что», «чтобы», «будто» or a question word, and ends before the sentence goes on
with something of the author's own. Whose words they are is for the caller to say.
"""

from collections.abc import Iterator

from habeas.reading.readers.russian.heard import Range, cue_of, finite, leftmost
from habeas.reading.readers.russian.lexicon import Cue
from habeas.reading.readers.russian.syntax import Script, Word

THAT = frozenset({"что", "будто", "якобы", "чтобы", "чтоб", "мол", "дескать"})
QUESTION = frozenset({
    "кто", "где", "куда", "откуда", "когда", "почему", "зачем", "сколько", "какой", "как",
    "чей", "ли", "чем", "кого", "кому",
})  # fmt: skip
REACH = 14  # words between a verb and its «что»


def conjunction(script: Script, word: Word, cue: Cue, region: Range) -> int | None:
    """The word that opens the clause with the content."""
    last = min(region[1], word.at + REACH)
    for at in range(word.at + 1, last):
        here = script.words[at]
        if here.text == ";" or (at > word.at + 1 and here.pos == "VERB" and cue_of(here)):
            return None
        if _declares(script, word, at) or _questions(script, word, cue, (at, last)):
            return at
    return None


def _declares(script: Script, word: Word, at: int) -> bool:
    """Whether «что», «будто», «якобы» here opens the content."""
    small = script.words[at].text.lower()
    if small in {"якобы", "мол", "дескать"} and at <= word.at + 2:
        return True
    parted = script.words[at - 1].text in {",", "—", "«"}
    return small in THAT and parted and _opens(script, word.at, at)


def _questions(script: Script, word: Word, cue: Cue, span: Range) -> bool:
    """Whether an indirect question opens here."""
    at, last = span
    here = script.words[at]
    if "whether" not in cue.frames or script.words[at - 1].text != ",":
        return False
    if _asks_ly(script, at, last):
        return True
    return (here.text.lower() in QUESTION or here.lemma in QUESTION) and _asks(script, word, at)


def _opens(script: Script, verb: int, mark: int) -> bool:
    """Whether «что» opens the content and no clause of another verb in between."""
    between = script.words[verb + 1 : mark]
    verbs = [word for word in between if finite(word)]
    return not any(
        word.head != verb and word.rel not in {"acl:relcl", "acl"} and cue_of(word)
        for word in verbs
    )


def _asks(script: Script, word: Word, at: int) -> bool:
    """Whether a question word opens an indirect question, not a relative clause."""
    small = script.words[at].lemma
    if small == "который":
        return False
    before = script.words[at - 2] if at >= 2 else None
    if (
        small in {"где", "куда", "откуда", "когда", "кто", "как"}
        and before
        and before.pos in {"NOUN", "PROPN"}
        and before.at != word.at
    ):
        return False
    return at <= word.at + 5


def _asks_ly(script: Script, at: int, last: int) -> bool:
    return any(script.words[each].text.lower() == "ли" for each in range(at + 1, min(at + 4, last)))


def clause_end(script: Script, verb: int, start: int, last: int) -> int:
    """Where content that starts here ends: before what the sentence says next of its own."""
    end = last
    for child in sorted(_beside(script, verb, start)):
        cut = _comma_before(script, leftmost(script, child, start), start)
        if cut is not None and start < cut < end:
            end = cut
    for at in range(start, end):
        if _stops(script, verb, start, at, last):
            return at
    return end


def _beside(script: Script, verb: int, start: int) -> set[int]:
    """Later clauses of the cue's own level: what hangs beside it on the same words."""
    governors = {verb, *_ancestors(script, verb)}
    return {
        child
        for governor in governors
        for child in script.children[governor]
        if child > start
        and child not in governors
        and script.words[child].rel in {"conj", "parataxis"}
        and _own_clause(script, child, verb)
    }


def _stops(script: Script, verb: int, start: int, at: int, last: int) -> bool:
    """Whether a semicolon or a colon inside the content opens a new saying."""
    text = script.words[at].text
    if text == ";":
        return _cue_after(script, at, last)
    if text != ":" or at <= start + 1:
        return False
    cue = cue_of(script.words[verb])
    return (cue is not None and cue.manner == "think") or _speech_after(script, at, last)


def _ancestors(script: Script, at: int) -> Iterator[int]:
    seen = {at}
    here = script.words[at].head
    while here >= 0 and here not in seen:
        seen.add(here)
        yield here
        here = script.words[here].head


def _own_clause(script: Script, child: int, verb: int) -> bool:
    """Whether a conjunct makes a clause of the cue's own level, and not one of its content."""
    word = script.words[child]
    if not (finite(word) or cue_of(word)):
        return False
    if any(
        script.words[at].text.lower() in {"но", "однако"}
        for at in script.children[child]
        if at < child
    ) and finite(word):
        return True
    return cue_of(word) is not None or (
        script.child(child, "nsubj") is None and _alike(script.words[verb], word)
    )


def _alike(one: Word, other: Word) -> bool:
    keys = ("Tense", "Gender", "Number", "Person")
    return all(one.feats.get(key) == other.feats.get(key) for key in keys)


def _comma_before(script: Script, at: int, floor: int) -> int | None:
    for here in range(at, floor, -1):
        if script.words[here].text in {",", ";", "—", ":"}:
            return here
        if here < at - 4:
            return None
    return None


def _cue_after(script: Script, at: int, last: int) -> bool:
    return any(cue_of(word) for word in script.words[at + 1 : min(at + 10, last)])


def _speech_after(script: Script, at: int, last: int) -> bool:
    """Whether a colon is followed by somebody's direct words or by a new saying."""
    if (
        at + 1 < len(script.words)
        and script.words[at + 1].text in '«“„"'
        and script.words[at + 2].text[:1].isupper()
    ):
        return True
    return any(
        cue_of(word) and script.words[word.at - 1].text == ","
        for word in script.words[at + 2 : last]
    )
