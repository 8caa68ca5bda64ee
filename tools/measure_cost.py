"""What reading one article costs: `python -m tools.measure_cost [--runs N]`.

An article of about 1,300 words is put together from news documents of the corpus, one for each
language. Cold is a whole `habeas read` from start to end; warm is the reader alone in a process
that has read before. Memory is the largest resident set of the cold process and of its children.
"""

import argparse
import importlib
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

from habeas.evidence.page import Page
from habeas.reading.read import read

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
sys.path.insert(0, str(CORPUS))
corpus: Any = importlib.import_module("corpus")
WORDS = 1300
PUBLISHED = "2024-05-23"


def article(language: str) -> str:
    """About 1,300 words of invented news in one language."""
    texts: list[str] = []
    for path in sorted((CORPUS / "documents").glob(f"{language}-*.xml")):
        gold, _ = corpus.read(str(path))
        if gold["genre"] == "news":
            texts.append(gold["text"])
        if sum(len(text.split()) for text in texts) >= WORDS:
            break
    return "\n\n".join(texts)


def cold(text: str, runs: int) -> tuple[float, float]:
    """Median seconds of a whole command, and the largest resident set in MiB."""
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder) / "article.txt"
        paper.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "habeas", "read", str(paper), "--json"]
        command += ["--published", PUBLISHED]
        seconds = []
        for _ in range(runs):
            began = time.perf_counter()
            done = subprocess.run(command, check=True, capture_output=True)
            seconds.append(time.perf_counter() - began)
            json.loads(done.stdout)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return statistics.median(seconds), peak


def warm(text: str, language: str, runs: int) -> float:
    """Median seconds of the reader alone, after one reading that is not counted."""
    page = Page(
        original=sha256(text.encode()).hexdigest(),
        text=text,
        how="corpus",
        language=language,
        published=PUBLISHED,
    )
    read(page)
    seconds = []
    for _ in range(runs):
        began = time.perf_counter()
        read(page)
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


def main() -> None:
    """Print one line for each language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    print("| language | words | cold s | warm s | peak MiB |\n|---|---|---|---|---|")
    for language in ("en", "ru"):
        text = article(language)
        took, peak = cold(text, runs)
        again = warm(text, language, runs)
        print(f"| {language} | {len(text.split())} | {took:.2f} | {again:.2f} | {peak:.0f} |")


if __name__ == "__main__":
    main()
