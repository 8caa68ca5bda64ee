"""Where in a line words are brought: the cue, and how it stands there.

A cue is a verb of the lexicon that stands as a finite verb or participle with a subject, or one of
the fixed turns (“according to”, “is certain that”, “would not say”). What it governs is found by
`reported` and `quoted`.
"""

from habeas.reading.readers.english.cues import Cue, Form, Frame, Range, lexicon
from habeas.reading.readers.english.grammar import (
    AUXILIARIES,
    BEING,
    CONJUNCTIONS,
    DETERMINERS,
    MARKS,
    MEANS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    is_adverb,
)
from habeas.reading.readers.english.lines import QUOTED, Line, group_start, has_verb, is_passive
from habeas.reading.readers.english.phrases import noun_phrase_from, shared_subject, subject
from habeas.reading.readers.english.turns import turn

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


# After these, “to say” says something.
_CALLED = frozenset(
    {
        "called",
        "rang",
        "telephoned",
        "phoned",
        "wrote",
        "returned",
        "interrupted",
        "came",
        "back",
        "in",
        "silence",
        "texted",
        "calls",
        "rings",
        "morning",
        "managed",
        "year",
        "later",
    }
)


def cues(words: Line) -> tuple[Cue, ...]:
    """The cues of a line, in order."""
    found: list[Cue] = []
    after = 0
    for at in range(len(words)):
        if at < after:
            continue
        cue = turn(words, at) or _verb(words, at)
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


def _standing(  # noqa: PLR0913, PLR0917 what was found, piece by piece
    words: Line, at: int, stop: int, lemma: str, frame: Frame, form: Form
) -> Cue | None:
    """The cue at a place, where it stands there as a verb."""
    if not _is_verb(words, at, form):
        return None
    group = group_start(words, at)
    passive = form in {Form.PAST, Form.PARTICIPLE} and is_passive(words, at)
    inverted = None if passive else _inverted(words, at, stop, frame)
    trails = form is Form.ING and words.word(group - 1) == ","
    who = inverted or (None if trails else subject(words, at))
    if who is None and words.word(group - 1) == "to":
        who = shared_subject(words, group - 1)
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


def _is_verb(words: Line, at: int, form: Form) -> bool:  # noqa: PLR0911 one return for each form
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
        "other",
    } | POSSESSIVES - {"her", "'s"}:
        return False
    if before == "'s" and form is not Form.ING and words.word(at - 2) not in SUBJECTS:
        return False
    if form is Form.BASE:
        return _bare_is_finite(words, at)
    if form is Form.THIRD:
        verbal = before.endswith("ed") or _is_finite_form(before)
        return not verbal and before not in PREPOSITIONS and before not in AUXILIARIES
    if form is Form.ING and _says_a_paper(words, at):
        return True
    if form is Form.ING:
        return before in {",", "by", "as", "without", "and"} or before in BEING or is_adverb(before)
    if words.word(at + 1) == "by" and not is_passive(words, at):
        return words.word(at + 2) in MEANS
    return before not in PREPOSITIONS or before in {"in", "on"}


def _is_finite_form(word: str) -> bool:
    verb = lexicon().verbs.get(word)
    return verb is not None and verb.form in {Form.PAST, Form.THIRD}


def _says_a_paper(words: Line, at: int) -> bool:
    """Whether “saying” goes with a paper: “a letter from the ministry saying that …”."""
    if words.word(at + 1) != "that" and words.word(at) not in {"saying", "stating"}:
        return False
    for before in range(at - 1, max(at - 9, -1), -1):
        if lexicon().nouns.get(words.word(before)) == "paper":
            return True
        if words.word(before) in {",", ";", QUOTED}:
            return False
    return False


def _bare_is_finite(words: Line, at: int) -> bool:
    group = group_start(words, at)
    if group < at and any(
        words.word(k) in AUXILIARIES - BEING or words.word(k).endswith("n't")
        for k in range(group, at)
    ):
        return True
    before = words.word(group - 1)
    if before in _PLURAL_SUBJECTS:
        return True
    if before == "to" and words.word(at) == "say":
        return words.word(at - 2) in _CALLED and words.word(at + 1) not in MARKS
    if before == "to" or not before or before in PREPOSITIONS:
        return False
    return (
        before.endswith("s")
        and not before.endswith("ss")
        and before not in {"is", "was", "has", "'s", "this"}
        and words.word(at + 1) not in MARKS | {"of"}
    )


def _inverted(words: Line, at: int, stop: int, frame: Frame) -> Range | None:
    """The subject after the verb in “…, said the uncle”."""
    if frame not in {Frame.SAY, Frame.ASK, Frame.TELL, Frame.BELIEVE, Frame.DEMAND, Frame.PROMISE}:
        return None
    if words.word(at - 1) not in {",", QUOTED, "", ";"}:
        return None
    found = noun_phrase_from(words, stop)
    if found is None:
        return None
    if words.word(at - 1) == "," and not _clause_before(words, at - 1):
        return None
    following = words.word(found[1])
    if (
        following in {"", ",", ".", ";", ":", "who", "when", "after", QUOTED}
        or following in PREPOSITIONS
    ):
        return found
    return None


def _clause_before(words: Line, comma: int) -> bool:
    """Whether a clause ends at a comma, not a subject with an aside (“Maria, who is nine, says”)."""
    if not has_verb(words, (0, comma)):
        return False
    first = noun_phrase_from(words, 0, comma)
    if first is None or first[1] >= comma:
        return first is None
    opened = first[1] + (words.word(first[1]) == ",")
    aside = words.word(opened) in {"who", "whose", "whom", "which"}
    return not aside or "," in words.words[opened:comma]


def full_subject(words: Line, cue: Cue) -> Range | None:
    """The subject with the clause or phrase that goes on with it up to the verb; None if none."""
    if cue.subject is None or cue.inverted or cue.passive or cue.group <= cue.subject[1]:
        return None
    opened, last = words.word(cue.subject[1]), words.word(cue.group - 1)
    if cue.relative or last == "to" or cue.form is Form.ING or opened in lexicon().verbs:
        return None
    goes_on = opened in {"who", "whose", "that", ","} | PREPOSITIONS or opened.endswith(
        ("ing", "ed")
    )
    if not goes_on or last in CONJUNCTIONS or QUOTED in words.words[cue.subject[0] : cue.group]:
        return None
    return cue.subject[0], cue.group
