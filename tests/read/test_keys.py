"""Names in headers."""

import pytest

from weeknotes.read.keys import FOREIGN, KNOWN, OTHER_NAMES, is_known, meant_by, nearest, normal_key


def test_the_tables_of_names_agree():
    assert set(OTHER_NAMES.values()) <= KNOWN
    assert not KNOWN & OTHER_NAMES.keys()
    assert not FOREIGN & (KNOWN | OTHER_NAMES.keys())


def test_normal_keys():
    assert normal_key(" Week - Ending ") == "week_ending"
    assert is_known("week_ending")
    assert is_known("excerpt")
    assert is_known("layout")
    assert not is_known("wek")


@pytest.mark.parametrize("key", [*sorted(FOREIGN), "service", "programme", "budget", "x"])
def test_foreign_and_far_names_are_no_slips(key):
    assert meant_by(key) is None


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("pubDate", "publish_at"), ("published-at", "publish_at"), ("post_status", "status"),
        ("updatedDate", "updated"), ("canonicalURL", "canonical"), ("Topic", "tags"),
    ],
)  # fmt: skip
def test_other_generators_names(key, name):
    assert OTHER_NAMES[normal_key(key)] == name


def test_nearest():
    assert nearest("Fridey", ("friday", "sunday")) == "friday"
    assert nearest("x", ("friday",)) is None
