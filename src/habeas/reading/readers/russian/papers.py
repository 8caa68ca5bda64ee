"""Papers in which somebody speaks for himself: chats, interviews, complaints, letters, replies.

Tells by the layout and by the first person what kind of paper a page is and who wrote each part.
What they assert there, `habeas.reading.readers.russian.own_words` cuts into statements.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from habeas.reading.readers.russian.cast import Cast
from habeas.reading.readers.russian.heard import Range, inside_any
from habeas.reading.readers.russian.lexicon import glosses
from habeas.reading.readers.russian.names import PersonName
from habeas.reading.readers.russian.naming import Named
from habeas.reading.readers.russian.syntax import Script, Stretch
from habeas.vocabulary.kinds import Mode, PartyKind

_DAY = r"(?:\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{1,2}\s+[а-яё]+(?:\s+\d{4})?)"
_SENDERS = (
    re.compile(
        rf"(?:\[?{_DAY},?\s+)?\[?\d{{1,2}}:\d{{2}}(?::\d{{2}})?\]?[,\s]+[—–-]?\s*(?P<who>[^:\n]{{1,44}}?):\s"
    ),
    re.compile(
        rf"(?P<who>[А-ЯЁӘҒҚҢӨҰҮҺІA-Z+][^:,\n\[]{{0,40}}),?\s*[\[(]?(?:{_DAY},?\s*)?\d{{1,2}}:\d{{2}}(?::\d{{2}})?[\])]?:\s"
    ),
)
_ASKS = re.compile(
    r"(?:вопрос|корреспондент|журналист|интервьюер|следователь|адвокат)\s*[:.]", re.IGNORECASE
)
_ANSWERS = re.compile(
    r"(?:ответ|респондент|опрашиваем\w+|свидетель|заявитель\w*)\s*[:.]", re.IGNORECASE
)
_REPLY = re.compile(
    r"\b(?:на ваше? (?:обращение|заявление|запрос|жалобу|письмо)|ваше? (?:обращение|заявление|жалоба|запрос)|уважаем(?:ая|ый|ые)|исх\.|"
    r"сообщаю следующее|сообщаем следующее|рассмотрен[оаы]?)\b",
    re.IGNORECASE,
)
_RULING = re.compile(
    r"^(?:АПЕЛЛЯЦИОННОЕ |КАССАЦИОННОЕ |ЗАОЧНОЕ )?(?:ПОСТАНОВЛЕНИЕ|ОПРЕДЕЛЕНИЕ|РЕШЕНИЕ|ПРИГОВОР)|УСТАНОВИЛ|^ПРОТОКОЛ судебного",
    re.MULTILINE,
)
_FROM = re.compile(r"^от\s+", re.IGNORECASE)
_SWORN = re.compile(
    r"^(?:ПРОТОКОЛ|ОБЪЯСНЕНИЕ|ОБЪЯСНЕНИЯ|ПОКАЗАНИЯ|РАСШИФРОВКА|ЗАПИСЬ|СТЕНОГРАММА)",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSING = re.compile(
    r"^(?:с уважением|с моих слов|записано с|прочитано|дата|подпись|приложени|твой|твоя|ваш[а]? |P\.? ?S\.?$)|^\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    re.IGNORECASE,
)
_LEAST = 0.22  # first-person words to a sentence from which a page is somebody's own paper


class Kind(StrEnum):
    """What kind of paper a page is."""

    CHAT = "chat"
    INTERVIEW = "interview"
    OWN = "own"
    REPLY = "reply"
    NEWS = "news"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What kind of paper a page is, and who speaks in which part of it.

    Attributes:
        kind: What it is.
        writer: Who wrote or speaks it; None for news and chats.
        parts: Stretches of words with the party that speaks them.
        medium: What its writer's words come by.
        mode: The form of its writer's words.
    """

    kind: Kind
    writer: int | None
    parts: tuple[tuple[Range, int], ...]
    medium: str | None
    mode: Mode


def paper_of(script: Script, cast: Cast, speech: Sequence[Range]) -> Paper:
    """What kind of paper a page is."""
    return (
        _chat(script, cast)
        or _interview(script, cast)
        or _reply(script, cast)
        or _own(script, cast, speech)
        or Paper(kind=Kind.NEWS, writer=None, parts=(), medium=None, mode=Mode.INDIRECT)
    )


def _text(script: Script, part: Stretch) -> str:
    return script.slice(part.first, part.last)


# --- chats


