"""Mails: taking a message apart into its body and what is attached.

Intake takes the attachments out, text takes the body; both ask here, so that no part is taken by
both or by neither. Called in a child process only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

from habeas.quarantine.decoding import decode
from habeas.quarantine.outcome import Refused

_MARKED = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_MOST_PARTS = 1000
_DEEPEST = 30
# Headers as they came: an attached message must leave with the bytes it had.
_UNTOUCHED = default.clone(refold_source="none", raise_on_defect=False)


@dataclass(frozen=True, slots=True)
class Attached:
    """A file attached to a mail.

    Attributes:
        name: The name the mail gives it; made safe by nobody yet. Empty if it gives none.
        content: Its bytes.
    """

    name: str
    content: bytes


def parse(untrusted: bytes) -> EmailMessage:
    """A message out of its bytes; the line some mailboxes begin with is passed over.

    Raises:
        Refused: It has more parts, or is nested deeper, than any honest mail.
    """
    line_end = "\r\n" if b"\r\n" in untrusted[:2000] else "\n"
    policy = _UNTOUCHED.clone(linesep=line_end)
    if untrusted.startswith(_MARKED):  # saved by an editor: a mail's header has no mark before it
        untrusted = decode(untrusted).text.encode()
    message = message_from_bytes(untrusted.lstrip(), policy=policy)
    for count, _ in enumerate(_leaves(message), start=1):
        if count > _MOST_PARTS:
            raise Refused(
                f"is a mail with more than {_MOST_PARTS} parts",
                "Save the parts that matter with a mail program, and add those.",
            )
    return message


def attached(message: EmailMessage) -> Iterator[Attached]:
    """What is attached to the message, in its order."""
    for part in _leaves(message):
        if _is_attached(part):
            yield Attached(_file_name(part) or _subject(part), _bytes(part))


def bodies(message: EmailMessage, kind: str) -> list[str]:
    """The texts of the body that are of this kind ("plain" or "html"), in order."""
    return [
        _text(part)
        for part in _leaves(message)
        if part.get_content_type() == f"text/{kind}" and not _is_attached(part)
    ]


def _leaves(message: EmailMessage, depth: int = 0) -> Iterator[EmailMessage]:
    """The parts that hold something; an attached message is one of them, whole."""
    if depth > _DEEPEST:
        raise Refused(
            "is a mail nested too deep", "Save its parts with a mail program, and add those."
        )
    held = message.get_payload()
    if message.get_content_maintype() == "multipart" and isinstance(held, list):
        for part in held:
            yield from _leaves(cast("EmailMessage", part), depth + 1)
    else:
        yield message


def _is_attached(part: EmailMessage) -> bool:
    if part.get_content_type() == "message/rfc822":
        return True
    if part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text":
        return bool(part.get_payload())
    return bool(_file_name(part))


def _file_name(part: EmailMessage) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, IndexError, AttributeError):  # the parser's own slips
        return ""


def _subject(part: EmailMessage) -> str:
    """An attached message is called by its subject when it has no file name."""
    held = part.get_payload()
    if not isinstance(held, list) or not held:
        return ""
    try:
        subject = str(cast("EmailMessage", held[0])["Subject"] or "")
    except (ValueError, LookupError, AttributeError):  # the parser's own slips
        return ""
    return f"{subject}.eml" if subject else ""


def _bytes(part: EmailMessage) -> bytes:
    held = part.get_payload()
    if isinstance(held, list):  # an attached message
        return b"".join(cast("EmailMessage", each).as_bytes() for each in held)
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _text(part: EmailMessage) -> str:
    """A body's text: in the charset it declares, as far as that is true."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return ""
    text = decode(content, declared=part.get_content_charset()).text
    return _flowed(text) if str(part.get_param("format", "")).lower() == "flowed" else text


def _flowed(text: str) -> str:
    """Lines that end in a blank go on in the next (RFC 3676), but not before a signature."""
    return re.sub(r"(?m)(?<!^--) \r?\n(?!>|\r?\n|-- )", " ", text)
