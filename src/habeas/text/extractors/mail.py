"""Mail: who wrote to whom, when, about what, and the words.

The header's lines come first in the text, then the body with everything quoted or forwarded in it.
Plain text is preferred to HTML. What is attached is an original of its own; `habeas.intake` takes it.
"""

import re
from contextlib import suppress
from datetime import datetime
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from lxml import etree, html

from habeas.quarantine.mails import attached, bodies, parse
from habeas.text.blocks import paragraphs
from habeas.text.extract import Extract, packed
from habeas.text.normalise import tidy, tidy_line
from habeas.text.wrapping import unwrap

_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")


def extract(untrusted: bytes) -> Extract:
    """The text of a mail and what its header says."""
    message = parse(untrusted)
    head = "\n".join(_head(message))
    body, notes = _body(message)
    sent = _sent(message)
    return Extract(
        text=f"{head}\n\n{body}".strip("\n"),
        title=_field(message, "Subject")[:500] or None,
        authors=tuple(each for each in (_field(message, "From")[:300],) if each),
        published=sent.date().isoformat() if sent is not None else None,
        published_from="Date header" if sent is not None else None,
        notes=(*_attached(message), *notes),
    )


def _head(message: EmailMessage) -> list[str]:
    shown = ((name, _field(message, name)) for name in _SHOWN)
    return [f"{name}: {value}" for name, value in shown if value]


def _field(message: EmailMessage, name: str) -> str:
    """A header field, decoded; as it stands where it cannot be."""
    raw = next(
        (str(value) for key, value in message.raw_items() if key.lower() == name.lower()), ""
    )
    unfolded = re.sub(r"\r?\n[ \t]+", " ", raw)
    with suppress(ValueError, LookupError, UnicodeError):
        unfolded = str(make_header(decode_header(unfolded)))
    return tidy_line(_unescaped(unfolded))[:1500]


def _unescaped(text: str) -> str:
    """Bytes that stood in a header without any encoding, read as text."""
    try:
        return text.encode("ascii", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return text


def _sent(message: EmailMessage) -> datetime | None:
    try:
        return parsedate_to_datetime(_field(message, "Date"))
    except (ValueError, TypeError, IndexError):
        return None


def _body(message: EmailMessage) -> tuple[str, tuple[str, ...]]:
    plain = bodies(message, "plain")
    if any(each.strip() for each in plain):
        tidied = tidy("\n\n".join(plain))
        return unwrap(tidied.text), tidied.notes
    pages = ["\n\n".join(_paragraphs(each)) for each in bodies(message, "html")]
    return "\n\n".join(pages), ()


def _paragraphs(page: str) -> list[str]:
    source = _DECLARATION.sub("", page).replace("\0", "")
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError):
        return []
    body = tree.find("body")
    return paragraphs(tree if body is None else body)


def _parser() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8", remove_pis=True)


def _attached(message: EmailMessage) -> list[str]:
    count = sum(1 for _ in attached(message))
    if not count:
        return []
    return [f"{count} attached file{'s' if count > 1 else ''}: each an original of its own"]


job = packed(extract)
