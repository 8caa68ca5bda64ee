"""Jobs no shipped parser does: they hang, hoard, flood, crash and lie, to see that nothing comes of it.

They run in the child process of `habeas.quarantine`, never in the test.
"""

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

from habeas.quarantine.outcome import Refused


def echo(untrusted: bytes) -> Iterator[bytes]:
    yield untrusted


def in_two(untrusted: bytes) -> Iterator[bytes]:
    yield untrusted[:1]
    yield untrusted[1:]


def for_ever(untrusted: bytes) -> Iterator[bytes]:
    while True:
        pass
    yield untrusted


def asleep(untrusted: bytes) -> Iterator[bytes]:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(3600)
    yield untrusted


def hoard(untrusted: bytes) -> Iterator[bytes]:
    yield bytes(4 * 1024**3)


def hoard_in_c(untrusted: bytes) -> Iterator[bytes]:
    held = [ctypes.create_string_buffer(64 * 1024**2) for _ in range(64)]
    yield str(len(held)).encode()


def flood(untrusted: bytes) -> Iterator[bytes]:
    while True:
        yield bytes(1024 * 1024)


def crash(untrusted: bytes) -> Iterator[bytes]:
    yield b"so far so good"
    os.kill(os.getpid(), signal.SIGSEGV)


def deep(untrusted: bytes) -> Iterator[bytes]:
    def down(level: int) -> int:
        return down(level + 1) + 1

    yield str(down(0)).encode()


def quit_early(untrusted: bytes) -> Iterator[bytes]:
    yield b"half of it"
    os._exit(0)


def hang_up_and_stay(untrusted: bytes) -> Iterator[bytes]:
    yield untrusted
    os.closerange(0, 4096)
    time.sleep(3600)


def refuse(untrusted: bytes) -> Iterator[bytes]:
    yield untrusted
    raise Refused("is not to our taste", "Add another.")


def babble(untrusted: bytes) -> Iterator[bytes]:
    """Write to the pipe what is no piece."""
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"d\xff\xff\xff\xffnot four gigabytes")
        except OSError:
            continue
    os._exit(0)
    yield untrusted


def what_it_may(untrusted: bytes) -> Iterator[bytes]:
    """Try what a parser has no business doing, and say which of it worked."""
    descriptors = [each for each in range(64) if _is_open(each)]
    done = {name: _works(attempt) for name, attempt in ATTEMPTS.items()}
    yield json.dumps({"done": done, "descriptors": descriptors}).encode()


def _write_a_file() -> None:
    path = f"escaped-{os.getpid()}"
    try:
        with open(path, "wb") as file:  # noqa: PTH123 the plainest way there is
            file.write(b"x")
    finally:
        if os.path.exists(path):  # noqa: PTH110
            os.unlink(path)  # noqa: PTH108


def _start_a_process() -> None:
    subprocess.run([sys.executable, "-c", ""], check=True)


def _open_many() -> None:
    held = [os.open(os.devnull, os.O_RDONLY) for _ in range(200)]
    for each in held:
        os.close(each)


ATTEMPTS = {
    "write a file": _write_a_file,
    "start a process": _start_a_process,
    "open many": _open_many,
}


def _works(attempt) -> bool:  # type: ignore[no-untyped-def]
    try:
        attempt()
    except BaseException:  # noqa: BLE001 whatever stops it is welcome
        return False
    return True


def _is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


def untidy(untrusted: bytes) -> Iterator[bytes]:
    yield json.dumps({"text": "a\u202eb\x00c"}).encode()


def sheets_beyond(untrusted: bytes) -> Iterator[bytes]:
    yield json.dumps({"text": "abc", "sheets": [{"number": 1, "start": 0, "stop": 9}]}).encode()


def wrong_types(untrusted: bytes) -> Iterator[bytes]:
    yield json.dumps({"text": ["abc"], "title": 7}).encode()


def nested_json(untrusted: bytes) -> Iterator[bytes]:
    yield b"[" * 1_000_000


def no_text(untrusted: bytes) -> Iterator[bytes]:
    yield b'{"text": ""}'
