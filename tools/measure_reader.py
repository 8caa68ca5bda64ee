"""Measure the readers against the corpus: `python tools/measure_reader.py [--verbose] [FILE…]`.

Each document's plain text goes through `habeas.reading.read` as it would through `habeas read
--published`, and is scored by the corpus's own scorer, which is kept letter for letter. Figures come
for the development documents (numbers ending in 0 or 5) and for the rest, by language and by genre.
"""

import argparse
import contextlib
import importlib
import io
import json
import re
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from math import floor
from pathlib import Path
from typing import Any

from habeas.evidence.page import Page
from habeas.evidence.passage import Passage
from habeas.evidence.reading import Reading
from habeas.reading.read import read

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
FLOORS = CORPUS / "floors.json"
sys.path.insert(0, str(CORPUS))
corpus = importlib.import_module("corpus")
scorer = importlib.import_module("score")

Counts = dict[str, int]


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of the corpus, as it would come to the reader."""

    path: Path
    language: str
    genre: str
    development: bool
    page: Page
    about: str | None


def papers(languages: Iterable[str], files: Iterable[Path] = ()) -> list[Paper]:
    """The documents of the corpus in these languages."""
    chosen = sorted(files) or sorted((CORPUS / "documents").glob("*.xml"))
    every = (paper(path) for path in chosen)
    return [each for each in every if each.language in set(languages)]


def paper(path: Path) -> Paper:
    """One document of the corpus."""
    root = ET.parse(path).getroot()  # noqa: S314 our own corpus
    gold, _ = corpus.read(str(path))
    number = re.search(r"-(\d+)[a-z]?$", path.stem)
    names = {each.get("id"): each.get("name") for each in root.iter("party")}
    page = Page(
        original=sha256(gold["text"].encode()).hexdigest(),
        text=gold["text"],
        how="corpus",
        language=root.get("lang", "und"),
        published=root.get("published"),
        published_from="given by the person" if root.get("published") else None,
    )
    return Paper(
        path=path,
        language=page.language,
        genre=root.get("genre", "other"),
        development=number is not None and int(number[1]) % 5 == 0,
        page=page,
        about=names.get(root.get("about")),
    )


def contract(page: Page, reading: Reading) -> dict[str, Any]:
    """A reading in the shape that the scorer reads."""

    def span(passage: Passage) -> list[int]:
        return [passage.start, passage.stop]

    return {
        "document": {"published": page.published},
        "text": page.text,
        "parties": [
            {**asdict(each), "mentions": [span(one) for one in each.mentions]}
            for each in reading.parties
        ],
        "places": [{"name": each.name} for each in reading.places],
        "statements": [
            {**asdict(each), "content": [span(part) for part in each.content]}
            for each in reading.statements
        ],
        "events": [
            {
                "kind": each.kind,
                "when": asdict(each.when) if each.when else None,
                "roles": [asdict(role) for role in each.roles],
            }
            for each in reading.events
        ],
    }


def counts(one: Paper, *, verbose: bool = False) -> Counts:
    """The scorer's counts for one document."""
    reading = read(one.page, None)
    gold = scorer.load_gold(str(one.path))
    made: Counts = scorer.score(gold, contract(one.page, reading), verbose)
    return made


def total(each: Iterable[Mapping[str, int]]) -> Counts:
    """Counts added up."""
    out: Counts = {}
    for one in each:
        for key, value in one.items():
            out[key] = out.get(key, 0) + value
    return out


def figures(made: Mapping[str, int]) -> dict[str, float]:
    """The figures that are pinned, from counts."""

    def share(part: str, whole: str) -> float:
        return round(made[part] / made[whole], 4) if made.get(whole) else 0.0

    return {
        "statements": round(scorer.f1(made["match"], made["gold"], made["pred"])[2], 4),
        "attributed": round(scorer.f1(made["who"], made["gold"], made["pred"])[2], 4),
        "via": share("via", "via_of"),
        "mode": share("mode", "match"),
        "basis": share("basis", "basis_of"),
        "polarity": share("polarity", "match"),
        "events": round(scorer.f1(made["ev_match"], made["ev_gold"], made["ev_pred"])[2], 4),
        "dates": share("dates", "dates_of"),
        "parties": share("party_hit", "party_gold"),
        "places": share("place_hit", "place_gold"),
    }


def raised(
    floors: Mapping[str, Mapping[str, float]],
    made: Mapping[str, Mapping[str, float]],
    *,
    lower: bool = False,
) -> dict[str, dict[str, float]]:
    """Floors raised to what was measured, in whole hundredths; none is lowered unless told to."""
    out = {language: dict(each) for language, each in floors.items()}
    for language, measured in made.items():
        kept = out.setdefault(language, {})
        for name, figure in measured.items():
            now = floor(figure * 100) / 100
            kept[name] = now if lower else max(kept.get(name, 0.0), now)
    return out


def raise_floors(languages: Iterable[str], *, lower: bool = False) -> None:
    """Measure the development documents and raise the floors to the figures."""
    kept = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    made = {
        language: figures(total(counts(each) for each in papers([language]) if each.development))
        for language in languages
    }
    text = json.dumps(raised(kept, made, lower=lower), indent=2, sort_keys=True)
    FLOORS.write_text(text + "\n", "utf-8")


def main(argv: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true", help="list what was missed and invented")
    parser.add_argument("--language", action="append", help="only this language; may be repeated")
    parser.add_argument(
        "files", nargs="*", type=Path, help="documents; all of the corpus otherwise"
    )
    parser.add_argument(
        "--raise-floors", action="store_true", help="raise corpus/floors.json to what is measured"
    )
    parser.add_argument(
        "--lower-too", action="store_true", help="with --raise-floors: lower those not reached"
    )
    chosen = parser.parse_args(argv)
    if chosen.raise_floors:
        raise_floors(chosen.language or ["en", "ru"], lower=chosen.lower_too)
        return 0
    groups: dict[str, list[Counts]] = {}
    began = time.process_time()
    for one in papers(chosen.language or ["en", "ru"], chosen.files):
        if chosen.verbose:
            print(f"# {one.path.name} ({one.genre})")
        made = counts(one, verbose=chosen.verbose)
        part = "dev" if one.development else "rest"
        for group in (f"{one.language} {part}", f"{one.language} {part} {one.genre}"):
            groups.setdefault(group, []).append(made)
    for group in sorted(groups):
        heard = io.StringIO()
        with contextlib.redirect_stdout(heard):
            scorer.report(f"{group} ({len(groups[group])})", total(groups[group]))
        print(heard.getvalue().rstrip())
    print(f"{time.process_time() - began:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
