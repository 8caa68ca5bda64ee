"""Measure what is kept of web pages and printed pages: paragraphs lost, run together, furniture let in.

Puts texts into page designs of our own (none is a copy of anybody's site) and takes them out again;
then prints every tenth text as PDF in four settings, hyphenated where a printer would.

    python -m tools.measure_pages FOLDER

FOLDER holds plain texts (`python corpus/corpus.py text FOLDER corpus/documents/*.xml` writes them).
"""

import argparse
from collections import Counter
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

import typst

from habeas.text.extractors import html, pdf

FURNITURE = "FURNITURE"  # stands in every piece of it


def blog(title: str, told: str) -> str:
    """A blog's theme: masthead, menu, sidebar, sharing, related posts, comments."""
    return f"""<!DOCTYPE html><html><head><title>{title} | Site</title></head>
<body class="post-template single sidebar-right"><div id="page"><header id="masthead">
<div class="site-title"><a href="/">FURNITURE</a></div><nav class="main-navigation"><ul>
<li><a href="/a">FURNITURE news</a></li></ul></nav></header><div class="entry-header">
<h1 class="entry-title">{title}</h1><div class="entry-meta"><time class="published"
datetime="2023-04-26T10:00:00+00:00">April 26</time></div></div><div class="entry-content">{told}
<div class="sharedaddy"><h3>FURNITURE Share this:</h3><a>Twitter</a></div></div>
<div id="jp-relatedposts"><h3>FURNITURE Related</h3><a>Other post</a></div>
<aside class="widget-area"><h2>FURNITURE Recent posts</h2><ul><li><a>One</a></li></ul></aside>
<div id="comments" class="comments-area"><p>FURNITURE I think this is all false and I do not believe
it, said one of the readers in a long comment.</p></div><footer class="site-footer">FURNITURE 2024
</footer></div></body></html>"""


def tables(title: str, told: str) -> str:
    """A page of the nineties: a table for a layout, a menu left, advertising right."""
    return f"""<html><head><title>{title}</title></head><body><div class="top"><a>FURNITURE</a> |
<a>News</a> | <a>Contacts</a></div><table><tr><td class="left"><ul><li><a>FURNITURE politics</a></li>
<li><a>Society</a></li></ul></td><td class="c"><div class="title"><b>{title}</b></div>
<div class="text">{told}</div></td><td class="right"><p><a>FURNITURE advertising here</a></p></td>
</tr></table><div class="bottom">FURNITURE All rights reserved 2019</div></body></html>"""


def modern(title: str, told: str) -> str:
    """A news page of today: consent, a figure, a newsletter box, teasers of other stories."""
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<script>var x = "FURNITURE"</script></head><body><div id="onetrust-consent-sdk"><p>FURNITURE We value
your privacy. We and our partners store cookies on your device.</p><button>Accept</button></div>
<div class="app"><main><article class="Article_a1"><h1>{title}</h1><p class="byline">By A. Writer</p>
<figure><img src="x"><figcaption>FURNITURE A caption here</figcaption></figure>{told}
<div class="newsletter-signup"><p>FURNITURE Sign up for our newsletter to get the news every morning
in your inbox.</p><form><input></form></div></article><section class="more-stories">
<h2>FURNITURE More stories</h2><article><h3><a>FURNITURE Another story</a></h3><p>FURNITURE teaser of
another story which is here.</p></article></section></main></div><footer><p>FURNITURE contact</p>
</footer></body></html>"""


def bare(title: str, told: str) -> str:
    """Paragraphs and a heading, and nothing else."""
    return f"<html><body><h1>{title}</h1>{told}</body></html>"


def broken_lines(title: str, told: str) -> str:
    """Line breaks where paragraphs should be."""
    told = told.replace("<p>", "").replace("</p>", "<br><br>\n")
    menu = "<div class=menu><a>FURNITURE Home</a></div>"
    return f"<html><body>{menu}<div class=content><h2>{title}</h2>{told}</div></body></html>"


DESIGNS: Mapping[str, Callable[[str, str], str]] = {
    "blog": blog,
    "tables": tables,
    "modern": modern,
    "bare": bare,
    "broken lines": broken_lines,
}


_INDENTED = "first-line-indent: (amount: 1.5em, all: true)"
SETTINGS: Mapping[str, str] = {
    "PDF, gaps, justified": "#set par(justify: true, spacing: 1.3em)\n#set text(hyphenate: true)",
    "PDF, indents, justified": f"#set par(justify: true, spacing: 0.65em, {_INDENTED})\n#set text(hyphenate: true)",
    "PDF, ragged, numbered": '#set par(spacing: 1.2em)\n#set page(numbering: "1")',
    "PDF, double spaced": f"#set par(leading: 1.4em, spacing: 1.4em, {_INDENTED})",
}


def printed(setting: str, language: str, told: list[str]) -> bytes:
    """The paragraphs as a PDF."""
    escaped = (each.replace("\\", "\\\\").replace('"', '\\"') for each in told)
    body = "\n\n".join(f'#"{each}"' for each in escaped)
    return bytes(typst.compile(f'{setting}\n#set text(lang: "{language}")\n{body}'.encode()))


def measure(design: Callable[[str, str], str], title: str, told: list[str]) -> Counter[str]:
    """How many paragraphs came through whole, run together or not at all, and how much furniture."""
    marked = "".join(f"<p>{escape(each)}</p>" for each in told)
    return compare(html.extract(design(escape(title), marked).encode()).text, told)


def compare(text: str, told: list[str]) -> Counter[str]:
    """The count for one text taken out of a page, against what was put in."""
    found = {" ".join(each.split()) for each in text.split("\n\n")}
    wanted = [" ".join(each.split()) for each in told]
    count: Counter[str] = Counter(paragraphs=len(wanted), furniture=text.count(FURNITURE))
    for each in wanted:
        if each not in found:
            count["run together" if each in " ".join(text.split()) else "lost"] += 1
    return count


def main() -> None:
    """Print a table for benchmarks/text.md."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    texts = sorted(parser.parse_args().folder.glob("*.txt"))
    print(
        "| design | pages | paragraphs | lost | run together | furniture |\n|---|---|---|---|---|---|"
    )
    for name, design in DESIGNS.items():
        total: Counter[str] = Counter()
        for path in texts:
            title, *told = path.read_text(encoding="utf-8").strip().split("\n\n")
            total += measure(design, title, told)
        print(row(name, len(texts), total))
    for name, setting in SETTINGS.items():
        total = Counter()
        for path in texts[::10]:
            told = path.read_text(encoding="utf-8").strip().split("\n\n")
            total += compare(pdf.extract(printed(setting, path.name[:2], told)).text, told)
        print(row(name, len(texts[::10]), total))


def row(name: str, pages: int, total: Counter[str]) -> str:
    """One line of the table."""
    cells = (total[each] for each in ("paragraphs", "lost", "run together", "furniture"))
    return f"| {name} | {pages} | " + " | ".join(map(str, cells)) + " |"


if __name__ == "__main__":
    main()
