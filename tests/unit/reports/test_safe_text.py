"""A stranger's text is shown, never obeyed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.reports.safe import for_terminal, shown

OBEYED = [
    # what was written                            what may reach a terminal
    ("plain words, with “quotes” — and ё",        "plain words, with “quotes” — and ё"),
    ("\x1b[31mred\x1b[0m",                        "red"),
    ("\x1b]0;a title\x07after",                   "after"),
    ("\x1b]8;;file:///x\x1b\\link\x1b]8;;\x1b\\", "link"),
    ("\x9b2Jgone",                                "gone"),
    ("\x1bP+q544e\x1b\\kept",                     "kept"),
    ("two\nlines\tand a tab",                     "two lines and a tab"),
    ("nul\x00 bell\x07",                          "nul� bell�"),
    ("gnp.\u202eexe",                             "gnp.�exe"),
    ("tag\U000e0041ged",                          "tag�ged"),
    ("line\u2028parted",                          "line�parted"),
    ("کتاب\u200cها",                              "کتاب\u200cها"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "printed"), OBEYED)
def test_no_sequence_and_no_hidden_mark_reaches_a_terminal(written: str, printed: str) -> None:
    assert for_terminal(written) == printed


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("\x1b\x9b[]\\;m\x07\u202e")))
def test_a_terminal_never_sees_a_control_character(text: str) -> None:
    assert all(
        mark.isprintable() or mark == "\u200c" for mark in for_terminal(text) if mark < "\xa0"
    )


@given(st.text())
def test_offsets_stay_true_because_marks_are_replaced_one_for_one(text: str) -> None:
    assert len(shown(text)) == len(text)
