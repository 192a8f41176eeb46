"""The made-up posts: always the same, and a site that has nothing to be mended."""

import generate
import posts
import pytest

from weeknotes.build.pipeline import build
from weeknotes.build.request import Request

NOW = "2026-11-24T09:00"


def _files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_number_and_seed_give_the_same_bytes(tmp_path):
    for name, seed in (("one", "5"), ("two", "5"), ("other", "6")):
        assert generate.main(["40", str(tmp_path / name), "--seed", seed]) == 0
    assert _files(tmp_path / "one") == _files(tmp_path / "two")
    assert _files(tmp_path / "one") != _files(tmp_path / "other")


def test_a_folder_that_holds_something_stays_as_it_is(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    assert generate.main(["40", str(tmp_path)]) == 2
    assert _files(tmp_path) == {"mine.txt": b"mine"}
    assert "is not empty" in capsys.readouterr().err


def test_a_hundred_posts_are_published_without_a_problem(tmp_path):
    generate.main(["100", str(tmp_path)])
    report = build(Request(site=tmp_path, now=NOW))
    assert report.problems == ()
    assert report.published == 101, "the posts, and the page about them"
    assert (report.drafts, report.scheduled, report.failed) == (0, 0, 0)


def test_a_post_is_the_same_alone_as_among_all():
    archive = posts.archive(60)
    assert archive.post(37) == list(archive.posts())[37]


@pytest.mark.parametrize(
    ("number", "authors", "tags", "years"),
    [(100, 8, 30, 1), (1_000, 10, 31, 3), (10_000, 100, 100, 10)],
)
def test_a_site_grows_as_a_team_does(number, authors, tags, years):
    archive = posts.archive(number)
    days = [entry.date for entry in archive.entries]
    assert len(archive.entries) == number
    assert (len(archive.authors), len(archive.tags)) == (authors, tags)
    assert len({author.slug for author in archive.authors}) == authors
    assert days == sorted(days)
    assert (days[-1] - days[0]).days <= 366 * years
    assert {entry.kind for entry in archive.entries} == {
        "weeknote",
        "links",
        "learning",
        "diary",
        "story",
    }


def test_no_two_posts_have_one_address():
    entries = posts.archive(10_000).entries
    assert len({(entry.date, entry.slug) for entry in entries}) == len(entries)


def test_posts_have_about_three_hundred_words():
    sizes = [len(post.body.split()) for post in posts.archive(300).posts()]
    assert 270 < sum(sizes) / len(sizes) < 330
