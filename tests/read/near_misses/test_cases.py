"""Every kind of near miss: what is one, at which line, and the spelling that works.

And beside each, what looks like it and is none.
"""

import re

import pytest

from weeknotes.read.near_misses import near_misses
from weeknotes.read.near_misses.cases import CASES
from weeknotes.read.text.markdown import Markup, to_html


def found(text):
    markup = to_html(text, html_mode="safe")
    return near_misses(markup, text, path="content/a.md", lines_before=0)


SLIPS = {
    "targets": [
        ("[report](https://example.org/annual report.pdf)", "https://example.org/annual%20report.pdf"),
        ("![wall](https://example.org/our wall.png)", "![wall](https://example.org/our%20wall.png)"),
        ("[x](https://example.org/a/ b/c)", "[x](https://example.org/a/b/c)"),
        ("[x](https://example.org/a read it all now)", "[x](https://example.org/a)"),
        ("[x](to https://example.org/a)", "[x](https://example.org/a)"),
        ("[call us](tel:020 7946 0000)", "[call us](tel:02079460000)"),
        ("[call us](tel:+44 (0)20 7946-0000)", "[call us](tel:+4402079460000)"),
        ("[mail](mailto: team@example.org)", "[mail](mailto:team@example.org)"),
        ("[mail](mailto:a@example.org?subject=Your news)", "subject=Your%20news)"),
        ("[x](https://example.org “The plan”)", '[x](https://example.org "The plan")'),
        ("[x](https://example.org ‘The plan’)", '[x](https://example.org "The plan")'),
        ('[x](https://example.org "The "new" plan")', """"The 'new' plan")"""),
        ("[x](https://example.org/a and more.", "[x](https://example.org/a)"),
        ("[x]((https://example.org/a)", "[x](https://example.org/a)"),
        ("[x]((https://example.org/a/).", "[x](https://example.org/a/)"),
        ("[x]](https://example.org/a)", "[x](https://example.org/a)"),
        ("<div>\n[x](https://example.org/a)\n</div>", '<a href="https://example.org/a">…</a>'),
        ("<p>\n![x](wall.png)\n</p>", '<img src="wall.png" alt="…">'),
    ],
    "gaps": [
        ("[report] (https://example.org/)", "[report](https://example.org/)"),
        ("[report]\n(/about/)", "[report](/about/)"),
        ("![wall] (./wall.png)", "![wall](./wall.png)"),
    ],
    "turned": [
        ("(that)[https://example.org/]", "[that](https://example.org/)"),
        ("See (our *plan*)[plan.md].", "[our *plan*](plan.md)"),
    ],
    "references": [
        ("[a][missing]", "[a](https://…)"),
        ("[the report][]", "[the report](https://…)"),
        ("![wall][2]", "![wall](https://…)"),
    ],
    "definitions": [
        ("[the report][r]\n\n[r]: annual report.pdf", "[r]: <annual report.pdf>"),
        ("[r]: https://example.org/a report.pdf", "[r]: <https://example.org/a report.pdf>"),
    ],
    "wiki": [
        ("See [[wiki]].", "[wiki](wiki.md)"),
        ("See [[Our plan|the plan]].", "[the plan](our-plan.md)"),
        ("[[https://example.org/a]]", "(https://example.org/a)"),
        ("![[wall.png]]", ": ![wall.png](wall.png)"),
        ("![[The wall.jpg|A wall]]", ": ![A wall](The%20wall.jpg)"),
        ("See [[wall.png]]", ": [wall.png](wall.png)"),
    ],
    "alerts": [
        ("> [!INFO]\n> Tea is ready.", "> [!NOTE]"),
        ("> [!danger]\n> Hot.", "> [!CAUTION]"),
        ("> [!WARNINGS]\n> Hot.", "> [!WARNING]"),
        ("> [!note] Tea\n> It is ready.", "on a line of its own"),
    ],
    "contents": [
        ("[TOC]", "Take it out"),
        ("[[_TOC_]]", "Take it out"),
        ("[toc]\n\n## One\n\n## Two", "Take it out"),
    ],
    "empty": [
        ("[x]()", "[x](https://…)"),
        ("[x](<>)", "[x](https://…)"),
        ("![A wall]()", "![A wall](picture.jpg)"),
        ("![Uploading wall.png…]()", "Add the picture again"),
        ("![Uploading IMG_2041.HEIC…]()", "Add the picture again"),
    ],
    "without_note": [
        ("Some words[^1].", "[^1]: …"),
        ("Some words[^1] and [^two].\n\n[^1]: A note.", "[^two]: …"),
    ],
    "never_referred_to": [
        ("Some words.\n\n[^1]: A note.", "with [^1], or"),
        ("Some words[^a].\n\n[^a]: A note.\n[^B]: Another.", "with [^B], or"),
    ],
    "headings": [
        ("##What we did", "## What we did"),
        ("Words.\n###Next week\nMore words.", "### Next week"),
        ("#Our week in brief", "# Our week in brief"),
        ("Words.\n\n  ##Next##", "## Next"),
    ],
    "bullets": [
        ("• One\n• Two", "- One"),
        ("· One\n\n· Two\n\n· Three", "- One"),
        ("●\tOne", "- One"),
        ("o\tOne\no\tTwo", "- One"),
        ("\uf0b7 One", "- One"),
        ("> ▪ One\n> ▪ Two", "- One"),
    ],
    "tight": [
        ("-Tea\n-Cake", "Write - Tea"),
        ("We had:\n\n-tea and\n-cake\n-biscuits", "Write - tea and"),
    ],
    "dashes": [("– One\n– Two", "- One"), ("– *One*\n\n– Two", "- *One*")],
    "pasted_tables": [
        ("Team\tPosts\nHousing\t3\nPlanning\t5", "Team | Posts |, below it a line | --- | --- |"),
        ("a\tb\tc\n1\t2\t3", "| --- | --- | --- |"),
    ],
    "tables": [
        ("| a | b |\n| --- |\n| 1 | 2 |", "| --- | --- |"),
        ("| a | b |\n| 1 | 2 |", "| --- | --- |"),
    ],
    "stars": [
        ("** English below **", "**English below**"),
        ("This is** bold ** here.", "**bold**"),
        ("**Our week **was long.", "**Our week**"),
        ("**Our week—**it was long.", "**Our week—**"),
        ("**Our week\n\nwas long.", "two stars at the end"),
        ("<p>\n**Our week**\n</p>", "<strong>Our week</strong>"),
    ],
    "githubs": [
        ("Thanks :octocat:!", "such as :tada:"),
        ("**:shipit:**", "Take it out"),
        ("<p>\n:trollface:\n</p>", "Take it out"),
    ],
    "html_as_code": [
        ("<table>\n<tr>\n\n    <td>One</td>\n\n</tr>\n</table>", "Take away the empty line"),
        ("<ul>\n\n\t<li>One</li>\n</ul>", "the spaces at the start of the line"),
    ],
}  # fmt: skip
"""By the function that finds them: a text, and what the hint of its one near miss holds."""

