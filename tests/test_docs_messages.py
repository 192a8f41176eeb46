"""Every message that the docs show is what weeknotes says of such a post."""

import re
from pathlib import Path

import pytest
from sites import Site, weeknotes

ROOT = Path(__file__).parents[1]
PAGES = ["README.md", "CONTRIBUTING.md", *sorted(f"docs/{p.name}" for p in ROOT.glob("docs/*.md"))]
BLOCK = re.compile(r"^```\w*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MESSAGE = re.compile(r"^content/(\S+\.md):.*?\[([\w-]+)\]$", re.MULTILINE | re.DOTALL)

POSTS = {
    "header-not-closed": '---\ntitle: "Weeknote 1: hello"\nauthor: Sam\n\nWe started this week.\n',
    "header-unreadable": "---\ntitle: Weeknote: week 20\n---\n\nHello.\n",
    "doubtful-draft": "---\ntitle: Hello\ndraft: flase\n---\n\nHello.\n",
    "bad-date": "---\ntitle: Hello\ndate: 20 Smarch 2026\n---\n\nHello.\n",
    "stream-nearly": f"---\ntitle: Hello\n---\n\nHello.{7 * chr(10)}## Nxt week\n\nTea.\n",
}
"""A post for each message, by its code."""


def shown(page: str) -> list[tuple[str, str, str]]:
    """The messages on a page: the post, the code and the words."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [
        (found[1], found[2], found[0])
        for block in BLOCK.findall(text)
        for found in MESSAGE.finditer(block)
    ]


@pytest.mark.parametrize(
    ("path", "code", "words"), [message for page in PAGES for message in shown(page)]
)
def test_the_message_is_what_is_reported(tmp_path, path, code, words):
    Site(tmp_path).settings("[streams.next]\n").file(f"content/{path}", POSTS[code])
    assert words in weeknotes("check", tmp_path).err
