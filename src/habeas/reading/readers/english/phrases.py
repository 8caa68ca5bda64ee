"""Noun phrases around a verb: its subject before or after it, and whom it is said to.

Works on the tokens of one clause or sentence and answers with token numbers. It knows no parse:
it walks to the nearest word that cannot belong to the phrase. Whom a phrase means the cast says.
"""

from habeas.reading.readers.english.cues import Form, lexicon
from habeas.reading.readers.english.grammar import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MARKS,
    OBJECTS,
    OPENERS,
    PAST,
    POSSESSIVES,
    PREPOSITIONS,
    SUBJECTS,
    TIMES,
    is_adverb,
    opens_noun_phrase,
)
from habeas.reading.readers.english.lines import QUOTED, Line, group_start, has_verb, is_possessive

_RELATIVES = frozenset({"who", "which", "whom", "whose", "that"})


def subject(words: Line, verb: int) -> tuple[int, int] | None:
    """The noun phrase before a verb that is its subject, as token numbers; None if none is seen."""
    end = group_start(words, verb)
    return _subject_ending(words, end, depth=0)


def _subject_ending(words: Line, end: int, depth: int) -> tuple[int, int] | None:  # noqa: PLR0911 one return for each thing that may stand before a verb
    last = words.word(end - 1)
    if end <= 0 or depth > 4:
        return None
    if last == ",":
        return _over_parenthesis(words, end - 1, depth)
    if last == ")":
        opened = next((k for k in range(end - 1, -1, -1) if words.word(k) == "("), None)
        return None if opened is None else _subject_ending(words, opened, depth + 1)
    if last in CONJUNCTIONS:
        return shared_subject(words, end - 1)
    if last in {"who", "which", "that"} and depth < 4:
        stop = end - 1
        while words.word(stop - 1) in {",", "of", "all", "some", "one", "both"}:
            stop -= 1
        return _subject_ending(words, stop, depth + 1)
    if last in MARKS or last == QUOTED or last in PREPOSITIONS or last in OPENERS:
        return None
    return noun_phrase_before(words, end)


def _over_parenthesis(words: Line, comma: int, depth: int) -> tuple[int, int] | None:
    """The subject before an aside between two commas that ends at this one."""
    before = _previous(words, comma)
    if before is None:
        return None
    opened = words.word(before + 1)
    reduced = words.word(before + 2) if is_adverb(opened) else opened
    leads = set(words.words[before + 1 : before + 5])
    aside = leads & _RELATIVES or opened in PREPOSITIONS or reduced.endswith(("ed", "ing"))
    if not aside and has_verb(words, (before, comma)):
        first = noun_phrase_from(words, 0)
        return first if first is not None and words.word(first[1]) in _RELATIVES | {","} else None
    found = _subject_ending(words, before, depth + 1)
    if found is None and _is_apposition(words, before + 1, comma):
        return noun_phrase_before(words, comma)
    return found


def _previous(words: Line, comma: int) -> int | None:
    for at in range(comma - 1, -1, -1):
        if words.word(at) in {";", ":", ".", QUOTED}:
            return None
        if words.word(at) == ",":
            return at
    return None


def _is_apposition(words: Line, start: int, stop: int) -> bool:
    if start >= stop:
        return False
    first = words.tokens[start]
    return opens_noun_phrase(first) or first.text[:1].isdigit() or start + 3 >= stop


def shared_subject(words: Line, conjunction: int) -> tuple[int, int] | None:
    """The subject of the verb before “and” or a comma, which the verb after it shares."""
    for at in range(conjunction - 1, -1, -1):
        if words.word(at) in {";", QUOTED}:
            break
        verb = lexicon().verbs.get(words.word(at))
        if verb is None or verb.form in {Form.BASE, Form.ING} or _in_relative(words, at):
            continue
        if words.word(at - 1) in DETERMINERS | POSSESSIVES | PREPOSITIONS:
            continue
        found = subject(words, at)
        if found is not None and words.word(found[0] - 1) != "that":
            return found
    return _subject_of_any(words, conjunction) or first_noun_phrase(words, 0, conjunction)


