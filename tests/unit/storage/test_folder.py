"""A case's folder: whole or not there, closed to others, one process at a time."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from habeas.storage.chain import New
from habeas.storage.errors import (
    CannotWrite,
    CaseDamaged,
    CaseExists,
    CaseInUse,
    KeysTooWeak,
    NotACase,
    PassphraseRefused,
    WrongPassphrase,
)
from habeas.storage.folder import (
    OpenCase,
    lies_in_a_case,
    make,
    needs_passphrase,
    open_folder,
)
from habeas.storage.journal import DatabaseJournal
from habeas.storage.keys import Work
from habeas.storage.writing import LEFT_OVER
from habeas.vocabulary.errors import HabeasError
from tests.makers import NOON

LIGHT = Work(memory=64, passes=1, lanes=1)


def begin(journal: DatabaseJournal) -> None:
    journal.append([New(kind="case made", body="Elena Marán")], actor="Ana Quint", at=NOON)


@contextmanager
def opened(folder: Path, passphrase: str | None = "carta") -> Iterator[OpenCase]:
    case = open_folder(folder, passphrase, least=LIGHT)
    try:
        yield case
    finally:
        case.close()


def everything(folder: Path) -> dict[str, bytes]:
    return {str(each): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make(tmp_path / "marán", "carta", begin, work=LIGHT)


def test_a_case_is_a_folder_that_opens_with_its_passphrase(folder: Path) -> None:
    assert folder.name == "marán.habeas"
    with opened(folder) as case:
        assert [each.body for each in case.journal.entries()] == ["Elena Marán"]
        assert case.encrypted


def test_its_name_may_be_given_without_the_ending(folder: Path) -> None:
    with opened(folder.with_name("marán")) as case:
        assert case.folder == folder


def test_nobody_else_on_the_machine_may_look(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        folder = make(tmp_path / "marán", "carta", begin, work=LIGHT)
        with opened(folder) as case:
            case.vault.put(b"carta")
            modes = {
                stat.S_IMODE(each.stat().st_mode)
                for each in (folder, *folder.rglob("*"))
                if each.is_file()
            }
            folders = {
                stat.S_IMODE(each.stat().st_mode)
                for each in (folder, *folder.rglob("*"))
                if each.is_dir()
            }
    finally:
        os.umask(before)
    assert modes == {0o600}
    assert folders == {0o700}


def test_the_wrong_passphrase_opens_nothing_and_changes_nothing(folder: Path) -> None:
    before = everything(folder)
    with pytest.raises(WrongPassphrase):
        open_folder(folder, "acta", least=LIGHT)
    with pytest.raises(PassphraseRefused):
        open_folder(folder, None, least=LIGHT)
    assert everything(folder) == before


def test_every_door_refuses_keys_made_with_little_work(folder: Path) -> None:
    with pytest.raises(KeysTooWeak):
        open_folder(folder, "carta")


def test_an_unencrypted_case_opens_without_a_passphrase_and_refuses_one(tmp_path: Path) -> None:
    folder = make(tmp_path / "marán", None, begin)
    assert not needs_passphrase(folder)
    with opened(folder, None) as case:
        assert not case.encrypted
    with pytest.raises(PassphraseRefused, match="not encrypted"):
        open_folder(folder, "carta", least=LIGHT)


def test_a_second_process_is_told_kindly(folder: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from habeas.storage.folder import open_folder;"
        "from habeas.storage.keys import Work\n"
        "try: open_folder(Path(sys.argv[1]), 'carta', least=Work(64, 1, 1))\n"
        "except Exception as error: print(type(error).__name__)"
    )
    with opened(folder):
        second = subprocess.run(
            [sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=True
        )
        with pytest.raises(CaseInUse, match="another Habeas process"):
            open_folder(folder, "carta", least=LIGHT)
    assert second.stdout.strip() == "CaseInUse"
    with opened(folder):
        pass  # and afterwards it opens again


def test_nothing_is_overwritten(folder: Path) -> None:
    before = everything(folder)
    with pytest.raises(CaseExists):
        make(folder, "acta", begin, work=LIGHT)
    assert everything(folder) == before


def test_a_case_that_could_not_be_begun_is_not_there(tmp_path: Path) -> None:
    def fail(journal: DatabaseJournal) -> None:
        raise RuntimeError("the desk fell over")

    with pytest.raises(RuntimeError):
        make(tmp_path / "marán", "carta", fail, work=LIGHT)
    with pytest.raises(PassphraseRefused):
        make(tmp_path / "marán", "", begin, work=LIGHT)
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_case_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "carta.txt").write_text("carta", encoding="utf-8")
    for path in ("papers", "carta.txt", "nothing"):
        with pytest.raises(NotACase) as error:
            open_folder(tmp_path / path, "carta")
        assert path in error.value.what
    with pytest.raises(NotACase):
        make(tmp_path / "nothing" / "marán", "carta", begin, work=LIGHT)


@pytest.mark.parametrize("part", ["keys.json", "case.db", "vault"])
def test_a_case_that_lacks_a_part_is_damaged_and_the_part_named(folder: Path, part: str) -> None:
    (folder / part).rename(folder / "elsewhere")
    with pytest.raises(CaseDamaged, match=part):
        open_folder(folder, "carta", least=LIGHT)


def test_a_damaged_database_is_said_and_left_as_it_is(folder: Path) -> None:
    database = folder / "case.db"
    database.write_bytes(b"\x00" * 8192)
    with pytest.raises(CaseDamaged, match=r"case\.db"):
        open_folder(folder, "carta", least=LIGHT)
    assert database.read_bytes() == b"\x00" * 8192
    with pytest.raises(HabeasError):  # and the lock was let go
        open_folder(folder, "carta", least=LIGHT)


def test_a_page_damaged_under_an_open_case_is_said(folder: Path) -> None:
    with opened(folder) as case:
        news = [New(kind="read", body="x" * 3000)] * 40
        case.journal.append(news, actor="Ana Quint", at=NOON)
    held = bytearray((folder / "case.db").read_bytes())
    held[-5000] ^= 1
    (folder / "case.db").write_bytes(held)
    with opened(folder) as case, pytest.raises(CaseDamaged):
        list(case.journal.entries())


def test_a_case_of_a_newer_version_is_left_alone(folder: Path) -> None:
    with opened(folder) as case:
        case.journal.connection.execute("PRAGMA user_version = 99")
    with pytest.raises(CaseDamaged, match="newer version"):
        open_folder(folder, "carta", least=LIGHT)


def test_what_a_killed_process_left_is_swept(folder: Path) -> None:
    left = folder / "vault" / f"{LEFT_OVER}1"
    left.write_bytes(b"half")
    with opened(folder):
        assert not left.exists()


def test_a_path_inside_a_case_is_known_for_one(folder: Path, tmp_path: Path) -> None:
    assert lies_in_a_case(folder / "vault" / "report.html")
    assert lies_in_a_case(folder)
    assert not lies_in_a_case(tmp_path / "report.html")


def test_a_full_disk_is_said_and_nothing_half_done_is_kept(folder: Path) -> None:
    with opened(folder) as case:
        pages = case.journal.connection.execute("PRAGMA page_count").fetchone()[0]
        case.journal.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        big = [New(kind="read", body="x" * 100_000)]
        with pytest.raises(CannotWrite, match="full"):
            case.journal.append(big, actor="Ana Quint", at=NOON)
        assert len(list(case.journal.entries())) == 1
        assert case.journal.fault() is None


def test_a_body_that_is_no_json_is_damage_and_said(folder: Path) -> None:
    with opened(folder) as case:
        case.journal.connection.execute("DROP TRIGGER entry_stays")
        case.journal.connection.execute("UPDATE entry SET body = x'22'")
        with pytest.raises(CaseDamaged):
            list(case.journal.entries())
