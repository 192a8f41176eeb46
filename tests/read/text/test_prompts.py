"""A post that still asks for words is not published, whatever an editor made of its prompts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sites import Site, weeknotes

from weeknotes.model.posts.prompt import PROMPT, prompt
from weeknotes.read.text.markdown import to_html
from weeknotes.read.text.prompts import prompts_in

ASKS = "[Write here: what happened]"


def lines(body: str, *, lines_before: int = 0) -> list[int | None]:
    html = to_html(body, html_mode="safe").html
    return [found.line for found in prompts_in(html, body, lines_before=lines_before)]


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").post("2026-11-19-fine.md", "Words.")


@pytest.mark.parametrize(
    "body",
    [
        ASKS,
        f"Words. {ASKS} Words.",
        f"- one\n- {ASKS}",
        f"> {ASKS}",
        f"## {ASKS}",
        f"*{ASKS}*",
        "[Write here]",
        "[write Here : x]",
        "\\[Write here: what happened\\]",
        "[Write here: what happened",
        "[Write here: we had *a* week",
        "[**Write here**: x]",
        "[Write here: what\nhappened]",
        '[Write here: an "odd" thing -- or two]',
        "<p>[Write here: x]</p>",
        "| a | b |\n|---|---|\n| [Write here: x] | c |",
        "Words.[^1]\n\n[^1]: [Write here: x]",
    ],
)
def test_a_prompt_that_readers_would_see_keeps_the_post_back(site, body):
    site.post("2026-11-20-asks.md", body, title="Asks")
    built = site.build().exits(0).lacks("/2026/11/20/asks/").tells("– unfinished: ")
    assert built.where("asks") == []
    report = site.build("--format", "json").report
    assert (report["published"], report["drafts"], report["failed"]) == (1, 1, 0)


@pytest.mark.parametrize(
    "body",
    [
        f"`{ASKS}` is a prompt.",
        f"```\n{ASKS}\n```",
        "[Write here: our form](https://example.org/form)",
        "[Write here](https://example.org/form) and tell us.",
        "Write here: what happened",
        "You can write here. [Nobody] minds.",
        f"Words. <!-- {ASKS} -->",
    ],
)
def test_words_about_writing_are_no_prompt(site, body):
    site.post("2026-11-20-asks.md", body).build("--strict").exits(0).has("/2026/11/20/asks/")


def test_the_line_and_the_reason_are_reported(site):
    site.post("2026-11-20-asks.md", f"Words.\n\n{ASKS}\n\n[Write here: more]", title="Asks")
    built = site.build().exits(0)
    built.tells(
        "Not published – unfinished: content/2026-11-20-asks.md:7 "
        "(still says “[Write here: what happened]”, and 1 more)"
    )


def test_one_person_s_unfinished_post_is_no_warning(site):
    site.post("2026-11-20-asks.md", ASKS, title="Asks")
    built = site.build("--strict").exits(0).has("/2026/11/19/fine/")
    assert "warning" not in built.out + built.err
    checked = weeknotes("check", "--strict", cwd=site.folder)
    assert (checked.code, checked.out) == (0, "Checked 2 posts: no problems found.\n")
    asked = weeknotes("check", "--drafts", cwd=site.folder)
    assert "content/2026-11-20-asks.md:5: warning: The post still says “[Write" in asked.err


def test_a_draft_may_ask_and_a_preview_shows_what_is_unfinished(site):
    site.post("2026-11-20-asks.md", ASKS, draft=True).build("--strict").exits(0)
    site.build("--drafts", "--strict").exits(0).has("/2026/11/20/asks/")
    site.post("2026-11-20-asks.md", ASKS).build("--drafts").exits(0).has("/2026/11/20/asks/")


@pytest.mark.parametrize("name", ["title", "summary"])
def test_the_header_may_not_ask_either(site, name):
    site.post("2026-11-20-asks.md", "Words.", **{name: f"Week 1: {ASKS}"})
    site.build().exits(0).lacks("/2026/11/20/asks/").tells("asks.md:2 (still says")


@pytest.mark.parametrize("path", ["index.md", "digest/2026-w47.md", "about.md"])
def test_words_that_are_no_post_are_held_to_it_too(site, path):
    site.post(path, f"Quizzacious.\n\n{ASKS}").build().exits(0).tells(f"content/{path}:3")
    assert site.build().where("quizzacious") == []


def test_switching_the_rule_off_publishes_nothing(site):
    site.settings('[check]\noff = ["unfinished"]\n').post("2026-11-20-asks.md", ASKS)
    site.build().exits(0).lacks("/2026/11/20/asks/").tells("– unfinished: ")


def test_a_date_to_come_does_not_let_it_out_later(site):
    site.post("2026-11-20-asks.md", ASKS, publish_at="2026-11-21")
    site.build().exits(0).lacks("/2026/11/20/asks/")


def test_a_sample_before_it_does_not_move_the_line():
    body = f"`{ASKS}`\n\n<!-- {ASKS} -->\n\n{ASKS}\n\n```\n{ASKS}\n```\n\n{ASKS}"
    assert lines(body, lines_before=3) == [8, 14]


@pytest.mark.parametrize("bracket", ["&#91;", "&#x5b;", "&lbrack;", "&lsqb;"])
def test_a_bracket_in_html_may_be_written_by_its_name(bracket):
    assert prompts_in(f"<p>{bracket}Write here: tea]</p>", "[write here", lines_before=0)


@given(st.text(max_size=80), st.text("abc \n#*-`>", max_size=30))
def test_whatever_is_asked_for_is_found(wanted, before):
    made = prompt(" ".join(wanted.split()))
    assert PROMPT.search(made)
    body = f"{before.replace('`', '')}\n\n{prompt('x')}\n"
    assert lines(body)[-1:] == [body.count("\n")]
