"""Whether a cue can govern certain words: its complement, by the frame it stands in.

“Said” takes a clause, “asked” a question, “denied” anything; a verb of several trades that stands
with a bare noun (“wrote the letter”) brings nobody's words.
"""

from collections.abc import Callable
from types import MappingProxyType

from habeas.reading.readers.english.cues import Cue, Form, Frame, Range, lexicon
from habeas.reading.readers.english.grammar import (
    BEING,
    CONJUNCTIONS,
    DETERMINERS,
    NUMBERS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    WH,
)
from habeas.reading.readers.english.lines import QUOTED, Line, has_verb

# Verbs that bring words only with “that” or “to”: with a noun they are deeds.
_ONLY_CLAUSES = frozenset(
    {"find", "establish", "press", "summon", "command", "volunteer", "invite", "document", "sense"}
)
# Verbs that bring words as a noun alone: “confirmed the arrest”.
_NAMING = frozenset(
    {
        "claim",
        "confirm",
        "acknowledge",
        "admit",
        "announce",
        "allege",
        "recount",
        "recall",
        "remember",
        "concede",
        "predict",
        "suggest",
        "estimate",
        "propose",
        "mention",
        "cite",
        "count",
        "describe",
        "confess",
        "disclose",
        "say",
        "rule",
        "forecast",
        "warn of",
        "complain of",
        "complain about",
        "speak of",
        "testify to",
        "imply",
        "hint",
        "indicate",
        "stress",
        "underline",
        "lament",
    }
)


def fits(words: Line, cue: Cue, content: Range, at: int) -> bool:
    """Whether the cue can govern words like these.

    Args:
        words: The line.
        cue: The cue.
        content: The words.
        at: The token after the cue and the one who is told.
    """
    if _cannot(words, cue, content, at):
        return False
    if _is_introduced(words, content):
        return True
    if cue.lemma in _ONLY_CLAUSES:
        return words.word(content[0]) == "to" and cue.frame is Frame.DEMAND
    if cue.lemma == "count" and not _is_a_number(words, content):
        return False
    return _BY_FRAME.get(cue.frame, _clause)(words, cue, content)


def _cannot(words: Line, cue: Cue, content: Range, at: int) -> bool:
    """Whether words are no content at all: a quotation, a verb of the sentence around, a name withheld."""
    first = words.word(content[0])
    if QUOTED in {first, words.word(at)} or first in CONJUNCTIONS:
        return True
    if cue.frame in {Frame.ASK, Frame.DEMAND, Frame.HOPE} and _is_about_a_name(words, content):
        return True
    return cue.frame is not Frame.LEARN and _begins_with_a_verb(words, content[0])


def _is_about_a_name(words: Line, content: Range) -> bool:
    """Whether somebody only asks not to be named."""
    said = words.words[slice(*content)][:10]
    return any(
        each in {"named", "identified", "name", "surname", "names", "surnames"} for each in said
    ) and bool(BEING & set(said))


def _is_introduced(words: Line, content: Range) -> bool:
    """Whether “that”, a colon or a question word leads to the words."""
    return words.word(content[0] - 1) in {"that", ":"} or words.word(content[0]) in WH


def _is_a_number(words: Line, content: Range) -> bool:
    """Whether words begin with how many there were."""
    first = words.word(content[0])
    return first[:1].isdigit() or first in NUMBERS


def _begins_with_a_verb(words: Line, at: int) -> bool:
    """Whether words begin with a verb that belongs to the sentence around them."""
    verb = lexicon().verbs.get(words.word(at))
    finite = verb is not None and verb.form in {Form.PAST, Form.THIRD}
    return finite and words.word(at - 1) not in {"that", ":"}


def _said(words: Line, cue: Cue, content: Range) -> bool:
    first, length = words.word(content[0]), content[1] - content[0]
    if first in {"so", "no", "yes"} or cue.lemma == "express":
        return True
    if first in {"to", "by", "with"} or length < 2 or _is_object(words, content[0]):
        return False
    return has_verb(words, content) or cue.lemma in _NAMING


def _is_object(words: Line, at: int) -> bool:
    """Whether a pronoun here is what a verb acts on (“wrote it in the journal”), not a subject."""
    following = words.word(at + 1)
    if words.word(at) in {"him", "them", "me", "us"}:
        return True
    return words.word(at) == "it" and (following in PREPOSITIONS or following in WH)


def _asked(words: Line, cue: Cue, content: Range) -> bool:
    return words.word(content[0]) in {"for", "to", "not", "about"} and cue.frame is Frame.ASK


def _told(words: Line, cue: Cue, content: Range) -> bool:
    to_do = words.word(content[0]) in {"to", "of", "not"} and cue.frame is Frame.TELL
    return to_do or has_verb(words, content)


def _hoped(words: Line, cue: Cue, content: Range) -> bool:
    if cue.lemma in {"want", "wish"}:
        return cue.form is Form.THIRD and content[1] - content[0] >= 3
    near = words.words[content[0] : content[0] + 6]
    return "to" in near or (cue.lemma in _FORESEEING and content[1] - content[0] >= 2)


def _saw(words: Line, cue: Cue, content: Range) -> bool:
    if cue.lemma in {"see", "watch"}:
        noun = cue.subject is not None and words.word(cue.subject[0]) not in SUBJECTS
        return noun and content[1] - content[0] >= _SCENE
    return has_verb(words, content)


def _knew(words: Line, cue: Cue, content: Range) -> bool:
    opened = words.word(content[0]) in SUBJECTS | DETERMINERS | POSSESSIVES
    return opened and cue.frame is Frame.KNOW and has_verb(words, content)


def _clause(words: Line, cue: Cue, content: Range) -> bool:
    first, length = words.word(content[0]), content[1] - content[0]
    if cue.frame is Frame.LEARN and first == "of":
        return True
    if cue.frame is Frame.BELIEVE and first == "it":
        return length >= 3
    if cue.lemma == "consider":
        return length >= 3
    return first == "to" or (length >= 2 and has_verb(words, content))


def _something(words: Line, cue: Cue, content: Range) -> bool:
    """Demands and promises are of anything that is more than a word; denials of anything."""
    del words
    return cue.frame in {Frame.DENY, Frame.REFUSE} or content[1] - content[0] >= 2


_SCENE = 7  # tokens from which on what somebody saw is told, not just named
_FORESEEING = frozenset({"expect", "fear", "hope", "regret"})
_BY_FRAME: MappingProxyType[Frame, Callable[[Line, Cue, Range], bool]] = MappingProxyType(
    {
        Frame.SAY: _said,
        Frame.ASK: _asked,
        Frame.TELL: _told,
        Frame.DEMAND: _something,
        Frame.PROMISE: _something,
        Frame.DENY: _something,
        Frame.REFUSE: _something,
        Frame.HOPE: _hoped,
        Frame.SEE: _saw,
        Frame.KNOW: _knew,
    }
)
