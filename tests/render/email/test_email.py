import re
from datetime import datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.generator import BytesGenerator
from email.parser import BytesParser
from io import BytesIO
from pathlib import Path
from textwrap import wrap

import html5lib
import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from weeknotes.model.views.email import (
    EmailExcerpt,
    EmailGroup,
    EmailLink,
    EmailPost,
    EmailView,
    EmailWay,
)
from weeknotes.render.email.email import email, email_html, email_message, email_text
from weeknotes.render.email.length import LONGEST, too_long
from weeknotes.render.jinja import bounds
from weeknotes.render.jinja.fault import TemplateFault
from weeknotes.render.jinja.templates import environment

SITE = "https://notes.example.org/team"
NOTEBOOK = Path(__file__).parents[3] / "themes" / "notebook"
TEMPLATES = {
    name: (NOTEBOOK / name).read_text(encoding="utf-8") for name in ("email.html", "email.txt")
}
THEME = environment(TEMPLATES, built_in=TEMPLATES)

CAKES = EmailPost(
    title="Cakes & <ale> “half-price”",
    href=f"{SITE}/2026/11/20/cakes/?a=1&b=2",
    authors="Ella O’Neil & Sons",
    minutes=4,
    summary="We counted the cakes, all two hundred and fourteen of them, and then again; the "
    "second time there were fewer.",
    kind="Weeknote",
    week="Week 47",
)
CACEN = EmailPost(
    title="Cacen",
    href=f"{SITE}/cy/2026/11/19/cacen/",
    authors="",
    minutes=1,
    summary="",
    kind="Weeknote",
    week="Week 47",
    lang="cy",
)
LATE = replace(CAKES, title="Late", href=f"{SITE}/2026/11/18/late/", week="Week 46", summary="")
VIEW = EmailView(
    subject="M&Ms <notes>: Week ending Friday 20 November 2026",
    preheader="Read <this> & that.",
    language="en",
    site_title="M&Ms <notes>",
    home=f"{SITE}/",
    title="Week ending Friday 20 November 2026",
    code="2026-W47",
    short="Week 47",
    days="16 to 22 November 2026",
    online=f"{SITE}/digest/2026-w47/",
    feed=f"{SITE}/digest/feed.xml",
    so_far=False,
    until="",
    closed=datetime(2026, 11, 23, 12, tzinfo=timezone(timedelta(0))),
    editorial=f'<p>Read <a href="{SITE}/a/">this</a>.</p><img src="{SITE}/i.png" alt="A plate">',
    editorial_text=f"Read this ({SITE}/a/).\n\nA plate",
    writers=(
        EmailWay(title="Cai", href=f"{SITE}/authors/cai/"),
        EmailWay(title="Ella O’Neil & Sons", href=f"{SITE}/authors/ella/"),
    ),
    groups=(EmailGroup(title="Weeknotes", posts=(CAKES, CACEN)),),
    learning=(
        EmailExcerpt(
            heading="What I learned",
            text="That it rains & pours. " * 5,
            href=f"{CAKES.href}#what-i-learned",
            author="Ella O’Neil & Sons",
            post="Cakes & <ale> “half-price”",
        ),
    ),
    learning_title="What we’re learning",
    roundups=(replace(CAKES, title="Two links", kind="Link roundup"),),
    links=(
        EmailLink(
            title="One <i>",
            href="https://one.example/a?b=1&c=2",
            host="one.example",
            sharers=(EmailWay(title="Cai", href=f"{SITE}/2026/11/20/links/"),),
            comment="Short & dry.",
        ),
    ),
    others=(EmailGroup(title="Programme diary", posts=(replace(CAKES, kind="Diary"),)),),
    ahead=(
        EmailExcerpt(
            heading="Next week",
            text="Fewer cakes.",
            href=f"{CAKES.href}#next-week",
            author="Cai",
            post="Cakes & <ale> “half-price”",
        ),
    ),
    ahead_title="What’s next",
    late=(LATE,),
    previous=EmailWay(title="Week ending Friday 13 November 2026", href=f"{SITE}/digest/2026-w46/"),
    hint="You get this email because you asked.",
)
BARE = replace(
    VIEW,
    closed=None,
    so_far=True,
    until="Monday 23 November 2026",
    **dict.fromkeys(("editorial", "editorial_text"), ""),
    **dict.fromkeys(("writers", "groups", "learning", "roundups", "links"), ()),
    **dict.fromkeys(("others", "ahead", "late"), ()),
    previous=None,
)
BOTH = pytest.mark.parametrize("view", [VIEW, BARE], ids=["full", "bare"])

