"""Random small sites: all that a team may write, in few files, as texts by their paths."""

import json
from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st
from sites import PIXEL, SETTINGS

from weeknotes.model.value import Value

PEOPLE = (
    '[ella]\nname = "Ella Fenn"\nrole = "Designer"\nbio = "Draws."\nalso = ["E. Fenn"]\n',
    '[ella]\nname = "Ella Fenn"\nrole = "Head of design"\nimage = "ella.png"\n',
    '[ella]\nname = "Ella Fenn"\n\n[sam]\nname = "Sam Rook"\nlinks = ["https://sam.example.org/"]\n',
    '[ella]\nname = "Eleanor Fenn"\nalso = ["Ella Fenn", "ella"]\n',
)
MOMENTS = (
    "2026-11-16T11:59",
    "2026-11-16T12:00",
    "2026-11-23T09:00",
    "2026-11-30T12:00",
    "2026-12-07",
    "2027-01-18T09:00",
)
"""Weeks close on Mondays at noon unless a site's settings say otherwise."""

DAYS = ("2026-11-06", "2026-11-13", "2026-11-16", "2026-11-20", "2026-11-27", "2026-12-02")
FOLDERS = ("", "weeknotes/", "roundups/", "learning/", "diary/", "stories/")
NAMES = ("cakes", "walks", "maps", "forms", "trees", "boats", "clocks", "tides")
WEEK_S_WORDS = "content/digest/2026-w47.md"
HOME = "content/index.md"
PICTURES = (
    "content/picture.png",
    "content/weeknotes/picture.png",
    "content/ella.png",
    "content/the\u202fmap.png",
    "content/plan.svg",
    "content/plan.html",
    "static/plan.pdf",
)

_WORDS = (
    "We walked, and looked at “the map”.",
    "It's the tea that did it...",
    "Nobody knows *why* -- not even Kim.",
    "Bread & butter < cakes; 2 > 1.",
    "Six words are in this sentence.",
)
_TITLES = ("Weeknotes", "Weeknotes 7", "Tea & cakes", 'The "map"', "Nodiadau’r wythnos")
_HEADINGS = (
    "## What I learned",
    "## Something I’m learning",
    "## Next week",
    "## Links",
    "## Walks & maps",
    "### What I learned about tea",
    "# Large",
)
_ELSEWHERE = (
    "https://example.org/tea",
    "https://example.org/tea/?utm_source=x",
    "http://example.com/maps#north",
    "/tags/tea/",
    "/learning/",
    "/old/cakes/",
    "#what-i-learned",
    "#next-week",
    "nowhere.md",
    "picture.png",
    "/the map.png",
    "https://notes.example.org/team/archive/",
)
_WHOLE = (
    "![A map](picture.png)",
    "![](/content/picture.png)",
    "![The map](The Map.png)",
    "![The plan](/plan.svg)",
    "[The page](/plan.html), [the file](/static/plan.pdf) and [the drawing](/content/plan.svg).",
    "**What I learned**",
    "##Walks without a space",
    "Not referred to.\n\n[^2]: Told below.",
    "- [Tea](https://example.org/tea): how\n- [Maps](http://example.com/maps) are “old”.",
    "A note.[^1]\n\n[^1]: Told below.",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```python\nprint('tea')\n```",
    "> [!NOTE]\n> Kept short.",
    "<details><summary>More</summary>Inside.</details>",
)

words = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map(" ".join)
headings = st.sampled_from(_HEADINGS)


def targets(paths: Iterable[str]) -> st.SearchStrategy[str]:
    """Where a link leads: to a file, to a heading in one, to an address of the site or another."""
    files = [f"/{path}" for path in paths if path.endswith(".md")]
    inside = [f"{file}{end}" for file in files for end in ("", "", "#what-i-learned", "#none")]
    return st.one_of(st.sampled_from(_ELSEWHERE), st.sampled_from(inside or _ELSEWHERE))


def blocks(paths: Iterable[str]) -> st.SearchStrategy[str]:
    """One block of a text: what stands between two blank lines."""
    linked = st.builds("See [{}]({}), and more.".format, st.sampled_from(_TITLES), targets(paths))
    return st.one_of(words, words, headings, linked, st.sampled_from(_WHOLE))


def bodies(paths: Iterable[str]) -> st.SearchStrategy[str]:
    """The text of a post."""
    return st.lists(blocks(tuple(paths)), min_size=1, max_size=5).map("\n\n".join)


