"""Archives and mails made to harm: the container is kept, and one sentence says what was refused."""

import zipfile
from io import BytesIO

import pytest

from habeas.evidence.original import Original
from habeas.intake import receive
from habeas.intake.containers import heads_and_bytes
from habeas.intake.receive import Refusal, originals
from habeas.quarantine.outcome import ParserStopped
from tests.hostile import makers

Received = tuple[list[Original], list[Refusal]]


def received(content: bytes, name: str = "sent.zip") -> Received:
    taken: list[Original] = []
    refused: list[Refusal] = []
    for each in originals(name, content):
        if isinstance(each, Refusal):
            refused.append(each)
        else:
            taken.append(each[0])
    return taken, refused


# What is sent, how many originals come of it besides itself, and the sentence for what does not.
REFUSED = [
    (makers.bomb, 0, "zeros.txt unpacks to 1200 MB, more than is taken."),
    (lambda: makers.bomb(100), 0, "zeros.txt is packed so tightly that it looks like a trap."),
    (makers.lying_about_size, 0, "small.txt is broken inside the archive."),
    (makers.overlapping, 0, "sent.zip is an archive whose files overlap, as no honest one's do."),
    (makers.with_link, 1, "letter.txt is a link to another file, not a file."),
    (makers.locked, 0, "secret.txt is locked with a password."),
    (lambda: makers.nested(40), 4, "It is packed 4 deep, and was kept without being opened."),
    (
        lambda: makers.many_files(5001),
        0,
        "sent.zip holds 5001 files, more than the 5000 that are taken.",
    ),
    (lambda: b"PK\x03\x04 and nothing more of it", 0, "sent.zip is a broken archive."),
    (lambda: makers.zipped(("a.txt", b"words" * 100))[:-30], 0, "sent.zip is a broken archive."),
    (lambda: makers.mail_of_parts(10_000), 0, "sent.zip is a mail with more than 1000 parts."),
    (lambda: makers.deep_mail(60), 0, "sent.zip is a mail nested too deep."),
]


@pytest.mark.parametrize(("make", "others", "sentence"), REFUSED, ids=lambda each: str(each)[:40])
def test_what_is_refused_is_said_and_the_container_kept(make, others: int, sentence: str) -> None:  # type: ignore[no-untyped-def]
    content = make()
    taken, refused = received(content)
    assert taken[0].size == len(content)
    assert taken[0].within is None
    assert [each.what for each in refused] == [sentence]
    assert refused[0].remedy
    assert len(taken) == 1 + others


def test_a_very_deep_mail_costs_a_line_and_no_more() -> None:
    taken, refused = received(makers.deep_mail(5000))
    assert len(taken) == 1
    assert len(refused) == 1


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("../../etc/cron.d/x.txt", "x.txt"),
        ("/etc/passwd", "passwd"),
        ("C:\\Windows\\win.ini", "win.ini"),
        ("a\u202efdp.exe", "a\ufffdfdp.exe"),
        ("x" * 300, "x" * 179 + "…" + "x" * 20),
        ("..", "unnamed"),
    ],
)
def test_a_name_that_slips_is_only_a_name(inside: str, shown: str) -> None:
    taken, refused = received(makers.zipped((inside, b"words")))
    assert [each.name for each in taken] == ["sent.zip", shown]
    assert refused == []


def test_one_bad_file_does_not_keep_the_others_out() -> None:
    content = makers.zipped(
        ("one.txt", b"first"), ("two.txt", b"second" * 99), ("three.txt", b"third")
    )
    spoilt = bytearray(content)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        at = archive.getinfo("two.txt").header_offset
    spoilt[at + 40 : at + 44] = b"\xff\xff\xff\xff"
    taken, refused = received(bytes(spoilt))
    assert [each.name for each in taken] == ["sent.zip", "one.txt", "three.txt"]
    assert [each.what for each in refused] == ["two.txt is broken inside the archive."]


def test_an_archive_that_holds_itself_is_opened_once(monkeypatch: pytest.MonkeyPatch) -> None:
    content = makers.zipped(("again.zip", b"PK\x03\x04"))
    head = b'{"name": "again.zip", "trouble": null, "remedy": ""}'
    monkeypatch.setattr(receive, "run", lambda *_: [head, content])
    taken, refused = received(content)
    assert [each.name for each in taken] == ["sent.zip", "again.zip"]
    assert [each.what for each in refused] == [
        "It holds itself, as no honest archive does; it was not opened again."
    ]


def test_each_file_says_what_it_came_in() -> None:
    taken, _ = received(makers.nested(2))
    outer, inner, letter = taken
    assert inner.within == outer.sha256
    assert letter.within == inner.sha256


@pytest.mark.parametrize(
    "pieces",
    [
        [b"{}"],
        [b"{}", b""],
        [b"[1]", b""],
        [b'{"name": 1, "trouble": null, "remedy": ""}', b""],
        [b'{"name": "a", "trouble": 5, "remedy": ""}', b""],
        [b"\xff", b""],
        [b"[" * 100_000, b""],
    ],
)
def test_a_child_that_lies_about_a_container_is_not_believed(pieces: list[bytes]) -> None:
    with pytest.raises(ParserStopped):
        list(heads_and_bytes(pieces))
