"""One small site whole: its list of files, and what machines read of it, byte for byte."""

import pytest
from sites import PIXEL


@pytest.fixture
def built(site):
    site.settings('description = "What we do"\nrepository = "team/notes"\n')
    site.asset("people.toml", '[ella]\nname = "Ella Fenn"\nrole = "Product manager"\n')
    site.post("about.md", "# About us\n\nWe make things.")
    site.post(
        "weeknotes/2026-11-13-weeknote-1.md",
        "We *started*.\n\n## Something I’m learning\n\nTo ask first, as [we](../about.md) do.",
        title="Weeknote 1",
        author="Ella Fenn",
        tags=["Beginnings"],
        number=1,
    )
    site.post(
        "weeknotes/2026-11-20-weeknote-2/index.md",
        "![A plan on a wall](wall.png)\n\nWe went on[^1].\n\n[^1]: And on.",
        title="Weeknote 2",
        author=["Ella Fenn", "Sam Rook"],
        tags=["beginnings", "Plans & maps"],
        image="wall.png",
        image_alt="A plan on a wall",
        aliases=["/old/two/"],
        number=2,
    ).asset("weeknotes/2026-11-20-weeknote-2/wall.png", PIXEL)
    site.post(
        "roundups/2026-11-20-links.md",
        "- [A guide](https://example.org/guide?utm_source=x) – short & good",
        title="Two links",
        author="Sam Rook",
    )
    site.post("diary/2026-11-25-taith.md", "Geiriau.", title="Taith", lang="cy", week="2026-W47")
    site.post("digest/2026-w47.md", "A *busy* week.")
    site.post("weeknotes/2026-11-27-secret.md", "No.", draft=True)
    return site.build("--strict", "-j", "1").exits(0)


def test_the_files_of_a_site(built, golden):
    golden("files.txt", "\n".join(built.files) + "\n")


@pytest.mark.parametrize(
    "path", ["feed.xml", "feed.json", "digest/feed.xml", "feeds.opml", "sitemap.xml", "robots.txt"]
)
def test_what_machines_read_of_a_site(built, golden, path):
    golden(path.replace("/", "-"), built.files[path])
