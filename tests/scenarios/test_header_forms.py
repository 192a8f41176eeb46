"""One post in every form of header: the same site, and a draft in none."""

import json

import pytest
from lxml import etree

WORD = "quizzaciously"
PATH = "2026-11-20-a.md"
FIELDS = {
    "title": "Weeknote 61: a date in a box",
    "date": "2026-11-19 16:30",
    "tags": ["housing", "forms"],
    "authors": ["Sam Lee", "Kim"],
    "description": "We moved the “date picker”, #1 of two.",
    "series": "Leaving Orchid",
    "part": 2,
    "number": 61,
    "image": "wall.png",
    "image_alt": "A wall",
    "slug": "boxed",
    "redirect_from": ["/old/"],
    "lang": "cy",
    "guid": "tag:example.org,2020:61",
    "lastmod": "2026-11-20T10:00:00+00:00",
    "layout": "post",
    "mood": "cheerful",
}


def yaml(fields):
    """Between lines of three dashes."""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"---\n{''.join(lines)}---\n"


def toml(fields):
    """Between lines of three plus signs."""
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"+++\n{''.join(lines)}+++\n"


def lines(fields):
    """`Title:` lines up to a blank one; only names that are known may stand there."""
    written = (
        f"{key.replace('_', ' ').title()}: {_line(value)}\n"
        for key, value in fields.items()
        if key != "mood"
    )
    return f"{''.join(written)}\n"


def _line(value):
    if isinstance(value, list):
        return "; ".join(value)
    return value if isinstance(value, str) else json.dumps(value)


def brackets(fields):
    """An object of JSON."""
    return f"{json.dumps(fields, ensure_ascii=False, indent=1)}\n"


FORMS = {form.__name__: form for form in (yaml, toml, lines, brackets)}
TEXT = "\nSome words.\n\n## Something I'm learning\n\nTo read.\n"


@pytest.fixture
def public(site):
    """A site with one public post and a picture."""
    return site.post("2026-11-18-public.md").asset("wall.png")


@pytest.mark.parametrize("form", FORMS)
def test_a_post_is_the_same_whatever_form_its_header_has(public, form):
    fields = {key: value for key, value in FIELDS.items() if key != "mood"}
    public.asset(PATH, yaml(fields) + TEXT)
    expected = public.build("--strict").exits(0)
    public.asset(PATH, FORMS[form](fields) + TEXT)
    built = public.build("--strict").exits(0)
    assert built.files == expected.files
    page = built.page("/cy/2026/11/19/boxed/")
    assert page.words("h1") == FIELDS["title"]
    assert built.has("/tags/housing/", "/authors/sam-lee/", "/authors/kim/", "/old/")


@pytest.mark.parametrize("form", ["yaml", "toml", "brackets"])
def test_a_name_of_a_sites_own_reaches_its_template(public, form):
    public.file("themes/notebook/post.html", "Mood: {{ extra.mood }}, {{ extra.layout }}")
    public.asset(PATH, FORMS[form](FIELDS) + TEXT).without("2026-11-18-public.md")
    built = public.build().exits(0)
    assert built.text("/cy/2026/11/19/boxed/") == "Mood: cheerful, post"


DRAFTS = {
    "draft: true": {"draft": True},
    "draft: yes": {"draft": "yes"},
    "published: false": {"published": False},
    "publish: no": {"publish": "no"},
    "status: draft": {"status": "draft"},
    "status: hidden": {"status": "hidden"},
    "post status: draft": {"post_status": "draft"},
    "a future date": {"date": "2027-11-20"},
    "a future publish_at": {"publish_at": "2027-01-18T09:01"},
    "a future publishDate": {"publishDate": "2027-01-18T09:01"},
    "a future published_at": {"published_at": "2027-01-18T09:01:00.000Z"},
}
SLIPS = {
    "drfat": {"drfat": True},
    "is_draft": {"is_draft": True},
    "drafts: yes": {"drafts": "yes"},
    "draft: flase": {"draft": "flase"},
    "published: fales": {"published": "fales"},
    "status: nearly": {"status": "nearly"},
    "visibility: private": {"visibility": "private"},
    "private: true": {"private": True},
    "permalink: false": {"permalink": False},
    "password: x": {"password": "x"},
    "render: never": {"render": "never"},
}
INSIDE = {
    "params": {"params": {"draft": True}},
    "extra": {"extra": {"Draft": "yes"}},
    "deep": {"x": {"y": [{"published": False}]}},
    "list of one": {"x": {"draft": [True]}},
    "slip": {"params": {"drfat": True}},
    "build": {"build": {"render": "never"}},
    "taxonomies": {"taxonomies": {"tags": ["a"], "draft": True}},
}


