"""What elements have in common agrees with what browsers and the sanitiser do."""

import nh3
import pytest

from weeknotes.html.elements import CODE, END_OPTIONAL, HEADINGS, INLINE, RAW_TEXT, VOID


def cleaned(html, *names):
    return nh3.clean(html, tags=set(names), attributes={}, link_rel=None)


@pytest.mark.parametrize("name", sorted(VOID))
def test_void_elements_get_no_end_tag(name):
    table = f"<table><colgroup><{name}></colgroup></table>"
    html = table if name == "col" else f"<{name}>"
    assert f"</{name}>" not in cleaned(html, name, "table", "colgroup")


@pytest.mark.parametrize("name", sorted(INLINE | HEADINGS | CODE))
def test_all_others_get_one(name):
    assert cleaned(f"<{name}>x", name) == f"<{name}>x</{name}>"


@pytest.mark.parametrize("name", sorted(END_OPTIONAL - {"td", "th", "tr"}))
def test_an_end_tag_that_may_be_left_out_is_set_before_the_next(name):
    assert cleaned(f"<{name}>x<{name}>y", name) == f"<{name}>x</{name}><{name}>y</{name}>"


def test_headings_are_not_within_lines():
    assert not HEADINGS & INLINE
    assert not VOID & {*RAW_TEXT}
