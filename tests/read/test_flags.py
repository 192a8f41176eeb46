"""What asks not to publish."""

import pytest

from weeknotes.read.flags import held_back_inside, holds_back


@pytest.mark.parametrize(
    ("key", "value", "held"),
    [
        ("draft", "true", True), ("draft", "", True), ("draft", "'no'", False),
        ("private", "TRUE", True), ("published", "false", True), ("published", "", False),
        ("public", "no", True), ("status", "Draft", True), ("status", "live", False),
        ("title", "draft", False), ("type", "post", False), ("post_status", "draft", True),
        ("visibility", "paid", True), ("visibility", "public", False), ("password", "x", True),
        ("password", "", False), ("password", "false", False), ("render", "never", True),
        ("hide", "true", True), ("ready", "false", True), ("approved", "no", True),
        ("approved", "Kim", False), ("render", "link", False), ("status", "trash", True),
        ("headless", "true", True),
    ],
)  # fmt: skip
def test_keys_and_values_that_hold_back(key, value, held):
    assert holds_back(key, value) is held


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"draft": "true"}, "draft: true"), ({"draft": None}, "draft:"),
        ([{"a": {"Draft": "1"}}], "Draft: 1"), ({"draft": ["true"]}, "draft: true"),
        ({"draft": {"a": "b"}}, "draft: {'a': 'b'}"), ({"is-draft": "yes"}, "is-draft: yes"),
        ({"status": {"draft": "yes"}}, "draft: yes"), ({"render": "never"}, "render: never"),
        ({"draft": "false"}, ""), ({"published": "true"}, ""),
        ({"status": "live"}, ""), ({"drafts": "3"}, ""), ({"hidden": "true"}, ""), ("draft", ""),
        (["draft: true"], ""), (None, ""), ({}, ""), ({"render": "link"}, ""),
    ],
)  # fmt: skip
def test_a_flag_inside_of_a_table_is_found(value, said):
    assert held_back_inside(value) == said
