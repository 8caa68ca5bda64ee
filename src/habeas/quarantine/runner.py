"""The runner: the one way a stranger's bytes reach a parser.

`run` names a job, hands it the bytes in a child process, and gives back what it said. A job that
hangs, grows, floods, crashes or lies costs one exception and never the run. On Linux one keeper
process holds the parsers loaded and forks a child for each file; elsewhere each file gets a fresh
child. Nothing is written to disk.
"""

import atexit
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import IO, Protocol

from habeas.quarantine import wire
from habeas.quarantine.limits import DEFAULT, Limits
from habeas.quarantine.outcome import ParserStopped, Refused, Stopped

_BOOT = "import sys; sys.path[:] = sys.argv[1:-1]; from habeas.quarantine.{0} import main; main()"
_PATIENCE = 60.0  # seconds more than a job's own, for a machine too busy to load the parsers


class Way(Protocol):
    """One way to run a job in a child."""

    def answer(self, job: str, untrusted: bytes, limits: Limits) -> bytes:
        """Everything the child said, in pieces as it sent them."""


def run(
    job: str, untrusted: bytes, limits: Limits = DEFAULT, *, way: Way | None = None
) -> list[bytes]:
    """Do a job on a stranger's bytes in a child process, and give the pieces it answered.

    Args:
        job: "package.module:function"; the function takes bytes and gives pieces of bytes.
        untrusted: The stranger's bytes.
        limits: What the child may use.
        way: How children are made; None for what suits this system.

    Raises:
        ParserStopped: The parser met a limit, fell over, or answered what was not agreed.
        Refused: The parser says why it will not read this file.
    """
    if len(untrusted) > limits.content:
        raise ParserStopped(Stopped.CONTENT, f"{len(untrusted)} bytes")
    answer = (way or _WAY).answer(job, untrusted, limits)
    try:
        return list(_pieces(answer))
    except wire.Garbled as error:
        raise ParserStopped(Stopped.BABBLED, str(error)) from error


def _pieces(untrusted_answer: bytes) -> Iterator[bytes]:
    """The data pieces of an answer, which must end as agreed."""
    view, at = memoryview(untrusted_answer), 0
    while at < len(view):
        letter, content = wire.cut(view[at:])
        at += wire.HEAD + len(content)
        if letter == wire.END:
            return
        if letter != wire.DATA:
            raise _what_went_wrong(letter, bytes(content))
        yield bytes(content)
    raise ParserStopped(Stopped.FELL_OVER, "it ended without a last word")


def _what_went_wrong(letter: bytes, untrusted: bytes) -> Exception:
    if letter == wire.MEMORY:
        return ParserStopped(Stopped.MEMORY)
    if letter == wire.FELL:
        return ParserStopped(Stopped.FELL_OVER, untrusted.decode("ascii", "replace")[:80])
    if letter == wire.REFUSED:
        said = wire.plain(untrusted)
        return Refused(str(said.get("what", ""))[:500], str(said.get("remedy", ""))[:500])
    return ParserStopped(Stopped.BABBLED, "an unknown piece")


