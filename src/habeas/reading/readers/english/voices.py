"""Whose voice a quotation is: as attributed, as led to, or as those beside it.

Holds what the layers of the statement rules share while one page is read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from habeas.reading.attribution import Span
from habeas.reading.quotations import Quotation
from habeas.reading.readers.english.cast import Cast
from habeas.reading.readers.english.quoted import Speech, Unit, topic
from habeas.reading.readers.english.speakers import Speakers


@dataclass(slots=True)
class Work:
    """What the layers share while one page is read."""

    text: str
    cast: Cast
    quotes: tuple[Quotation, ...]
    speakers: Speakers


def voice(
    work: Work, parts: Sequence[Unit], spoken: Sequence[Speech], found: Sequence[str | None]
) -> str | None:
    """Who speaks the next quotation: as attributed, else as those beside it."""
    speech = spoken[len(found)]
    return named(work, speech) or _carried(work, parts, spoken, found)


def named(work: Work, speech: Speech, within: str | None = None) -> str | None:
    """The party a quotation is attributed to; None where nothing attributes it."""
    if speech.speaker is not None:
        return party(work, speech.speaker, within)
    if speech.verb is not None and speech.verb.passive and speech.cue is not None:
        return work.speakers.unnamed(speech.cue)
    return None


def _carried(
    work: Work,
    parts: Sequence[Unit],
    spoken: Sequence[Speech],
    found: Sequence[str | None],
) -> str | None:
    """Who speaks a quotation that nothing attributes: as led to, as before it, as after it."""
    speech = spoken[len(found)]
    before = parts[speech.unit - 1] if speech.unit else None
    earlier = next((who for who in reversed(found) if who is not None), None)
    led = _led_to(work, parts[speech.unit], speech)
    if led is not None or (earlier and (before is None or before.quotes)):
        return led or earlier
    beside = None if before is None or before.quotes else _told_of(work, before)
    if beside or earlier:
        return beside or earlier
    later = next((each for each in spoken[len(found) + 1 :] if each.speaker is not None), None)
    return named(work, later) if later is not None else work.speakers.last


def _led_to(work: Work, own: Unit, speech: Speech) -> str | None:
    """Whom the words before a quotation in its own sentence are about."""
    if speech.led:
        sender = work.speakers.sender(own.span[0], speech.content[0][0])
        if sender is not None:
            return sender
    alone = own.span[0] >= speech.content[0][0] - 3
    about = None if alone and not speech.led else topic(own)
    return None if about is None else party(work, about)


def _told_of(work: Work, before: Unit) -> str | None:
    """Who spoke in the sentence before a quotation, or whom it is about."""
    if work.speakers.last_at >= before.span[0] and work.speakers.last is not None:
        return work.speakers.last
    about = topic(before)
    return party(work, about) if about is not None and _is_somebody(work, about) else None


def _is_somebody(work: Work, span: Span) -> bool:
    """Whether the cast knows a mention here."""
    return work.cast.party_at(*span) is not None


def party(work: Work, span: Span, within: str | None = None) -> str:
    """The party a phrase means, inside somebody's words or outside all."""
    return work.speakers.party(span, within)
