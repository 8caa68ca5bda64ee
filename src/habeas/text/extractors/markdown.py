"""Markdown: its words, without its marks.

Headings, emphasis, links, quotations and lists lose their signs and keep their words; a link keeps
its words and not its address; lines that belong to one paragraph are joined.
"""

import re

from habeas.quarantine.decoding import decode
from habeas.text.extract import Extract, packed
from habeas.text.normalise import tidy, tidy_line

_FENCE = re.compile(r"^\s{0,3}(?:```|~~~)[^\n]*$", re.MULTILINE)
_RULE = re.compile(r"^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$", re.MULTILINE)
_UNDERLINE = re.compile(r"^(?:=+|-+)\s*$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(
    r"</?(?:b|i|em|strong|u|br|p|div|span|sup|sub|a|img|small|hr)\b[^<>\n]*>", re.IGNORECASE
)
_REFERENCE = re.compile(r"^\s{0,3}\[[^\]\n]+\]:\s+\S+.*$", re.MULTILINE)
_IMAGE = re.compile(r"!\[([^\]\n]{0,1000}+)\](?:\([^)\n]{0,2000}+\)|\[[^\]\n]{0,300}+\])")
_LINK = re.compile(r"\[([^\]\n]{1,1000}+)\](?:\([^)\n]{0,2000}+\)|\[[^\]\n]{0,300}+\])")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^>\s]+)>")
_STRESS = (
    re.compile(r"(?<![\\*])(\*{2,3})(?=\S)([^*\n]*[^*\s])\1(?!\*)"),
    re.compile(r"(?<![\\*\w])(\*)(?=\S)([^*\n]*[^*\s])\1(?![*\w])"),
    re.compile(r"(?<![\\\w])(_{1,3})(?=\S)([^_\n]*[^_\s])\1(?!\w)"),
    re.compile(r"(~~)(?=\S)([^~\n]*\S)\1"),
    re.compile(r"(`+)([^`\n]+)\1"),
)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_LEADING = re.compile(r"^\s{0,3}(?:#{1,6}\s+|(?:>\s?)+|[-*+]\s+(?:\[[ xX]\]\s+)?)")
_HEADING = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_ENDS_HARD = re.compile(r"(?: {2,}|\\)$")
_OWN_LINE = re.compile(r"^\s*(?:[-*+]\s|\d{1,3}[.)]\s|\||#{1,6}\s)")


def extract(untrusted: bytes) -> Extract:
    """The words of a Markdown text."""
    source = tidy(_keeping_hard_ends(decode(untrusted).text))
    front, body = _front_matter(source.text)
    plain = tidy("\n\n".join(_blocks(_without_marks(body)))).text
    return Extract(
        text=plain,
        title=_title(front, body),
        authors=tuple(_listed(front, "author")),
        captions=_captions(body),
        notes=source.notes,
    )


_HARD = "\\\n"


def _keeping_hard_ends(text: str) -> str:
    """Two blanks at a line's end are a mark here; tidying would take them."""
    return re.sub(r" {2,}\r?\n(?=\S)", lambda _: _HARD, text)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The fields some writers put before the text between two rules, and the text."""
    match = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
    if match is None:
        return {}, text
    lines = (line.partition(":") for line in match[1].splitlines() if ":" in line)
    fields = {name.strip().lower(): value.strip().strip("\"'") for name, _, value in lines}
    return fields, text[match.end() :]


def _listed(front: dict[str, str], name: str) -> list[str]:
    return [value[:300] for value in (tidy_line(front.get(name, "")),) if value]


def _title(front: dict[str, str], body: str) -> str | None:
    stated = tidy_line(front.get("title", ""))
    first = next((line for line in body.splitlines() if line.strip()), "")
    heading = _HEADING.match(first)
    found = stated or (tidy_line(_inline(heading[1])) if heading else "")
    return found[:500] or None


def _captions(body: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(words for each in _IMAGE.findall(body) if (words := tidy_line(each)[:1500]))
    )


def _without_marks(body: str) -> str:
    for mark in (_COMMENT, _FENCE, _REFERENCE):
        body = mark.sub("", body)
    lines = body.split("\n")
    return "\n".join(line for line in lines if not _is_rule(line))


def _is_rule(line: str) -> bool:
    return bool(line.strip()) and any(rule.match(line) for rule in (_RULE, _UNDERLINE, _TABLE_RULE))


def _blocks(body: str) -> list[str]:
    """The paragraphs: lines joined, except where each is meant to stand alone."""
    found: list[str] = []
    for block in re.split(r"\n\s*\n", body):
        lines: list[str] = []
        hard = True
        for raw in block.split("\n"):
            words = _inline(_LEADING.sub("", _ENDS_HARD.sub("", raw))).strip()
            if lines and not hard and not _OWN_LINE.match(raw):
                lines[-1] = f"{lines[-1]} {words}"
            else:
                lines.append(words)
            hard = _ENDS_HARD.search(raw) is not None or _HEADING.match(raw) is not None
        found.append("\n".join(line for line in lines if line))
    return [block for block in found if block]


def _inline(text: str) -> str:
    """A line without the marks within it."""
    text = _IMAGE.sub("", text)
    text = _LINK.sub(r"\1", text)
    text = _ADDRESS.sub(r"\1", text)
    for stress in _STRESS:
        text = stress.sub(r"\2", text)
    text = _TAG.sub("", text)
    text = _ESCAPED.sub(r"\1", text)
    return re.sub(r"\s*\|\s*", " | ", text).strip(" |") if text.lstrip().startswith("|") else text


job = packed(extract)
