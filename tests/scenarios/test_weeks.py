"""The week rules of the design, as readers see them in pages."""

import pytest


def titles(built, url, selector=".card-title"):
    return [title.removesuffix(" Draft") for title in built.page(url).texts(selector)]


def test_a_note_that_comes_late_is_in_its_own_week_and_in_the_first_that_was_open(site):
    site.post("2026-11-20-on-time.md", title="On time")
    site.post("2026-11-26-late.md", title="Late", week="2026-W47")
    site.post("2026-11-27-next.md", title="Next")
    built = site.build("--strict").exits(0)
    assert titles(built, "/digest/2026-w47/") == ["On time", "Late"]
    assert titles(built, "/digest/2026-w48/") == ["Next", "Late"]
    assert built.page("/digest/2026-w48/").link("Week 47") == "/team/digest/2026-w47/"
    assert "Late notes" in built.text("/digest/2026-w48/")
    assert "Late notes" not in built.text("/digest/2026-w47/")
    assert "after its week had closed" in built.text("/2026/11/26/late/")
    assert "after its week had closed" not in built.text("/2026/11/20/on-time/")


@pytest.mark.parametrize(
    ("date", "week"),
    [
        ("2026-11-23", "2026-w47"),
        ("2026-11-23 11:59", "2026-w47"),
        ("2026-11-23 12:00", "2026-w48"),
        ("2026-11-22 23:59", "2026-w47"),
        ("2026-11-24", "2026-w48"),
    ],
)
def test_a_weeknote_of_monday_morning_tells_of_the_week_behind(site, date, week):
    site.post("a.md", title="A", date=date, kind="weeknote")
    built = site.build().exits(0).has(f"/digest/{week}/")
    assert {path.split("/")[1] for path in built.files if path.startswith("digest/2026")} == {week}


def test_grace_is_for_weeknotes_only(site):
    site.post("diary/2026-11-23-a.md").build().has("/digest/2026-w48/").lacks("/digest/2026-w47/")


def test_a_week_that_closes_on_its_sunday_has_no_grace(site):
    site.settings('[weeks]\ncloses = "sunday 24:00"\n').post("2026-11-23-a.md")
    site.build().has("/digest/2026-w48/").lacks("/digest/2026-w47/")


def test_a_span_is_in_both_digests_and_once_in_the_archive_of_each_week(site):
    site.post("2026-11-20-a.md", title="Both", weeks="2026-W46..2026-W47")
    built = site.build("--strict").exits(0)
    assert titles(built, "/digest/2026-w46/") == titles(built, "/digest/2026-w47/") == ["Both"]
    hrefs = built.page("/2026/11/20/a/").hrefs(".kicker a")
    assert hrefs[1:] == ["/team/digest/2026-w46/", "/team/digest/2026-w47/"]
    assert len(built.feed("/feed.xml").entries) == 1


def test_new_years_day_2027_is_in_the_53rd_week_of_2026(site):
    site.post("2027-01-01-a.md", title="Fifty-three").post("2027-01-04-b.md", kind="diary")
    built = site.build("--strict").exits(0).has("/digest/2026-w53/", "/digest/2027-w01/")
    page = built.page("/digest/2026-w53/")
    assert page.words("h1") == "Week ending Friday 1 January 2027"
    assert page.link("Week ending Friday 8 January 2027") == "/team/digest/2027-w01/"
    assert "28 December 2026 to 3 January 2027" in page.words()


def test_an_empty_week_has_no_page_and_is_stepped_over(site):
    site.post("2026-11-06-a.md").post("2026-11-20-b.md")
    built = site.build().lacks("/digest/2026-w46/")
    page = built.page("/digest/2026-w47/")
    assert page.one("a[rel=prev]")["href"] == "/team/digest/2026-w45/"
    assert built.page("/digest/2026-w45/").one("a[rel=next]")["href"] == "/team/digest/2026-w47/"
    assert page.all("a[rel=next]") == []
    assert "w46" not in "".join(built.page("/archive/").hrefs())


