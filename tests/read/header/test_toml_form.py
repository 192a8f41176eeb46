"""Headers in TOML: their values, their lines, and the flags that must not get lost."""

import json

from hypothesis import given
from hypothesis import strategies as st

from weeknotes.read.header.header import read_header


def test_toml_values_are_kept_as_written_and_as_understood():
    header = (
        "+++\na = true\nb = 1.50\nc = 2026-11-20\nd = [1, 'two']\ne = 2026-11-20T10:00:00Z\n"
        "f = {g = 1.5}\nh = 9223372036854775808\ni = inf\n[j.k]\nl = 14:30:00\n[[m]]\nn = ''\n+++\n"
    )
    fields = read_header(header).fields
    assert {key: field.text for key, field in fields.items()} == {
        "a": "true", "b": "1.50", "c": "2026-11-20", "d": ["1", "two"],
        "e": "2026-11-20T10:00:00+00:00", "f": {"g": "1.5"}, "h": "9223372036854775808",
        "i": "inf", "j": {"k": {"l": "14:30:00"}}, "m": [{"n": ""}],
    }  # fmt: skip
    assert fields["a"].typed is True
    assert fields["b"].typed == 1.5
    assert fields["c"].typed == "2026-11-20"
    assert fields["d"].typed == [1, "two"]
    assert fields["h"].typed == float(2**63)
    assert fields["i"].typed == "inf"


def test_toml_keys_have_their_lines_whatever_stands_between_them():
    header = (
        '+++\n# title = "x"\n"title" = """\none [\n"two" \\"""\n"""\n\ntags = [ # ]\n  "]",\n'
        "  '''\n}''',\n]\ndate.x = 1 # [\ndate.y = 2\n[cover] # x\nalt = 'x'\n"
        "[[b.c]]\nalt = 1\n[alt]\n+++\nText"
    )
    fields = read_header(header).fields
    assert {key: field.line for key, field in fields.items()} == {
        "title": 3, "tags": 8, "date": 13, "cover": 15, "b": 17, "alt": 19,
    }  # fmt: skip


TOML_LINES = st.lists(
    st.sampled_from(
        [
            'title = "a"', "tags = [", '"b",', "]", 'summary = """', '"""', "x = '''", "'''",
            "[extra]", "[[resources]]", "a.b = 1", 'text = "', "# remark", "", "{", "}", "++",
            "+++", "---", " +++", "y = [1, 2]", "z = {a = 1}", "just words",
        ]
    ),
    max_size=7,
)  # fmt: skip


@given(TOML_LINES, TOML_LINES, st.sampled_from(["draft = true", " draft=true", "Draft = true # x"]))
def test_no_toml_header_is_read_without_the_draft_flag_that_stands_in_it(
    draft_flag, before, after, written
):
    table = any(line.startswith("[") and line.endswith("]") and len(line) > 2 for line in before)
    source = "\n".join(["+++", *before, written, *after, "+++", "Text"])
    found = draft_flag(source)
    if found is None:
        assert table
        inside = [field.text for field in read_header(source).fields.values()]
        assert '"draft": "true"' in json.dumps(inside).lower()
    else:
        assert found in {"refused", "true"}
