"""What is read of a header without a parser of YAML, which has to be what the parser reads."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from weeknotes.read.header.header import HeaderFault
from weeknotes.read.header.yaml.fast import read_plain
from weeknotes.read.header.yaml.form import read_fields

WORDS = st.sampled_from(
    """a tea Yes no TRUE oN null Null ~ 0 7 08 1_000 1.5 12e3 0x1F 10:20 2026-11-20 2026-11-20T09
    +1 -1 .5 .inf nan = << y n: x: :x C# #61 # - -- --- ... ? ! & * | > @ % ` { } [ ] , "a"
    14:30 " ' \\ \\n it's “yes” “ Café /about/ https://example.org/#top draft:true ½ ² ٣""".split()
)
VALUES = st.lists(st.one_of(WORDS, st.sampled_from([" ", "  "])), max_size=5).map("".join)
SENTENCES = st.lists(WORDS, max_size=4).map(" ".join)
TEXTS = st.one_of(VALUES, SENTENCES, st.sampled_from(["tea", "A week", "2026-11-20", ""]))
QUOTED = st.one_of(
    TEXTS,
    TEXTS.map(lambda text: f'"{text}"'),
    TEXTS.map(lambda text: f"'{text}'"),
    st.lists(TEXTS, max_size=4).map(lambda items: f"[{', '.join(items)}]"),
)
KEYS = st.sampled_from(["title", "tags", "Week-ending", "draft", "on", "a b", "é", "1", "?", "- a"])
LINES = st.one_of(
    st.tuples(KEYS, st.sampled_from([": ", ":", ":  ", " : "]), QUOTED).map("".join),
    st.tuples(st.sampled_from(["- ", "  - ", " -", "    "]), QUOTED).map("".join),
    st.sampled_from(
        ["", "  ", "# a remark", "tags:", "tags: ", "- tea", "  - tea", "\ttea", "---"]
    ),
)
HEADERS = st.lists(LINES, max_size=6).map(lambda lines: "\n" + "\n".join(lines) + "\n")


def said(read, header):
    """The fields, with the types of their values, or the fault."""
    try:
        fields = read(header)
    except HeaderFault as fault:
        return (fault.code, fault.line, fault.message, fault.hint)
    return fields if fields is None else repr(fields)


@given(HEADERS)
@example("\ntags:\n- tea\n- 7\n- Yes\n- null\n")
@example("\ntags:\n  - draft:true\n")
@example("\na: tea\nA: cake\n")
@example("\ntags: []\ntitle: ''\n")
@example("\ntitle: 'Tea: a b'  \n")
def test_what_is_read_is_what_the_parser_reads(header):
    plain = said(read_plain, header)
    assert plain is None or plain == said(read_fields, header)


@given(st.lists(st.tuples(st.sampled_from("abcdefg"), QUOTED), max_size=5, unique_by=min))
def test_lines_of_a_name_and_a_value_are_what_the_parser_reads(pairs):
    header = "".join(f"{key}: {value}\n" for key, value in pairs)
    plain = said(read_plain, header)
    assert plain is None or plain == said(read_fields, header)


@pytest.mark.parametrize(
    "header",
    [
        'title: "A week, and then some"\ndate: 2026-11-20\nauthor: sam\ntags: [tea, old cake]\n',
        "title: It's 7 o'clock\ndate: 2026-11-20 14:30\nlink: https://example.org/#top\n",
        "title: 'Tea: a week'\npart: 2\ndraft: false\nmood:\ntags:\n- tea\n- cake\n\nseries: Tea\n",
    ],
)
def test_what_nearly_all_write_needs_no_parser(header):
    assert read_plain(header)


@pytest.mark.parametrize(
    "header",
    [
        "",
        "title: A week #61\n",
        "title: Tea: a week\n",
        "title: A week\n  and more\n",
        "title: |\n  A week\n",
        "title: &a A week\n",
        'title: "Tea\\n"\n',
        'title: "A week\ndraft: true\n',
        "title:\tA week\n",
        "title: A week\u2028draft: true\n",
        "params:\n  draft: true\n",
        "tags: [tea, [cake]]\n",
        "tags:\n- tea\n - cake\n",
        "tags: tea\n- cake\n",
        "part: 010\n",
        "draft:true\n",
    ],
)
def test_what_may_mean_something_else_is_left_to_the_parser(header):
    assert read_plain(header) is None