def test_the_home_page_shows_the_latest_week_that_has_notes_whatever_the_day(site):
    site.post("2026-11-13-a.md", title="A").post("2026-11-20-b.md", title="B")
    built = [site.build(now=now) for now in ("2026-11-21", "2026-12-24", "2036-01-01T12:00")]
    assert titles(built[0], "/")[0] == "B"
    assert len({one.text("/") for one in built}) == 1


def test_an_open_week_says_until_when_and_a_closed_one_does_not(site):
    site.post("2026-11-20-b.md")
    site.build(now="2026-11-23T11:59").page("/digest/2026-w47/").one(".open")
    assert site.build(now="2026-11-23T12:00").page("/digest/2026-w47/").all(".open") == []


def test_only_closed_weeks_are_in_the_digest_feed(site):
    site.post("2026-11-13-a.md").post("2026-11-20-b.md")
    weeks = {
        now: [item.title for item in site.build(now=now).feed("/digest/feed.xml").entries]
        for now in ("2026-11-23T11:59", "2026-11-23T12:00")
    }
    first = "Week ending Friday 13 November 2026"
    assert weeks == {
        "2026-11-23T11:59": [first],
        "2026-11-23T12:00": ["Week ending Friday 20 November 2026", first],
    }


def test_a_digest_items_identity_and_date_are_those_of_the_week(site):
    site.post("2026-11-20-b.md")
    before = site.build(now="2026-11-24").feed("/digest/feed.xml").entries[0]
    site.post("2026-11-27-late.md", week="2026-W47").post("2026-11-20-b.md", "Edited.")
    after = site.build(now="2027-11-24").feed("/digest/feed.xml").entries[-1]
    assert before.id == after.id == "https://notes.example.org/team/digest/2026-w47/"
    assert before.published == after.published == "Mon, 23 Nov 2026 12:00:00 +0000"


def test_a_week_closes_by_the_wall_clock_in_summer_too(site):
    site.post("2026-07-03-b.md")
    entry = site.build().feed("/digest/feed.xml").entries[0]
    assert entry.published == "Mon, 06 Jul 2026 12:00:00 +0100"


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("ending", "Week ending Friday 20 November 2026"),
        ("commencing", "Week commencing 16 November 2026"),
        ("range", "16 to 22 November 2026"),
        ("iso", "2026, week 47"),
    ],
)
def test_a_team_chooses_how_weeks_are_told(site, label, words):
    site.settings(f'[weeks]\nlabel = "{label}"\n').post("2026-11-20-b.md")
    assert site.build().page("/digest/2026-w47/").words("h1") == words


def test_the_digest_tells_who_wrote_what_was_learned_and_what_was_shared(site):
    site.post("2026-11-19-a.md", "Hm.\n\n## Something I’m LEARNING 🌱\n\nPatience.", author="Sam")
    link = "https://www.example.org/page/?utm_source=x#top"
    site.post("roundups/2026-11-20-b.md", f"- [A page]({link}) – good", author="Kim")
    site.post("roundups/2026-11-20-c.md", "- [Same](http://example.org/page)", author="Ann")
    page = site.build("--strict").exits(0).page("/digest/2026-w47/")
    assert page.words(".title .meta") == "Notes by Ann , Kim and Sam"
    assert page.words("blockquote") == "Patience."
    assert page.link("A page") == "https://www.example.org/page/#top"
    assert page.texts(".finds li a") == ["A page", "Kim", "Ann"]
    section = "/team/2026/11/19/a/#something-im-learning-"
    assert section in page.hrefs()
    assert section.split("#")[1] in [
        tag["id"] for tag in site.build().page("/2026/11/19/a/").all("h2")
    ]


NEXT = '[streams.next]\ntitle = "What\'s next"\nheadings = ["Next week"]\n'
NOTED = """\
Before[^1].

## What I learned

Patience[^2].

### In detail

See [above](#what-i-learned).

## Next week

- A cake.

[^1]: First.
[^2]: It *grows*.
"""


