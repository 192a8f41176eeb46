"""`weeknotes check --published`: which public addresses would lead nowhere, asked on 127.0.0.1."""

import functools
import http.server
import json
import shutil
import socket
import threading

import pytest
from sites import NOW, Site, weeknotes

from weeknotes.check.external_links.asking import take

CAKES = """Cakes for the whole team on Friday afternoon, baked by Ella and by Sam.

We learned that a recipe is a service too: somebody has to own it, test it and keep it.
"""


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Keep the output of the tests clean."""


class Live:
    """A site, and what is public of it at an address of this machine."""

    def __init__(self, folder):
        self.served = folder / "served"
        (self.served / "notes").mkdir(parents=True)
        handler = functools.partial(Handler, directory=self.served)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/notes/"
        self.site = Site(folder / "site", f'title = "Team notes"\nurl = "{self.url}"\n')
        self.site.post("weeknotes/2026-11-20-cakes.md", CAKES, title="Cakes", tags=["bread"])
        self.site.post("weeknotes/2026-11-13-tea.md", "Tea.", title="Tea")
        self.site.post("about.md", "About us.", title="About us")

    def publish(self):
        """Make what a build makes public."""
        shutil.rmtree(self.served / "notes")
        self.site.build("-o", self.served / "notes").exits(0)
        return self

    def public(self, path, text):
        place = self.served / "notes" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)

    def check(self, *options, code=0):
        ran = weeknotes("check", "--published", "--now", NOW, *options, cwd=self.site.folder)
        assert ran.code == code, ran.out + ran.err
        return ran

    def gone(self):
        """The problems with addresses: file, line, message and hint."""
        problems = json.loads(self.check("--format", "json").out)["problems"]
        return [
            (one["path"], one["line"], one["message"].replace(self.url, "/"), one["hint"])
            for one in problems
            if one["code"] == "address-gone"
        ]


@pytest.fixture
def live(tmp_path):
    live = Live(tmp_path)
    threading.Thread(target=live.server.serve_forever, args=(0.01,), daemon=True).start()
    yield live
    live.server.shutdown()
    live.server.server_close()


CAKES_GO = "“/2026/11/20/cakes/” is public now and will lead nowhere."
IF = "If something takes its place, add this line at the top of the header of that file: "
ADD = "Add this line at the top of its header: "


@pytest.mark.parametrize(
    ("path", "body", "title", "same"),
    [
        ("weeknotes/2026-11-21-buns.md", CAKES, "Buns", "text"),
        ("weeknotes/2026-11-21-buns.md", "Another text.", "Cakes", "title"),
        ("weeknotes/2026-11-20-buns.md", "Another text.", "Buns", "date"),
        ("weeknotes/2026-11-21-cakes.md", "Another text.", "Buns", "name"),
    ],
)
def test_a_renamed_file_keeps_its_address_by_one_line(live, path, body, title, same):
    live.publish().site.without("weeknotes/2026-11-20-cakes.md")
    live.site.post(path, body, title=title, tags=["bread"])
    line = "aliases: [/2026/11/20/cakes/]"
    assert live.gone() == [
        (
            f"content/{path}",
            1,
            f"{CAKES_GO} This file has the same {same}, so it probably was there.",
            ADD + line,
        )
    ]
    file = live.site.folder / "content" / path
    file.write_text(file.read_text().replace("---\n", f"---\n{line}\n", 1))
    assert live.gone() == []


@pytest.mark.parametrize(
    ("header", "line"),
    [
        ('+++\ntitle = "Cakes"\n+++\n', 'aliases = ["/2026/11/20/cakes/"]'),
        ('{\n"title": "Cakes"}\n', '"aliases": ["/2026/11/20/cakes/"],'),
        ('---json\n{\n"title": "Cakes"}\n---\n', '"aliases": ["/2026/11/20/cakes/"],'),
        ("Title: Cakes\n", "Aliases: /2026/11/20/cakes/"),
        ("", "aliases: [/2026/11/20/cakes/]"),
    ],
)
def test_the_line_has_the_form_of_the_front_matter(live, header, line):
    live.publish().site.without("weeknotes/2026-11-20-cakes.md")
    path = "content/weeknotes/2026-11-21-buns.md"
    live.site.file(path, f"{header}\n{CAKES}\n")
    ((_, _, _, hint),) = live.gone()
    assert hint.endswith(f": {line}")
    start = header.index('"title"') if "{" in header else header.find("\n") + 1
    if header.startswith("Title"):
        start = 0
    pasted = f"{header[:start]}{line}\n{header[start:]}" if header else f"---\n{line}\n---\n"
    live.site.file(path, f"{pasted}\n{CAKES}\n")
    assert live.gone() == []


def test_two_old_addresses_of_one_file_are_one_paste(live):
    live.site.post("weeknotes/2026-11-20-cakes.md", CAKES, title="Cakes", aliases=["/cake/"])
    live.publish().site.without("weeknotes/2026-11-20-cakes.md")
    live.public("old,cakes.html", f"<h1>Cakes</h1><p>{CAKES}</p>")
    sitemap = live.served / "notes/sitemap.xml"
    more = f"<url><loc>{live.url}old,cakes.html</loc></url></urlset>"
    sitemap.write_text(sitemap.read_text().replace("</urlset>", more))
    live.site.post("weeknotes/2026-11-21-buns.md", CAKES, title="Cakes", aliases=["/cake/"])
    ((path, line, _, hint),) = live.gone()
    assert (path, line) == ("content/weeknotes/2026-11-21-buns.md", 3)
    assert hint == (
        'Change its line “aliases” to: aliases: [/cake/, /2026/11/20/cakes/, "/old,cakes.html"]'
    )


@pytest.mark.parametrize(
    ("fields", "why", "line"),
    [
        ({"draft": True}, "draft – draft: true", 3),
        ({"expires": "2026-12-01"}, "expired – Tuesday 1 December 2026", 3),
        ({"publish_at": "2027-03-01"}, "scheduled – ", 3),
    ],
)
def test_a_post_that_is_not_published_any_more_says_why(live, fields, why, line):
    live.publish().site.post("weeknotes/2026-11-20-cakes.md", CAKES, title="Cakes", **fields)
    ((path, at, message, hint),) = live.gone()
    assert (path, at) == ("content/weeknotes/2026-11-20-cakes.md", line)
    assert why in message
    assert hint.endswith("aliases: [/2026/11/20/cakes/]")


def test_a_page_that_nothing_takes_the_place_of_is_named_with_its_line(live):
    live.publish().site.without("about.md")
    assert live.gone() == [
        (
            "content",
            None,
            "“/about/” is public now and will lead nowhere.",
            IF + "aliases: [/about/]",
        )
    ]


def test_two_files_that_may_be_meant_are_a_guess_and_none_is_named(live):
    live.publish().site.without("weeknotes/2026-11-20-cakes.md")
    for name in ("buns", "rolls"):
        live.site.post(f"weeknotes/2026-11-20-{name}.md", "Another text.", tags=["bread"])
    assert [path for path, *_ in live.gone()] == ["content"]


def test_lists_are_named_and_are_no_problem(live):
    live.publish().site.post("weeknotes/2026-11-20-cakes.md", CAKES, title="Cakes")
    ran = live.check()
    assert f"1 list is public now and will go: {live.url}tags/bread/" in ran.err
    assert "address-gone" not in ran.err
    assert (
        f"::notice::1 list is public now and will go: {live.url}tags/bread/"
        in live.check("--format", "github").out
    )


def test_what_stays_is_not_mentioned(live):
    live.publish()
    assert live.check("--strict").err == ""
    said = json.loads(live.check("--format", "json").out)["public"]
    assert said["sitemap"] == f"{live.url}sitemap.xml"
    assert said["addresses"] > 3
    assert (said["gone"], said["notes"]) == ([], [])


def test_an_address_may_be_written_in_several_ways(live):
    live.site.post("weeknotes/2026-11-19-é.md", permalink="/é/")
    live.publish()
    forms = ("about", "about/index.html", "about.html", "%C3%A9/", "e%CC%81/")
    locations = "".join(f"<url><loc>{live.url}{form}</loc></url>" for form in forms)
    live.public("sitemap.xml", f"<urlset>{locations}</urlset>")
    assert live.gone() == []


def test_pages_of_other_sites_on_the_host_are_none_of_ours(live):
    other = live.url.replace("/notes/", "/notes-of-others/")
    live.public("sitemap.xml", f"<urlset><url><loc>{other}a/</loc></url></urlset>")
    assert live.gone() == []


def test_a_list_of_sitemaps_as_other_tools_write_it(live):
    live.public("sitemap.xml", f"<sitemapindex><sitemap><loc>{live.url}en.xml</loc></sitemap>"
                "<sitemap><loc>http://192.0.2.1/x.xml</loc></sitemap></sitemapindex>")  # fmt: skip
    live.public("en.xml", f"<urlset><url><loc>{live.url}old/</loc></url></urlset>")
    assert [message for _, _, message, _ in live.gone()] == [
        "“/old/” is public now and will lead nowhere."
    ]


def test_where_no_site_is_yet_nothing_is_said(live):
    assert live.check("--strict").err == ""


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("<html><p>Please log in<br></html>", "what is there is not a sitemap"),
        ("", "what is there is not a sitemap"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><urlset><url><loc>&b;</loc></url></urlset>', ""),
    ],
)
def test_what_is_no_sitemap_is_a_note_and_no_failure(live, content, why):
    live.public("sitemap.xml", content)
    ran = live.check("--strict")
    note = f"Could not compare with the published site – {live.url}sitemap.xml: {why}\n"
    assert ran.err == (note if why else "")


def test_a_network_that_does_not_answer_is_a_note_and_no_failure(live):
    live.server.shutdown()
    live.server.server_close()
    ran = live.check("--strict")
    assert ran.err.endswith("sitemap.xml: the site can't be reached\n")
    assert "::notice::Could not compare" in live.check("--format", "github").out


def test_a_server_that_says_nothing_is_not_waited_for(live, monkeypatch):
    monkeypatch.setattr(
        "weeknotes.check.published.sitemap.take", functools.partial(take, timeout=0.2)
    )
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        live.site.file("weeknotes.toml", f'title = "x"\nurl = "{url}"\n')
        assert "did not answer in time" in live.check("--strict").err


def test_a_site_with_errors_is_not_compared(live):
    live.publish().site.post("weeknotes/2026-11-20-cakes.md", CAKES, date="some day")
    ran = live.check(code=1)
    assert "Not compared with the published site" in ran.err
    assert "address-gone" not in ran.err


def test_it_can_be_switched_off(live):
    live.publish().site.without("about.md")
    off = (live.site.folder / "weeknotes.toml").read_text() + '[check]\noff = ["address-gone"]\n'
    live.site.file("weeknotes.toml", off)
    assert live.gone() == []


def test_nobody_is_asked_without_the_option_or_for_the_example(live, monkeypatch):
    monkeypatch.setattr("weeknotes.check.external_links.asking._opener", pytest.fail)
    weeknotes("check", "--now", NOW, cwd=live.site.folder)
    live.site.file("weeknotes.toml", 'title = "x"\nurl = "https://your-team.github.io/notes/"\n')
    live.check()


def test_annotations_of_addresses_come_first(live):
    live.publish().site.without("about.md")
    live.site.post("weeknotes/2026-11-12-a.md", "![](https://example.org/a.png)")
    lines = live.check("--format", "github").out.splitlines()
    assert "title=A public address that would lead nowhere" in lines[0]
    assert any("a.png" in line for line in lines[1:])
