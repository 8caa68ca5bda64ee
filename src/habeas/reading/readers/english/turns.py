"""Fixed turns that bring words: “according to”, “is certain that”, “would not say”.

Each is found at one place of a line, with its subject, or not at all.
"""

from collections.abc import Iterator

from habeas.reading.readers.english.cues import Cue, Form, Frame, lexicon
from habeas.reading.readers.english.grammar import BEING, DETERMINERS, NEGATIONS, NUMBERS
from habeas.reading.readers.english.lines import Line, group_start, is_passive
from habeas.reading.readers.english.phrases import (
    noun_phrase_before,
    noun_phrase_from,
    shared_subject,
    subject,
)

_MODALS = frozenset(
    {"would", "will", "could", "can", "won't", "wouldn't", "couldn't", "can't", "cannot"}
)
_WITHHELD = frozenset(
    {
        "say",
        "comment",
        "discuss",
        "disclose",
        "confirm",
        "explain",
        "elaborate",
        "reveal",
        "name",
        "talk",
        "answer",
        "speak",
        "give",
        "tell",
        "deny",
        "specify",
    }
)
_OPINIONS = frozenset({"opinion", "view", "belief", "impression", "conviction"})
_TELLINGS = frozenset(
    {
        "view",
        "opinion",
        "words",
        "account",
        "telling",
        "reckoning",
        "estimation",
        "version",
        "count",
        "phrase",
        "belief",
    }
)


def turn(words: Line, at: int) -> Cue | None:
    """The turn that begins at a token; None if none does."""
    return (
        _refusal(words, at)
        or _state(words, at)
        or _according(words, at)
        or _opinion(words, at)
        or _held(words, at)
        or _put(words, at)
    )


def _refusal(words: Line, at: int) -> Cue | None:
    """“declined to say”, “would not be drawn”, “neither confirmed nor denied”."""
    word = words.word(at)
    if word in {
        "declined",
        "declines",
        "refused",
        "refuses",
        "refuse",
        "decline",
        "declining",
        "refusing",
    }:
        return _refused_to(words, at)
    if word in _WITHHELD:
        group = group_start(words, at)
        said = words.words[group:at]
        negated = any(each == "not" or each.endswith("n't") or each == "cannot" for each in said)
        if negated and (
            _MODALS & set(said) or word in {"say", "comment", "explain", "disclose", "specify"}
        ):
            return _refused(words, at, at + 1, group)
    if word == "neither" and words.word(at + 2) == "nor":
        return _refused(words, at, at + 4, group_start(words, at))
    if word == "drawn" and words.word(at - 1) == "be" and words.word(at - 2) == "not":
        return _refused(words, at, at + 1, group_start(words, at - 2))
    return None


def _refused_to(words: Line, at: int) -> Cue | None:
    if words.word(at + 1) != "to":
        return None
    if words.word(at + 2) == "be":
        return None
    stop = at + 3 if words.word(at + 3) not in {"", ".", ",", ";"} else at + 1
    if words.word(at + 2) in {"give", "answer"}:
        stop = at + 1 if words.word(at + 3) in {"", ".", ",", ";"} else at + 3
    if words.word(at + 2) not in _WITHHELD:
        return _refused(words, at, at + 1, group_start(words, at))
    return _refused(words, at, stop, group_start(words, at))


def _refused(words: Line, at: int, stop: int, group: int) -> Cue | None:
    trails = words.word(at) in {"declining", "refusing"} and words.word(at - 1) not in BEING
    who = shared_subject(words, at) if trails else subject(words, min(at, group))
    if who is None:
        return None
    return Cue(
        start=at,
        stop=stop,
        lemma="refuse",
        frame=Frame.REFUSE,
        form=Form.PAST,
        group=group,
        subject=who,
    )


def _state(words: Line, at: int) -> Cue | None:
    """“is certain that …”."""
    frame = lexicon().states.get(words.word(at))
    if frame is None or not is_passive(words, at):
        return None
    group = group_start(words, at)
    who = subject(words, at)
    if who is None:
        return None
    negated = any(
        words.word(k) in NEGATIONS or words.word(k).endswith("n't") for k in range(group, at)
    )
    return Cue(
        start=at,
        stop=at + 1,
        lemma=words.word(at),
        frame=frame,
        form=Form.PAST,
        group=group,
        subject=who,
        negated=negated,
    )


