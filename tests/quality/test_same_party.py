"""Who is one person across documents, against the dossiers' own word. Floors are only ever raised."""

from tools.measure_identity import Pairs, held_apart, measure, together

FLOOR = 0.95  # the figure the design asks for; today all of them are right


def kept(pairs: Pairs) -> bool:
    return pairs.precision >= FLOOR and pairs.recall >= FLOOR


def test_parties_of_the_dossiers_are_joined_as_their_authors_join_them() -> None:
    measured = measure()
    assert len(measured) == 20
    assert kept(together(each for name, each in measured.items() if not held_apart(name)))
    assert kept(together(each for name, each in measured.items() if held_apart(name)))
