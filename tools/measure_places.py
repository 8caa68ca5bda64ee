"""Measure how well places are found, against the marked-up corpus.

    measure_places.py FOLDER|FILE.xml …     mentions and names, by language
    measure_places.py --show …              also every difference

A gold mention is found when a read one overlaps it. A gold name is found when a read name contains
it or it contains the read one, case and marks aside. Persons named in the gold are handed over as
taken, as a reader would. Documents whose number ends in 0 or 5 are the development documents.
"""

import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from habeas.evidence.reading import Place
from habeas.reading.gazetteer import key_of
from habeas.reading.places import places_in

sys.path.insert(0, str(Path(__file__).parent.parent))
corpus = import_module("corpus.corpus")  # untyped, and kept letter for letter


def main(args: list[str]) -> None:
    """Measure what the arguments name and print the figures."""
    show = "--show" in args
    paths = [Path(arg) for arg in args if not arg.startswith("--")]
    if not paths:
        sys.exit(__doc__)
    counts: dict[tuple[str, str], Counter[str]] = {}
    for file in (file for path in paths for file in _documents(path)):
        gold, _ = corpus.read(str(file))
        language = gold["document"]["language"]
        part = "development" if re.search(r"[05][a-z]?$", file.stem) else "other"
        count = counts.setdefault((language, part), Counter())
        begun = time.perf_counter()
        read = places_in(gold["text"], language, _persons(gold))
        count["us"] += round((time.perf_counter() - begun) * 1e6)
        count["words"] += len(gold["text"].split())
        _compare(file.stem, gold, read, count, show=show)
    for (language, part), count in sorted(counts.items()):
        _print(f"{language} {part}", count)


def _documents(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(path.glob("*.xml"))
    else:
        yield path


def _persons(gold: dict[str, Any]) -> list[tuple[int, int]]:
    return [
        (start, stop)
        for party in gold["parties"]
        if party["kind"] == "person"
        for start, stop in party["mentions"]
        if gold["text"][start].isupper() and len(gold["text"][start:stop].split()) < 4
    ]


def _compare(
    stem: str, gold: dict[str, Any], read: tuple[Place, ...], count: Counter[str], *, show: bool
) -> None:
    spans = [span for place in gold["places"] for span in place["mentions"]]
    found = [(m.start, m.stop) for place in read for m in place.mentions]
    names = [key_of(place.name) for place in read]
    count["mentions"] += len(spans)
    count["read"] += len(found)
    count["names"] += len(gold["places"])
    for start, stop in spans:
        hit = any(a < stop and start < b for a, b in found)
        count["found"] += hit
        if show and not hit:
            print(f"{stem} missed {gold['text'][max(0, start - 30) : stop + 15]!r}")
    for start, stop in found:
        hit = any(a < stop and start < b for a, b in spans)
        count["right"] += hit
        if show and not hit:
            near = gold["text"][max(0, start - 30) : stop + 15]
            print(f"{stem} extra {gold['text'][start:stop]!r}: {near!r}")
    for place in gold["places"]:
        key = key_of(place["name"])
        hit = any(key in name or name in key for name in names)
        count["named"] += hit
        if show and not hit:
            print(f"{stem} name missed {place['name']!r} of {[p.name for p in read]}")


def _print(name: str, count: Counter[str]) -> None:
    precision = count["right"] / max(count["read"], 1)
    recall = count["found"] / max(count["mentions"], 1)
    print(
        f"{name}: mentions P {precision:.3f} R {recall:.3f} of {count['mentions']};"
        f" names found {count['named'] / max(count['names'], 1):.3f} of {count['names']};"
        f" {1300 * count['us'] / 1000 / max(count['words'], 1):.1f} ms for 1,300 words"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
