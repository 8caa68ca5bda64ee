"""Reported speech: what somebody said, thinks, denies or refuses, in the author's own sentence.

Each verb of saying is asked for its content in the ways its entry in the word list allows: a clause
with «что», a question, an infinitive, «о …», an object, a colon, or the sentence it is thrown into.
"""

from collections.abc import Iterator

from habeas.reading.readers.russian.heard import (
    Heard,
    Range,
    compound_cue,
    cue_of,
    finite,
    hearer,
    leftmost,
    near_subject,
    negated,
    sentence_of,
    subject,
    trimmed,
)
from habeas.reading.readers.russian.lexicon import Cue, cues
from habeas.reading.readers.russian.syntax import Script, Word
from habeas.vocabulary.kinds import Mode

_THAT = frozenset({"что", "будто", "якобы", "чтобы", "чтоб", "мол", "дескать"})
_QUESTION = frozenset(
    "кто где куда откуда когда почему зачем сколько какой как чей ли чем кого кому".split()
)
_BREAKS = frozenset({";"})
_UNWILLING = frozenset(
    "стать захотеть смочь мочь пожелать хотеть решиться взяться спешить мочь готовый".split()
)
_REACH = 14  # words between a verb and its «что»


def reported(script: Script, holds: list[Range], used: frozenset[int]) -> Iterator[Heard]:
    """Every saying reported in a sentence, quotations of speech left to others.

    Args:
        script: The text.
        holds: Ranges of direct speech; content never crosses their edges.
        used: Verbs that already announce direct speech.
    """
    for word in script.words:
        if word.at in used:
            continue
        region = _region(script, word, holds)
        if unwilling := _unwilling(script, word, region):
            yield from unwilling
        elif (cue := cue_of(word) or compound_cue(script, word)) and not _only_qualifies(word):
            if found := _content(script, word, cue, region):
                yield found


def _only_qualifies(word: Word) -> bool:
    return word.pos == "ADJ" and word.rel == "amod"


def _region(script: Script, word: Word, holds: list[Range]) -> Range:
    """The stretch of the sentence that content may come from: within the same quotation only."""
    first, last = sentence_of(script, word.at)
    for start, stop in holds:
        if start <= word.at < stop:
            first, last = max(first, start), min(last, stop)
        elif word.at < start < last:
            last = start
        elif first < stop <= word.at:
            first = stop
    return first, last


