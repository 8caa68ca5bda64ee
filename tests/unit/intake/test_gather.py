"""Files gathered from where a person points, in a fixed order, and what is passed over said."""

import os
from pathlib import Path

import pytest

from habeas.intake.gather import MissingFile, NothingToRead, NotOurs, content, files
from habeas.intake.receive import Refusal


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden", ".DS_Store", "Thumbs.db", "._a.txt"):
        path = tmp_path / "papers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")
    return tmp_path / "papers"


def test_a_folder_is_walked_in_the_order_of_names(folder: Path) -> None:
    found = [str(path.relative_to(folder)) for path in files([folder])]
    assert found == ["a.txt", "b.txt", str(Path("sub/c.txt"))]


def test_what_is_passed_over_is_said(folder: Path) -> None:
    skipped: list[Refusal] = []
    list(files([folder], skipped=skipped.append))
    assert [each.what for each in skipped] == [
        ".DS_Store is the operating system's own.",
        "._a.txt is the operating system's own.",
        ".hidden is hidden and was passed over.",
        "Thumbs.db is the operating system's own.",
    ]


def test_a_hidden_file_named_outright_is_taken(folder: Path) -> None:
    assert list(files([folder / ".hidden"])) == [folder / ".hidden"]


def test_links_are_not_followed_out_of_the_folder(folder: Path) -> None:
    outside = folder.parent / "outside.txt"
    outside.write_text("not yours", encoding="utf-8")
    (folder / "link.txt").symlink_to(outside)
    (folder / "loop").symlink_to(folder)
    (folder / "within.txt").symlink_to(folder / "a.txt")
    skipped: list[Refusal] = []
    found = [path.name for path in files([folder], skipped=skipped.append)]
    assert found == ["a.txt", "b.txt", "c.txt", "within.txt"]
    assert {each.name for each in skipped} >= {"link.txt", "loop"}


def test_a_missing_file_says_its_path(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"nowhere\.txt") as missing:
        list(files([tmp_path / "nowhere.txt"]))
    assert missing.value.remedy


def test_a_folder_without_a_file_says_so(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_text("x", encoding="utf-8")
    with pytest.raises(NothingToRead):
        list(files([tmp_path]))


def test_content_is_the_bytes(folder: Path) -> None:
    assert content(folder / "a.txt") == b"words"
    with pytest.raises(MissingFile):
        content(folder / "gone.txt")
    with pytest.raises(NotOurs):
        content(folder)


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root may read anything")
def test_what_may_not_be_read_is_said(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    skipped: list[Refusal] = []
    list(files([folder], skipped=skipped.append))
    assert "a.txt may not be read by you." in [each.what for each in skipped]
    with pytest.raises(NotOurs):
        content(folder / "a.txt")
