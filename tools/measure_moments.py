"""Measure how well dated phrases are read, against the marked-up corpus or GUM's dates.

    measure_moments.py FOLDER|FILE.xml …      the corpus: found, and exact value, by language
    measure_moments.py FILE.jsonl             GUM's dates: found, and exact interval
    measure_moments.py --show …               also every difference

A gold phrase is found when a read one overlaps it. Its value is exact when the EDTF values are
equal; `~`, `?` and `%` are ignored in one figure and count in the other, times of day always are,
and a season's code is the months it stands for.
Documents whose number ends in 0 or 5 are the development documents.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from habeas.evidence.edtf import bounds
from habeas.evidence.moment import Moment
from habeas.reading.dates import moments_in

sys.path.insert(0, str(Path(__file__).parent.parent))
corpus = import_module("corpus.corpus")  # untyped, and kept letter for letter

_SEASONS = {21: ("03", "05"), 22: ("06", "08"), 23: ("09", "11"), 24: ("12", "02")}
_QUALIFIERS = re.compile(r"[~?%]|T[\d:]+")


def main(args: list[str]) -> None:
    """Measure what the arguments name and print the figures."""
    show = "--show" in args
    paths = [Path(arg) for arg in args if not arg.startswith("--")]
    if not paths:
        sys.exit(__doc__)
    for path in paths:
        if path.suffix == ".jsonl":
            _gum(path, show=show)
    files = [file for path in paths for file in _documents(path)]
    if files:
        _corpus(files, show=show)


def _documents(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(path.glob("*.xml"))
    elif path.suffix == ".xml":
        yield path


def _corpus(files: list[Path], *, show: bool) -> None:
    counts: dict[tuple[str, str], Counter[str]] = {}
    for file in files:
        gold, _ = corpus.read(str(file))
        language = gold["document"]["language"]
        part = "development" if re.search(r"[05][a-z]?$", file.stem) else "other"
        count = counts.setdefault((language, part), Counter())
        begun = time.perf_counter()
        read = moments_in(gold["text"], language, gold["document"]["published"])
        count["ms"] += round((time.perf_counter() - begun) * 1000)
        count["documents"] += 1
        count["words"] += len(gold["text"].split())
        _compare(file.stem, gold, read, count, show=show)
        without = moments_in(gold["text"], language, None)
        count["invented"] += sum(_invented(gold["text"], moment) for moment in without)
    for (language, part), count in sorted(counts.items()):
        _print(f"{language} {part}", count)


def _invented(text: str, moment: Moment) -> int:
    """How many years of a value the text gives in no form."""
    years = re.findall(r"(?<!\d)(\d{4})(?=-|/|$|[~?%])", moment.edtf)
    return sum(year not in text and not _short_year(text, year) for year in years)


def _short_year(text: str, year: str) -> bool:
    """Whether a year stands in words, with two digits, or as a step from another."""
    spoken = r"two thousand|тысяч|двадцать \w+|следующ|following year|next year|last year|прошл"
    return bool(re.search(rf"(?<!\d){year[2:]}(?!\d)|{spoken}", text))


def _compare(
    stem: str, gold: dict[str, Any], read: tuple[Moment, ...], count: Counter[str], *, show: bool
) -> None:
    count["read"] += len(read)
    used: set[int] = set()
    for time_gold in gold["times"]:
        start, stop = time_gold["span"]
        count["gold"] += 1
        over = [
            (min(stop, m.passage.stop) - max(start, m.passage.start), -i, m)
            for i, m in enumerate(read)
            if m.passage.start < stop and start < m.passage.stop
        ]
        where = gold["text"][max(0, start - 45) : stop + 20].replace("\n", " ")
        if not over:
            if show:
                print(f"{stem} missed {time_gold['edtf']}: {where!r}")
            continue
        _, index, moment = max(over, key=lambda each: each[:2])
        used.add(-index)
        count["found"] += 1
        plain = _QUALIFIERS.sub("", moment.edtf) == _months(time_gold["edtf"])
        count["exact"] += plain
        count["kept"] += moment.edtf == re.sub(r"T[\d:]+", "", time_gold["edtf"])
        if show and not plain:
            said = gold["text"][start:stop]
            print(f"{stem} {moment.edtf} for {time_gold['edtf']} ({said!r}): {where!r}")
    for index, moment in enumerate(read):
        overlaps = any(
            moment.passage.start < t["span"][1] and t["span"][0] < moment.passage.stop
            for t in gold["times"]
        )
        count["extra"] += not overlaps
        if show and not overlaps and index not in used:
            near = gold["text"][max(0, moment.passage.start - 30) : moment.passage.stop + 20]
            print(f"{stem} extra {moment.edtf} ({moment.passage.quote!r}): {near!r}")


def _months(edtf: str) -> str:
    """An EDTF value without qualifiers, a season's code (`2018-22`) as the months it stands for."""
    plain = _QUALIFIERS.sub("", edtf)
    match = re.fullmatch(r"(\d{4}|XXXX)-(2[1-4])", plain)
    if match is None:
        return plain
    year, months = match[1], _SEASONS[int(match[2])]
    before = year if year == "XXXX" or match[2] != "24" else f"{int(year) - 1:04d}"
    return f"{before}-{months[0]}/{year}-{months[1]}"


