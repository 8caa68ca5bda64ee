"""The demo: an invented case, built from its bundled papers as a person would build hers.

The case is kept unencrypted, since it holds nobody's secrets. A folder that stands where it is to
be made is replaced only if it is an earlier demo.
"""

import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

from habeas.desk.bench import Bench, make_case, needs_passphrase, open_case
from habeas.desk.receipts import Given, Receipt
from habeas.desk.receive import receive
from habeas.vocabulary.errors import HabeasError


class NotADemo(HabeasError):  # noqa: N818 named by what is wrong
    """Something other than an earlier demo stands where the demo is to be made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One bundled paper.

    Attributes:
        file: Its file name among the package's data.
        given: What is said of how it came.
    """

    file: str
    given: Given


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The demo's papers.

    Attributes:
        about: The invented person the case is about.
        invented: The sentence that says that all of it is.
        papers: The papers, in the order in which they came.
    """

    about: str
    invented: str
    papers: tuple[Paper, ...]


def sample() -> Sample:
    """The bundled papers and what is said of them."""
    index = tomllib.loads(files("habeas.demo").joinpath("index.toml").read_text(encoding="utf-8"))
    return Sample(
        about=index["about"],
        invented=index["invented"],
        papers=tuple(_paper(each) for each in index["paper"]),
    )


def make_demo(where: Path, *, replacing: bool = False) -> Path:
    """Make the demo's empty case, and give its folder.

    Raises:
        HabeasError: Something stands there that is no earlier demo, or may not be replaced.
    """
    about = sample().about
    if replacing and where.exists():
        _is_demo(where, about)
        shutil.rmtree(where)
    return make_case(where, about=about, passphrase=None, actor="demo")


def fill_demo(bench: Bench) -> Iterator[Receipt]:
    """Take the bundled papers into the open demo case, one receipt for each file."""
    papers = sample().papers
    for number, paper in enumerate(papers, start=1):
        with as_file(files("habeas.demo").joinpath(paper.file)) as path:
            for receipt in receive(bench, [path], paper.given):
                yield replace(receipt, done=number, of=len(papers))


def _paper(row: dict[str, str | date]) -> Paper:
    received, published = row.get("received"), row.get("published")
    source, how = row.get("source"), row.get("how")
    return Paper(
        file=str(row["file"]),
        given=Given(
            source=None if source is None else str(source),
            how=None if how is None else str(how),
            received=received if isinstance(received, date) else None,
            published=published if isinstance(published, date) else None,
        ),
    )


def _is_demo(where: Path, about: str) -> None:
    if not needs_passphrase(where):
        with open_case(where) as bench:
            if bench.about() == about:
                return
    raise NotADemo(
        f"{where} holds something that is not an earlier demo.",
        remedy="choose another place: habeas demo --to FOLDER.habeas.",
    )
