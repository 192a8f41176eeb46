"""A piece is given as it was put there, or not at all."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from weeknotes.disk.folder import Folder
from weeknotes.memory.packs import Packs, Writing

PIECES = (b"one", b"", b"three" * 1000, b"one")


@pytest.fixture
def folder(tmp_path):
    with Folder(tmp_path) as opened:
        yield opened


def packed(folder, *pieces):
    writing = Writing(folder)
    refs = [writing.add(piece) for piece in pieces]
    writing.keep()
    return refs


@pytest.fixture
def packs(folder):
    found = Packs(folder)
    yield found
    found.close()


def test_pieces_are_found_in_any_order_and_more_than_once(folder, packs):
    refs = packed(folder, *PIECES)
    for number in (3, 1, 0, 2, 1):
        assert packs.piece(refs[number]) == PIECES[number]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=300), max_size=10))
def test_any_pieces_are_found(folder, packs, pieces):
    assert [packs.piece(ref) for ref in packed(folder, *pieces)] == pieces


def test_a_pack_cut_anywhere_gives_only_what_lies_before_the_cut(tmp_path, folder):
    first, second = packed(folder, b"first", b"second")
    file = tmp_path / f"{first.pack}.pack"
    whole = file.read_bytes()
    for end in range(len(whole)):
        file.write_bytes(whole[:end])
        packs = Packs(folder)
        assert packs.piece(first) == (b"first" if end >= first.size else None)
        assert packs.piece(second) is None
        packs.close()


def test_a_flipped_bit_takes_away_its_piece_and_no_other(tmp_path, folder, packs):
    first, second = packed(folder, b"first", b"second")
    file = tmp_path / f"{first.pack}.pack"
    whole = file.read_bytes()
    for bit in range(8 * first.size):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        file.write_bytes(flipped)
        assert packs.piece(first) is None, bit
        assert packs.piece(second) == b"second"


@pytest.mark.parametrize("at", [1, -1, 4, 10**12])
def test_a_piece_is_not_found_at_another_place(folder, packs, at):
    _, ref, _ = packed(folder, b"one", b"two", b"three")
    assert packs.piece(msgspec.structs.replace(ref, at=ref.at + at)) is None


@pytest.mark.parametrize("size", [0, 2, 4, 10**6])
def test_a_piece_is_not_found_in_another_size(folder, packs, size):
    ref, _ = packed(folder, b"one", b"two")
    assert packs.piece(msgspec.structs.replace(ref, size=size)) is None


@pytest.mark.parametrize("name", ["gone", "../gone", "a\0b", ""])
def test_a_pack_that_is_not_there_gives_nothing(folder, packs, name):
    (ref,) = packed(folder, b"one")
    assert packs.piece(msgspec.structs.replace(ref, pack=name)) is None
    assert packs.size(name) == 0


def test_a_folder_in_place_of_a_pack_gives_nothing(tmp_path, folder, packs):
    (ref,) = packed(folder, b"one")
    file = tmp_path / f"{ref.pack}.pack"
    file.unlink()
    file.mkdir()
    assert packs.piece(ref) is None


def test_until_it_is_kept_there_is_no_pack(tmp_path, folder, packs):
    """A build that is killed while it writes leaves none."""
    writing = Writing(folder)
    ref = writing.add(b"one")
    assert packs.piece(ref) is None
    assert list(tmp_path.glob("*.pack")) == []
    writing.keep()
    assert packs.piece(ref) == b"one"
    assert packs.size(ref.pack) == len(b"one")


def test_what_is_dropped_leaves_nothing_and_what_is_kept_stays(tmp_path, folder):
    dropped = Writing(folder)
    dropped.add(b"one")
    dropped.drop()
    assert list(tmp_path.iterdir()) == []
    kept = Writing(folder)
    kept.add(b"two")
    kept.keep()
    kept.drop()
    assert [file.name for file in tmp_path.iterdir()] == [f"{kept.name}.pack"]


def test_a_pack_of_nothing_is_no_file(tmp_path, folder):
    packed(folder)
    assert list(tmp_path.iterdir()) == []