def _start(part: str, *more: str) -> subprocess.Popen[bytes]:
    """A Python of its own: our import path, none of our environment, none of our descriptors."""
    code = _BOOT.format(part)
    paths = [path or os.getcwd() for path in sys.path]  # noqa: PTH109 sys.path holds texts
    return subprocess.Popen(  # noqa: S603 our own interpreter, our own code
        [sys.executable, "-I", "-X", "utf8", "-c", code, *paths, *(more or ("",))],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in ("SYSTEMROOT", "LANG") if name in os.environ},
        start_new_session=True,
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process for good, and leave neither zombie nor open pipe."""
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            _close(pipe)
    process.wait()


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # what was still to be written has nobody to read it
        return


@contextmanager
def _deadline(process: subprocess.Popen[bytes], seconds: float) -> Iterator[threading.Event]:
    """Kill the process when its time is over; the event says whether that happened."""
    over = threading.Event()

    def end() -> None:
        over.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield over
    finally:
        timer.cancel()


class FreshChild:
    """A new Python for every file: slower, and needs nothing of the system."""

    def answer(self, job: str, untrusted: bytes, limits: Limits) -> bytes:
        """Everything the child said."""
        wanted = json.dumps({"job": job, "limits": asdict(limits)})
        try:
            process = _start("fresh", wanted)
        except OSError as error:
            raise ParserStopped(Stopped.FELL_OVER, "no child could be started") from error
        try:
            with _deadline(process, limits.seconds) as over:
                answer, code = _converse(process, untrusted, limits)
        finally:
            _end(process)
        if over.is_set():
            raise ParserStopped(Stopped.TIME)
        if code:
            raise ParserStopped(Stopped.FELL_OVER, f"exit {code}")
        return answer


def _converse(
    process: subprocess.Popen[bytes], untrusted: bytes, limits: Limits
) -> tuple[bytes, int]:
    """What a fresh child says, and the code it ends with."""
    assert process.stdin is not None
    assert process.stdout is not None
    threading.Thread(target=_feed, args=(process.stdin, untrusted), daemon=True).start()
    answer = process.stdout.read(limits.output + 1)
    if len(answer) > limits.output:
        raise ParserStopped(Stopped.OUTPUT)
    return answer, process.wait()


def _feed(pipe: IO[bytes], content: bytes) -> None:
    try:
        pipe.write(content)
    except (OSError, ValueError):  # the child is gone; its end says why
        return
    finally:
        _close(pipe)


class Keeper:
    """One process that holds the parsers loaded and forks a child for each file."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = os.getpid()

    def answer(self, job: str, untrusted: bytes, limits: Limits) -> bytes:
        """Everything the child said, its end checked."""
        with self._lock:
            try:
                return self._ask(job, untrusted, limits)
            except (OSError, wire.Garbled) as error:
                self._dismiss()
                raise ParserStopped(Stopped.FELL_OVER, "the keeper is gone") from error
            except ParserStopped:
                raise
            except BaseException:  # Ctrl-C in the middle of an answer: nobody may read its rest
                self._dismiss()
                raise

    def close(self) -> None:
        """End the keeper; the next file starts another."""
        with self._lock:
            self._dismiss()

    def _ask(self, job: str, untrusted: bytes, limits: Limits) -> bytes:
        process = self._ready()
        assert process.stdin is not None
        assert process.stdout is not None
        wanted = {"job": job, "length": len(untrusted), "limits": asdict(limits)}
        with _deadline(process, limits.seconds + _PATIENCE):
            wire.send(process.stdin, wire.DATA, json.dumps(wanted).encode())
            process.stdin.write(untrusted)
            process.stdin.flush()
            return _heard(process.stdout)

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._owner != os.getpid():  # forked: the keeper is our parent's
            self._process, self._owner = None, os.getpid()
        if self._process is not None and self._process.poll() is not None:
            self._dismiss()
        if self._process is None:
            self._process = _start("keeper")
        return self._process

    def _dismiss(self) -> None:
        if self._process is not None and self._owner == os.getpid():
            _end(self._process)
        self._process = None


def _heard(source: IO[bytes]) -> bytes:
    """What the keeper passes on of its child, up to its verdict."""
    said: list[bytes] = []
    while (piece := wire.receive(source, most=wire.PIECE)) is not None:
        letter, content = piece
        if letter == wire.END:
            verdict = wire.plain(content)
            if verdict["why"] is not None:
                raise ParserStopped(Stopped(verdict["why"]), str(verdict["detail"]))
            return b"".join(said)
        said.append(content)
    raise wire.Garbled("the keeper hung up")


_KEEPER = Keeper()
_WAY: Way = _KEEPER if sys.platform == "linux" else FreshChild()
atexit.register(_KEEPER.close)
