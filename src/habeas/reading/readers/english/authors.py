"""Who wrote a paper: from its heading, its signature, its letterhead, or the one who says “I”.

Names only whom the page names; where it names nobody, the writer stays whoever says “I”.
"""

import re
from collections.abc import Iterator, Sequence

from habeas.reading.attribution import Span
from habeas.reading.readers.english.basis import speaks_for_a_body
from habeas.reading.readers.english.cast import Cast
from habeas.reading.readers.english.cast_mentions import Sort
from habeas.reading.segment import Paragraph
from habeas.vocabulary.kinds import PartyKind

_BODIES = frozenset({PartyKind.AUTHORITY, PartyKind.ORGANIZATION})
_UPPER = "A-ZÀ-ÖØ-ÞČĐĞİŁŃŌŚŞŠŪŽ"
_NAME = rf"(?P<name>[{_UPPER}][\w’'-]+(?: (?:[{_UPPER}][\w’'.-]*|de|da|del|al|bin|el|van|von|uulu|kyzy)){{1,4}})"
_CAPITALS = rf"(?P<name>[{_UPPER}]{{2,}}(?: [{_UPPER}]{{2,}}){{1,5}})"
_LEADS = (
    re.compile(
        r"(?i:notes?|statement|testimony|evidence|diary|explanation|words read|account|petition|complaint|interview|story|letter|appeal|declaration|deposition|affidavit)"
        r"\b[^\n.]{0,24}?\b(?:of|by|with|from)\s+(?i:(?:the )?(?:citizen|witness|mother|father|wife|applicant|mr|mrs|ms)\.?\s+)?"
        + _NAME
    ),
    re.compile(
        r"\b(?i:from|speaker|witness|applicant|complainant|deponent|petitioner|respondent|interviewee|informant|sender|author|signed|signature|name)"
        r"(?i: of (?:the )?(?:complainant|applicant|petitioner|witness))?\s*:\s*(?i:(?:the )?citizen\s+)?[“\"]?"
        + _NAME
    ),
    re.compile(
        r"\b(?:From|FROM|Speaker|Witness|Applicant|Complainant|Signed)\s+(?:the )?(?:citizen\s+)?"
        + _NAME
    ),
    re.compile(r"\b(?i:the citizen|the undersigned|petitioner)\s+" + _NAME),
    re.compile(r"\bI, (?:the undersigned,? )?" + _NAME),
    re.compile(r"\b[Mm]y name is " + _NAME),
    re.compile(r"\b(?i:speaks|appears|appeared|declares|by) " + _NAME),
    re.compile(
        _CAPITALS
        + r", (?:identified|of (?:legal|full) age|citizen|aged|resident|born|married|widow)\b"
    ),
)
_LETTERHEAD = re.compile(
    rf"\s*(?P<body>[{_UPPER}]{{3,}}(?:['’]S)?(?:[ ,]+(?:[{_UPPER}]{{2,}}(?:['’]S)?|of|the|and|in|for|[{_UPPER}][a-z]+(?= |,|$))){{1,12}})"
)
_FOR_A_BODY = re.compile(
    r"(?:^(?:For|On behalf of)|\b[Ss](?:eal|tamp) of)\s+(?P<body>the\s[^,.;:\n]{3,60})",
    re.MULTILINE,
)
_HEAD = 700  # characters in which a page says whose it is
_ADDRESSED = re.compile(r"\s*(?:to|attn|attention|copy|cc|dear)\b", re.IGNORECASE)


def author_of(text: str, parts: Sequence[Paragraph], cast: Cast, *, official: bool) -> str:
    """The party whose paper a page is."""
    if official:
        found = (cast.party_at(*span) for span in (*_on_behalf(text), *_bodies(text, parts, cast)))
        return next((each for each in found if each is not None), None) or cast.writer()
    for span in _leads(text):
        return cast.resolve(*span)
    for span in _signatures(text, parts):
        for mention in cast.mentions_in(*span):
            one = cast.party_of(mention)
            if one and mention.sort is Sort.NAME and cast.kind_of(one) is PartyKind.PERSON:
                return one
    return cast.writer()


def _on_behalf(text: str) -> Iterator[Span]:
    """“For the Bureau, NAME”, “seal of the Laboratory”, where a page is signed for a body."""
    yield from (match.span("body") for match in _FOR_A_BODY.finditer(text, max(0, len(text) - 700)))


def letterhead(text: str) -> Span | None:
    """The name of the body at the very head of its paper, in capitals."""
    match = _LETTERHEAD.match(text)
    return match.span("body") if match and speaks_for_a_body(match["body"]) else None


def of_initials(text: str, initials: str, cast: Cast) -> str | None:
    """The person named at the head of a page whom initials stand for."""
    letters = re.findall(r"[A-Z]", initials)
    for mention in cast.mentions_in(0, _HEAD):
        words = re.findall(r"\b[A-Z][\w’'-]+", text[mention.start : mention.stop])
        if [each[0] for each in words] == letters:
            return cast.party_of(mention)
    return None


def _leads(text: str) -> Iterator[Span]:
    """Where a heading or first sentence names the one who speaks."""
    for pattern in _LEADS:
        match = pattern.search(text, 0, _HEAD)
        if match is not None and match["name"][0].isupper():
            yield match.span("name")


def _signatures(text: str, parts: Sequence[Paragraph]) -> Iterator[Span]:
    """The last short lines of a page."""
    for paragraph in reversed(parts[-3:]):
        if paragraph.stop - paragraph.start < 90 and len(paragraph.sentences) <= 2:
            yield paragraph.start, paragraph.stop
    last = parts[-1]
    if last.stop - last.start >= 90:
        line = text.rfind("\n", last.start, last.stop)
        yield max(line + 1, last.stop - 60), last.stop


def _bodies(text: str, parts: Sequence[Paragraph], cast: Cast) -> Iterator[Span]:
    """Bodies named at the head of a page, those it is addressed to left out; then its signature."""
    head = letterhead(text)
    if head is not None:
        yield head
    for paragraph in parts[:4]:
        if _ADDRESSED.match(text, paragraph.start):
            continue
        for mention in cast.mentions_in(
            paragraph.start, min(paragraph.stop, paragraph.start + 400)
        ):
            party = cast.party_of(mention)
            shouted = text[mention.start : mention.stop].isupper()
            if party is not None and not shouted and cast.kind_of(party) in _BODIES:
                yield mention.start, mention.stop
    yield from _signatures(text, parts)
