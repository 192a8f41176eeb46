"""The ways to say that a text is a draft."""

import pytest

from weeknotes.model.posts.post import Held
from weeknotes.read.fields.by_name import fields_by_name
from weeknotes.read.fields.front_matter import front_matter_of
from weeknotes.read.files.source import place_of
from weeknotes.read.header.header import read_header
from weeknotes.read.publication.drafts import publication_of
from weeknotes.read.publication.outright import says_outright


def fields_of(header):
    return fields_by_name(read_header(f"---\n{header}\n---\n").fields, "content/a.md")


@pytest.fixture
def publication(settings):
    def of_header(header):
        place = place_of("a.md", settings.kinds)
        return publication_of(fields_of(header), place, "content/a.md")

    return of_header


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("draft: true", "draft: true"),
        ("Draft: Yes", "Draft: Yes"),
        ('draft: "yes"', "draft: yes"),
        ("draft: 1", "draft: 1"),
        ("draft: [true]", "draft: true"),
        ("draft:", "draft: (with nothing after it)"),
        ('draft: ""', "draft: (with nothing after it)"),
        ("draft: # not yet", "draft: (with nothing after it)"),
        ("draft: true # not yet", "draft: true"),
        ("Draft: remove-this-to-publish", "Draft: remove-this-to-publish"),
        ("draft: maybe", "draft: maybe"),
        ("draft: 2026-12-01", "draft: 2026-12-01"),
        ("draft: yes please", "draft: yes please"),
        ("draft: tru", "draft: tru"),
        ("draft: not ready", "draft: not ready"),
        ("draft: Entwurf, bitte lesen", "draft: Entwurf, bitte lesen"),
        ("draft: ✅", "draft: ✅"),
        ("published: false", "published: false"),
        ("published: no", "published: no"),
        ("publish: false", "publish: false"),
        ("published:", "published: (with nothing after it)"),
        ("status: draft", "status: draft"),
        ("status: Private", "status: Private"),
        ("draft: false\npublished: false", "published: false"),
        ("draft: false\nstatus: draft", "status: draft"),
    ],
)
def test_a_draft_says_why(publication, line, reason):
    found = publication(line)
    assert found.draft == Held(why="draft", reason=reason, line=2 + line.count("\n"))
    assert not found.problems


@pytest.mark.parametrize(
    "line",
    [
        "title: a", "draft: false", "draft: No", "draft: off", "published: true", "published: yes",
        "status: published", "status: Publish", "published: 2026-11-20", "draft: 0",
    ],
)  # fmt: skip
def test_what_is_no_draft(publication, line):
    found = publication(line)
    assert found.draft is None
    assert not found.problems


@pytest.mark.parametrize(
    "line",
    [
        "draft: flase", "draft: fals", "draft: Falsee", "draft: [true, false]", "draft: {a: b}",
        "published: soon", "status: nearly there", "status:",
    ],
)  # fmt: skip
def test_doubt_is_an_error(publication, line):
    found = publication(line)
    assert [problem.code for problem in found.problems] == ["doubtful-draft"]
    assert found.problems[0].line == 2
    assert found.doubtful


def test_published_may_be_a_date(settings):
    def published(header):
        return front_matter_of(fields_of(header).known, "content/a.md", settings).published

    assert [moment.when.day for moment in published("published: 2026-11-20")] == [20]
    assert published("published: true") == published("title: 2026") == ()


@pytest.mark.parametrize(
    ("header", "outright"),
    [
        ("draft: false", True), ("Draft: no", True), ("published: true", True),
        ("publish: yes", True), ("status: published", True), ("post_status: publish", True),
        ("title: a", False), ("draft: true", False), ("published: 2026-11-20", False),
        ("draft:", False), ("published:", False), ("status: pending", False),
    ],
)  # fmt: skip
def test_what_says_outright_that_a_post_may_go_out(header, outright):
    assert says_outright(fields_of(header)) is outright


@pytest.mark.parametrize(
    "header", ["published: true\npublish: false", "status: live\npost_status: draft",
               "is-draft: a\nDra-ft: true"],
)  # fmt: skip
def test_all_names_for_one_thing_are_heard(publication, header):
    assert publication(header).draft
