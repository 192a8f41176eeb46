"""The extension as others use it: options, lines, and the company of other extensions."""

import pickle
import re
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

import markdown
import pytest
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

import weeknotes.gfm
from weeknotes.gfm import GitHubMarkdown, NestingTooDeep, UnknownOption


class _Hash(InlineProcessor):
    def handleMatch(self, m, data):  # noqa: N802
        if m[1] == "no":
            return None, None, None
        element = Element("b")
        element.text = m[1]
        return element, m.start(), m.end()


class _Shout(BlockProcessor):
    def test(self, parent, block):
        return block.startswith("!!!")

    def run(self, parent, blocks):
        aside = SubElement(parent, "aside")
        self.parser.parseBlocks(aside, [blocks.pop(0)[3:].lstrip()])


class _Others(Extension):
    def extendMarkdown(self, md):  # noqa: N802
        md.inlinePatterns.register(_Hash(r"#(\w+)", md), "hash", 75)
        md.parser.blockprocessors.register(_Shout(md.parser), "shout", 105)


@pytest.mark.parametrize("name", ["weeknotes.gfm", "weeknotes_gfm", "weeknotes.gfm:GitHubMarkdown"])
def test_it_can_be_loaded_by_name_with_options(name):
    configs = {name: {"task_labels": ("gwneud", "gwnaed")}}
    page = markdown.markdown("a\n- [x] b", extensions=[name], extension_configs=configs)
    assert 'aria-label="gwnaed"' in page


@pytest.mark.parametrize(
    "make",
    [
        lambda: GitHubMarkdown(nesting_limits=2),
        lambda: GitHubMarkdown().setConfig("nesting_limits", 2),
        lambda: markdown.markdown(
            "a",
            extensions=["weeknotes.gfm"],
            extension_configs={"weeknotes.gfm": {"nesting_limits": 2}},
        ),
    ],
)
def test_an_unknown_option_is_named_and_so_are_those_that_there_are(make):
    with pytest.raises(UnknownOption, match=r"no option 'nesting_limits'; it has nesting_limit,"):
        make()
    with pytest.raises(KeyError):  # as Python-Markdown promises of any extension
        make()


