"""Names of files: which can't be used, and which people take for one."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.names.file_names import alike, is_usable, trimmed, without_refused

ODD = {
    "a Mac's screenshot": "Screenshot 2026-11-20 at 10.32.11\u202fPM.png",
    "a picture from WhatsApp": "\u200eWhatsApp Image 2026-11-20 at 10.00.00.jpeg",
    "Persian": "می\u200cخواهم.md",
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467 day.md",
    "an emoji of Unicode 16": "\U0001fae9 tired.md",
    "no character yet": "\U000e1fff\u0378.md",
    "private use": "\uf8ff menu.md",
    "blanks": "a\xa0b\u3000c.md",
    "signs of addresses": "why? #1 100% <b>:*|\"'&;=+@$.md",
    "a backslash": "a\\b.md",
    "a line separator": "a\u2028b.md",
}


@pytest.mark.parametrize("name", ODD.values(), ids=ODD)
def test_every_name_can_be_used(name):
    assert is_usable(name)


@pytest.mark.parametrize("name", ["a\nb", "Icon\r", "a\tb", "\x7f", "a\x85b", "\x1b[31m", "\udce9"])
def test_save_one_with_a_control_character_or_half_a_character(name):
    assert not is_usable(name)
    assert is_usable(without_refused(name, "-"))


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        (ODD["a Mac's screenshot"], "Screenshot 2026-11-20 at 10.32.11 PM.png"),
        (ODD["a picture from WhatsApp"], "WhatsApp Image 2026-11-20 at 10.00.00.jpeg"),
        ("می\u200cخواهم.md", "میخواهم.md"),
        ("☎\ufe0f calls.md", "☎ calls.md"),
        ("a\xa0b\u3000c.md", "a b c.md"),
        ("Wall.JPG", "wall.jpg"),
        ("STRASSE.md", "straße.md"),
        (unicodedata.normalize("NFD", "Caffè.png"), "caffè.png"),
        ("zero\u200bwidth\ufeff.png", "zerowidth.png"),
    ],
)
def test_what_people_take_for_one_name_is_alike(name, typed):
    assert alike(name) == alike(typed)


@pytest.mark.parametrize(
    ("one", "other"), [("ab.md", "a b.md"), ("tan.md", "tân.md"), ("a-b.md", "a b.md")]
)
def test_what_they_tell_apart_is_not(one, other):
    assert alike(one) != alike(other)


@given(st.text())
def test_alike_is_stable_and_blind_to_case_and_form(name):
    assert alike(alike(name)) == alike(name)
    assert alike(unicodedata.normalize("NFD", name)) == alike(unicodedata.normalize("NFC", name))


@given(st.text(alphabet=st.sampled_from(" \u200e\xa0\ufeffaé\u200c")))
def test_only_the_ends_of_a_name_are_trimmed(name):
    inner = trimmed(name)
    assert inner in name
    assert trimmed(inner) == inner
    assert set(name.replace(inner, "", 1)) <= set(" \u200e\xa0\ufeff\u200c")
