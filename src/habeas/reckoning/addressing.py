"""Sentences that tell of an appeal or of an answer, where no event does.

A reader of papers may miss that “handed in a report at the police” is an appeal. Here a sentence is
taken for one when it has the verb of one and names a body after it. Nothing is said of its law.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from habeas.reckoning.papers import Papers
from habeas.reckoning.sites import bounds_of_sentence
from habeas.vocabulary.kinds import PartyKind

_APPEALS = re.compile(
    r"(?<!\w)(?:(?:wrote|written|write|writes|appealed|complained|petitioned|applied|turned) (?:\w+ )?(?:to|with)"
    r"|(?:filed|lodged|submitted|sent|handed|carried|addressed|put|took|brought|made)\b[^.;]{0,60}?"
    r"(?:complaint|application|petition|appeal|report|request|note|inquiry|enquiry|telegram|letter|list|statement|query)"
    r"|reported (?:him|her|them|it|[A-Z]\w+|my \w+|his \w+|the \w+)[^.;]{0,20}|went to the|asked the"
    r"|(?:обрати|пожалова)л(?:ся|ась|ись)|написал\w*|(?:подал|направил|отправил|отнес|послал)\w*[^.;]{0,60}?"
    r"(?:заявлени|жалоб|обращени|запрос|ходатайств|письм|телеграмм))",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?<!\w)(?:answer(?:s|ed)?|repl(?:y|ies|ied)|respon(?:ded|se)|in a letter|the letter|wrote back|ответ\w*|в письме)(?!\w)",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"(?<!\w)(?:no (?:answer|reply|response)|(?:not|never|n[’']t) (?:yet )?(?:answer|repl|respon)\w*|without (?:an? )?(?:answer|reply)"
    r"|waiting for|не ответ\w*|без ответа|нет ответа)",
    re.IGNORECASE,
)
# A body described after the verb, where no party stands for it.
_DESCRIBED = re.compile(
    r"(?<!\w)(?:to|with|at|before|by|в|к|на)\s+(?:the |an? )?(?P<body>(?:[\w’'-]+\s+){0,4}?[\w’'-]*"
    r"(?:police|prosecutor|commission|ministry|embassy|consulate|committee|ombudsman|commissariat|directorate|administration|department"
    r"|полици\w*|прокуратур\w*|комисси\w*|министерств\w*|посольств\w*|консульств\w*|комитет\w*|уполномоченн\w*|военкомат\w*)"
    r"(?:\s+(?:of|in|for|on)\s+(?:the )?[A-Z]\w+)?)",
    re.IGNORECASE,
)
# Papers that report are told things, not appealed to.
_PRESS = re.compile(
    r"observer|post\b|news|magazine|weekly|tribune|journal|review|monitor|courier|agency|wire|bulletin|times|gazette|herald|channel|website|газет|журнал|вестник|новост|агентств|канал|редакци",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?<!\w)(?:officer|captain|major|colonel|commander|chief|prosecutor|minister|administrator|head\b|judge|ombudsman|investigator|sentry|representative"
    r"|director|governor|mayor|начальник|офицер|капитан|майор|полковник|следовател|прокурор|министр|судь|уполномоченн|дежурн|командир)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"(?<!\w)(?:I|we|я|мы)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence that tells of an appeal or an answer.

    Attributes:
        document: Where it stands.
        start: Its first position there.
        text: Its words.
        body: The party of the case it names; None where it only describes a body.
        words: What it calls the body.
        day: The only day it names, as EDTF; None if none, or several.
        statements: The statements its words belong to.
        speaker: Who says so in the first person; None otherwise.
    """

    document: str
    start: int
    text: str
    body: str | None
    words: str
    day: str | None
    statements: tuple[str, ...]
    speaker: str | None


def appeals_worded(papers: Papers) -> Iterator[Sentence]:
    """Sentences that tell of an appeal to a body."""
    for document in papers.case.documents.values():
        bodies = _bodies(papers, document.id)
        for match in _APPEALS.finditer(document.page.text if document.page else ""):
            assert document.page is not None
            start, stop = bounds_of_sentence(document.page.text, match.start())
            to = next((party for at, party in bodies if match.start() < at < stop), None)
            described = _DESCRIBED.search(document.page.text, match.start(), stop)
            if to is not None:
                yield _sentence(papers, document.id, (start, stop), to, papers.name(to))
            elif described is not None:
                yield _sentence(papers, document.id, (start, stop), None, described["body"])


def answers_worded(papers: Papers) -> Iterator[Sentence]:
    """Sentences in which a body answers, leaving out those that say it did not."""
    for document in papers.case.documents.values():
        bodies = _bodies(papers, document.id)
        for match in _ANSWERS.finditer(document.page.text if document.page else ""):
            assert document.page is not None
            start, stop = bounds_of_sentence(document.page.text, match.start())
            by = next((party for at, party in bodies if start <= at < stop), None)
            if by is not None and not _NONE.search(document.page.text, start, stop):
                yield _sentence(papers, document.id, (start, stop), by, papers.name(by))


def can_be_asked(papers: Papers, party: str) -> bool:
    """Whether an appeal can go to a party: a body that is no paper, or somebody who holds an office."""
    known = papers.case.parties[party]
    words = " ".join((known.name or "", known.description or ""))
    if known.kind is PartyKind.PERSON:
        return _OFFICE.search(words) is not None
    return known.kind is PartyKind.AUTHORITY or not _PRESS.search(words)


def described_body(text: str) -> str | None:
    """A body as a sentence describes it: “to the district police”."""
    found = _DESCRIBED.search(text)
    return found["body"] if found else None


def _bodies(papers: Papers, document: str) -> list[tuple[int, str]]:
    """Where a document names bodies, in order."""
    return sorted(
        (mention.start, party.id)
        for party in papers.case.parties.values()
        if party.kind in {PartyKind.AUTHORITY, PartyKind.ORGANIZATION}
        and can_be_asked(papers, party.id)
        for member in party.members
        if member.document == document
        for mention in member.mentions
    )


def _sentence(
    papers: Papers, document: str, span: tuple[int, int], body: str | None, words: str
) -> Sentence:
    page = papers.case.documents[document].page
    assert page is not None
    reading = papers.case.documents[document].reading
    days = {
        each.edtf
        for each in (reading.moments if reading else ())
        if span[0] <= each.passage.start < span[1]
    }
    said = tuple(
        id_
        for id_, told in papers.told.items()
        if told.document == document
        and any(part.start < span[1] and span[0] < part.stop for part in told.said.content)
    )
    text = page.text[span[0] : span[1]].strip()
    first = _FIRST_PERSON.search(text) and said
    return Sentence(
        document=document,
        start=span[0],
        text=text,
        body=body,
        words=words,
        day=days.pop() if len(days) == 1 else None,
        statements=said,
        speaker=papers.told[said[0]].speaker if first else None,
    )
