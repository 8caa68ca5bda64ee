"""Who is one person. Each dossier is a table: document, name, what else is told. All invented."""

import pytest

from habeas.casefile.identity import Joined, join
from habeas.casefile.judgement import Judgement, Verdict
from habeas.casefile.profile import Mention
from habeas.evidence.passage import Passage
from habeas.evidence.reading import Party, Relation
from habeas.vocabulary.kinds import PartyKind
from tests.makers import judgement

ABOUT = "Nurgali Telenov"


def mentions(table: str) -> list[Mention]:
    """Rows of `document | id | name or - | told`: f, m, a kind of party, or `mother of p1`."""
    return [
        _mention(*(cell.strip() for cell in row.split("|"))) for row in table.strip().splitlines()
    ]


def _mention(document: str, id: str, name: str, told: str = "") -> Mention:  # noqa: A002
    said = [each.strip() for each in told.split(",") if each.strip()]
    relations = [
        Relation(kind=kind, to=to, passage=Passage(0, 1, "x"))
        for kind, _, to in (each.partition(" of ") for each in said if " of " in each)
    ]
    party = Party(
        id=id,
        kind=next((PartyKind(each) for each in said if each in set(PartyKind)), PartyKind.PERSON),
        name=None if name == "-" else name,
        gender=next((each for each in said if each in {"f", "m"}), None),
        relations=tuple(relations),
    )
    return Mention(document, f"{document}/{id}", party, harmed=said.count("harmed"))


def groups(table: str, *judgements: Judgement, about: str = ABOUT) -> list[str]:
    """Which mentions are one party, a line for each party of more than one."""
    judged = {frozenset(each.on): each for each in judgements}
    return [
        " ".join(member.key for member in each.members)
        for each in joined(table, judged, about)
        if len(each.members) > 1
    ]


def joined(
    table: str, judged: dict[frozenset[str], Judgement], about: str = ABOUT
) -> tuple[Joined, ...]:
    return join(mentions(table), about, judged)


ONE = [
    (
        "the person the case is about, in three spellings and two scripts",
        """
        d1 | p1 | Nurgali Telenov
        d2 | p1 | Теленов Н.
        d3 | p1 | Nurghali Telyenov
        """,
        ["d1/p1 d2/p1 d3/p1"],
    ),
    (
        "one full name in another order and script",
        """
        d1 | p1 | Aigul Rahmatullayeva
        d2 | p1 | Рахматуллаева Айгуль
        """,
        ["d1/p1 d2/p1"],
    ),
    (
        "an initial that only one person fits",
        """
        d1 | p1 | Zamira Toktogulova
        d2 | p1 | Toktogulova Z.
        """,
        ["d1/p1 d2/p1"],
    ),
    (
        "the mother of the same person, once without a name",
        """
        d1 | p1 | Nurgali Telenov
        d1 | p2 | Sabina Telenova | mother of p1
        d2 | p1 | N. Telenov
        d2 | p2 | - | f, mother of p1
        """,
        ["d1/p1 d2/p1", "d1/p2 d2/p2"],
    ),
    (
        "a ministry under its several names",
        """
        d1 | p1 | Interior Ministry | authority
        d2 | p1 | Ministry of Internal Affairs | authority
        d3 | p1 | МВД | authority
        """,
        ["d1/p1 d2/p1 d3/p1"],
    ),
    (
        "an organization and its letters",
        """
        d1 | p1 | Families of the Vanished Coast | organization
        d2 | p1 | FOTVC | organization
        """,
        ["d1/p1 d2/p1"],
    ),
    (
        "whose wife she is",
        """
        d1 | p1 | Ivo Brandt | m
        d1 | p2 | Rosa Quint | f, wife of p1
        d2 | p1 | - | m
        d2 | p2 | Rosa Quint | f, wife of p1
        """,
        ["d1/p1 d2/p1", "d1/p2 d2/p2"],
    ),
    (
        "her son in her own words, to whom it happened",
        """
        d1 | p1 | Nurgali Telenov | m
        d1 | p2 | Sabina Telenova | f, mother of p1
        d2 | p1 | Sabina Telenova | f, mother of p2
        d2 | p2 | - | m, harmed
        """,
        ["d1/p1 d2/p2", "d1/p2 d2/p1"],
    ),
    (
        "her other son, to whom nothing happened, stays another",
        """
        d1 | p1 | Nurgali Telenov | m
        d1 | p2 | Sabina Telenova | f, mother of p1
        d2 | p1 | Sabina Telenova | f, mother of p2
        d2 | p2 | - | m
        """,
        ["d1/p2 d2/p1"],
    ),
    (
        "the very same full name twice on one page",
        """
        d1 | p1 | Rosa Quint
        d1 | p2 | Rosa Quint
        """,
        ["d1/p1 d1/p2"],
    ),
]

