"""What people take for the mark of a draft."""

import msgspec
import pytest

from weeknotes.model.settings import Kind

FLAGS = ["draft: false", "published: true", "status: published"]


def with_flag(text, flag):
    rest = text.removeprefix("---\n") if text.startswith("---\n") else f"---\n{text}"
    return f"---\n{flag}\n{rest}"


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
        ("---\ntitle: DRAFT a week\n---\nText", "note", "The title says “DRAFT a week”"),
        ("# WIP notes of a week\n\nText", "note", "The title says"),
        ("---\ntitle: A week - WIP\n---\nText", "note", "The title says “A week - WIP”"),
        ("---\ntitle: A week – draft!\n---\nText", "note", "The title says"),
        ("---\ntitle: A week | Draft\n---\nText", "note", "The title says"),
        ("---\ntitle: Weeknote 12 DRAFT\n---\nText", "note", "The title says"),
        ("---\ntitle: DRAFFT o'r wythnos\n---\nText", "note", "The title says"),
        ("---\ntitle: DO NOT PUBLISH\n---\nText", "note", "The title says"),
        ("---\ntitle: A week (not for publication)\n---\nText", "note", "The title says"),
        ("---\ntitle: a\n---\nDRAFT please comment\n", "note", "The first line says"),
        ("---\ntitle: a\n---\n**Don’t publish yet** - tables\n", "note", "The first line says"),
        ("---\ntitle: a\n---\nText", "draft-a-week", "The file's name says “draft-a-week”"),
        ("---\ntitle: Draft x\n---\nText", "DRAFT_x", "The file's name says"),
        ("Text", "draft-x", "The file's name says"),
        ("---\ntitle: a\n---\nText", "a-week-wip", "The file's name says"),
        ("---\ntitle: a\n---\nText", "a-week-draft2", "The file's name says"),
        ("Text", "our-first-draft", "The file's name says"),
        ("---\ntitle: A week (second draft, for Jo)\n---\nText", "note", "The title says"),
        ("---\ntitle: DRAFT. A week\n---\nText", "note", "The title says"),
        ("---\ntitle: DRAFT_a_week\n---\nText", "note", "The title says"),
        ("---\ntitle: ＤＲＡＦＴ a week\n---\nText", "note", "The title says"),
        ("---\ntitle: Draft 3 – a week\n---\nText", "note", "The title says"),
        ("---\ntitle: A week DRAFT v2\n---\nText", "note", "The title says"),
        ("---\ntitle: A week (work in progress)\n---\nText", "note", "The title says"),
        ("---\ntitle: Semaine 3 (brouillon)\n---\nText", "note", "The title says"),
        ('---\ntitle: "Private: a week"\n---\nText', "note", "The title says"),
        ("---\ntitle: A week (internal only)\n---\nText", "note", "The title says"),
        ("---\ntitle: A week [confidential]\n---\nText", "note", "The title says"),
        ("---\ntitle: A week (embargoed until 4 May)\n---\nText", "note", "The title says"),
        ("---\ntitle: DO NOT SHARE a week\n---\nText", "note", "The title says"),
        ("---\ntitle: a\n---\nPlease do not circulate: tables\n", "note", "The first line says"),
        ("---\ntitle: a\n---\n**For internal use only**\n", "note", "The first line says"),
        ("---\ntitle: a\n---\nText", "a-week-do-not-publish", "The file's name says"),
        ("---\ntitle: a\n---\nText", "a-week-DRAFT-for-jo", "The file's name says"),
        ("---\ntitle: a\n---\nText", "a-week-draft-v2", "The file's name says"),
    ],
)
def test_what_people_would_take_for_a_draft_has_to_say_in_its_header(read, text, file, told):
    reading = read(text, f"weeknotes/2026-11-20-{file}.md")
    assert [problem.code for problem in reading.problems] == ["doubtful-draft"]
    assert told in reading.problems[0].message
    for flag in FLAGS:
        assert not read(with_flag(text, flag), f"weeknotes/2026-11-20-{file}.md").problems


