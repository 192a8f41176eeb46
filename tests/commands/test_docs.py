"""`weeknotes docs`: each page of the documentation, and each message, without a network."""

import re
from pathlib import Path

import pytest
from sites import weeknotes

from weeknotes.check.catalogue.every_rule import RULES
from weeknotes.commands import docs as command

ROOT = Path(__file__).parents[2]
PAGES = {path.stem: path for path in (ROOT / "docs").glob("*.md") if path.stem != "README"}


def docs(*arguments):
    ran = weeknotes("docs", *arguments)
    assert "Traceback" not in ran.err
    return ran


def test_it_lists_every_page_for_those_who_need_it():
    ran = docs()
    assert ran.code == 0
    assert set(re.findall(r"^  ([\w-]+)  ", ran.out, re.MULTILINE)) == PAGES.keys()
    assert "\nYou write posts\n  first-change " in ran.out
    assert "\n  authors          Write a post: front matter, drafts" in ran.out
    assert "](" not in ran.out


@pytest.mark.parametrize("name", sorted(PAGES))
def test_it_prints_a_page(name):
    ran = docs(name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == PAGES[name].read_text(encoding="utf-8")


@pytest.mark.parametrize("written", ["Authors", "authors.md", " authors "])
def test_a_page_may_be_written_as_a_link_has_it(written):
    assert docs(written).out.startswith("# Write a post\n")


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_it_explains_a_message(code):
    ran = docs(code)
    assert ran.code == 0
    assert f"\n{ran.out}" in PAGES["rules"].read_text(encoding="utf-8")


def test_the_code_of_a_message_may_be_pasted_with_its_brackets():
    assert docs("[bad-date]").out.startswith("### bad-date\n")


@pytest.mark.parametrize(
    ("topic", "hint"),
    [
        ("autors", "Did you mean “weeknotes docs authors”?"),
        ("bad-dat", "Did you mean “weeknotes docs bad-date”?"),
        ("../SECURITY", "To list all pages, use: weeknotes docs"),
        ("xyzzy", "To list all pages, use: weeknotes docs"),
    ],
)
def test_what_there_is_not_is_reported_with_what_may_be_meant(topic, hint):
    ran = docs(topic)
    assert (ran.code, ran.out) == (2, "")
    assert f"There is no page or message called “{topic}”." in ran.err
    assert hint in ran.err


def test_an_address_is_shown_only_where_there_is_one(monkeypatch):
    assert "https://" not in docs().out
    monkeypatch.setattr(command, "PROJECT_URL", "https://git.example.org/team/weeknotes")
    assert "In a browser: https://git.example.org/team/weeknotes/tree/v" in docs().out