def test_sections_of_several_posts_stand_on_a_digest_without_meeting(site):
    site.settings(NEXT).post("digest/2026-w47.md", "Look[^1].\n\n[^1]: Here.")
    site.post("2026-11-19-a.md", NOTED, author="Sam").post("2026-11-20-b.md", NOTED, author="Kim")
    page = site.build("--strict").exits(0).page("/digest/2026-w47/")
    ids = [tag["id"] for tag in page.all("[id]")]
    assert len(ids) == len(set(ids))
    inside = [href[1:] for href in page.hrefs("main a") if href.startswith("#")]
    assert len(inside) >= 6
    assert set(inside) <= set(ids)
    assert page.texts(".whole-section h3") == ["In detail", "In detail"]
    assert page.texts("[aria-labelledby=_ahead] li")[:1] == ["A cake."]
    assert page.words("#_ahead") == "What’s next"
    assert page.hrefs("[aria-labelledby=_ahead] figcaption a") == [
        "/team/2026/11/19/a/#next-week",
        "/team/2026/11/20/b/#next-week",
    ]


def test_a_learning_post_is_told_once_on_its_digest(site):
    site.post("2026-11-19-a.md").post(
        "learning/2026-11-20-b.md", "It takes time.", title="Patience"
    )
    page = site.build().page("/digest/2026-w47/")
    assert page.hrefs("main a").count("/team/2026/11/20/b/") == 1
    assert page.words("blockquote") == "It takes time."


def test_the_parts_of_a_digest_stand_in_order(site):
    site.settings(NEXT).post("2026-11-19-a.md", NOTED).post("diary/2026-11-20-b.md", kind="diary")
    site.post("roundups/2026-11-20-c.md", "- [A page](https://example.org/)")
    site.post("2026-11-18-late.md", week="2026-W45").post("digest/2026-w47.md", "A good week.")
    page = site.build().page("/digest/2026-w47/")
    assert page.texts("h2") == [
        "Weeknote",
        "What we’re learning",
        "Links we shared",
        "Programme diary",
        "What’s next",
        "Late notes, on earlier weeks",
    ]


def test_a_roundup_stands_above_its_links(site):
    links = "A few for you.\n\n- [A page](https://example.org/) – dry"
    site.post("roundups/2026-11-20-c.md", links, title="Links for a train", author="Kim")
    site.post("roundups/2026-11-20-d.md", "None this week.", title="No links")
    built = site.build()
    page = built.page("/digest/2026-w47/")
    assert page.texts("h2") == ["Links we shared", "Link roundup"]
    assert page.texts(".roundups .card-title, .shared-title") == ["Links for a train", "A page"]
    assert page.words(".roundups .p-summary") == "A few for you."
    assert page.hrefs().count("/team/2026/11/20/d/") == 1
    text = built.text("/digest/2026-w47/email.txt")
    places = [
        text.index(f"\n{one}\n") for one in ("Links we shared", "Links for a train", "A page")
    ]
    assert places == sorted(places)
    assert text.count("Links for a train") == 1


def test_a_closed_week_has_its_email_beside_its_page_and_an_open_one_has_none(site):
    site.post("2026-11-13-a.md", title="Tea").post("2026-11-20-b.md")
    built = site.build(now="2026-11-23T11:59").exits(0)
    forms = ["email.html", "email.txt", "email.eml"]
    built.has(*(f"/digest/2026-w46/{form}" for form in forms))
    built.lacks(*(f"/digest/2026-w47/{form}" for form in forms))
    page = built.page("/digest/2026-w46/")
    # A message to send is the editor's, who has it from `weeknotes digest`.
    assert page.hrefs(".copies a") == [f"/team/digest/2026-w46/{form}" for form in forms[:2]]
    assert not any("email.eml" in page.source for page in built.pages.values())
    assert built.page("/digest/2026-w47/").all(".copies") == []
    assert "Tea" in built.text("/digest/2026-w46/email.txt")
    message = built.text("/digest/2026-w46/email.eml")
    assert "\r\nX-Unsent: 1\r\nSubject: Team notes: Week ending Friday 13 November" in message
    assert "Date: Mon, 16 Nov 2026 12:00:00 +0000\r\n" in message


def test_the_email_of_a_closed_week_never_changes_by_what_comes_later(site):
    site.post("2026-11-13-a.md").post("2026-11-20-b.md")
    before = site.build(now="2026-11-24").files
    site.post("2026-11-27-late.md", week="2026-W47").post("2026-11-30-next.md")
    after = site.build(now="2027-11-24").files
    for path in (path for path in before if "/email." in path):
        assert after[path] == before[path]
    assert any("/email." in path for path in before)


