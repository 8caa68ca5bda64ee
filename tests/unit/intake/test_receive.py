"""Files as they came, and what they hold. Everybody named is invented."""

from hashlib import sha256

from habeas.evidence.original import Original
from habeas.intake.receive import Refusal, originals
from habeas.vocabulary.kinds import FileKind
from tests.hostile.makers import zipped

INNER = b"From: c@example.org\nTo: d@example.org\nMIME-Version: 1.0\nSubject: Before\nContent-Type: text/plain\n\nInner words.\n"
MAIL = (
    b"From: a@example.org\nTo: b@example.org\nSubject: My son\nMIME-Version: 1.0\n"
    b"Content-Type: multipart/mixed; boundary=X\n\n"
    b"--X\nContent-Type: text/plain\n\nHe does not call.\n"
    b"--X\nContent-Type: text/plain; name*=utf-8''%D0%BE%D1%82%D0%B2%D0%B5%D1%82.txt\n"
    b"Content-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nxy7C5fI=\n"
    b"--X\nContent-Type: message/rfc822\n\n" + INNER + b"--X--\n"
)


def taken(content: bytes, name: str = "sent") -> list[tuple[Original, bytes]]:
    got = list(originals(name, content))
    assert not [each for each in got if isinstance(each, Refusal)]
    return [each for each in got if isinstance(each, tuple)]


def test_a_file_by_itself_is_one_original() -> None:
    ((original, content),) = taken(b"words", "folder/note.txt")
    assert content == b"words"
    assert original == Original(
        sha256=sha256(b"words").hexdigest(), name="note.txt", size=5, kind=FileKind.TEXT
    )


def test_an_archive_comes_first_and_then_what_it_holds() -> None:
    archive = zipped(("papers/", b""), ("papers/a.txt", b"first"), ("papers/b.txt", b"second"))
    got = taken(archive)
    assert [(each.name, content) for each, content in got[1:]] == [
        ("a.txt", b"first"),
        ("b.txt", b"second"),
    ]
    assert [each.within for each, _ in got] == [None, got[0][0].sha256, got[0][0].sha256]


def test_names_from_an_old_archiver_are_readable() -> None:
    archive = zipped(("otvet1.txt", b"words")).replace(b"otvet1.txt", "ответ1.txt".encode("cp866"))
    assert taken(archive)[1][0].name == "ответ1.txt"


def test_a_mail_holds_its_attachments_and_not_its_body() -> None:
    got = taken(MAIL)
    assert [(each.name, each.kind) for each, _ in got] == [
        ("sent", FileKind.MAIL),
        ("ответ.txt", FileKind.TEXT),
        ("Before.eml", FileKind.MAIL),
    ]
    assert got[1][1] == b"\xc7.\xc2\xe5\xf2"


def test_an_attached_mail_leaves_with_the_bytes_it_had() -> None:
    assert taken(MAIL)[2][1].rstrip(b"\n") == INNER.rstrip(b"\n")


def test_the_same_file_twice_is_one_original_by_its_hash() -> None:
    got = taken(zipped(("a.txt", b"same"), ("b.txt", b"same")))
    assert got[1][0].sha256 == got[2][0].sha256
