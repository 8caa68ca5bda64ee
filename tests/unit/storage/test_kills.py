"""What was acknowledged survives kill -9; what was not may be there, whole, or not at all."""

import os
import random
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from habeas.storage.folder import make, open_folder
from habeas.storage.keys import Work

LIGHT = Work(memory=64, passes=1, lanes=1)
KILLS = int(os.environ.get("HABEAS_KILLS", "20"))

WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from habeas.storage.chain import New
from habeas.storage.folder import open_folder
from habeas.storage.keys import Work

case = open_folder(Path(sys.argv[1]), "carta", least=Work(64, 1, 1))
start, at = int(sys.argv[2]), datetime(2026, 3, 1, tzinfo=UTC)
for number in range(start, start + 100_000):
    digest = case.vault.put(f"paper {number}".encode() * 200)
    news = [New(kind=kind, subject=digest, body=number) for kind in ("received", "read")]
    case.journal.append(news, actor="Ana Quint", at=at)
    sys.stdout.write(f"{number} {digest}\\n")
    sys.stdout.flush()
"""


def killed_after(folder: Path, start: int, seconds: float) -> list[tuple[int, str]]:
    """Let a writer run, kill it, and give what it had acknowledged."""
    command = [sys.executable, "-c", WRITER, str(folder), str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(seconds)
        writer.send_signal(signal.SIGKILL)
        said = [first, *writer.stdout]
    whole = (line.split() for line in said if line.endswith("\n"))
    return [(int(number), digest) for number, digest in whole]


@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
@pytest.mark.timeout(60 + KILLS * 10)
def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    folder = make(tmp_path / "marán", "carta", lambda _: None, work=LIGHT)
    chance = random.Random(20260301)
    acknowledged: dict[int, str] = {}

    for _ in range(KILLS):
        start = max(acknowledged, default=0) + 2  # the one in between may have been half done
        acknowledged |= dict(killed_after(folder, start, chance.uniform(0.0, 0.06)))

        case = open_folder(folder, "carta", least=LIGHT)
        entries = list(case.journal.entries())
        kept = {each.body: each.subject for each in entries if each.kind == "read"}
        assert kept.items() >= acknowledged.items()
        assert case.journal.fault() is None
        assert [e.kind for e in entries] == ["received", "read"] * (len(entries) // 2)
        assert case.journal.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert case.journal.connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        for digest in acknowledged.values():
            assert sha256(case.vault.get(digest)).hexdigest() == digest
        case.close()
    assert len(acknowledged) >= KILLS