ALIKE = {
    "targets": [
        "[report](https://example.org/a%20report.pdf)",
        "[report](<https://example.org/a report.pdf>)",
        "`[report](https://example.org/a report.pdf)`",
        "```\n[report](https://example.org/a report.pdf)\n```",
        "    [report](https://example.org/a report.pdf)",
        "\\[report\\](https://example.org/a report.pdf)",
        "<!-- [report](https://example.org/a report.pdf) -->",
        '[x](https://example.org "The plan")',
        "[x](https://example.org 'The \"new\" plan')",
        "[x]({{ site.baseurl }}/a b.html)",
        '[x]({{< ref "a.md" >}})',
        "<code>[report](https://example.org/a report.pdf)</code>",
    ],
    "gaps": [
        "He said [sic] (in May)", "[1] (https://example.org/)", "[x] (y)\n\n[x]: /z", "- [ ] (a)",
    ],
    "turned": ["f(x)[0]", "(see)[1]", "(that)[sic]", "`(that)[https://example.org]`"],
    "references": ["[1][2]", "[a][b]\n\n[b]: /c", "data[a][b]", "`[a][b]`", "[12][13][14]"],
    "definitions": ["[Update]: we fixed it.", "[r]: <annual report.pdf>", "[r]: /a 'b c.pdf'"],
    "alerts": [
        "> [!NOTE]\n> Tea is ready.",
        "> [!warning]\n> Hot.",
        "`> [!INFO]`",
        "> [!tea]\n> Hot.",
        "![!info](a.png)",
    ],
    "contents": ["[toc]\n\n[toc]: /contents/", "`[TOC]`", "The [TOC] of a book", "[tocsin]"],
    "tight": [
        "-one alone",
        "-5 degrees\n-6 degrees",
        "- one\n- two",
        "```\n-one\n-two\n```",
        "    -one\n    -two",
        "--one\n--two",
        "---\n\n---",
    ],
    "wiki": ["[[1]](https://example.org)", "`[[ -f x ]]`", "a[[0]]", "[[a]]\n\n[a]: /b"],
    "empty": ["`[x]()`", "\\[x]()", '<a name="x"></a>[y](/z)'],
    "without_note": ["Words[^1].\n\n[^1]: A note.", "`[^1]`", "[^a b]"],
    "never_referred_to": ["Words[^1], more[^1].\n\n[^1]: N.", "`[^1]: x`", "W[^A].\n\n[^a]: N."],
    "headings": [
        "#weeknotes", "#OneTeamGov and #NotifyLive", "#govcamp was good.", "#1 of three", "`##a`",
        "## What we did", "#Housing is a topic that we talk about a lot in the long winter months",
        "A line\n#Our Week Here\nanother", "#️⃣ hash", "C#\n", "#! /bin/sh",
    ],
    "bullets": ["Home • About • Contact", "• One", "- One\n- • Two", "o weneud", "`• a`\n`• b`"],
    "dashes": ["– Sam, designer", "Long\n– too long – and wet.", "— One\n— Two", "– 5 degrees"],
    "pasted_tables": ["a\tb", "One\ttwo words here.\n\nThree.", "- a\tb\tc\n- d\te\tf",
                      "```\na\tb\tc\n1\t2\t3\n```", "\ta\tb\tc\n\t1\t2\t3"],
    "tables": ["| a | b |\n| --- | --- |\n| 1 | 2 |", "|x| is the size of x.", "`| a |`\n`| b |`"],
    "stars": ["**bold**", "***", "* * *", "2**3", "a ** b", "**one** two **three**", "`** a **`",
              "\\*\\* a \\*\\*", "****"],
    "githubs": ["`:octocat:`", ":octopus:", "https://a.example/:octocat:", "a:octocat:b",
                "<code>:shipit:</code>", "```\n:shipit:\n```"],
    "html_as_code": [
        "An example:\n\n    <div>One</div>", "```\n<ul>\n\n    <li>One</li>\n```",
        "<ul>\n    <li>One</li>\n</ul>", "<p>One</p>\n\nTwo\n\n    <p>Three</p>",
    ],
}  # fmt: skip


