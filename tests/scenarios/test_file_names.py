"""Names of files decide nothing: every post is published or reported, whatever its name is."""

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sites import SETTINGS, Site

from weeknotes.build.pipeline import survey
from weeknotes.build.request import Refusal, Request

ODD = (
    "Screenshot at 10.32.11\u202fPM",
    "\u200eWhatsApp Image",
    "می\u200cخواهم",
    "\U0001fae9",
    "\u0378",
    "a\\b",
    "why? #1 100% <b>&amp;",
    "a\u2028b",
    "ŵ ŷ",
)


def test_posts_and_pictures_have_an_address_whatever_their_names(site):
    pictures = []
    for day, name in enumerate(ODD, 1):
        typed = quote(name)
        site.post(f"{name}/2026-11-{day:02}-{name}.md", f"![A wall]({typed}.png)", kind="weeknote")
        site.asset(f"{name}/{name}.png")
        stands = quote(name.replace("\\", "-"))
        pictures.append(f"/{stands}/{stands}.png")
    built = site.build("--strict", "--format", "json").exits(0).has(*pictures)
    assert built.report["published"] == len(ODD)
    shown = [str(tag["src"]) for page in built.pages.values() for tag in page.all("figure img")]
    assert sorted(map(unquote, shown)) == sorted(unquote(f"/team{each}") for each in pictures)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Screenshot at 10.32.11\u202fPM.png", "Screenshot%20at%2010.32.11%20PM.png"),
        ("Screenshot at 10.32.11\u202fPM.png", "<screenshot at 10.32.11 pm.png>"),
        ("\u200eWhatsApp Image.jpeg", "WhatsApp%20Image.jpeg"),
        ("می\u200cخواهم.png", "میخواهم.png"),
        ("☎\ufe0f.png", "☎.png"),
    ],
)
def test_what_nobody_sees_in_a_name_need_not_be_typed(site, name, typed):
    site.post("2026-11-20-a.md", f"![A wall]({typed})\n\n[The other](%E2%80%8E2026-11-19-b.md)")
    site.asset(name).post("2026-11-19-b.md")
    page = site.build("--strict").exits(0).has(f"/{quote(name)}").page("/2026/11/20/a/")
    assert page.one("figure img")["src"] == f"/team/{quote(name)}"


NAME = st.lists(
    st.one_of(
        st.characters(exclude_characters="/\0", exclude_categories=()),
        st.sampled_from(
            ["2026-11-20", ".", " ", "#", "~", "\\", "\n", "\udce9", "\u200e", "draft"]
        ),
    ),
    min_size=1,
    max_size=6,
).map("".join)


def on_disk(name: str) -> bytes:
    """A name's bytes, halves of characters among them."""
    return name.encode("utf-8", "surrogatepass")[:200]


def written(folder: Path, names: list[tuple[str, str, str]]) -> Iterator[str]:
    """Writes Markdown files of these folders, names and texts, as far as the disk takes them."""
    for above, name, text in names:
        place = os.path.join(os.fsencode(folder), on_disk(above), on_disk(name) + b".md")  # noqa: PTH118
        try:
            os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120
            Path(os.fsdecode(place)).write_text(text, encoding="utf-8")
        except (OSError, ValueError):
            continue
        yield os.fsdecode(place)


def is_hidden(path: str) -> bool:
    return any(
        part.startswith((".", "~$")) or part.endswith("~") or (part[:1] == part[-1:] == "#" != part)
        for part in path.split("/")
    )


TEXT = st.sampled_from(["Words.", "---\ndraft: true\n---\nWords.", "---\ntitle: [\n---\n", ""])


@settings(max_examples=60, suppress_health_check=[*HealthCheck])
@given(st.lists(st.tuples(NAME | st.just("."), NAME, TEXT), max_size=6))
def test_every_markdown_file_is_published_a_draft_scheduled_or_failed(names):
    with TemporaryDirectory() as place:
        site = Site(Path(place), SETTINGS)
        content = site.folder / "content"
        files = {*written(content, names)}
        seen = [path for path in files if not is_hidden(os.path.relpath(path, content))]
        found = survey(Request(site=site.folder, now="2027-01-18T09:00"))
        assert not isinstance(found, Refusal)
        report = found.report
        total = report.published + report.drafts + report.scheduled + report.failed
        assert total == len(seen), (seen, report)
        if report.failed:
            assert any(problem.severity == "error" for problem in report.problems)
