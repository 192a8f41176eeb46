"""Files that nothing published names: which are reported, and which only wait for a draft."""

import pytest

from weeknotes.check.rules.unused import unused_files
from weeknotes.model.posts.document import Reference
from weeknotes.model.site import Asset


def reported(*paths, held=(), said=()):
    assets = [Asset(path=path, source=f"/site/content/{path}", size=1) for path in paths]
    return [one.path for one in unused_files(assets, held, frozenset(said))]


@pytest.mark.parametrize(
    "address",
    [
        "plan.png",
        "plans/plan.png",
        "plans/2026/plan.png",
        "plans/2026/november/plan.png",
        "../plans/plan.png",
        "/plans/2026/Plan.PNG?x=1#a",
        "plans\\2026\\plan.png",
        "plans/2026/pl%61n.png",
    ],
)
def test_a_file_that_a_draft_names_waits_for_it_however_far_below_it_lies(post, address):
    draft = post(references=(Reference(address=address),))
    assert reported("plans/2026/plan.png", held=[draft]) == []
    assert reported("plans/2026/other.png", held=[draft]) == ["content/plans/2026/other.png"]


def test_what_was_reported_already_is_not_reported_again():
    assert reported("a.png", said=["content/a.png"]) == []
