"""Random texts: the outline is GitHub's, and no word is lost.

Left out of the soup is what GitHub's cmark does by mistake or by an older specification: double
backticks that nothing closes, comments with two hyphens, tags in alternative texts, several
marks of tasks in a line, tabs after other blanks. The examples are the same in every run, as one
more such mistake of cmark's must not fail a build that has nothing to do with it.
"""

import re

import markdown
from hypothesis import example, given, settings
from hypothesis import strategies as st

from weeknotes.gfm import GitHubMarkdown

_BLOCKS = [
    "a", "b c", "- ", "* ", "+ ", "1. ", "2. ", "10) ", "> ", ">", "  ", "   ", "    ", "     ",
    "# ", "## h #", "```", "~~~", "```x", "---", "***", "===", "<div>", "</div>", "<!-- x\n", "-->",
    "<b>", "| a | b |", "|---|---|", "a | b\n- | -", "\n[q]: /u\n\n", "[q]", "\n\n- [ ] a\n",
    "\n\n[^1]: a\n\n",
    "[^1]", "\n", "\n\n", "\n\n", "\n", "word", "a  \nb", "a\\\nb", "`c`", "\n\tb",
]  # fmt: skip
_SPANS = [
    "a", "b", "foo ", "*", "**", "***", "_", "__", "~", "~~", "`", "[", "]", "![", "](u)",
    "](<u v> 't')", '](u "t")', "[r]", "[R][]", "[z][r]", " ", "\n", "\\", "\\*", "&amp;", "&lt;",
    "&copy;", "&x;", "<http://x.y>", "<q@x.y>", " http://x.y/z", " www.x.y", " q@x.y ", ".", ",",
    "!", '"', "'", "é", "—", "“", "”", "€", "  \n", "|", ":", "{", "}", "#", "&", "//", "_x_",
    "*y*",
]  # fmt: skip

_block_soup = st.lists(st.sampled_from(_BLOCKS), min_size=1, max_size=25).map("".join)
_span_soup = st.lists(st.sampled_from(_SPANS), min_size=1, max_size=14).map("".join)
_PIECES = [
    "- ", "* ", "1. ", "2) ", "> ", "  ", "   ", "    ", "\t", "# ", "\n", "\n", "\n\n", "---\n",
    "\n===\n", "*", "**", "_", "~~", "`", "[", "]", "(", ")", "![", "<", ">", "|", "|-|-|\n",
    "\\", "&", "!",
    ":", "  \n", " ", "- [ ] ", "> [!NOTE]\n> ", "WORD", "WORD ", "WORD WORD", " WORD",
]  # fmt: skip
_prose = st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)


_QUIRKS = re.compile(
    r"``[^`]*`[^`]+`"  # after double backticks, cmark forgets single ones
    r"|\[q\]: /u\s*(?:\n[ >]*)*-"  # a paragraph of definitions only, and what may underline it
    r"|(?:^|\n)[ >]*(?:[-+*]|\d+[.)])[^\n]*(?:\n[ >]*)+\[q\]: /u"  # or ends an item
    r"|\[\^1\]:\s*\n"  # an empty footnote
    r"|(?:[-+*]|\d[.)]) +(?:\*\*\*|---)"  # a rule as the only block of an item
    r"|\[[^\n]*\[[^\]\n]*\](?:\(|\[)[^\n]*\["  # a link in what looks like one, and a bracket
    r"|--->"  # a comment that ends with a hyphen
    r"|\[ \] a\n[ >]*(?:---|===)"  # a task that is a heading
)


@settings(max_examples=400, derandomize=True)
@given(_block_soup)
@example("10) \n\n    a")
@example("- <!--\n\n- a")
@example("> - a\n>\n> - b")
@example("- a\n  > b\n\n  c\n- d")
def test_block_soup_has_the_outline_of_github(outlines, render, text):
    if _QUIRKS.search(text):
        return
    page = render(f"{text}\n")
    assert outlines.outline(page) == outlines.outline(outlines.github(f"{text}\n")), text


@settings(max_examples=600, derandomize=True)
@given(_span_soup)
@example("**a **b** c**")
@example("*a _b* c_ ~~d *e~~ f*")
@example("[a [b](u) ![c [d](u)](u)](u)")
@example("~*a~ b* ~__*_")
@example("[r]: www.x_y.z http://a_b.c.d")
def test_span_soup_has_the_outline_of_github(outlines, render, text):
    text = f"x{text}\n\n[r]: /ref 'T'\n"
    if _QUIRKS.search(text):
        return
    assert outlines.outline(render(text)) == outlines.outline(outlines.github(text)), text


@settings(max_examples=400)
@given(_prose)
@example("| WORD |\n|---|\n| WORD | \n")
@example("[WORD]\n[WORD](WORD")
def test_no_word_is_lost_and_all_stay_in_order(text):
    numbers = iter(range(10_000))
    text = re.sub("WORD", lambda _: f"w{next(numbers)}x", text)
    md = markdown.Markdown(extensions=[GitHubMarkdown(), "footnotes", "attr_list"])
    words = re.findall(r"w\d+x", text)
    # Targets and titles of links, tags and definitions are no words.
    if re.search(r"\]\(|\]:|<[a-zA-Z/!?]|(?:```|~~~)[^\n]*w|\]\[", text):
        return
    assert re.findall(r"w\d+x", md.convert(text)) == words