def _subject_of_any(words: Line, conjunction: int) -> tuple[int, int] | None:
    """The subject of the nearest verb of any kind before a conjunction."""
    for at in range(conjunction - 1, -1, -1):
        word = words.word(at)
        if word in {";", QUOTED}:
            return None
        if (word in AUXILIARIES and word != "'s") or word in PAST or word.endswith("ed"):
            found = subject(words, at)
            if found is not None:
                return found
    return None


def _in_relative(words: Line, verb: int) -> bool:
    return words.word(group_start(words, verb) - 1) in _RELATIVES


def noun_phrase_before(words: Line, end: int) -> tuple[int, int] | None:  # noqa: PLR0911 one return for each way it may end
    """The noun phrase that ends just before a token, a relative clause at its end left out."""
    if words.word(end - 1) in SUBJECTS:
        return end - 1, end
    start = end
    while start > 0 and _belongs(words, start - 1):
        start -= 1
    who = _relative_before(words, start)
    if who is not None:
        return noun_phrase_before(words, who)
    timed = all(each in TIMES | DETERMINERS for each in words.words[start:end])
    if timed and start > 0 and words.word(start - 1) in {"that", "this", "on", "in"}:
        return noun_phrase_before(words, start - 1)
    start = _trimmed(words, _last_opening(words, start, end), end)
    if end - start == 1 and words.word(start).isdigit() and words.word(start - 1) == ",":
        return noun_phrase_before(words, start - 1) if start > 1 else None
    if start < end and words.word(start).endswith("ing") and start > 0:
        following = noun_phrase_from(words, start + 1, end)
        if following is not None:
            return following
    bare = all(each in DETERMINERS | POSSESSIVES for each in words.words[start:end])
    if start >= end or (bare and words.word(end - 1) not in _ALONE):
        return None
    return start, end


def _last_opening(words: Line, start: int, end: int) -> int:
    """Where the phrase itself begins, what belongs to the clause before it left out.

    “I held the flap for him and | the officer”, “two days after | stallholders”.
    """
    opening = start
    for at in range(start, end - 1):
        word, following = words.word(at), words.word(at + 1)
        if word in _NEVER_INSIDE or (
            following in DETERMINERS | POSSESSIVES - {"'s"}
            and word not in _BEFORE_OPENINGS
            and not is_adverb(word)
        ):
            opening = at + 1
    while opening < end - 1 and words.word(opening) in CONJUNCTIONS:
        opening += 1
    return opening


_NEVER_INSIDE = frozenset({"him", "them", "me", "us", "after", "before", "since", "until", "than"})
_BEFORE_OPENINGS = PREPOSITIONS | DETERMINERS | POSSESSIVES | CONJUNCTIONS | TIMES
_ALONE = frozenset(
    {
        "this",
        "that",
        "these",
        "those",
        "some",
        "another",
        "one",
        "two",
        "three",
        "four",
        "five",
        "both",
        "several",
        "many",
        "most",
        "few",
        "all",
        "each",
        "mine",
        "other",
    }
)


def _relative_before(words: Line, start: int) -> int | None:
    """Where the noun before “who …” ends, if a relative clause is what stopped the walk."""
    for at in range(start - 1, max(start - 10, 0), -1):
        word = words.word(at)
        if word in {"who", "whose", "whom"}:
            return at - 1 if words.word(at - 1) == "," else at
        if word in MARKS or word == QUOTED or word in {"because", "but"}:
            return None
    return None


def _belongs(words: Line, at: int) -> bool:
    word = words.word(at)
    if word == "'s":
        return is_possessive(words, at)
    if word in MARKS or word == QUOTED or word in OPENERS or word in {"but", "or"}:
        return False
    if word in SUBJECTS and word not in DETERMINERS and word != "her":
        return False
    if _is_past(words, at):
        return False
    return word not in AUXILIARIES or (
        word in {"may", "will"} and words.tokens[at].text[0].isupper()
    )


def _is_past(words: Line, at: int) -> bool:
    """Whether a word is a past tense with a subject of its own before it."""
    word = words.word(at)
    if word in PAST:
        return True
    verb = lexicon().verbs.get(word)
    if verb is None or verb.form is Form.BASE or verb.form is Form.ING:
        return False
    before = words.word(at - 1)
    if before in DETERMINERS | POSSESSIVES | PREPOSITIONS:
        return False
    if before == ",":
        return words.word(at + 1) in DETERMINERS | OBJECTS
    following = words.tokens[at + 1].text if at + 1 < len(words) else ""
    opens = words.word(at + 1) in DETERMINERS | OBJECTS or following[:1].isupper()
    return verb.form is Form.PAST or opens


