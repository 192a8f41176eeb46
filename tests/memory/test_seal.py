"""What is sealed is whole or nothing."""

from hypothesis import given
from hypothesis import strategies as st

from weeknotes.memory.seal import sealed, unsealed
from weeknotes.model.hashing import digest

MAKER = digest(b"this code")
DATA = b"What was planned, and of what."


@given(st.binary(max_size=200))
def test_what_was_sealed_is_unsealed(data):
    assert unsealed(sealed(data, MAKER), MAKER) == data


def test_nothing_that_was_cut_is_unsealed():
    whole = sealed(DATA, MAKER)
    for end in range(len(whole)):
        assert unsealed(whole[:end], MAKER) is None, end


def test_nothing_with_a_flipped_bit_is_unsealed():
    whole = sealed(DATA, MAKER)
    for bit in range(8 * len(whole)):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        assert unsealed(bytes(flipped), MAKER) is None, bit


@given(st.binary(min_size=1, max_size=20))
def test_nothing_with_more_behind_it_is_unsealed(more):
    assert unsealed(sealed(DATA, MAKER) + more, MAKER) is None


@given(st.binary(max_size=100))
def test_nothing_that_was_never_sealed_is_unsealed(data):
    assert unsealed(data, MAKER) is None


def test_nothing_of_another_maker_is_unsealed():
    assert unsealed(sealed(DATA, digest(b"other code")), MAKER) is None


def test_a_seal_is_no_digest_that_anybody_can_make():
    """Else a maker that does not come into it would not be noticed either."""
    assert digest(DATA) not in sealed(DATA, MAKER)
