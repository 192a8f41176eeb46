"""An address that no page may have is reported by what was meant."""

import pytest

from weeknotes.model.web.mistyped import without_slip


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("htps://example.org/a", "https://example.org/a"),
        ("ttps://example.org/a", "https://example.org/a"),
        ("htpp://example.org", "http://example.org"),
        ("hhttps://example.org", "https://example.org"),
        ("httsp://example.org", "https://example.org"),
        ("HTTP:/example.org", "http://example.org"),
        ("https:example.org", "https://example.org"),
        ("http//example.org", "http://example.org"),
    ],
)
def test_a_slip_at_the_start_of_an_address_is_seen(written, meant):
    assert without_slip(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "https://example.org/a",
        "http://example.org",
        "HTTPS://example.org",
        "ftp://example.org",
        "mailto:team@example.org",
        "tel:020.7946.0000",
        "http/notes.md",
        "https.md",
        "https",
        "notes.md",
        "",
    ],
)
def test_other_addresses_are_none(written):
    assert without_slip(written) == ""


@pytest.mark.parametrize(
    ("text", "code", "hint"),
    [
        ("[a](htps://example.org/a)", "link-broken", "Did you mean https://example.org/a?"),
        ("[a](https:/example.org/a)", "link-broken", "Did you mean https://example.org/a?"),
        ("<a href='ttp://example.org'>a</a>", "link-broken", "Did you mean http://example.org?"),
        ("![a](cid:wall.jpg@01D9)", "own-computer", "![What it shows](wall.jpg)"),
        ("![a](attachment:wall.png)", "own-computer", "![What it shows](wall.png)"),
        ("![a](blob:https://example.org/1-2)", "own-computer", "![What it shows](picture.jpg)"),
        ("[a](javascript:void(0))", "html-dropped", "Take it out"),
        ("[a](ftp://example.org/a)", "html-dropped", "Take it out"),
    ],
)
def test_what_it_was_meant_to_be_is_said(read, text, code, hint):
    (found,) = read(text).problems
    assert found.code == code
    assert hint in found.hint


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Is a<b and c>d?", "“<b and c>” looks"),
        ("Dear <your name>, hello.", "“<your name>” looks"),
        ("Ask <name> or <team>.", "“<name>” and “<team>” look"),
        ("If x <y we stop> there.", "“<y we stop>” looks"),
    ],
)
def test_words_between_angle_brackets_are_reported(read, text, typed):
    (found,) = read(text).problems
    assert (found.severity, found.code) == ("warning", "html-dropped")
    assert found.message.startswith(f"{typed} like ")
    assert "&lt;" in found.hint


@pytest.mark.parametrize(
    "text",
    [
        "<b>Tea</b> and <i >cake</i>",
        "<p hidden>Tea</p>",
        "<a name='x'>Tea</a> <p class=tea>and</p> <q cite='/a'>cake</q>",
        "<https://example.org/a> and <team@example.org>",
        "5 < 6 and 7 > 4",
        "<br/> <p/>",
        "`<your name>`",
        "\\<your name>",
    ],
)
def test_html_is_no_such_text(read, text):
    assert read(text).problems == ()


def test_what_is_unsafe_is_still_called_so(read):
    (found,) = read("<object data='a'>x</object> <o:p>y</o:p> <my-app>z</my-app>").problems
    names = "<my-app> and <object>"
    assert found.message == f"{names} are not safe on a page, so they are left out."
