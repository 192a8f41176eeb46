"""The memory of a site on disk: whole, or as if there were none."""

import os
from pathlib import Path

import msgspec
import pytest

from weeknotes.memory import store as store_module
from weeknotes.memory.record import FileRecord, Record, SourceRecord
from weeknotes.memory.store import FOLDER, place_of
from weeknotes.model.files.stamp import NO_STAMP


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "site").mkdir()
    return tmp_path / "site" / ".weeknotes" / "memory" / "public"


def Store(folder):  # noqa: N802 - as what it gives
    """The store in a folder of a site."""
    return store_module.Store(folder.parents[2], folder.relative_to(folder.parents[2]).as_posix())


def source(number, reading):
    return SourceRecord(
        path=f"content/{number}.md", stamp=NO_STAMP, digest=b"", key=b"", reading=reading
    )


def record_of(*refs):
    return Record(sources=tuple(source(number, ref) for number, ref in enumerate(refs)))


def pieces_of(store, record):
    return [store.piece(one.reading) if one.reading else None for one in record.sources]


def remembered(folder, *pieces, old=()):
    """A build that keeps some pieces beside those that an earlier one kept."""
    store = Store(folder)
    record = record_of(*old, *(store.add(piece) for piece in pieces))
    store.remember(record)
    store.close()
    return Store(folder).recall()


def files_in(folder):
    return sorted(file.name for file in folder.iterdir())


def test_what_was_remembered_is_recalled(folder):
    record = remembered(folder, b"one", b"two")
    assert record is not None
    assert pieces_of(Store(folder), record) == [b"one", b"two"]


def test_a_new_site_has_no_memory_and_asking_makes_none(folder):
    assert Store(folder).recall() is None
    assert not folder.exists()


def test_git_leaves_the_folder_alone_as_drafts_are_in_it(folder):
    remembered(folder, b"a draft")
    assert (folder / ".gitignore").read_text() == "*\n"
    remembered(folder, b"another")
    assert (folder / ".gitignore").is_file()


def test_a_record_cut_at_any_length_is_none(folder):
    remembered(folder, b"one")
    whole = (folder / "record").read_bytes()
    for end in range(len(whole)):
        (folder / "record").write_bytes(whole[:end])
        assert Store(folder).recall() is None, end


def test_what_another_maker_left_is_none(folder, monkeypatch):
    remembered(folder, b"one")
    monkeypatch.setattr(store_module, "maker", lambda: b"other code")
    assert Store(folder).recall() is None


def test_a_record_of_another_shape_is_none(folder):
    """The code is known by name, size and time; should that ever fail, no traceback may come."""
    remembered(folder, b"one")
    data = store_module.sealed(msgspec.msgpack.encode(["a", 1]), store_module.maker())
    (folder / "record").write_bytes(data)
    assert Store(folder).recall() is None


def test_a_record_without_its_packs_is_a_record_without_pieces(folder):
    record = remembered(folder, b"one")
    for pack in folder.glob("*.pack"):
        pack.unlink()
    assert Store(folder).recall() == record
    assert pieces_of(Store(folder), record) == [None]


def test_a_build_that_ends_without_remembering_changes_nothing(folder):
    record = remembered(folder, b"one")
    before = files_in(folder)
    store = Store(folder)
    store.add(b"two")
    store.close()
    assert files_in(folder) == before
    assert Store(folder).recall() == record


def test_what_a_killed_build_left_is_cleared_by_the_next(folder):
    old = remembered(folder, b"one")
    killed = Store(folder)
    killed.add(b"two")
    assert len(files_in(folder)) == 4
    record = remembered(folder, old=[one.reading for one in old.sources])
    assert files_in(folder) == sorted(
        [".gitignore", "record", f"{record.sources[0].reading.pack}.pack"]
    )
    assert pieces_of(Store(folder), record) == [b"one"]
    killed.close()


def test_pieces_that_nothing_refers_to_are_cleared(folder):
    remembered(folder, b"one")
    record = remembered(folder, b"two")
    assert len(list(folder.glob("*.pack"))) == 1
    assert pieces_of(Store(folder), record) == [b"two"]


