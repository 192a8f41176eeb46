"""Sites for tests that read as sentences: write posts, build through the command line, look.

site.post("2026-11-20-cakes.md", "Text.").build().exits(0).has("/2026/11/20/cakes/")
"""

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Self
from unittest import mock
from urllib.parse import unquote

import feedparser
from bs4 import BeautifulSoup, Tag

from weeknotes.cli.main import main

NOW = "2027-01-18T09:00"
URL = "https://notes.example.org/team/"
SETTINGS = f'title = "Team notes"\nurl = "{URL}"\n'
AT_A_DOMAIN = """\
title = "Team notes"
url = "https://notes.example.org/"
[publish]
cname = "notes.example.org"
"""
OPTIONS = frozenset({"SOURCE_DATE_EPOCH", "GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"})
"""Variables of the environment that take the place of options."""

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)


class Ran:
    """A command that has run."""

    def __init__(self, code: int, out: str, err: str, seen: str = "") -> None:
        self.code, self.out, self.err = code, out, err
        self.seen = seen
        """Both, in the order in which somebody in front of it sees them."""


class _Shown(io.StringIO):
    """What goes to one of two streams, and to what is seen of both."""

    def __init__(self, seen: io.StringIO) -> None:
        super().__init__()
        self._seen = seen

    def write(self, text: str) -> int:
        self._seen.write(text)
        return super().write(text)


def weeknotes(*arguments: str | Path, cwd: Path | None = None, **env: str) -> Ran:
    """Run the command line in this process, its error boundary and its exit included."""
    seen = io.StringIO()
    out, err = _Shown(seen), _Shown(seen)
    clean = {name: value for name, value in os.environ.items() if name not in OPTIONS}
    with (
        contextlib.chdir(cwd or Path.cwd()),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        mock.patch.object(sys, "argv", ["weeknotes", *map(str, arguments)]),
        mock.patch.dict(os.environ, {**clean, **env}, clear=True),
    ):
        try:
            main()
        except SystemExit as end:
            code = end.code
    assert isinstance(code, int)
    return Ran(code, out.getvalue(), err.getvalue(), seen.getvalue())


def weeknotes_apart(
    *arguments: str | Path, cwd: Path | None = None, before: str = "", **env: str
) -> Ran:
    """Run the command line in a process of its own.

    Args:
        arguments: as on the command line.
        cwd: the working folder.
        before: Python that runs first, such as a change of the clock.
        env: variables of the environment, over those of the test.
    """
    program = f"{before}\nfrom weeknotes.cli.main import main\nmain()"
    clean = {name: value for name, value in os.environ.items() if name not in OPTIONS}
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        cwd=cwd,
        env={**clean, **env},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    return Ran(done.returncode, done.stdout, done.stderr)


class Site:
    """A site's folder, written by the test."""

    def __init__(self, folder: Path, settings: str = SETTINGS) -> None:
        self.folder = folder
        (folder / "content").mkdir(parents=True, exist_ok=True)
        self.file("weeknotes.toml", settings)

    def settings(self, text: str) -> Self:
        """Add lines of TOML to the settings."""
        return self.file("weeknotes.toml", SETTINGS + text)

    def file(self, path: str, content: str | bytes = PIXEL) -> Self:
        """Write a file below the site's folder."""
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def asset(self, path: str, content: str | bytes = PIXEL) -> Self:
        """Write a file beside the posts."""
        return self.file(f"content/{path}", content)

    def post(self, path: str, body: str = "Some words.", **fields: Any) -> Self:
        """Write a post below content/; fields are its front matter (JSON is YAML)."""
        header = "".join(
            f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items()
        )
        return self.file(f"content/{path}", f"---\n{header}---\n\n{body}\n" if header else body)

    def without(self, path: str) -> Self:
        """Remove a file or a folder below content/."""
        place = self.folder / "content" / path
        shutil.rmtree(place) if place.is_dir() else place.unlink()
        return self

    def build(
        self, *options: str, output: Path | None = None, now: str = NOW, **env: str
    ) -> "Built":
        """Build as somebody in the site's folder does."""
        clock = ("--now", now) if now else ()
        where = ("-o", output) if output else ()
        ran = weeknotes("build", *clock, *where, *options, cwd=self.folder, **env)
        return Built(ran, output or self.folder / "public")


