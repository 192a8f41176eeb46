"""The shipped theme, with everything there is to show and with nothing at all."""

import re
import tomllib
import types
import typing
from pathlib import Path

import html5lib
import pytest

from weeknotes.build.registry import formats
from weeknotes.model.value import Value
from weeknotes.model.views.pages import (
    IconView,
    RedirectView,
)
from weeknotes.model.views.parts import KindMark
from weeknotes.model.views.weeks import (
    WeekMark,
    WeekStrip,
)
from weeknotes.plan.weeks.week_strips import HIGHEST
from weeknotes.render.jinja.templates import environment, render

THEMES = Path(__file__).parents[2] / "themes"
NOTEBOOK = THEMES / "notebook"
STYLE = (NOTEBOOK / "style.css").read_text(encoding="utf-8")
TEMPLATES = {
    file.name: file.read_text(encoding="utf-8")
    for file in NOTEBOOK.iterdir()
    if file.suffix in {".html", ".svg"}
}
THEME = environment(TEMPLATES, built_in=TEMPLATES)

PAGES = {one.name: one.view for one in formats() if "frame" in one.view.__struct_fields__}

DECLARED = tomllib.loads((NOTEBOOK / "theme.toml").read_text(encoding="utf-8"))["options"]
OPTIONS = {name: one["value"] for name, one in DECLARED.items() if "css" not in one}

NASTY = "<i>\"'&"
TRUSTED = {
    "html": "<p><b>x</b></p>",
    "words": "<p><b>x</b></p>",
    "editorial": "<p><b>x</b></p>",
    "said": "<b>x</b>",
    "summary_html": "<em>x</em>",
    "json_ld": '{"b":"<\\/b>"}',
}
PLAIN = {"lang": "cy", "language": "en-GB", "iso": "2026-11-20", "type": "application/rss+xml"}


def example(view: type[Value], *, full: bool) -> Value:
    """A view whose every field is there, or as empty as its type allows."""
    counter = iter(range(1000))

    def value(hint: object, name: str) -> object:
        inner = typing.get_args(hint)
        if typing.get_origin(hint) in {types.UnionType, typing.Union}:
            some = next(kind for kind in inner if kind is not types.NoneType)
            return value(some, name) if full else None
        if typing.get_origin(hint) is tuple:
            return tuple(value(inner[0], name) for _ in range(3)) if full else ()
        if typing.get_origin(hint) is dict:
            options = {**OPTIONS, "logo": "/logo.svg" if full else ""}
            return options if name == "options" else {"mood": NASTY} if full else {}
        if hint is str:
            return text(name)
        if hint in {bool, int}:
            return hint(3 if full else 0)
        fields = typing.get_type_hints(hint)
        return hint(**{field: value(kind, field) for field, kind in fields.items()})

    def text(name: str) -> str:
        if name in {"id", "href"}:
            return f"{name}-{next(counter)}"
        return TRUSTED.get(name) or PLAIN.get(name) or NASTY if full else PLAIN.get(name, "")

    found = value(view, "")
    assert isinstance(found, Value)
    return found


def page(template: str, *, full: bool) -> str:
    return render(THEME, template, example(PAGES[template], full=full)).decode()


