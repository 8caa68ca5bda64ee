"""Limits: how much of this machine one stranger's file may use.

Time and memory are those promised in SECURITY.md: thirty seconds and 1.5 GB.
"""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much one parse may use before it is stopped.

    Attributes:
        seconds: Time on the wall, and on the processor, from the moment the parser is started.
        memory: Bytes of address space of the child that parses.
        output: Bytes the parser may hand back.
        open_files: Files it may hold open at once.
        content: Bytes of the file itself; a larger one is not parsed at all.
    """

    seconds: float = 30.0
    memory: int = 1536 * MEGABYTE
    output: int = 256 * MEGABYTE
    open_files: int = 32
    content: int = 512 * MEGABYTE


DEFAULT = Limits()
