"""What ARCHITECTURE.md and docs/internals.md name is there: a wrong map is worse than none."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CODE = ROOT / "weeknotes"
NAME = re.compile(r"`(\w[\w./-]*(?:\.py|\.md|\.js|/))`")


def is_there(name: str) -> bool:
    """Whether a file or folder is there; one named without its folder may be in any."""
    if "/" in name.rstrip("/"):
        return any((root / name).exists() for root in (ROOT, CODE))
    return any(CODE.rglob(name.rstrip("/")))


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "docs/internals.md"])
def test_all_that_is_named_is_there(page):
    names = NAME.findall((ROOT / page).read_text(encoding="utf-8"))
    assert [name for name in names if not is_there(name)] == []
    assert len(names) > 20


def test_each_folder_of_the_code_is_named():
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    folders = [path.parent.name for path in sorted(CODE.glob("*/__init__.py"))]
    assert [name for name in folders if name not in text] == []
