"""What a folder of originals does when its files are not what they were."""

from pathlib import Path

import pytest

from habeas.storage.errors import OriginalAltered
from habeas.storage.vault import FolderVault, Sealing

SEALING = Sealing(blobs=b"b" * 32, names=b"n" * 32)


@pytest.fixture(params=[SEALING, None], ids=["sealed", "open"])
def vault(request: pytest.FixtureRequest, tmp_path: Path) -> FolderVault:
    return FolderVault(tmp_path, request.param)


def only_file(vault: FolderVault) -> Path:
    (file,) = (each for each in vault.folder.rglob("*") if each.is_file())
    return file


def damage(file: Path) -> None:
    held = bytearray(file.read_bytes())
    held[-1] ^= 1
    file.write_bytes(held)


def test_an_altered_original_is_named_and_never_given_out(vault: FolderVault) -> None:
    digest = vault.put(b"carta")
    damage(only_file(vault))
    with pytest.raises(OriginalAltered, match=digest[:16]):
        vault.get(digest)


def test_giving_the_paper_again_mends_an_altered_original(vault: FolderVault) -> None:
    digest = vault.put(b"carta")
    damage(only_file(vault))
    vault.put(b"carta")
    assert vault.get(digest) == b"carta"


def test_one_original_in_the_place_of_another_is_noticed(vault: FolderVault) -> None:
    one, other = vault.put(b"carta"), vault.put(b"acta")
    files = sorted(each for each in vault.folder.rglob("*") if each.is_file())
    first, second = (each.read_bytes() for each in files)
    files[0].write_bytes(second)
    files[1].write_bytes(first)
    for digest in (one, other):
        with pytest.raises(OriginalAltered):
            vault.get(digest)


def test_a_sealed_vault_shows_neither_content_nor_hash(tmp_path: Path) -> None:
    vault = FolderVault(tmp_path, SEALING)
    digest = vault.put(b"the guard at the Tannery" * 10)
    file = only_file(vault)
    assert b"Tannery" not in file.read_bytes()
    assert digest not in str(file)
    assert bytes.fromhex(digest) not in file.read_bytes()


def test_an_open_vault_holds_the_originals_themselves(tmp_path: Path) -> None:
    vault = FolderVault(tmp_path, None)
    digest = vault.put(b"carta")
    assert only_file(vault).name == digest
    assert only_file(vault).read_bytes() == b"carta"


def test_the_same_paper_sealed_twice_looks_different(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    one, other = (FolderVault(tmp_path / name, SEALING) for name in ("one", "other"))
    assert one.put(b"carta") == other.put(b"carta")
    assert only_file(one).read_bytes() != only_file(other).read_bytes()


def test_a_label_that_no_longer_reads_is_left_out_of_the_names(tmp_path: Path) -> None:
    vault = FolderVault(tmp_path, SEALING)
    vault.put(b"carta")
    file = only_file(vault)
    file.write_bytes(b"\x00" * 100)
    assert list(vault.names()) == []
