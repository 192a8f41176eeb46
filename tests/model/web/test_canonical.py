import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from plans import calm

from weeknotes.model.web.canonical import canonical_link, host_of, is_within, without_tracking


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/page",
        "http://example.org/page",
        "https://example.org/page/",
        "https://www.example.org/page",
        "https://EXAMPLE.org/page",
        "https://example.org:443/page",
        "http://example.org:80/page#part",
        "https://example.org/page?utm_source=x&utm_medium=y",
        "https://example.org/page?fbclid=z#:~:text=a",
        "https://example.org/page?",
        "https://example.org/%70age",
        "https://example.org/%7%30age",
        "https://example.org/%%37%30age",
        "https://ann:secret@example.org/page",
    ],
)
def test_addresses_of_one_page_have_one_form(address):
    assert canonical_link(address) == "//example.org/page"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/Page",
        "https://example.org/page?id=1",
        "https://example.org/page/2",
        "https://example.org:8080/page",
        "https://blog.example.org/page",
        "https://example.com/page",
        "https://example.org/page#/route",
        "https://example.org/page#!route",
    ],
)
def test_other_pages_have_other_forms(address):
    assert canonical_link(address) != "//example.org/page"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://bücher.example/", "https://xn--bcher-kva.example"),
        ("https://example.org/caf%c3%a9", "https://example.org/café"),
        ("https://example.org/?q=a+b", "https://example.org/?q=a%20b"),
        ("https://example.org/?a=1&utm_source=x&b=2", "https://example.org?a=1&b=2"),
    ],
)
def test_ways_to_write_one_address_have_one_form(one, other):
    assert canonical_link(one) == canonical_link(other)


ADDRESSES = st.one_of(
    st.text(st.characters(codec=None, exclude_categories=())),
    st.from_regex(r"https?://[\[\]a-zü.:@%0-9\u2100]{0,9}/[a-z%?&=;#!/]*", fullmatch=True),
    st.from_regex(
        r"https?://(www\.){0,3}[a-z]{1,3}\.org/(%[0-9a-f]{2}|%|[a-z]){0,6}", fullmatch=True
    ),
)
PAGES = st.from_regex(
    r"https?://(www\.)?[a-z]{1,5}\.org(/[a-z%20]{1,4}){0,3}(\?[a-z]=[0-9](&[b-z]=[0-9])?)?",
    fullmatch=True,
)


@calm
@given(ADDRESSES)
def test_no_address_is_too_odd_and_the_form_is_its_own(address):
    once = canonical_link(address)
    assert canonical_link(once) == once
    assert isinstance(host_of(address), str)
    assert isinstance(is_within(address, "https://example.org/"), bool)


@calm
@given(
    PAGES, st.sampled_from(["utm_source=x", "fbclid=1", "mc_cid=2"]), st.sampled_from(["", "#a"])
)
def test_tracking_and_fragments_make_no_other_page(page, tracking, fragment):
    tracked = f"{page}{'&' if '?' in page else '?'}{tracking}{fragment}"
    assert canonical_link(tracked) == canonical_link(page)
    assert without_tracking(tracked) == page + fragment


@calm
@given(ADDRESSES)
@example("A://\x80?")
def test_taking_the_tracking_out_leads_to_the_same_page(address):
    clean = without_tracking(address)
    assert canonical_link(clean) == canonical_link(address)
    assert without_tracking(clean) == clean


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        ("https://notes.example.org/team/", True),
        ("http://notes.example.org/team", True),
        ("https://notes.example.org/team/a/?b#c", True),
        ("https://notes.example.org/team?x=1", True),
        ("https://notes.example.org/", False),
        ("https://notes.example.org/teams/", False),
        ("https://example.org/team/", False),
    ],
)
def test_an_address_is_of_the_site_or_not(address, inside):
    assert is_within(address, "https://notes.example.org/team/") is inside
