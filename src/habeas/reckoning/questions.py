"""Open questions: what is unknown and matters, and whom one could ask.

Each question follows from a finding by one rule. Whether asking somebody endangers them is for a
person to judge; who spoke on condition of not being named is said to have done so.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from habeas.reckoning.finding import Findings, Question
from habeas.reckoning.papers import Papers, in_role
from habeas.vocabulary.kinds import Basis, EventKind, RoleKind

Rule = Callable[[Papers, Findings], Iterator[Question]]
_TAKING = frozenset({EventKind.ABDUCTION, EventKind.ARREST, EventKind.DISAPPEARANCE})
_CAREFUL = ("anonym", "withheld", "not to be", "whisper", "secret", "fear", "не называ", "анонимн")


def questions(papers: Papers, found: Findings) -> tuple[Question, ...]:
    """Everything the rules ask about the findings, each question once."""
    asked: dict[tuple[str, str], Question] = {}
    for rule in RULES:
        for each in rule(papers, found):
            known = asked.get((each.asks, each.why))
            asked[each.asks, each.why] = each if known is None else _together(known, each)
    return tuple(asked.values())


def _together(known: Question, again: Question) -> Question:
    return replace(
        known,
        whom=tuple(dict.fromkeys((*known.whom, *again.whom))),
        statements=tuple(dict.fromkeys((*known.statements, *again.statements))),
    )


def who_saw_last(papers: Papers, found: Findings) -> Iterator[Question]:
    """Who saw the person last, and whether that witness was heard directly."""
    last = found.last_news
    if last is None:
        return
    whom = tuple(_whom(papers, each) for each in last.speakers)
    if last.removes > 0:
        yield Question(
            asks=f"Who saw the person at {last.place}, and can that witness be heard directly?",
            why=f"The last news came through {_mouths(last.removes)}.",
            whom=whom,
            statements=last.statements,
        )
    elif last is not found.last_reliable_news:
        yield Question(
            asks=f"What bears out that the person was at {last.place}?",
            why="It is the last news, and it is disputed or nobody says how it is known.",
            whom=whom,
            statements=last.statements,
        )


def _mouths(removes: int) -> str:
    return "one other mouth" if removes == 1 else f"{removes} other mouths"


def _whom(papers: Papers, party: str) -> str:
    name = papers.name(party)
    guarded = any(
        word in one.what.casefold()
        for each in papers.spoken.get(party, ())
        for one in papers.told[each].said.under
        for word in _CAREFUL
    )
    return f"{name} (spoke only on condition of not being named)" if guarded else name


def witnesses_not_heard(papers: Papers, found: Findings) -> Iterator[Question]:
    """Witnesses of the taking whose own words no document has."""
    heard = {told.speaker for told in papers.told.values()}
    for row in found.timeline:
        if row.kind not in _TAKING or row.negated:
            continue
        unheard = [
            party
            for event in row.events
            for party in sorted(in_role(papers.events[event], RoleKind.WITNESS))
            if party not in heard
        ]
        for party in dict.fromkeys(unheard):
            yield Question(
                asks=f"What did {papers.name(party)} see?",
                why=f"Named as a witness of the {row.kind.value}, but no document has those words.",
                whom=(papers.name(party),),
                statements=row.statements,
            )


def which_unit(papers: Papers, found: Findings) -> Iterator[Question]:
    """Who took the person: perpetrators whom nobody names."""
    for row in found.timeline:
        if row.kind not in _TAKING or row.negated:
            continue
        by = {party for event in row.events for party in in_role(papers.events[event], RoleKind.BY)}
        unnamed = sorted(party for party in by if papers.case.parties[party].name is None)
        if unnamed or not by:
            who = ", ".join(papers.name(party) for party in unnamed) or "those who did it"
            yield Question(
                asks=f"To which body or unit did {who} belong?",
                why=f"Nobody names who is behind the {row.kind.value}.",
                whom=tuple(dict.fromkeys(_speakers(papers, row.statements))),
                statements=row.statements,
            )


def _speakers(papers: Papers, statements: tuple[str, ...]) -> Iterator[str]:
    for each in statements:
        speaker = papers.told[each].speaker
        if speaker is not None:
            yield _whom(papers, speaker)


def which_day(papers: Papers, found: Findings) -> Iterator[Question]:
    """The day of the taking, where no account gives one."""
    for row in found.timeline:
        if row.kind in _TAKING and not row.negated and not _a_day(row.when):
            yield Question(
                asks=f"On which day was the {row.kind.value}?",
                why=f"All accounts together leave {row.when or 'no date at all'}.",
                whom=tuple(dict.fromkeys(_speakers(papers, row.statements))),
                statements=row.statements,
            )


def _a_day(when: str | None) -> bool:
    return when is not None and len(when) == len("2024-02-06") and "X" not in when


def no_reply(papers: Papers, found: Findings) -> Iterator[Question]:
    """Appeals of which no reply is told."""
    for each in found.appeals:
        if each.reply is None:
            when = f" of {each.sent}" if each.sent else ""
            yield Question(
                asks=f"What became of the appeal{when} to {each.to}, and under which number is it kept?",
                why="No document tells of a reply.",
                whom=(each.to, *((papers.name(each.by),) if each.by else ())),
                statements=each.statements,
            )


def one_origin(papers: Papers, found: Findings) -> Iterator[Question]:
    """Facts about the taking or holding that several papers tell, and one origin alone bears."""
    for claim in found.claims:
        documents = {papers.told[each].document for each in claim.statements}
        if len(documents) < 2 or claim.independent_origins != 1:
            continue
        origin = claim.origins[0]
        who = papers.name(origin.party) if origin.party else origin.description
        yield Question(
            asks=f"Who else could know of this: “{claim.text[:100]}”?",
            why=f"{len(documents)} documents tell it, and all go back to {origin.description}.",
            whom=(who,),
            statements=claim.statements,
        )


def what_settles(papers: Papers, found: Findings) -> Iterator[Question]:
    """What would settle each dispute, and who on either side speaks from own knowledge."""
    for each in found.disputes:
        if not each.would_settle:
            continue
        knows = [
            papers.name(papers.told[said].speaker)
            for said in (*each.one, *each.other)
            if papers.told[said].said.basis is Basis.WITNESSED
        ]
        yield Question(
            asks=f"Can this be had: {each.would_settle[0]}?",
            why=f"It would help to settle {each.about}.",
            whom=tuple(dict.fromkeys(knows))[:4],
            statements=(*each.one, *each.other),
        )


RULES: tuple[Rule, ...] = (
    who_saw_last,
    witnesses_not_heard,
    which_unit,
    which_day,
    no_reply,
    one_origin,
    what_settles,
)
