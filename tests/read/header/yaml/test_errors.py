"""A parser's complaints in words for people."""

import pytest

from weeknotes.read.header.header import HeaderFault, read_header


@pytest.mark.parametrize(
    ("lines", "line", "message", "hint"),
    [
        (
            "title: Weeknote: week 20",
            2,
            "The value has a colon in it",
            'because it has a colon in it: title: "Weeknote: week 20"',
        ),
        ('date: a\ntitle: The "best": a', 3, "colon", "title: \"The 'best': a\""),
        ("title: “Week 20: a box”", 2, "colon", 'title: "Week 20: a box"'),
        ("title: a\n b: c", 3, "a colon here", "very left"),
        ('title: "abc', 2, "opened on this line", "closing quotation mark"),
        ("a: b\ntitle: 'abc\nc: d", 3, "opened on this line", "closing quotation mark"),
        ('title: "a" rest', 2, "do not match", "one pair of quotes"),
        ("\ttitle: a", 2, "tab", "spaces"),
        ("tags:\n\t- a", 3, "tab", "spaces"),
        ("tags: [a, b\ntitle: c", 2, "bracket", "closing bracket"),
        ("tags: [C #, x]", 2, "“#, x]” is a comment", ': tags: ["C #", x].'),
        ("tags: [C #, x]\nauthor: Sam", 2, "a comment", "quotes round what has a # in it: tags"),
        ("a: b\ntags: [#gds, tea]", 3, "a comment", ': tags: ["#gds", tea].'),
        ('tags: [a, "b #c", d #e]', 2, "“#e]” is a comment", ': tags: [a, "b #c", "d #e"].'),
        ("tags: [a,\n  b #c]\ntitle: d", 3, "a comment", "quotes round what has a # in it."),
        ("a: {b: c #, d: e}", 2, "a comment", "quotes round what has a # in it."),
        ('tags: ["a" "b"]\ntitle: c', 2, "list in brackets", "comma between"),
        ("tags: ['a', 'it's']", 2, "list in brackets", "quotes round an item"),
        ("tags: [tea, @sam]", 2, "“@” has a special meaning", ': tags: [tea, "@sam"].'),
        ("tags: [*tea*]", 2, "“*” has a special meaning", ': tags: ["*tea*"].'),
        ("title: [Draft] my week", 2, "“[”", "quotes round"),
        ("title: {a} b", 2, "“{”", "quotes round"),
        ("title: *Bold* move", 2, "“*”", "quotes round"),
        ("title: **bold** move", 2, "“*”", "quotes round"),
        ("title: > my week", 2, "“>”", "quotes round"),
        ("title: | my week", 2, "“|”", "quotes round"),
        ("title: %50", 2, "“%”", "quotes round"),
        ("title: @sam", 2, "“@”", "quotes round"),
        ("title: `code`", 2, "“`”", "quotes round"),
        ("title: - a", 2, "“-”", "quotes round"),
        ("title: a\nsome words\nb: c", 3, "name: value", "space after the colon"),
        ("title:\na", 3, "name: value", "space after the colon"),
    ],
)
def test_each_slip_is_told_with_its_line_and_a_way_out(lines, line, message, hint):
    with pytest.raises(HeaderFault) as caught:
        read_header(f"---\n{lines}\n---\nText\n")
    fault = caught.value
    assert (fault.code, fault.line) == ("header-unreadable", line)
    assert message in fault.message
    assert hint in fault.hint
    for jargon in ("YAML", "scalar", "mapping", "token", "parse", "syntax"):
        assert jargon not in fault.message + fault.hint
