"""Tags, series and authors that look alike: each has a page of its own, and none is mixed up."""

from urllib.parse import unquote

import pytest

from weeknotes.model.names.visible import is_invisible

LANGUAGES = {"C": "c", "C++": "c-plus-plus", "C#": "c-sharp"}


def test_tags_that_share_a_slug_have_pages_and_feeds_of_their_own(site):
    for day, tag in enumerate(LANGUAGES, 10):
        site.post(f"2026-11-{day}-note.md", title=f"On {tag}", tags=[tag])
    built = site.build("--strict").exits(0)
    assert built.page("/tags/").texts(".index-title a") == sorted(LANGUAGES)
    for tag, slug in LANGUAGES.items():
        page = built.page(f"/tags/{slug}/")
        assert page.words("h1") == tag
        assert [entry.title for entry in built.feed(f"/tags/{slug}/feed.xml").entries] == [
            f"On {tag}"
        ]


def test_a_post_shows_the_spelling_of_its_author_everywhere(site):
    site.post("2026-11-10-a.md", title="One", tags=["Service Design"])
    site.post("2026-11-11-b.md", title="Two", tags=["service-design"])
    built = site.build("--strict").exits(0)
    assert built.page("/2026/11/10/a/").texts(".tags a") == ["Service Design"]
    assert built.page("/2026/11/11/b/").texts(".tags a") == ["service-design"]
    tags = {entry.title: entry.tags[0].term for entry in built.feed("/feed.xml").entries}
    assert tags == {"One": "Service Design", "Two": "service-design"}


def test_a_series_is_called_on_a_post_as_its_author_does(site):
    site.post("2026-11-10-a.md", title="One", series="The Audit")
    site.post("2026-11-11-b.md", title="Two", series="the-audit")
    built = site.build("--strict").exits(0)
    assert built.page("/2026/11/11/b/").link("the-audit") == "/team/series/the-audit/"
    assert built.page("/series/the-audit/").words("h1") == "The Audit"


@pytest.mark.parametrize(
    ("people", "slugs"),
    [
        (("Zoe", "Zoë", "Zoé"), ("zoe", "zoë", "zoé")),
        (("Zoë", "Zoé"), ("zoe", "zoé")),
        (("🐝", "🦊", "❤️"), ("1f41d", "1f98a", "2764")),
        (("O’Brien", "OBrien"), ("o-brien", "obrien")),
    ],
)
def test_authors_who_share_a_slug_are_two(site, people, slugs):
    for day, person in enumerate(people, 10):
        site.post(f"2026-11-{day}-note.md", title=f"By {person}", author=person)
    built = site.build("--strict").exits(0)
    for person, slug in zip(people, slugs, strict=True):
        page = built.page(f"/authors/{slug}/")
        assert page.words("h1") == person
        assert page.texts(".card-title a") == [f"By {person}"]


def test_one_author_in_two_spellings_of_a_hyphen_is_one(site):
    for day, name in enumerate(("Ann-Marie Lee", "Ann Marie Lee", "ann marie lee", "O'Brien"), 10):
        site.post(f"2026-11-{day}-note.md", title=f"By {name}", author=name)
    site.post("2026-11-14-note.md", title="By O’Brien", author="O’Brien")
    built = site.build("--strict").exits(0)
    assert len(built.page("/authors/ann-marie-lee/").all(".card")) == 3
    assert len(built.page("/authors/obrien/").all(".card")) == 2


def test_a_stranger_takes_no_page_of_somebody_in_the_people_file(site):
    site.asset("people.toml", '[zoe]\nname = "Zoë Price"\nrole = "Researcher"\n')
    site.post("2026-11-10-a.md", title="One", author="Zoë Price")
    site.post("2026-11-11-b.md", title="Two", author="Zoé")
    built = site.build("--strict").exits(0)
    assert built.page("/authors/zoe/").texts(".card-title a") == ["One"]
    assert built.page("/authors/zoé/").texts(".card-title a") == ["Two"]


def test_who_writes_a_draft_takes_no_address_from_somebody_who_is_public(site):
    site.post("2026-11-10-a.md", title="One", author="Zoë")
    site.post("2026-11-11-b.md", title="Two", author="Zoe", draft=True)
    site.build("--strict").exits(0).has("/authors/zoe/").lacks("/authors/zoë/")


def test_no_address_has_an_invisible_character(site):
    fields = {"tags": ["❤️", "✔️ done", "a\u200bb"], "series": "☀️", "author": "Jo ❤️"}
    site.post("2026-11-10.md", title="Hello ❤️", **fields)
    built = site.build("--strict").exits(0)
    assert not [path for path in built.files if any(map(is_invisible, unquote(path)))]
    built.has("/2026/11/10/hello/", "/tags/2764/", "/series/2600/", "/authors/jo/")
