"""Which addresses are asked for, and where they stand."""

import pytest

from weeknotes.check.external_links.addresses import LinkPlace, addresses_of
from weeknotes.model.posts.document import Image, Link, Reference
from weeknotes.model.posts.person import Person, WebLink


def named(site, post, *addresses, **fields):
    references = tuple(Reference(address=address) for address in addresses)
    return list(addresses_of(site(post(references=references, **fields))))


def test_each_address_is_there_once_with_all_its_places(site, post):
    link = Link(href="https://example.org/a#one", text="a", line=4)
    image = Image(src="https://example.org/a.png", alt="a", line=5)
    refs = tuple(Reference(address=address) for address in (link.href, image.src))
    other = (Reference(address="https://example.org/a#two", line=9),)
    one = post("content/1.md", links=(link,), images=(image,), references=refs)
    two = post("content/2.md", references=other)
    assert addresses_of(site(one, two)) == {
        "https://example.org/a": (
            LinkPlace(path="content/1.md", line=4),
            LinkPlace(path="content/2.md", line=9),
        ),
        "https://example.org/a.png": (LinkPlace(path="content/1.md", line=5),),
    }


@pytest.mark.parametrize(
    "address",
    ["a.md", "/about/", "#top", "mailto:a@example.org", "tel:1", "data:x,y", "ftp://example.org/a"],
)
def test_what_is_no_page_elsewhere_is_left_out(site, post, address):
    assert named(site, post, address) == []


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://notes.example.org/team/about/", False),
        ("http://notes.example.org/team", False),
        ("//notes.example.org/team/", False),
        ("https://notes.example.org/teams/", True),
        ("https://notes.example.org/", True),
    ],
)
def test_the_site_itself_is_not_asked(site, post, address, asked):
    assert bool(named(site, post, address)) is asked


def test_an_address_without_a_scheme_is_asked_by_https(site, post):
    assert named(site, post, "//example.org/a") == ["https://example.org/a"]


def test_headers_and_people_name_addresses_too(site, post):
    person = Person(slug="a", name="A", links=(WebLink(title="x", href="https://example.org/p"),))
    made = post(link="https://example.org/l", canonical="https://example.org/c")
    assert addresses_of(site(made, people=(person,))) == {
        "https://example.org/c": (LinkPlace(path=made.path),),
        "https://example.org/l": (LinkPlace(path=made.path),),
        "https://example.org/p": (LinkPlace(path="content/people.toml"),),
    }
