"""What the tests of reading share: one file read by the rules of a plain site."""

from pathlib import Path

import pytest

from weeknotes.model.settings import Settings
from weeknotes.read.files.source import Source
from weeknotes.read.header.header import HeaderFault, read_header
from weeknotes.read.posts import read_post
from weeknotes.read.reading import Rules

SETTINGS = Settings(title="Notes", url="https://example.org/")


@pytest.fixture
def settings():
    return SETTINGS


@pytest.fixture
def read():
    """Reads a post from text or bytes, by default as a dated weeknote."""

    def reading(text, path="weeknotes/2026-11-20-note.md", *, settings=SETTINGS, people=()):
        data = text if isinstance(text, bytes) else text.encode()
        source = Source(path=f"content/{path}", inner=path, data=data)
        return read_post(source, Rules(settings=settings, people=people))

    return reading


@pytest.fixture
def post(read):
    """The post of a header and a text, which must be without a problem."""

    def made(header="", body="Text.", path="weeknotes/2026-11-20-note.md", **rules):
        reading = read(f"---\n{header}\n---\n{body}\n" if header else body, path, **rules)
        assert not reading.problems, reading.problems
        return reading.post

    return made


@pytest.fixture
def site(tmp_path):
    """A folder of files by their paths, as text or bytes."""

    def made(files) -> Path:
        for path, content in files.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return made


@pytest.fixture(scope="session")
def draft_flag():
    """What a source's header says of `draft`: None without one, "refused" where it is in doubt."""

    def said(source):
        try:
            field = read_header(source).fields.get("draft")
        except HeaderFault:
            return "refused"
        return None if field is None else str(field.text).lower()

    return said
