"""Every refusal says what is wrong and what to do, in words that hold to the house's form."""

import pytest
from messages import held_to_form

from weeknotes.check.catalogue.publishing import PUBLISHING
from weeknotes.publish import refusal, remote_refusal
from weeknotes.publish.git import Done

FAILED = Done(code=128, err="fatal: unable to access 'https://sam:secret@example.org/': down\n")
QUERY = Done(code=128, err="fatal: unable to access 'https://host/x?token=secret/': down\n")
SLASH = Done(code=128, err="fatal: Authentication failed for 'https://sam:a/secret@host/x/'\n")
REDIRECTED = Done(
    code=128,
    err="fatal: unable to update url base from redirection:\n"
    "  asked for: https://host/x/info/refs?service=git-upload-pack\n"
    "   redirect: https://login.host/?next=secret\n",
)
NO_PROTOCOL = Done(code=128, err="fatal: protocol 'sam:secret@https' is not supported\n")
UNSIGNED = Done(code=128, err="remote: Invalid username or password.\nfatal: 403\n")
LATE = Done(code=None)
SILENT = Done(code=1)
REFUSALS = (
    refusal.no_git(Done(code=127)),
    refusal.no_git(FAILED),
    refusal.no_room("/tmp", "No space left on device"),
    refusal.old_git("git version 2.1"),
    refusal.old_git(""),
    refusal.no_repository(),
    refusal.not_your_repository(),
    refusal.no_commit(),
    refusal.detached(),
    refusal.bad_branch("a..b"),
    refusal.bad_branch("https://sam:secret@host/x"),
    refusal.onto_sources("main", "it is the branch you are on"),
    refusal.no_remote("https://sam:secret@host/x", ("origin",)),
    refusal.no_remote("https://host/x?token=secret", ()),
    refusal.no_remote("sam:secret@host/x", ()),
    refusal.no_remote("up", ()),
    refusal.no_remote("up", ("origin", "team")),
    refusal.many_places("origin"),
    *(
        refuse(done)
        for refuse in (
            remote_refusal.no_answer,
            remote_refusal.not_taken,
            remote_refusal.unknown_end,
            refusal.git_failed,
        )
        for done in (FAILED, QUERY, SLASH, REDIRECTED, NO_PROTOCOL, UNSIGNED, LATE, SILENT)
    ),
    remote_refusal.empty_remote("origin"),
    remote_refusal.not_ours("gh-pages"),
    remote_refusal.changed_by_hand(("index.html",), "gh-pages"),
    remote_refusal.changed_by_hand(tuple("abcde"), "gh-pages"),
    remote_refusal.other_host("a.example.org", ""),
    remote_refusal.other_host("", "a.example.org"),
    remote_refusal.other_host("a.example.org", "b.example.org"),
    remote_refusal.behind("main"),
    refusal.no_posts(),
    refusal.unasked(),
    remote_refusal.somebody_else("gh-pages"),
)


@pytest.mark.parametrize("problem", REFUSALS, ids=lambda problem: problem.code)
def test_a_refusal_tells_where_what_and_what_to_do(problem):
    held_to_form(problem)
    assert problem.severity == "error"
    assert "secret" not in problem.message + problem.hint


def test_none_is_forgotten_here():
    assert {problem.code for problem in REFUSALS} == {rule.code for rule in PUBLISHING}


@pytest.mark.parametrize(
    ("complaint", "asked", "pushed"),
    [
        ("fatal: could not read Username for 'x': terminal prompts disabled", "sign-in", "sign-in"),
        ("git@x: Permission denied (publickey).", "sign-in", "sign-in"),
        (
            "fatal: unable to access 'x': The requested URL returned error: 403",
            "sign-in",
            "not-taken",
        ),
        ("ERROR: Permission to team/notes.git denied to sam.", "no-answer", "not-taken"),
        ("fatal: Could not resolve host: x", "no-answer", "not-taken"),
    ],
)
def test_who_is_not_known_is_told_apart_from_who_may_not(complaint, asked, pushed):
    done = Done(code=128, err=complaint)
    assert remote_refusal.no_answer(done).code == f"publish-{asked}"
    assert remote_refusal.not_taken(done).code == f"publish-{pushed}"


def test_many_changes_are_named_in_part():
    problem = remote_refusal.changed_by_hand(tuple("abcde"), "gh-pages")
    assert "“a”, “b”, “c” and 2 more" in problem.message