def test_the_page_about_it_names_its_options_and_its_example_works():
    page = (Path(__file__).parents[2] / "docs" / "gfm.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert named == list(GitHubMarkdown().config)
    names = {}
    exec(re.search(r"```python\n(.*?)```", page, re.DOTALL)[1], names)
    assert (
        names["page"] == "<p>Done:</p>\n<ul>\n<li>a list needs no blank line before it</li>\n</ul>"
    )


def test_an_instance_can_be_used_again_after_a_reset():
    md = markdown.Markdown(extensions=[GitHubMarkdown(), "footnotes", "abbr"])
    text = "a[^1] HTML [b]\n\n[^1]: c\n[b]: /d\n\n*[HTML]: e\n"
    first = md.convert(text)
    assert md.reset().convert(text) == first
    plain = md.reset().convert("a[^1] HTML [b]")
    assert plain == "<p>a[^1] HTML [b]</p>"


def test_two_instances_do_not_meet():
    one = markdown.Markdown(extensions=[GitHubMarkdown(task_labels=("gwneud", "gwnaed"))])
    two = markdown.Markdown(extensions=[GitHubMarkdown()])
    assert 'aria-label="gwnaed"' in one.convert("- [x] a")
    assert 'aria-label="done"' in two.convert("- [x] a")


def test_an_instance_and_its_error_can_go_to_another_process():
    extension = pickle.loads(pickle.dumps(GitHubMarkdown(nesting_limit=2)))
    md = markdown.Markdown(extensions=[extension])
    with pytest.raises(NestingTooDeep) as caught:
        md.convert("a\n\n> > > b")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (copy.line, copy.limit) == (3, 2)
    assert str(copy) == "line 3: quotes and lists are nested more than 2 deep"


def test_lines_are_told_in_an_attribute_counting_front_matter():
    extension = GitHubMarkdown(line_attribute="data-line", line_offset=4)
    md = markdown.Markdown(extensions=[extension, "tables"])
    page = md.convert(
        "# a\n\nb\nc\n\n- d\n\n  > e\n\n| f |\n|---|\n| g |\n\n<div>\n\n```\nh\n```\n"
    )
    found = re.findall(r'<(\w+)[^>]*? data-line="(\d+)"', page)
    assert found == [
        ("h1", "5"), ("p", "7"), ("ul", "10"), ("li", "10"), ("p", "10"), ("blockquote", "12"),
        ("p", "12"),
        ("table", "14"), ("tr", "14"), ("th", "14"), ("tr", "16"), ("td", "16"), ("pre", "20"),
    ]  # fmt: skip
    extension.setConfig("line_offset", 0)
    assert md.reset().convert("a") == '<p data-line="1">a</p>'


def test_links_and_images_have_the_line_they_stand_in():
    md = markdown.Markdown(
        extensions=[GitHubMarkdown(line_attribute="data-line"), "footnotes", "abbr"]
    )
    page = md.convert(
        "[x]: /x\n*[A]: b\na\n[b](c) ![d](e)\n<http://f>\n\n-\n  g [x]\n"
        "  # h\n  i\n  www.j.k\n\n[^1]:\n    [l](m)\n"
    )
    found = re.findall(r'<(a|img)[^>]*? data-line="(\d+)"', page)
    assert found == [("a", "4"), ("img", "4"), ("a", "5"), ("a", "8"), ("a", "11"), ("a", "14")]


def test_other_treeprocessors_can_ask_for_lines():
    seen = {}

    class Look(Treeprocessor):
        def run(self, root):
            seen.update({each.tag: extension.source_lines.get(each) for each in root.iter()})

    extension = GitHubMarkdown()
    md = markdown.Markdown(extensions=[extension])
    md.treeprocessors.register(Look(md), "look", 15)
    md.convert("a\n\n## b\n\n<p>c</p>\n")
    assert seen == {"div": None, "p": 5, "h2": 3}
    assert GitHubMarkdown().source_lines == {}
    md.convert("d")
    assert list(extension.source_lines.values()) == [1]


def test_alerts_can_have_titles_in_another_language():
    md = markdown.Markdown(extensions=[GitHubMarkdown(alert_titles={"NOTE": "Nodyn & mwy"})])
    assert '<p class="alert-title">Nodyn &amp; mwy</p>' in md.convert("> [!note]\n> a")
    assert '<p class="alert-title">Tip</p>' in md.convert("> [!TIP]\n> a")


def test_tables_and_footnotes_are_there_only_when_their_extensions_are():
    page = markdown.Markdown(extensions=[GitHubMarkdown()]).convert("|a|\n|-|\n\n[^1]: b\n\n[^1]")
    assert "<table" not in page
    assert "footnote" not in page


def test_tables_keep_the_option_of_their_extension():
    configs = {"tables": {"use_align_attribute": True}}
    md = markdown.Markdown(extensions=[GitHubMarkdown(), "tables"], extension_configs=configs)
    assert '<th align="right">a</th>' in md.convert("|a|\n|-:|\n")


def test_footnotes_can_be_numbered_as_on_github():
    configs = {"footnotes": {"USE_DEFINITION_ORDER": False}}
    md = markdown.Markdown(extensions=[GitHubMarkdown(), "footnotes"], extension_configs=configs)
    page = md.convert("a[^b] c[^A]\n\n[^a]: d\n[^b]: e\n")
    assert re.findall(r"#fn:(\w)\">(\d)", page) == [("b", "1"), ("a", "2")]
    assert page.index("e&#160;") < page.index("d&#160;")


def test_a_footnote_holds_blocks_of_every_kind():
    md = markdown.Markdown(extensions=[GitHubMarkdown(), "footnotes"])
    page = md.convert("a[^1]\n\n[^1]: - b\n    - c\n\n    > d\n\n    ```\n    e\n    ```\n\nf\n")
    notes = page[page.index('footnote">') :]
    assert "<li>b</li>\n<li>c</li>" in notes
    assert "<blockquote>" in notes
    assert "<code>e\n</code>" in notes
    assert "<p>f</p>" in page[: page.index('<div class="footnote">')]


def test_an_abbreviation_is_defined_anywhere_and_can_be_taken_back():
    md = markdown.Markdown(extensions=[GitHubMarkdown(), "abbr"])
    page = md.convert(
        "The HTML and CSS\n*[HTML]: HyperText\n*[CSS]: Styles\n\n*[CSS]: ''\n\n*[]: x\n"
    )
    assert page == '<p>The <abbr title="HyperText">HTML</abbr> and CSS</p>\n<p>*[]: x</p>'


def test_attribute_lists_work_on_blocks_and_spans():
    md = markdown.Markdown(extensions=[GitHubMarkdown(), "attr_list"])
    page = md.convert('# a {#b}\n\n[c](d){: target="_blank" }\n{: .e }\n\n- f\n{: .g }\n\n\\{h\\}')
    assert '<h1 id="b">a</h1>' in page
    assert '<p class="e"><a href="d" target="_blank">c</a></p>' in page
    assert '<li class="g">f</li>' in page
    assert "<p>{h}</p>" in page


def test_headings_get_anchors_from_toc():
    md = markdown.Markdown(extensions=[GitHubMarkdown(), "toc"])
    assert '<h2 id="a-b-c">A <em>b</em> &amp; c</h2>' in md.convert(
        "[TOC]\n\n<hr>\n\nA *b* & c\n---"
    )


def test_definition_lists_are_handed_their_paragraphs():
    page = markdown.Markdown(extensions=[GitHubMarkdown(), "def_list"]).convert("a\n: b\n\nc\n")
    assert page == "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n<p>c</p>"


@pytest.mark.parametrize("first", [True, False])
def test_the_processors_of_others_work_whether_loaded_before_or_after(first):
    extensions = [GitHubMarkdown(line_attribute="l"), _Others()]
    md = markdown.Markdown(extensions=extensions if first else extensions[::-1])
    page = md.convert("a #b *c* `#d` #no [e #f](g)\n\n!!! h\n- i\n\n> !!! j")
    assert (
        '<p l="1">a <b>b</b> <em>c</em> <code>#d</code> #no <a href="g" l="1">e <b>f</b></a></p>'
        in page
    )
    assert '<aside>\n<p l="3">h</p>\n</aside>' in page
    assert '<aside>\n<p l="6">j</p>' in page


def test_an_extension_loaded_before_keeps_its_parser_right():
    md = markdown.Markdown(
        extensions=["footnotes", "tables", "abbr", "sane_lists", GitHubMarkdown()]
    )
    page = md.convert("a[^1]\n- b\n\n[^1]: c\n    - d\n\n|e|\n|-|\n")
    assert "<li>b</li>" in page
    assert "<li>d</li>" in page
    assert "<th>e</th>" in page


def test_foreign_marks_and_line_ends_are_cleaned():
    md = markdown.Markdown(extensions=[GitHubMarkdown()])
    assert md.convert("a\r\nb\r\r- c\0\x02klzzwxh:0000\x03") == (
        "<p>a\nb</p>\n<ul>\n<li>c\ufffdklzzwxh:0000</li>\n</ul>"
    )


def test_the_package_uses_nothing_else_of_weeknotes():
    folder = weeknotes.gfm.__path__[0]
    for path in Path(folder).rglob("*.py"):
        assert not re.search(
            r"^\s*(?:from|import) (?:weeknotes(?!\.gfm\b)|\.\.)", path.read_text(), re.MULTILINE
        )
