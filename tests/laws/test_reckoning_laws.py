"""What every reckoning keeps to, over cases made at random. Everybody in them is invented."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.casefile.case import Case
from habeas.evidence.edtf import bounds, is_edtf
from habeas.reckoning.finding import Findings
from habeas.reckoning.reckon import reckon
from tests.dossiers import case_of

PEOPLE = ("Rosa Quint", "Ivo Brandt", "Ada Quint", "Interior Ministry [authority]")
HOW = ("witnessed", "told < Ivo Brandt", "official denied", "inferred", "own-state", "told hedged",
       "witnessed withdrawn")  # fmt: skip
EVENTS = ("", "abduction 2021-05-28 at Karsak", "arrest 2021-06-03", "detention not 2021-06",
          "sighting XXXX-07-01~ at Velin", "death 2021-06-20", "release ../2021-06-15",
          "transfer 2021 at Velin", "appeal 2021-07-01 by Rosa Quint to Interior Ministry",
          "reply by Interior Ministry to Rosa Quint", "meeting")  # fmt: skip
WORDS = ("masked men dragged him into a grey van", "he volunteered by his own decision",
         "they forced him to sign", "not held here", "seen in a cellar near the old mill",
         "went home in the end", "kept in the barracks and then moved")  # fmt: skip


@st.composite
def cases(draw: st.DrawFn) -> Case:
    rows = draw(
        st.lists(
            st.tuples(
                st.sampled_from(("d1 2021-08-01", "d2", "d3 2021-07")),
                st.sampled_from((*PEOPLE, "author")),
                st.sampled_from(HOW),
                st.sampled_from(EVENTS),
                st.sampled_from(WORDS),
            ),
            max_size=9,
        )
    )
    return case_of("\n".join(" | ".join(row) for row in rows))


def rested_on(found: Findings) -> set[str]:
    """Every statement that any finding rests on."""
    reasons = [
        *(reason for each in found.claims for reason in each.reasons),
        *(reason for each in found.disputes for reason in each.reasons),
        *(reason for each in found.timeline for reason in each.reasons),
    ]
    return {
        name
        for held in (
            *(each.statements for each in found.claims),
            *(each.statements for each in found.timeline),
            *(each.statements for each in found.clashes),
            *(each.statements for each in found.whereabouts),
            *(each.statements for each in found.appeals),
            *(each.statements for each in found.questions),
            *(each.denied_by for each in found.claims),
            *(side for each in found.disputes for side in (each.one, each.other)),
            *(origin.statements for each in found.claims for origin in each.origins),
            *(reason.statements for reason in reasons),
        )
        for name in held
    }


@given(cases())
@settings(max_examples=80, deadline=None)
def test_the_same_case_is_always_reckoned_the_same(case: Case) -> None:
    assert reckon(case) == reckon(case)


@given(cases())
@settings(max_examples=80, deadline=None)
def test_findings_rest_on_standing_statements_only(case: Case) -> None:
    standing = {id_ for id_, one in case.statements.items() if one.status != "withdrawn"}
    assert rested_on(reckon(case)) <= standing


@given(cases())
@settings(max_examples=80, deadline=None)
def test_every_standing_statement_is_in_exactly_one_claim(case: Case) -> None:
    held = [name for each in reckon(case).claims for name in (*each.statements, *each.denied_by)]
    assert len(held) == len(set(held))
    assert set(held) == {id_ for id_, one in case.statements.items() if one.status != "withdrawn"}


@given(cases())
@settings(max_examples=80, deadline=None)
def test_never_more_independent_origins_than_origins(case: Case) -> None:
    for claim in reckon(case).claims:
        assert 1 <= claim.independent_origins <= max(1, len(claim.origins))


@given(cases())
@settings(max_examples=80, deadline=None)
def test_every_date_of_a_finding_is_an_edtf_value(case: Case) -> None:
    found = reckon(case)
    dates = [
        *(each.when for each in found.claims),
        *(each.when for each in found.timeline),
        *(day for each in found.whereabouts for day in (each.since, each.until)),
        *(day for each in found.appeals for day in (each.sent, each.replied)),
    ]
    assert all(day is None or is_edtf(day) for day in dates)


@given(cases())
@settings(max_examples=80, deadline=None)
def test_rows_never_stand_against_what_their_days_settle(case: Case) -> None:
    rows = [each for each in reckon(case).timeline if each.when]
    for at, one in enumerate(rows):
        for later in rows[at + 1 :]:
            last, first = bounds(str(later.when)).latest, bounds(str(one.when)).earliest
            assert last is None or first is None or last >= first


@given(cases())
@settings(max_examples=40, deadline=None)
def test_a_case_about_nobody_known_is_reckoned_too(case: Case) -> None:
    reckon(replace(case, victim=None))
