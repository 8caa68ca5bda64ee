"""Measure what a case costs: making and opening it, adding papers, rebuilding it.

Adds the texts of the annotated corpus, over and over under other words, to an encrypted case with
the keys every door uses, and watches the clock and the memory. Then rebuilds a journal of many
entries made for the purpose. Says nothing of how well anything is read.

    python tools/measure_case.py [--papers 200] [--entries 100000]
"""

import argparse
import importlib.util
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from habeas.casefile.case import Case
from habeas.casefile.entries import (
    CaseMade,
    Entry,
    PageObtained,
    ReadingMade,
    Received,
    body_of,
    entry_from,
    kind_of,
)
from habeas.casefile.judgement import Judgement, Verdict
from habeas.casefile.replay import replay
from habeas.desk.bench import Bench, make_case, open_case
from habeas.desk.receipts import Fate
from habeas.desk.receive import receive
from habeas.desk.verify import verify
from habeas.evidence.original import Custody, Original
from habeas.evidence.page import Page, page_id
from habeas.evidence.passage import cut
from habeas.evidence.reading import Party, Reading, Statement, statement_key
from habeas.vocabulary.kinds import Basis, FileKind, Mode, PartyKind

CORPUS = Path(__file__).parent.parent / "corpus"
WORDS = "six words that nobody else uses"
Result = TypeVar("Result")


def main() -> None:
    """Measure, and print what was measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=200)
    parser.add_argument("--entries", type=int, default=100_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _measure_papers(Path(folder), asked.papers)
    _measure_replay(asked.entries)


def _measure_papers(folder: Path, papers: int) -> None:
    written = _write_papers(folder / "papers", papers)
    made = _timed(
        "make a case",
        lambda: make_case(folder / "case", about="Rustam Saliyev", passphrase=WORDS),
    )
    bench = _timed("open it", lambda: open_case(made, passphrase=WORDS))
    with bench:
        _add(bench, written)
        case = _timed("rebuild the case", bench.case)
        print(
            f"  {len(case.documents)} documents, {len(case.statements)} statements, {len(case.parties)} parties"
        )
        checks = _timed("verify it", lambda: list(verify(bench)))
        assert not any(each.fault for each in checks)
    size = sum(each.stat().st_size for each in made.rglob("*") if each.is_file())
    print(f"  the case takes {size / 2**20:.1f} MiB, the papers {_size(written) / 2**20:.1f} MiB")


def _add(bench: Bench, written: Path) -> None:
    begun, fates = time.perf_counter(), dict.fromkeys(Fate, 0)
    for receipt in receive(bench, [written]):
        fates[receipt.fate] += 1
        if receipt.done % max(1, receipt.of // 8) == 0 or receipt.done == 1:
            print(
                f"  {receipt.done:5} papers {time.perf_counter() - begun:7.1f} s {_memory():7.1f} MiB now"
            )
    told = ", ".join(f"{number} {fate}" for fate, number in fates.items() if number)
    print(
        f"added: {told}; {sum(fates.values()) / (time.perf_counter() - begun):.1f} papers a second"
    )


def _write_papers(folder: Path, papers: int) -> Path:
    folder.mkdir()
    corpus = _corpus()
    sources = sorted((CORPUS / "documents").glob("[er][nu]-*.xml"))
    texts = [str(corpus.read(str(each))[0]["text"]) for each in sources]
    for number, text in zip(range(papers), _varied(texts), strict=False):
        (folder / f"paper-{number:05}.txt").write_text(text, encoding="utf-8")
    return folder


def _varied(texts: list[str]) -> Iterator[str]:
    for turn in count():
        for text in texts:
            yield text if turn == 0 else f"{text}\n\nCopy number {turn} of this paper.\n"


def _corpus() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus", CORPUS / "corpus.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _measure_replay(entries: int) -> None:
    made = list(islice(_journal(), entries))
    statements = sum(len(e.reading.statements) for e in made if isinstance(e, ReadingMade))
    print(f"a journal of {len(made)} entries with {statements} statements:")
    plain = [(kind_of(each), body_of(each)) for each in made]
    at = datetime(2026, 3, 1, tzinfo=UTC)

    def read_back() -> list[Entry]:
        return [
            entry_from(kind, body, name=f"{number:064}", actor="A", at=at)
            for number, (kind, body) in enumerate(plain)
        ]

    back = _timed("read every entry from its plain form", read_back)
    case: Case = _timed("replay them", lambda: replay(back))
    print(
        f"  {len(case.documents)} documents, {len(case.statements)} statements, {len(case.parties)} parties"
    )


def _journal() -> Iterator[Entry]:
    """An endless journal: papers of ten statements each, and a judgement on every statement."""
    yield CaseMade("Rustam Saliyev", "0")
    for number in count():
        text = " ".join(
            f"Witness {number} {n} said that Rustam Saliyev was there." for n in range(10)
        )
        page = Page(original=f"{number:064}", text=text, how="plain 1", language="en")
        reading = _reading(page, number)
        original = Original(
            sha256=page.original, name=f"{number}.txt", size=len(text), kind=FileKind.TEXT
        )
        yield Received(original, Custody(original=original.sha256, name=original.name))
        yield PageObtained(page)
        yield ReadingMade(reading)
        for said in reading.statements:
            key = statement_key(reading.page, said)
            yield Judgement(
                id="",
                verdict=Verdict.ACCEPT,
                on=(key,),
                by="A",
                at=datetime(2026, 3, 1, tzinfo=UTC),
                because="seen",
            )


def _reading(page: Page, number: int) -> Reading:
    width = len(page.text) // 10
    passages = [cut(page.text, n * width, (n + 1) * width) for n in range(10)]
    witnesses = [
        Party(
            id=f"p{n}",
            kind=PartyKind.PERSON,
            name=f"{_invented(number)} {_invented(7 * number + n)}ov",
            mentions=(passage,),
        )
        for n, passage in enumerate(passages, start=2)
    ]
    person = Party(
        id="p1", kind=PartyKind.PERSON, name="Rustam Saliyev", mentions=(cut(page.text, 0, 30),)
    )
    said = [
        Statement(
            id=f"s{n}",
            speaker=f"p{n}",
            content=(passage,),
            mode=Mode.INDIRECT,
            basis=Basis.WITNESSED,
        )
        for n, passage in enumerate(passages, start=2)
    ]
    return Reading(
        page=page_id(page), reader="made", parties=(person, *witnesses), statements=tuple(said)
    )


def _invented(number: int) -> str:
    """A name nobody bears, another for each number."""
    starts, ends = (
        ("Ba", "De", "Ka", "Lo", "Mu", "Ni", "Ra", "To", "Vi", "Zu"),
        ("lan", "mir", "dor", "sek"),
    )
    first, rest = divmod(number, 4)
    middle = "".join(starts[int(digit)].lower() for digit in str(first))
    return (middle + ends[rest]).capitalize()


def _timed(what: str, work: Callable[[], Result]) -> Result:
    begun = time.perf_counter()
    result = work()
    print(f"{what}: {time.perf_counter() - begun:.2f} s, {_memory():.0f} MiB now")
    return result


def _memory() -> float:
    """Resident memory now; at its highest where the system does not say."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        2**20 if sys.platform == "darwin" else 2**10
    )


def _size(folder: Path) -> int:
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())


if __name__ == "__main__":
    main()