class Built:
    """What a build told and what it left; `exits`, `has` and `lacks` can be strung together."""

    def __init__(self, ran: Ran, output: Path, *, base: str = "/team") -> None:
        self.code, self.out, self.err = ran.code, ran.out, ran.err
        self.output = output
        self.base = base
        assert "Traceback" not in ran.err, ran.err
        assert "This is a bug in weeknotes" not in ran.err, ran.err

    @cached_property
    def files(self) -> dict[str, bytes]:
        """The bytes of each file by its path, the mark of the folder among them."""
        return snapshot(self.output)

    @property
    def report(self) -> dict[str, Any]:
        """What `--format json` told."""
        return json.loads(self.out)

    def exits(self, code: int) -> Self:
        """Hold that the command ended so."""
        assert self.code == code, f"exit code {self.code}\n{self.out}\n{self.err}"
        return self

    def has(self, *urls: str) -> Self:
        """Hold that these addresses exist."""
        missing = [url for url in urls if file_of(url) not in self.files]
        assert not missing, f"{missing} not among {sorted(self.files)}\n{self.err}"
        return self

    def lacks(self, *urls: str) -> Self:
        """Hold that these addresses do not exist."""
        there = [url for url in urls if file_of(url) in self.files]
        assert not there, there
        return self

    def tells(self, *parts: str) -> Self:
        """Hold that all these words stand in what the command said."""
        told = self.out + self.err
        missing = [part for part in parts if part not in told]
        assert not missing, f"{missing} not in:\n{told}"
        return self

    def text(self, url: str) -> str:
        """A file's text."""
        self.has(url)
        return self.files[file_of(url)].decode()

    def page(self, url: str) -> "Html":
        """A page, to look into."""
        return Html(self.text(url))

    def feed(self, url: str) -> Any:
        """A feed as a reader takes it."""
        feed = feedparser.parse(self.text(url).encode())
        assert not feed.bozo, feed.bozo_exception
        return feed

    def where(self, word: str) -> list[str]:
        """The files that hold a word, in their text or in their name, however it is written."""
        return [
            path
            for path, content in self.files.items()
            if word.lower() in unquote(path).lower()
            or word.lower() in unquote(content.decode(errors="replace")).lower()
        ]

    @property
    def pages(self) -> dict[str, "Html"]:
        """Every HTML page by its address."""
        return {url_of(path): self.page(url_of(path)) for path in self.files if is_page(path)}


class Html:
    """A page as a reader sees it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.soup = BeautifulSoup(source, "html5lib")

    def all(self, selector: str) -> list[Tag]:
        """The elements of a CSS selector."""
        return self.soup.select(selector)

    def one(self, selector: str) -> Tag:
        """The one element of a CSS selector."""
        found = self.all(selector)
        assert len(found) == 1, f"{len(found)} of {selector}"
        return found[0]

    def words(self, selector: str = "main") -> str:
        """The text of the first such element, its spaces folded."""
        return folded(self.all(selector)[0])

    def texts(self, selector: str) -> list[str]:
        """The text of each such element."""
        return [folded(tag) for tag in self.all(selector)]

    def hrefs(self, selector: str = "main a") -> list[str]:
        """The addresses of such links, None where one has none."""
        return [str(tag.get("href")) for tag in self.all(selector)]

    def link(self, text: str) -> str | None:
        """Where the link of this text leads; None if its `href` has gone."""
        found = [tag for tag in self.all("a") if folded(tag) == text]
        assert found, f"no link “{text}”"
        href = found[0].get("href")
        return None if href is None else str(href)


def folded(tag: Tag) -> str:
    """The text of an element on one line."""
    return " ".join(tag.get_text(" ").split())


def file_of(url: str) -> str:
    """The file that GitHub Pages serves for an address below the base path."""
    path = unicodedata.normalize("NFC", unquote(url)).removeprefix("/")
    return path + "index.html" if not path or path.endswith("/") else path


def url_of(path: str) -> str:
    """The address below the base path at which a file is served."""
    return "/" + path.removesuffix("index.html")


def is_page(path: str) -> bool:
    """Whether a file is a page of the site; the copies of digests for mail are none."""
    return path.endswith(".html") and not path.endswith("/email.html")


def snapshot(folder: Path) -> dict[str, bytes]:
    """The bytes of each file in a folder by its path, but for what is remembered of a build."""
    return {path: data for path, data in _files(folder) if not path.startswith(".weeknotes/")}


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