def _trimmed(words: Line, start: int, end: int) -> int:
    """Without the adverbs, conjunctions and phrases of time and place that lead a clause."""
    while start < end and (is_adverb(words.word(start)) or words.word(start) in CONJUNCTIONS):
        start += 1
    if words.word(start) in PREPOSITIONS or words.word(start) in TIMES - {"may", "march"}:
        for at in range(start + 1, end):
            opens = opens_noun_phrase(words.tokens[at])
            if (
                opens
                and words.word(at - 1) not in PREPOSITIONS | POSSESSIVES | DETERMINERS
                and not _runs_on(words, at)
            ):
                return at
        return max(start, end - 1) if words.word(end - 1) not in TIMES else end
    return start


def _runs_on(words: Line, at: int) -> bool:
    """Whether a capitalised word only goes on with the name or date before it."""
    this, before = words.tokens[at].text, words.tokens[at - 1].text
    return (this[:1].isupper() and (before[:1].isupper() or before[:1].isdigit())) or words.word(
        at
    ) in TIMES


def first_noun_phrase(words: Line, start: int, stop: int) -> tuple[int, int] | None:
    """The first noun phrase of a stretch that no preposition governs."""
    at = start
    while at < stop and (is_adverb(words.word(at)) or words.word(at) in CONJUNCTIONS):
        at += 1
    if words.word(at) in PREPOSITIONS:
        comma = next((k for k in range(at, stop) if words.word(k) == ","), None)
        if comma is None:
            return None
        return first_noun_phrase(words, comma + 1, stop)
    return noun_phrase_from(words, at, stop)


def noun_phrase_from(words: Line, start: int, stop: int | None = None) -> tuple[int, int] | None:
    """The noun phrase that begins at a token; None if none does."""
    limit = len(words) if stop is None else stop
    if start >= limit:
        return None
    if (
        words.word(start) in SUBJECTS | OBJECTS
        and words.word(start) not in DETERMINERS | POSSESSIVES
    ):
        return start, start + 1
    if words.word(start) == "her" and not _noun_follows(words, start, limit):
        return start, start + 1
    end = start
    while end < limit and _extends(words, start, end):
        end += 1
    while end > start + 1 and words.word(end - 1) in PREPOSITIONS | CONJUNCTIONS | DETERMINERS:
        end -= 1
    return (start, end) if end > start else None


def _noun_follows(words: Line, her: int, limit: int) -> bool:
    following = words.word(her + 1)
    if her + 1 >= limit or following in MARKS or following in DETERMINERS | POSSESSIVES | SUBJECTS:
        return False
    return (
        following not in PREPOSITIONS | OPENERS | AUXILIARIES | TIMES
        and not is_adverb(following)
        and following not in WH_TO
    )


WH_TO = frozenset({"to", "that", "how", "why", "whether", "and", "but"})


def _extends(words: Line, start: int, at: int) -> bool:  # noqa: PLR0911 one return for each class of word
    word = words.word(at)
    if word in MARKS or word == QUOTED or word in OPENERS or (word in AUXILIARIES and word != "'s"):
        return False
    if at == start:
        return word not in PREPOSITIONS and word not in CONJUNCTIONS
    if word in {"of", "for", "from", "with"} and words.word(at + 1) not in TIMES:
        return True
    if word in {"in", "at", "near", "on"}:
        return (
            words.tokens[at + 1].text[:1].isupper() and words.word(at + 1) not in TIMES
            if at + 1 < len(words)
            else False
        )
    if word == "and":
        return (
            at + 1 < len(words)
            and words.tokens[at + 1].text[:1].isupper()
            and words.tokens[at - 1].text[:1].isupper()
        )
    if word in PREPOSITIONS or word in CONJUNCTIONS:
        return False
    if word in SUBJECTS | POSSESSIVES | DETERMINERS and word != "'s":
        return words.word(at - 1) in PREPOSITIONS | {"'s", "all"}
    return not (word in TIMES and words.tokens[at].text.islower()) and not is_adverb(word)
