"""A draft is in no file of a public site: no text, name, image, count or address of it."""

import pytest
from sites import SETTINGS

WORD = "quizzaciously"
BODY = f"## About {WORD}\n\nThe word is {WORD}. [Elsewhere](https://example.org/{WORD})"
FIELDS = {
    "title": f"On {WORD}",
    "tags": [f"tag {WORD}"],
    "author": f"Author {WORD}",
    "series": f"Series {WORD}",
    "aliases": [f"/old/{WORD}/"],
    "image": f"{WORD}.png",
    "summary": f"Summary {WORD}",
    "ref": "one-text",
}
HIDDEN = {
    "draft: true": (f"2026-11-20-{WORD}.md", {"draft": True}),
    "published: false": (f"2026-11-20-{WORD}.md", {"published": False}),
    "status: draft": (f"2026-11-20-{WORD}.md", {"status": "draft"}),
    "an empty draft:": (f"2026-11-20-{WORD}.md", {"draft": None}),
    "_drafts": (f"_drafts/2026-11-20-{WORD}.md", {}),
    "Drafts": (f"weeknotes/Drafts/2026-11-20-{WORD}.md", {}),
    "a future date": (f"2027-11-20-{WORD}.md", {}),
    "a future publish_at": (f"2026-11-20-{WORD}.md", {"publish_at": "2027-01-18T09:01"}),
    "a page": (f"{WORD}.md", {"draft": True}),
    "a roundup": (f"roundups/2026-11-20-{WORD}.md", {"draft": True}),
    "a Welsh post": (f"2026-11-20-{WORD}.md", {"draft": True, "lang": "cy"}),
}


@pytest.fixture
def public(site):
    """A site with public posts that come near the hidden one."""
    site.post("2026-11-19-public.md", ref="one-text", author="Sam", tags=["tea"])
    return site.post("2027-01-15-latest.md", author="Sam")


@pytest.mark.parametrize("how", HIDDEN)
def test_a_hidden_post_is_in_no_file(public, how):
    path, hidden = HIDDEN[how]
    folder = path.rpartition("/")[0]
    bare = public.build().exits(0)
    public.post(path, BODY, **(FIELDS | hidden)).asset(f"{folder}/{WORD}.png".lstrip("/"))
    built = public.build().exits(0)
    assert built.where(WORD) == []
    assert built.files == bare.files


@pytest.mark.parametrize(
    "header",
    [
        "draft:true",
        "drfat: true",
        "Draft : flase",
        "---\ndraft: true",
        "draft: true\ndraft: no",
        "dfart: true",
        "trafd: yes",
        "pubilshed: false",
        "staus: draft",
        "Ex-pries: 2026-12-01",
        "exclude: true",
        "ignore: true",
        "hidden: true",
        "hidden: [true]",
        "params: {hidden: true}",
        "title: DRAFT a week",
        "title: A week - WIP",
        "isPublished: false",
        "expires: soon",
    ],
)
def test_a_doubtful_draft_is_in_no_file_even_with_keep_going(public, header):
    public.file(f"content/2026-11-20-{WORD}.md", f"---\n{header}\n---\n\n{BODY}")
    built = public.build("--keep-going").exits(1).tells(f"content/2026-11-20-{WORD}.md")
    assert built.where(WORD) == []
    built.has("/2027/01/15/latest/")


