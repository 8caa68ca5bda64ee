"""What every journal promises."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habeas.storage.chain import New
from habeas.storage.journal import DatabaseJournal, Journal, MemoryJournal
from habeas.storage.migrations import bring_up
from habeas.storage.opener import open_database
from tests.makers import NOON

RECEIVED = New(kind="received", subject="carta", body={"name": "carta.txt", "size": 3})
READ = New(kind="read", subject="carta", body=["Ana Quint", "Ана Квинт", 0.5, None, True])


class JournalContract:
    """A new journal inherits these tests or is not a journal."""

    def test_gives_back_what_was_written_in_order(self, journal: Journal) -> None:
        journal.append([RECEIVED], actor="Ana Quint", at=NOON)
        journal.append([READ, RECEIVED], actor="Ivo Brandt", at=NOON)

        entries = list(journal.entries())
        assert [each.kind for each in entries] == ["received", "read", "received"]
        assert [each.actor for each in entries] == ["Ana Quint", "Ivo Brandt", "Ivo Brandt"]
        assert [each.body for each in entries] == [RECEIVED.body, READ.body, RECEIVED.body]
        assert entries[0].at == NOON

    def test_the_same_words_twice_are_two_entries(self, journal: Journal) -> None:
        (one,) = journal.append([RECEIVED], actor="Ana Quint", at=NOON)
        (other,) = journal.append([RECEIVED], actor="Ana Quint", at=NOON)
        assert one.hash != other.hash

    def test_several_entries_go_in_together_or_not_at_all(self, journal: Journal) -> None:
        with pytest.raises(ValueError, match="cannot be written down"):
            journal.append([RECEIVED, New(kind="read", body="\ud800")], actor="Ana Quint", at=NOON)
        assert list(journal.entries()) == []

    def test_finds_the_latest_about_a_thing(self, journal: Journal) -> None:
        journal.append([READ], actor="Ana Quint", at=NOON)
        journal.append([New(kind="read", subject="carta", body="again")], actor="A", at=NOON)

        latest = journal.last("read", "carta")
        assert latest is not None
        assert latest.body == "again"
        assert journal.last("read", "foto") is None
        assert journal.subjects("read") == {"carta"}

    def test_its_head_is_the_last_entry(self, journal: Journal) -> None:
        assert journal.head() is None
        written = journal.append([RECEIVED, READ], actor="Ana Quint", at=NOON)
        assert journal.head() == written[-1].hash

    def test_what_was_not_touched_has_no_fault(self, journal: Journal) -> None:
        assert journal.fault() is None
        journal.append([RECEIVED, READ], actor="Ana Quint", at=NOON)
        journal.append([READ], actor="Ana Quint", at=NOON)
        assert journal.fault() is None


class TestMemoryJournal(JournalContract):
    @pytest.fixture
    def journal(self) -> Journal:
        return MemoryJournal()


@pytest.fixture(params=[b"k" * 32, None], ids=["encrypted", "unencrypted"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[DatabaseJournal]:
    connection = open_database(tmp_path / "case.db", request.param)
    bring_up(connection)
    yield DatabaseJournal(connection)
    connection.close()


class TestDatabaseJournal(JournalContract):
    @pytest.fixture
    def journal(self, database: DatabaseJournal) -> Journal:
        return database

    def test_nothing_is_changed_or_removed(self, database: DatabaseJournal) -> None:
        database.append([RECEIVED], actor="Ana Quint", at=NOON)
        for command in ("UPDATE entry SET actor = 'nobody'", "DELETE FROM entry"):
            with pytest.raises(Exception, match="never"):
                database.connection.execute(command)

    @pytest.mark.parametrize(
        ("tampering", "number"),
        [
            ("UPDATE entry SET actor = 'nobody' WHERE seq = 2", 2),
            ("UPDATE entry SET body = x'22' WHERE seq = 1", 1),
            ("UPDATE entry SET at = '1999-01-01T00:00:00+00:00' WHERE seq = 3", 3),
            ("UPDATE entry SET subject = 'foto' WHERE seq = 2", 2),
            ("DELETE FROM entry WHERE seq = 2", 2),
            ("DELETE FROM entry WHERE seq = 1", 1),
            ("UPDATE entry SET seq = 9 WHERE seq = 2", 2),
            ("UPDATE entry SET salt = 'salt' WHERE seq = 3", 3),
        ],
    )
    def test_the_first_entry_that_was_altered_is_named(
        self, database: DatabaseJournal, tampering: str, number: int
    ) -> None:
        database.append([RECEIVED, READ, RECEIVED], actor="Ana Quint", at=NOON)
        for trigger in ("entry_stays", "entry_is_kept"):
            database.connection.execute(f"DROP TRIGGER {trigger}")

        database.connection.execute(tampering)

        fault = database.fault()
        assert fault is not None
        assert fault.number == number

    def test_no_line_of_it_lies_open_on_the_disk(
        self, database: DatabaseJournal, tmp_path: Path
    ) -> None:
        secret = New(kind="read", body="the guard at the Tannery")
        database.append([secret] * 50, actor="Ana Quint", at=NOON)

        (row,) = database.connection.execute("PRAGMA cipher_status").fetchall()
        held = b"".join(each.read_bytes() for each in sorted(tmp_path.iterdir()))
        assert (b"Tannery" in held) == (row == ("0",))  # the control: unencrypted shows it
