"""The ways to say that a text is a draft."""

import pytest

from weeknotes.read.drafts import draft_reason, published_is_date
from weeknotes.read.fields import Fields
from weeknotes.read.front_matter import read_header


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
        "draft: maybe", "draft: 2026-12-01", "draft: [true, false]", "draft: {a: b}",
        "draft: yes please", "published: soon", "status: nearly there", "status:", "draft: tru",
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
    ("text", "file", "told"),
    [
        ('---\ntitle: "DRAFT: a week"\n---\nText', "note", "The title says “DRAFT: a week”"),
        ('---\ntitle: "[WIP] a week"\n---\nText', "note", "The title says “[WIP] a week”"),
        ("---\ntitle: A week (draft)\n---\nText", "note", "The title says"),
        ("# Draft – a week\n\nText", "note", "The title says “Draft – a week”"),
        ("---\ntitle: a\n---\nText", "a week (draft)", "The file's name says"),
        ("---\ntitle: a\n---\nText", "a-week.draft", "The file's name says"),
        ("---\ntitle: a\n---\n\n**DRAFT** - not yet\n", "note", "The first line says"),
        ("---\ntitle: a\n---\nDraft\n\nText", "note", "The first line says “Draft”"),
        ('---\ntitle: "wIp: a week"\n---\nText', "note", "The title says"),
        ('---\ntitle: "[W\u0130P] a week"\n---\nText', "note", "The title says"),
        ('---\ntitle: "[w\u0131p] a week"\n---\nText', "note", "The title says"),
        (
            "---\ntitle: a\n---\n \n\t \n  Draft: x\n\nText",
            "note",
            "The first line says “Draft: x”",
        ),
        ("---\ntags: [housing, Drafts]\n---\nText", "note", "The tag says “Drafts”"),
    ],
)
def test_what_people_would_take_for_a_draft_has_to_say_in_its_header(read, text, file, told):
    reading = read(text, f"weeknotes/2026-11-20-{file}.md")
    assert [problem.code for problem in reading.problems] == ["doubtful-draft"]
    assert told in reading.problems[0].message
    flag = "---\ndraft: false\n" + (
        text.removeprefix("---\n") if text[0] == "-" else f"---\n{text}"
    )
    assert not read(flag, f"weeknotes/2026-11-20-{file}.md").problems


@pytest.mark.parametrize(
    "title",
    [
        "Draft policy: have your say", "Our first draft", "Drafts and dragons", "A draft (of air)",
        "Draft-free windows",
    ],
)  # fmt: skip
def test_a_title_about_drafts_is_none(read, title):
    assert not read(f'---\ntitle: "{title}"\n---\n{title}').problems