@pytest.fixture(params=PAGES)
def template(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.mark.parametrize("full", [True, False], ids=["full", "empty"])
def test_a_page_is_valid_html_with_one_heading_and_one_main(template, full):
    html = page(template, full=full)
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    assert len(list(document.iter("h1"))) == 1
    assert [main.get("id") for main in document.iter("main")] == ["_main"]
    assert document.find(".//a[@class='skip']").get("href") == "#_main"


@pytest.mark.parametrize("full", [True, False], ids=["full", "empty"])
def test_a_page_asks_nobody_for_anything_and_runs_nothing(template, full):
    html = page(template, full=full)
    assert not re.findall(r'<script(?! type="application/ld\+json")', html)
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', html)
    assert not re.findall(r"\son\w+=", html)


def test_what_people_wrote_is_escaped_and_what_is_html_is_not(template):
    html = page(template, full=True)
    assert "<i>" not in html
    assert "&lt;em&gt;" not in html
    trusted = PAGES[template].__struct_fields__
    lifted = {"digest.html": 3 + 3, "stream.html": 3 * 3 * 3}.get(template, 0)
    comments = {"home.html": 3 * 3, "digest.html": 3 * 3, "links.html": 3 * 3 * 3}
    blocks = len({"html", "words", "editorial"} & set(trusted))
    assert html.count("<b>") == blocks + lifted + comments.get(template, 0)


def test_the_theme_s_own_ids_start_with_an_underscore(template):
    html = page(template, full=True)
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert len(ids) == len(set(ids)) or "_{{" in (NOTEBOOK / template).read_text(encoding="utf-8")
    assert all(found.startswith(("_", "id-")) for found in ids)


def test_every_list_of_posts_is_a_feed_to_machines():
    for name in ("home.html", "listing.html", "archive.html", "digest.html"):
        html = page(name, full=True)
        assert 'class="h-feed"' in html
        assert {"h-entry", "p-name", "u-url", "dt-published"} <= set(re.findall(r"[\w-]+", html))


def test_a_post_tells_machines_what_people_see():
    html = page("post.html", full=True)
    classes = {name for found in re.findall(r'class="([^"]*)"', html) for name in found.split(" ")}
    assert classes >= {
        *("h-entry", "p-name", "p-summary", "p-author", "h-card", "p-category"),
        *("dt-published", "dt-updated", "u-url", "e-content"),
    }


def strip(*weeks: WeekMark, **more: object) -> str:
    source = '{% from "parts.html" import strip %}{{ strip(row) }}'
    texts = {"x.html": source, "parts.html": (NOTEBOOK / "parts.html").read_text(encoding="utf-8")}

    class View(Value, frozen=True):
        row: WeekStrip

    row = WeekStrip(title="2026", weeks=weeks, posts=1, sentence="November 2026: 1 post.", **more)
    return render(environment(texts), "x.html", View(row=row)).decode()


def mark(number: int, **more: object) -> WeekMark:
    return WeekMark(number=number, label=f"Week {number}", **more)


def test_only_weeks_with_notes_are_links_and_read_out():
    html = strip(mark(1, href="/1/"), mark(2), mark(3, href="/3/"), before=2)
    assert re.findall(r'<a [^>]*href="([^"]*)"', html) == ["/1/", "/3/"]
    hidden = [("aria-hidden" in tag) for tag in re.findall(r"<li[^>]*>", html)]
    assert hidden == [True, True, False, True, False]


def test_a_bar_has_a_height_for_each_step():
    for step in range(1, HIGHEST + 1):
        assert f'class="n{step}"' in strip(mark(1, href="/1/", height=step))
        assert f".strip .n{step} {{ --steps: {step} }}" in STYLE


def test_the_page_s_own_week_is_marked_with_and_without_notes():
    assert 'aria-current="page"' in strip(mark(1, href="/1/", current=True))
    assert 'class="own"' in strip(mark(1, current=True))


@pytest.mark.parametrize("name", ["weeknote", "links", "learning", "diary", "page", "story"])
def test_each_kind_has_a_mark_of_its_own_shape(name):
    source = '{% from "parts.html" import mark %}{{ mark(kind) }}'
    texts = {"x.html": source, "parts.html": (NOTEBOOK / "parts.html").read_text(encoding="utf-8")}

    class View(Value, frozen=True):
        kind: KindMark

    def shape(kind: str) -> str:
        view = View(kind=KindMark(name=kind, title="", href=""))
        return render(environment(texts), "x.html", view).decode()

    others = {"weeknote", "links", "learning", "diary", "page", "story"} - {name}
    assert shape(name) not in {shape(other) for other in others}
    assert shape("story") == shape("case-study")


def test_a_redirect_leads_on_with_and_without_the_browser_s_help():
    html = render(THEME, "redirect.html", example(RedirectView, full=True)).decode()
    assert 'http-equiv="refresh"' in html
    assert "<a href=" in html


def test_the_icon_is_well_formed():
    html5lib.parse(render(THEME, "icon.svg", IconView(initial="&")).decode())


def colours() -> dict[str, tuple[str, str]]:
    found = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", STYLE)
    accent = (NOTEBOOK / "accent.html").read_text(encoding="utf-8")
    light, dark = re.findall(r"#\w{6}", accent)
    return {name: (light, dark) for name, light, dark in found} | {"accent": (light, dark)}


def contrast(one: str, other: str) -> float:
    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_can_be_read_on_every_ground(scheme):
    shades = {name: pair[scheme] for name, pair in colours().items()}
    for ground in ("paper", "tint"):
        for name in ("ink", "muted"):
            assert contrast(shades[name], shades[ground]) >= 7, (name, ground)
    for name in ("accent", "visited"):
        assert contrast(shades[name], shades["paper"]) >= 7, name
    for ground in ("paper", "tint", "mark"):
        for name in ("ink", "muted", "accent", "visited"):
            assert contrast(shades[name], shades[ground]) >= 4.5, (name, ground)
    for name, shade in shades.items():
        if name.startswith("code-"):
            assert contrast(shade, shades["tint"]) >= 4.5, name
    assert contrast(shades["faint"], shades["paper"]) >= 3


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("rule", "before"), [("a", "accent"), (".shared-title a", "accent")])
def test_a_visited_link_differs_by_more_than_its_hue(scheme, rule, before):
    """Its line below is lighter or darker; with one colour for both, few would tell them apart."""
    shades = {name: pair[scheme] for name, pair in colours().items()}
    visited = re.search(rf"^{re.escape(rule)}:visited {{([^}}]*)}}", STYLE, re.MULTILINE)
    after = re.search(r"text-decoration-color: var\(--(\w+)\)", visited[1])[1]
    assert contrast(shades[before], shades[after]) >= 2


@pytest.mark.parametrize("name", ["email.html", "style.css"])
def test_the_small_print_of_an_email_is_that_of_a_page(name):
    text = (NOTEBOOK / name).read_text(encoding="utf-8")
    assert set(colours()["muted"]) <= set(re.findall(r"#\w{6}", text))


def test_old_browsers_get_the_light_colours():
    plain = dict(re.findall(r"^  --([\w-]+): (#\w{6});$", STYLE, re.MULTILINE))
    assert plain == {name: pair[0] for name, pair in colours().items() if name in plain}
    assert len(plain) > 10
