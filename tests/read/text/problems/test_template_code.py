"""Code of other website tools, where readers would see it, and nowhere else."""

from unittest import mock

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.posts.code_spans import without_code
from weeknotes.read.text.markdown import to_html
from weeknotes.read.text.problems.foreign_code import marked, may_hold_code, without_code_in_line
from weeknotes.read.text.problems.template_code import template_code


def reported(body):
    """What is reported of a text behind a header of four lines."""
    markup = to_html(body, html_mode="safe", lines_before=4)
    page = marked(markup.html, body, lines_before=4) if may_hold_code(markup.html) else None
    return template_code(page.seen if page else (), markup.left_out, path="content/a.md")


def lines(body):
    return [problem.line for problem in reported(body)]


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("{% include figure.html src='a.png' %}", "Take it out, or write in Markdown"),
        ("See {% post_url 2026-11-13-cakes %}.", "the other post's file"),
        ("[cakes]({% post_url 2026-11-13-cakes %})", "the other post's file"),
        ('[cakes]({{< ref "2026-11-13-cakes.md" >}})', "the other post's file"),
        ("{{ site.title }}", "Take it out, or write in Markdown"),
        ("[us]({{ site.baseurl }}/about/)", "from its first slash"),
        ('{{< figure src="wall.jpg" alt="A wall" >}}', "![What it shows]"),
        ('{{< img_right_small\n  src="a.jpg" >}}', "![What it shows]"),
        ("{{% notice %}}\nCareful.\n{{% /notice %}}", "Take it out, or write in Markdown"),
        ("{{< youtube dQw4 >}}", "a link instead"),
        ("{% oembed https://example.org/1 %}", "a link instead"),
        ("{% raw %}", "what is around it"),
        ("{% highlight python %}", "three backticks"),
        ('[us](https://example.org){:target="_blank"}', "the theme decides"),
        ("{: .wide #top }", "the theme decides"),
        ("{:toc}", "long posts get a list of contents"),
        ("{: refdef}", "the theme decides"),
        ("## What we did {#did}", "each heading gets an id"),
        ("Words {.wide}", "the theme decides"),
        ('[caption id="a" width="600"]', "![What it shows]"),
        ("[gallery]", "![What it shows]"),
        ('[gallery ids="1,2"]', "![What it shows]"),
        ("[youtube=http://example.org/watch?v=1&w=600]", "a link instead"),
        ("Words.[/caption]", "Take it out."),
        ('<%= link_to "us", about_path %>', "write in Markdown"),
        ("<% if draft %>", "what is around it"),
        ("<%- include('head') -%>", "write in Markdown"),
        ("<%# a comment %>", "write in Markdown"),
        ("Words <%== body\n  html %> words", "write in Markdown"),
        ("{{ f({ a: 1 }) }}", "write in Markdown"),
        ('{{ {"a": 1}.a }}', "write in Markdown"),
        ('{% set a = { b: "c" } %}', "write in Markdown"),
        ('{% include "a.njk" with { b: { c } } %}', "write in Markdown"),
        ("{{\n  site.title\n}}", "write in Markdown"),
        ("{{ site.posts\n  | first }}", "write in Markdown"),
        ("{%\n  include a.html\n%}", "write in Markdown"),
        ("{{{ html }}}", "write in Markdown"),
        ("{{#if draft}}", "what is around it"),
        ("{{> header }}", "write in Markdown"),
        ("{{!-- a comment --}}", "write in Markdown"),
        ("{# a comment #}", "write <!-- a note -->"),
        ('[caption id="a"\n width="600"]', "![What it shows]"),
    ],
)
def test_code_that_readers_would_see_is_reported_with_what_to_write_instead(code, hint):
    problem, *rest = reported(f"Some words.\n\n{code}\n")
    assert (problem.severity, problem.code, problem.line) == ("warning", "template-code", 7)
    assert hint in problem.hint
    assert not rest or "notice" in code


