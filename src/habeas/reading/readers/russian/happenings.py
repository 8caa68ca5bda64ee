"""What is told to have happened: events of the contract's kinds, with who, when, where.

An event is found by its word, its people by their place in the sentence; its moment and place are
those the same sentence names, or the day of the sentence before where the telling goes on. Told twice in the same way, it is one. What nobody in the sentence is
said to have done or suffered is given to the person the page is about only where the sentence
leaves the object out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from habeas.evidence.moment import Moment
from habeas.evidence.passage import cut
from habeas.evidence.reading import Event, Place, Role, Statement
from habeas.reading.readers.russian.ambiguous import MOVING, ON_PEOPLE, WITH
from habeas.reading.readers.russian.cast import Cast
from habeas.reading.readers.russian.casting import Casting
from habeas.reading.readers.russian.heard import negated, sentence_of, subject
from habeas.reading.readers.russian.lexicon import Trigger, triggers
from habeas.reading.readers.russian.retellings import each_once
from habeas.reading.readers.russian.sifting import dated, sifted
from habeas.reading.readers.russian.syntax import Script, Word
from habeas.vocabulary.kinds import EventKind, PartyKind, RoleKind

_PASSIVE = frozenset({"nsubj:pass"})
_PEOPLE = {PartyKind.PERSON, PartyKind.GROUP}
_TO = frozenset({"в", "во", "к", "ко"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What else is known of the page when its events are read."""

    script: Script
    cast: Cast
    casting: Casting
    statements: tuple[Statement, ...]
    moments: tuple[Moment, ...]
    places: tuple[Place, ...]
    dated: bool


def events_in(setting: Setting) -> tuple[Event, ...]:
    """Every event told, once each, in the order of the text."""
    principal = setting.cast.principal
    sound = sifted(_told(setting), None if principal is None else f"p{principal + 1}")
    told = tuple(dated(each_once(iter(sound))))
    return tuple(replace(each, id=f"e{number}") for number, each in enumerate(told, start=1))


def _told(setting: Setting) -> Iterator[Event]:
    for word in setting.script.words:
        trigger = triggers().get(word.lemma)
        if (
            trigger is None
            or word.pos not in {"VERB", "NOUN", "ADJ"}
            or not _means_it(setting, word)
        ):
            continue
        roles = _roles(setting, word, trigger)
        if roles:
            yield _event(setting, word, trigger, roles)


def _means_it(setting: Setting, word: Word) -> bool:
    """Whether an ambiguous word has beside it what makes it an event."""
    script = setting.script
    if word.at in setting.cast.at and word.pos == "NOUN":
        return False
    if word.has(VerbForm="Inf") or word.has(Mood="Imp") or word.has(Tense="Fut"):
        return False  # what should or shall be has not happened
    first, last = sentence_of(script, word.at)
    near = {each.lemma for each in script.words[max(first, word.at - 6) : min(last, word.at + 8)]}
    if WITH.get(word.lemma):
        return bool(near & set(WITH[word.lemma]))
    if word.lemma in ON_PEOPLE:
        in_hand = word.lemma == "держать" and "рука" in near
        return not in_hand and _acts_on_people(setting, word)
    if word.lemma in {"ответить", "написать", "прислать"}:
        return not _speaks_beside(setting, word)
    return not (
        word.pos == "NOUN"
        and word.lemma in {"заявление", "обращение", "ответ", "письмо", "запрос", "жалоба"}
        and not _goes_to(script, word)
    )


def _speaks_beside(setting: Setting, word: Word) -> bool:
    return (
        any(heard.verb == word.at for heard in setting.casting.heard) and word.lemma == "ответить"
    )


def _goes_to(script: Script, word: Word) -> bool:
    """Whether a paper is on its way: sent, filed, received."""
    verb = script.words[word.head] if word.head >= 0 else None
    return verb is not None and verb.lemma in MOVING


def _acts_on_people(setting: Setting, word: Word) -> bool:
    """Whether the verb's object, or what suffers it, is somebody; or nothing is said of whom."""
    script = setting.script
    things = [
        at for at in script.children[word.at] if script.words[at].rel in {"obj", "nsubj:pass"}
    ]
    if not things:
        return word.has(Number="Plur") or word.has(Voice="Pass")
    return any(_person(setting, at) is not None for at in things)


def _person(setting: Setting, at: int) -> int | None:
    word = setting.script.words[at]
    if word.pos == "PRON" or at in setting.cast.heads or at in setting.cast.by_head:
        number = setting.casting.party(at, _speaker_at(setting, at))
        if number is not None and setting.cast.parties[number].kind in _PEOPLE:
            return number
    return None


