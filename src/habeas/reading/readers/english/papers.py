"""Papers whose writer speaks: which kind of paper a page is, told from its layout and its words.

A chat, an interview, a testimony, a letter, a complaint, a diary, an official reply: in these every
assertion is the writer's, the sender's or the body's own. Nothing outside the page says which kind
it is, so lines with senders, salutations, letterheads, first persons and file numbers decide.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from habeas.reading.readers.english.cast import Cast
from habeas.reading.segment import Layout, Paragraph, Sentence
from habeas.vocabulary.kinds import Mode

_SENDER = re.compile(
    r"\s*(?:[\[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s*)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)?[\])]?\s*[—–-]?\s*)"
    r"(?P<name>(?:[A-Z][\w.’'()-]*|[A-Z])(?: [\w.’'()-]+){0,4})\s*(?:[\[(][^\])]{1,20}[\])])?\s*:\s+(?=\S)"
)
_QA = re.compile(r"\s*(?P<who>Q|A|Question|Answer)\s*[.:]\s+", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our)\b")
_REPLY = re.compile(
    r"\b(?:Ref(?:erence)?\.?\s*(?:No\.?)?|Our ref|Outgoing|In (?:answer|reply|response) to your|your (?:application|appeal|request|complaint|letter|enquiry|inquiry)|"
    r"note verbale|we inform you|you are (?:hereby )?(?:informed|advised)|hereby (?:informs|informed|advised))\b",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"\s*(?:dear|to|from|subject|re|date|ref|cc|copy|attn|yours|respectfully|sincerely|with respect|regards|signed|place|language|interpreter)\b[^.?!]{0,120}$|\s*dear\b",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"\b(?:yours (?:sincerely|faithfully|truly)|with respect|kind regards|thank you for your|presents its compliments|avails itself)\b",
    re.IGNORECASE,
)
_NARROW = 0.018  # a writer's own papers have a first person in about every fiftieth word or more


@dataclass(frozen=True, slots=True)
class Turn:
    """Words that are the writer's or a sender's own."""

    start: int
    stop: int
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What kind of paper a page is, and whose its words are.

    Attributes:
        mode: The form in which its words reach us.
        official: Whether a body speaks in it.
        medium: By what it was said; None if it is just a paper.
        turns: Its words by their speakers, by where each paragraph begins; empty where somebody
            tells about others.
    """

    mode: Mode = Mode.DOCUMENT
    official: bool = False
    medium: str | None = None
    turns: dict[int, tuple[Turn, ...]] = field(default_factory=dict)

    def turns_in(self, paragraph: Paragraph) -> tuple[Turn, ...]:
        """The writer's or sender's words in a paragraph."""
        return self.turns.get(paragraph.start, ())


def paper_of(text: str, parts: Sequence[Paragraph], cast: Cast) -> Paper:
    """The kind of paper a page is."""
    return _conversation(text, parts, cast) or _writing(text, parts, cast) or Paper()


# --- chats and interviews ---------------------------------------------------------------------


def _conversation(text: str, parts: Sequence[Paragraph], cast: Cast) -> Paper | None:
    lines = [each for each in parts if _head(text, each)]
    if len(lines) < 3 or len(lines) * 2 < len(parts):
        return None
    turns: dict[int, tuple[Turn, ...]] = {}
    for paragraph in lines:
        head = _head(text, paragraph)
        assert head is not None
        speaker = _speaker(text, head, cast)
        if speaker is not None:
            turns[paragraph.start] = _grouped(text, paragraph, head.end(), speaker)
    return Paper(mode=Mode.DIRECT, turns=turns)


def _head(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    return _QA.match(text, paragraph.start, paragraph.stop) or _SENDER.match(
        text, paragraph.start, paragraph.stop
    )


def _speaker(text: str, head: re.Match[str], cast: Cast) -> str | None:
    if head.re is _QA:
        return None if head["who"].lower().startswith("q") else cast.writer()
    del text
    return cast.resolve(*head.span("name"))


# --- testimonies, letters, complaints, replies -------------------------------------------------


def _writing(text: str, parts: Sequence[Paragraph], cast: Cast) -> Paper | None:
    plain = _outside_quotations(text)
    count = len(re.findall(r"\w+", plain))
    first = len(_FIRST.findall(plain))
    official = bool(_REPLY.search(text[:1500])) and first < count * _NARROW
    if not official and (first < 4 or first < count * _NARROW):
        return None
    writer = cast.writer()
    turns = {
        each.start: _grouped(text, each, each.start, writer)
        for each in parts
        if each.layout is not Layout.HEADING and not _SALUTATION.match(text[each.start : each.stop])
    }
    return Paper(mode=Mode.DOCUMENT, official=official, turns=turns)


def _outside_quotations(text: str) -> str:
    return re.sub(r"[“«][^”»]*[”»]", " ", text)


def _grouped(text: str, paragraph: Paragraph, start: int, speaker: str) -> tuple[Turn, ...]:
    """The sentences of a paragraph, two by two where they are short; questions are nobody's claim."""
    made: list[Turn] = []
    for sentence in paragraph.sentences:
        first = max(start, sentence.start)
        if sentence.stop <= first or not _claims(text, sentence):
            continue
        last = made[-1] if made else None
        if last is not None and last.stop + 2 >= first and _joins(text, last, sentence):
            made[-1] = Turn(last.start, sentence.stop, speaker)
        else:
            made.append(Turn(first, sentence.stop, speaker))
    return tuple(made)


def _claims(text: str, sentence: Sentence) -> bool:
    words = text[sentence.start : sentence.stop]
    if words.rstrip("”’\"' ").endswith("?"):
        return False
    return len(sentence.tokens) > 2 and not _COURTESY.search(words)


def _joins(text: str, last: Turn, sentence: Sentence) -> bool:
    return len(text[last.start : last.stop].split()) + len(sentence.tokens) <= 24