def each(table):
    return [
        pytest.param(text, *more, id=f"{name}-{number}")
        for name, rows in table.items()
        for number, (text, *more) in enumerate(
            (row,) if isinstance(row, str) else row for row in rows
        )
    ]


@pytest.mark.parametrize(("text", "hint"), each(SLIPS))
def test_it_is_found_with_its_line_and_the_spelling_that_works(text, hint):
    lead = "Words.\n\nMore *words*.\n\n"
    (problem,) = found(lead + text)
    assert (problem.code, problem.severity, problem.path) == (
        "near-miss",
        "warning",
        "content/a.md",
    )
    assert hint in problem.hint
    assert 5 <= problem.line <= 5 + text.count("\n")
    typed = re.match("“([^”]+?)…?”", problem.message)
    if typed and not problem.message.startswith("Nothing"):
        line = " ".join(text.split("\n")[problem.line - 5].split())
        assert typed[1][:7] in line or " | " in typed[1]


@pytest.mark.parametrize(("text", "hint"), each(SLIPS))
def test_what_the_hint_says_is_none(text, hint):
    (problem,) = found(text)
    better = problem.hint.removeprefix("Write it as ").removeprefix("Write ")
    if better != problem.hint and better[0] in "[!#*<(" and "…" not in better:
        assert hint.removeprefix("Write ") in better
        assert found(f"{better}\n\nMore words.") == ()


@pytest.mark.parametrize("text", each(ALIKE))
def test_what_looks_like_it_and_is_none_is_left_alone(text):
    assert found(f"Words.\n\n{text}\n\nMore words.") == ()


def test_the_tables_have_a_row_for_each_case():
    names = {case.find.__name__ for case in CASES}
    assert names == SLIPS.keys() == ALIKE.keys()


def test_a_kind_that_a_text_is_full_of_is_summed_up():
    text = "\n\n".join(f"##Heading {number}" for number in range(1, 8))
    problems = found(text)
    assert [problem.line for problem in problems] == [1, 3, 5, 7]
    assert problems[-1].message.startswith("4 more places of this post from here on have headings")


def test_each_kind_of_a_text_with_several_is_told():
    text = "##One\n\n[x]()\n\n(that)[https://example.org/]\n\n• a\n• b"
    assert sorted(problem.line for problem in found(text)) == [1, 3, 5, 7]


@pytest.mark.parametrize("text", [
    "[x](https://example.org/a b)\n" * 3000, "[" * 20_000, "[x](" * 20_000, "[[" * 20_000,
    "a\tb\n" * 10_000, "\t" * 50_000 + "a", "• a\n" * 10_000, "**a " * 10_000, "** a **" * 10_000,
    "[a] " + " " * 50_000, "##a\n" * 10_000, "<!--" * 10_000, "(a)[b" * 10_000, "[^a" * 10_000,
    "| a\n" * 10_000, "[a]: b c" + " d" * 20_000, "`" * 20_000, "[x](a" + " b" * 20_000,
])  # fmt: skip
def test_no_text_takes_long(text):
    """A search in more than linear time would take minutes here."""
    signs = "".join(sign for case in CASES for sign in case.traces)
    markup = Markup(
        html=f"<p>{text}</p>{signs}\t", has_empty_link=True, lonely_notes=frozenset({"1"})
    )
    near_misses(markup, text, path="a.md", lines_before=0)
