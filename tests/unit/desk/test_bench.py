"""Making and opening a case."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from habeas.casefile.entries import CaseMade
from habeas.desk.bench import NobodyNamed, make_case, needs_passphrase, open_case
from habeas.storage.keys import Work
from tests.makers import NOON

LIGHT = Work(memory=64, passes=1, lanes=1)


def test_a_case_opens_with_what_it_was_made_with(tmp_path: Path) -> None:
    made = make_case(
        tmp_path / "saliyev",
        about=" Rustam  Saliyev ",
        passphrase="carta",
        work=LIGHT,
        clock=lambda: NOON,
    )
    assert needs_passphrase(made)
    with open_case(made, passphrase="carta", least=LIGHT, actor="Ana Quint") as bench:
        assert bench.about() == "Rustam Saliyev"
        assert bench.case().about == "Rustam Saliyev"
        assert bench.encrypted
        assert bench.actor == "Ana Quint"
        assert next(bench.journal.entries()).at == NOON
    with open_case(made, passphrase="carta", least=LIGHT) as bench:
        assert bench.actor  # somebody is always at the desk


def test_a_case_about_nobody_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(NobodyNamed):
        make_case(tmp_path / "saliyev", about="  ", passphrase="carta", work=LIGHT)
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_is_there_when_opened_again(tmp_path: Path) -> None:
    made = make_case(tmp_path / "saliyev", about="Rustam Saliyev", passphrase=None)
    with open_case(made) as bench:
        bench.write(CaseMade("Rustam Saliyev, of Karsak", "0"))
    with open_case(made) as bench:
        assert bench.about() == "Rustam Saliyev, of Karsak"
        assert bench.journal.fault() is None


def test_the_clock_of_the_desk_runs_in_utc(tmp_path: Path) -> None:
    made = make_case(tmp_path / "saliyev", about="Rustam Saliyev", passphrase=None)
    with open_case(made) as bench:
        assert bench.now().tzinfo is UTC
        assert next(bench.journal.entries()).at <= bench.now()
        assert isinstance(bench.now(), datetime)
