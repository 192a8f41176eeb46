"""Code of other website tools: readers of a post see it, and it is nowhere else."""

import pytest

CODES = [
    '<%= render "head" %>',
    "{{ f({ a: 1 }) }}",
    "{{\n  site.title\n}}",
    '{% include a.html\n  b="c" %}',
    "{{< figure >}}",
    "[gallery]",
]
WORDS = ("render", "f({", "site.title", "include", "figure", "gallery")


@pytest.mark.parametrize("code", CODES)
def test_code_is_on_the_page_and_in_no_card_library_title_or_excerpt(site, code):
    line = " ".join(code.split())
    text = (
        f"# Tea {line}\n\nFirst {code} words.\n\n## What I learned {line}\n\nTo {code} pour.\n\n"
        f"## Links\n\n- [Cakes {line}](https://a.example/) – they {line} rise\n"
    )
    site.post("2026-11-20-tea.md", text, author="Ann")
    built = site.build().exits(0).tells("[template-code]")
    page = built.page("/2026/11/20/tea/")
    word = next(word for word in WORDS if word in code)
    assert page.words(".e-content").count(word) == 6, "the title is a heading of the text too"
    assert page.words("h1") == "Tea"
    assert built.page("/links/").words(".library li") == "Cakes they rise a.example shared by Ann"
    (item,) = built.feed("/feed.xml").entries
    assert (item.title, item.summary) == ("Tea", "First words. To pour.")
    (learned,) = built.feed("/learning/feed.xml").entries
    assert (learned.title, learned.summary) == ("Tea – What I learned", "To pour.")
    assert built.page("/learning/").texts(".lift-title") == ["What I learned"]
    for url in ("/", "/links/", "/weeknotes/", "/archive/", "/tags/"):
        assert word not in built.page(url).words("body"), url


def test_a_header_s_code_is_left_out_and_told(site):
    fields = {"title": "Week {{ page.week }} of many", "summary": "<%= excerpt %> All well."}
    site.post("2026-11-20-tea.md", "Words.", **fields)
    built = site.build().exits(0)
    built.tells(
        "“{{ page.week }}” in “title”", "“<%= excerpt %>” in “summary”", "tea.md:2", "tea.md:3"
    )
    assert built.page("/2026/11/20/tea/").words("h1") == "Week of many"
    assert [entry.summary for entry in built.feed("/feed.xml").entries] == ["All well."]


def test_a_title_of_code_alone_is_none(site):
    site.post(
        "2026-11-20-tea-and-cake.md", "# {{ page.title }}\n\nWords.", title="{{ page.title }}"
    )
    site.build().exits(0)
    assert site.build().page("/2026/11/20/tea-and-cake/").words("h1") == "Tea and cake"


def test_a_new_tab_is_left_out_of_the_page_and_told(site):
    text = '[Cakes](https://a.example/){:target="_blank"} are good.\n{: .lead}\n\nMore.'
    site.post("roundups/2026-11-20-tea.md", text, title="Tea")
    built = site.build().exits(0).tells('{:target="_blank"}', "tea.md:5", "tea.md:6", "left out")
    assert built.where("{:") == []
    assert built.page("/2026/11/20/tea/").words(".e-content") == "Cakes are good. More."


def test_an_address_that_was_to_be_filled_in_is_not_in_the_library(site):
    text = "- [Cakes](https://a.example/{{page.id}})\n- [Tea](https://b.example/)"
    site.post("roundups/2026-11-20-tea.md", text, title="Five")
    assert site.build().page("/links/").texts(".shared-title") == ["Tea"]
