"""What asks not to publish."""

import pytest

from weeknotes.model.posts.draft_flags import holds_back


@pytest.mark.parametrize(
    ("key", "value", "held"),
    [
        ("draft", "true", True), ("draft", "", True), ("draft", "'no'", False),
        ("private", "TRUE", True), ("published", "false", True), ("published", "", False),
        ("public", "no", True), ("status", "Draft", True), ("status", "live", False),
        ("title", "draft", False), ("type", "post", False), ("poststatus", "draft", True),
        ("visibility", "paid", True), ("visibility", "public", False), ("password", "x", True),
        ("password", "", False), ("password", "false", False), ("render", "never", True),
        ("hide", "true", True), ("ready", "false", True), ("approved", "no", True),
        ("approved", "Kim", False), ("render", "link", False), ("status", "trash", True),
        ("headless", "true", True), ("exclude", "true", True), ("ignore", "yes", True),
        ("skip", "on", True), ("exclude", "/tags/", False), ("ignore", "", False),
    ],
)  # fmt: skip
def test_keys_and_values_that_hold_back(key, value, held):
    assert holds_back(key, value) is held
