"""How long GitHub's Markdown takes on real posts, beside stock Python-Markdown in the same run.

    python benchmarks/markdown_speed.py [FOLDER]

FOLDER holds posts as `.md` files; by default what WEEKNOTES_CORPORA names, or the corpora beside
the project. Prints milliseconds per post (the best of three rounds, taken in turns), their ratio,
and how many posts differ in outline from GitHub's own library. The last row is all that a build
does to a text: raw HTML made safe, code coloured, quotation marks set (so that words differ).
"""

# ruff: noqa: T201 - a script, which prints

import importlib.util
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

import markdown

from weeknotes.gfm import GitHubMarkdown
from weeknotes.read.text.markdown import to_html

_ROUNDS = 3
_OUTLINE = Path(__file__).parents[1] / "tests" / "gfm" / "outline.py"


def _outline() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gfm_outline", _OUTLINE)
    if spec is None or spec.loader is None:
        raise ImportError(_OUTLINE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _converter(extensions: Sequence[str | markdown.Extension]) -> Callable[[str], str]:
    md = markdown.Markdown(extensions=extensions)
    return lambda text: md.reset().convert(text)


def _round(convert: Callable[[str], str], texts: Sequence[str]) -> tuple[float, list[str]]:
    """Seconds for all texts, and their pages."""
    start = time.perf_counter()
    pages = [convert(text) for text in texts]
    return time.perf_counter() - start, pages


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and return 0 if we are not slower."""
    outline = _outline()
    folder = Path(arguments[0]) if arguments else outline.corpora()
    if folder is None or not folder.is_dir():
        print("no posts to measure on; name a folder", file=sys.stderr)
        return 2
    texts = [text for _, text in outline.posts(folder)]
    github = [outline.outline(outline.github(text)) for text in texts]
    renderers: dict[str, list[str | markdown.Extension]] = {
        "stock, extra + sane_lists": ["extra", "sane_lists"],
        "github": [GitHubMarkdown(), "tables", "footnotes", "abbr"],
        "github + attr_list": [GitHubMarkdown(), "tables", "footnotes", "abbr", "attr_list"],
        "github + lines": [
            GitHubMarkdown(line_attribute="data-line"),
            "tables",
            "footnotes",
            "abbr",
        ],
    }
    converters: dict[str, Callable[[str], str]] = {
        **{name: _converter(names) for name, names in renderers.items()},
        "as weeknotes builds it": lambda text: to_html(text, html_mode="safe").html,
    }
    best = dict.fromkeys(converters, float("inf"))
    pages: dict[str, list[str]] = {}
    for _ in range(_ROUNDS):
        for name, convert in converters.items():
            seconds, pages[name] = _round(convert, texts)
            best[name] = min(best[name], seconds)
    stock = best["stock, extra + sane_lists"]
    print(f"{len(texts)} posts, {sum(map(len, texts)) // 1024} KB")
    print(f"{'':28}{'ms a post':>10}{'ratio':>8}{'differ':>8}{'items lost':>12}")
    for name, seconds in best.items():
        found = [outline.outline(page) for page in pages[name]]
        differ = sum(a != b for a, b in zip(found, github, strict=True))
        lost = sum(
            max(0, outline.items(b) - outline.items(a)) for a, b in zip(found, github, strict=True)
        )
        each = 1000 * seconds / max(1, len(texts))
        print(f"{name:28}{each:10.2f}{seconds / stock:8.2f}{differ:8}{lost:12}")
    return int(best["github"] > stock)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