def _speaker_at(setting: Setting, at: int) -> int | None:
    around = setting.casting.speaking_at(at)
    return setting.casting.speaker.get(around) if around is not None else setting.cast.me


# --- who


def _roles(setting: Setting, word: Word, trigger: Trigger) -> tuple[Role, ...]:
    found = (
        _of_noun(setting, word, trigger) if word.pos == "NOUN" else _of_verb(setting, word, trigger)
    )
    return tuple(Role(role=role, party=f"p{number + 1}") for role, number in dict.fromkeys(found))


def _of_verb(setting: Setting, word: Word, trigger: Trigger) -> list[tuple[RoleKind, int]]:
    script = setting.script
    doer = subject(script, word.at)
    suffers = script.child(word.at, "nsubj:pass")
    things = [at for at in script.children[word.at] if script.words[at].rel == "obj"]
    reflexive = trigger.acts == "on" and word.lemma.endswith("ся")
    passive = reflexive or (
        word.has(Voice="Pass") and (word.has(VerbForm="Part") or suffers is not None)
    )
    if word.has(VerbForm="Part") and word.rel in {"acl", "amod"} and passive:
        suffers = word.head
    if passive and suffers is None:
        suffers, doer = doer, None
    if passive:
        things, doer = (
            [suffers] if suffers is not None else [],
            script.child(word.at, "obl") if _instrument(script, word) else None,
        )
    roles: list[tuple[RoleKind, int]] = []
    if trigger.acts == "self":
        roles += _as(
            setting,
            RoleKind.BY if trigger.kind == "escape" else RoleKind.VICTIM,
            things[0] if passive and things else doer,
            word,
        )
    elif trigger.acts in {"on", "seeks", "sees"}:
        roles += _as(setting, RoleKind.VICTIM, things[0] if things else None, word)
        roles += _as(
            setting,
            RoleKind.WITNESS if trigger.acts == "sees" else RoleKind.BY,
            doer,
            word,
            plain=True,
        )
        if trigger.kind == "search":
            roles.sort(key=lambda one: one[0] is not RoleKind.BY)
    elif trigger.acts == "says":
        roles += _as(setting, RoleKind.BY, doer, word)
        roles += _given(setting, word, trigger)
    else:
        roles += _as(setting, RoleKind.PARTICIPANT, doer, word)
        roles += _beside(setting, word, {"с", "со"}, RoleKind.PARTICIPANT)
    return roles


def _instrument(script: Script, word: Word) -> bool:
    at = script.child(word.at, "obl")
    return at is not None and script.words[at].has(Case="Ins") and script.child(at, "case") is None


def _as(
    setting: Setting, role: RoleKind, at: int | None, word: Word, *, plain: bool = False
) -> list[tuple[RoleKind, int]]:
    """The party at a word in a role; whom the sentence leaves out, where it must be somebody."""
    if at is not None:
        number = setting.casting.party(at, _speaker_at(setting, at))
        return [] if number is None else [(role, number)]
    if plain:
        return []
    if word.has(Person="1") or (
        word.has(Tense="Past") and _speaker_at(setting, word.at) is not None and role is RoleKind.BY
    ):
        speaker = _speaker_at(setting, word.at)
        return [] if speaker is None else [(role, speaker)]
    principal = setting.cast.principal
    return [] if principal is None else [(role, principal)]


def _given(setting: Setting, word: Word, trigger: Trigger) -> list[tuple[RoleKind, int]]:
    """To whom, or from whom, something is said."""
    script = setting.script
    if trigger.kind == "learning":
        return _beside(setting, word, {"от", "у"}, RoleKind.FROM)
    role = RoleKind.VICTIM if trigger.kind == "threat" else RoleKind.TO
    datives = [
        at
        for at in script.children[word.at]
        if script.words[at].has(Case="Dat") and script.child(at, "case") is None
    ]
    roles = [
        (role, number)
        for at in datives
        if (number := setting.casting.party(at, _speaker_at(setting, at))) is not None
    ]
    return roles or _beside(setting, word, _TO, role)


def _beside(
    setting: Setting, word: Word, prepositions: set[str] | frozenset[str], role: RoleKind
) -> list[tuple[RoleKind, int]]:
    script = setting.script
    found = []
    for at in script.children[word.at]:
        case = script.child(at, "case")
        if case is None or script.words[case].text.lower() not in prepositions:
            continue
        number = setting.cast.heads.get(at)
        if number is None and (script.words[at].pos == "PRON" or at in setting.cast.by_head):
            number = setting.casting.party(at, _speaker_at(setting, at))
        if number is not None:
            found.append((role, number))
    return found


