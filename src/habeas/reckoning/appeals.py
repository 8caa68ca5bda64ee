"""Appeals the papers tell of: to whom, by whom, when, under which number, and what came back.

What was appealed is told by the papers, not known to the desk; clocks and remedies are not reckoned
here. A reply is laid to the last appeal to the same body that it can answer.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from habeas.casefile.case import Document, Happened
from habeas.evidence.edtf import bounds
from habeas.reckoning.addressing import (
    Sentence,
    answers_worded,
    appeals_worded,
    can_be_asked,
    described_body,
)
from habeas.reckoning.finding import Row, ToldAppeal
from habeas.reckoning.joining import may_meet
from habeas.reckoning.papers import Papers, in_role
from habeas.reckoning.sites import sentence
from habeas.reckoning.wording import stems
from habeas.vocabulary.kinds import Basis, EventKind, PartyKind, RoleKind

_NUMBER = re.compile(
    r"(?<!\w)(?P<mark>Nos?\.|N[o°º]|№|[Rr]ef(?:\.|erence)?(?: no\.| number)?:?|[Ii]ncoming|[Oo]utgoing|[Ii]nput|диари\w*|вх\.|исх\.)\s*(?:№|No\.)?\s*"
    r"(?P<number>[A-ZА-Я]{0,4}[-/]?\d[\w/.-]*\w|\d+)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """One appeal to one addressee, before its reply is known."""

    body: str | None
    appeal: ToldAppeal


def appeals(papers: Papers, rows: Sequence[Row]) -> tuple[ToldAppeal, ...]:
    """Every appeal told of, in the order of the timeline, with its reply where one is told."""
    sent = [
        each
        for row in rows
        if row.kind is EventKind.APPEAL and not row.negated
        for each in _sent(papers, row)
    ]
    for told in appeals_worded(papers):
        _add(papers, told, sent)
    for document in papers.case.documents.values():
        _itself(papers, document, sent)
    for row in rows:
        if row.kind is EventKind.REPLY and not row.negated:
            _lay(papers, row, sent)
    for told in answers_worded(papers):
        _answer(told, sent)
    return tuple(each.appeal for each in sent)


def _sent(papers: Papers, row: Row) -> Iterator[_Sent]:
    events = [papers.events[each] for each in row.events]
    to = [each for each in _in(events, RoleKind.TO) if can_be_asked(papers, each)]
    by = next(iter(_in(events, RoleKind.BY)), None)
    bodies: list[str | None] = [*to] or [None]
    for body in bodies:
        words = addressee(papers, body) if body else _worded(papers, events)
        if words is None:
            continue
        yield _Sent(
            body=body,
            appeal=ToldAppeal(
                to=words,
                by=by,
                sent=_told_day(events, row),
                reference=_reference(papers, events),
                reply=None,
                replied=None,
                statements=row.statements,
                events=row.events,
            ),
        )


def _add(papers: Papers, told: Sentence, sent: list[_Sent]) -> None:
    """Add an appeal that only a sentence tells, unless one to the same body may be the same."""
    same = [
        at
        for at, each in enumerate(sent)
        if (each.body == told.body and told.body is not None)
        or (told.body is None and set(told.statements) & set(each.appeal.statements))
        or _folds(each.appeal.to) & _folds(told.words)
    ]
    if any(_one_day(sent[at].appeal.sent, told.day) for at in same):
        return
    at = next((at for at in same if sent[at].appeal.sent is None), None)
    if at is not None:
        sent[at] = replace(sent[at], appeal=replace(sent[at].appeal, sent=told.day))
        return
    number = _NUMBER.search(told.text)
    sent.append(
        _Sent(
            body=told.body,
            appeal=ToldAppeal(
                to=addressee(papers, told.body) if told.body else told.words,
                by=told.speaker,
                sent=told.day,
                reference=number["number"] if number else None,
                reply=None,
                replied=None,
                statements=told.statements,
                events=(),
            ),
        )
    )


def _folds(words: str) -> frozenset[str]:
    """The telling words of an addressee: “district police” and “the police” may be one."""
    return frozenset(stems(words))


def _one_day(known: str | None, told: str | None) -> bool:
    """Whether a sentence adds nothing: it gives no day, or one that an appeal already has."""
    return told is None or (known is not None and may_meet(known, told))


def _answer(told: Sentence, sent: list[_Sent]) -> None:
    """Lay an answer that only a sentence tells to the last appeal it can answer."""
    open_ = [
        at
        for at, each in enumerate(sent)
        if each.body == told.body
        and each.appeal.reply is None
        and told.day is not None
        and told.day != each.appeal.sent
        and _can_answer(each.appeal, told.day)
    ]
    if open_:
        known = sent[open_[-1]].appeal
        statements = tuple(dict.fromkeys((*known.statements, *told.statements)))
        sent[open_[-1]] = replace(
            sent[open_[-1]],
            appeal=replace(known, reply=told.text, replied=told.day, statements=statements),
        )


def _itself(papers: Papers, document: Document, sent: list[_Sent]) -> None:
    """A paper that is itself an appeal: headed “To …”, signed by somebody who is no body, dated.

    It fills in what is missing of an appeal to the same body, or makes its own entry.
    """
    page = document.page
    said = [told for told in papers.told.values() if told.document == document.id]
    writer = said[0].speaker if said else None
    head = _HEADED.match(page.text) if page else None
    if page is None or head is None or writer is None or papers.is_body(writer):
        return
    for body in _bodies(papers, document.id, head.span()):
        at = next(
            (at for at, each in enumerate(sent) if _undated(each, body, page.published)), None
        )
        if at is not None:
            known = sent[at].appeal
            sent[at] = replace(sent[at], appeal=replace(known, sent=known.sent or page.published))
            continue
        sent.append(
            _Sent(
                body=body,
                appeal=ToldAppeal(
                    to=addressee(papers, body),
                    by=writer,
                    sent=page.published,
                    reference=None,
                    reply=None,
                    replied=None,
                    statements=(said[0].id,),
                    events=(),
                ),
            )
        )


_HEADED = re.compile(
    r"(?:[^\n]{0,120}\n+){0,2}?(?:To|TO|Кому|В|Начальнику|Прокурору)[ :\t][^\n]{3,160}"
)


def _bodies(papers: Papers, document: str, head: tuple[int, int]) -> list[str]:
    """The authorities and organizations that a heading names."""
    return [
        party.id
        for party in papers.case.parties.values()
        if party.kind in {PartyKind.AUTHORITY, PartyKind.ORGANIZATION}
        and any(
            member.document == document
            and any(head[0] <= each.start and each.stop <= head[1] for each in member.mentions)
            for member in party.members
        )
    ]


def _undated(each: _Sent, body: str, published: str | None) -> bool:
    return each.body == body and each.appeal.sent in {None, published}


def _in(events: Iterable[Happened], kind: RoleKind) -> list[str]:
    return list(dict.fromkeys(each for event in events for each in sorted(in_role(event, kind))))


def addressee(papers: Papers, party: str) -> str:
    """A body in words: its name, and what it is called besides where that says more."""
    known = papers.case.parties[party]
    words = known.name or known.description or party
    for more in (*known.also, known.description or ""):
        if more and not set(more.casefold().split()) <= set(words.casefold().split()):
            words = f"{words} ({more})"
            break
    return re.sub(r"^(?:an?|the)\s+", "", words)


def _worded(papers: Papers, events: Sequence[Happened]) -> str | None:
    """The addressee as a sentence describes it, where no party stands for it."""
    for event in events:
        page = papers.case.documents[event.document].page
        described = described_body(sentence(page.text, event.trigger.start)) if page else None
        if described is not None:
            return described
    return None


def _told_day(events: Iterable[Happened], row: Row) -> str | None:
    """The day as told; the span of the timeline only where a telling gives one."""
    return next((each.when.edtf for each in events if each.when), row.when if row.worded else None)


def _reference(papers: Papers, events: Iterable[Happened]) -> str | None:
    for event in events:
        page = papers.case.documents[event.document].page
        found = _NUMBER.search(sentence(page.text, event.trigger.start)) if page else None
        if found:
            return found["number"]
    return None


def _lay(papers: Papers, row: Row, sent: list[_Sent]) -> None:
    """Lay a reply to the appeal it answers; one that answers none known makes its own entry."""
    events = [papers.events[each] for each in row.events]
    bodies = _in(events, RoleKind.BY)
    replied = _told_day(events, row)
    words = _reply(papers, events, bodies)
    answered = [
        at
        for at, each in enumerate(sent)
        if each.body in bodies and each.appeal.reply is None and _can_answer(each.appeal, replied)
    ]
    if answered:
        at = answered[-1]
        known = sent[at].appeal
        sent[at] = replace(
            sent[at],
            appeal=replace(
                known,
                reply=words,
                replied=replied,
                reference=known.reference or _reference(papers, events),
                statements=tuple(dict.fromkeys((*known.statements, *row.statements))),
                events=tuple(dict.fromkeys((*known.events, *row.events))),
            ),
        )
        return
    sent.extend(
        _Sent(
            body=body,
            appeal=ToldAppeal(
                to=addressee(papers, body),
                by=next(iter(_in(events, RoleKind.TO)), None),
                sent=None,
                reference=_reference(papers, events),
                reply=words,
                replied=replied,
                statements=row.statements,
                events=row.events,
            ),
        )
        for body in bodies[:1]
    )


def _can_answer(appeal: ToldAppeal, replied: str | None) -> bool:
    if appeal.sent is None or replied is None:
        return True
    first, last = bounds(appeal.sent).earliest, bounds(replied).latest
    return first is None or last is None or first <= last


def _reply(papers: Papers, events: Sequence[Happened], bodies: Sequence[str]) -> str:
    """What the body answered: its own words nearest to where the reply is told."""
    near = [
        (abs(told.said.content[0].start - event.trigger.start), id_)
        for event in events
        for id_, told in papers.told.items()
        if told.document == event.document
        and told.speaker in bodies
        and told.said.basis is Basis.OFFICIAL
    ]
    if near:
        return papers.words[min(near)[1]]
    page = papers.case.documents[events[0].document].page
    return sentence(page.text, events[0].trigger.start).strip() if page else events[0].trigger.quote
