"""Where a case lives on disk.

`NAME.habeas/` holds `keys.json`, `case.db` (with its write-ahead log), `vault/` and `lock`. All of it
is closed to other users of the machine. A case is made beside its place and moved there whole, so
there are no half cases. Two processes never hold one case: the second is told so.
"""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from habeas.storage.errors import (
    CaseDamaged,
    CaseExists,
    NotACase,
    PassphraseRefused,
)
from habeas.storage.journal import DatabaseJournal
from habeas.storage.keys import (
    STRONG,
    Keys,
    Work,
    is_encrypted,
    make_keys,
    open_keys,
    unencrypted_marker,
)
from habeas.storage.lock import Held, hold
from habeas.storage.migrations import bring_up
from habeas.storage.opener import assert_sealed, open_database
from habeas.storage.vault import FolderVault, Sealing
from habeas.storage.writing import cannot_write, flush_folder, sweep, write_whole

SUFFIX = ".habeas"
_KEYS, _DATABASE, _VAULT, _LOCK = "keys.json", "case.db", "vault", "lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCase:
    """A case's parts while it is open.

    Attributes:
        folder: Where it lies.
        journal: Its log.
        vault: Its originals.
        encrypted: Whether it was made with a passphrase.
        held: The lock that keeps other processes out.
    """

    folder: Path
    journal: DatabaseJournal
    vault: FolderVault
    encrypted: bool
    held: Held

    def close(self) -> None:
        """Let go of the database and of the lock."""
        self.journal.close()
        self.held.release()


def named(where: Path) -> Path:
    """The folder a person means: `NAME` and `NAME.habeas` are one case."""
    return where if where.name.endswith(SUFFIX) else where.with_name(where.name + SUFFIX)


def make(
    where: Path,
    passphrase: str | None,
    begin: Callable[[DatabaseJournal], None],
    *,
    work: Work = STRONG,
) -> Path:
    """Make a case and give its folder; `begin` writes its first entries.

    Args:
        where: The folder; its name is completed with `.habeas`.
        passphrase: None makes the case unencrypted.
        begin: Writes what a case begins with. If it fails there is no case.
        work: What a guess at the passphrase costs. Only tests ask for less.

    Raises:
        CaseExists: Something stands there.
        PassphraseRefused: The passphrase is empty.
        NotACase: The folder it is to lie in does not exist.
    """
    folder = named(where)
    if folder.exists() or folder.is_symlink():
        raise CaseExists(
            f"{folder} already exists and was left as it is.",
            remedy="choose another name, or open that case.",
        )
    if not folder.parent.is_dir():
        raise NotACase(
            f"There is no folder {folder.parent} to make the case in.",
            remedy="make that folder first, or choose another place.",
        )
    with _beside(folder) as unfinished:
        _fill(unfinished, passphrase, begin, work)
        unfinished.rename(folder)
    flush_folder(folder.parent)
    return folder


def open_folder(where: Path, passphrase: str | None, *, least: Work = STRONG) -> OpenCase:
    """Open a case.

    Args:
        where: The folder, with or without its `.habeas`.
        passphrase: None where the case is unencrypted.
        least: What a guess at the passphrase must cost. Only tests accept less.

    Raises:
        NotACase: It is no case's folder.
        CaseDamaged: A part of it is missing or no longer reads.
        CaseInUse: Another process holds it.
        WrongPassphrase: The passphrase does not open it.
        PassphraseRefused: A passphrase is missing, or given where none belongs.
    """
    folder = _found(where)
    keys = _keys(folder, passphrase, least)
    held = hold(folder / _LOCK)
    try:
        return _opened(folder, keys, held)
    except BaseException:
        held.release()
        raise


def needs_passphrase(where: Path) -> bool:
    """Whether a case is encrypted.

    Raises:
        NotACase: It is no case's folder.
        CaseDamaged: Its key file no longer reads.
    """
    return is_encrypted(_key_file(_found(where)))


def _opened(folder: Path, keys: Keys | None, held: Held) -> OpenCase:
    sweep(folder)
    connection = open_database(folder / _DATABASE, None if keys is None else keys.database)
    bring_up(connection)
    return OpenCase(
        folder=folder,
        journal=DatabaseJournal(connection),
        vault=_vault(folder, keys),
        encrypted=keys is not None,
        held=held,
    )


def _vault(folder: Path, keys: Keys | None) -> FolderVault:
    sealing = None if keys is None else Sealing(blobs=keys.blobs, names=keys.names)
    return FolderVault(folder / _VAULT, sealing)


def _keys(folder: Path, passphrase: str | None, least: Work) -> Keys | None:
    key_file = _key_file(folder)
    if is_encrypted(key_file):
        if passphrase is None:
            raise PassphraseRefused(
                f"{folder.name} is encrypted and needs its passphrase.",
                remedy="give it on the terminal, or with --passphrase-file.",
            )
        return open_keys(key_file, passphrase, least)
    if passphrase is not None:
        raise PassphraseRefused(
            f"{folder.name} is not encrypted, though a passphrase was given for it.",
            remedy="leave the passphrase out; if the case once had one, restore it from a backup.",
        )
    return None


def _key_file(folder: Path) -> bytes:
    try:
        return (folder / _KEYS).read_bytes()
    except OSError as error:
        raise CaseDamaged(
            f"{folder.name} cannot be read: {error.strerror or 'the system gave no reason'}.",
            remedy="give yourself the right to read it, or copy it to where you may.",
        ) from None


def _found(where: Path) -> Path:
    for folder in dict.fromkeys((where, named(where))):
        if (folder / _KEYS).is_file() or (folder / _DATABASE).is_file():
            return _whole(folder)
    what = "is not a Habeas case" if where.exists() else "does not exist"
    raise NotACase(
        f"{where} {what}.",
        remedy="name a folder made by `habeas new`; it ends in .habeas.",
    )


def _whole(folder: Path) -> Path:
    for part in (_KEYS, _DATABASE, _VAULT):
        if not (folder / part).exists():
            raise CaseDamaged(
                f"{folder.name} lacks its {part}.",
                remedy="restore the case from a backup; do not make a new one in its place.",
            )
    return folder


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    unfinished = folder.parent / f".{folder.name}.unfinished-{secrets.token_hex(4)}"
    try:
        unfinished.mkdir(mode=0o700)
    except OSError as error:
        raise cannot_write(folder, error) from None
    try:
        yield unfinished
    finally:
        if unfinished.exists():
            shutil.rmtree(unfinished)


def _fill(
    folder: Path, passphrase: str | None, begin: Callable[[DatabaseJournal], None], work: Work
) -> None:
    key_file, keys = (
        (unencrypted_marker(), None) if passphrase is None else make_keys(passphrase, work)
    )
    write_whole(folder / _KEYS, (key_file,), replace=False)
    (folder / _VAULT).mkdir(mode=0o700)
    os.close(os.open(folder / _DATABASE, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    key = None if keys is None else keys.database
    connection = open_database(folder / _DATABASE, key)
    try:
        bring_up(connection)
        begin(DatabaseJournal(connection))
    finally:
        connection.close()
    assert_sealed(folder / _DATABASE, key)
    flush_folder(folder)


def lies_in_a_case(path: Path) -> bool:
    """Whether a path lies in some case's folder, or is one."""
    resolved = path.resolve()
    return any(
        (each / _KEYS).is_file() and (each / _VAULT).is_dir()
        for each in (resolved, *resolved.parents)
    )
