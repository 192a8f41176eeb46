"""`<a name="x">`, the old way to name a place, is a place that links lead to."""

import pytest

from weeknotes.plan.streams.lifting import lifted
from weeknotes.read.html.outline import outline
from weeknotes.read.text.markdown import to_html


def document(text, mode="safe"):
    return outline(to_html(text, html_mode=mode).html, title="")


@pytest.mark.parametrize("mode", ["safe", "trusted"])
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('<a name="goals"></a>\n\nText [up](#goals).', "goals"),
        ('Text <a name="in-it">with words</a>.', "in-it"),
        ('## <a name="the-goals"></a>Goals', "the-goals"),
        ('| a |\n|---|\n| <a name="caf&eacute;"></a>b |', "café"),
        ('<A NAME="Old">x</A>', "Old"),
    ],
)
def test_a_named_place_keeps_its_name_and_links_may_lead_there(text, name, mode):
    found = document(text, mode)
    assert name in found.anchors
    written = name.replace("é", "&eacute;") if mode == "trusted" else name
    assert f'name="{written}"' in found.html.replace("NAME", "name")


def test_a_heading_has_githubs_id_whatever_has_its_name():
    found = document('<a name="goals"></a>\n\n## Goals\n\n## Goals\n\n<a name="goals">x</a>')
    assert [heading.id for heading in found.headings] == ["goals", "goals-1"]
    assert found.anchors == ("goals", "goals-1")


def test_only_links_have_names():
    found = document(
        '<p name="a">x</p> <img name="b" src="c.png" alt="d"> <a id="e" name="f">g</a>'
    )
    assert found.anchors == ("e", "f")
    assert 'name="a"' not in found.html
    assert 'name="b"' not in found.html


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ('<a name="x"></a><a href="#x">y</a>', '<a name="_a:x"></a><a href="#_a:x">y</a>'),
        ("<p>a <a class='b' name='x'>c</a></p>", "<p>a <a class='b' name=\"_a:x\">c</a></p>"),
        (
            '<a id="w" name="x"></a><a href="#w">y</a><a href="#x">z</a>',
            '<a id="_a:w" name="_a:x"></a><a href="#_a:w">y</a><a href="#_a:x">z</a>',
        ),
        ('<input name="x"><a href="#x">y</a>', '<input name="x"><a href="/p/#x">y</a>'),
    ],
)
def test_a_named_place_comes_along_to_another_page(section, expected):
    assert lifted(section, prefix="_a:", top=3, base_href="/p/") == expected
