"""docs/themes.md: what is listed is made from the views and templates; what is shown is built."""

import ast
import inspect
import re
import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sites import Site

from weeknotes.build.registry import Format, formats
from weeknotes.model.value import Value
from weeknotes.model.views.wording import NAMES

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "themes.md"
NOTEBOOK = ROOT / "themes" / "notebook"
START = "<!-- From here on made from weeknotes/model/views and the templates: --renew-golden -->"
END = "<!-- Until here. -->"
BLOCK = re.compile(r"\{%-?\s*(block|macro)\s+(\w+)")
AROUND = frozenset({"frame"})


def made() -> str:
    return "\n\n".join((*templates(), *parts(), *values()))


def templates() -> Iterator[str]:
    yield "### Templates"
    rows = [f"| `{one.name}` | {one.purpose} | `{inputs(one)}` |" for one in of_the_theme()]
    yield "\n".join(["| template | page | inputs |", "|---|---|---|", *rows])


def of_the_theme() -> list[Format]:
    return [one for one in formats() if one.templates == (one.name,)]


def inputs(one: Format) -> str:
    return " ".join(name for name in one.view.__struct_fields__ if name not in AROUND)


def parts() -> Iterator[str]:
    """The blocks and macros of each built-in template."""
    yield "### Blocks and macros"
    yield "Each template of `notebook` has these parts, which yours can replace one by one."
    lines = []
    for file in sorted([*NOTEBOOK.glob("*.html"), *NOTEBOOK.glob("*.txt")]):
        found = BLOCK.findall(file.read_text(encoding="utf-8"))
        named = [
            f"{kind}s {' '.join(names)}"
            for kind in ("block", "macro")
            if (names := dict.fromkeys(f"`{name}`" for what, name in found if what == kind))
        ]
        if named:
            lines.append(f"- `{file.name}`: {'; '.join(named)}")
    yield "\n".join(lines)


def values() -> Iterator[str]:
    yield "### Values"
    yield "The inputs above are texts, numbers, or one of these values, or lists of them."
    for kind, name in NAMES.items():
        yield f"#### {name[0].upper()}{name[1:]}"
        yield " ".join((kind.__doc__ or "").split())
        about = docstrings(kind)
        hints = typing.get_type_hints(kind)
        lines = []
        for field in kind.__struct_fields__:
            words = " ".join(filter(None, (of_type(hints[field]), about.get(field, ""))))
            lines.append(f"- `{field}`: {words}" if words else f"- `{field}`")
        yield "\n".join(lines)


def of_type(hint: Any) -> str:
    """What a field holds, where that is one of the values: “a day.”, “a list, each a link.”"""
    inner = [one for one in typing.get_args(hint) if one is not type(None)]
    if typing.get_origin(hint) is tuple:
        return f"a list, each {NAMES[inner[0]]}." if inner[0] in NAMES else "a list."
    if isinstance(hint, types.UnionType) and len(inner) == 1:
        return f"{of_type(inner[0]).removesuffix('.') or 'a value'}, or `none`."
    return f"{NAMES[hint]}." if hint in NAMES else ""


def docstrings(kind: type[Value]) -> dict[str, str]:
    """The docstring below each field."""
    (tree,) = ast.parse(inspect.getsource(kind)).body
    assert isinstance(tree, ast.ClassDef)
    found: dict[str, str] = {}
    for field, after in zip(tree.body, tree.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
        ):
            found[field.target.id] = " ".join(str(after.value.value).split())
    return found


def test_the_lists_are_those_of_views_and_templates(request):
    before, rest = PAGE.read_text(encoding="utf-8").split(START)
    listed, after = rest.split(END)
    if request.config.getoption("--renew-golden"):
        listed = f"\n\n{made()}\n\n"
        PAGE.write_text(f"{before}{START}{listed}{END}{after}", encoding="utf-8")
    assert listed.strip() == made(), "run pytest with --renew-golden"


STEP = re.compile(r"^`(themes/[\w./-]+)`:\n\n```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
WALK = PAGE.read_text(encoding="utf-8").split("## How templates work")[0]
STEPS = {
    title: STEP.findall(text)
    for title, _, text in (part.partition("\n") for part in WALK.split("\n## ")[1:])
    if STEP.search(text)
}


def test_the_walk_has_its_steps():
    assert list(STEPS) == [
        "Change a colour",
        "Change one block",
        "Change every card",
        "Make posts of one kind different",
        "Build on another theme",
    ]


@pytest.mark.parametrize(("title", "files"), STEPS.items(), ids=STEPS)
def test_each_step_builds_a_site(tmp_path, title, files):
    site = Site(tmp_path)
    site.settings('theme = "acme"\n')
    site.post("2026-11-20-b.md", "Cakes.", title="B", author="Ada Lowe", tags="tea")
    site.post("diary/2026-11-19-a.md", title="A")
    for path, text in files:
        site.file(path, text)
    built = site.build("--strict", "--clean").exits(0)
    assert "theme-" not in built.err
    pages = " ".join(built.text(url) for url in ("/", "/2026/11/20/b/", "/2026/11/19/a/"))
    for _, text in files:
        assert all(mark in pages for mark in re.findall(r'class="(acme-\w+)"', text)), title
