"""The pictures of a `srcset`, as browsers find them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.web.srcset import candidates


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("a.png", [("a.png", "")]),
        ("a.png 1x, b.png 2x", [("a.png", "1x"), ("b.png", "2x")]),
        ("a.png 480w,b.png 960w", [("a.png", "480w"), ("b.png", "960w")]),
        ("a,b.png 1x", [("a,b.png", "1x")]),
        ("a.png, b.png", [("a.png", ""), ("b.png", "")]),
        ("\n  a.png 1x,\n  b.png\t2x\n", [("a.png", "1x"), ("b.png", "2x")]),
        (" , ,", []),
        ("", []),
    ],
)
def test_each_picture_has_its_address_and_its_size(written, found):
    assert candidates(written) == found


@given(
    st.lists(st.tuples(st.sampled_from(["a.png", "b,c", "/d?e"]), st.sampled_from(["2x", "9w"])))
)
def test_what_is_written_is_read_back(pictures):
    assert candidates(", ".join(f"{address} {size}" for address, size in pictures)) == pictures
