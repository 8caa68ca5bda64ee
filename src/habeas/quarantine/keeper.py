"""The keeper: a small process that holds the parsers ready and forks a child for each file.

It is started fresh, so it has one thread and nothing of the parent's memory, and it parses nothing
itself. It ends when the parent's pipe closes; its children end with it.
"""

import gc
import json
import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from habeas.quarantine import wire
from habeas.quarantine.child import Job, job_named, perform
from habeas.quarantine.confine import confine, die_with_keeper, keep_only
from habeas.quarantine.limits import Limits
from habeas.quarantine.outcome import Stopped

_LINGER = 2.0  # seconds a child may take to be gone after its last word


@dataclass(slots=True)
class _Ward:
    """A child at work: its process, its pipe, when it must be done, how much it has said."""

    pid: int
    pipe: int
    until: float
    left: int


def keep(source: BinaryIO, out: BinaryIO) -> None:
    """Serve jobs until the parent hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C ends
    while (asked := wire.receive(source, most=wire.PIECE)) is not None:
        wanted = json.loads(asked[1])
        content = source.read(wanted["length"])
        _serve(wanted["job"], content, Limits(**wanted["limits"]), out)
        del content


def _serve(name: str, content: bytes, limits: Limits, out: BinaryIO) -> None:
    try:
        job = job_named(name)
    except Exception as error:  # noqa: BLE001 a broken installation must not look like a broken file
        _end(out, Stopped.FELL_OVER, f"{name} cannot be loaded: {type(error).__name__}")
        return
    gc.freeze()  # what is loaded stays shared with the children
    ward = _fork(job, content, limits)
    try:
        for chunk in _said(ward):
            wire.send(out, wire.DATA, chunk)
        _end(out, *_verdict(ward))
    finally:
        os.close(ward.pipe)


def _fork(job: Job, content: bytes, limits: Limits) -> _Ward:
    reading, writing = os.pipe()
    keeper = os.getpid()
    pid = os.fork()
    if pid == 0:
        _be_child(job, content, limits, keeper=keeper, pipe=writing)
    os.close(writing)
    return _Ward(pid, reading, time.monotonic() + limits.seconds, limits.output)


def _be_child(job: Job, content: bytes, limits: Limits, *, keeper: int, pipe: int) -> None:
    try:
        os.setpgid(0, 0)
        die_with_keeper(keeper)
        keep_only(pipe)
        confine(limits)
        with os.fdopen(pipe, "wb") as out:
            perform(job, content, out)
    finally:
        os._exit(0)


def _said(ward: _Ward) -> Iterator[bytes]:
    """What the child says, until it hangs up or a limit ends it."""
    poll = select.poll()
    poll.register(ward.pipe, select.POLLIN)
    poll.register(sys.stdin.fileno(), 0)  # only its closing is of interest here
    while (left := ward.until - time.monotonic()) > 0 and ward.left > 0:
        ready = dict(poll.poll(left * 1000))
        if sys.stdin.fileno() in ready:  # the parent is gone
            _kill(ward)
            os._exit(0)
        if ward.pipe in ready:
            chunk = os.read(ward.pipe, min(wire.PIECE, ward.left))
            if not chunk:
                return
            ward.left -= len(chunk)
            yield chunk


def _verdict(ward: _Ward) -> tuple[Stopped | None, str]:
    """How the child ended; it is gone when this returns."""
    if ward.left <= 0:
        _kill(ward)
        return Stopped.OUTPUT, ""
    if ward.until <= time.monotonic():
        _kill(ward)
        return Stopped.TIME, ""
    status = _wait(ward)
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        over_time = number == signal.SIGXCPU
        return (Stopped.TIME if over_time else Stopped.FELL_OVER), f"signal {number}"
    return None, ""


def _wait(ward: _Ward) -> int:
    """The child's status; a child that closed its pipe and stays is killed."""
    until = time.monotonic() + _LINGER
    while time.monotonic() < until:
        pid, status = os.waitpid(ward.pid, os.WNOHANG)
        if pid:
            return status
        time.sleep(0.0005)
    return _kill(ward)


def _kill(ward: _Ward) -> int:
    try:
        os.killpg(ward.pid, signal.SIGKILL)
    except ProcessLookupError:  # it has not become the head of its own group yet, or is gone
        os.kill(ward.pid, signal.SIGKILL)
    return os.waitpid(ward.pid, 0)[1]


def _end(out: BinaryIO, why: Stopped | None, detail: str) -> None:
    wire.send(out, wire.END, json.dumps({"why": why, "detail": detail}).encode())


def main() -> None:
    """Be the keeper, on standard input and output."""
    keep(sys.stdin.buffer, sys.stdout.buffer)