def _chat(script: Script, cast: Cast) -> Paper | None:
    parts: list[tuple[Range, int]] = []
    for paragraph in script.paragraphs:
        words = _text(script, paragraph)
        match = next((found for pattern in _SENDERS if (found := pattern.match(words))), None)
        if match is None:
            continue
        begin = script.words[paragraph.first].start + match.end()
        first = next(
            (
                at
                for at in range(paragraph.first, paragraph.last)
                if script.words[at].start >= begin
            ),
            paragraph.last,
        )
        if first < paragraph.last:
            who = _sender(script, cast, match["who"].strip(), paragraph, first)
            parts.append(((first, paragraph.last), who))
    if len(parts) < 3 or 2 * len(parts) < len(script.paragraphs):
        return None
    text = script.text.lower()
    medium = "SMS" if re.search(r"\bsms|\bсмс", text[:400]) else "chat"
    return Paper(kind=Kind.CHAT, writer=None, parts=tuple(parts), medium=medium, mode=Mode.DIRECT)


def _sender(script: Script, cast: Cast, name: str, paragraph: Stretch, before: int) -> int:
    """The party that a message's sender is."""
    for at in range(before - 1, paragraph.first - 1, -1):
        number = cast.at.get(at)
        if number is not None and cast.parties[number].kind is PartyKind.PERSON:
            return number
    words = name.split()
    for party in cast.parties:
        if (
            party.named and set(words) & set(party.named.name.full.split())
        ) or name in party.russian:
            return party.number
    party = cast.add(PartyKind.PERSON)
    first = paragraph.first
    spot = next(
        (at for at in range(paragraph.first, before) if script.words[at].text == words[-1]), first
    )
    if office := glosses("role").get(name.lower()):
        party.english.append(office)
    elif words[0][:1].isalpha():
        party.named = Named(first=spot, last=spot + 1, head=spot, name=PersonName(given=name))
    party.russian.append(name)
    cast.mention(party, spot, spot + 1, spot)
    return party.number


# --- questions and answers


def _interview(script: Script, cast: Cast) -> Paper | None:
    marked = [
        (part, _ASKS.match(_text(script, part)), _ANSWERS.match(_text(script, part)))
        for part in script.paragraphs
    ]
    answers = [part for part, _, answers in marked if answers]
    if len(answers) >= 2:
        asked = {
            at
            for part, asks, given in marked
            if asks or given
            for at in range(part.first, part.last)
        }
        witness = _witness(script, cast, asked if len(asked) < len(script.words) else None)
        cut = [((_after_mark(script, part), part.last), witness) for part in answers]
        return _spoken(cut, witness)
    dashed = [part for part in script.paragraphs if _text(script, part)[:2] in {"— ", "– ", "- "}]
    if len(dashed) < 4 or not any(_text(script, part).rstrip().endswith("?") for part in dashed):
        return None
    witness = _witness(script, cast, {at for part in dashed for at in range(part.first, part.last)})
    return _spoken(
        [((part.first + 1, part.last), witness) for part in _answering(script, dashed)], witness
    )


def _spoken(parts: list[tuple[Range, int]], witness: int) -> Paper:
    return Paper(
        kind=Kind.INTERVIEW,
        writer=witness,
        parts=tuple(parts),
        medium="interview",
        mode=Mode.DIRECT,
    )


def _after_mark(script: Script, part: Stretch) -> int:
    return next(
        (
            at + 1
            for at in range(part.first, min(part.first + 4, part.last))
            if script.words[at].text in ":."
        ),
        part.first,
    )


def _answering(script: Script, dashed: list[Stretch]) -> Iterator[Stretch]:
    """Of paragraphs that open with a dash, those that answer: every one after a question."""
    asked = False
    for part in dashed:
        words = _text(script, part)
        if (words.rstrip().endswith("?") and not asked) or (
            not asked and part.last - part.first < 18
        ):
            asked = True
        else:
            yield part
            asked = False


