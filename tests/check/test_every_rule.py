"""Every rule of the catalogue, provoked as a user would, and what each message owes its reader.

A row of `CASES` is a small site and the place at which its one slip has to be told.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from click import ClickException
from messages import held_to_form
from sites import NOW, PIXEL, SETTINGS, URL, Site, weeknotes

from weeknotes.check.catalogue.every_rule import RULES
from weeknotes.check.catalogue.publishing import PUBLISHING
from weeknotes.check.external_links import asking
from weeknotes.cli.commands import cli
from weeknotes.cli.usage_errors import problem_of
from weeknotes.commands import check as check_command
from weeknotes.commands.digest import run as digest
from weeknotes.commands.init import InitOptions
from weeknotes.commands.init import run as init
from weeknotes.commands.new import run as new
from weeknotes.commands.new_options import NewOptions
from weeknotes.commands.theme import ThemeOptions
from weeknotes.commands.theme import run as theme
from weeknotes.commands.upgrade import UpgradeOptions
from weeknotes.commands.upgrade import run as upgrade
from weeknotes.disk.folder import Folder
from weeknotes.drafting.pin import pin as pinning
from weeknotes.model.problems.problem import Problem
from weeknotes.model.problems.time_limit import TooLong
from weeknotes.write import refusal
from weeknotes.write.lock import held

NOTE = "2026-11-20-cakes.md"
PATH = f"content/{NOTE}"
DRAWN = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'
BIG = 1024 * 1024 + 1


@dataclass(frozen=True)
class Case:
    """A site with one slip."""

    code: str
    files: dict[str, str | bytes]
    line: int | None = None
    path: str = PATH
    command: tuple[str, ...] = ("check",)
    settings: str | bytes = SETTINGS


def text(code: str, line: int | None, body: str, **more: object) -> Case:
    """A post of this text."""
    return Case(code, {PATH: body, **more.pop("also", {})}, line, **more)


def header(code: str, line: int | None, *lines: str, **more: object) -> Case:
    """A post with these lines in its header, the first of them line 2 of the file."""
    return text(code, line, "\n".join(("---", *lines, "---", "", "Some words.", "")), **more)


def files(code: str, path: str, *, line: int | None = None, **more: object) -> Case:
    """A site of the files that are given, told at the path."""
    return Case(code, more.pop("holding"), line, path, **more)


def settings(code: str, line: int | None, written: str | bytes, **more: object) -> Case:
    """A site with these settings."""
    return Case(code, {PATH: "Some words."}, line, "weeknotes.toml", settings=written, **more)


def built(code: str, path: str, holding: dict[str, str | bytes], *options: str) -> Case:
    """A site that `build` finds fault with."""
    return Case(code, {PATH: "Some words.", **holding}, None, path, ("build", *options))


DAY = "date: 2026-11-20"
MANY = "[one, two]"
HEADER = (
    text("header-not-opened", 1, "title: Cakes\ndate: 2026-11-20\n---\n\nSome words."),
    text("header-not-closed", 1, "---\ntitle: Cakes\n\nSome words."),
    header("header-unreadable", 2, "title: Weeknote: week 20"),
    header("header-duplicate", 3, "title: One", "title: Two"),
    header("header-too-long", 1, "summary: |", *(["  " + "words " * 15] * 200)),
    text("flag-outside-header", 5, "---\ntitle: Cakes\n---\n\ndraft: true\n\nSome words."),
    header("doubtful-draft", 2, "draft: flase"),
    header("unknown-key", 2, "drfat: true"),
    header("key-nearly", 2, "autor: Sam"),
    header("unknown-kind", 2, "kind: weeknot"),
    header("value-cut", 2, "title: Week #61"),
    files("no-date", "content/weeknotes/cakes.md", line=1, holding={
        "content/weeknotes/cakes.md": "Some words."}),
    header("author-unknown", 3, DAY, "author: Ella and Sam", also={
        "content/people.toml": '[ella]\nname = "Ella"\n'}),
    files("list-words-unseen", "content/news/_index.md", line=3, holding={
        "content/news/_index.md": "\n\nOur news."}),
    files("two-list-words", "content/weeknotes/_index.md", holding={
        "content/weeknotes/2026-11-20-a.md": "Words.",
        "content/weeknote/_index.md": "One.", "content/weeknotes/_index.md": "Other."}),
    header("author-slip", 3, DAY, "author: Ela", also={
        "content/people.toml": '[ella]\nname = "Ella"\n'}),
    header("author-empty", 3, DAY, "author:"),
    header("author-address", 3, DAY, "author: ella@example.org"),
    header("bad-date", 2, "date: some day"),
    header("date-day-first", 2, "date: 06/05/2026"),
    header("time-skipped", 2, "date: 2026-03-29 01:30"),
    header("list-indent", 5, DAY, "tags:", "  - housing", "   - forms"),
    header("far-date", 2, "date: 2062-11-20"),
    header("title-date", 2, "title: Weeknote, 13 November 2026", DAY),
    header("updated-before-date", 3, DAY, "updated: 2026-11-19"),
    header("updated-in-future", 3, DAY, "updated: 2027-02-01"),
    header("bad-week", 2, "week: W47"),
    *(
        header(f"bad-{name.replace('_', '-')}", 3, DAY, f"{name}: {MANY}")
        for name in (
            "title", "kind", "summary", "series", "link_title", "image_alt", "image_credit", "lang",
            "ref", "slug", "guid", "permalink", "updated", "publish_at", "week_ending",
            "week_commencing",
        )
    ),
    *(
        header(f"bad-{name}", 3, DAY, f"{name}: [{{what: ever}}]")
        for name in ("tags", "author", "authors", "aliases")
    ),
    header("bad-part", 3, DAY, "part: three"),
    header("bad-number", 3, DAY, "number: many"),
    header("bad-image", 3, DAY, "image: {what: ever}"),
    header("bad-link", 3, DAY, "link: javascript:alert(1)"),
    header("bad-canonical", 3, DAY, "canonical: javascript:alert(1)"),
    header("bad-expires", 3, DAY, "expires: [2026-11-20, 2026-11-21]"),
    header("bad-published", 2, "published: [2026-11-20, 2026-11-21]"),
    header("bad-alias", 3, DAY, "aliases: //example.org/old"),
    header("guid-taken", 3, DAY, "guid: one", also={
        "content/2026-11-13-first.md": "---\nguid: one\n---\n\nSome words."}),
    header("part-twice", 4, DAY, "series: Cakes", "part: 1", also={
        "content/2026-11-13-first.md": "---\nseries: Cakes\npart: 1\n---\n\nSome words."}),
)  # fmt: skip
FILES = (
    Case("no-content", {}, path="content"),
    text("not-utf-8", 2, "Words,\ncaf\u00e9.".encode("latin-1")),
    text("empty-file", None, " \n"),
    text("too-deep", 1, ">" * 3000 + " words"),
    text("merge-conflict", 2, "Words.\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"),
    text("too-long", 1, "words " * 50_000),
    files("bad-file-name", "content/a\ufffdb.md", holding={"content/a\tb.md": "Some words."}),
    files("no-file-ending", "content/2026-11-20-cakes", holding={
        "content/2026-11-20-cakes": "---\ntitle: Cakes\n---\n"}),
    files("wrong-file-ending", "content/2026-11-20-cakes.md.txt", holding={
        "content/2026-11-20-cakes.md.txt": "---\ntitle: Cakes\n---\n"}),
    files("out-of-place", NOTE, holding={NOTE: "Some words.", PATH: "Some words."}),
    files("folder-nearly", "content/diray", holding={
        "content/diray/2026-11-20-cakes.md": "---\ntitle: Cakes\n---\n\nSome words."}),
)  # fmt: skip
TEXTS = (
    text("unfinished", 3, "Words.\n\n[Write here: what happened]", command=("check", "--drafts")),
    text("formatting-dropped", 3, 'Words.\n\n<p style="color: red">Red.</p>'),
    text("html-dropped", 3, "Words.\n\n<script>alert(1)</script>"),
    text("template-code", 3, "Words.\n\n{% include cakes.html %}"),
    text("near-miss", 3, "Words.\n\nSee [the recipe](my recipe.pdf)."),
    text("comment-open", 3, "Words.\n\n<!-- Ask Jo\n\nMore words."),
    text("comment-shown", 3, "Words. More\n\nof them. <!— Ask Jo —>"),
    text("link-broken", 3, "Words.\n\nSee [the recipe](recipe.md)."),
    text("anchor-broken", 3, "Words.\n\nSee [the recipe](#recipe)."),
    text("link-unpublished", 3, "Words.\n\nSee [the recipe](2026-11-13-recipe.md).", also={
        "content/2026-11-13-recipe.md": "---\ndraft: true\n---\n\nSome words."}),
    text("image-not-shown", 3, "Words.\n\n![A cake](cake.pdf)", also={"content/cake.pdf": "x"}),
    text("own-computer", 3, "Words.\n\n![A cake](C:\\Users\\Ella\\cake.png)"),
    text("image-missing", 3, "Words.\n\n![A cake](cake.jpg)"),
    header("address-taken", None, DAY, "slug: pies", also={
        "content/weeknotes/2026-11-20-pies.md": "Some words."},
        path="content/weeknotes/2026-11-20-pies.md"),
    files("two-homes", "content/index.md", holding={
        "content/_index.md": "Some words.", "content/index.md": "Other words."}),
    files("editorial-without-notes", "content/digest/2026-w40.md", holding={
        PATH: "Some words.", "content/digest/2026-w40.md": "Some words."}),
)  # fmt: skip
IMAGE_LINE = "image: https://example.org/cake.jpg"
WRITING = (
    text("alt-missing", 3, "Words.\n\n![](cake.png)", also={"content/cake.png": PIXEL}),
    header("cover-alt-missing", 3, DAY, "image: cake.png", also={"content/cake.png": PIXEL}),
    text("alt-file-name", 3, "Words.\n\n![IMG_2041](cake.png)", also={"content/cake.png": PIXEL}),
    text("kept-by-github", 3,
        "Words.\n\n![A cake](https://github.com/user-attachments/assets/1b2c-3d)"),
    files("static-left-out", "static/id.pem", holding={PATH: "Words.", "static/id.pem": "key"}),
    files("drawing-refused", "content/a.svg", line=2, holding={
        PATH: "![A drawing](a.svg)", "content/a.svg": DRAWN.format("\n<g>"),
    }),
    files("drawing-words-lost", "content/a.svg", line=1, holding={
        PATH: "![A drawing](a.svg)",
        "content/a.svg": DRAWN.format("<foreignObject><p>Tea</p></foreignObject>"),
    }),
    files("drawing-cleaned", "content/a.svg", line=2, holding={
        PATH: "![A drawing](a.svg)", "content/a.svg": DRAWN.format("\n<script/>"),
    }),
    files("file-unused", "content/plan.docx", holding={PATH: "Words.", "content/plan.docx": "x"}),
    text("file-not-published", 3, "Words.\n\nTry [it](it.html).", also={"content/it.html": "<p>"}),
    files("image-too-big", "content/cake.png", holding={
        PATH: "![A cake](cake.png)", "content/cake.png": PIXEL + bytes(BIG)}),
    text("link-text-vague", 3, "Words.\n\nThe recipe is [here](about.md).", also={
        "content/about.md": "About us."}),
    text("link-text-address", 3, "Words.\n\nSee https://example.org/cakes today."),
    text("link-text-empty", 3, "Words.\n\nSee [](about.md).", also={
        "content/about.md": "About us."}),
    text("heading-jumps", 7, "Words.\n\n## One\n\nWords.\n\n#### Two\n\nWords."),
    text("heading-empty", 5, "## One\n\nWords.\n\n##\n\nWords."),
    text("heading-twice", 7, "Words.\n\n## One\n\nWords.\n\n## One\n\nWords."),
    header("heading-repeats-title", 8, "title: Cakes", DAY, "---", "", "## One", "", "## Cakes",
        "", "Words."),
    header("post-empty", 5, "title: Cakes", DAY, "---", "", "<!--"),
    header("title-twice", 2, "title: Cakes", also={
        "content/2026-11-19-cakes.md": "---\ntitle: Cakes\n---\n\nOther words."}),
    text("stream-nearly", 3, "Words.\n\n## Somthing I'm learning\n\nWords."),
    header("tag-nearly", 3, DAY, "tags: [accessibilty]", also={
        f"content/2026-11-1{n}-a.md": "---\ntags: [accessibility]\n---\n\nWords." for n in (1, 2)}),
    header("series-nearly", 3, DAY, "series: Leaving Orchd", also={
        f"content/2026-11-1{n}-a.md": "---\nseries: Leaving Orchid\n---\n\nWords."
        for n in (1, 2)}),
    header("author-nearly", 3, DAY, "author: Ella Hughas", also={
        "content/people.toml": '[ella]\nname = "Ella Hughes"\nrole = "Head of cakes"\n',
        "content/2026-11-11-a.md": "---\nauthor: ella\n---\n\nWords."}),
    header("translation-alone", 3, DAY, "ref: cakes", "lang: cy"),
)  # fmt: skip
SITES = (
    files("people-unreadable", "content/people.toml", line=2, holding={
        PATH: "Words.", "content/people.toml": '[ella]\nname: "Ella"\n'}),
    files("bad-person", "content/people.toml", line=1, holding={
        PATH: "Words.", "content/people.toml": "[ella]\nname = 5\n"}),
    files("person-twice", "content/people.toml", line=3, holding={
        PATH: "Words.", "content/people.toml": '[a]\nname = "Sam"\n[b]\nname = "Sam"\n'}),
    settings("settings-unreadable", 2, 'title = "Notes"\nurl: "https://example.org/"\n'),
    files("feed-too-big", "weeknotes.toml", holding={
        f"content/2026-11-{day}-cakes.md": "words " * 40_000 for day in (18, 19, 20)}),
    settings("bad-setting", 4, SETTINGS + '[markdown]\nhtml = "save"\n'),
    settings("url-example", 2, 'title = "x"\nurl = "https://your-team.github.io/notes/"\n'),
    settings("url-not-https", 2, 'title = "x"\nurl = "http://team.github.io/notes/"\n'),
    settings("no-theme", 3, SETTINGS + 'theme = "notebok"\n'),
    settings("bad-clock", None, SETTINGS, command=("check", "--now", "some day")),
    settings("bad-base-url", None, SETTINGS, command=("build", "--base-url", "nonsense")),
    files("bad-theme", "themes/notebook/theme.toml", line=2, holding={
        PATH: "Words.", "themes/notebook/theme.toml": '# Ours\nextneds = "x"\n'}),
    settings("unknown-option", 4, SETTINGS + '[theme_options]\nacent = "#000"\n'),
    settings("low-contrast", 4, SETTINGS + '[theme_options]\naccent = "#aaa"\n'),
    files("theme-unreadable", "themes/notebook/post.html", holding={
        PATH: "Words.", "themes/notebook/post.html": b"caf\xe9"}),
    files("theme-left-out", "themes/notebook/server.pem", holding={
        PATH: "Words.", "themes/notebook/server.pem": "-----BEGIN"}),
    files("theme-fault", "themes/notebook/post.html", line=2, command=("build",), holding={
        PATH: "Words.", "themes/notebook/post.html": "Words.\n{% nonsense %}"}),
    files("theme-unused", "themes/notebook/posts.html", line=1, holding={
        PATH: "Words.", "themes/notebook/posts.html": "Words."}),
    files("theme-missing-file", "themes/notebook/accent.html", line=2, holding={
        PATH: "Words.", "themes/notebook/accent.html": "\n/* {{ frame.home }}assets/x.png */"}),
    files("theme-unsafe", "themes/notebook/post.html", line=2, command=("build",), holding={
        PATH: "Words.", "themes/notebook/post.html": "Words.\n{{ title.__class__ }}"}),
    files("theme-limit", "themes/notebook/post.html", line=2, command=("build",), holding={
        PATH: "Words.", "themes/notebook/post.html": "Words.\n{{ 'x' * 10 ** 9 }}"}),
)  # fmt: skip
OUTPUT = (
    built("unsafe-output", "content", {}, "-o", "content"),
    built("foreign-files", "mine", {"mine/cakes.txt": "mine"}, "-o", "mine"),
)
CASES = (*HEADER, *FILES, *TEXTS, *WRITING, *SITES, *OUTPUT)


def told_by(site: Site, command: tuple[str, ...]) -> list[Problem]:
    """What a command tells, as its JSON has it; that its text says the same is held beside."""
    clock = () if "--now" in command else ("--now", NOW)
    as_json = weeknotes(*command, *clock, "--format", "json", cwd=site.folder)
    problems = [Problem(**told) for told in json.loads(as_json.out)["problems"]]
    as_text = weeknotes(*command, *clock, cwd=site.folder).err
    for problem in problems:
        assert f"[{problem.code}]" in as_text
        assert "Traceback" not in as_text
    return problems


def provoked(site: Site, case: Case) -> list[Problem]:
    site.file("weeknotes.toml", case.settings)
    for path, content in case.files.items():
        site.file(path, content)
    if not case.files:
        (site.folder / "content").rmdir()
    problems = told_by(site, case.command)
    for problem in problems:
        held_to_form(problem)
    return problems


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "site")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_slip_is_told_by_its_rule_at_its_place(site, case):
    found = {(told.code, told.path, told.line) for told in provoked(site, case)}
    assert (case.code, case.path, case.line) in found


BY_HAND = {
    "no-settings": "test_a_folder_without_settings",
    "link-outside": "test_a_link_that_leads_out_of_the_site",
    "folder-outside": "test_a_folder_that_is_a_link",
    "theme-link": "test_a_link_in_a_theme",
    "link-dead": "test_links_elsewhere",
    "address-gone": "test_an_address_that_goes",
    "link-moved": "test_links_elsewhere",
    "file-unreadable": "test_a_file_that_the_disk_does_not_give",
    "text-unreadable": "test_a_text_that_the_program_fails_on",
    "too-slow": "test_a_text_that_the_program_fails_on",
    "foreign-file": "test_something_of_somebody_else_s_where_a_page_should_go",
    "other-site": "test_a_folder_that_holds_another_site",
    "damaged-mark": "test_a_folder_whose_list_was_edited",
    "build-running": "test_two_builds_at_once",
    **dict.fromkeys(
        (
            "unknown-kind-of-post",
            "page-without-title",
            "no-editor",
            "template-unreadable",
            "unknown-placeholder",
            "template-no-draft",
            "draft-is-there",
            "bookmarks-elsewhere",
            "bookmarks-unreadable",
            "bookmarks-unknown",
            "bookmarks-broken",
            "no-bookmarks",
        ),
        "test_a_draft_that_can_t_be_begun",
    ),
    "init-no-weeknotes": "test_a_site_that_nothing_could_build",
    **dict.fromkeys(
        ("init-not-here", "init-there-already"),
        "test_a_site_that_can_t_be_begun",
    ),
    "wrong-usage": "test_a_command_that_is_not_understood",
    **dict.fromkeys(("stopped", "bug"), "test_a_command_that_fails"),
    **dict.fromkeys(
        ("upgrade-older", "upgrade-record"),
        "test_a_site_that_can_t_be_upgraded",
    ),
    "theme-copy": "test_a_file_of_a_theme_that_can_t_be_copied",
    **dict.fromkeys(
        ("unfinished-site", "cannot-write", "cannot-read", "unsafe-path"),
        "test_a_broken_disk",
    ),
    **dict.fromkeys(
        ("not-a-week", "no-notes", "no-closed-week", "empty-week", "email-too-long"),
        "test_the_email_of_a_week",
    ),
}
"""Rules that a table of files can't provoke, by the test below that does."""