def _of_noun(setting: Setting, word: Word, trigger: Trigger) -> list[tuple[RoleKind, int]]:
    """The people of an event told by a noun: «задержание сына», «его звонок»."""
    script = setting.script
    role = (
        RoleKind.BY
        if trigger.acts in {"says", "seeks"}
        else RoleKind.PARTICIPANT
        if trigger.acts in {"with", "court"}
        else RoleKind.VICTIM
    )
    owners = [
        at
        for at in script.children[word.at]
        if script.words[at].has(Case="Gen") and script.words[at].rel == "nmod"
    ]
    owners += [
        at
        for at in script.children[word.at]
        if script.words[at].text.lower() in {"его", "её", "их", "мой", "моё"}
    ]
    roles = [
        (role, number)
        for at in owners
        if (number := setting.casting.party(at, _speaker_at(setting, at))) is not None
    ]
    if roles:
        return roles + _beside(setting, word, _TO, RoleKind.TO) * (role is RoleKind.BY)
    verb = script.words[word.head] if word.head >= 0 else None
    if role is RoleKind.BY and verb is not None and verb.pos == "VERB":
        doer = subject(script, verb.at)
        if doer is not None and doer != word.at:
            return _as(setting, role, doer, verb) + _beside(setting, verb, _TO, RoleKind.TO)
        return []
    if word.has(Number="Plur"):
        return []  # «сообщения об исчезновениях» are nobody's in particular
    if role is RoleKind.VICTIM and setting.cast.principal is not None:
        return [(role, setting.cast.principal)]
    return []


# --- when, where, by whom told


def _event(setting: Setting, word: Word, trigger: Trigger, roles: tuple[Role, ...]) -> Event:
    start, stop = word.start, word.stop
    return Event(
        id="e0",
        kind=EventKind(trigger.kind),
        trigger=cut(setting.script.text, start, stop),
        when=_moment(setting, word),
        place=_place(setting, word),
        roles=roles,
        said_in=tuple(
            each.id for each in setting.statements if any(part.start <= start and stop <= part.stop for part in each.content)
        ),
        negated=negated(setting.script, word.at) or _is_denied(setting, word.at),
    )  # fmt: skip


def _is_denied(setting: Setting, at: int) -> bool:
    """Whether the word stands in what somebody denies: «отрицает, что задержали»."""
    around = setting.casting.speaking_at(at)
    return around is not None and setting.casting.heard[around].manner.manner == "deny"


def _bounds(setting: Setting, word: Word) -> tuple[int, int]:
    first, last = sentence_of(setting.script, word.at)
    return setting.script.words[first].start, setting.script.words[last - 1].stop


def _moment(setting: Setting, word: Word) -> Moment | None:
    """The moment of the same sentence nearest the word, those before it first."""
    start, stop = _bounds(setting, word)
    here = [
        each
        for each in setting.moments
        if start <= each.passage.start < stop and _stated(setting, each)
    ]
    return min(here, key=lambda each: _distance(each, word), default=_day_before(setting, word))


def _day_before(setting: Setting, word: Word) -> Moment | None:
    """The one day the sentence before tells of in the same paragraph, where the telling goes on."""
    script = setting.script
    if word.sentence == 0 or word.pos == "NOUN":
        return None
    before = script.sentences[word.sentence - 1]
    start, stop = script.words[before.first].start, script.words[before.last - 1].stop
    here = script.words[script.sentences[word.sentence].first].start
    if "\n" in script.text[stop:here]:
        return None
    days = [
        each
        for each in setting.moments
        if start <= each.passage.start < stop and _stated(setting, each)
    ]
    return days[-1] if len({each.edtf for each in days}) == 1 else None


def _stated(setting: Setting, moment: Moment) -> bool:
    """Whether the page writes the year out, or years count from a day of publication we know."""
    years = re.findall(r"(?:19|20)\d\d", moment.edtf)
    return setting.dated or all(year in setting.script.text for year in years)


def _distance(moment: Moment, word: Word) -> int:
    if moment.passage.stop <= word.start:
        return word.start - moment.passage.stop
    return 15 + max(0, moment.passage.start - word.stop)


def _place(setting: Setting, word: Word) -> str | None:
    start, stop = _bounds(setting, word)
    here = [
        (abs(mention.start - word.start), place.id) for place in setting.places for mention in place.mentions
        if start <= mention.start < stop
    ]  # fmt: skip
    return min(here)[1] if here else None
