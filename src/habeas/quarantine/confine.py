"""Confinement: what a child gives up before it looks at a stranger's bytes.

It gives up every descriptor but the pipe it answers on, time, memory, writing files, core dumps,
starting processes, and outliving its keeper. Where the system has no such limits (Windows) the
parent's clock is all there is. Reading files and opening sockets is not yet taken away: Landlock
and seccomp belong in `confine`, and nowhere else.
"""

import ctypes
import os
import signal
import sys
from collections.abc import Callable

from habeas.quarantine.limits import Limits

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NO_NEW_PRIVS = 38
_MOST_DESCRIPTORS = 1 << 20  # one system call closes them all


def confine(limits: Limits) -> None:
    """Give up what parsing does not need. Called in the child, before it parses, once."""
    if sys.platform == "win32":
        return
    _set_limits(limits)
    if sys.platform == "linux":
        _prctl(_PR_SET_DUMPABLE, 0)
        _prctl(_PR_SET_NO_NEW_PRIVS, 1)


def die_with_keeper(keeper: int) -> None:
    """End this process when the one that forked it ends; called first thing in the child."""
    if sys.platform != "linux":
        return
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != keeper:  # it died before we asked
        os._exit(1)


def keep_only(descriptor: int) -> None:
    """Close everything but one descriptor; the standard three lead nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    os.closerange(3, descriptor)
    os.closerange(descriptor + 1, _MOST_DESCRIPTORS)


if sys.platform == "win32":

    def _set_limits(limits: Limits) -> None:
        """Windows has none of these."""

else:
    import resource

    def _set_limits(limits: Limits) -> None:
        seconds = int(limits.seconds) + 1
        for which, most in (
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_NPROC, 0),
            (resource.RLIMIT_NOFILE, limits.open_files),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_AS, limits.memory),
        ):
            _lower(which, most)

    def _lower(which: int, most: int) -> None:
        """Set a limit, or the hard limit there is where that is lower already."""
        _, hard = resource.getrlimit(which)
        if hard != resource.RLIM_INFINITY:
            most = min(most, hard)
        try:
            resource.setrlimit(which, (most, most))
        except (OSError, ValueError):  # macOS refuses a limit of address space
            return


def _load_prctl() -> Callable[[int, int], int] | None:
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    prctl.argtypes = [ctypes.c_int, *[ctypes.c_ulong] * 4]
    return lambda option, value: int(prctl(option, value, 0, 0, 0))


_PRCTL = _load_prctl()  # looked up before any child is made: a child need not open a library


def _prctl(option: int, value: int) -> None:
    if _PRCTL is not None:
        _PRCTL(option, value)