def hidden(public, text):
    """Hold that a build with this post is the build without it."""
    bare = public.build("--keep-going")
    public.asset(PATH, f"{text}\nThe word is {WORD}.\n")
    built = public.build("--keep-going")
    assert built.where(WORD) == []
    assert built.files == bare.files
    return built


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("how", DRAFTS)
def test_a_draft_is_one_in_every_form(public, how, form):
    hidden(public, FORMS[form]({"title": f"On {WORD}"} | DRAFTS[how])).exits(0)


@pytest.mark.parametrize("form", FORMS)
def test_the_folder_of_drafts_is_one_in_every_form(public, form):
    text = FORMS[form]({"title": f"On {WORD}"})
    public.asset(f"_drafts/{PATH}", text)
    assert public.build().exits(0).where(WORD) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("how", SLIPS)
def test_a_doubtful_draft_is_an_error_in_every_form(public, how, form):
    hidden(public, FORMS[form]({"title": f"On {WORD}"} | SLIPS[how])).exits(1).tells(PATH)


@pytest.mark.parametrize("how", INSIDE)
@pytest.mark.parametrize("form", ["yaml", "brackets"])
def test_a_draft_flag_inside_of_a_table_is_an_error(public, how, form):
    built = hidden(public, FORMS[form]({"title": f"On {WORD}"} | INSIDE[how])).exits(1)
    built.tells(f"content/{PATH}:", "doubtful-draft")


@pytest.mark.parametrize(
    "header",
    [
        "[extra]\ndraft = true", "[params]\n[params.more]\ndraft = true", "x = {draft = true}",
        "[[x]]\npublished = false", "extra.draft = true", "draft.x = true", "[draft]",
        "[_build]\nrender = 'never'",
    ],
)  # fmt: skip
def test_a_draft_flag_inside_of_a_table_of_toml_is_an_error(public, header):
    hidden(public, f'+++\ntitle = "On {WORD}"\n{header}\n+++\n').tells("doubtful-draft")


@pytest.mark.parametrize("form", FORMS)
def test_what_is_public_is_public_in_every_form(public, form):
    fields = {"title": "A", "draft": False, "published": True, "status": "published"}
    public.asset(PATH, FORMS[form](fields) + TEXT)
    public.build("--strict").exits(0).has("/2026/11/20/a/")


def test_zolas_taxonomies_are_tags(public):
    public.asset(
        PATH,
        '+++\ntitle = "A"\ndate = 2026-11-20\n[taxonomies]\ntags = ["housing", "forms"]\n'
        'authors = ["Sam Lee"]\n[extra]\nmood = "x"\n+++\n\nText.\n',
    )
    public.build("--strict").exits(0).has("/tags/housing/", "/tags/forms/", "/authors/sam-lee/")


def test_a_problem_of_a_text_has_its_line_in_every_form(public):
    for form in FORMS.values():
        source = form({"title": "A", "draft": False}) + "\nSee [that](nowhere.md).\n"
        line = source.split("\n").index("See [that](nowhere.md).") + 1
        public.asset(PATH, source).build().exits(0).tells(f"content/{PATH}:{line}: warning")


@pytest.mark.parametrize("text", ["Summary: we did this", "Note: title and date"])
def test_a_text_that_starts_like_a_header_loses_nothing(public, text):
    public.asset(PATH, f"{text}\n\nMore.\n")
    page = public.build("--strict").exits(0).page("/2026/11/20/a/")
    assert text in page.words("main")


def guid_of(built):
    """The guid of the one item, and whether it says to be the item's address."""
    guid = etree.fromstring(built.text("/feed.xml").encode()).find(".//item/guid")
    return guid.text, guid.get("isPermaLink")


@pytest.mark.parametrize(
    "guid",
    ["tag:example.org,2020:1", "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a", "12", "<x@y.org>"],
)
def test_a_guid_is_any_text_and_no_address_unless_it_is_the_items_own(public, guid):
    public.post(PATH, guid=guid).without("2026-11-18-public.md")
    built = public.build("--strict").exits(0)
    assert guid_of(built) == (guid, "false")
    assert json.loads(built.text("/feed.json"))["items"][0]["id"] == guid


def test_a_guid_that_is_the_items_address_is_told_as_one(public):
    url = "https://notes.example.org/team/2026/11/20/a/"
    public.post(PATH, guid=url).without("2026-11-18-public.md")
    assert guid_of(public.build()) == (url, "true")
    public.post(PATH, guid="https://old.example.org/?p=61&x=<1>")
    assert guid_of(public.build()) == ("https://old.example.org/?p=61&x=<1>", "false")


def test_a_guid_of_two_lines_is_refused(public):
    public.asset(PATH, "---\nguid: |\n  one\n  two\n---\nText.\n")
    public.build().exits(1).tells(f"content/{PATH}:2: error", "bad-guid")
