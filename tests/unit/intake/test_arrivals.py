"""A stranger's name is only ever shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.intake.arrivals import shown_name

NAMES = [
    # what it is called          what is shown
    ("carta.txt",                "carta.txt"),
    ("письмо № 4.pdf",           "письмо № 4.pdf"),
    ("../../etc/passwd",         "passwd"),
    ("C:\\temp\\x.doc",          "x.doc"),
    ("carta\u202efdp.exe",       "carta�fdp.exe"),
    ("a\nb\x1b[31m.txt",         "a�b�[31m.txt"),
    ("",                         "unnamed"),
    ("...//",                    "..."),
    ("..",                       "unnamed"),
    ("folder/",                  "folder"),
]  # fmt: skip


@pytest.mark.parametrize(("untrusted", "shown"), NAMES)
def test_a_name_is_made_safe_to_show(untrusted: str, shown: str) -> None:
    assert shown_name(untrusted) == shown


@given(st.text())
def test_no_name_is_a_path_or_breaks_a_line(untrusted: str) -> None:
    shown = shown_name(untrusted)
    assert shown
    assert shown not in {".", ".."}
    assert not set(shown) & set("/\\\n\r\0\x1b\u202e")
    assert len(shown) <= 200
    assert shown_name(shown) == shown
