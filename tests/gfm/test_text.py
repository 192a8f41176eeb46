"""Characters: entities and escapes at their edges."""

import pytest

from weeknotes.gfm.inlines.text import address, decode_entity, is_punctuation, label, resolve


@pytest.mark.parametrize(
    ("entity", "text"),
    [
        ("&amp;", "&"),
        ("&nbsp;", "\xa0"),
        ("&ngE;", "≧̸"),
        ("&nosuch;", "&nosuch;"),
        ("&#65;", "A"),
        ("&#x41;", "A"),
        ("&#0;", "\ufffd"),
        ("&#2;", "\ufffd"),
        ("&#x3;", "\ufffd"),
        ("&#xD800;", "\ufffd"),
        ("&#x10FFFF;", "\U0010ffff"),
        ("&#9999999;", "\ufffd"),
    ],
)
def test_an_entity_is_decoded_as_html_has_it(entity, text):
    assert decode_entity(entity) == text


def test_what_looks_like_an_entity_after_decoding_is_protected():
    assert resolve(r"&amp;lt; \&lt; AT&T \" &quot;") == '&amp;lt; &amp;lt; AT&T " "'


def test_an_address_keeps_what_it_may_hold_and_encodes_the_rest():
    assert address(r"a b?c&amp;d=\"é%20[e]\)") == "a%20b?c&d=%22é%20[e])"


def test_labels_are_compared_without_regard_to_case_and_blanks():
    assert label("  Straße\n \t a ") == label("STRASSE A")


def test_punctuation_is_what_github_takes_for_it():
    assert [each for each in "a1 €£+$—“é。" if is_punctuation(each)] == ["+", "$", "—", "“", "。"]


def test_a_marker_of_python_markdown_cannot_be_smuggled_in(render):
    page = render("&#2;klzzwxh:0000&#3; &#2;wzxhzdk:0&#3; <b>")
    assert page == "<p>\ufffdklzzwxh:0000\ufffd \ufffdwzxhzdk:0\ufffd <b></p>"
