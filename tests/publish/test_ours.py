"""Our mark on a commit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.publish.ours import is_marked, marked

TREE, OTHER = "1" * 40, "2" * 40


@given(st.text())
def test_a_marked_message_is_known_by_its_own_tree_only(message):
    assert is_marked(marked(message, TREE), TREE)
    assert not is_marked(marked(message, TREE), OTHER)


@pytest.mark.parametrize(
    "message",
    [
        "",
        "Publish the site",
        f"Weeknotes-Site: {TREE}x",
        f"Revert “Publish”\n\nWeeknotes-Site: {TREE}\n\nThis reverts commit 3.",
        f"Not-Weeknotes-Site: {TREE}",
        TREE,
    ],
)
def test_other_messages_bear_no_mark(message):
    assert not is_marked(message, TREE)
