"""What the drawings show, and what they refuse to show."""

from dataclasses import replace
from datetime import date

from habeas.casefile.case import Kinship
from habeas.evidence.passage import Passage
from habeas.reports.drawn import MOST_DRAWN, gaps, timeline_drawing, whereabouts_drawing
from habeas.reports.kin import kin_tree
from habeas.reports.sketch import HEIGHT, WIDTH, sketch
from tests.golden.sample import CASE, FINDINGS

ROWS = {row.id: row for row in FINDINGS.timeline}


def test_every_event_has_one_place_in_the_drawing_or_is_said_to_have_none() -> None:
    drawn = timeline_drawing(CASE, FINDINGS)
    assert [row.id for row in drawn.rows] == ["t1", "t2", "t3"]
    assert [row.id for row in drawn.yearless] == ["t4"]
    assert [row.id for row in drawn.undated] == ["t5"]


def test_a_paper_that_says_less_than_all_together_gets_its_own_lane() -> None:
    rows = {row.id: row for row in timeline_drawing(CASE, FINDINGS).rows}
    assert rows["t1"].lanes == ()
    (lane,) = rows["t2"].lanes
    assert (lane.document, lane.words, lane.bar) == ("d1", "4 March, year not given", None)


def test_rival_days_stand_in_rival_lanes() -> None:
    row = replace(ROWS["t2"], worded=(("d1/e1", "2024-03-04"), ("d2/e1", "2024-03-06")))
    drawn = timeline_drawing(CASE, replace(FINDINGS, timeline=(row, ROWS["t1"])))
    assert [lane.words for lane in drawn.rows[0].lanes] == ["4 March 2024", "6 March 2024"]
    assert all(lane.bar is not None for lane in drawn.rows[0].lanes)


def test_two_hundred_events_are_folded_and_none_is_lost() -> None:
    many = tuple(replace(ROWS["t2"], id=f"t{n}", when=f"2024-{n % 12 + 1:02}") for n in range(200))
    drawn = timeline_drawing(CASE, replace(FINDINGS, timeline=many))
    assert (len(drawn.rows), len(drawn.folded)) == (MOST_DRAWN, 200 - MOST_DRAWN)


def test_papers_stand_on_their_own_days_only_if_they_have_one() -> None:
    drawn = timeline_drawing(CASE, replace(FINDINGS, timeline=(ROWS["t1"], ROWS["t3"])))
    assert [each.document for each in drawn.published] in ([], ["d2"])


def test_only_the_days_an_account_vouches_for_are_drawn_dark() -> None:
    stay = replace(FINDINGS.whereabouts[0], since="2024-02", until="2024-03-04~")
    (drawn,) = whereabouts_drawing(replace(FINDINGS, whereabouts=(stay,))).stations
    assert drawn.certain is None  # he may have come on 29 February and gone on 26 February
    firm = replace(stay, since="2024-02-01", until="2024-03-04")
    (drawn,) = whereabouts_drawing(replace(FINDINGS, whereabouts=(firm,))).stations
    assert drawn.certain == drawn.whole


def test_a_stay_without_an_end_is_not_given_one() -> None:
    left, right = whereabouts_drawing(FINDINGS).stations
    assert (left.open_start, left.open_end) == (True, False)
    assert (right.open_start, right.open_end) == (False, True)


def test_a_sighting_is_drawn_as_its_day_with_both_ends_open() -> None:
    seen = replace(FINDINGS.whereabouts[0], since="../2024-06-09", until="2024-06-09/..")
    (drawn,) = whereabouts_drawing(replace(FINDINGS, whereabouts=(seen,))).stations
    assert drawn.whole is not None
    assert drawn.whole.single
    assert (drawn.open_start, drawn.open_end) == (True, True)


def test_the_days_nobody_speaks_of_are_named() -> None:
    assert gaps(FINDINGS) == ((date(2024, 3, 5), date(2024, 3, 31)),)


def test_a_map_needs_two_places_that_the_gazetteer_knows() -> None:
    one = replace(CASE, places={"L1": CASE.places["L1"]})
    assert sketch(one, FINDINGS) is None


def test_north_is_up_and_east_is_right() -> None:
    drawn = sketch(CASE, FINDINGS)
    assert drawn is not None
    saratov, volgograd = drawn.dots
    assert float(saratov.y) < float(volgograd.y)
    assert float(saratov.x) > float(volgograd.x)
    assert all(0 < float(dot.x) < WIDTH and 0 < float(dot.y) < HEIGHT for dot in drawn.dots)
    assert len(drawn.legs) == 1


def test_a_place_without_coordinates_is_said_to_be_left_out() -> None:
    nowhere = replace(CASE.places["L1"], id="L3", name="the mill", latitude=None, longitude=None)
    drawn = sketch(replace(CASE, places={**CASE.places, "L3": nowhere}), FINDINGS)
    assert drawn is not None
    assert [place.name for place in drawn.left_out] == ["the mill"]


def test_the_tree_begins_with_the_person_and_names_each_relation() -> None:
    tree = kin_tree(CASE)
    assert tree is not None
    assert [(each.name, each.words) for each in tree.kin] == [
        ("Mira Valen", None),
        ("Tomas Reber", "neighbour"),
        ("Ada Valen", "mother"),
    ]


def test_people_related_in_a_circle_are_drawn_once() -> None:
    back = Kinship(kind="daughter", to="P3", document="d1", passage=Passage(0, 1, "M"))
    mira = replace(CASE.parties["P1"], relations=(back,))
    tree = kin_tree(replace(CASE, parties={**CASE.parties, "P1": mira}))
    assert tree is not None
    assert [each.party for each in tree.kin] == ["P1", "P2", "P3"]


def test_where_no_relation_is_told_there_is_no_tree() -> None:
    alone = {name: replace(party, relations=()) for name, party in CASE.parties.items()}
    assert kin_tree(replace(CASE, parties=alone)) is None
    assert kin_tree(replace(CASE, victim=None)) is None
