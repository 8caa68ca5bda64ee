"""The child: one job, done on a stranger's bytes, its answer sent in pieces.

A job takes bytes and gives pieces of bytes. Whatever goes wrong in it becomes one last piece that
says so; the parent believes none of it without looking.
"""

import json
from collections.abc import Callable, Iterable
from importlib import import_module
from typing import BinaryIO, cast

from habeas.quarantine import wire
from habeas.quarantine.outcome import Refused

Job = Callable[[bytes], Iterable[bytes]]


def job_named(name: str) -> Job:
    """The job under this name ("package.module:function"), its module imported.

    The names are ours, written in our own tables; none ever comes out of a file.
    """
    module, _, function = name.partition(":")
    return cast("Job", getattr(import_module(module), function))


def perform(job: Job, untrusted: bytes, out: BinaryIO) -> None:
    """Do the job and answer."""
    try:
        for piece in job(untrusted):
            wire.send(out, wire.DATA, piece)
        wire.send(out, wire.END)
    except Refused as refused:
        said = {"what": refused.what, "remedy": refused.remedy}
        wire.send(out, wire.REFUSED, json.dumps(said).encode())
    except MemoryError:
        wire.send(out, wire.MEMORY)
    except Exception as error:  # noqa: BLE001 a stranger's file may raise anything
        wire.send(out, wire.FELL, type(error).__name__.encode())