@pytest.mark.parametrize(
    "path",
    [
        f"2026-11-20-draft-{WORD}.md", f"2026-11-20-{WORD}-wip.md", f"{WORD}-template.md",
        f"templates/2026-11-20-{WORD}.md", f"weeknotes/_templates/{WORD}.md",
        f"archetypes/2026-11-20-{WORD}.md", f"drafts-2026/2026-11-20-{WORD}.md",
    ],
)  # fmt: skip
def test_a_doubtful_name_is_in_no_file_until_the_header_says_outright(public, path):
    picture = f"![x](/pictures/{WORD}.png)"
    public.asset(f"pictures/{WORD}.png").post(path, f"{BODY} {picture}", title=WORD)
    built = public.build("--keep-going").exits(1).tells(f"content/{path}", "draft: false")
    assert built.where(WORD) == []
    built.has("/2027/01/15/latest/")
    date = {} if path[:1].isdigit() else {"date": "2026-11-20"}
    public.post(path, f"{BODY} {picture}", title=WORD, draft=False, **date)
    assert f"pictures/{WORD}.png" in public.build().exits(0).files


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (f"2026-11-20-{WORD}.md", "expires: 2026-12-01"), ("2026-11-20-a.md", "dfart: true"),
        ("2026-11-20-a.md", "title: DRAFT a"), ("templates/2026-11-20-a.md", "title: a"),
        ("2026-11-20-draft-a.md", "title: a"), ("2026-11-20-a.md", "exclude: true"),
        ("2026-11-20-a.md", "date: the other day"),
    ],
)  # fmt: skip
def test_a_picture_that_only_what_is_not_published_names_is_not_copied(public, path, text):
    public.asset(f"pictures/{WORD}.png")
    public.file(f"content/{path}", f"---\n{text}\n---\n\n![x](/pictures/{WORD}.png)\n")
    assert public.build("--keep-going").where(WORD) == []


def test_images_in_a_drafts_own_folder_are_not_copied(public):
    public.post(f"2026-11-20-{WORD}/index.md", "![x](photo.png)", draft=True)
    public.asset(f"2026-11-20-{WORD}/photo.png").asset(f"2026-11-20-{WORD}/more/scan.pdf")
    built = public.build().exits(0)
    assert built.where(WORD) == []
    assert not [path for path in built.files if path.endswith(("photo.png", "scan.pdf"))]


def test_an_image_that_a_draft_shares_with_a_public_post_is_copied(public):
    public.post("2026-11-20-secret.md", "![x](shared.png)", draft=True).asset("shared.png")
    public.post("2026-11-18-open.md", "![x](shared.png)")
    public.build("--strict").exits(0).has("/shared.png")


@pytest.mark.parametrize(
    "written",
    [
        f"2026-11-20-{WORD}.md",
        f"./2026-11-20-{WORD}.md#part",
        f"/content/2026-11-20-{WORD}.md",
        f"2026-11-20-{WORD}",
        f"2026-11-20-{WORD.upper()}.md",
        f"/2026/11/20/{WORD}/",
        f"/team/2026/11/20/{WORD}/",
        f"https://notes.example.org/team/2026/11/20/{WORD}/",
        f"../../20/{WORD}/",
    ],
)
def test_a_link_to_a_draft_loses_its_address_and_keeps_its_words(public, written):
    public.post(f"2026-11-20-{WORD}.md", BODY, draft=True)
    public.post("2026-11-18-open.md", f"See [my next post]({written}).")
    built = public.build().exits(0).tells("link-unpublished", "content/2026-11-18-open.md:")
    assert built.page("/2026/11/18/open/").link("my next post") is None
    assert built.where(WORD) == []


def test_a_link_to_a_post_in_error_loses_its_address_too(public):
    public.post("2026-11-20-broken.md", date="the other day")
    public.post("2026-11-18-open.md", "See [that](2026-11-20-broken.md).")
    built = public.build("--keep-going").exits(1)
    assert built.page("/2026/11/18/open/").link("that") is None


def test_drafts_are_counted_and_told_to_the_person_who_builds(public):
    public.post("2026-11-20-secret.md", draft=True).post("2027-03-01-later.md")
    built = public.build().exits(0)
    built.tells("draft: content/2026-11-20-secret.md:2 (draft: true)")
    built.tells("scheduled: content/2027-03-01-later.md (Monday 1 March 2027)")
    built.tells("2 posts published, 1 draft, 1 scheduled")


