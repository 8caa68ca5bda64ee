"""Measure what obtaining text costs: a document at a time, through the child process that parses it.

Takes the texts of the corpus, puts each into one of seven formats in turn, and turns them into pages
as `habeas add` does, without a case. Measures time and memory, not whether the text is right; the
tests of `habeas.text` do that.

    python tools/measure_text.py [--documents N] [FOLDER]

FOLDER holds plain texts (`python corpus/corpus.py text FOLDER corpus/documents/*.xml` writes them).
"""

import argparse
import resource
import statistics
import time
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path

import typst

from habeas.intake.receive import originals
from habeas.quarantine.runner import FreshChild, run
from habeas.text.pages import page_of

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def as_markdown(paragraphs: list[str]) -> bytes:
    """A note with a heading."""
    return ("# Note\n\n**Told:**\n\n" + "\n\n".join(paragraphs)).encode()


def as_html(paragraphs: list[str]) -> bytes:
    """A saved page with some furniture."""
    told = "".join(f"<p>{escape(each)}</p>" for each in paragraphs)
    head = "<!doctype html><html><head><title>Page</title></head><body><nav><a>Home</a></nav>"
    return f"{head}<article>{told}</article><footer>Footer</footer></body></html>".encode()


def as_pdf(paragraphs: list[str]) -> bytes:
    """A printed letter; the text is set as it is, whatever signs it holds."""
    told = "\n\n".join(f'#"{each}"' for each in (_for_typst(each) for each in paragraphs))
    return bytes(typst.compile(told.encode()))


def _for_typst(paragraph: str) -> str:
    return paragraph.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def as_docx(paragraphs: list[str]) -> bytes:
    """A Word file of the least parts."""
    told = "".join(f"<w:p><w:r><w:t>{escape(each)}</w:t></w:r></w:p>" for each in paragraphs)
    document = f"<w:document xmlns:w='{_W}'><w:body>{told}</w:body></w:document>"
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", document)
    return out.getvalue()


def as_rtf(paragraphs: list[str]) -> bytes:
    """Rich text with every letter beyond ASCII escaped."""
    letters = (mark if mark.isascii() else f"\\u{ord(mark)}?" for mark in "\n".join(paragraphs))
    return ("{\\rtf1\\ansi " + "".join(letters).replace("\n", "\\par\n") + "}").encode("ascii")


def as_mail(paragraphs: list[str]) -> bytes:
    """A mail with a plain body."""
    head = "From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\n"
    return (head + "Content-Type: text/plain; charset=utf-8\n\n" + "\n\n".join(paragraphs)).encode()


def as_text(paragraphs: list[str]) -> bytes:
    """The text itself."""
    return "\n\n".join(paragraphs).encode()


FORMATS: tuple[Callable[[list[str]], bytes], ...] = (
    as_text,
    as_markdown,
    as_html,
    as_pdf,
    as_docx,
    as_rtf,
    as_mail,
)


def documents(folder: Path, count: int) -> Iterator[bytes]:
    """So many documents, the corpus's texts in one format after another."""
    texts = [path.read_text(encoding="utf-8").strip() for path in sorted(folder.glob("*.txt"))]
    for number in range(count):
        text = texts[number * 7 % len(texts)]
        yield FORMATS[number % len(FORMATS)](text.split("\n\n"))


def read_all(made: list[bytes]) -> dict[str, list[float]]:
    """Read every document; the seconds each took, by its kind."""
    took: dict[str, list[float]] = defaultdict(list)
    for content in made:
        started = time.perf_counter()
        for each in originals("document", content):
            if isinstance(each, tuple):
                page_of(*each)
        took[each[0].kind if isinstance(each, tuple) else "refused"].append(
            time.perf_counter() - started
        )
    return took


def cost_of_a_child(count: int, *, fresh: bool = False) -> list[float]:
    """Seconds for a job that does nothing but read ten kilobytes of plain text."""
    content, way = b"A line of words.\n" * 600, FreshChild() if fresh else None
    run("habeas.text.extractors.plain:job", content, way=way)
    took = []
    for _ in range(count):
        started = time.perf_counter()
        run("habeas.text.extractors.plain:job", content, way=way)
        took.append(time.perf_counter() - started)
    return took


def row(name: str, took: list[float]) -> str:
    """One line of the table, in milliseconds."""
    last = sorted(took)[min(len(took) - 1, int(len(took) * 0.95))]
    cells = (statistics.median(took), last, max(took))
    return f"| {name} | {len(took)} | " + " | ".join(f"{1000 * each:.1f}" for each in cells) + " |"


def main() -> None:
    """Print the figures as a table for benchmarks/text.md."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--documents", type=int, default=200)
    wanted = parser.parse_args()
    made = list(documents(wanted.folder, wanted.documents))
    started = time.perf_counter()
    cold = read_all(made)
    whole = time.perf_counter() - started
    warm = read_all(made)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{len(made)} documents, {sum(map(len, made)) / 1e6:.1f} MB, in {whole:.2f} s from a cold start:"
    )
    print(f"{len(made) / whole:.0f} documents a second; this process held {peak} MB at most.\n")
    print("| milliseconds | documents | median | p95 | longest |\n|---|---|---|---|---|")
    for kind in sorted(warm):
        print(row(kind, warm[kind]))
    print(row("all, warm", [each for took in warm.values() for each in took]))
    print(row("all, from cold", [each for took in cold.values() for each in took]))
    print(row("the child itself, 10 kB of plain text", cost_of_a_child(300)))
    print(row("a fresh child (macOS, Windows)", cost_of_a_child(20, fresh=True)))


if __name__ == "__main__":
    main()