def _content(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    if "quote" in cue.frames:
        return None
    return (
        _clause(script, word, cue, region)
        or _thrown_in(script, word, cue, region)
        or _named(script, word, cue, region)
        or _infinitive(script, word, cue, region)
        or _about(script, word, cue, region)
        or _object(script, word, cue, region)
        or _colon(script, word, cue, region)
    )


def _heard(
    script: Script, word: Word, cue: Cue, parts: tuple[Range, ...], region: Range
) -> Heard | None:
    kept = tuple(piece for first, last in parts if (piece := trimmed(script, first, last)))
    if not kept:
        return None
    who = subject(script, word.at, None)
    if who is None and not _impersonal(word):
        who = near_subject(script, word.at, _outside(region, word.at, kept))
    start = word.at - 1 if negated(script, word.at) else word.at
    return Heard(
        parts=kept, cue=(start, word.at + 1), verb=word.at, who=who, manner=cue, mode=_mode(script, kept),
        hearer=hearer(script, word.at, region), origin=_origin(script, word) if cue.manner == "learn" else None,
    )  # fmt: skip


def _origin(script: Script, word: Word) -> int | None:
    """Whom somebody learned it from: «узнала от Отабека»."""
    for at in script.children[word.at]:
        preposition = script.child(at, "case")
        if preposition is None or not script.words[at].has(Case="Gen"):
            continue
        if script.words[preposition].text.lower() in {"от", "у"}:
            return at
    return None


def _impersonal(word: Word) -> bool:
    return word.has(Number="Plur") and not word.has(VerbForm="Part")


def _outside(region: Range, verb: int, parts: tuple[Range, ...]) -> Range:
    """The words around a verb that are not the content."""
    first, last = region
    for start, stop in parts:
        if start > verb:
            last = min(last, start)
        elif stop <= verb:
            first = max(first, stop)
    return first, last


def _mode(script: Script, parts: tuple[Range, ...]) -> Mode:
    """Mixed where some of the words are quoted."""
    if any(first and script.words[first - 1].text in "«„" for first, _ in parts):
        return Mode.MIXED
    for first, last in parts:
        words = script.words[max(first - 1, 0) : min(last + 1, len(script.words))]
        opened = [word.at for word in words if word.text in "«„“"]
        for at in opened:
            closing = next((w.at for w in script.words[at + 1 : at + 40] if w.text in "»”“"), None)
            inside = script.words[at + 1 : closing] if closing else ()
            if (
                inside
                and (len(inside) > 1 or not inside[0].text[:1].isupper())
                and inside[0].text[:1].islower()
            ):
                return Mode.MIXED
    return Mode.INDIRECT


# --- «что», «чтобы», questions


def _clause(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    mark = _conjunction(script, word, cue, region)
    if mark is None:
        return _that_before(script, word, cue, region)
    start = mark + 1 if script.words[mark].text.lower() in _THAT else mark
    end = clause_end(script, word.at, start, region[1])
    return _heard(script, word, cue, ((start, end),), region)


def _that_before(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    """«То, что …, он отрицает»."""
    for at in range(word.at - 3, region[0] + 1, -1):
        if (
            script.words[at].text.lower() == "что"
            and script.words[at - 1].text == ","
            and script.words[at - 2].text.lower() == "то"
        ):
            end = max(
                at for at in range(at, word.at) if script.words[at].text == "," or at == word.at - 1
            )
            return _heard(script, word, cue, ((at + 1, end),), region)
        if script.words[at].text in {";", ":"}:
            return None
    return None


def _conjunction(script: Script, word: Word, cue: Cue, region: Range) -> int | None:
    """The word that opens the clause with the content."""
    last = min(region[1], word.at + _REACH)
    for at in range(word.at + 1, last):
        here = script.words[at]
        small = here.text.lower()
        if at > word.at + 1 and cue_of(here) and here.pos == "VERB":
            return None
        if (
            small in _THAT
            and script.words[at - 1].text in {",", "—", "«"}
            and _opens(script, word.at, at)
        ):
            return at
        if small in {"якобы", "мол", "дескать"} and at <= word.at + 2:
            return at
        if (
            (small in _QUESTION or here.lemma in _QUESTION)
            and script.words[at - 1].text == ","
            and "whether" in cue.frames
            and _asks(script, word, at)
        ):
            return at
        if (
            _asks_ly(script, at, last)
            and script.words[at - 1].text == ","
            and "whether" in cue.frames
        ):
            return at
        if here.text in {";"}:
            return None
    return None


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
    governors = {verb, *_ancestors(script, verb)}
    inside = set[int]()
    for governor in governors:
        for child in script.children[governor]:
            word = script.words[child]
            if (
                child > start
                and child not in governors
                and word.rel in {"conj", "parataxis"}
                and _own_clause(script, child, start, verb)
            ):
                inside.add(child)
    for child in sorted(inside):
        left = leftmost(script, child, start)
        cut = _comma_before(script, left, start)
        if cut is not None and start < cut < end:
            end = cut
    for at in range(start, end):
        text = script.words[at].text
        if text == ";" and _cue_after(script, at, last):
            return at
        cue = cue_of(script.words[verb])
        thinks = cue is not None and cue.manner == "think"
        if text == ":" and at > start + 1 and (thinks or _speech_after(script, at, last)):
            return at
    return end


def _ancestors(script: Script, at: int) -> Iterator[int]:
    seen = {at}
    here = script.words[at].head
    while here >= 0 and here not in seen:
        seen.add(here)
        yield here
        here = script.words[here].head


def _own_clause(script: Script, child: int, start: int, verb: int) -> bool:
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
    return (
        cue_of(word) is not None
        or script.child(child, "nsubj") is None
        and _alike(script.words[verb], word)
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


# --- «…, говорит она, …»


def _thrown_in(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
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
    return _heard(script, word, cue, (left, right), region)


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
        and not script.words[at].text.lower() in {"и", "но", "а"}
    ):
        after = _closing_of_aside(script, word, region)
        if (
            after is not None
            and after - word.at <= 4
            and script.words[word.at].rel in {"parataxis", "root", "conj"}
            and not _takes_clause(script, word, after)
        ):
            return at - 1
    return None


def _takes_clause(script: Script, word: Word, closing: int) -> bool:
    return closing + 1 < len(script.words) and script.words[closing + 1].text.lower() in _THAT


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


# --- infinitives, «о …», objects, colons, names


def _infinitive(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    if "inf" not in cue.frames:
        return None
    verbs = [
        at for at in script.children[word.at]
        if script.words[at].has(VerbForm="Inf") and region[0] <= at < region[1]
    ]  # fmt: skip
    if not verbs:
        verbs = [
            at
            for at in range(word.at + 1, min(word.at + 6, region[1]))
            if script.words[at].has(VerbForm="Inf")
        ]
    if not verbs:
        return None
    verb = verbs[0]
    if verb > word.at:
        start = max(leftmost(script, verb, word.at + 1), word.at + 1)
        if start < verb - 4:
            start = verb
        end = clause_end(script, word.at, start, region[1])
        if word.has(VerbForm="Part"):
            end = next((at for at in range(verb, end) if script.words[at].text == ","), end)
        return _heard(script, word, cue, ((start, end),), region)
    below = sorted(at for at in script.below(verb) if region[0] <= at < word.at)
    return _heard(script, word, cue, ((below[0], _until_subject(script, word, below)),), region)


def _until_subject(script: Script, word: Word, below: list[int]) -> int:
    """The end of what stands before a verb, its subject left out."""
    end = below[-1] + 1
    who = script.child(word.at, "nsubj")
    return min(end, who) if who is not None and below[0] < who < end else end


def _about(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    allowed = (
        {"о", "об", "обо", "про"}
        if "about" in cue.frames
        else {"от"}
        if cue.manner == "refuse"
        else set()
    )
    for at in script.children[word.at]:
        case = script.child(at, "case")
        if (
            case is None
            or script.words[case].text.lower() not in allowed
            or not region[0] <= at < region[1]
        ):
            continue
        if script.words[at].pos in {"PRON", "DET"} or script.words[at].lemma in {"то", "это"}:
            continue
        below = sorted(
            one for one in script.below(at) if region[0] <= one < region[1] and one >= case
        )
        if case > word.at or cue.manner == "refuse":
            return _heard(script, word, cue, (_unbroken(below),), region)
    return None


def _unbroken(below: list[int]) -> Range:
    """As far as words stand side by side, a mark between them allowed."""
    last = below[0]
    for at in below:
        if at - last > 2:
            break
        last = at
    return below[0], last + 1


def _object(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    if "obj" not in cue.frames or cue.manner == "refuse":
        return None
    for at in script.children[word.at]:
        here = script.words[at]
        if (
            here.rel not in {"obj", "nsubj:pass"}
            or not region[0] <= at < region[1]
            or here.pos == "PRON"
        ):
            continue
        if here.has(Case="Dat"):
            continue
        below = sorted(one for one in script.below(at) if region[0] <= one < region[1])
        return _heard(
            script,
            word,
            cue,
            (_unbroken([one for one in below if (one > word.at) == (at > word.at)]),),
            region,
        )
    return None


def _colon(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    for at in range(word.at + 1, min(region[1], word.at + _REACH)):
        here = script.words[at]
        if here.text == ":":
            if at + 1 >= region[1] or script.words[at + 1].text in '«“„"':
                return None
            return _heard(script, word, cue, ((at + 1, region[1]),), region)
        if here.text == ";" or (finite(here) and cue_of(here) and at > word.at + 1):
            return None
    return None


def _named(script: Script, word: Word, cue: Cue, region: Range) -> Heard | None:
    if cue.manner == "call":
        end = clause_end(script, word.at, word.at + 1, region[1])
        who = script.child(word.at, "nsubj")
        start = who + 1 if who is not None and who > word.at else word.at + 1
        quoted = any(each.text in "«“„" for each in script.words[start:end])
        return _heard(script, word, cue, ((start, end),), region) if quoted else None
    if cue.manner == "introduce":
        for at in range(word.at + 1, min(word.at + 6, region[1])):
            if script.words[at].has(Case="Ins"):
                return _heard(script, word, cue, (_unbroken(sorted(script.below(at))),), region)
    return None


# --- «говорить не стал», «объяснить не смогли», «не ответили»


def _unwilling(script: Script, word: Word, region: Range) -> list[Heard]:
    """A refusal to say: what was not said is the content."""
    verb = _unsaid(script, word, region)
    if verb is None:
        return []
    refuse = cues()["отказаться"]
    parts = _unsaid_words(script, word, verb, region)
    found = _heard(script, word, refuse, parts, region) if parts else None
    return [found] if found else []


def _unsaid(script: Script, word: Word, region: Range) -> int | None:
    """The verb of saying that is refused: the infinitive with «не стал», or «не ответил» itself."""
    if not finite(word) or not negated(script, word.at):
        return None
    if word.lemma in _UNWILLING:
        near = [
            at
            for at in (word.at + 1, word.at + 2, word.at - 2, word.at - 3)
            if region[0] <= at < region[1]
        ]
        near += [at for at in script.children[word.at] if region[0] <= at < region[1]]
        return next(
            (
                at
                for at in near
                if script.words[at].has(VerbForm="Inf") and _is_saying(script.words[at])
            ),
            None,
        )
    plain = {
        "ответить",
        "объяснить",
        "уточнить",
        "пояснить",
        "раскрыть",
        "прокомментировать",
        "комментировать",
        "сообщить",
        "назвать",
        "отвечать",
        "разъяснить",
        "указать",
    }
    return word.at if word.lemma in plain else None


def _is_saying(word: Word) -> bool:
    more = {
        "общаться",
        "беседовать",
        "разговаривать",
        "называть",
        "раскрывать",
        "комментировать",
        "уточнять",
        "отвечать",
        "обсуждать",
        "встречаться",
        "показывать",
        "пояснять",
        "назвать",
    }
    return word.lemma in cues() or word.lemma in more


def _unsaid_words(script: Script, word: Word, verb: int, region: Range) -> tuple[Range, ...]:
    """What was not said: a question beside the verb, its object, or the refused verb itself."""
    for at in range(region[0], region[1]):
        here = script.words[at]
        if here.lemma in _QUESTION or (here.text.lower() in {"какой", "какие", "какая", "каком"}):
            at -= here.text.lower() == "ли"
            if at < min(word.at, verb):
                return ((at, _question_end(script, at, min(word.at, verb))),)
            if script.words[at - 1].text == ",":
                return ((at, region[1]),)
    hanging = (*script.children[verb], *script.children[word.at])
    objects = [
        at
        for at in hanging
        if script.words[at].rel == "obj" or (script.words[at].rel == "nmod" and at < word.at)
    ]
    about = [
        at
        for at in hanging
        if script.words[at].rel == "obl" and _case_word(script, at) in {"о", "об", "про", "от"}
    ]
    for at in (*objects, *about):
        here = script.words[at]
        if not here.has(Case="Dat") and here.pos != "PRON" and region[0] <= at < region[1]:
            below = sorted(one for one in script.below(at) if region[0] <= one < region[1])
            return (_unbroken([one for one in below if (one > word.at) == (at > word.at)]),)
    if verb != word.at and word.lemma not in {"мочь", "смочь", "готовый"}:
        return ((min(word.at - 1, verb), max(word.at, verb) + 1),)
    return ()


def _case_word(script: Script, at: int) -> str:
    case = script.child(at, "case")
    return script.words[case].text.lower() if case is not None else ""


def _question_end(script: Script, start: int, limit: int) -> int:
    for at in range(limit - 1, start, -1):
        if script.words[at].text in {",", "—"}:
            return at
    return limit