FIELDS: dict[str, tuple[Any, ...]] = {
    "title": _TITLES,
    "tags": (
        ["tea"],
        ["Tea", "cake"],
        ["bread & butter", "cake"],
        "walks, maps",
        ["C", "tân"],
        ["C++", "tan", "❤️"],
    ),
    "author": (
        "Ella Fenn",
        "Sam Rook",
        "Sam Rook and Ella Fenn",
        ["ella", "Kim Ash"],
        "Zoë",
        "Zoe",
    ),
    "series": ("Harbour", "Audit"),
    "part": (1, 2),
    "number": (7, 61),
    "summary": ("In short.", 'All of the "tea".'),
    "draft": (True, False, None, "maybe"),
    "kind": ("weeknote", "links", "learning", "page", "poem"),
    "date": ("2026-11-19", "2026-11-20 16:30", "2026-11-23T08:00", "2026-12-01", "soon"),
    "week": ("2026-W47", "2026-W46"),
    "publish_at": ("2026-11-23T10:00", "2026-12-05"),
    "expires": ("2026-11-23T11:00", "2026-12-05", "2026-11-01"),
    "updated": ("2026-12-03", "2026-11-01"),
    "aliases": (["/old/cakes/"], ["/old/walks", "/old/maps/"]),
    "lang": ("cy", "en"),
    "ref": ("one-text",),
    "image": ("picture.png", "none.png"),
    "image_alt": ("A map",),
    "link": ("https://example.org/tea",),
    "link_title": ("On tea",),
    "permalink": ("/cakes/", "/tea/cakes/"),
    "slug": ("cakes", "tea"),
    "mood": ("calm",),
    "drfat": (True,),
}
"""What a header may say, the odd slip among it."""

_OFTEN = ("title", "tags", "author")
_AT_TIMES = ("series", "part", "summary", "updated", "number", "image", "link", "lang", "ref")
_HELD = (
    {"draft": True},
    {"publish_at": "2026-12-05"},
    {"draft": None},
    {"expires": "2026-11-23T11:00"},
)


@st.composite
def headers(draw: st.DrawFn, name: str = "") -> dict[str, Any]:
    """The header of a post that has no fault; `name` makes an old address of its own."""
    fields = [name for name in _OFTEN if draw(st.integers(0, 3))]
    fields += draw(st.lists(st.sampled_from(_AT_TIMES), max_size=3, unique=True))
    header = {name: draw(st.sampled_from(FIELDS[name])) for name in fields}
    if name and not draw(st.integers(0, 3)):
        header["aliases"] = [f"/old/{name}/"]
    return header | draw(st.sampled_from([{}] * 6 + [*_HELD]))


def written(header: dict[str, Any], body: str) -> str:
    """A Markdown file; JSON is YAML."""
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in header.items()]
    return "\n".join(["---", *lines, "---", "", body, ""]) if header else f"{body}\n"


@st.composite
def paths(draw: st.DrawFn) -> str:
    """Where a post may lie; two of them may want one address."""
    folder, day, name = (draw(st.sampled_from(some)) for some in (FOLDERS, DAYS, NAMES))
    return f"content/{folder}{day}-{name}.md"


SETTING: dict[str, tuple[str, ...]] = {
    "title": ('"Team notes"', '"Notes & \\"more\\""'),
    "url": ('"https://notes.example.org/team/"', '"https://notes.example.org/"'),
    "description": ('"What we did."', '""'),
    "language": ('"en"', '"cy"', '"de"'),
    "timezone": ('"Europe/London"', '"Pacific/Auckland"', '"America/New_York"'),
    "repository": ('"team/notes"',),
    "branch": ('"trunk"',),
    "weeks.closes": ('"monday 12:00"', '"sunday 24:00"', '"wednesday 09:30"'),
    "weeks.label": ('"ending"', '"commencing"', '"range"', '"iso"'),
    "weeks.ends": ('"friday"', '"sunday"'),
    "markdown.html": ('"safe"', '"trusted"'),
    "feeds.items": ("1", "3", "20"),
    "feeds.identity": ('"https://old.example.org/notes/"',),
    "publish.cname": ('"notes.example.org"',),
    "check.off": ('["link-broken"]', "[]"),
    "streams.next": ("{}", '{ title = "Ahead" }'),
    "streams.walks": ('{ title = "Walks", headings = ["Walks & maps"], kinds = ["diary"] }',),
    "kinds.story": ('{ folder = "stories", title = "Story", plural = "Stories" }',),
    "kinds.diary": ('{ title = "Logbook", plural = "Logbooks" }', '{ folder = "walks" }'),
    "titel": ('"a slip"',),
}
"""Settings by their dotted names, each with values as TOML has them."""


class SmallSite(Value, frozen=True):
    """The files of a site by their paths."""

    files: dict[str, str | bytes]
    linked: bool = False
    """Whether the file of the undated page lies elsewhere, with a link in its place."""


@st.composite
def small_sites(draw: st.DrawFn) -> SmallSite:
    """A site of 3 to 12 posts and what stands around them; nothing in it is an error."""
    found = draw(
        st.lists(paths(), min_size=3, max_size=12, unique_by=lambda path: path.rsplit("/", 1)[-1])
    )
    known = [*found, "content/about.md"]
    files: dict[str, str | bytes] = {
        path: written(draw(headers(path.removesuffix(".md")[-9:])), draw(bodies(known)))
        for path in found
    }
    files["content/about.md"] = written({"title": "About us"}, draw(bodies(known)))
    for path in (HOME, WEEK_S_WORDS):
        if draw(st.booleans()):
            files[path] = written({}, draw(bodies(known)))
    for path in draw(st.sets(st.sampled_from(PICTURES))):
        files[path] = PIXEL
    if draw(st.booleans()):
        files["content/people.toml"] = draw(st.sampled_from(PEOPLE))
    files["weeknotes.toml"] = SETTINGS + "streams.next = {}\n"
    return SmallSite(files=files, linked=draw(st.booleans()))
