"""Files appear whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habeas.storage.errors import CannotWrite, FileStands
from habeas.storage.writing import LEFT_OVER, sweep, write_whole


def test_a_file_is_written_in_its_parts_and_counted(tmp_path: Path) -> None:
    assert write_whole(tmp_path / "a", [b"car", b"ta"], replace=False) == 5
    assert (tmp_path / "a").read_bytes() == b"carta"


def test_somebodys_file_stays_unless_it_may_be_replaced(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"old")
    with pytest.raises(FileStands):
        write_whole(file, [b"new"], replace=False)
    assert file.read_bytes() == b"old"
    write_whole(file, [b"new"], replace=True)
    assert file.read_bytes() == b"new"


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    def parts() -> Iterator[bytes]:
        yield b"half"
        raise OSError(28, "No space left on device")

    file = tmp_path / "a"
    file.write_bytes(b"old")
    with pytest.raises(CannotWrite, match="No space"):
        write_whole(file, parts(), replace=True)
    assert [each.name for each in tmp_path.iterdir()] == ["a"]
    assert file.read_bytes() == b"old"


def test_left_overs_are_swept_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / f"{LEFT_OVER}1").write_bytes(b"half")
    (tmp_path / "deep" / "kept").write_bytes(b"whole")
    assert sweep(tmp_path) == 1
    assert (tmp_path / "deep" / "kept").exists()
