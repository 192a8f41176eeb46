"""What has expired is nowhere, from its moment on, also where little is built anew."""

import pytest
from sites import weeknotes

WORD = "quizzaciously"
URL = "/2026/11/20/cakes/"


@pytest.fixture
def expiring(site):
    site.post("2026-11-19-walks.md", "See [the cakes](2026-11-20-cakes.md).", tags=["tea"])
    return site.post(
        "2026-11-20-cakes.md",
        f"{WORD} ![A map](map.png)",
        expires="2026-12-01 12:00",
        tags=["tea", WORD],
    ).asset("map.png")


@pytest.mark.parametrize(
    ("now", "out"),
    [
        ("2026-12-01T11:59", True), ("2026-12-01T12:00", False), ("2026-12-01T11:30+00:00", True),
        ("2026-12-01T12:30+01:00", True), ("2027-06-01", False), ("1796126400", False),
        ("1796126399", True),
    ],
)  # fmt: skip
def test_a_post_is_there_until_its_moment(expiring, now, out):
    built = expiring.build(now=now).exits(0)
    assert (built.where(WORD) != []) is out
    assert ("map.png" in built.files) is out


def test_a_warm_build_hears_of_the_moment(expiring):
    before = expiring.build(now="2026-12-01T11:00").exits(0).has(URL).files
    assert expiring.build(now="2026-12-01T11:59").exits(0).files == before
    built = expiring.build(now="2026-12-01T12:00").exits(0).lacks(URL, "/map.png")
    assert built.where(WORD) == []
    assert built.files == expiring.build("--clean", now="2026-12-01T12:00").files
    expiring.post("2026-11-19-walks.md", "Other words.", tags=["tea"])
    expiring.build(now="2026-12-01T12:01").exits(0).lacks(URL)
    assert expiring.build(now="2026-12-01T11:00").exits(0).has(URL)


WORDS = pytest.mark.parametrize("path", ["index.md", "digest/2026-w47.md", "weeknotes/_index.md"])


@WORDS
def test_words_of_an_editor_end_in_a_warm_build_too(site, path):
    site.post("2026-11-20-cakes.md").post(path, f"Editor {WORD}.", expires="2026-12-03")
    assert site.build(now="2026-12-02").exits(0).where(WORD)
    assert site.build(now="2026-12-03").exits(0).where(WORD) == []
    assert site.build("--clean", now="2026-12-03").exits(0).where(WORD) == []


@WORDS
@pytest.mark.parametrize("key", ["date", "publish_at"])
def test_words_of_an_editor_wait_for_their_moment(site, path, key):
    site.post("2026-11-20-cakes.md").post(path, f"Editor {WORD}.", **{key: "2026-12-03"})
    assert site.build(now="2026-12-02").exits(0).where(WORD) == []
    assert site.build(now="2026-12-03").exits(0).where(WORD)


def test_a_post_can_wait_for_its_start_and_then_for_its_end(site):
    site.post("2026-11-20-cakes.md", publish_at="2026-11-25", expires="2026-12-01")
    for now, out in (("2026-11-24", False), ("2026-11-26", True), ("2026-12-02", False)):
        assert ("2026/11/20/cakes/index.html" in site.build(now=now).exits(0).files) is out


def test_it_is_counted_and_named_with_its_reason(expiring):
    built = expiring.build(now="2026-12-02").exits(0)
    built.tells("expired: content/2026-11-20-cakes.md:2 (Tuesday 1 December 2026)")
    built.tells("1 post published, 1 expired").tells("link-unpublished")
    report = expiring.build("--format", "json", now="2026-12-02").report
    counts = [report[name] for name in ("published", "drafts", "scheduled", "failed")]
    assert counts == [1, 0, 1, 0]


def test_a_preview_shows_it_with_a_badge(expiring):
    built = expiring.build("--future", now="2026-12-02").exits(0).has(URL)
    assert built.page(URL).words(".held") == "Expired on Tuesday 1 December 2026"


def test_status_names_it_last(expiring):
    expiring.post("2026-11-18-later.md", draft=True).post("2027-01-01-new-year.md")
    told = weeknotes("status", "--now", "2026-12-02", cwd=expiring.folder).out
    assert "1 published, 1 draft, 1 scheduled, 1 expired" in told
    assert "expired: content/2026-11-20-cakes.md:2 (Tuesday 1 December 2026)" in told
    assert told.index("scheduled: ") < told.index("expired: ")


@pytest.mark.parametrize(
    ("first", "second"), [("index.md", "_index.md"), ("_index.md", "index.md")]
)
def test_of_two_homes_the_end_of_each_is_heard_of(site, first, second):
    site.post("2026-11-20-cakes.md").post(first, "One.")
    site.post(second, "Two.", expires="2026-12-03")
    site.build("--keep-going", now="2026-12-02").exits(1).tells("two-homes")
    assert "two-homes" not in site.build("--keep-going", now="2026-12-03").err
