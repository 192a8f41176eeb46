"""Keys that leave it unclear whether a post may go out."""

import pytest

from weeknotes.read.fields.by_name import fields_by_name
from weeknotes.read.header.header import read_header
from weeknotes.read.publication.doubtful_keys import doubtful_keys, held_back_inside


@pytest.fixture
def codes_of():
    def codes(header, *, outright=False):
        fields = fields_by_name(read_header(f"---\n{header}\n---\n").fields, "content/a.md")
        found = doubtful_keys(fields, "content/a.md", outright=outright)
        return [problem.code for problem in (*fields.problems, *found)]

    return codes


@pytest.mark.parametrize(
    "key", ["drfat", "darft", "dfart", "drafts", "is_draft", "drafft", "unpublished", "Pub-lsihed"]
)
def test_a_slip_in_a_key_about_publication_is_an_error(key):
    fields = fields_by_name(read_header(f"---\ntitle: a\n{key}: false\n---\n").fields, "a.md")
    (found,) = doubtful_keys(fields, "a.md", outright=True)
    assert (found.severity, found.code, found.line) == ("error", "unknown-key", 3)
    assert "Did you mean" in found.hint


@pytest.mark.parametrize(
    "line",
    [
        "private: true", "hidden: yes", "unlisted: true", "wip: true", "public: false",
        "visible: no", "visibility: private", "state: draft", "stage: draft", "type: Draft",
        "layout: draft", "private:", "exclude: true", "ignore: true", "skip: yes", "hidden: [true]",
        "Ex-clude: true", "omit: 1", "disabled: true", "params: {hidden: true}",
        "extra: {private: true}", "params: {exclude: true}", "extra: {Draft: true}",
        "a: {publsihed: false}", "deleted: true", "enabled: no",
        "internal: true", "Internal-only: yes", "confidential: ja", "work_in_progress: true",
        "stillUnfinished: yes", "is_ready: no", "ready_to_go: false", "signed-off: not yet",
        "public: later", "approved: pending", "not_public: true", "nonPublic: 1", "on_hold: true",
        "needs_sign_off: true", "awaiting approval: yes", "embargoed: true", "staff_only: true",
        "review_status: in review", "stage: Review", "workflow: draft", "version: draft",
        "access: internal", "classification: OFFICIAL-SENSITIVE", "audience: team only",
        "visibility: none", "brouillon: oui", "passphrase: x", "show: false", "output: no",
        "has_expired: true", "hold: true", "extra: {internal: true}",
    ],
)  # fmt: skip
def test_what_says_in_another_way_that_a_text_is_not_public_is_doubtful(codes_of, line):
    assert codes_of(line) == ["doubtful-draft"]


@pytest.mark.parametrize(
    "line",
    [
        "private: false", "public: true", "visibility: public", "hide: [navigation]",
        "hide: [navigation, toc]", "exclude: [feed, sitemap]", "ignore: '*.tmp'", "exclude: false",
        "hidden: {from: home}", "sitemap: {exclude: true}", "menu: {hidden: true}",
        "params: {hidden: false}", "internal: false", "confidential: no",
        "ready: true", "stage: live", "state: Ohio", "version: 2", "phase: private beta",
        "audience: councils", "approved: Kim", "reviewed: 2026-11-01", "review: a good book",
        "internal: Kim", "pending: 3", "access: open", "show: everything", "on_hold: 2 projects",
 "draft_number: 3\ndraft: false", "stats: {words: 3}",
    ],
)  # fmt: skip
def test_what_says_nothing_of_the_post_is_fine(codes_of, line):
    assert codes_of(line, outright="draft: false" in line) == []


@pytest.mark.parametrize(
    "line",
    [
        "hidden: true",
        "exclude: true",
        "unlisted: yes",
        "ignore: true",
        "done: no",
        "show: false",
        "needs_review: true",
    ],
)
def test_what_may_be_less_than_not_to_publish_is_overruled_outright(codes_of, line):
    assert codes_of(line, outright=True) == []
    assert codes_of(f"params: {{{line}}}", outright=True) == []


@pytest.mark.parametrize(
    "line", ["private: true", "public: false", "password: x", "is_draft: yes", "internal: true"]
)
def test_what_says_the_contrary_is_doubtful_still(codes_of, line):
    assert codes_of(line, outright=True)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"draft": "true"}, "draft: true"), ({"draft": None}, "draft:"),
        ([{"a": {"Draft": "1"}}], "Draft: 1"), ({"draft": ["true"]}, "draft: true"),
        ({"draft": {"a": "b"}}, "draft: {'a': 'b'}"), ({"is-draft": "yes"}, "is-draft: yes"),
        ({"status": {"draft": "yes"}}, "draft: yes"), ({"render": "never"}, "render: never"),
        ({"draft": "false"}, ""), ({"published": "true"}, ""),
        ({"status": "live"}, ""), ({"drafts": "3"}, ""), ({"hidden": "true"}, ""), ("draft", ""),
        (["draft: true"], ""), (None, ""), ({}, ""), ({"render": "link"}, ""),
    ],
)  # fmt: skip
def test_a_flag_inside_of_a_table_is_found(value, said):
    assert held_back_inside(value) == said
