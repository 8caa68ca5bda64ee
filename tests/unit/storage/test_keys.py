"""From a passphrase to the keys of a case."""

import json
from typing import Any

import pytest

from habeas.storage.errors import CaseDamaged, KeysTooWeak, PassphraseRefused, WrongPassphrase
from habeas.storage.keys import (
    STRONG,
    Keys,
    Work,
    is_encrypted,
    make_keys,
    open_keys,
    unencrypted_marker,
)

LIGHT = Work(memory=64, passes=1, lanes=1)


def altered(key_file: bytes, **changes: Any) -> bytes:
    held = json.loads(key_file)
    held["kdf"] |= {name: value for name, value in changes.items() if name in held["kdf"]}
    held |= {name: value for name, value in changes.items() if name not in held["kdf"]}
    return json.dumps(held).encode()


def parts(keys: Keys) -> set[bytes]:
    return {keys.database, keys.blobs, keys.names}


def test_the_passphrase_gives_back_the_keys() -> None:
    key_file, keys = make_keys("six words of nobody’s own", LIGHT)
    assert open_keys(key_file, "six words of nobody’s own", LIGHT) == keys


def test_each_use_and_each_case_has_a_key_of_its_own() -> None:
    one, other = (make_keys("carta", LIGHT)[1] for _ in range(2))
    assert len(parts(one) | parts(other)) == 6
    assert {len(key) for key in parts(one)} == {32}


def test_a_letter_written_as_two_marks_is_the_same_letter() -> None:
    key_file, keys = make_keys("Jos\u00e9", LIGHT)
    assert open_keys(key_file, "Jose\u0301", LIGHT) == keys


@pytest.mark.parametrize("wrong", ["cart", "Carta", "carta ", "карта"])
def test_any_other_passphrase_is_wrong_and_the_error_tells_nothing(wrong: str) -> None:
    key_file, _ = make_keys("carta", LIGHT)
    with pytest.raises(WrongPassphrase) as error:
        open_keys(key_file, wrong, LIGHT)
    assert wrong not in str(error.value)


def test_an_empty_passphrase_is_refused() -> None:
    with pytest.raises(PassphraseRefused):
        make_keys("", LIGHT)
    key_file, _ = make_keys("carta", LIGHT)
    with pytest.raises(PassphraseRefused):
        open_keys(key_file, "", LIGHT)


def test_a_key_file_that_asks_for_less_work_is_refused_before_any_guess() -> None:
    key_file, _ = make_keys("carta", LIGHT)
    with pytest.raises(KeysTooWeak):
        open_keys(key_file, "carta")  # as every door opens it


def test_what_every_door_asks_for_is_what_was_measured() -> None:
    assert Work(memory=256 * 1024, passes=3, lanes=2) == STRONG


def test_the_strong_way_opens_what_it_made() -> None:
    key_file, keys = make_keys("carta")
    assert open_keys(key_file, "carta") == keys


@pytest.mark.parametrize(
    "changes",
    [
        {"memory": 2**40},
        {"passes": 10_000},
        {"lanes": 2**30},
        {"memory": "64"},
        {"memory": True},
        {"salt": "short"},
        {"nonce": "AAAA"},
        {"wrapped": "not base64!"},
        {"habeas_keys": 2},
        {"kdf": None},
    ],
    ids=str,
)
def test_a_key_file_out_of_shape_is_damaged(changes: dict[str, Any]) -> None:
    key_file, _ = make_keys("carta", LIGHT)
    with pytest.raises(CaseDamaged):
        open_keys(altered(key_file, **changes), "carta", LIGHT)


def test_a_key_file_whose_work_was_changed_does_not_open() -> None:
    key_file, _ = make_keys("carta", LIGHT)
    with pytest.raises(WrongPassphrase):
        open_keys(altered(key_file, passes=2), "carta", LIGHT)


@pytest.mark.parametrize("held", [b"", b"[]", b"\xff", b"{}", b"not json"])
def test_what_is_no_key_file_is_damaged(held: bytes) -> None:
    with pytest.raises(CaseDamaged):
        is_encrypted(held)


def test_an_unencrypted_case_says_so_to_whoever_looks() -> None:
    assert not is_encrypted(unencrypted_marker())
    assert b"whoever holds this folder can read all of it" in unencrypted_marker()
    assert is_encrypted(make_keys("carta", LIGHT)[0])


def test_keys_are_not_shown() -> None:
    _, keys = make_keys("carta", LIGHT)
    assert keys.database.hex() not in repr(keys)
    assert repr(keys.database) not in repr(keys)
