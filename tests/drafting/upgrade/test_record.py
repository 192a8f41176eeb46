"""What weeknotes wrote for a site, kept with the site."""

import pytest

from weeknotes.drafting.upgrade.record import Record, Written, digest, read_record, record_text
from weeknotes.model.problems.problem import Problem

FILES = {"README.md": b"Text.\n", 'we"ird/ŵ.yml': b"\xff\r\n", ".gitignore": b""}


def test_a_record_is_read_as_it_was_written():
    record = Record().with_files(FILES, "1.2.0")
    assert read_record(record_text(record)) == record
    assert read_record(record_text(record).replace(b"\n", b"\r\n")) == record
    assert record.files["README.md"] == Written(version="1.2.0", sha256=digest(b"Text.\n"))


def test_a_file_has_one_line_and_their_order_is_that_of_their_names():
    rows = record_text(Record().with_files(FILES, "1.2.0")).decode().splitlines()[-3:]
    assert [row.partition(" = ")[0] for row in rows] == [
        '".gitignore"',
        '"README.md"',
        '"we\\"ird/ŵ.yml"',
    ]


def test_an_empty_file_is_a_record_of_nothing():
    assert read_record(b"") == Record()


def test_a_file_that_stayed_the_same_keeps_its_version():
    record = Record().with_files(FILES, "1.0").with_files({**FILES, "README.md": b"New."}, "2.0")
    versions = {path: written.version for path, written in record.files.items()}
    assert versions == {"README.md": "2.0", 'we"ird/ŵ.yml': "1.0", ".gitignore": "1.0"}


def test_the_ends_of_lines_are_no_difference():
    assert digest(b"a\r\nb\r\n") == digest(b"a\nb\n") != digest(b"a\nb")


@pytest.mark.parametrize(
    "content",
    [
        b"\xff",
        b"<<<<<<< HEAD\n[files]\n",
        b"files = 3\n",
        b'[files]\n"README.md" = "1.0"\n',
        b'[files]\n"README.md" = { version = 1, sha256 = "" }\n',
        b'[files]\na = { version = "1", sha256 = "" }\na = { version = "1", sha256 = "" }\n',
    ],
)
def test_a_damaged_record_is_a_problem(content):
    is_damaged(content)


@pytest.mark.parametrize(
    "path",
    [
        *("", "/etc/passwd", "../a", "a/../../b", "./a", "a//b", "a/", ".git/HEAD", "a/.GIT/b"),
        *("C:/a", "a\\..\\b", "a\x1b[2J", "a\nb"),
    ],
)
def test_a_record_of_files_outside_of_the_site_is_damaged(path):
    is_damaged(record_text(Record().with_files({path: b""}, "1.0")))


def is_damaged(content):
    found = read_record(content)
    assert isinstance(found, Problem)
    assert found.code == "upgrade-record"


@pytest.mark.parametrize(
    ("written", "own", "newer"),
    [
        ("0.2.0", "0.1.0", "0.2.0"),
        ("0.10.0", "0.9.0", "0.10.0"),
        ("1.0", "0.9.9", "1.0"),
        ("0.1.0", "0.1.0", ""),
        ("0.1.0", "0.2.0", ""),
        ("0.2.0rc1", "0.2.0", ""),
        ("0.2.0", "0.2.0.dev3", ""),
        ("unknown", "0.1.0", ""),
    ],
)
def test_a_later_release_is_noticed(written, own, newer):
    assert Record().with_files(FILES, written).newer_than(own) == newer
    assert not Record().newer_than(own)
