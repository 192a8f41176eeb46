"""What an upgrade does with each file, from values alone."""

import pytest

from weeknotes.drafting.upgrade.changes import (
    State,
    changes,
    record_after,
    to_remove,
    to_write,
)
from weeknotes.drafting.upgrade.record import Record
from weeknotes.read.files.site_files import SiteFile

OLD, NEW, OWN = b"old\n", b"new\n", b"own\n"
MISSING = SiteFile()
LINK = SiteFile(is_missing=False, why_unread="it is a link")


def there(content):
    return SiteFile(content=content, is_missing=False)


def upgraded(found, *, made=NEW, written=None, record=True):
    """The change of one file called a.txt, and the record after it."""
    before = Record().with_files({"a.txt": written} if written is not None else {}, "1.0")
    everything = changes(
        {} if made is None else {"a.txt": made},
        {"a.txt": found},
        before.files if record else None,
    )
    return everything, record_after(before, everything, "2.0")


@pytest.mark.parametrize(
    ("found", "written", "state"),
    [
        (there(OLD), OLD, State.RENEWED),
        (there(b"old\r\n"), OLD, State.RENEWED),
        (there(NEW), OLD, State.UNCHANGED),
        (there(NEW), None, State.UNCHANGED),
        (there(b"new\r\n"), NEW, State.UNCHANGED),
        (there(OWN), OLD, State.YOURS),
        (there(OWN), None, State.YOURS),
        (there(OLD), None, State.YOURS),
        (there(b""), OLD, State.YOURS),
        (there(OWN), NEW, State.NOTHING_NEW),
        (LINK, OLD, State.YOURS),
        (LINK, b"", State.YOURS),
        (MISSING, None, State.NEW),
        (MISSING, OLD, State.DELETED),
    ],
)
def test_what_is_as_it_was_made_is_renewed_and_nothing_else(found, written, state):
    (change,), record = upgraded(found, written=written)
    assert change.state is state
    writes = state in {State.RENEWED, State.NEW}
    assert to_write([change]) == ({"a.txt": NEW} if writes else {})
    as_made = writes or state is State.UNCHANGED
    known = as_made or written is not None
    assert record.files.keys() == ({"a.txt"} if known else set())
    if as_made:
        assert record == Record().with_files({"a.txt": NEW}, "1.0" if written == NEW else "2.0")


@pytest.mark.parametrize(
    ("found", "state"),
    [
        (there(NEW), State.UNCHANGED),
        (there(OLD), State.YOURS),
        (LINK, State.YOURS),
        (MISSING, State.NOT_THERE),
    ],
)
def test_without_a_record_nothing_is_written(found, state):
    (change,), _ = upgraded(found, record=False)
    assert change.state is state
    assert to_write([change]) == {}


@pytest.mark.parametrize(
    ("found", "state", "kept"),
    [
        (there(OLD), State.REMOVED, False),
        (there(OWN), State.NOT_NEEDED, False),
        (LINK, State.NOT_NEEDED, False),
    ],
)
def test_what_this_version_does_not_make_goes_if_it_is_as_it_was_made(found, state, kept):
    (change,), record = upgraded(found, made=None, written=OLD)
    assert change.state is state
    assert to_remove([change]) == (("a.txt",) if state is State.REMOVED else ())
    assert ("a.txt" in record.files) == kept


def test_what_has_gone_already_is_no_news():
    found, _ = upgraded(MISSING, made=None, written=OLD)
    assert found == ()


@pytest.mark.parametrize(
    ("requirements", "state"),
    [
        (b"./vendor/old.whl\nmore\n", State.STILL_NAMED),
        (b"more\n", State.REMOVED),
        (b"./vendor/old.whl\n", State.REMOVED),
    ],
)
def test_what_a_file_of_the_team_names_stays(requirements, state):
    written = {"requirements.txt": b"./vendor/old.whl\n", "vendor/old.whl": OLD}
    record = Record().with_files(written, "1.0")
    found = changes(
        {"requirements.txt": b"./vendor/new.whl\n", "vendor/new.whl": NEW},
        {
            "requirements.txt": there(requirements),
            "vendor/old.whl": there(OLD),
            "vendor/new.whl": MISSING,
        },
        record.files,
    )
    states = {change.path: change.state for change in found}
    assert states["vendor/old.whl"] is state
    assert states["vendor/new.whl"] is State.NEW
    after = record_after(record, found, "2.0")
    assert ("vendor/old.whl" in after.files) == (state is State.STILL_NAMED)


def test_they_are_sorted_by_path():
    made = {"b": NEW, "a": NEW}
    found = changes(made, dict.fromkeys(made, MISSING), {})
    assert [change.path for change in found] == ["a", "b"]
