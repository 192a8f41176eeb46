"""HTML cut into tokens as a browser does it; what these become in feeds is tested there."""

import pytest

from weeknotes.html.elements import RAW_TEXT
from weeknotes.html.tokens import attributes, token

TOKEN = token()


def tokens(html):
    """The tokens of some HTML, each by what it is."""
    return [_shown(found) for found in TOKEN.finditer(html)]


def _shown(found):
    if found["name"] is None:
        return "comment" if found["lone"] is None else "<"
    text = "" if found["text"] is None else f":{found['text']}"
    return f"{found['slash']}{found['name']}{'' if found['close'] else '…'}{text}"


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Hello</p>", ["p", "/p"]),
        ("<P CLASS=a/>", ["P"]),
        ("<a title='>'>", ["a"]),
        ('<a title=">', ["a…"]),
        ("<a", ["a…"]),
        ("a < b <3 <", ["<", "<", "<"]),
        ("</ p></>", ["comment", "comment"]),
        ("<!-- <p> --><!--><p>", ["comment", "comment", "p"]),
        ("<!-- <p>", ["comment"]),
        ("<!DOCTYPE html><?php ?><![CDATA[x]]>", ["comment", "comment", "comment"]),
        ("<script><p></script><p>", ["script:<p>", "p"]),
        ("<script><p></scripts></SCRIPT a=b><p>", ["script:<p></scripts>", "p"]),
        ("<title><p>", ["title:<p>"]),
        ("</script><p>", ["/script", "p"]),
        ("<scripts><p>", ["scripts", "p"]),
    ],
)
def test_the_tokens_of_html(html, found):
    assert tokens(html) == found


@pytest.mark.parametrize("name", RAW_TEXT)
def test_text_stays_text_up_to_its_own_end(name):
    assert tokens(f"<{name}><b></x></{name}><i>") == [f"{name}:<b></x>", "i"]


def test_some_tags_can_be_passed_over():
    assert [found[0] for found in token(except_for="/?p>").finditer("<p><b></p>")] == ["<b>"]


@pytest.mark.parametrize(
    ("tag", "values"),
    [
        ('<a b="c" D=\'e"f\' g=h i>', [("b", "c"), ("D", "e&quot;f"), ("g", "h"), ("i", None)]),
        ('<a/b/c="d">', [("b", None), ("c", "d")]),
        ('<a b="&amp;">', [("b", "&amp;")]),
        ("<a b = c = d>", [("b", "c"), ("=", None), ("d", None)]),
    ],
)
def test_the_attributes_of_a_tag(tag, values):
    assert list(attributes(TOKEN.match(tag))) == values