def _witness(script: Script, cast: Cast, without: set[int] | None = None) -> int:
    """Who is asked: the signature, else the first person named who does not put the questions."""
    outside = without or set[int]()
    last = script.paragraphs[-1]
    people = [
        (at, number)
        for at, number in sorted(cast.heads.items())
        if cast.parties[number].named and at not in outside
    ]
    answers = _ANSWERS.match(_text(script, last)) or _text(script, last)[:1] == "—"
    signed = [] if answers else [number for at, number in people if last.first <= at < last.last]
    for number in signed:
        return number
    for at, number in people:
        before = {script.words[here].lemma for here in range(max(at - 4, 0), at)}
        if (
            not before
            & {
                "адвокат",
                "следователь",
                "записать",
                "опросить",
                "корреспондент",
                "опрашивать",
                "беседовать",
            }
            or "опросить" in before
        ):
            return number
    every = [number for _, number in sorted(cast.heads.items()) if cast.parties[number].named]
    if people or every:
        return people[0][1] if people else every[0]
    party = cast.add(PartyKind.PERSON)
    party.english.append("unnamed witness")
    return party.number


# --- replies of bodies


def _reply(script: Script, cast: Cast) -> Paper | None:
    if _RULING.search(script.text[:600]):
        return None
    head = script.text[:900]
    if len(_REPLY.findall(head)) < 2 or _first_person(script, ()) > 0.35:
        return None
    writer = _letterhead(script, cast)
    if writer is None:
        return None
    body = [
        part
        for part in script.paragraphs
        if part.last - part.first > 7 and not _is_line(script, part)
    ]
    return Paper(
        kind=Kind.REPLY, writer=writer, parts=tuple(((part.first, part.last), writer) for part in body),
        medium="letter", mode=Mode.DOCUMENT,
    )  # fmt: skip


def _letterhead(script: Script, cast: Cast) -> int | None:
    """The body that writes: the first of the page's first lines."""
    limit = script.paragraphs[min(2, len(script.paragraphs) - 1)].last
    bodies = [
        number
        for at, number in sorted(cast.heads.items())
        if at < limit and cast.parties[number].body
    ]
    return bodies[0] if bodies else None


def _is_line(script: Script, part: Stretch) -> bool:
    words = _text(script, part).strip()
    return words[-1:] not in ".!?»:;" or bool(_CLOSING.match(words))


# --- a person's own paper


def _first_person(script: Script, speech: Sequence[Range]) -> float:
    """First-person words outside quotations, to a sentence."""
    mine = sum(
        1 for word in script.words
        if not inside_any(word.at, speech)
        and (word.lemma in {"я", "мой"} or (word.has(Person="1", Number="Sing") and word.pos == "VERB"))
    )  # fmt: skip
    return mine / max(1, len(script.sentences))


def _own(script: Script, cast: Cast, speech: Sequence[Range]) -> Paper | None:
    if _RULING.search(script.text[:600]) or _first_person(script, speech) < _LEAST:
        return None
    writer = _writer(script, cast)
    body = [part for part in script.paragraphs if not _is_furniture(script, part)]
    sworn = bool(_SWORN.search(script.text[:200]))
    complaint = bool(
        re.search(
            r"заявлени|жалоб|прошу|обращени",
            script.text[:1500].lower() + script.text[-900:].lower(),
        )
    )
    return Paper(
        kind=Kind.OWN, writer=writer, parts=tuple(((part.first, part.last), writer) for part in body),
        medium=None if sworn else "complaint" if complaint else "letter", mode=Mode.DIRECT if sworn else Mode.DOCUMENT,
    )  # fmt: skip


def _is_furniture(script: Script, part: Stretch) -> bool:
    words = _text(script, part).strip()
    if _FROM.match(words) or _CLOSING.match(words) or words.isupper():
        return True
    if words[-1:] in {"!", ","} and part.last - part.first < 9:
        return True
    return words[-1:] not in {".", "!", "?", "…", "»", ":"}


def _writer(script: Script, cast: Cast) -> int:
    """Who writes: «от X», «Я, X», the signature; somebody unnamed where none of these is."""
    people = [
        (at, number) for at, number in sorted(cast.heads.items()) if cast.parties[number].named
    ]
    for paragraph in script.paragraphs[:6]:
        if _FROM.match(_text(script, paragraph)):
            for at, number in people:
                if paragraph.first <= at < paragraph.last:
                    return number
    for at, number in people:
        first = next((a for a, _ in cast.parties[number].mentions if a <= at), at)
        if (
            first >= 2
            and script.words[first - 1].text == ","
            and script.words[first - 2].text == "Я"
        ):
            return number
    for paragraph in reversed(script.paragraphs[-3:]):
        signed = [number for at, number in people if paragraph.first <= at < paragraph.last]
        if signed and paragraph.last - paragraph.first < 30:
            return signed[-1]
    party = cast.add(PartyKind.PERSON)
    party.english.append("the writer")
    return party.number
