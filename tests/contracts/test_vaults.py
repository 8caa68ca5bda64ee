"""What every vault promises."""

from pathlib import Path

import pytest

from habeas.storage.chunks import CHUNK
from habeas.storage.vault import FolderVault, MemoryVault, Sealing, Vault

SEALING = Sealing(blobs=b"b" * 32, names=b"n" * 32)
SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK]


class VaultContract:
    """A new vault inherits these tests or is not a vault."""

    @pytest.mark.parametrize("size", SIZES)
    def test_gives_back_every_byte(self, vault: Vault, size: int) -> None:
        content = bytes(each % 251 for each in range(size))
        assert vault.get(vault.put(content)) == content

    def test_keeps_one_of_what_it_is_given_twice(self, vault: Vault) -> None:
        assert vault.put(b"carta") == vault.put(b"carta")
        assert len(list(vault.names())) == 1

    def test_knows_what_it_has(self, vault: Vault) -> None:
        assert "0" * 64 not in vault
        assert vault.put(b"carta") in vault

    def test_names_what_it_has_in_order(self, vault: Vault) -> None:
        put = [vault.put(content) for content in (b"carta", b"acta", b"foto")]
        assert list(vault.names()) == sorted(put)

    def test_does_not_invent_what_it_has_not(self, vault: Vault) -> None:
        with pytest.raises(KeyError):
            vault.get("0" * 64)


class TestMemoryVault(VaultContract):
    @pytest.fixture
    def vault(self) -> Vault:
        return MemoryVault()


class TestSealedFolderVault(VaultContract):
    @pytest.fixture
    def vault(self, tmp_path: Path) -> Vault:
        return FolderVault(tmp_path, SEALING)


class TestPlainFolderVault(VaultContract):
    @pytest.fixture
    def vault(self, tmp_path: Path) -> Vault:
        return FolderVault(tmp_path, None)
