"""The command line, as a person types it: what it prints, and what it answers to bad input.

All people and papers here are invented.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from habeas.cli.main import main

ARTICLE = """Lawyer says Tavrian student was taken from his dormitory

Rustam Saliyev, a 22-year-old student, was taken from his dormitory in Karsak on 3 March 2024, his mother said.

“Two men in masks led him to a grey van,” Gulnara Saliyeva, the mother of Rustam Saliyev, told reporters.

The Interior Ministry denied holding Saliyev.
"""


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    out: str
    err: str
    code: int

    @property
    def plain(self) -> Any:
        return json.loads(self.out)


Habeas = Callable[..., Said]


@pytest.fixture
def habeas(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Habeas:
    """The command line, typed."""

    def run(*words: object) -> Said:
        monkeypatch.setattr(sys, "argv", ["habeas", *map(str, words)])
        capsys.readouterr()
        code = 0
        try:
            main()
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return Said(said.out, said.err, code)

    return run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A short news piece."""
    path = tmp_path / "karsak.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def case(habeas: Habeas, article: Path, tmp_path: Path) -> Path:
    """An unencrypted case that holds the news piece."""
    folder = tmp_path / "saliyev.habeas"
    assert habeas("new", folder, "--about", "Rustam Saliyev", "--unencrypted").code == 0
    assert habeas("add", folder, article, "--published", "2024-03-05").code == 0
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every byte of a case that is not the engine's own bookkeeping."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(("-wal", "-shm", ".lock"))
    }


def is_an_error(said: Said, *words: str) -> None:
    """One sentence for what happened and one for what to do, and exit code 1."""
    assert said.code == 1
    assert said.err.startswith("habeas: ")
    assert "What to do: " in said.err
    assert "Traceback" not in said.err
    for word in words:
        assert word in said.err


# ── one paper ────────────────────────────────────────────────────────────────────────────────


def test_one_paper_is_read_without_a_case(habeas: Habeas, article: Path) -> None:
    reading = habeas("read", article, "--published", "2024-03-05", "--json").plain

    assert reading["habeas_reading"] == 1
    assert reading["document"]["published"] == "2024-03-05"
    assert reading["text"].strip() == ARTICLE.strip()
    assert {"Rustam Saliyev", "Gulnara Saliyeva"} <= {p["name"] for p in reading["parties"]}
    said = [reading["text"][a:b] for s in reading["statements"] for a, b in s["content"]]
    assert any("Two men in masks" in words for words in said)


def test_reading_twice_gives_the_same_bytes(habeas: Habeas, article: Path) -> None:
    assert habeas("read", article, "--json").out == habeas("read", article, "--json").out


def test_without_a_publication_date_no_year_is_invented(habeas: Habeas, tmp_path: Path) -> None:
    paper = tmp_path / "undated.txt"
    paper.write_text("On 9 April the mother met her son, she said.\n", encoding="utf-8")

    reading = habeas("read", paper, "--json").plain

    assert reading["document"]["published"] is None
    dates = [event["when"]["edtf"] for event in reading["events"] if event["when"]]
    assert all(date.startswith("XXXX") for date in dates)