def test_a_preview_shows_drafts_with_a_badge_and_off_the_search_engines(public):
    public.post("2026-11-20-secret.md", draft=True).post("2027-03-01-later.md")
    built = public.build("--drafts").exits(0).has("/2026/11/20/secret/").lacks("/2027/03/01/later/")
    page = built.page("/2026/11/20/secret/")
    assert page.words(".held") == "Draft"
    assert page.one("meta[name=robots]")["content"] == "noindex"
    assert "secret" not in built.text("/sitemap.xml")


def test_a_preview_shows_scheduled_posts(public):
    public.post("2026-11-20-secret.md", draft=True).post("2027-03-01-later.md")
    built = public.build("--future").exits(0).has("/2027/03/01/later/").lacks("/2026/11/20/secret/")
    assert built.page("/2027/03/01/later/").words(".held") == "Scheduled for Monday 1 March 2027"


def test_a_build_without_drafts_removes_what_a_preview_showed(public):
    public.post(f"2026-11-20-{WORD}.md", BODY, draft=True, image="photo.png").asset("photo.png")
    assert public.build("--drafts").where(WORD)
    built = public.build().exits(0)
    assert built.where(WORD) == []
    built.lacks("/photo.png")


def test_a_post_that_became_a_draft_leaves_the_site(public):
    public.post("2026-11-20-hasty.md", f"Oh {WORD}.", tags=[WORD])
    assert public.build().exits(0).where(WORD)
    public.post("2026-11-20-hasty.md", f"Oh {WORD}.", tags=[WORD], draft=True)
    assert public.build().exits(0).where(WORD) == []


@pytest.mark.parametrize(
    ("now", "out"),
    [
        ("2026-11-20T16:59", False),
        ("2026-11-20T17:00", True),
        ("2026-11-20T17:00+01:00", False),
        ("2026-11-20", False),
        ("2026-11-21", True),
        ("1795194000", True),
        ("1795193999", False),
    ],
)
def test_a_scheduled_post_comes_out_at_its_moment(site, now, out):
    site.post("2026-11-20-on-time.md", date="2026-11-20 17:00")
    built = site.build(now=now).exits(0)
    assert ("2026/11/20/on-time/index.html" in built.files) is out


def test_source_date_epoch_sets_the_clock_where_no_option_does(site):
    site.post("2026-11-20-on-time.md", date="2026-11-20 17:00")
    url = "/2026/11/20/on-time/"
    site.build(now="", SOURCE_DATE_EPOCH="1795193999").exits(0).lacks(url)
    site.build(now="", SOURCE_DATE_EPOCH="1795194000").exits(0).has(url)
    site.build(now="2026-11-20T17:00", SOURCE_DATE_EPOCH="0").exits(0).has(url)


def test_publish_at_holds_a_post_back_and_does_not_move_its_address(site):
    site.post("2026-11-20-a.md", publish_at="2026-11-23T08:00")
    site.build(now="2026-11-22").lacks("/2026/11/20/a/")
    site.build(now="2026-11-24").has("/2026/11/20/a/")


def test_an_editors_draft_words_are_in_no_file(public):
    public.post("digest/2026-w47.md", f"Editor {WORD}.", draft=True)
    public.post("index.md", f"Home {WORD}.", draft=True)
    assert public.build().exits(0).where(WORD) == []


def test_the_author_of_drafts_only_has_no_page(public):
    public.asset("people.toml", f'[ann]\nname = "Ann {WORD}"\nimage = "ann.png"\n')
    public.asset("ann.png").post("2026-11-20-a.md", author="ann", draft=True)
    assert public.build().exits(0).where(WORD) == []


def test_the_settings_comments_and_people_file_are_not_copied(public):
    public.file("weeknotes.toml", f"# {WORD}\n{SETTINGS}").asset("people.toml", f"# {WORD}\n")
    assert public.build().exits(0).where(WORD) == []
