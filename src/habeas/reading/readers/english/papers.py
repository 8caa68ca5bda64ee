"""Papers whose writer speaks: which kind of paper a page is, told from its layout and its words.

A chat, an interview, a testimony, a letter, a complaint, a diary, an official reply: in these every
assertion is the writer's, the sender's or the body's own. Nothing outside the page says which kind
it is, so lines with senders, salutations, letterheads, first persons and file numbers decide.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from habeas.reading.quotations import Quotation
from habeas.reading.readers.english.authors import author_of, of_initials
from habeas.reading.readers.english.cast import Cast
from habeas.reading.segment import Layout, Paragraph
from habeas.vocabulary.kinds import Basis, Mode

_SENDER = re.compile(
    r"\s*(?:\[[^\]\n]{4,30}\]\s*)?(?:[\[(]?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s*)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?)?[\])]?\s*[—–-]?\s*(?:from )?)"
    r"(?P<name>(?:[A-Z][\w.’'()-]*|[A-Z])(?: [\w.’'()-]+){0,4}?)\s*(?:[\[(][^\])]{1,20}[\])]|, \d{1,2}[:.]\d{2})?\s*:\s+(?=\S)"
)
_ROLES_OF_WITNESSES = frozenset(
    {"witness", "respondent", "interviewee", "applicant", "petitioner", "deponent", "claimant"}
)
_QA = re.compile(r"\s*(?P<who>Q|A|Question|Answer)\s*[.:]\s+", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:I|me|my|mine|myself|we|us|our)\b")
_REPLY = re.compile(
    r"\b(?:Ref\.? ?(?:No|[:.№#])|Reference:|Our ref|Outgoing (?:No|[№#])|In (?:answer|reply|response) to your|your (?:application|appeal|request|complaint|letter|enquiry|inquiry)|"
    r"note verbale|we inform you|you are (?:hereby )?(?:informed|advised)|hereby (?:informs|informed|advised))\b",
    re.IGNORECASE,
)
_APPEAL = re.compile(
    r"\b(?:urgent (?:action|appeal)|appeal for|public (?:statement|appeal)|joint statement|press release|communiqu[eé]|public notice|missing person)\b",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"\s*(?:dear|to|from|subject|re|date|ref|cc|copy|attn|yours|respectfully|sincerely|with respect|regards|signed|signature|place|language|interpreter)\b[^.?!]{0,120}$"
    r"|\s*(?:statement|testimony|evidence|notes|diary|declaration|affidavit|translated|transcript|extract|record|explanation)\b[^.?!]{0,120}\.?$"
    r"|\s*dear\b",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"\b(?:yours (?:sincerely|faithfully|truly)|with respect|kind regards|thank you for your|presents its compliments|avails itself)\b",
    re.IGNORECASE,
)
_FORMULA = re.compile(
    r"\W*(?:signature|signed|attached|attachments?|enclosed|enclosures?|encl|stamp|seal|written from my words|"
    r"translated|transcribed|deponent|prayed accordingly|does not sign|kindly do)\b|[\[(].*[\])]\.?$",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(r"\s*(?:to|from|copy|date|dated|subject|sub|re|ref)\s*[:,]\s", re.IGNORECASE)
_PASSED_ON = re.compile(
    r"(?<!\bI )(?<!\bwe )\b(?:told|says?|said|tells|informed|answered|replied|writes|wrote|according to|was told|heard from|denies|denied|explained)\b",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?:COMPLAINT|AFFIDAVIT|PETITION|DIARY|TESTIMONY|STATEMENT|DEPOSITION|DENUNCIATION|EXPLANATION)\b"
    r"|^(?:Sub|Subject|Re|To|From)\s*[:,]|^Dear\b|^\s*(?:Open [Ll]etter|Letter (?:to|from|of)|Diary|Written)\b",
    re.MULTILINE,
)
_DATELINE = re.compile(r"[A-Z][A-Z’' -]{2,30}(?:,[^—–\n.]{2,40})?(?:\s\([^)\n]{2,20}\))?\s?[:—–-]")
_JOINED = 44  # words beyond which a statement rarely runs on
_HEAD = 250  # characters in which a paper says what it is
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


def paper_of(
    text: str, parts: Sequence[Paragraph], quotes: Sequence[Quotation], cast: Cast
) -> Paper:
    """The kind of paper a page is."""
    return (
        _conversation(text, parts, quotes, cast) or _writing(text, parts, quotes, cast) or Paper()
    )


# --- chats and interviews ---------------------------------------------------------------------


def _conversation(
    text: str, parts: Sequence[Paragraph], quotes: Sequence[Quotation], cast: Cast
) -> Paper | None:
    lines = [each for each in parts if _head(text, each)]
    if len(lines) < 3 or len(lines) * 2 < len(parts):
        return None
    turns: dict[int, tuple[Turn, ...]] = {}
    labels: dict[str, str | None] = {}
    for paragraph in lines:
        head = _head(text, paragraph)
        assert head is not None
        label = head[1].lower()
        if label not in labels:
            labels[label] = _speaker(text, parts, head, cast)
        speaker = labels[label]
        if speaker is not None:
            turns[paragraph.start] = _grouped(text, paragraph, head.end(), speaker, quotes)
    return Paper(mode=Mode.DIRECT, turns=turns)


def _head(text: str, paragraph: Paragraph) -> re.Match[str] | None:
    return _QA.match(text, paragraph.start, paragraph.stop) or _SENDER.match(
        text, paragraph.start, paragraph.stop
    )


def _speaker(text: str, parts: Sequence[Paragraph], head: re.Match[str], cast: Cast) -> str | None:
    if head.re is _QA:
        if head["who"].lower().startswith("q"):
            return None
        return author_of(text, parts, cast, official=False)
    name = head["name"]
    if re.fullmatch(r"(?:[A-Z]\.? ?){1,3}", name):
        return of_initials(text, name, cast) or cast.resolve(*head.span("name"))
    if name.isupper() and name.lower() in _ROLES_OF_WITNESSES:
        return author_of(text, parts, cast, official=False)
    return cast.resolve(*head.span("name"))


# --- testimonies, letters, complaints, replies -------------------------------------------------


def _writing(
    text: str, parts: Sequence[Paragraph], quotes: Sequence[Quotation], cast: Cast
) -> Paper | None:
    plain = _outside_quotations(text)
    count = len(re.findall(r"\w+", plain))
    first = len(_FIRST.findall(plain))
    official = bool(_REPLY.search(text[:1500])) and first < count * _NARROW
    appeals = _is_headed(_APPEAL, text, parts)
    declared = sum(text.startswith("That ", each.start) for each in parts) > 2
    titled = first > 1 and not _DATELINE.match(text) and bool(_TITLED.search(text[:_HEAD]))
    personal = titled or (first > 3 and first >= count * _NARROW)
    if not official and not declared and not appeals and not personal:
        return None
    as_body = official or appeals or (_speaks_as_a_body(plain) and not declared)
    writer = author_of(text, parts, cast, official=as_body)
    turns = {
        each.start: _grouped(text, each, each.start, writer, quotes)
        for each in parts
        if each.layout is not Layout.HEADING and not _is_frame(text[each.start : each.stop])
    }
    return Paper(mode=Mode.DOCUMENT, official=official, turns=turns)


def _is_headed(pattern: re.Pattern[str], text: str, parts: Sequence[Paragraph]) -> bool:
    """Whether what a paper calls itself stands above its prose, or opens it."""
    line = _DATELINE.match(text)
    if line is not None and not pattern.search(line[0]):
        return False
    prose = next((each.start for each in parts if each.layout is Layout.PROSE), len(text))
    opened = text[:_HEAD] if prose > 0 else re.split(r"[.:!?]\s|\n", text, maxsplit=1)[0]
    return bool(pattern.search(opened))


def _speaks_as_a_body(plain: str) -> bool:
    """Whether a paper says “we” and never “I”."""
    return not re.search(r"\bI\b|\bmy\b", plain)


def _is_frame(words: str) -> bool:
    """Whether a paragraph is a letterhead, a salutation, a signature or a remark in brackets."""
    bracketed = words[0] in "[(" and words.rstrip(".")[-1] in "])"
    return bracketed or bool(_SALUTATION.match(words) or _HEADER.match(words))


def _outside_quotations(text: str) -> str:
    return re.sub(r"[“«][^”»]*[”»]", " ", text)


def _grouped(
    text: str, paragraph: Paragraph, start: int, speaker: str, quotes: Sequence[Quotation]
) -> tuple[Turn, ...]:
    """The sentences of a paragraph, joined while they stand on the same ground.

    Questions are nobody's claim; a sentence is never cut inside a quotation; a fragment goes with
    the sentence after it.
    """
    made: list[Turn] = []
    ground: Basis | None = None
    opened = start
    for first, last in _sentences(paragraph, start, quotes):
        words = text[first:last]
        if not _claims(words):
            opened = last
            continue
        opened = max(opened, first) if text[opened:first].strip() == "" else opened
        if len(words.split()) < 2 and last < paragraph.stop:
            continue
        here = _ground(words)
        if (
            made
            and made[-1].stop + 2 >= opened
            and here is ground
            and _is_short(text, made[-1], words)
        ):
            made[-1] = Turn(made[-1].start, last, speaker)
        else:
            made.append(Turn(opened, last, speaker))
        ground, opened = here, last
    return tuple(Turn(_first_word(text, each.start), each.stop, speaker) for each in made)


def _sentences(
    paragraph: Paragraph, start: int, quotes: Sequence[Quotation]
) -> Iterator[tuple[int, int]]:
    """The sentences of a paragraph from an offset on, none cut inside a quotation."""
    held = [
        each
        for each in quotes
        if each.depth == 0 and paragraph.start <= each.start < paragraph.stop
    ]
    at = start
    for sentence, following in zip(
        paragraph.sentences, [*paragraph.sentences[1:], None], strict=True
    ):
        if sentence.stop <= start:
            continue
        inside = following is not None and any(
            one.start < following.start < one.stop for one in held
        )
        if not inside:
            yield at, sentence.stop
            at = following.start if following is not None else sentence.stop


def _ground(words: str) -> Basis:
    """What a sentence stands on: others' words where it passes them on, else the writer's own."""
    return Basis.TOLD if _PASSED_ON.search(words) else Basis.WITNESSED


def _first_word(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip())


def _claims(words: str) -> bool:
    if _COURTESY.search(words) or _FORMULA.match(words.strip()):
        return False
    return not words.rstrip("”’\"' )").endswith("?")


def _is_short(text: str, last: Turn, words: str) -> bool:
    return len(text[last.start : last.stop].split()) + len(words.split()) <= _JOINED