def test_a_late_note_to_an_empty_week_is_sent_with_the_next(site):
    site.post("2026-11-06-a.md").post("2026-11-24-late.md", title="Late", week="2026-W46")
    built = site.build().exits(0).has("/digest/2026-w46/").lacks("/digest/2026-w46/email.eml")
    items = built.feed("/digest/feed.xml").entries
    assert [item.id[-9:] for item in items] == ["2026-w48/", "2026-w45/"]
    assert "Late" in items[0].content[0].value


def test_a_latest_email_that_is_too_long_is_told(site):
    site.post("2026-11-20-b.md").post("digest/2026-w47.md", "Many words. " * 9000)
    site.build().exits(0).tells("content/digest/2026-w47.md", "Gmail shows about 100")
    site.post("2026-11-27-c.md")
    assert "Gmail" not in site.build().exits(0).err


def test_an_editor_opens_the_digest(site):
    site.post("2026-11-20-b.md").post("digest/2026-w47.md", "A good *week*.")
    built = site.build("--strict").exits(0)
    assert built.page("/digest/2026-w47/").words(".editorial") == "A good week ."
    (item,) = built.feed("/digest/feed.xml").entries
    assert "A good <em>week</em>." in item.content[0].value


def test_neighbours_are_the_posts_before_and_after(site):
    for day, name in ((18, "a"), (19, "b"), (20, "c")):
        site.post(f"2026-11-{day}-{name}.md")
    built = site.build()
    page = built.page("/2026/11/19/b/")
    assert page.one("a[rel=prev]")["href"] == "/team/2026/11/18/a/"
    assert page.one("a[rel=next]")["href"] == "/team/2026/11/20/c/"
    assert built.page("/2026/11/18/a/").all("a[rel=prev]") == []


def test_a_series_says_where_a_post_stands_in_it(site):
    for day, part in ((18, 2), (19, 1), (20, 3)):
        name = "AUDIT" if part == 2 else "audit"
        site.post(f"2026-11-{day}-p{part}.md", title=f"P{part}", series=name, part=part)
    built = site.build("--strict").exits(0)
    assert "Part 1 of 3 in audit" in built.page("/2026/11/19/p1/").words(".after")
    assert "Part 2 of 3" in built.page("/2026/11/18/p2/").words(".after")
    page = built.page("/series/audit/")
    assert page.texts(".card-title") == ["P1", "P2", "P3"]
    titles = [item.title for item in built.feed("/series/audit/feed.xml").entries]
    assert titles == ["P3", "P1", "P2"]


def test_feeds_are_newest_first_even_in_the_hour_that_comes_twice(site):
    """On 25 October 2026 London's clocks show 01:30 twice; the first is in summer time."""
    site.post("2026-10-25-a.md", date="2026-10-25T01:50:00+01:00", title="First")
    site.post("2026-10-25-b.md", date="2026-10-25T01:10:00+00:00", title="Second")
    built = site.build()
    for url in ("/feed.xml", "/weeknotes/feed.xml"):
        assert [item.title for item in built.feed(url).entries] == ["Second", "First"]


def test_the_archive_is_a_grid_of_week_years(site):
    site.post("2027-01-01-a.md").post("2027-01-08-b.md").post("2025-12-31-c.md")
    page = site.build().page("/archive/")
    assert page.texts("section h2, .strip-year, .year-title")[:1] != []
    assert set(page.hrefs(".strip a")) == {
        "/team/digest/2026-w53/",
        "/team/digest/2027-w01/",
        "/team/digest/2026-w01/",
    }


def test_a_label_that_tells_the_days_tells_them_once(site):
    site.settings('[weeks]\nlabel = "range"\n').post("2026-11-20-note.md")
    built = site.build()
    days = "16 to 22 November 2026"
    assert built.page("/digest/2026-w47/").words("header.title").count(days) == 1
    assert built.page("/").words("section.sheet").count(days) == 1
    assert built.text("/digest/2026-w47/email.txt").count(days) == 1
    assert built.page("/digest/2026-w47/email.html").words("body").count(days) == 1
