"""Claims, open questions and judgements as tables for a terminal.

What a row says, the findings or the journal say; nothing is decided here.
"""

from rich.console import RenderableType

from habeas.casefile.case import Case
from habeas.reckoning.finding import Findings
from habeas.reports.days import date_words
from habeas.reports.tables import Column, table
from habeas.reports.wording import party_name


def claims(findings: Findings) -> RenderableType:
    """What is told, how many independent origins bear it out, and what only echoes."""
    columns = (
        Column(head="Claim"),
        Column(head="What is told", share=5),
        Column(head="Origins"),
        Column(head="Echoes"),
        Column(head="State"),
        Column(head="Statements", share=2),
    )
    rows = (
        (
            each.id,
            each.text,
            str(each.independent_origins),
            str(len(each.echoes)),
            each.status,
            " ".join(each.statements),
        )
        for each in findings.claims
    )
    return table(columns, rows, empty="No claim was found.")


def questions(case: Case, findings: Findings) -> RenderableType:
    """What is unknown and matters, and whom one could ask."""
    columns = (
        Column(head="Open question", share=4),
        Column(head="Why it matters", share=4),
        Column(head="Whom to ask", share=3),
    )
    rows = (
        (
            each.asks,
            each.why,
            "; ".join(party_name(case, who) if who in case.parties else who for who in each.whom),
        )
        for each in findings.questions
    )
    return table(columns, rows, empty="No open question was found.")


def judgements(case: Case) -> RenderableType:
    """Every judgement made, first to last."""
    columns = (
        Column(head="Judgement"),
        Column(head="When"),
        Column(head="Who", share=1),
        Column(head="Decided"),
        Column(head="On", share=2),
        Column(head="Because", share=4),
    )
    rows = (
        (
            each.id,
            date_words(each.at.date().isoformat()),
            each.by,
            each.verdict.value,
            " ".join(each.on),
            each.because,
        )
        for each in case.judgements
    )
    return table(columns, rows, empty="Nobody has judged anything yet.")