@pytest.mark.parametrize(
    "body",
    [
        "`{% include a.html %}` and ``{{ site.x }}``",
        "```liquid\n{% include a.html %}\n```",
        "```python\nprint('{{ a }}')\n```",
        "Words:\n\n    {{< figure >}}\n",
        "<pre>{{ a }}</pre>",
        "<kbd>{{ a }}</kbd>",
        "<!-- {% include a.html %} -->",
        "<!-- more -->",
        "\\{{ a }} and \\{% include a %} and \\{:toc}",
        "&#123;&#123; a }}",
        "A face {:) and {} and {a} and { b } and {: }",
        "In maths, {1, 2} and {{1}, {2}} are sets; 100 {%} of it",
        "[video](https://example.org) and [gallery](https://example.org)",
        "[Video] and [the gallery] and [audio]",
        "[[a page]] and [[1]](https://example.org)",
        "Press {{ twice.",
        "Press {{ twice.\n\nAnd }} once.",
        "Sets: {{1, 2}, {3}} and {{{1},{2}},{3}}",
        "Under 5 <% of it, and <%> too",
        "\\<%= a %> and `<%= b %>`",
        "```erb\n<%= a %>\n```",
        "A face {:D and {smile} {:)",
        "![Wall]({{site.baseurl}}/wall.png)",  # reported as an image that is not there
    ],
)
def test_what_is_code_on_the_page_or_means_nothing_is_left_alone(body):
    assert reported(body) == ()


def test_of_a_sample_and_the_same_code_in_the_text_only_the_text_is_reported():
    assert lines("Write `{{ a.b }}`.\n\n{{ a.b }}\n\n```\n{{ a.b }}\n```\n\n{{ a.b }}") == [7, 13]


def test_an_escaped_one_does_not_hide_the_next():
    assert lines("Write \\{{ a.b }}.\n\n{{ a.b }}") == [7]


def test_underscores_that_were_taken_for_emphasis_do_not_hide_code():
    assert lines("{% include _a_ _b_ %}") == [5]


def test_a_line_is_reported_once():
    assert lines("{{ a.b }} {{ a.c }}\n{{ a.d }}") == [5, 6]


def test_of_many_lines_the_first_are_reported_and_the_rest_counted():
    found = reported("\n".join(f"{{{{ a.b{n} }}}}" for n in range(12)))
    assert [problem.line for problem in found] == [5, 6, 7, 8, 9, 10]
    assert found[-1].message.startswith("From here on, 7 more lines of this post")
    assert "“{{ a”" in found[-1].hint


def test_long_code_is_cut():
    (problem,) = reported('{{< figure alt="' + "words " * 40 + '" >}}')
    assert len(problem.message) < 150


TEXTS = st.text(alphabet='{}%<>:.#[]/\\`"=\n ab_-', max_size=80)


@given(TEXTS)
def test_any_text_is_taken(body):
    assert all(5 <= line <= 5 + body.count("\n") for line in lines(body))


@given(TEXTS)
def test_a_mark_changes_nothing_that_readers_see(body):
    html = to_html(body, html_mode="safe").html
    page = marked(html, body, 0).html
    assert BeautifulSoup(page, "html5lib").get_text() == BeautifulSoup(html, "html5lib").get_text()
    assert without_code(page).count("<") == html.count("<")


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("a {{ b.c }} d", "<p>a  d</p>"),
        ("a <%= b > c %> d", "<p>a  d</p>"),
        ("**a {% b %}** `{{ b.c }}`", "<p><strong>a </strong> <code>{{ b.c }}</code></p>"),
        ("\\{{ b.c }} {{ b.c }}", "<p>{{ b.c }} </p>"),
        ("{% a _b_ %} & c", "<p><em></em> &amp; c</p>"),
        ("{{ a\n| b }}\nc", "<p>\nc</p>"),
    ],
)
def test_what_is_left_for_cards(body, html):
    page = marked(to_html(body, html_mode="safe").html, body, 0)
    assert without_code(page.html) == html


@pytest.mark.parametrize(
    ("value", "bare", "codes"),
    [
        ("Week {{ page.week }} of many", "Week of many", 1),
        ("{{ page.title }}", "", 1),
        ("<%= title %>: a story", ": a story", 1),
        ("Notes {:.no_toc}", "Notes", 1),
        ("On `{{ name }}` in letters", "On `{{ name }}` in letters", 0),
        ("A day in pictures [gallery]", "A day in pictures [gallery]", 0),
        ("{1, 2} and 5 <% 6", "{1, 2} and 5 <% 6", 0),
    ],
)
def test_a_value_of_a_header_without_code(value, bare, codes):
    assert without_code_in_line(value) == (bare, mock.ANY)
    assert len(without_code_in_line(value)[1]) == codes
