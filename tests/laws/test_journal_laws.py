"""What holds of every journal and every sealed blob."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.storage.chain import New
from habeas.storage.chunks import CHUNK, SealError, label, seal, unseal
from habeas.storage.journal import MemoryJournal
from tests.makers import NOON

KEY = b"k" * 32

words = st.text(st.characters(codec="utf-8"), max_size=8)
bodies = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=8,
)
news = st.lists(st.builds(New, kind=words, subject=words, body=bodies), max_size=5)
# Where chunks begin and end is where things go wrong.
contents = st.builds(
    lambda size, byte: bytes([byte]) * size,
    st.sampled_from([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK]),
    st.integers(0, 255),
)


@given(st.lists(news, max_size=4))
def test_a_journal_gives_back_every_body_and_has_no_fault(batches: list[list[New]]) -> None:
    journal = MemoryJournal()
    for batch in batches:
        journal.append(batch, actor="Ana Quint", at=NOON)

    written = [each for batch in batches for each in batch]
    assert [each.body for each in journal.entries()] == [each.body for each in written]
    assert journal.fault() is None


@given(st.lists(news, min_size=1, max_size=3), st.data())
def test_an_entry_taken_out_or_moved_is_seen(batches: list[list[New]], data: st.DataObject) -> None:
    journal = MemoryJournal()
    for batch in batches:
        journal.append(batch, actor="Ana Quint", at=NOON)
    if len(journal.rows) < 2:
        return
    gone = data.draw(st.integers(0, len(journal.rows) - 2))
    moved = data.draw(st.booleans())

    row = journal.rows.pop(gone)
    if moved:
        journal.rows.append(row)

    fault = journal.fault()
    assert fault is not None
    assert fault.number == gone + 1


@given(contents)
def test_what_is_sealed_comes_back_and_says_what_it_is(content: bytes) -> None:
    sealed = b"".join(seal(content, KEY))
    assert unseal(sealed, KEY) == content
    assert label(sealed, KEY).size == len(content)


def test_an_empty_original_whose_only_chunk_is_gone_is_refused() -> None:
    sealed = b"".join(seal(b"", KEY))
    with pytest.raises(SealError):
        unseal(sealed[:-16], KEY)


@given(contents, st.data())
def test_a_sealed_blob_that_was_touched_is_refused(content: bytes, data: st.DataObject) -> None:
    sealed = bytearray(b"".join(seal(content, KEY)))
    at = data.draw(st.integers(0, len(sealed) - 1))
    change = data.draw(st.sampled_from(["flip", "cut", "lengthen", "drop a chunk"]))
    if change == "flip":
        sealed[at] ^= 1 << data.draw(st.integers(0, 7))
    elif change == "cut":
        del sealed[at:]
    elif change == "lengthen":
        sealed += b"\x00"
    else:
        del sealed[-(CHUNK + 16) :]

    with pytest.raises(SealError):
        unseal(bytes(sealed), KEY)
