"""What holds of a header in every form: one value, its lines, and a fault for what is in doubt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.posts.readable import readable
from weeknotes.read.header.header import MAX_BYTES, HeaderFault, read_header

FORMS = {
    "yaml": ("---\ntitle: My week\ndraft: true\ntags: [a, b]\n---\nText.\n", 2),
    "named yaml": ("---yaml\ntitle: My week\ndraft: true\ntags: [a, b]\n---\nText.\n", 2),
    "toml": ('+++\ntitle = "My week"\ndraft = true\ntags = ["a", "b"]\n+++\nText.\n', 2),
    "named toml": ('---toml\ntitle = "My week"\ndraft = true\ntags = ["a", "b"]\n---\nText.\n', 2),
    "json": ('{\n"title": "My week",\n"draft": true,\n"tags": ["a", "b"]\n}\nText.\n', 2),
    "named json": (
        '---json\n{"title": "My week",\n"draft": true,\n"tags": ["a", "b"]}\n---\nText.\n',
        2,
    ),
    "hexo's json": (
        ';;;\n"title": "My week",\n"draft": true,\n"tags": ["a", "b"]\n;;;\nText.\n',
        2,
    ),
    "lines": ("Title: My week\nDraft: true\nTags: a, b\n\nText.\n", 1),
}
AROUND = {
    "as it is": lambda text: text,
    "a byte order mark": lambda text: "\ufeff" + text,
    "blank lines": lambda text: "\n \n" + text,
    "blank lines and a mark": lambda text: "\n\ufeff\n" + text,
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "line ends of old": lambda text: text.replace("\n", "\r"),
    "spaces at the ends of lines": lambda text: text.replace("\n", " \t\n"),
    "spaces that do not break": lambda text: text.replace("\n", "\u00a0\n"),
    "a sign that nobody sees": lambda text: text.replace("raft", "raf\u200bt"),
}


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_the_same_fields_and_lines(form, around):
    source, first = FORMS[form]
    header = read_header(AROUND[around](source))
    before = 2 if around.startswith("blank") else 0
    assert header.fields["title"].text == "My week"
    assert header.fields["draft"].text == "true"
    assert [field.line - before for field in header.fields.values()] == [
        first,
        first + 1,
        first + 2,
    ]
    assert header.body.strip() == "Text."
    text = source.split("\n").index("Text.")
    assert header.lines + header.body[: header.body.index("Text")].count("\n") == text + before


@pytest.mark.parametrize(
    ("source", "code", "line", "words"),
    [
        ('+++\ntitle = "a"\ndraft = true\n\nText\n', "header-not-closed", 1, "never closed"),
        ('+++\ntitle = "a"\n +++\nText\n', "header-not-closed", 3, "three plain plus signs"),
        ('+++\ntitle = "a"\n++\nText\n\n+++\n', "header-not-closed", 3, "does not close"),
        ('+++\ntitle = "a"\n---\nText\n', "header-not-closed", 3, "does not close"),
        ('---toml\ntitle = "a"\n+++\nText\n', "header-not-closed", 3, "three plain dashes"),
        (';;;\n"a": 1\n', "header-not-closed", 1, "never closed"),
        ('{"title": "a",\n"draft": true\n\nText', "header-not-closed", 1, "nothing closes it"),
        ('{"a": 1} draft: true\n', "header-unreadable", 1, "right after the bracket"),
        ("+++\ntitle: a\n+++\n", "header-unreadable", 2, "equals sign is needed"),
        ("+++\ndraft: true\n+++\n", "header-unreadable", 2, "equals sign is needed"),
        ("+++\ntitle = My week\n+++\n", "header-unreadable", 2, "neither in quotation marks"),
        ('+++\ntitle = "My week\n+++\n', "header-unreadable", 2, "quotation marks"),
        ('+++\ntitle = "a "b" c"\n+++\n', "header-unreadable", 2, "quotation marks"),
        ("+++\ntags = [1 2]\n+++\n", "header-unreadable", 2, "bracket"),
        ("+++\njust words\n+++\n", "header-unreadable", 2, "can't be read"),
        ("+++\nx = " + "9" * 5000 + "\n+++\n", "header-unreadable", 2, "can't be read"),
        ("+++\na = 1\na = 2\n+++\n", "header-duplicate", 3, "twice"),
        ("+++\ntags = 1\nTags = 2\n+++\n", "header-duplicate", 3, "line 2 and on line 3"),
        ("+++\n[a]\nb = 1\n[a]\n+++\n", "header-duplicate", 4, "twice"),
        ('+++\nsummary = """\ndraft = true\n"""\n+++\n', "header-unreadable", 2, "quotation marks"),
        ('+++\nx = """\n draft: yes\n"""\n+++\n', "header-unreadable", 3, "what is above it"),
        ("+++\na = " + "[" * 30 + "]" * 30 + "\n+++\n", "header-unreadable", 2, "20 levels"),
        ("+++\nx = 1\na" + ".a" * 30 + " = 1\n+++\n", "header-unreadable", 3, "20 levels"),
        ("+++\na = " + "[" * 9000 + "\n+++\n", "header-unreadable", 2, "20 levels"),
        ("+++\na = '" + "x" * MAX_BYTES + "'\n+++\n", "header-too-long", 1, "16 KB"),
        ("+++\na = '\x07'\n+++\n", "header-unreadable", 2, "be used here"),
        ('{"title": "a",\n}\n', "header-unreadable", 2, "no name"),
        ('{\n"title": "a"\n"draft": true}\n', "header-unreadable", 3, "comma"),
        ('{"title" "a"}\n', "header-unreadable", 1, "colon"),
        ('{\n"title": My week\n}\n', "header-unreadable", 2, "no quotation marks"),
        ('{\n"title": "My week,\n"draft": true}\n', "header-unreadable", 2, "never closed"),
        ('{"a": "\\q"}\n', "header-unreadable", 1, "can't be read"),
        ('{"draft": true,\n"draft": false}\n', "header-duplicate", 2, "twice"),
        ('{"draft": true,\n"Draft": false}\n', "header-duplicate", 2, "line 1 and on line 2"),
        ('{"a": {"b": 1,\n"b": 2}}\n', "header-duplicate", 2, "twice"),
        (
            '---json\n{"a": {"b": 1,\n"b": 2},\n"\\q": 1,\n"c\n: 1}\n---\n',
            "header-duplicate",
            3,
            "twice",
        ),
        ('{"a": ' + "[" * 30 + "]" * 30 + "}\n", "header-unreadable", 1, "20 levels"),
        ('{"a": "' + "x" * MAX_BYTES + '"}\n', "header-too-long", 1, "16 KB"),
        ("---json\n[1]\n---\n", "header-unreadable", 2, "no name"),
        ("Title: a\nTitle: b\n\nText", "header-duplicate", 2, "line 1 and on line 2"),
        ("Title: a\n  draft: true\n\nText", "header-unreadable", 2, "what is above it"),
        ("Title: a\x07\n\nText", "header-unreadable", 1, "be used here"),
        ("Title: " + "x" * MAX_BYTES + "\n\nText", "header-too-long", 1, "16 KB"),
        ("Title: a\n\ndraft: true\n\nText", "header-not-opened", 1, "three dashes"),
        ("Title: a\n\nText\n\ndraft: true\n", "flag-outside-header", 5, "in the text"),
        ('+++\ntitle = "a"\n+++\ndraft = true\n', "flag-outside-header", 4, "in the text"),
        ('{"title": "a"}\ndraft: true\n', "flag-outside-header", 2, "in the text"),
    ],
)
def test_what_could_lose_its_meaning_is_refused_in_every_form(source, code, line, words):
    with pytest.raises(HeaderFault) as caught:
        read_header(source)
    assert (caught.value.code, caught.value.line) == (code, line)
    assert words in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("source", ["{}\nText", "{\n}\nText", "+++\n+++\nText", ";;;\n;;;\nText"])
def test_a_header_may_hold_nothing(source):
    header = read_header(source)
    assert header.fields == {}
    assert header.body == "Text"


@given(st.text("+-;{}[]\"':=#\n taeilr,\\\x00é") | st.text())
def test_whatever_stands_in_a_header_of_any_form_is_read_or_refused(text):
    for source in (f"+++\n{text}\n+++\nText", f"{{{text}}}\nText", f";;;\n{text}\n;;;\n", text):
        lines = source.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        try:
            header = read_header(source)
        except HeaderFault as fault:
            assert 1 <= fault.line <= lines  # noqa: PT017
        else:
            assert all(1 <= field.line <= lines for field in header.fields.values())
            whole = source.replace("\r\n", "\n").replace("\r", "\n")
            assert readable(whole).endswith(header.body)


def _indented(depth: int) -> str:
    return "".join(f"{'  ' * level}a:\n" for level in range(depth))


@pytest.mark.parametrize(
    "nested",
    [
        "a: " + "[" * 20 + "]" * 20,
        "a: " + "{b: " * 20 + "}" * 20,
        "a: " + "[b: " * 10 + "]" * 10,
        "a:\n" + "- " * 20 + "b",
        "a:\n" + "-\n".join(" " * level for level in range(22)) + "b",
        _indented(21),
        "".join(f"{' ' * level}a:\n{' ' * level}-\n" for level in range(11)),
        "a:\n- - b: [[[[[[[[[[[[[[[[[c]]]]]]]]]]]]]]]]]",
        "? " * 21 + "a",
    ],
)
def test_yaml_nested_without_end_is_refused_whatever_it_is_nested_by(nested):
    with pytest.raises(HeaderFault, match="levels deep"):
        read_header(f"---\ntitle: A\n{nested}\n---\n")


@pytest.mark.parametrize("value", ["&a b", "*a", "!a b", "[a, &b c]"])
def test_yaml_that_does_more_than_tell_is_refused(value):
    with pytest.raises(HeaderFault):
        read_header(f"---\ntitle: A\nextra: {value}\n---\n")


@pytest.mark.parametrize(
    ("first", "second", "taken"),
    [
        ("primary_image: a", "primary_image: b", True), ("Mood: a", "mood: b", True),
        ("weight: 1", "weight: 2", True), ("title: a", "title: b", False),
        ("drfat: true", "drfat: false", False), ("private: true", "private: false", False),
        ("expirydate: 2025-01-22", "expirydate: 2025-01-01", False),
        ("params: {draft: true}", "params: {a: b}", False), ("hidden: a", "hidden: no", False),
    ],
)  # fmt: skip
def test_a_key_may_be_there_twice_where_it_makes_no_difference(first, second, taken):
    source = f"---\nsummary: x\n{first}\n{second}\n---\n"
    if taken:
        fields = list(read_header(source).fields.values())
        assert [field.text for field in fields] == ["x", second.partition(": ")[2]]
    else:
        with pytest.raises(HeaderFault) as caught:
            read_header(source)
        assert caught.value.code == "header-duplicate"