anything = st.text(st.characters(exclude_categories=["Cs"]))


def soup(view):
    return BeautifulSoup(email_html(view, THEME), "html5lib")


def parsed(message):
    return BytesParser(policy=policy.default).parsebytes(message)


def said(text):
    """Text without the line ends that it was wrapped at."""
    return " ".join(text.split())


def test_the_emails_are_the_golden_ones(golden):
    made = email(VIEW, THEME)
    golden("email.html", made.html)
    golden("email.txt", made.text)
    golden("email.eml", made.message)


@BOTH
def test_the_html_is_well_formed(view):
    html5lib.HTMLParser(strict=True).parse(email_html(view, THEME).decode())


def test_a_list_of_messages_shows_what_stands_first_and_a_reader_does_not():
    first = soup(VIEW).body.find(True)
    assert first.get_text() == "Read <this> & that."
    assert "display: none" in first["style"]
    assert "Read <this> & that." not in email_text(VIEW, THEME).decode()


@BOTH
def test_all_that_is_read_is_in_the_main_part(view):
    (main,) = soup(view).select("[role=main]")
    assert main.find("h1")
    for found in (soup(view).h1, soup(view).select(".foot")[-1]):
        assert found in main.find_all()


@BOTH
def test_the_same_view_gives_the_same_bytes(view):
    assert email(view, THEME) == email(view, environment(TEMPLATES))


@BOTH
def test_every_address_in_the_html_is_absolute(view):
    found = [
        tag[name]
        for tag in soup(view).find_all()
        for name in ("href", "src", "cite")
        if tag.get(name)
    ]
    assert found
    assert [one for one in found if not one.startswith("https://")] == []


@BOTH
def test_an_email_asks_no_one_for_anything_but_pictures_and_runs_nothing(view):
    page = soup(view)
    assert page.find(["script", "iframe", "object", "form"]) is None
    assert page.find("link", rel="stylesheet") is None
    assert "url(" not in str(page)
    assert "@import" not in str(page)


@BOTH
def test_tables_are_for_layout_and_pictures_have_words(view):
    page = soup(view)
    assert {table.get("role") for table in page.find_all("table")} == {"presentation"}
    assert [image for image in page.find_all("img") if not image.get("alt")] == []
    assert page.html["lang"] == "en"
    assert len(page.find_all("h1")) == 1


@BOTH
def test_the_first_thing_is_the_way_to_read_it_online(view):
    assert soup(view).a["href"] == view.online
    first = said(email_text(view, THEME).decode())
    assert first.startswith(f"Read this week online: {view.online} ")


def test_each_element_has_its_style_and_what_only_a_style_element_can_say_is_kept():
    page = soup(VIEW)
    unstyled = [
        tag for tag in page.body.find_all(["a", "p", "h1", "h2", "h3"]) if not tag.get("style")
    ]
    assert unstyled == []
    assert "prefers-color-scheme: dark" in page.style.string
    assert "<!--[if mso]>" in email_html(VIEW, THEME).decode()


def test_what_people_wrote_is_escaped_in_html_and_not_in_text():
    html, text = email_html(VIEW, THEME).decode(), email_text(VIEW, THEME).decode()
    assert "Cakes &amp; &lt;ale&gt; “half-price”" in html
    assert "<ale>" not in html
    assert "\nCakes & <ale> “half-price”\n" in text
    assert "&amp;" not in text


def test_an_editor_s_words_are_html():
    page = soup(VIEW)
    assert page.find("a", href=f"{SITE}/a/").text == "this"
    assert page.img["alt"] == "A plate"