def test_many_builds_keep_every_piece_in_few_packs(folder):
    kept, refs = [], []
    for number in range(40):
        kept.append(f"piece {number} ".encode() * (1 + number % 7))
        record = remembered(folder, kept[-1], old=refs)
        refs = [one.reading for one in record.sources]
        assert pieces_of(Store(folder), record) == kept
        assert len(list(folder.glob("*.pack"))) <= 9


def test_gathering_keeps_the_inputs_of_pages_too(folder):
    files = ()
    for number in range(20):
        store = Store(folder)
        inputs = store.add(f"page {number}".encode())
        files = (*files, FileRecord(path=f"{number}.html", digest=b"", inputs=inputs))
        store.remember(Record(files=files))
        store.close()
        files = Store(folder).recall().files
    found = Store(folder)
    assert len(list(folder.glob("*.pack"))) <= 9
    assert [found.piece(one.inputs) for one in files] == [b"page %d" % n for n in range(20)]


def test_a_pack_that_is_mostly_waste_is_packed_anew(folder):
    old = remembered(folder, b"wanted", b"waste " * 1000)
    record = remembered(folder, old=[old.sources[0].reading])
    assert sum(pack.stat().st_size for pack in folder.glob("*.pack")) == len(b"wanted")
    assert pieces_of(Store(folder), record) == [b"wanted"]


def test_a_piece_that_is_damaged_when_packs_are_gathered_is_forgotten(folder):
    old = remembered(folder, b"wanted", b"waste " * 1000)
    (pack,) = folder.glob("*.pack")
    pack.write_bytes(b"W" + pack.read_bytes()[1:])
    record = remembered(folder, b"new", old=[old.sources[0].reading])
    assert pieces_of(Store(folder), record) == [None, b"new"]


def works_without(folder):
    store = Store(folder)
    assert store.recall() is None
    assert store.add(b"one") is None
    assert store.moment() == 0
    store.remember(Record(since="now"))
    store.close()
    assert Store(folder).recall() is None


def test_a_file_in_place_of_the_folder_is_left_alone(folder):
    folder.parent.mkdir(parents=True)
    folder.write_text("mine")
    works_without(folder)
    assert folder.read_text() == "mine"


def test_a_file_in_place_of_a_folder_above_is_left_alone(folder):
    folder.parents[1].mkdir(parents=True)
    folder.parent.write_text("mine")
    works_without(folder)
    assert folder.parent.read_text() == "mine"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_a_folder_that_may_not_be_written_to_is_left_alone(folder):
    folder.mkdir(parents=True)
    folder.chmod(0o500)
    works_without(folder)
    folder.chmod(0o700)


def test_a_disk_that_is_full_is_done_without(folder, monkeypatch):
    old = remembered(folder, b"one")

    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    store = Store(folder)
    monkeypatch.setattr(os, "open", full)
    assert store.add(b"two") is None
    monkeypatch.undo()
    store.remember(record_of())  # of which a piece is missing
    store.close()
    assert Store(folder).recall() == old


def test_a_folder_in_place_of_the_record_is_done_without(folder):
    (folder / "record").mkdir(parents=True)
    store = Store(folder)
    assert store.recall() is None
    store.remember(record_of(store.add(b"one")))
    store.close()
    assert Store(folder).recall() is None


def test_the_moment_is_that_of_the_disks_clock_and_leaves_nothing(folder, tmp_path):
    store = Store(folder)
    first = store.moment()
    (tmp_path / "file").write_bytes(b"")
    assert 0 < first <= (tmp_path / "file").stat().st_mtime_ns <= store.moment()
    assert files_in(folder) == [".gitignore"]


def test_each_place_inside_the_site_has_a_memory_of_its_own():
    site = Path("/site")
    inside = {place_of(site, site / name) for name in ("public", "build", "build/public")}
    assert len(inside) == 3
    assert {place.rpartition("/")[0] for place in inside} == {FOLDER}


def test_a_site_that_moves_keeps_its_memory():
    one, other = Path("/here/site"), Path("/there/site")
    places = [place_of(site, site / "public") for site in (one, other)]
    assert places[0] == places[1]


def test_places_outside_the_site_share_one_memory():
    site = Path("/site")
    assert place_of(site, Path("/one")) == place_of(site, Path("/other"))
    assert place_of(site, Path("/one")) != place_of(site, site / "one")
