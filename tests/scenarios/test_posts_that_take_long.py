"""Wherever a post takes too long, its file is named, and nothing hangs."""

import json

import pytest
from sites import NOW, Site, weeknotes

from weeknotes.model.problems import time_limit

SLOW = "2026-11-20-slow.md"
TEXT = (
    "# Slow\n\nSome [words](2026-11-19-quick.md).\n\n## What I learned\n\nPatience with treacle.\n"
)


@pytest.fixture
def site(tmp_path):
    """Two posts, of which one will take for ever."""
    made = Site(tmp_path)
    return made.asset("2026-11-19-quick.md", "Quick. [Slow](2026-11-20-slow.md)").asset(SLOW, TEXT)


@pytest.fixture
def endless(monkeypatch):
    """Makes a function look at the slow post without an end."""
    monkeypatch.setattr(time_limit.time_limit.__init__, "__defaults__", (0.1,))

    def made(module: str, name: str) -> None:
        whole = __import__(module, fromlist=[name])
        real = getattr(whole, name)

        def slow(*given, **named):
            while "treacle" in repr(given[0]):
                pass
            return real(*given, **named)

        monkeypatch.setattr(whole, name, slow)

    return made


def spin():
    """Without an end, and in Python: what runs in C alone is never interrupted."""
    while True:
        pass


def told(site: Site, *command: str) -> list[tuple[str, str]]:
    ran = weeknotes(*command, "--now", NOW, "--format", "json", cwd=site.folder)
    found = json.loads(ran.out)["problems"]
    return [(one["code"], one["path"]) for one in found if one["severity"] == "error"]


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("weeknotes.read.posts", "read_header"),
        ("weeknotes.read.posts", "image_faults"),
        ("weeknotes.read.posts", "prompts_in"),
        ("weeknotes.plan.streams.streams", "holds_something"),
        ("weeknotes.plan.streams.sections", "first_sentences"),
        ("weeknotes.plan.site", "resolve"),
        ("weeknotes.plan.weeks.digest_sections", "lifted"),
        ("weeknotes.plan.streams.pages", "lifted"),
        ("weeknotes.plan.posts.pieces", "absolute_html"),
        ("weeknotes.plan.posts.pieces", "with_anchors"),
    ],
)
def test_the_post_is_named_and_nothing_is_written(site, endless, module, name):
    endless(module, name)
    assert told(site, "build") == [("too-slow", f"content/{SLOW}")]
    assert not (site.folder / "public").exists()


def test_the_others_go_out_if_that_is_wanted(site, endless):
    endless("weeknotes.plan.site", "resolve")
    assert told(site, "build", "--keep-going") == [("too-slow", f"content/{SLOW}")]
    assert (site.folder / "public/2026/11/19/quick/index.html").exists()
    assert not (site.folder / "public/2026/11/20/slow").exists()


def test_a_post_that_takes_long_to_be_advised_on_is_named(site, endless):
    endless("weeknotes.check.rules.advice", "heading_advice")
    assert told(site, "check") == [("too-slow", f"content/{SLOW}")]


def test_a_limit_within_another_is_none():
    with time_limit.time_limit("content/outer.md", 0.05):
        with time_limit.time_limit("content/inner.md", 0.001):
            sum(range(100_000))
        with pytest.raises(time_limit.TooLong, match="outer"):
            spin()
