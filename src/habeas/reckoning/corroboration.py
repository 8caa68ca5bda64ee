"""Claims: what several statements tell of one fact, and how many independent origins bear it out.

A claim is worded in the words of the statement that tells it most fully, never in ours. Statements
that deny are listed as denying it. Nothing is called true or false.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from habeas.reckoning.claims import Grouped
from habeas.reckoning.finding import Claim, Reason
from habeas.reckoning.independence import Root, origins
from habeas.reckoning.joining import span
from habeas.reckoning.papers import Papers
from habeas.reckoning.spans import edtf_of
from habeas.vocabulary.kinds import Basis, Polarity


def claims(
    papers: Papers, groups: Iterable[Grouped], roots: Mapping[str, Root]
) -> tuple[Claim, ...]:
    """Make a claim of each group of statements."""
    return tuple(_claim(papers, number, each, roots) for number, each in enumerate(groups, 1))


def _claim(papers: Papers, number: int, held: Grouped, roots: Mapping[str, Root]) -> Claim:
    denied = tuple(
        each
        for each in held.statements
        if papers.told[each].said.polarity is Polarity.DENIED
        and papers.told[each].said.basis is Basis.OFFICIAL
    )
    asserted = tuple(each for each in held.statements if each not in denied)
    traced = origins(papers, asserted or denied, roots)
    grouped = tuple(
        Reason(because=f"{because[0].upper()}{because[1:]}.", statements=held.statements)
        for because in held.because
    )
    return Claim(
        id=f"c{number}",
        text=papers.words[fullest(papers, asserted or denied)],
        statements=asserted,
        denied_by=denied,
        when=_when(papers, held.statements),
        origins=traced.origins,
        independent_origins=traced.independent,
        echoes=traced.echoes,
        status=_status(papers, asserted, denied),
        reasons=(*grouped, *traced.reasons),
    )


def fullest(papers: Papers, statements: Sequence[str]) -> str:
    """The statement that tells most: the one with most events, then the longest."""
    return max(
        statements,
        key=lambda each: (len(papers.tells[each]), len(papers.words[each])),
    )


def _when(papers: Papers, statements: Sequence[str]) -> str | None:
    tellings = [papers.events[event] for each in statements for event in papers.tells[each]]
    dated = [each for each in tellings if each.when is not None and not each.negated]
    if not dated:
        return next((day for each in statements for day in papers.moments[each]), None)
    first = dated[0]
    same = [each for each in dated if each.kind is first.kind]
    assert first.when is not None
    return edtf_of(span(same), (first.when.edtf,))


def _status(papers: Papers, asserted: Sequence[str], denied: Sequence[str]) -> str:
    if not asserted:
        return "denied"
    if denied:
        return "disputed"
    if all(papers.told[each].said.hedge is not None for each in asserted):
        return "hedged"
    return "asserted"


def mark_disputed(found: Iterable[Claim], disputed: frozenset[str]) -> tuple[Claim, ...]:
    """Call those claims disputed of which a statement stands in a dispute."""
    return tuple(
        replace(each, status="disputed")
        if each.status in {"asserted", "hedged"} and disputed & set(each.statements)
        else each
        for each in found
    )
