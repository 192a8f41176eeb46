"""Streams of real posts: sections are found, and their pages hold together.

The folder is not part of the project, see `test_corpora.py`.
"""

from pathlib import Path
from shutil import copytree

import pytest
from sites import Html, weeknotes_apart
from test_corpora import CORPORA, SETTINGS

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="the folder of corpora is not there")

STREAMS = "[streams.next]\n[streams.retro]\n[streams.reading]\n"


@pytest.mark.parametrize(("name", "sections"), [("nrw-digital", 8), ("18f", 40)])
def test_sections_of_real_posts_are_gathered_and_lead_to_their_place(name, sections, tmp_path):
    if not (CORPORA / name).is_dir():
        pytest.skip(f"{name} is not there")
    settings = SETTINGS.format("Europe/London") + STREAMS
    (tmp_path / "weeknotes.toml").write_text(settings, encoding="utf-8")
    copytree(CORPORA / name, tmp_path / "content")
    weeknotes_apart("build", "--keep-going", "--now", "2026-11-23", cwd=tmp_path)
    found = 0
    for stream in ("learning", "next", "reading"):
        page = Html((tmp_path / "public" / stream / "index.html").read_text("utf-8"))
        ids = [tag["id"] for tag in page.all("[id]")]
        assert len(ids) == len(set(ids))
        assert len(page.all(".lift > .what > .meta")) == len(page.all(".lift"))
        for href in page.hrefs(".lift-title a"):
            path, _, fragment = href.removeprefix("/corpus/").partition("#")
            assert _has(tmp_path / "public" / path / "index.html", fragment), href
            found += 1
    assert found >= sections


def _has(file: Path, fragment: str) -> bool:
    return f' id="{fragment}"' in file.read_text("utf-8")