@pytest.mark.parametrize(
    "title",
    [
        "Draft policy: have your say", "Our first draft", "Drafts and dragons", "A draft (of air)",
        "Draft-free windows", "Private beta: week 3",
        "Draft → consultation → law", "Internal and external", "Private–public partnerships",
        "Progress on our drafts", "Do not track us", "The confidential waste bins", "WIP-limits",
        "Embargoes and other news", "What not to share", "Unfinished business",
        "Draft, then redraft",
        "Our private office (and others)", "Protected cycle lanes", "A year in progress (so far)",
        "WIP limits and us", "Three teams on the Draft Standards",
        "Why we do not publish minutes", "Swipe: a webinar", "The draft, the final",
    ],
)  # fmt: skip
def test_a_title_about_drafts_is_none(read, title):
    assert not read(f'---\ntitle: "{title}"\n---\n{title}').problems


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("our-first-draft", "Our first draft"), ("two-teams-and-a-draft-bill", "Two teams"),
        ("drafting-letters", "Drafting letters"), ("swipe", "Swipe"), ("draftsman", "A draftsman"),
        ("on-a-template", "On a template"), ("2026-template", "A template"),
    ],
)  # fmt: skip
def test_a_name_about_drafts_is_none(read, name, title):
    assert not read(f"---\ntitle: {title}\n---\nText", f"2026-11-20-{name}.md").problems


def test_a_sentence_may_end_in_the_word(read):
    assert not read("---\ntitle: a\n---\nWe sent, on Friday, the DRAFT\n").problems


@pytest.mark.parametrize("first", ["Internal: we met.", "Private: see the log", "Work (private)"])
def test_a_text_may_begin_with_what_marks_a_title(read, first):
    assert not read(f"---\ntitle: a\n---\n{first}\n").problems


def test_a_day_of_publication_does_not_say_that_a_draft_may_go_out(read):
    reading = read("---\ntitle: DRAFT a week\npublished: 2026-11-20\n---\nText")
    assert [problem.code for problem in reading.problems] == ["doubtful-draft"]


@pytest.mark.parametrize(
    "path",
    [
        "templates/2026-11-20-a.md", "_Templates/2026-11-20-a.md", "weeknotes/template/a/index.md",
        "archetypes/2026-11-20-a.md", "_layouts/post.md", "_includes/2026-11-20-a.md",
        "template.md", "weeknote-template.md", "pages/_template.md", "TEMPLATE.md",
        "drafts-2026/2026-11-20-a.md",
        "in-progress/2026-11-20-a.md", "weeknotes/_trash/2026-11-20-a.md",
        "Confidential/2026-11-20-a.md", "to publish/2026-11-20-a.md", "entwurf/2026-11-20-a.md",
        "WIP/2026-11-20-a.md", "Drafftiau/2026-11-20-a.md",
    ],
)  # fmt: skip
def test_a_place_that_may_not_be_public_is_asked_about(read, path):
    told = "date: 2026-11-20\ntitle: a"
    reading = read(f"---\n{told}\n---\nText", path)
    assert [problem.code for problem in reading.problems] == ["doubtful-draft"]
    assert "draft: false" in reading.problems[0].hint
    for flag in FLAGS:
        assert not read(f"---\n{told}\n{flag}\n---\nText", path).problems
    held = read(f"---\n{told}\ndraft: true\n---\nText", path)
    assert held.draft
    assert not held.problems


@pytest.mark.parametrize(
    "path",
    ["layouts/2026-11-20-a.md", "letter-templates/2026-11-20-a.md", "includes/2026-11-20-a.md"],
)
def test_a_folder_of_another_subject_is_not_asked_about(read, path):
    assert not read("---\ntitle: a\n---\nText", path).problems


def test_a_kind_may_have_its_posts_in_a_folder_for_templates(read, settings):
    kind = Kind(name="template", folder="templates", title="Template", plural="Templates")
    site = msgspec.structs.replace(settings, kinds=(*settings.kinds, kind))
    assert not read("---\ntitle: a\n---\nText", "templates/2026-11-20-a.md", settings=site).problems
