"""A target that is read at a glance is what it is when it is read in parts."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.gfm.links import inline_target

SIGNS = st.sampled_from(
    [*"()<>\\\"'`& \n\t\x00\x7f", "a", "é", "\xa0", "../b.md#c", "&amp;", "%20"]
)


@given(st.lists(SIGNS, max_size=8).map("".join), st.sampled_from(["", ")", ' "t")']))
def test_a_plain_target_is_as_any_other(inner, end):
    text = f"({inner}{end}"
    found = inline_target(text, 0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("weeknotes.gfm.links._SIMPLE", re.compile("(?!)"))
        assert found == inline_target(text, 0)


@pytest.mark.parametrize("target", ["a", "https://a.org/?b=c#d", "../2026/a_b.md", "é", "a'b*c_"])
def test_what_most_links_have_is_their_target(target):
    assert inline_target(f"({target}) (b)", 0) == (target, "", len(target) + 2)
