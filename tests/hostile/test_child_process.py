"""A parser in its child: whatever it does, the run goes on and one clear reason comes back."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from habeas.quarantine.limits import MEGABYTE, Limits
from habeas.quarantine.outcome import ParserStopped, Refused, Stopped
from habeas.quarantine.runner import FreshChild, Keeper, Way, run

SHORT = Limits(seconds=20.0, memory=300 * MEGABYTE, output=8 * MEGABYTE, content=16 * MEGABYTE)
HURRIED = replace(SHORT, seconds=1.0)
JOBS = "tests.hostile.jobs:"

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="limits of the kernel")


class ChildContract:
    """What every way of making children promises."""

    def test_gives_back_every_byte(self, way: Way) -> None:
        content = bytes(range(256)) * 4096
        assert run(f"{JOBS}in_two", content, SHORT, way=way) == [content[:1], content[1:]]

    def test_takes_an_empty_file(self, way: Way) -> None:
        assert run(f"{JOBS}echo", b"", SHORT, way=way) == [b""]

    @pytest.mark.parametrize("job", ["for_ever", "asleep"])
    def test_ends_what_does_not_end(self, way: Way, job: str) -> None:
        started = time.monotonic()
        assert reason(job, way, HURRIED) is Stopped.TIME
        assert time.monotonic() - started < 20

    @needs_linux
    @pytest.mark.parametrize("job", ["hoard", "hoard_in_c"])
    def test_ends_what_hoards(self, way: Way, job: str) -> None:
        assert reason(job, way) is Stopped.MEMORY

    def test_ends_what_floods(self, way: Way) -> None:
        assert reason("flood", way) is Stopped.OUTPUT

    @pytest.mark.parametrize("job", ["crash", "deep", "quit_early"])
    def test_survives_what_falls_over(self, way: Way, job: str) -> None:
        assert reason(job, way) is Stopped.FELL_OVER

    def test_believes_no_stated_length(self, way: Way) -> None:
        assert reason("babble", way) in {Stopped.BABBLED, Stopped.FELL_OVER}

    def test_passes_on_what_the_parser_says(self, way: Way) -> None:
        with pytest.raises(Refused) as refused:
            run(f"{JOBS}refuse", b"x", SHORT, way=way)
        assert (refused.value.what, refused.value.remedy) == ("is not to our taste", "Add another.")

    def test_does_not_even_start_on_what_is_too_large(self, way: Way) -> None:
        with pytest.raises(ParserStopped) as stopped:
            run(f"{JOBS}echo", bytes(SHORT.content + 1), SHORT, way=way)
        assert stopped.value.why is Stopped.CONTENT

    def test_goes_on_after_every_fall(self, way: Way) -> None:
        for job in ("crash", "quit_early", "flood", "deep"):
            reason(job, way)
            assert run(f"{JOBS}echo", b"still here", SHORT, way=way) == [b"still here"]

    @needs_linux
    def test_lets_a_parser_neither_write_nor_start_nor_hoard_files(self, way: Way) -> None:
        told = json.loads(run(f"{JOBS}what_it_may", b"", SHORT, way=way)[0])
        assert not told["done"]["write a file"]
        assert not told["done"]["open many"]
        if os.getuid() != 0:  # root is above the limit of processes
            assert not told["done"]["start a process"]


@pytest.fixture(scope="module")
def keeper() -> Iterator[Keeper]:
    keeper = Keeper()
    yield keeper
    keeper.close()


class TestFreshChild(ChildContract):
    @pytest.fixture
    def way(self) -> Way:
        return FreshChild()


@needs_linux
class TestKeeper(ChildContract):
    @pytest.fixture
    def way(self, keeper: Keeper) -> Keeper:
        return keeper

    def test_gives_the_child_no_descriptor_but_its_pipe(self, way: Way) -> None:
        told = json.loads(run(f"{JOBS}what_it_may", b"", SHORT, way=way)[0])
        assert told["descriptors"][:3] == [0, 1, 2]
        assert len(told["descriptors"]) == 4

    def test_ends_a_child_that_hangs_up_and_stays(self, way: Way) -> None:
        assert reason("hang_up_and_stay", way) is Stopped.FELL_OVER

    def test_says_so_when_a_parser_cannot_be_loaded(self, way: Way) -> None:
        with pytest.raises(ParserStopped, match="cannot be loaded"):
            run("tests.hostile.jobs:missing", b"", SHORT, way=way)

    def test_starts_again_when_the_keeper_was_killed(self, way: Keeper) -> None:
        run(f"{JOBS}echo", b"", SHORT, way=way)
        os.kill(keeper_of(way).pid, signal.SIGKILL)
        keeper_of(way).wait()
        assert run(f"{JOBS}echo", b"again", SHORT, way=way) == [b"again"]

    def test_serves_many_threads_one_after_another(self, way: Keeper) -> None:
        said: list[bytes] = []

        def ask(number: int) -> None:
            said.extend(run(f"{JOBS}echo", b"%d" % number * 1000, SHORT, way=way))

        threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(said) == sorted(b"%d" % number * 1000 for number in range(8))

    def test_leaves_no_zombie_behind_a_killed_child(self, way: Keeper) -> None:
        for job in ("crash", "for_ever"):
            reason(job, way, HURRIED)
        assert children_of(keeper_of(way).pid) == []


@needs_linux
def test_a_killed_parent_leaves_no_orphan() -> None:
    script = (
        "import threading, time, sys\n"
        "from habeas.quarantine import runner\n"
        "threading.Thread(target=lambda: runner.run('tests.hostile.jobs:for_ever', b''), daemon=True).start()\n"
        "while not (runner._KEEPER._process and runner._KEEPER._process.pid): time.sleep(0.01)\n"
        "time.sleep(0.5)\n"
        "print(runner._KEEPER._process.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    root = str(Path(__file__).parents[2])
    parent = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, text=True, cwd=root
    )
    assert parent.stdout is not None
    keeper = int(parent.stdout.readline())
    family = [keeper, *children_of(keeper)]
    parent.kill()
    parent.wait()
    parent.stdout.close()
    assert len(family) == 2
    assert all(gone(each) for each in family)


def test_our_own_process_never_loads_a_parser() -> None:
    script = (
        "import sys, habeas.intake.receive, habeas.text.pages as pages\n"
        "o, b = next(habeas.intake.receive.originals('a', b'<html><p>words</p></html>'))\n"
        "assert pages.page_of(o, b).text == 'words'\n"
        "print(sorted({'lxml', 'trafilatura', 'pypdfium2', 'striprtf', 'defusedxml'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
    assert done.stderr == ""


def reason(job: str, way: Way, limits: Limits = SHORT) -> Stopped:
    """Why this job was stopped."""
    with pytest.raises(ParserStopped) as stopped:
        run(f"{JOBS}{job}", b"x" * 100_000, limits, way=way)
    return stopped.value.why


def keeper_of(way: Keeper) -> subprocess.Popen[bytes]:
    assert way._process is not None
    return way._process


def children_of(pid: int) -> list[int]:
    path = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(each) for each in path.read_text(encoding="ascii").split()]


def gone(pid: int, *, within: float = 5.0) -> bool:
    """Whether a process has ended, or is only waiting for an init that never reaps."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            state = (
                Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
            )
        except (FileNotFoundError, ProcessLookupError):
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False
