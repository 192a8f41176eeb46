"""The ways to say that a text is a draft."""

import pytest

from weeknotes.read.fields.typed import Fields
from weeknotes.read.header.front_matter import read_header
from weeknotes.read.publication.drafts import draft_reason, published_is_date, says_outright


def fields_of(header, settings):
    return Fields(read_header(f"---\n{header}\n---\n").fields, "content/a.md", settings)


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
def test_a_draft_says_why(settings, line, reason):
    fields = fields_of(line, settings)
    assert draft_reason(fields) == reason
    assert not fields.problems


@pytest.mark.parametrize(
    "line",
    [
        "title: a", "draft: false", "draft: No", "draft: off", "published: true", "published: yes",
        "status: published", "status: Publish", "published: 2026-11-20", "draft: 0",
    ],
)  # fmt: skip
def test_what_is_no_draft(settings, line):
    fields = fields_of(line, settings)
    assert draft_reason(fields) == ""
    assert not fields.problems


@pytest.mark.parametrize(
    "line",
    [
        "draft: flase", "draft: fals", "draft: Falsee", "draft: [true, false]", "draft: {a: b}",
        "published: soon", "status: nearly there", "status:",
    ],
)  # fmt: skip
def test_doubt_is_an_error(settings, line):
    fields = fields_of(line, settings)
    draft_reason(fields)
    assert [problem.code for problem in fields.problems] == ["doubtful-draft"]
    assert fields.problems[0].line == 2


def test_published_may_be_a_date(settings):
    assert published_is_date(fields_of("published: 2026-11-20", settings))
    assert published_is_date(fields_of("published: 20/11", settings))
    assert not published_is_date(fields_of("published: true", settings))
    assert not published_is_date(fields_of("title: 2026", settings))


@pytest.mark.parametrize(
    ("header", "outright"),
    [
        ("draft: false", True), ("Draft: no", True), ("published: true", True),
        ("publish: yes", True), ("status: published", True), ("post_status: publish", True),
        ("title: a", False), ("draft: true", False), ("published: 2026-11-20", False),
        ("draft:", False), ("published:", False), ("status: pending", False),
    ],
)  # fmt: skip
def test_what_says_outright_that_a_post_may_go_out(settings, header, outright):
    assert says_outright(fields_of(header, settings)) is outright


@pytest.mark.parametrize(
    "header", ["published: true\npublish: false", "status: live\npost_status: draft",
               "is-draft: a\nDra-ft: true"],
)  # fmt: skip
def test_all_names_for_one_thing_are_heard(settings, header):
    assert draft_reason(fields_of(header, settings))