def test_several_papers_are_one_json_object_a_line(
    habeas: Habeas, article: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("“He is not here,” the guard said.\n", encoding="utf-8")

    lines = habeas("read", article, other, "--json").out.splitlines()

    assert [json.loads(line)["habeas_reading"] for line in lines] == [1, 1]


def test_reading_for_a_person_prints_statements(habeas: Habeas, article: Path) -> None:
    said = habeas("read", article)

    assert said.code == 0
    assert "Gulnara" in said.out
    assert "proposed by" in said.out


# ── a case ───────────────────────────────────────────────────────────────────────────────────


LISTINGS = [
    "show",
    "statements",
    "timeline",
    "whereabouts",
    "disputes",
    "people",
    "places",
    "problems",
    "reckon",
]


@pytest.mark.parametrize("listing", LISTINGS)
def test_every_listing_speaks_to_people_and_to_programs(
    habeas: Habeas, case: Path, listing: str
) -> None:
    for_people = habeas(listing, case)
    for_programs = habeas(listing, case, "--json")

    assert (for_people.code, for_programs.code) == (0, 0)
    assert for_people.out.strip()
    assert for_programs.plain is not None


def test_a_listing_changes_nothing(habeas: Habeas, case: Path) -> None:
    before = contents(case)
    for listing in LISTINGS:
        habeas(listing, case)
    assert contents(case) == before


def test_an_unencrypted_case_says_so(habeas: Habeas, case: Path) -> None:
    assert "NOT encrypted" in habeas("show", case).out


def test_the_same_paper_twice_is_one_document(habeas: Habeas, case: Path, article: Path) -> None:
    again = habeas("add", case, article, "--published", "2024-03-05", "--json")

    assert again.code == 0
    assert [each["fate"] for each in again.plain] == ["already here"]
    assert habeas("show", case, "--json").plain["documents"] == 1


def test_a_judgement_is_made_and_taken_back(habeas: Habeas, case: Path) -> None:
    def status() -> str:
        (first, *_) = habeas("statements", case, "--json").plain
        return str(first["status"])

    (first, *_) = habeas("statements", case, "--json").plain
    assert status() == "proposed"

    said = habeas("judge", "accept", case, first["id"], "--because", "she confirmed it")
    assert said.code == 0
    assert status() == "accepted"

    name = said.out.split()[2].rstrip(".")
    habeas("judge", "take-back", case, name, "--because", "it was another woman")
    assert status() == "proposed"
    assert len(habeas("judge", "list", case, "--json").plain) == 2


def test_a_judgement_needs_a_reason(habeas: Habeas, case: Path) -> None:
    (first, *_) = habeas("statements", case, "--json").plain
    is_an_error(habeas("judge", "accept", case, first["id"], "--because", "  "), "reason")


def test_a_statement_that_is_not_there_is_named(habeas: Habeas, case: Path) -> None:
    is_an_error(habeas("judge", "accept", case, "d9/s1", "--because", "so"), "d9/s1")


def test_the_dossier_is_one_file_that_needs_no_other(
    habeas: Habeas, case: Path, tmp_path: Path
) -> None:
    target = tmp_path / "dossier.html"
    assert habeas("report", case, "-o", target).code == 0

    page = target.read_text(encoding="utf-8")
    assert "Rustam Saliyev" in page
    assert "<script" not in page
    assert "http://" not in page.replace("http://www.w3.org/", "")


def test_nobodys_file_is_overwritten_unasked(habeas: Habeas, case: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.html"
    target.write_text("mine", encoding="utf-8")

    is_an_error(habeas("report", case, "-o", target), "mine.html")
    assert target.read_text(encoding="utf-8") == "mine"
    assert habeas("report", case, "-o", target, "--force").code == 0


def test_an_export_holds_every_statement(habeas: Habeas, case: Path, tmp_path: Path) -> None:
    target = tmp_path / "case.jsonl"
    assert habeas("export", case, "--as", "jsonl", "-o", target).code == 0

    records = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    exported = {r["id"] for r in records if r["type"] == "statement"}
    assert exported == {s["id"] for s in habeas("statements", case, "--json").plain}


def test_verify_says_that_all_is_what_it_was(habeas: Habeas, case: Path) -> None:
    said = habeas("verify", case)
    assert said.code == 0
    assert "all is what it was" in said.out


# ── bad input: a sentence, a remedy, exit code 1, the case unchanged ─────────────────────────


def test_a_missing_file(habeas: Habeas, case: Path, tmp_path: Path) -> None:
    before = contents(case)
    is_an_error(habeas("add", case, tmp_path / "gone.txt"), "gone.txt")
    is_an_error(habeas("read", tmp_path / "gone.txt"), "gone.txt")
    assert contents(case) == before


def test_a_missing_file_among_others_takes_none_of_them(
    habeas: Habeas, case: Path, tmp_path: Path
) -> None:
    here = tmp_path / "here.txt"
    here.write_text("“We saw him,” she said.\n", encoding="utf-8")
    before = contents(case)
    is_an_error(habeas("add", case, here, tmp_path / "gone.txt"), "gone.txt")
    assert contents(case) == before


def test_an_empty_file(habeas: Habeas, case: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    before = contents(case)
    is_an_error(habeas("add", case, empty), "empty.txt")
    is_an_error(habeas("read", empty), "empty.txt")
    assert contents(case) == before


def test_a_folder_without_readable_files(habeas: Habeas, case: Path, tmp_path: Path) -> None:
    folder = tmp_path / "nothing"
    folder.mkdir()
    before = contents(case)
    is_an_error(habeas("add", case, folder), "nothing")
    is_an_error(habeas("read", folder), "nothing")
    assert contents(case) == before


def test_a_date_that_is_none(habeas: Habeas, case: Path, article: Path) -> None:
    before = contents(case)
    is_an_error(habeas("add", case, article, "--published", "2024-02-30"), "2024-02-30")
    is_an_error(habeas("add", case, article, "--received", "yesterday"), "yesterday")
    is_an_error(habeas("read", article, "--published", "5.3.2024"), "5.3.2024")
    assert contents(case) == before


def test_a_folder_that_is_no_case(habeas: Habeas, tmp_path: Path, article: Path) -> None:
    is_an_error(habeas("show", tmp_path), str(tmp_path))
    is_an_error(habeas("show", tmp_path / "nowhere.habeas"), "nowhere.habeas")
    is_an_error(habeas("show", article), "karsak.txt")


def test_a_case_is_not_made_over_another(habeas: Habeas, case: Path) -> None:
    before = contents(case)
    is_an_error(habeas("new", case, "--about", "Somebody Else", "--unencrypted"), case.name)
    assert contents(case) == before


def test_a_case_about_nobody(habeas: Habeas, tmp_path: Path) -> None:
    is_an_error(habeas("new", tmp_path / "x.habeas", "--about", "  ", "--unencrypted"))
    assert not (tmp_path / "x.habeas").exists()


def test_a_wrong_passphrase_changes_nothing(habeas: Habeas, tmp_path: Path, article: Path) -> None:
    right, wrong, empty = (tmp_path / name for name in ("right", "wrong", "empty"))
    right.write_text("orchard candle seven harbour linen moth\n", encoding="utf-8")
    wrong.write_text("orchard candle seven harbour linen mist\n", encoding="utf-8")
    empty.touch()
    case = tmp_path / "sealed.habeas"
    assert habeas("new", case, "--about", "Rustam Saliyev", "--passphrase-file", right).code == 0
    assert habeas("add", case, article, "--passphrase-file", right).code == 0
    before = contents(case)

    is_an_error(habeas("show", case, "--passphrase-file", wrong), "passphrase")
    is_an_error(habeas("show", case, "--passphrase-file", empty), "empty")
    is_an_error(habeas("show", case, "--passphrase-file", tmp_path / "gone"), "gone")
    is_an_error(habeas("show", case), "--passphrase-file")

    assert contents(case) == before
    assert habeas("show", case, "--passphrase-file", right).code == 0
    everything = b"".join(contents(case).values())
    for canary in (b"Saliyev", b"grey van", "Saliyev".encode("utf-16-le"), b"SQLite format 3"):
        assert canary not in everything


def test_a_damaged_original_is_named(habeas: Habeas, case: Path) -> None:
    (sealed, *_) = (path for path in (case / "vault").rglob("*") if path.is_file())
    held = bytearray(sealed.read_bytes())
    held[len(held) // 2] ^= 1
    sealed.chmod(0o600)
    sealed.write_bytes(bytes(held))

    is_an_error(habeas("verify", case), "karsak.txt")
    faults = [each for each in habeas("verify", case, "--json").plain if each["fault"]]
    assert len(faults) == 1


def test_a_damaged_database_is_said(habeas: Habeas, case: Path) -> None:
    database = case / "case.db"
    held = bytearray(database.read_bytes())
    held[64:4096] = bytes(4032)
    database.write_bytes(bytes(held))

    is_an_error(habeas("show", case), "case.db")
    is_an_error(habeas("verify", case), "case.db")


def test_a_huge_text_is_refused_and_the_case_stays(
    habeas: Habeas, case: Path, tmp_path: Path
) -> None:
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as out:
        out.truncate(200 * 1024 * 1024)
        out.seek(0)
        out.write(b"He was taken on 3 March. " * 50_000)
    before = contents(case)
    is_an_error(habeas("add", case, huge), "huge.txt")
    is_an_error(habeas("read", huge), "huge.txt")
    assert contents(case) == before


def test_a_language_it_cannot_read_is_said(habeas: Habeas, tmp_path: Path) -> None:
    paper = tmp_path / "brev.txt"
    paper.write_text(
        "Moren fortalte at sønnen ble hentet fra hjemmet av to maskerte menn den natten, og at hun"
        " ikke har hørt noe fra ham siden. Politiet sier at de ikke vet hvor han er.\n",
        encoding="utf-8",
    )
    is_an_error(habeas("read", paper), "brev.txt")


def test_a_dossier_in_a_form_it_has_not(habeas: Habeas, case: Path, tmp_path: Path) -> None:
    is_an_error(habeas("report", case, "-o", tmp_path / "dossier.odt"), "dossier.odt")
    is_an_error(habeas("export", case, "--as", "xml", "-o", tmp_path / "x"), "xml")


def test_a_command_used_wrongly_is_a_usage_error(habeas: Habeas, case: Path) -> None:
    assert habeas("judge", "accept", case).code == 2
    assert habeas("no-such-command").code == 2
