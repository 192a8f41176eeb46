import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import a_post, a_site, calm

from weeknotes.model.document import Document, Link
from weeknotes.plan.catalogue import catalogue
from weeknotes.plan.shared_links import canonical_link, shared_links


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
    ],
)
def test_other_pages_have_other_forms(address):
    assert canonical_link(address) != "//example.org/page"


@calm
@given(
    st.one_of(
        st.text(st.characters(codec=None, exclude_categories=())),
        st.from_regex(r"https?://[\[\]a-z.:@%0-9\u2100]{0,9}/[a-z%?&=;#]*", fullmatch=True),
    )
)
def test_no_address_is_too_odd_and_the_form_is_its_own(address):
    once = canonical_link(address)
    assert canonical_link(once) == once


def shared(*posts):
    return shared_links(posts, catalogue(a_site(*posts)))


def a_roundup(name, *links, kind="links", **fields):
    document = Document(links=tuple(Link(href=href, text=text) for href, text in links))
    path = f"content/{name}.md"
    return a_post(path, kind=kind, document=document, authors=(name,), **fields)


def test_a_link_shared_twice_is_one_entry_with_both_sharers_and_its_first_title():
    ann = a_roundup("ann", ("https://example.org/a/", "A page"), ("https://example.org/b", "B"))
    ben = a_roundup("ben", ("http://www.example.org/a?utm_source=x", "The same"))
    first, second = shared(ann, ben)
    assert (first.title, first.href, first.host) == (
        "A page",
        "https://example.org/a/",
        "example.org",
    )
    assert [sharer.title for sharer in first.sharers] == ["Ann", "Ben"]
    assert [sharer.title for sharer in second.sharers] == ["Ann"]


def test_only_roundups_share_all_their_links():
    link = ("https://example.org/a", "A")
    assert shared(a_roundup("ann", link, kind="diary")) == ()
    about = a_roundup("ben", link, kind="diary", link="https://example.org/one", title="One")
    assert [found.title for found in shared(about)] == ["One"]
    both = a_roundup("cai", link, link="https://example.org/one", title="One")
    assert [found.title for found in shared(both)] == ["One", "A"]


@pytest.mark.parametrize(
    "href",
    [
        "/about/",
        "#x",
        "mailto:a@example.org",
        "https://notes.example.org/team/a/",
        "http://[",
        "https://",
        "javascript:alert(1)",
    ],
)
def test_what_leads_into_the_site_or_nowhere_is_not_shared(href):
    assert shared(a_roundup("ann", (href, "x"), link=href)) == ()


def test_a_link_without_words_is_told_by_its_address():
    (found,) = shared(a_roundup("ann", ("https://www.example.org/a/", "")))
    assert found.title == "example.org/a"


def test_a_roundup_without_an_author_shares_by_its_title():
    post = a_roundup("ann", ("https://example.org/a", "A"))
    anonymous = a_post("content/five.md", kind="links", document=post.document, title="Five links")
    assert shared(anonymous)[0].sharers[0].title == "Five links"
