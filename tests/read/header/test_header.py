"""Headers: what is read, and every way to lose a draft flag that is refused instead."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.header.fences import plain
from weeknotes.read.header.field import refuse_control_characters
from weeknotes.read.header.header import MAX_BYTES, HeaderFault, read_header


def texts(source):
    return {key: field.text for key, field in read_header(source).fields.items()}


def fault(source):
    with pytest.raises(HeaderFault) as caught:
        read_header(source)
    assert caught.value.message.endswith((".", "”", ":"))
    assert caught.value.hint.endswith((".", "”", '"')) or ":" in caught.value.hint
    return caught.value


HEADER = "---\ntitle: My week\ndraft: true\n---\nText.\n"


@pytest.mark.parametrize(
    "source",
    [
        HEADER,
        "\ufeff" + HEADER,
        " " + HEADER,
        "\n\n" + HEADER,
        HEADER.replace("\n", "\r\n"),
        HEADER.replace("\n", "\r"),
        HEADER.replace("---\n", "---  \t\n"),
        HEADER.replace("---\n", "-----\n"),
        HEADER.replace("---\nText", "...\nText"),
        HEADER.replace("draft:", "Draft :"),
        HEADER.replace("draft: true", "draft:\u00a0true"),
        HEADER.replace("draft: true", "draft:  true # not yet"),
        HEADER.replace("draft: true", '"draft": "true"'),
        HEADER.replace("draft", "\u200bdraft"),
        HEADER.replace("true\n", "true\u2028\n"),
        "---\u00a0\n" + HEADER[4:],
        "---\n{title: My week, draft: true}\n---\nText.\n",
    ],
)
def test_a_draft_flag_is_read_whatever_stands_around_it(source):
    found = texts(source)
    assert found["draft"] == "true"
    assert found["title"] == "My week"
    assert "Text." in read_header(source).body


def test_the_body_starts_after_the_header_and_its_lines_are_counted():
    header = read_header("\n---\ntitle: a\n---\n\nText\n")
    assert (header.body, header.lines) == ("\nText\n", 4)
    assert header.fields["title"].line == 3
    assert read_header("Just text\n\n---\n").body == "Just text\n\n---\n"
    assert read_header("").fields == {}


@pytest.mark.parametrize(
    ("source", "code", "line", "words"),
    [
        ("---\ntitle: a\ndraft: true\n\nText\n", "header-not-closed", 1, "never closed"),
        ("\n\n---\ntitle: a\n", "header-not-closed", 3, "never closed"),
        ("---\ntitle: a\n ---\nText\n", "header-not-closed", 3, "does not close"),
        ("---\ntitle: a\n—-\nText\n\n---\nx\n", "header-not-closed", 3, "does not close"),
        ("title: a\ndraft: true\n---\nText", "header-not-opened", 1, "three dashes"),
        ("draft:true\n\nText", "header-not-opened", 1, "three dashes"),
        ("\nkind: weeknote\ndraft: true\n", "header-not-opened", 2, "three dashes"),
        ("draft = true\n", "header-not-opened", 1, "three plus signs"),
        ("—-\ntitle: a\ndraft: true\n—-\n", "header-not-opened", 1, "not the line of three"),
        ("--\ntitle: a\n--\nText", "header-not-opened", 1, "not the line of three"),
        ("```\n---\ntitle: a\n---\n```\nText", "header-not-opened", 1, "shown as code"),
        ("\n~~~yaml\ndraft: true\n~~~\nText", "header-not-opened", 2, "shown as code"),
        ("<!-- draft: true -->\n\nText", "flag-outside-header", 1, "in the text"),
        ("--\ntitle: a\n--\n", "header-not-opened", 1, "three dashes"),
        ("<!--\ntitle: a\ndraft: true\n-->\n", "header-not-opened", 1, "three dashes"),
        ("--- js\n{}\n---\n", "header-unreadable", 1, "form"),
        ("---js\n{}\n---\n", "header-unreadable", 1, "form"),
        ("+++json\n{}\n+++\n", "header-unreadable", 1, "form"),
        ("--- title: a\n---\n", "header-unreadable", 1, "form"),
        ("# A title\n\nis-draft: yes\n", "flag-outside-header", 3, "in the text"),
        ("Drfat: true\n\nText", "flag-outside-header", 1, "in the text"),
        ("---\ntitle: a\ndraft = true\n---\n", "header-unreadable", 3, "equals sign"),
        ('---\ntitle = "a"\n---\n', "header-unreadable", 2, "equals sign"),
        ("---\ntitle: a\n+++\ndraft: true\n---\n", "header-not-closed", 3, "does not close"),
        ("---\ntitle: a\n---\n\ndraft: true\n\nText", "flag-outside-header", 5, "in the text"),
        ("# A title\n\n**Status:** draft\n", "flag-outside-header", 3, "in the text"),
        ("---\ntitle: a\n---\npublished: false\n", "flag-outside-header", 4, "in the text"),
        ("---\ntitle: a\ndraft:true\n---\n", "header-unreadable", 3, "no space after the colon"),
        ("---\ntags:\ndraft:true\n---\n", "header-unreadable", 3, "no space after the colon"),
        ("---\ndraft：true\n---\n", "header-unreadable", 2, "no space after the colon"),
        ("---\ntags:\ndraft true\n---\n", "header-unreadable", 3, "name: value"),
        ("---\nparams:\n  draft: true\n---\n", "header-unreadable", 3, "what is above it"),
        ("---\nsummary: |\n  a\n  draft: true\n---\n", "header-unreadable", 4, "what is above it"),
        ("---\na: [b,\n  draft: true]\n---\n", "header-unreadable", 3, "what is above it"),
        (
            '---\ntitle: "My week\ndraft: true\nsummary: week"\n---\n',
            "header-unreadable",
            2,
            "quotation mark",
        ),
        ("---\ntitle: 'Twas\ndate: x\nauthor: O'\n---\n", "header-unreadable", 2, "quotation mark"),
        ("---\ntitle: a\ndate: b\nTitle: c\n---\n", "header-duplicate", 4, "line 2 and on line 4"),
        ("---\na: {b: 1, b: 2}\n---\n", "header-duplicate", 2, "twice"),
        ("---\na: &x 1\n---\n", "header-unreadable", 2, "“&” or “*”"),
        ("---\na: *x\n---\n", "header-unreadable", 2, "“&” or “*”"),
        ("---\na: !Big news\n---\n", "header-unreadable", 2, "exclamation mark"),
        ("---\n- a\n- b\n---\n", "header-unreadable", 2, "title: My week"),
        ("---\nJust text\n---\n", "header-unreadable", 2, "title: My week"),
        ("---\n? [a]\n: b\n---\n", "header-unreadable", 2, "plain word"),
        ("---\ntitle: a\x07\n---\n", "header-unreadable", 2, "character"),
        ("---\ntitle: a\ud800\n---\n", "header-unreadable", 2, "character"),
        (f"---\n{'long ' * 13}: a\n---\n", "header-unreadable", 2, "reads like text"),
        ("---\na: " + "[" * 30 + "]" * 30 + "\n---\n", "header-unreadable", 2, "20 levels"),
        ("---\ntitle: a\nb: " + "[" * 15_000 + "\n---\n", "header-unreadable", 3, "20 levels"),
        ("---\na: " + "[" * 25_000 + "\n---\n", "header-too-long", 1, "16 KB"),
        ("---\na: |\n" + "  text\n" * 3000 + "---\n", "header-too-long", 1, "16 KB"),
    ],
)
def test_a_header_that_could_lose_its_meaning_is_refused_with_its_line(source, code, line, words):
    found = fault(source)
    assert (found.code, found.line) == (code, line)
    assert words in found.message


@pytest.mark.parametrize(
    "source",
    [
        "Date with destiny\n\nText",
        "![a](b.png)\n\nText",
        "***\n\nText\n",
        "{{< figure >}}\n",
        "{% include x %}\n",
        "Note: this is a text\n\nand title: that too\n",
        "Text\n\n```\ndraft: true\n```\n",
        "draft: the plan is to write more\n".replace("draft", "The draft"),
        "---\ntitle: a\n---\n```yaml\ndraft: true\n```\n",
        "---\ntitle: a\n---\nStatus: green\n",
        "---\n# draft: true\ntitle: a\n---\n",
        "---\n# only remarks\n---\nText",
        "---\n---\nText",
        "---\nsummary: >\n  Status: all is well\n  and more\n---\n",
        "---\nparams:\n  draft: false\n---\n",
    ],
)
def test_what_is_surely_no_lost_flag_is_let_through(source):
    assert "draft" not in read_header(source).fields


def test_a_flag_far_down_in_a_text_is_text():
    body = "Line\n\n" * 20 + "draft: true\n"
    assert read_header(body).body == body


def test_values_are_kept_as_written_and_as_understood():
    header = (
        "---\na: yes\nb: 012\nc: 2026-11-20\nd: [1, two]\ne: ~\nf: {g: 1.5}\nh: 0x\ni: |\n  x\n---"
    )
    fields = read_header(header).fields
    assert [field.text for field in fields.values()] == [
        "yes", "012", "2026-11-20", ["1", "two"], None, {"g": "1.5"}, "0x", "x\n",
    ]  # fmt: skip
    assert fields["a"].typed is True
    assert fields["c"].typed == "2026-11-20"
    assert fields["d"].typed == [1, "two"]
    assert fields["f"].typed == {"g": 1.5}


def test_keys_are_compared_without_regard_to_case_hyphens_and_spaces():
    assert set(texts("---\nWeek-Ending: a\nImage Alt: b\n---\n")) == {"week_ending", "image_alt"}


@pytest.mark.parametrize(
    ("line", "text", "cut"),
    [
        ("title: Weeknote #61", "Weeknote", "#61"),
        ("title: #1 of the year", None, "#1 of the year"),
        ('title: "Weeknote #61"', "Weeknote #61", ""),
        ("title: C#", "C#", ""),
        ("title: a # a remark", "a", ""),
        ("title: été #61", "été", "#61"),
        ("title: # a remark", None, ""),
    ],
)
def test_what_a_number_sign_cuts_off_is_noticed(line, text, cut):
    field = read_header(f"---\n{line}\n---\n").fields["title"]
    assert (field.text, field.cut) == (text, cut)


def test_the_largest_header_is_still_read():
    header = "a: x\nb: " + "y" * (MAX_BYTES - 9) + "\n"
    assert len(header.encode()) == MAX_BYTES
    assert len(read_header(f"---\n{header}---\n").fields["b"].text) == MAX_BYTES - 9


@given(st.text() | st.text(alphabet="-\n:# \t[]{}\"'|>&*!dratfue,\\x"))
def test_a_header_is_read_or_refused_whatever_it_is(text):
    for source in (text, f"---\n{text}\n---\nText", f"---\n{text}"):
        lines = source.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        assert 1 <= line_of_fault(source) <= lines


def line_of_fault(source):
    """The line of what is wrong; 1 where nothing is."""
    try:
        read_header(source)
    except HeaderFault as found:
        return found.line
    return 1


LINES = st.lists(
    st.sampled_from(
        [
            "title: a", "tags:", "tags: [a, b]", "tags: [a,", "- c", "  - d", "summary: |",
            "  text", 'date: "2026', 'x"', "kind: 'b", "'", "text", "---", "...", " ---",
            "params:", "  a: b", "{", "}", "]", "# remark", "", "author: >", "draft:",
            "week: &a b", "a: b: c",
        ]
    ),
    max_size=6,
)  # fmt: skip


@given(
    LINES,
    LINES,
    st.sampled_from(["draft: true", "Draft: yes", "draft:true", "  draft: true", "draft : true"]),
)
def test_no_header_is_read_without_the_draft_flag_that_stands_in_it(before, after, flag):
    source = "\n".join(["---", *before, flag, *after, "---", "Text"])
    try:
        header = read_header(source)
    except HeaderFault:
        return
    field = header.fields.get("draft")
    assert field is not None
    assert str(field.text).lower().startswith(("true", "yes"))  # with more: in doubt, an error


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("title: “My week”", "My week"),
        ("title: “Yes”, she said, “no”", "“Yes”, she said, “no”"),
        ('title: "“My week”"', "“My week”"),
        ("title: [“My week”]", ["My week"]),
    ],
)
def test_quotes_that_a_phone_made_round_are_taken_off(line, text):
    assert read_header(f"---\n{line}\n---\n").fields["title"].text == text


def test_a_draft_in_quotes_that_a_phone_made_round_is_one():
    assert read_header("---\ndraft: “true”\n---\n").fields["draft"].text == "true"


def test_all_that_can_be_printed_may_stand_in_a_header():
    """Which is how most headers and lines are known to hold nothing else."""
    printed = "".join(filter(str.isprintable, map(chr, range(sys.maxunicode + 1))))
    assert plain(f"\x0b{printed}") == f" {plain(printed)}" == f" {printed}"
    refuse_control_characters(printed)
    refuse_control_characters(f"\t{printed}")
    with pytest.raises(HeaderFault):
        refuse_control_characters(f"{printed}\x7f")


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("title = 'x'\n===\n\nText", "(+++) at the very top"),
        ("title = 'x'\ndate = 2026-11-20\n===\n", "and another in place of “===”"),
        ("title = 'x'\n===\n\nText", "start it with # instead"),
        ("title: x\n=====\n\nText", "(---) at the very top"),
        ("title: x\n=====\n\nText", "another in place of “=====”"),
        ("title: x\ndraft: true\n***\n\nText", "in place of “***”."),
        ("title = 'x'\n+++\nText", "like the one after the header"),
        ("title: x\n---\nText", "like the one after the header"),
        ("draft = true\n", "(+++) at the very top of the file, and one after the header."),
        ("===\ntitle = 'x'\n===\nText", "three plus signs (+++) in its place"),
        ("===\ntitle: x\n===\nText", "three dashes (---) in its place"),
    ],
)
def test_the_hint_names_the_lines_that_this_header_needs(source, hint):
    with pytest.raises(HeaderFault) as caught:
        read_header(source)
    assert hint in caught.value.hint
