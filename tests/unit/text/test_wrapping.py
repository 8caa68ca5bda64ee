"""Lines that a program broke are joined; lines that mean to end stay. All invented."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.text.wrapping import unwrap

LETTER = (
    (
        "I write to you about my son, who left for work on the sixth of February and has not come home "
        "since. His telephone has been off from the second day."
    ),
    (
        "A man from his brigade says that they were all taken to a train, that papers were handed out on "
        "the platform, and that those who would not sign were beaten. I have asked at three offices and "
        "was sent away from each of them."
    ),
)

CHAT = """[12.03.2023, 10:11] Mother: where are you? I have been calling you since the morning
[12.03.2023, 10:12] Son: they took our telephones away, I write from somebody else's now
[12.03.2023, 10:12] Son: do not come here
[12.03.2023, 10:15] Mother: who took them? tell me the number of the unit and the place please"""

LETTERHEAD = """Ministry of Invented Affairs
Department for Citizens' Letters
12 Nowhere Street, Nihil
No. 4/1187"""

POEM = """They took him in the winter
before the river broke
and nobody would tell us
the colour of their coats
nor whether there was snow."""

LIST = """We ask you:
1. to say where our son Ivo Testov, born in the year 1999, is being held at the present time;
2. to let a lawyer of our own choice see him without delay and without a guard in the room;
3. to answer this letter in writing within the thirty days that the law on letters gives you;
4. to send a copy of your answer to the address at the head of this letter."""


@pytest.mark.parametrize("width", [60, 72, 76, 80])
def test_wrapped_paragraphs_are_put_together(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in LETTER)
    assert unwrap(wrapped) == "\n\n".join(LETTER)


@pytest.mark.parametrize("kept", [CHAT, LETTERHEAD, POEM, LIST, "one\ntwo", "", "\n".join(LETTER)])
def test_lines_that_mean_to_end_stay(kept: str) -> None:
    assert unwrap(kept) == kept


def test_a_letter_keeps_its_head_and_joins_its_body() -> None:
    body = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in LETTER)
    assert unwrap(f"{LETTERHEAD}\n\n{body}\n\nYours,\nA. Testova") == "\n\n".join(
        (LETTERHEAD, *LETTER, "Yours,\nA. Testova")
    )


def test_quoted_lines_of_a_mail_stay() -> None:
    quoted = "\n".join(f"> {line}" for line in textwrap.wrap(" ".join(LETTER), 70))
    assert unwrap(quoted) == quoted


@given(st.text("ab \n-1.", max_size=400))
def test_no_word_is_lost_or_made(text: str) -> None:
    assert unwrap(text).split() == text.split()
