"""Real posts of four teams: every one is published or told of, and nothing ends in a traceback.

The folder is not part of the project: WEEKNOTES_CORPORA names it, or it lies beside the project.
"""

import json
import os
from html import unescape
from pathlib import Path
from shutil import copytree

import pytest
from sites import weeknotes_apart

from weeknotes.model.settings import Settings
from weeknotes.model.web.canonical import canonical_link, host_of
from weeknotes.read.files.content import read_content
from weeknotes.read.html.tree import tree
from weeknotes.read.posts import read_post
from weeknotes.read.reading import Rules
from weeknotes.read.roundups.shares import shares_of
from weeknotes.read.roundups.social import links_outside_embeds

CORPORA = Path(
    os.environ.get("WEEKNOTES_CORPORA")
    or Path(__file__).parents[1].resolve().parent / "shared" / "corpora"
)
SETTINGS = 'title = "Corpus"\nurl = "https://notes.example.org/corpus/"\ntimezone = "{}"\n'
ZONES = {"18f": "America/New_York", "digitalgov": "America/New_York"}

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="the folder of corpora is not there")


@pytest.mark.parametrize(
    "name",
    ["nrw-digital", "ukparliament", "18f", "digitalgov"],
)
def test_every_post_is_published_or_told_of(name, tmp_path):
    corpus = CORPORA / name
    if not corpus.is_dir():
        pytest.skip(f"{name} is not there")
    zone = ZONES.get(name, "Europe/London")
    (tmp_path / "weeknotes.toml").write_text(SETTINGS.format(zone), encoding="utf-8")
    copytree(corpus, tmp_path / "content")
    ran = weeknotes_apart(
        "build", "--keep-going", "--format", "json", "--now", "2026-11-23", cwd=tmp_path
    )
    assert ran.code in {0, 1}, ran.err
    assert ran.err == ""
    report = json.loads(ran.out)
    sources = {
        f"content/{path.relative_to(corpus).as_posix()}"
        for path in corpus.rglob("*")
        if path.suffix.lower() in {".md", ".markdown"}
    }
    counts = [report[name] for name in ("published", "drafts", "scheduled", "failed")]
    assert sum(counts) == len(sources)
    errors = [problem for problem in report["problems"] if problem["severity"] == "error"]
    named = {
        source
        for source in sources
        if any(source == error["path"] or source in error["message"] for error in errors)
    }
    assert report["failed"] <= len(named)
    assert report["published"] + report["scheduled"] >= 0.5 * len(sources)  # most have expired
    assert (ran.code == 1) == bool(errors)
    assert (tmp_path / "public" / "index.html").is_file()
    assert sum(1 for _ in (tmp_path / "public").rglob("*.html")) > report["published"]


@pytest.mark.parametrize(("name", "least"), [("ukparliament", 2000), ("18f", 1000)])
def test_as_a_roundup_no_real_post_loses_a_link(name, least, tmp_path):
    if not (CORPORA / name).is_dir():
        pytest.skip(f"{name} is not there")
    copytree(CORPORA / name, tmp_path / "content")
    rules = Rules(settings=Settings(title="Corpus", url="https://notes.example.org/"))
    found = 0
    for source in read_content(tmp_path).sources:
        if (post := read_post(source, rules).post) is None:
            continue
        shares = shares_of(post.document, site=rules.settings.url)
        keys = [canonical_link(share.href) for share in shares]
        assert len(keys) == len(set(keys)), source.path
        comments = unescape("".join(share.comment for share in shares))
        for link in links_outside_embeds(tree(post.document.html)):
            href = link.attrs.get("href", "").strip()
            lost = host_of(href) and canonical_link(href) not in keys
            assert not lost or f'href="{href}"' in comments, (source.path, href)
        found += len(shares)
    assert found >= least
