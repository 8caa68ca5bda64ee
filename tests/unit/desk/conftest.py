"""A bench that forgets, for tests of the desk."""

from pathlib import Path

import pytest

from habeas.casefile.entries import CaseMade
from habeas.desk.bench import Bench
from habeas.storage.journal import MemoryJournal
from habeas.storage.vault import MemoryVault
from tests.makers import NOON


@pytest.fixture
def bench() -> Bench:
    """An open case about the invented Rustam Saliyev that lies nowhere."""
    laid = Bench(
        folder=None,
        journal=MemoryJournal(),
        vault=MemoryVault(),
        actor="Ana Quint",
        now=lambda: NOON,
        encrypted=False,
        put_away=lambda: None,
    )
    laid.write(CaseMade("Rustam Saliyev", "0"))
    return laid


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with two papers."""
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "mother.txt").write_text(
        "Gulnara Saliyeva said four masked men took her son Rustam Saliyev from the yard of their"
        " house on 28 May 2021.\n",
        encoding="utf-8",
    )
    (folder / "ministry.txt").write_text(
        "The Interior Ministry denied that it was holding Rustam Saliyev at any of its stations.\n",
        encoding="utf-8",
    )
    return folder