def test_every_rule_of_the_catalogue_is_provoked():
    provoked = {case.code for case in CASES} | BY_HAND.keys()
    provoked |= {rule.code for rule in PUBLISHING}  # by tests/scenarios/test_publishing_refused.py
    assert sorted(provoked ^ {rule.code for rule in RULES}) == []
    assert set(BY_HAND.values()) <= globals().keys()


def one(problems: list[Problem], code: str) -> Problem:
    (found,) = [problem for problem in problems if problem.code == code]
    held_to_form(found)
    return found


def test_a_folder_without_settings(site):
    (site.folder / "weeknotes.toml").unlink()
    told = one(told_by(site, ("check",)), "no-settings")
    assert told.path == "weeknotes.toml"
    assert "weeknotes init" in told.hint


def test_a_link_that_leads_out_of_the_site(site, tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    (site.folder / "content/a.txt").symlink_to(tmp_path / "secret.txt")
    assert one(told_by(site, ("check",)), "link-outside").path == "content/a.txt"


@pytest.mark.parametrize("command", [("check",), ("build",), ("build", "-j", "2")])
def test_a_link_in_a_theme(site, tmp_path, command):
    (tmp_path / "secret.txt").write_text("secret")
    (site.folder / "themes/notebook").mkdir(parents=True)
    (site.folder / "themes/notebook/a.css").symlink_to(tmp_path / "secret.txt")
    assert one(told_by(site, command), "theme-link").path == "themes/notebook/a.css"
    assert not (site.folder / "public").exists()


@pytest.mark.parametrize("folder", ["content", "themes"])
@pytest.mark.parametrize("leads_to", ["mine", ".git", "."])
@pytest.mark.parametrize("command", [("check",), ("build",), ("status",)])
def test_a_folder_that_is_a_link(site, tmp_path, folder, leads_to, command):
    for place in (tmp_path / "mine", site.folder / ".git"):
        place.mkdir()
        (place / NOTE).write_text("Secret words.")
    if (site.folder / folder).is_dir():
        (site.folder / folder).rmdir()
    (site.folder / folder).symlink_to(tmp_path / "mine" if leads_to == "mine" else leads_to)
    assert one(told_by(site, command), "folder-outside").path == folder
    assert not (site.folder / "public").exists()


def test_links_elsewhere(site, monkeypatch):
    answers = {"https://example.org/gone": (404, ""), "https://example.org/new": (200, "")}
    answers["https://example.org/old"] = (301, "https://example.org/new")
    monkeypatch.setattr(asking, "_refuse_private", lambda _: None)
    monkeypatch.setattr(asking, "_request", lambda _, address, __: answers[address])
    site.asset(NOTE, "See [one](https://example.org/gone)\nand [two](https://example.org/old).")
    problems = told_by(site, ("check", "--external"))
    assert [one(problems, code).line for code in ("link-dead", "link-moved")] == [1, 2]


def test_an_address_that_goes(site, monkeypatch):
    sitemap = f"<urlset><url><loc>{URL}2026/11/19/cakes/</loc></url></urlset>".encode()
    monkeypatch.setattr(
        asking,
        "_send",
        lambda _, __, address, *___: (200, "", sitemap if "xml" in address else b""),
    )
    site.asset(NOTE, "Some words.")
    problem = one(told_by(site, ("check", "--published")), "address-gone")
    assert (problem.path, problem.line) == (PATH, 1)


def test_a_file_that_the_disk_does_not_give(site, monkeypatch):
    site.asset(NOTE, "Some words.")

    def broken(path: str, *_: object, **__: object) -> None:
        raise OSError(5, "Input/output error", path)

    monkeypatch.setattr("weeknotes.read.files.content.open", broken, raising=False)
    assert one(told_by(site, ("check",)), "file-unreadable").path == PATH


@pytest.mark.parametrize(
    ("code", "fault"), [("text-unreadable", KeyError("x")), ("too-slow", TooLong(PATH))]
)
def test_a_text_that_the_program_fails_on(site, monkeypatch, code, fault):
    def broken(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr("weeknotes.read.text.body.to_html", broken)
    site.asset(NOTE, "Some words.")
    assert one(told_by(site, ("check",)), code).path == PATH


def test_something_of_somebody_else_s_where_a_page_should_go(site):
    site.asset("2026-11-19-first.md", "Some words.").build().exits(0)
    site.asset(NOTE, "Some words.").file("public/2026/11/20/cakes/index.html", "mine")
    one(told_by(site, ("build",)), "foreign-file")


def test_a_folder_that_holds_another_site(site, tmp_path):
    other = Site(tmp_path / "other", 'title = "Other"\nurl = "https://example.org/"\n')
    other.asset(NOTE, "Some words.").build(output=tmp_path / "shared").exits(0)
    site.asset(NOTE, "Some words.")
    (problem,) = told_by(site, ("build", "-o", str(tmp_path / "shared")))
    assert problem.code == "other-site"
    held_to_form(msgspec.structs.replace(problem, path="shared"))  # outside, it is said in full


def test_a_folder_whose_list_was_edited(site):
    site.asset(NOTE, "Some words.").build().exits(0)
    (mark,) = (path for path in (site.folder / "public").glob(".weeknotes*") if path.is_file())
    mark.write_text("nonsense")
    one(told_by(site, ("build",)), "damaged-mark")


def test_two_builds_at_once(site):
    site.asset(NOTE, "Some words.").build().exits(0)
    with Folder(site.folder, "public") as folder, held(folder):
        one(told_by(site, ("build",)), "build-running")


def test_a_broken_disk():
    for number in (5, 13, 28, 30, 36, 2):
        fault = OSError(number, "Input/output error")
        held_to_form(refusal.cannot_write(fault, "public/a"))
        held_to_form(refusal.cannot_read(fault, "content/a.jpg"))
        held_to_form(refusal.left_unfinished(fault, "public/a", "public"))
    held_to_form(refusal.unsafe_path("a/../b"))


class Told:
    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def problem(self, problem: Problem) -> None:
        self.problems.append(problem)

    def line(self, text: str) -> None:
        pass

    note = line


@pytest.mark.parametrize(
    ("code", "week", "holding", "now"),
    [
        ("not-a-week", "soon", {}, NOW),
        ("no-notes", "", {}, NOW),
        ("no-closed-week", "", {NOTE: "Some words."}, "2026-11-20T12:00"),
        ("empty-week", "2026-W01", {NOTE: "Some words."}, NOW),
        (
            "email-too-long",
            "2026-W47",
            {NOTE: "Some words.", "digest/2026-w47.md": "words " * 30_000},
            NOW,
        ),
    ],
)
def test_the_email_of_a_week(site, code, week, holding, now):
    for path, content in holding.items():
        site.asset(path, content)
    say = Told()
    digest(week, site.folder, now=now, mail=False, output=None, say=say)
    one(say.problems, code)


@pytest.mark.parametrize(
    ("code", "wish", "bookmarks"),
    [
        ("unknown-kind-of-post", {"kind": "poem"}, None),
        ("page-without-title", {"kind": "page"}, None),
        ("no-editor", {"kind": "weeknote", "edit": True}, None),
        ("template-unreadable", {"kind": "weeknote"}, None),
        ("unknown-placeholder", {"kind": "learning"}, None),
        ("template-no-draft", {"kind": "diary"}, None),
        ("draft-is-there", {"kind": "links", "title": "Five"}, None),
        ("bookmarks-elsewhere", {"kind": "weeknote"}, "Words."),
        ("bookmarks-unreadable", {"kind": "links", "bookmarks": Path("nowhere")}, None),
        ("bookmarks-unknown", {"kind": "links"}, "Words."),
        ("bookmarks-broken", {"kind": "links"}, "<rss>"),
        ("no-bookmarks", {"kind": "links"}, "[]"),
    ],
)
def test_a_draft_that_can_t_be_begun(site, code, wish, bookmarks, monkeypatch):
    monkeypatch.chdir(site.folder)
    site.asset("roundups/2027-01-18-five.md", "Mine.")
    site.file("templates/new/weeknote.md", b"caf\xe9").file("templates/new/learning.md", "{titel}")
    site.file("templates/new/diary.md", "---\ntags: [\n---\n")
    if bookmarks:
        site.file("marks", bookmarks)
        wish = {**wish, "bookmarks": Path("marks")}
    say = Told()
    assert new(NewOptions(site=site.folder, now=NOW, **wish), say=say) > 0
    one(say.problems, code)


def test_a_site_that_nothing_could_build(site, monkeypatch):
    monkeypatch.setattr(pinning, "installation", lambda: None)
    say = Told()
    assert init(InitOptions(folder=site.folder / "new", now=NOW), variables={}, say=say) == 2
    one(say.problems, "init-no-weeknotes")


@pytest.mark.parametrize(
    "arguments",
    [
        ["bild"],
        ["deploy"],
        ["build", "--frmat"],
        ["build", "nowhere"],
        ["new"],
        ["check", "a", "b"],
    ],
)
def test_a_command_that_is_not_understood(arguments, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ClickException) as raised:
        cli(arguments, standalone_mode=False)
    one([problem_of(raised.value)], "wrong-usage")


@pytest.mark.parametrize(
    ("fault", "code", "exit_code"),
    [(OSError(5, "Input/output error"), "stopped", 2), (ZeroDivisionError("of a kind"), "bug", 3)],
)
def test_a_command_that_fails(site, monkeypatch, fault, code, exit_code):
    def fails(*_args, **_more):
        raise fault

    monkeypatch.setattr(check_command, "run", fails)
    ran = weeknotes("check", cwd=site.folder)
    assert ran.code == exit_code
    assert re.fullmatch(rf"weeknotes: error: This .*\n    .* \[{code}\]\n", ran.err)


@pytest.mark.parametrize(
    ("code", "folder"), [("init-not-here", "weeknotes.toml"), ("init-there-already", ".")]
)
def test_a_site_that_can_t_be_begun(site, code, folder):
    say = Told()
    assert init(InitOptions(folder=site.folder / folder, now=NOW), variables={}, say=say) == 2
    one(say.problems, code)


@pytest.mark.parametrize(
    ("code", "record"),
    [
        ("upgrade-record", "files = 1"),
        ("upgrade-older", '[files]\n"README.md" = { version = "99.0", sha256 = "" }\n'),
    ],
)
def test_a_site_that_can_t_be_upgraded(site, code, record):
    site.file(".weeknotes.lock", record)
    say = Told()
    assert upgrade(UpgradeOptions(site=site.folder), variables={}, say=say) == 2
    one(say.problems, code)


@pytest.mark.parametrize("file", ["posts.html", "accent.html"])
def test_a_file_of_a_theme_that_can_t_be_copied(site, file):
    site.file("themes/notebook/accent.html", "")
    say = Told()
    assert theme(ThemeOptions(site=site.folder, copy=file), form="text", say=say) == 2
    one(say.problems, "theme-copy")
