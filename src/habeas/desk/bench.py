"""The open case: its folder, its clock, and who is at the desk.

The only place that knows what day it is. A command opens a bench, works at it and closes it;
everything else takes what it needs from there.
"""

import getpass
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import habeas
from habeas.casefile.case import Case
from habeas.casefile.entries import CaseMade, Entry, body_of, entry_from, kind_of, subject_of
from habeas.casefile.replay import replay
from habeas.storage import folder, journal
from habeas.storage.chain import New
from habeas.storage.keys import STRONG, Work
from habeas.storage.vault import Vault
from habeas.vocabulary.errors import HabeasError

Clock = Callable[[], datetime]


class NobodyNamed(HabeasError):  # noqa: N818 named by what is wrong
    """A case is to be made about nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """One open case. A test lays out its own, with a vault that forgets.

    Attributes:
        folder: Where the case lies; None where it lies nowhere.
        journal: Its log.
        vault: Its originals.
        actor: Who is at the desk; the name stands in every entry.
        now: The clock.
        encrypted: Whether the case was made with a passphrase.
        put_away: What closing it takes.
    """

    folder: Path | None
    journal: journal.Journal
    vault: Vault
    actor: str
    now: Clock
    encrypted: bool
    put_away: Callable[[], None]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.put_away()

    def entries(self) -> Iterator[Entry]:
        """Everything the journal holds, first to last."""
        for each in self.journal.entries():
            yield entry_from(each.kind, each.body, name=each.hash, actor=each.actor, at=each.at)

    def case(self) -> Case:
        """The case as its journal leaves it now."""
        return replay(self.entries())

    def about(self) -> str:
        """The name of the person the case is about."""
        made = self.journal.last("case made", "")
        return "" if made is None else str(made.body["about"])

    def write(self, *entries: Entry) -> tuple[Entry, ...]:
        """Write entries down, all or none, and give them back as they now stand."""
        news = [New(kind=kind_of(e), subject=subject_of(e), body=body_of(e)) for e in entries]
        written = self.journal.append(news, actor=self.actor, at=self.now())
        return tuple(
            entry_from(e.kind, e.body, name=e.hash, actor=e.actor, at=e.at) for e in written
        )


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)  # noqa: TID251 the one place that knows the day


def today() -> date:
    """The day, where this machine stands."""
    return now().astimezone().date()


def make_case(  # noqa: PLR0913 what a person says of a new case
    where: Path,
    *,
    about: str,
    passphrase: str | None,
    actor: str | None = None,
    clock: Clock = now,
    work: Work = STRONG,
) -> Path:
    """Make a case and give its folder; the passphrase None makes it unencrypted.

    Raises:
        HabeasError: Nobody is named, the passphrase is empty, or something stands there.
    """
    name = " ".join(about.split())
    if not name:
        raise NobodyNamed(
            "A case is about somebody, and nobody was named.",
            remedy="give the person's name: --about NAME.",
        )
    made = CaseMade(about=name, habeas=habeas.__version__)
    new = New(kind=kind_of(made), body=body_of(made))

    def begin(log: journal.Journal) -> None:
        log.append([new], actor=actor or _somebody(), at=clock())

    return folder.make(where, passphrase, begin, work=work)


def open_case(
    where: Path,
    *,
    passphrase: str | None = None,
    actor: str | None = None,
    clock: Clock = now,
    least: Work = STRONG,
) -> Bench:
    """Open a case.

    Raises:
        HabeasError: It is no case, it is damaged or in use, or the passphrase does not open it.
    """
    opened = folder.open_folder(where, passphrase, least=least)
    return Bench(
        folder=opened.folder,
        journal=opened.journal,
        vault=opened.vault,
        actor=actor or _somebody(),
        now=clock,
        encrypted=opened.encrypted,
        put_away=opened.close,
    )


def needs_passphrase(where: Path) -> bool:
    """Whether a case must be opened with a passphrase.

    Raises:
        HabeasError: It is no case, or its key file is damaged.
    """
    return folder.needs_passphrase(where)


def _somebody() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"
