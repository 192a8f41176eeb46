"""Parts of files, as browsers ask for them to play a film or go on with a download."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.preview.ranges import Part, part_of

DATA = bytes(range(10))


@pytest.mark.parametrize(
    ("header", "part"),
    [
        ("bytes=0-3", Part(start=0, length=4)),
        ("bytes=3-", Part(start=3, length=7)),
        ("bytes=9-9", Part(start=9, length=1)),
        ("bytes=4-400", Part(start=4, length=6)),
        ("bytes=-4", Part(start=6, length=4)),
        ("bytes=-400", Part(start=0, length=10)),
        ("bytes=10-", "beyond"),
        ("bytes=-0", "beyond"),
        ("", "whole"),
        ("bytes=-", "whole"),
        ("bytes=4-3", "whole"),
        ("bytes=0-1,3-4", "whole"),
        ("lines=0-3", "whole"),
        ("bytes=٣-", "whole"),
    ],
)
def test_a_header_asks_for_a_part(header, part):
    assert part_of(header, len(DATA)) == part


def test_an_empty_file_has_no_part():
    assert part_of("bytes=0-", 0) == part_of("bytes=-1", 0) == "beyond"


@given(st.from_regex(r"bytes=[0-9]{0,3}-[0-9]{0,3}", fullmatch=True), st.integers(0, 300))
def test_a_part_never_reaches_beyond_the_file(header, size):
    part = part_of(header, size)
    if isinstance(part, Part):
        assert part.length > 0
        assert 0 <= part.start <= part.start + part.length <= size
