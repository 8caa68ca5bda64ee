"""Taking papers in: sealed first, then read, one receipt each."""

import zipfile
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

import habeas.reading.read
from habeas.casefile.problems import problems
from habeas.desk import reading
from habeas.desk.bench import Bench
from habeas.desk.read import read_again, read_file
from habeas.desk.receipts import Fate, Given, Receipt
from habeas.desk.receive import receive
from habeas.evidence.page import Page
from habeas.evidence.reading import Reading
from habeas.vocabulary.errors import HabeasError


def fates(receipts: Iterator[Receipt]) -> dict[str, Fate]:
    return {each.name: each.fate for each in receipts}


def test_each_paper_is_sealed_read_and_receipted(bench: Bench, papers: Path) -> None:
    receipts = list(receive(bench, [papers], Given(source="his sister", received=date(2026, 2, 1))))

    assert [(each.name, each.fate, each.done, each.of) for each in receipts] == [
        ("ministry.txt", Fate.RECEIVED, 1, 2),
        ("mother.txt", Fate.RECEIVED, 2, 2),
    ]
    assert all(each.statements for each in receipts)
    case = bench.case()
    assert [each.original.name for each in case.documents.values()] == [
        "ministry.txt",
        "mother.txt",
    ]
    assert case.documents["d1"].custody[0].source == "his sister"
    assert case.documents["d1"].custody[0].received == date(2026, 2, 1)
    assert (
        bench.vault.get(case.documents["d2"].original.sha256)
        == (papers / "mother.txt").read_bytes()
    )
    assert case.victim == "P1"
    assert problems(case) == ()


def test_the_same_bytes_are_one_original_whatever_they_are_called(
    bench: Bench, papers: Path
) -> None:
    (papers / "copy of mother.txt").write_bytes((papers / "mother.txt").read_bytes())
    first = fates(receive(bench, [papers]))
    assert first["copy of mother.txt"] is Fate.RECEIVED
    assert first["mother.txt"] is Fate.KNOWN
    assert set(fates(receive(bench, [papers])).values()) == {Fate.KNOWN}
    assert len(bench.case().documents) == 2
    assert len(bench.case().documents["d1"].custody) == 4


def test_a_publication_day_given_later_is_taken_and_the_paper_read_again(
    bench: Bench, papers: Path
) -> None:
    list(receive(bench, [papers / "mother.txt"]))
    (receipt,) = receive(bench, [papers / "mother.txt"], Given(published=date(2021, 6, 4)))
    page = bench.case().documents["d1"].page
    assert receipt.fate is Fate.RECEIVED
    assert page is not None
    assert page.published == "2021-06-04"


def test_what_cannot_be_read_is_kept_and_said(bench: Bench, papers: Path) -> None:
    (papers / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"\x00" * 50)
    (papers / "noise.bin").write_bytes(bytes(range(256)))
    receipts = {each.name: each for each in receive(bench, [papers])}
    for name in ("photo.jpg", "noise.bin"):
        assert receipts[name].fate is Fate.UNREAD
        assert str(receipts[name].trouble)
        assert sha256((papers / name).read_bytes()).hexdigest() in bench.vault
    assert receipts["mother.txt"].fate is Fate.RECEIVED
    unread = {d.original.name for d in bench.case().documents.values() if d.unread}
    assert unread == {"photo.jpg", "noise.bin"}


def test_an_empty_file_is_turned_away_and_the_rest_is_taken(bench: Bench, papers: Path) -> None:
    (papers / "empty.txt").write_bytes(b"")
    receipts = {each.name: each for each in receive(bench, [papers])}
    assert receipts["empty.txt"].fate is Fate.REFUSED
    assert str(receipts["empty.txt"].trouble)
    assert receipts["mother.txt"].fate is Fate.RECEIVED
    assert sha256(b"").hexdigest() not in bench.vault


def test_an_archive_is_opened_and_its_files_are_documents(bench: Bench, papers: Path) -> None:
    with zipfile.ZipFile(papers / "sent.zip", "w") as archive:
        archive.write(papers / "mother.txt", "mother.txt")
    (papers / "mother.txt").unlink()

    assert fates(receive(bench, [papers / "sent.zip"])) == {
        "sent.zip": Fate.RECEIVED,
        "mother.txt": Fate.RECEIVED,
    }
    inner = bench.case().documents["d2"].original
    assert inner.within == bench.case().documents["d1"].original.sha256
    assert problems(bench.case()) == ()


def test_a_path_that_leads_nowhere_leaves_the_case_as_it_was(bench: Bench, papers: Path) -> None:
    before = bench.journal.head()
    with pytest.raises(HabeasError, match=r"nothing\.txt"):
        list(receive(bench, [papers, papers / "nothing.txt"]))
    assert bench.journal.head() == before


def test_a_reader_that_falls_over_costs_its_paper_and_nothing_else(
    bench: Bench, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = habeas.reading.read.read

    def fall_over(page: Page, about: str | None) -> Reading:
        if "denied" in page.text:
            raise IndexError("list index out of range")
        return read(page, about)

    monkeypatch.setattr(reading, "read", fall_over)
    assert fates(receive(bench, [papers])) == {
        "ministry.txt": Fate.UNREAD,
        "mother.txt": Fate.RECEIVED,
    }
    document = bench.case().documents["d1"]
    assert document.page is not None  # its text is kept, for a person or a better reader
    assert "IndexError" in str(document.unread)

    monkeypatch.setattr(reading, "read", read)
    assert [each.changed for each in read_again(bench)] == [True, False]
    assert bench.case().documents["d1"].unread is None


def test_text_that_cannot_be_written_down_is_said(
    bench: Bench, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(original: object, content: bytes, *, published: str | None) -> Page:
        return Page(original="0" * 64, text="half \ud800", how="broken 1", language="en")

    monkeypatch.setattr(reading, "page_of", broken)
    assert set(fates(receive(bench, [papers])).values()) == {Fate.UNREAD}
    assert "broken characters" in str(bench.case().documents["d1"].unread)


def test_what_a_killed_run_left_half_done_is_done_by_the_next(
    bench: Bench, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object, **__: object) -> Page:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(reading, "page_of", killed)
        with pytest.raises(KeyboardInterrupt):
            list(receive(bench, [papers / "mother.txt"]))
    assert bench.case().documents["d1"].page is None  # received, sealed, not read

    assert fates(receive(bench, [papers / "mother.txt"])) == {"mother.txt": Fate.RECEIVED}
    assert bench.case().documents["d1"].reading is not None


def test_a_language_that_cannot_be_told_can_be_said_and_is_remembered(
    bench: Bench, papers: Path
) -> None:
    short = papers / "short.txt"
    short.write_text("Rustam Saliyev Karsak 2021.", encoding="utf-8")
    (unread,) = receive(bench, [short])
    assert unread.fate is Fate.UNREAD
    (told,) = receive(bench, [short], Given(language="en"))
    assert told.fate is Fate.RECEIVED
    assert [each.changed for each in read_again(bench)] == [False]
    assert bench.case().documents["d1"].unread is None


def test_a_file_is_read_without_a_case_and_nothing_is_kept(papers: Path) -> None:
    (sight,) = read_file(papers / "mother.txt", published=date(2021, 6, 4), about="Rustam Saliyev")
    assert sight.outcome.page is not None
    assert sight.outcome.page.published == "2021-06-04"
    assert sight.outcome.reading is not None
    assert sight.outcome.trouble is None
    with pytest.raises(HabeasError):
        list(read_file(papers / "nothing.txt"))
