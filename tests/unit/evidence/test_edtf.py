"""EDTF values: which we know, and the days they allow."""

import pytest

from habeas.evidence.edtf import bounds, is_edtf

BOUNDS = [
    # value                  earliest      latest
    ("2023-03-18",          "2023-03-18", "2023-03-18"),
    ("2023-03-18~",         "2023-03-11", "2023-03-25"),
    ("2023-03-18?",         "2023-03-18", "2023-03-18"),
    ("2023-03-18%",         "2023-03-11", "2023-03-25"),
    ("2024-02",             "2024-02-01", "2024-02-29"),
    ("2023-02",             "2023-02-01", "2023-02-28"),
    ("2023",                "2023-01-01", "2023-12-31"),
    ("193X",                "1930-01-01", "1939-12-31"),
    ("18XX",                "1800-01-01", "1899-12-31"),
    ("2023-03/2023-05",     "2023-03-01", "2023-05-31"),
    ("2022-11-18/..",       "2022-11-18", None),
    ("../2022-11",          None,         "2022-11-30"),
    ("XXXX-04-09",          None,         None),
    ("XXXX",                None,         None),
    ("2023-XX-XX",          "2023-01-01", "2023-12-31"),
]  # fmt: skip

NOT_EDTF = ["", "../..", "2023-13", "2023-02-30", "23-03-18", "2023/2024/2025", "2023-3-1", "March"]


@pytest.mark.parametrize(("value", "earliest", "latest"), BOUNDS)
def test_a_value_allows_these_days(value: str, earliest: str | None, latest: str | None) -> None:
    span = bounds(value)
    assert (span.earliest and span.earliest.isoformat()) == earliest
    assert (span.latest and span.latest.isoformat()) == latest


@pytest.mark.parametrize("value", NOT_EDTF)
def test_what_is_no_value_is_refused(value: str) -> None:
    assert not is_edtf(value)
    with pytest.raises(ValueError, match="is not an EDTF value"):
        bounds(value)


def test_a_leap_day_needs_a_leap_year_or_none() -> None:
    assert is_edtf("2024-02-29")
    assert is_edtf("XXXX-02-29")
    assert not is_edtf("2023-02-29")