def test_words_in_another_language_say_so():
    page = soup(VIEW)
    assert page.find("h3", lang="cy").text == "Cacen"


def test_the_text_holds_the_same_titles_and_links():
    page, text = soup(VIEW), said(email_text(VIEW, THEME).decode())
    for heading in page.find_all(["h1", "h2", "h3"]):
        assert heading.text in text
    for post in (CAKES, CACEN, LATE):
        assert f" {post.href} " in text
    for one in (*VIEW.learning, *VIEW.links):
        assert f" {one.href} " in text
    for words in (CAKES.summary, VIEW.learning[0].text, VIEW.editorial_text, VIEW.hint):
        assert said(words).replace("> ", "") in text.replace("> ", "")


@BOTH
def test_lines_of_text_are_short_but_for_addresses(view):
    long = [line for line in email_text(view, THEME).decode().splitlines() if len(line) > 72]
    assert [line for line in long if " " in line] == []


def test_quotations_and_items_keep_their_form_when_wrapped():
    words = "word " * 30
    told = replace(VIEW, editorial_text=f"> {words}\n\n- {words}\n  10. {words}\n\n    {words}")
    lines = email_text(told, THEME).decode().splitlines()
    assert "    " + words.rstrip() in lines
    for first, rest in (("> word", "> word"), ("- word", "  word"), ("  10. word", "      word")):
        at = next(number for number, line in enumerate(lines) if line.startswith(first))
        assert lines[at + 1].startswith(rest)


@given(st.lists(st.text("ab-é", min_size=1, max_size=90) | st.sampled_from([" ", "\t", "a"])))
def test_lines_are_wrapped_as_textwrap_does(words):
    item = " ".join([*words, "more", *words, "end"])
    shown = environment({"email.txt": "{{ editorial_text }}"})
    lines = email_text(replace(VIEW, editorial_text=f"- {item}"), shown).decode().splitlines()
    indents = {"initial_indent": "- ", "subsequent_indent": "  "}
    whole = wrap(item, 72, break_long_words=False, break_on_hyphens=False, **indents)
    assert lines == (whole if len(item) > 70 else [f"- {item}"])


def test_each_week_and_each_theme_has_an_email_of_its_own():
    plain = environment({**TEMPLATES, "email.txt": "{{ title }}", "email.html": "{{ title }}"})
    order = [(VIEW, THEME), (BARE, THEME), (VIEW, plain), (VIEW, THEME), (VIEW, THEME)]
    first, bare, other, *again = (email(view, theme) for view, theme in order)
    assert again == [first, first]
    assert len({first.html, bare.html, other.html}) == 3
    assert len({first.text, bare.text, other.text}) == 3


def test_an_open_week_says_so_in_both_forms():
    until = "So far: this week is still open, and more notes may come in until Monday 23 November"
    assert until in soup(BARE).text
    assert until in said(email_text(BARE, THEME).decode())
    assert "So far" not in soup(VIEW).text
    assert "Date" not in parsed(email_message(BARE, THEME))


