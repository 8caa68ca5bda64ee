"""Every import contract is broken once on purpose, and must be seen to fail.

A contract that cannot fail protects nothing. The tree is copied, one line is added that breaks one
contract, and the linter must name that contract and no other outcome will do.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# contract's name, the module that breaks it, the line that does
BREAKS = [
    ("The river runs one way", "casefile/case.py", "import habeas.reckoning.finding"),
    ("Intake, text and reading do not know one another", "text/pages.py", "import habeas.intake.receive"),
    ("The core is pure", "reckoning/finding.py", "import sqlite3"),
    ("Only the desk opens the storage", "intake/receive.py", "import habeas.storage.vault"),
    ("The doors open onto the desk", "cli/main.py", "import habeas.casefile.replay"),
    ("Nothing leaves this machine", "desk/bench.py", "import socket"),
    ("No parser that supplies what the source did not say", "reading/dates.py", "import dateutil.parser"),
    ("Readers stand alone", "reading/readers/english/reader.py", "import habeas.reading.readers.russian.reader"),
    ("Languages stand alone", "reading/moments/english.py", "import habeas.reading.moments.russian"),
    ("Extractors stand alone", "text/extractors/pdf.py", "import habeas.text.extractors.html"),
    ("The reckoning has an order", "reckoning/timeline.py", "import habeas.reckoning.whereabouts"),
    ("No knots", "evidence/edtf.py", "import habeas.evidence.moment"),
]  # fmt: skip


def lint(tree: Path) -> str:
    """What the linter says of a tree."""
    linter = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [linter, "--no-cache"],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": str(tree / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package's modules and of the contracts."""
    copy = tmp_path_factory.mktemp("tree")
    modules = shutil.ignore_patterns("*.tar", "*.gz", "__pycache__")
    shutil.copytree(ROOT / "src", copy / "src", ignore=modules)
    shutil.copy(ROOT / ".importlinter", copy)
    return copy


def test_every_contract_has_its_break() -> None:
    named = {
        line.removeprefix("name = ")
        for line in (ROOT / ".importlinter").read_text(encoding="utf-8").splitlines()
        if line.startswith("name = ")
    }
    assert named == {name for name, _, _ in BREAKS}


def test_the_tree_as_it_stands_keeps_every_contract(tree: Path) -> None:
    assert "0 broken" in lint(tree)


@pytest.mark.parametrize(("contract", "module", "line"), BREAKS, ids=[b[0] for b in BREAKS])
def test_a_broken_contract_is_seen(tree: Path, contract: str, module: str, line: str) -> None:
    path = tree / "src" / "habeas" / module
    whole = path.read_text(encoding="utf-8")
    path.write_text(f"{whole}\n{line}\n", encoding="utf-8")
    try:
        assert f"{contract} BROKEN" in lint(tree)
    finally:
        path.write_text(whole, encoding="utf-8")


def test_a_room_that_is_not_placed_in_the_river_is_seen(tree: Path) -> None:
    room = tree / "src" / "habeas" / "cellar"
    room.mkdir()
    (room / "__init__.py").write_text('"""A room nobody placed."""\n', encoding="utf-8")
    try:
        assert "The river runs one way BROKEN" in lint(tree)
    finally:
        shutil.rmtree(room)