def _print(name: str, count: Counter[str]) -> None:
    read, gold = max(count["read"], 1), max(count["gold"], 1)
    precision, recall = 1 - count["extra"] / read, count["found"] / gold
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(
        f"{name}: {count['documents']} documents, {count['gold']} phrases; found P {precision:.3f}"
        f" R {recall:.3f} F1 {f1:.3f}; exact of gold {count['exact'] / gold:.3f}, with qualifiers"
        f" {count['kept'] / gold:.3f}; exact of found {count['exact'] / max(count['found'], 1):.3f};"
        f" invented years without a date of publishing {count['invented']};"
        f" {1300 * count['ms'] / max(count['words'], 1):.1f} ms for 1,300 words"
    )


def _gum(path: Path, *, show: bool) -> None:
    count: Counter[str] = Counter()
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        read = moments_in(document["text"], "en", document["dct"])
        count["read"] += len(read)
        for gold in document["dates"]:
            _gum_date(document, gold, read, count, show=show)
    kinds = ("all", "when", "range", "uncertain")
    shares = (f"{kind} {count[kind + ' exact'] / max(count[kind], 1):.3f}" for kind in kinds)
    print(
        f"GUM: {count['all']} dates; found R {count['found'] / count['all']:.3f};"
        f" exact interval {', '.join(shares)}; {count['read']} read"
    )


def _gum_date(
    document: dict[str, Any],
    gold: tuple[int, int, dict[str, str]],
    read: tuple[Moment, ...],
    count: Counter[str],
    *,
    show: bool,
) -> None:
    start, stop, said = gold
    kind = "when" if "when" in said else "uncertain" if any("not" in k for k in said) else "range"
    over = [
        (min(stop, m.passage.stop) - max(start, m.passage.start), -i, m)
        for i, m in enumerate(read)
        if m.passage.start < stop and start < m.passage.stop
    ]
    count["all"] += 1
    count[kind] += 1
    moment = max(over, key=lambda each: each[:2])[2] if over else None
    count["found"] += moment is not None
    exact = moment is not None and _gum_interval(said) in _readings(moment, kind)
    count["all exact"] += exact
    count[f"{kind} exact"] += exact
    if show and not exact:
        near = document["text"][max(0, start - 40) : stop + 20].replace("\n", " ")
        got = moment.edtf if moment is not None else "nothing"
        print(f"{document['doc']} {document['dct']}: {got} for {said} {near!r}")


def _readings(moment: Moment, kind: str) -> list[tuple[str, str]]:
    """The interval of a value, or its ends where GUM tags "from … to …" as two dates."""
    ends = moment.edtf.split("/") if kind == "when" else []
    return [_interval(moment.edtf), *(_interval(end) for end in ends if end != "..")]


def _interval(edtf: str) -> tuple[str, str]:
    span = bounds(_QUALIFIERS.sub("", edtf))
    low = str(span.earliest) if span.earliest else ".."
    return low, str(span.latest) if span.latest else ".."


def _gum_interval(said: dict[str, str]) -> tuple[str, str]:
    first = said.get("when") or said.get("from") or said.get("notBefore") or ".."
    last = said.get("when") or said.get("to") or said.get("notAfter") or ".."
    first, last = (each.zfill(4) if each.isdigit() else each for each in (first, last))
    try:
        low = ".." if first == ".." else str(bounds(first).earliest)
        high = ".." if last == ".." else str(bounds(last).latest)
    except ValueError:
        return first, last
    return low, high


if __name__ == "__main__":
    main(sys.argv[1:])
