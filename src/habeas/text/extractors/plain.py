"""Plain text, in whichever code page it was typed."""

from habeas.quarantine.decoding import Decoded, decode
from habeas.text.extract import Extract, packed
from habeas.text.normalise import tidy
from habeas.text.wrapping import unwrap


def extract(untrusted: bytes) -> Extract:
    """The text as it was typed; lines a program wrapped are joined."""
    decoded = decode(untrusted)
    tidied = tidy(decoded.text)
    return Extract(text=unwrap(tidied.text), notes=(*_notes(decoded), *tidied.notes))


def _notes(decoded: Decoded) -> list[str]:
    notes = []
    if not decoded.encoding.startswith("utf-"):
        notes.append(f"the letters were read as {decoded.encoding}")
    if decoded.broken:
        notes.append(f"{decoded.broken} places could not be decoded and stand as \ufffd")
    return notes


job = packed(extract)