def _according(words: Line, at: int) -> Cue | None:
    """“according to X”, “in the words of X”, “in her view”."""
    for stop in _according_turns(words, at):
        who = noun_phrase_from(words, stop)
        if who is not None:
            return Cue(
                start=at,
                stop=stop,
                lemma="according",
                frame=Frame.SAY,
                form=Form.ING,
                group=at,
                subject=who,
                inverted=True,
            )
    if words.word(at) in {"in", "by"} and words.word(at + 1) not in DETERMINERS - {"the"}:
        for owner in range(at + 2, min(at + 7, len(words) - 1)):
            edge = words.word(at - 1) in {"", ",", "—"} or words.word(owner + 2) in {"", ",", "."}
            if words.word(owner) == "'s" and words.word(owner + 1) in _TELLINGS and edge:
                return Cue(
                    start=at,
                    stop=owner + 2,
                    lemma="according",
                    frame=Frame.SAY,
                    form=Form.ING,
                    group=at,
                    subject=(at + 1, owner),
                    inverted=True,
                )
    if (
        words.word(at) in {"in", "by", "to"}
        and words.word(at + 1)
        in {
            "his",
            "her",
            "their",
            "my",
            "our",
            "its",
        }
        and words.word(at + 2) in _TELLINGS
    ):
        return Cue(
            start=at,
            stop=at + 3,
            lemma="according",
            frame=Frame.SAY,
            form=Form.ING,
            group=at,
            subject=(at + 1, at + 2),
            inverted=True,
        )
    return None


def _according_turns(words: Line, at: int) -> Iterator[int]:
    for turn in (
        ("according", "to"),
        ("as", "per"),
        ("in", "the", "words", "of"),
        ("in", "the", "view", "of"),
        ("in", "the", "opinion", "of"),
        ("in", "the", "account", "of"),
        ("by", "the", "account", "of"),
        ("by", "the", "count", "of"),
    ):
        if tuple(words.words[at : at + len(turn)]) == turn:
            yield at + len(turn)


def _opinion(words: Line, at: int) -> Cue | None:
    """“is of the opinion that …”."""
    held = tuple(words.words[at : at + 2]) == ("of", "the") and words.word(at + 2) in _OPINIONS
    if not held or words.word(at + 3) != "that" or not is_passive(words, at):
        return None
    return Cue(
        start=at,
        stop=at + 3,
        lemma="opinion",
        frame=Frame.BELIEVE,
        form=Form.PAST,
        group=group_start(words, at),
        subject=subject(words, at),
    )


def _held(words: Line, at: int) -> Cue | None:
    """“her belief is that …”, “the lawyer’s view: …”."""
    kind = lexicon().nouns.get(words.word(at))
    if kind not in {"claim", "belief"} or words.word(at + 1) not in BEING:
        return None
    if words.word(at + 2) != "that":
        return None
    for owner in range(at - 1, max(at - 4, -1), -1):
        if words.word(owner) == "'s":
            who = noun_phrase_before(words, owner)
        elif words.word(owner) in {"his", "her", "their", "its"}:
            who = (owner, owner + 1)
        else:
            continue
        return who and Cue(
            start=at,
            stop=at + 2,
            lemma=words.word(at),
            frame=Frame.BELIEVE if kind == "belief" else Frame.SAY,
            form=Form.PAST,
            group=owner,
            subject=who,
        )
    return None


def _put(words: Line, at: int) -> Cue | None:
    """“put the number at nine”, “puts it down to a valve”: a reckoning or an explanation."""
    if words.word(at) not in {"put", "puts"} or is_passive(words, at):
        return None
    near = range(at + 2, min(at + 12, len(words) - 1))
    reckoned = any(
        (words.word(k) == "at" and (words.word(k + 1) in NUMBERS or words.word(k + 1).isdigit()))
        or (words.word(k) == "down" and words.word(k + 1) == "to")
        for k in near
    )
    who = subject(words, at) if reckoned else None
    return who and Cue(
        start=at,
        stop=at + 1,
        lemma="put",
        frame=Frame.CALL,
        form=Form.PAST,
        group=group_start(words, at),
        subject=who,
    )
