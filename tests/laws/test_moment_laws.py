"""Laws of reading dates: whatever the text, nothing is invented and nothing loses its words."""

import re
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.evidence.edtf import bounds, is_edtf
from habeas.evidence.passage import stands
from habeas.reading.dates import moments_in

# What goes wrong goes wrong where pieces of dates stand side by side, so texts are made of them.
ENGLISH = st.sampled_from(
    [
        "on", "in", "from", "to", "until", "between", "and", "around", "early", "the end of", "March",
        "May", "18", "31", "2022", "12.03.2021", "03/04/2020", "Friday", "last", "next", "the 23rd",
        "two days later", "three weeks ago", "that night", "the same month", "winter", "1930s", "14:05",
        "yesterday", "of that year", "born", "no later than", ".", ",", "—", "\n\n", "He was seen",
    ]
)  # fmt: skip
RUSSIAN = st.sampled_from(
    [
        "в", "с", "по", "до", "около", "в начале", "в ночь на", "марта", "мая", "18", "31", "2022 года",
        "12.03.2021", "пятницу", "прошлую", "двадцать третьего", "через два дня", "неделю назад",
        "в тот же день", "накануне", "зимой", "14:05", "вчера", "прошлого года", "не раньше", ".", ",",
        "—", "\n\n", "Его видели",
    ]
)  # fmt: skip
texts = st.one_of(
    st.tuples(st.just("en"), st.lists(ENGLISH, max_size=14).map(" ".join)),
    st.tuples(st.just("ru"), st.lists(RUSSIAN, max_size=14).map(" ".join)),
)
days = st.dates(date(1990, 1, 1), date(2030, 12, 31))


@given(texts, st.none() | days)
@settings(deadline=None)
def test_every_moment_is_edtf_and_stands_in_its_text(
    said: tuple[str, str], published: date | None
) -> None:
    language, text = said
    found = moments_in(text, language, published.isoformat() if published else None)
    for moment in found:
        assert is_edtf(moment.edtf)
        assert stands(moment.passage, text)
        assert moment.passage.quote
        assert moment.anchor


@given(texts, st.none() | days)
@settings(deadline=None)
def test_moments_stand_in_order_and_apart(said: tuple[str, str], published: date | None) -> None:
    language, text = said
    found = moments_in(text, language, published.isoformat() if published else None)
    for this, that in pairwise(found):
        assert this.passage.stop <= that.passage.start


@given(texts)
@settings(deadline=None)
def test_without_a_day_of_publishing_every_year_stands_in_the_text(said: tuple[str, str]) -> None:
    language, text = said
    plain = re.sub("of that year|1930s|двадцать третьего", "", text)
    if plain != text:
        return  # a step from a year, a decade or a year in words
    for moment in moments_in(text, language):
        for year in re.findall(r"(?<!\d)(\d{4})(?=-|/|$|[~?%])", moment.edtf):
            assert year in text


@given(texts, days)
@settings(deadline=None)
def test_reading_twice_is_reading_the_same(said: tuple[str, str], published: date) -> None:
    language, text = said
    assert moments_in(text, language, published.isoformat()) == moments_in(
        text, language, published.isoformat()
    )


@given(
    st.sampled_from(
        ["on Tuesday", "on 5 March", "in November", "last Friday", "three days ago", "this week"]
    ),
    days,
)
@settings(deadline=None)
def test_what_is_told_lies_before_the_telling(words: str, published: date) -> None:
    (moment,) = moments_in(f"He was seen {words}.", "en", published.isoformat())
    earliest = bounds(moment.edtf).earliest
    assert earliest is not None
    assert earliest <= published
