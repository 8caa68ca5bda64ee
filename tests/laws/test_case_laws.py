"""What holds of every case, whatever was judged and whoever is named. All names are invented."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from habeas.casefile.identity import join
from habeas.casefile.judgement import Judgement, Verdict
from habeas.casefile.names import fit, name_of
from habeas.casefile.profile import Mention
from habeas.casefile.standing import pairs, rulings, standing
from habeas.evidence.reading import Party
from habeas.vocabulary.kinds import PartyKind, Status
from tests.makers import judgement

KEYS = ["st-1", "st-2"]
FORENAMES = ["Nurgali", "Нургали", "M.", "Timur", "Sabina"]
SURNAMES = ["Telenov", "Теленов", "Telenova", "Telyenov", "Omarov"]

written = st.builds(
    " ".join,
    st.lists(st.sampled_from(FORENAMES + SURNAMES), min_size=1, max_size=3),
)
parties = st.builds(
    lambda name, kind, gender: (name, kind, gender),
    st.none() | written,
    st.sampled_from([PartyKind.PERSON, PartyKind.PERSON, PartyKind.AUTHORITY]),
    st.sampled_from(["f", "m", None]),
)
pages = st.lists(st.lists(parties, max_size=4), min_size=1, max_size=4)


@st.composite
def decisions(draw: st.DrawFn) -> list[Judgement]:
    """Judgements on two statements, some of which take earlier ones back."""
    made: list[Judgement] = []
    for number in range(draw(st.integers(0, 6))):
        earlier = [each.id for each in made]
        verdict = draw(st.sampled_from([Verdict.ACCEPT, Verdict.WITHDRAW, Verdict.TAKE_BACK]))
        if verdict is Verdict.TAKE_BACK and not earlier:
            continue
        on = earlier if verdict is Verdict.TAKE_BACK else KEYS
        made.append(judgement(verdict, draw(st.sampled_from(on)), id=f"j{number}"))
    return made


def mentions_of(
    drawn: Sequence[Sequence[tuple[str | None, PartyKind, str | None]]],
) -> list[Mention]:
    return [
        Mention(
            f"d{page}",
            f"d{page}/p{number}",
            Party(id=f"p{number}", kind=kind, name=name, gender=gender),
        )
        for page, held in enumerate(drawn, start=1)
        for number, (name, kind, gender) in enumerate(held, start=1)
    ]


@given(decisions())
def test_a_judgement_made_and_taken_back_changes_nothing(made: list[Judgement]) -> None:
    more = judgement(Verdict.WITHDRAW, KEYS[0], id="more")
    back = judgement(Verdict.TAKE_BACK, "more", id="back")
    assert standing([*made, more, back]) == standing(made)


@given(decisions())
def test_the_last_judgement_that_stands_decides(made: list[Judgement]) -> None:
    last = judgement(Verdict.WITHDRAW, KEYS[0], id="last")
    assert rulings(standing([*made, last]))[KEYS[0]].status is Status.WITHDRAWN


@given(pages)
def test_everybody_is_in_one_party_and_one_only(
    drawn: list[list[tuple[str | None, PartyKind, str | None]]],
) -> None:
    mentions = mentions_of(drawn)
    joined = join(mentions, "Nurgali Telenov", {})
    told = [member.key for each in joined for member in each.members]
    assert sorted(told) == sorted(each.key for each in mentions)
    assert sum(each.victim for each in joined) <= 1
    assert join(mentions, "Nurgali Telenov", {}) == joined


@given(pages)
def test_no_join_without_a_reason_and_no_person_with_a_body(
    drawn: list[list[tuple[str | None, PartyKind, str | None]]],
) -> None:
    for each in join(mentions_of(drawn), "Nurgali Telenov", {}):
        assert len({member.party.kind for member in each.members}) == 1
        assert bool(each.because) == (len(each.members) > 1)


@given(pages, st.data())
def test_what_was_judged_different_is_never_one_and_what_was_judged_one_is(
    drawn: list[list[tuple[str | None, PartyKind, str | None]]], data: st.DataObject
) -> None:
    mentions = mentions_of(drawn)
    if len(mentions) < 2:
        return
    keys = st.sampled_from([each.key for each in mentions])
    one, other = data.draw(st.tuples(keys, keys).filter(lambda pair: pair[0] != pair[1]))
    verdict = data.draw(st.sampled_from([Verdict.SAME, Verdict.DIFFERENT]))
    judged = pairs([judgement(verdict, one, other)])
    together = any(
        {one, other} <= {member.key for member in each.members}
        for each in join(mentions, "Nurgali Telenov", judged)
    )
    assert together == (verdict is Verdict.SAME)


@given(written, written)
def test_two_names_fit_alike_from_either_side(one: str, other: str) -> None:
    assert fit(name_of(one), name_of(other)) is fit(name_of(other), name_of(one))


@given(written)
def test_a_name_fits_itself_unless_it_is_letters_alone(name: str) -> None:
    assert bool(fit(name_of(name), name_of(name))) == (name_of(name).full > 0)