def test_the_message_is_a_draft_of_both_forms_with_nobody_s_address():
    made = email(VIEW, THEME)
    message = parsed(made.message)
    assert message["X-Unsent"] == "1"
    assert message["Date"].datetime == VIEW.closed
    assert {"from", "to", "message-id"}.isdisjoint(name.lower() for name in message.keys())  # noqa: SIM118 - a message is no dict
    assert message.get_content_type() == "multipart/alternative"
    text, html = message.iter_parts()
    assert (text.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert text.get_content().replace("\r\n", "\n").encode() == made.text
    assert html.get_content().replace("\r\n", "\n").encode() == made.html
    assert not message.defects


def test_the_message_is_ascii_in_lines_that_every_server_takes():
    message = email_message(VIEW, THEME)
    assert message.isascii()
    assert b"\n" not in message.replace(b"\r\n", b"")
    assert max(map(len, message.split(b"\r\n"))) <= 78


@BOTH
def test_the_message_is_written_as_python_writes_it(view):
    message = email_message(view, THEME)
    out = BytesIO()
    lines = policy.compat32.clone(linesep="\r\n", max_line_length=75)
    BytesGenerator(out, mangle_from_=False, policy=lines).flatten(message_from_bytes(message))
    assert out.getvalue() == message


def test_the_boundary_is_in_neither_part():
    message = email_message(VIEW, THEME)
    boundary = re.search(rb'boundary="(.+)"', message)[1]
    assert message.count(boundary) == 4


@pytest.mark.parametrize(
    "subject",
    [
        "Team notes: Week ending Friday 20 November 2026",
        "Nodiadau’r tîm: Week ending Friday 20 November 2026 (so far)",
        "Cyngor Sir Ddychmygol, nodiadau wythnosol y tîm digidol – Ŵ 🎉: 16 to 22 November 2026",
        "記" * 60,
        "plain " * 40 + "end",
    ],
)
def test_a_subject_comes_back_whole(subject):
    message = email_message(replace(VIEW, subject=subject), THEME)
    assert parsed(message)["subject"] == subject
    head = message.partition(b"\r\n\r\n")[0]
    encoded = [word for word in head.split() if word.startswith(b"=?")]
    assert bool(encoded) != subject.isascii()
    assert all(len(word) <= 75 for word in encoded)  # RFC 2047, section 2


@settings(max_examples=50)
@given(anything)
def test_any_subject_stays_on_its_line(subject):
    told = parsed(email_message(replace(VIEW, subject=f"a {subject} b"), THEME))
    assert [*told.keys()] == [*parsed(email_message(VIEW, THEME)).keys()]
    assert "\n" not in told["subject"]
    assert told.get_content_type() == "multipart/alternative"


@settings(max_examples=50)
@given(anything)
def test_any_title_makes_a_whole_email(title):
    view = replace(VIEW, groups=(EmailGroup(title="G", posts=(replace(CAKES, title=title),)),))
    message = parsed(email_message(view, THEME))
    assert len(list(message.iter_parts())) == 2
    assert (
        BeautifulSoup(email_html(view, THEME), "html5lib")
        .find_all("h2")[-1]
        .text.startswith("Late")
    )


def test_a_long_email_is_told():
    assert too_long(b"x" * LONGEST, "content/digest/2026-w47.md") is None
    problem = too_long(b"x" * (LONGEST + 31_000), "content/digest/2026-w47.md")
    assert (problem.severity, problem.code) == ("warning", "email-too-long")
    assert "131 kB" in problem.message


def test_forty_posts_are_not_too_long():
    many = replace(VIEW, groups=(EmailGroup(title="Weeknotes", posts=(CAKES,) * 40),))
    assert too_long(email_html(many, THEME), "x") is None


def test_a_theme_s_fault_names_the_template():
    with pytest.raises(TemplateFault, match=r"email\.txt"):
        email(VIEW, environment({**TEMPLATES, "email.txt": "\n{{ nothing }}"}))
    with pytest.raises(TemplateFault, match=r"email\.html"):
        email(VIEW, environment({"email.txt": "x"}))


def test_no_stylesheet_is_fetched_or_read(tmp_path):
    (tmp_path / "a.css").write_text("p { color: red }")
    for href in ("http://127.0.0.1:9/a.css", (tmp_path / "a.css").as_uri(), tmp_path / "a.css"):
        linked = f'<link rel="stylesheet" href="{href}"><p>{{{{ title }}}}</p>'
        html = email_html(VIEW, environment({**TEMPLATES, "email.html": linked}))
        assert b"<p>Week ending" in html


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("email.html", "{{ ('<b>' * 500000)|safe }}"),
        ("email.txt", "{{ '> ' * 500000 }}{{ 'word ' * 200000 }}"),
        ("email.txt", "{{ '> ' * 50000 }}{{ 'word ' * 1500000 }}"),
    ],
)
def test_an_email_by_a_sites_own_theme_stays_within_bounds(name, text, monkeypatch):
    monkeypatch.setattr(bounds, "SECONDS", 1)
    own = environment({"email.html": "", "email.txt": "", name: text})
    with pytest.raises(TemplateFault) as caught:
        email(VIEW, own)
    assert (caught.value.template, caught.value.code) == (name, "theme-limit")
