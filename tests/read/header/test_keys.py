"""Names in headers."""

import pytest

from weeknotes.read.header.keys import (
    FOREIGN,
    KNOWN,
    OTHER_NAMES,
    compact,
    is_known,
    known_name,
    normal_key,
)


def test_the_tables_of_names_agree():
    assert set(OTHER_NAMES.values()) <= KNOWN
    names = [compact(name) for name in (*KNOWN, *OTHER_NAMES, *FOREIGN)]
    assert len(names) == len(set(names))


def test_normal_keys():
    assert normal_key(" Week - Ending ") == "week_ending"
    assert is_known("week_ending")
    assert is_known("excerpt")
    assert is_known("layout")
    assert not is_known("wek")


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("pubDate", "publish_at"), ("published-at", "publish_at"), ("post_status", "status"),
        ("updatedDate", "updated"), ("canonicalURL", "canonical"), ("Topic", "tags"),
        ("sub-title", "summary"), ("Sub Title", "summary"), ("publishAt", "publish_at"),
        ("weekEnding", "week_ending"), ("Image-Alt", "image_alt"), ("expiryDate", "expires"),
        ("un-publish date", "expires"), ("DRAFT", "draft"), ("ｄｒａｆｔ", "draft"),
        ("dra\u00adft", "draft"), ("\u200bdraft", "draft"),
    ],
)  # fmt: skip
def test_names_are_known_however_they_are_spelled(key, name):
    assert known_name(key) == name
    assert is_known(key)


@pytest.mark.parametrize(
    "key", ["modified_time", "Last-Modified", "publisher", "languages", "redirectTo", "Hide Title"]
)
def test_other_generators_keys_are_known_however_they_are_spelled(key):
    assert known_name(key) is None
    assert is_known(key)