NOT_ONE = [
    (
        "Telenova is never Telenov",
        """
        d1 | p1 | Nurgali Telenov
        d2 | p1 | Telenova N.
        """,
    ),
    (
        "a brother",
        """
        d1 | p1 | Nurgali Telenov
        d2 | p1 | Timur Telenov
        """,
    ),
    (
        "another father",
        """
        d1 | p1 | Timur Serikovich Omarov
        d2 | p1 | Timur Akhmetovich Omarov
        """,
    ),
    (
        "one name, another sex",
        """
        d1 | p1 | Sasha Kovalenko | f
        d2 | p1 | Sasha Kovalenko | m
        """,
    ),
    (
        "another relation to the same person",
        """
        d1 | p1 | Nurgali Telenov
        d1 | p2 | Aigul | f, mother of p1
        d2 | p2 | Aigul | f, sister of p1
        d2 | p1 | Nurgali Telenov
        """,
    ),
    (
        "a surname that fits two",
        """
        d1 | p1 | Timur Omarov
        d1 | p2 | Azamat Omarov
        d2 | p1 | Omarov
        """,
    ),
    (
        "two whom one page keeps apart",
        """
        d1 | p1 | Omarov
        d1 | p2 | Timur Omarov
        """,
    ),
    (
        "a person and a body of one name",
        """
        d1 | p1 | Rosa Quint
        d2 | p1 | Rosa Quint | organization
        """,
    ),
    (
        "offices of two towns",
        """
        d1 | p1 | Karsak Prosecutor's Office | authority
        d2 | p1 | Tomsk Prosecutor's Office | authority
        """,
    ),
    (
        "police and police",
        """
        d1 | p1 | Police | authority
        d2 | p1 | Police | authority
        """,
    ),
    (
        "two friends without a name",
        """
        d1 | p1 | Nurgali Telenov
        d1 | p2 | - | friend of p1
        d2 | p1 | Nurgali Telenov
        d2 | p2 | - | friend of p1
        """,
    ),
    (
        "two sisters with a name",
        """
        d1 | p1 | Nurgali Telenov
        d1 | p2 | Aigul | f, sister of p1
        d2 | p1 | Nurgali Telenov
        d2 | p2 | Saule | f, sister of p1
        """,
    ),
]


@pytest.mark.parametrize(("why", "table", "expected"), ONE, ids=[row[0] for row in ONE])
def test_they_are_one(why: str, table: str, expected: list[str]) -> None:
    assert groups(table) == expected


@pytest.mark.parametrize(("why", "table"), NOT_ONE, ids=[row[0] for row in NOT_ONE])
def test_they_are_not_one(why: str, table: str) -> None:
    others = [each for each in joined(table, {}) if not each.victim]
    assert [len(each.members) for each in others] == [1] * len(others)
    victims = [each for each in joined(table, {}) if each.victim]
    assert all(m.party.name == ABOUT for each in victims for m in each.members)


def test_whoever_is_taken_for_one_is_said_why() -> None:
    table = """
        d1 | p1 | Nurgali Telenov
        d2 | p1 | Теленов Н.
        d2 | p2 | Aigul Omarova
        d3 | p2 | Омарова Айгуль
        """
    for each in joined(table, {}):
        assert len(each.because) == len(each.members) - 1
        assert all(reason.endswith(".") for reason in each.because)


def test_the_person_the_case_is_about_is_marked_and_only_that_one() -> None:
    table = """
        d1 | p1 | Sabina Telenova
        d1 | p2 | Nurgali Telenov
        """
    assert [each.victim for each in joined(table, {})] == [False, True]
    assert not any(each.victim for each in joined(table, {}, about="Rosa Quint"))


def test_a_judgement_joins_what_no_rule_would() -> None:
    table = """
        d1 | p1 | Timur Omarov | m
        d2 | p1 | - | m
        """
    same = judgement(Verdict.SAME, "d1/p1", "d2/p1", because="He told me himself.")
    assert groups(table) == []
    assert groups(table, same) == ["d1/p1 d2/p1"]
    (party,) = joined(table, {frozenset(same.on): same})
    assert party.because == ("Ana Quint judged them one: He told me himself.",)


def test_a_judgement_parts_what_a_rule_would_join() -> None:
    table = """
        d1 | p1 | Timur Omarov
        d2 | p1 | Timur Omarov
        d3 | p1 | Omarov T.
        """
    apart = judgement(Verdict.DIFFERENT, "d1/p1", "d2/p1")
    assert groups(table) == ["d1/p1 d2/p1 d3/p1"]
    assert groups(table, apart) == []  # and the third now fits both, so neither


def test_a_judgement_on_what_is_gone_does_no_harm() -> None:
    gone = judgement(Verdict.SAME, "d1/p1", "d9/p9")
    assert groups("d1 | p1 | Timur Omarov", gone) == []
