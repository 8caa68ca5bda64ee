"""The opener believes nothing the engine says without looking."""

from pathlib import Path

import pytest

from habeas.storage.errors import CaseDamaged
from habeas.storage.opener import assert_sealed, open_database

KEY = b"k" * 32
PLAIN = b"SQLite format 3\x00"


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    path = tmp_path / "case.db"
    connection = open_database(path, KEY)
    connection.execute("CREATE TABLE words (said TEXT)")
    connection.execute("INSERT INTO words VALUES ('the guard at the Tannery')")
    connection.close()
    return path


def test_what_is_written_comes_back_and_lies_sealed(sealed: Path) -> None:
    connection = open_database(sealed, KEY)
    assert connection.execute("SELECT said FROM words").fetchone() == ("the guard at the Tannery",)
    connection.close()
    assert not sealed.read_bytes().startswith(PLAIN)


@pytest.mark.parametrize("key", [b"", b"k", b"k" * 31, b"k" * 33])
def test_a_key_of_another_length_never_reaches_the_engine(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_database(tmp_path / "case.db", key)
    assert not (tmp_path / "case.db").exists()


@pytest.mark.parametrize("key", [b"x" * 32, None])
def test_another_key_or_none_opens_nothing_and_changes_nothing(
    sealed: Path, key: bytes | None
) -> None:
    before = sealed.read_bytes()
    with pytest.raises(CaseDamaged):
        open_database(sealed, key)
    assert sealed.read_bytes() == before


def test_a_key_does_not_open_what_lies_open(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    open_database(path, None).close()
    assert path.read_bytes().startswith(PLAIN)
    with pytest.raises(CaseDamaged):
        open_database(path, KEY)


def test_a_plain_file_under_a_key_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "case.db"
    path.write_bytes(PLAIN + b"\x00" * 100)
    with pytest.raises(RuntimeError, match="unencrypted"):
        assert_sealed(path, KEY)
    assert_sealed(path, None)


def test_the_settings_that_make_a_save_last_are_on(sealed: Path) -> None:
    connection = open_database(sealed, KEY)
    settings = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "temp_store", "trusted_schema", "secure_delete")
    }
    connection.close()
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,  # FULL
        "temp_store": 2,  # MEMORY
        "trusted_schema": 0,
        "secure_delete": 1,
    }


@pytest.mark.parametrize("at", [0, 20, 2000, 5000])
def test_a_database_with_one_wrong_byte_is_damaged_and_not_read(sealed: Path, at: int) -> None:
    held = bytearray(sealed.read_bytes())
    held[at] ^= 1
    sealed.write_bytes(held)
    with pytest.raises(Exception, match=r"damaged|malformed|not a database"):
        open_database(sealed, KEY).execute("SELECT said FROM words").fetchall()


def test_only_the_opener_connects() -> None:
    package = Path(__file__).parents[3] / "src" / "habeas"
    others = [
        each.name
        for each in sorted(package.rglob("*.py"))
        if each.name != "opener.py" and "sqlcipher3" in each.read_text(encoding="utf-8")
    ]
    assert others == []
