"""Final names of parties: by first mention, with statements and events following."""

from habeas.evidence.passage import Passage
from habeas.evidence.reading import Event, Party, Relation, Role, Statement
from habeas.reading.parties import (
    in_order,
    rename_in_events,
    rename_in_statements,
    rename_parties,
)
from habeas.vocabulary.kinds import Basis, EventKind, Mode, PartyKind, RoleKind

HER_SON = Passage(20, 27, "her son")
SON = Party(id="c1", kind=PartyKind.PERSON, name="Arman", mentions=(Passage(40, 45, "Arman"),))
MOTHER = Party(
    id="c2",
    kind=PartyKind.PERSON,
    name="Saule",
    mentions=(Passage(0, 5, "Saule"),),
    relations=(Relation(kind="mother", to="c1", passage=HER_SON),),
)
UNSEEN = Party(id="c3", kind=PartyKind.GROUP, name=None, description="the writer")


def test_who_is_mentioned_first_is_first_and_who_is_not_comes_last() -> None:
    assert in_order((SON, MOTHER, UNSEEN)) == {"c2": "p1", "c1": "p2", "c3": "p3"}


def test_relations_follow_the_new_names_and_nobody_is_their_own_relative() -> None:
    names = in_order((SON, MOTHER, UNSEEN))
    first, second, third = rename_parties((SON, MOTHER, UNSEEN), names)
    assert (first.name, second.name, third.description) == ("Saule", "Arman", "the writer")
    assert first.relations == (Relation(kind="mother", to="p2", passage=HER_SON),)
    (alone,) = rename_parties((MOTHER,), {"c1": "p1", "c2": "p1"})
    assert alone.relations == ()


def test_speakers_chains_and_roles_follow_and_name_nobody_twice() -> None:
    names = {"c1": "p2", "c2": "p1", "c4": "p1"}
    said = Statement(
        id="s1",
        speaker="c2",
        via=("c1", "c4", "c2"),
        content=(HER_SON,),
        mode=Mode.DIRECT,
        basis=Basis.TOLD,
    )
    narrated = Statement(
        id="s2", speaker=None, content=(HER_SON,), mode=Mode.INDIRECT, basis=Basis.UNSTATED
    )
    first, second = rename_in_statements((said, narrated), names)
    assert (first.speaker, first.via) == ("p1", ("p2", "p1"))
    assert second.speaker is None
    event = Event(
        id="e1",
        kind=EventKind.MEETING,
        trigger=HER_SON,
        roles=tuple(Role(role=RoleKind.PARTICIPANT, party=each) for each in ("c2", "c4", "c1")),
    )
    (met,) = rename_in_events((event,), names)
    assert [role.party for role in met.roles] == ["p1", "p2"]
