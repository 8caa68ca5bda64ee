"""Verify names what is no longer what it was; hand-over overwrites nobody's file."""

from pathlib import Path

import pytest

from habeas.desk.bench import Bench, make_case, open_case
from habeas.desk.hand_over import CannotHandOver, hand_over
from habeas.desk.receive import receive
from habeas.desk.verify import verify
from habeas.storage.errors import FileStands
from habeas.storage.keys import Work
from habeas.storage.writing import LEFT_OVER

LIGHT = Work(memory=64, passes=1, lanes=1)


@pytest.fixture
def folder(tmp_path: Path, papers: Path) -> Path:
    made = make_case(tmp_path / "saliyev", about="Rustam Saliyev", passphrase="carta", work=LIGHT)
    with opened(made) as bench:
        list(receive(bench, [papers]))
    return made


def opened(folder: Path) -> Bench:
    return open_case(folder, passphrase="carta", least=LIGHT)


def faults(folder: Path, *, texts: bool = False) -> list[str]:
    with opened(folder) as bench:
        checks = list(verify(bench, texts=texts))
    assert [each.done for each in checks] == list(range(1, len(checks) + 1))
    assert {each.of for each in checks} == {len(checks)}
    return [f"{each.what}: {each.fault}" for each in checks if each.fault]


def originals(folder: Path) -> list[Path]:
    return sorted(each for each in (folder / "vault").rglob("*") if each.is_file())


def test_a_case_that_nobody_touched_is_what_it_was(folder: Path) -> None:
    assert faults(folder, texts=True) == []


def test_an_altered_original_is_named(folder: Path) -> None:
    for file in originals(folder):
        file.write_bytes(file.read_bytes()[:-1] + b"?")
    found = faults(folder)
    assert len(found) == 2
    assert found[0].startswith("ministry.txt (")
    assert found[1].startswith("mother.txt (")


def test_an_original_that_is_gone_is_named(folder: Path) -> None:
    originals(folder)[0].unlink()
    (found,) = faults(folder)
    assert "no longer in the vault" in found


def test_an_altered_entry_is_named_by_its_number(folder: Path) -> None:
    with opened(folder) as bench:
        database = bench.journal.connection  # type: ignore[attr-defined]
        database.execute("DROP TRIGGER entry_stays")
        database.execute("UPDATE entry SET actor = 'nobody' WHERE seq = 3")
    (found,) = faults(folder)
    assert "entry 3" in found


def test_a_report_is_handed_over_whole(tmp_path: Path) -> None:
    where = hand_over("<p>Рустам</p>", tmp_path / "report.html")
    assert where.read_text(encoding="utf-8") == "<p>Рустам</p>"
    with pytest.raises(FileStands):
        hand_over("other", where)
    assert where.read_text(encoding="utf-8") == "<p>Рустам</p>"
    hand_over(b"other", where, overwrite=True)
    assert where.read_bytes() == b"other"
    assert not list(tmp_path.glob(f"{LEFT_OVER}*"))


def test_nothing_is_handed_over_into_a_case_or_nowhere(folder: Path, tmp_path: Path) -> None:
    for where in (folder / "report.html", folder / "vault" / "report.html", folder):
        with pytest.raises(CannotHandOver, match="own folder"):
            hand_over("x", where)
    with pytest.raises(CannotHandOver, match="is a folder"):
        hand_over("x", tmp_path)
    with pytest.raises(CannotHandOver, match="no folder"):
        hand_over("x", tmp_path / "nowhere" / "report.html")
