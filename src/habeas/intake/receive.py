"""Take a file as it came, and what it holds, each as an original of its own.

The file itself always comes first and always comes, whatever becomes of what is in it. What is not
taken is said, with what to do about it. Nothing is written here: the desk seals what it is given.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from habeas.evidence.original import Original
from habeas.intake.arrivals import shown_name
from habeas.intake.containers import Held, heads_and_bytes
from habeas.intake.identify import kind_of
from habeas.quarantine.limits import MEGABYTE, Limits
from habeas.quarantine.outcome import ParserStopped, Refused, Stopped
from habeas.quarantine.runner import run
from habeas.vocabulary.kinds import FileKind

_JOBS = {
    FileKind.ARCHIVE: "habeas.intake.containers:unzip",
    FileKind.MAIL: "habeas.intake.containers:unwrap",
}
_LIMITS = Limits(output=400 * MEGABYTE)
_DEEPEST = 4
_MOST_FILES = 10_000
_MOST_BYTES = 1024 * MEGABYTE
_BY_HAND = "Unpack it with a program you trust, look at what is in it, and add the files."


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that was not taken, or not opened.

    Attributes:
        name: Its name, made safe to show; a file within another as "outer › inner".
        what: What happened, in one sentence.
        remedy: What to do about it, in one sentence.
    """

    name: str
    what: str
    remedy: str


@dataclass(slots=True)
class _Allowed:
    """What is still allowed of everything that hangs on one file."""

    files: int = _MOST_FILES
    total: int = _MOST_BYTES


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a file stands: within which others, outermost first."""

    names: tuple[str, ...] = ()
    hashes: tuple[str, ...] = ()
    allowed: _Allowed = field(default_factory=_Allowed)

    def inside(self, original: Original) -> "_Place":
        return _Place((*self.names, original.name), (*self.hashes, original.sha256), self.allowed)

    def path(self, name: str) -> str:
        return " › ".join((*self.names, name))


def originals(
    untrusted_name: str, untrusted_bytes: bytes
) -> Iterator[tuple[Original, bytes] | Refusal]:
    """The file itself, then what it holds, then what that holds, to a limit.

    Args:
        untrusted_name: The name the file came with.
        untrusted_bytes: What is in it.

    Yields:
        Each original with its bytes; for what was not taken or opened, a refusal.
    """
    yield from _received(untrusted_name, untrusted_bytes, _Place())


def _received(
    name: str, content: bytes, place: _Place
) -> Iterator[tuple[Original, bytes] | Refusal]:
    original = _original(name, content, place.hashes[-1] if place.hashes else None)
    yield original, content
    job = _JOBS.get(original.kind)
    if job is None:
        return
    if original.sha256 in place.hashes:
        what = "It holds itself, as no honest archive does; it was not opened again."
        yield Refusal(place.path(original.name), what, _BY_HAND)
    elif len(place.hashes) >= _DEEPEST:
        what = f"It is packed {_DEEPEST} deep, and was kept without being opened."
        yield Refusal(place.path(original.name), what, _BY_HAND)
    else:
        yield from _held(job, original, content, place.inside(original))


def _held(
    job: str, container: Original, content: bytes, place: _Place
) -> Iterator[tuple[Original, bytes] | Refusal]:
    try:
        for held in heads_and_bytes(run(job, content, _LIMITS)):
            yield from _taken(held, place)
    except Refused as refused:
        yield Refusal(
            " › ".join(place.names), _sentence(container.name, refused.what), refused.remedy
        )
    except ParserStopped as stopped:
        what = f"{container.name} was kept, but could not be opened: {_WHY[stopped.why]}."
        yield Refusal(" › ".join(place.names), what, _BY_HAND)


def _taken(held: Held, place: _Place) -> Iterator[tuple[Original, bytes] | Refusal]:
    name = shown_name(held.name)
    place.allowed.files -= 1
    place.allowed.total -= len(held.content)
    if held.trouble is not None:
        yield Refusal(place.path(name), _sentence(name, held.trouble), held.remedy)
    elif place.allowed.files < 0 or place.allowed.total < 0:
        what = f"{name} was left out: {place.names[0]} holds more than is taken from one file."
        yield Refusal(place.path(name), what, _BY_HAND)
    else:
        yield from _received(held.name, held.content, place)


_WHY = {
    Stopped.TIME: "it took longer than 30 seconds",
    Stopped.MEMORY: "it needed more memory than one file may use",
    Stopped.OUTPUT: "it unpacks to more than one file may hold",
    Stopped.CONTENT: "it is larger than 512 MB",
    Stopped.FELL_OVER: "the program that opens such files fell over on it",
    Stopped.BABBLED: "what came out of it made no sense",
}


def _sentence(name: str, rest: str) -> str:
    return f"{name} {rest}."


def _original(name: str, content: bytes, within: str | None) -> Original:
    return Original(
        sha256=sha256(content).hexdigest(),
        name=shown_name(name),
        size=len(content),
        kind=kind_of(content),
        within=within,
    )
