"""How a file of the team differs from what weeknotes writes, as git can apply it."""

import subprocess

import pytest

from weeknotes.drafting.upgrade.difference import difference


def test_it_is_a_unified_diff():
    assert difference("a/b.yml", b"one\ntwo\nthree\n", b"one\n2\nthree\n") == (
        "--- a/a/b.yml",
        "+++ b/a/b.yml",
        "@@ -1,3 +1,3 @@",
        " one",
        "-two",
        "+2",
        " three",
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"one\ntwo\n", b"one\n"),
        (b"one", b"one\ntwo"),
        (b"one\ntwo", b"one\ntwo\n"),
        (b"", b"one\n"),
        (b"a\x0cb\n", "a\x0c\u2028c\n".encode()),
        (b"\tindented\n", b"\t\tindented\n"),
    ],
)
def test_git_applies_it(tmp_path, old, new):
    file = tmp_path / "file.txt"
    file.write_bytes(old)
    patch = "\n".join(["file.txt: yours differs", "", *difference("file.txt", old, new), ""])
    subprocess.run(["git", "apply"], cwd=tmp_path, input=patch.encode(), check=True)
    assert file.read_bytes() == new


@pytest.mark.parametrize(
    ("old", "new"), [(b"\xff", b"one\n"), (b"one\n", b"\0"), (b"a\r\n", b"a\n")]
)
def test_what_is_not_text_or_the_same_has_none(old, new):
    assert difference("file.txt", old, new) == ()
