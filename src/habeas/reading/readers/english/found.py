"""Where in a line words are brought: the cue, and how it stands there.

A cue is a verb of the lexicon that stands as a finite verb or participle with a subject, or one of
the fixed turns (“according to”, “is certain that”, “would not say”). What it governs is found by
`reported` and `quoted`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.reading.readers.english.cues import Form, Frame, lexicon
from habeas.reading.readers.english.grammar import (
    AUXILIARIES,
    BEING,
    DETERMINERS,
    MARKS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    is_adverb,
)
from habeas.reading.readers.english.phrases import (
    QUOTED,
    Line,
    group_start,
    has_verb,
    is_passive,
    noun_phrase_from,
    shared_subject,
    subject,
)

Range = tuple[int, int]
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
_PLURAL_SUBJECTS = frozenset(
    {
        "they",
        "we",
        "i",
        "you",
        "who",
        "people",
        "men",
        "women",
        "police",
        "children",
        "both",
        "most",
        "some",
        "others",
        "many",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A cue in a line.

    Attributes:
        start: Its first token.
        stop: The token after its last.
        lemma: The verb, or the turn's name.
        frame: What it may govern.
        form: Its form.
        group: Where its verb group begins, auxiliaries included.
        subject: The tokens of its subject; None if none is seen.
        passive: Whether it stands in the passive.
        negated: Whether it is negated.
        inverted: Whether its subject follows it.
        relative: Whether it stands in a relative clause (“who says …”).
    """

    start: int
    stop: int
    lemma: str
    frame: Frame
    form: Form
    group: int
    subject: Range | None
    passive: bool = False
    negated: bool = False
    inverted: bool = False
    relative: bool = False


def cues(words: Line) -> tuple[Cue, ...]:
    """The cues of a line, in order."""
    found: list[Cue] = []
    after = 0
    for at in range(len(words)):
        if at < after:
            continue
        cue = _refusal(words, at) or _state(words, at) or _according(words, at) or _verb(words, at)
        if cue is not None:
            found.append(cue)
            after = cue.stop
    return tuple(found)


def _verb(words: Line, at: int) -> Cue | None:
    for phrase, form in lexicon().phrases.get(words.word(at), ()):
        stop = at + 1 + len(phrase.rest)
        if tuple(words.words[at + 1 : stop]) == phrase.rest:
            return _standing(words, at, stop, phrase.lemma, phrase.frame, form)
    verb = lexicon().verbs.get(words.word(at))
    if verb is None:
        return _written(words, at)
    return _standing(words, at, at + 1, verb.lemma, verb.frame, verb.form)


def _written(words: Line, at: int) -> Cue | None:
    """“the letter reads”, “ran his account”: a verb that brings words only with a paper."""
    if words.word(at) not in {"reads", "read", "runs", "ran", "goes", "went"}:
        return None
    cue = _standing(words, at, at + 1, "read", Frame.SAY, Form.THIRD)
    if cue is None or cue.subject is None:
        return None
    named = words.words[slice(*cue.subject)]
    return cue if any(lexicon().nouns.get(each) for each in named) else None


def _standing(words: Line, at: int, stop: int, lemma: str, frame: Frame, form: Form) -> Cue | None:
    """The cue at a place, where it stands there as a verb."""
    if not _is_verb(words, at, form):
        return None
    group = group_start(words, at)
    passive = form in {Form.PAST, Form.PARTICIPLE} and is_passive(words, at)
    inverted = None if passive else _inverted(words, at, stop, frame)
    who = inverted or subject(words, at)
    if who is None and form is Form.ING and words.word(group - 1) == ",":
        who = shared_subject(words, group - 1)
    negated = any(
        words.word(k) in NEGATIONS or words.word(k).endswith("n't") for k in range(group, at)
    )
    return Cue(
        start=at,
        stop=stop,
        lemma=lemma,
        frame=frame,
        form=form,
        group=group,
        subject=who,
        passive=passive,
        negated=negated,
        inverted=inverted is not None,
        relative=words.word(group - 1) in {"who", "which", "that", "whom"},
    )


def _is_verb(words: Line, at: int, form: Form) -> bool:
    before = words.word(at - 1)
    if before in DETERMINERS - {
        "this",
        "that",
        "these",
        "those",
        "all",
        "both",
        "most",
        "some",
        "many",
        "others",
    } | POSSESSIVES - {"her", "'s"}:
        return False
    if before == "'s" and form is not Form.ING and words.word(at - 2) not in SUBJECTS:
        return False
    if form is Form.BASE:
        return _bare_is_finite(words, at)
    if form is Form.THIRD:
        verbal = before.endswith("ed") or before in lexicon().verbs and before != "who"
        return not verbal and before not in PREPOSITIONS and before not in AUXILIARIES
    if form is Form.ING:
        return before in {",", "by", "as", "without", "and"} or before in BEING or is_adverb(before)
    if words.word(at + 1) == "by" and not is_passive(words, at):
        return False
    return before not in PREPOSITIONS or before in {"in", "on"}


def _bare_is_finite(words: Line, at: int) -> bool:
    group = group_start(words, at)
    if group < at and any(words.word(k) in AUXILIARIES - BEING for k in range(group, at)):
        return True
    before = words.word(group - 1)
    if before in _PLURAL_SUBJECTS:
        return True
    if before == "to" or not before or before in PREPOSITIONS:
        return False
    return (
        before.endswith("s")
        and not before.endswith("ss")
        and before not in {"is", "was", "has", "'s", "this"}
        and words.word(at + 1) not in MARKS | {"of"}
    )


def _inverted(words: Line, at: int, stop: int, frame: Frame) -> Range | None:
    """The subject after the verb in “…, said the uncle.”"""
    if frame not in {Frame.SAY, Frame.ASK, Frame.TELL, Frame.BELIEVE, Frame.DEMAND, Frame.PROMISE}:
        return None
    if words.word(at - 1) not in {",", QUOTED, "", ";"}:
        return None
    found = noun_phrase_from(words, stop)
    if found is None:
        return None
    if words.word(at - 1) == "," and not has_verb(words, (0, at - 1)):
        return None
    following = words.word(found[1])
    if following in {"", ",", ".", ";", ":", "who", QUOTED} or following in PREPOSITIONS:
        return found
    return None


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
        return None
    return _refused(words, at, stop, group_start(words, at))


def _refused(words: Line, at: int, stop: int, group: int) -> Cue | None:
    who = subject(words, group if group < at else at)
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
    if words.word(at) in {"in", "by", "to"} and words.word(at + 1) in {
        "his",
        "her",
        "their",
        "my",
        "our",
        "its",
    }:
        if words.word(at + 2) in _TELLINGS:
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
