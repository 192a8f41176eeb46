"""A feed that some readers would not take is told, with how many posts it may hold."""

import msgspec
from plans import SETTINGS, a_post, a_site, document, planned

from weeknotes.model.settings import Feeds


def faults(letters, items=20):
    settings = msgspec.structs.replace(SETTINGS, feeds=Feeds(items=items))
    posts = (
        a_post(
            f"content/p{day}.md", f"2026-11-{day:02}", document=document(f"<p>{'x' * letters}</p>")
        )
        for day in range(1, 11)
    )
    plan = planned(a_site(*posts, settings=settings))
    return [problem for problem in plan.problems if problem.code == "feed-too-big"]


def test_the_largest_feed_is_told_once():
    (found,) = faults(60_000)
    assert found.path == "weeknotes.toml"
    assert "600 kB" in found.message
    assert "items = 8 " in found.hint


def test_a_feed_of_the_usual_size_is_fine_and_so_are_fewer_items():
    assert not faults(50_000)
    assert not faults(60_000, items=8)
