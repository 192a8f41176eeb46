"""What a post shares: the one link it is about, a roundup's, and those of sections for links."""

import msgspec
import pytest

from weeknotes.model.settings import Links, Settings

SETTINGS = Settings(title="Notes", url="https://notes.example.org/team/")
LINK = "[Waiting well](https://a.example/waiting) – on queues"
BODY = f"""
We met [the Council](https://council.example/).

## {{}}

- {LINK}

## Next week

See [a plan](https://b.example/plan).
"""


def told(post):
    return [(share.title, share.comment, share.anchor) for share in post.shares]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Links", "links"),
        ("LINKS 🔗", "links-"),
        ("Links of the week", "links-of-the-week"),
        ("Bookmarks: three of them", "bookmarks-three-of-them"),
        ("Reading this week", "reading-this-week"),
    ],
)
@pytest.mark.parametrize("kind", ["weeknote", "diary", "learning"])
def test_a_section_for_links_of_any_post_is_shared(post, heading, anchor, kind):
    found = post(f"kind: {kind}", BODY.format(heading), settings=SETTINGS)
    assert told(found) == [("Waiting well", "on queues", anchor)]


@pytest.mark.parametrize(
    "heading",
    [
        "What we did",
        "Links Council meeting",
        "Reading Borough Council",
        "Useful links",
        "[Links](https://c.example/)",
    ],
)
def test_any_other_section_of_a_weeknote_is_not(post, heading):
    assert told(post("", BODY.format(heading), settings=SETTINGS)) == []


def test_a_roundup_shares_all_of_its_text(post):
    found = post("kind: links", BODY.format("Links"), settings=SETTINGS)
    assert [title for title, *_ in told(found)] == ["the Council", "Waiting well", "a plan"]


def test_the_settings_say_which_sections(post):
    welsh = msgspec.structs.replace(SETTINGS, links=Links(headings=("Dolenni",)))
    assert told(post("", BODY.format("Dolenni"), settings=welsh))
    assert told(post("", BODY.format("Links"), settings=welsh)) == []
    none = msgspec.structs.replace(SETTINGS, links=Links(headings=()))
    assert told(post("", BODY.format("Links"), settings=none)) == []


def test_smaller_headings_below_belong_to_the_section_and_name_their_links(post):
    body = (
        "# Note\n\n## Links\n\n### [One](https://a.example/1)\n\nFirst.\n\n"
        "### Waiting well\n\nOn queues.\n\n[Read more](https://a.example/waiting)\n\n"
        "### Reading\n\n- [Two](https://a.example/2)\n\n## Else\n\n[No](https://b.example/no)"
    )
    assert told(post("title: Note", body, settings=SETTINGS)) == [
        ("One", "First.", "one"),
        ("Waiting well", "On queues.", "waiting-well"),
        ("Two", "", "reading"),
    ]


def test_two_sections_share_each_address_once_and_into_the_site_nothing(post):
    body = (
        f"## Links\n\n- {LINK}\n- [All](/archive/)\n\n"
        f"## Bookmarks\n\n- {LINK} again\n- [Two](https://a.example/2)"
    )
    assert [title for title, *_ in told(post("", body, settings=SETTINGS))] == [
        "Waiting well",
        "Two",
    ]


def test_the_words_of_a_section_are_not_the_title_of_its_link(post):
    found = post(
        "title: Note", "## Links\n\n[Read more](https://a.example/waiting)", settings=SETTINGS
    )
    assert told(found) == [("a.example/waiting", "", "links")]


@pytest.mark.parametrize(
    ("header", "title"),
    [
        ("link_title: Waiting well", "Waiting well"),
        ("link-title: Waiting <em>well</em>", "Waiting well"),
        ('link_title: ""', "A thought"),
        ("mood: calm", "A thought"),
    ],
)
def test_a_link_of_a_whole_post_has_its_own_title_where_the_header_has_one(post, header, title):
    found = post(f"title: A thought\nlink: https://a.example/w\n{header}", settings=SETTINGS)
    assert told(found) == [(title, "Text.", "")]
    assert found.link_title == (title if title != "A thought" else "")


def test_a_link_s_title_without_a_link_is_nothing(post):
    found = post("title: A thought\nlink_title: Waiting well", settings=SETTINGS)
    assert (found.title, found.link_title, found.shares) == ("A thought", "", ())


def test_a_post_of_one_link_may_have_a_section_for_more(post):
    found = post("link: https://a.example/waiting", BODY.format("Links"), settings=SETTINGS)
    assert len(told(found)) == 1
    other = post("link: https://a.example/other", BODY.format("Links"), settings=SETTINGS)
    assert [title for title, *_ in told(other)][1:] == ["Waiting well"]
