"""A wheel of given files: what installers demand of one, and the same bytes each time."""

import csv
import io
import zipfile
from base64 import urlsafe_b64encode
from hashlib import sha256

import pytest

from weeknotes.drafting.pin.wheel import wheel

FILES = {"tea/b.py": b"b = 2\n", "tea/__init__.py": b"", "tea/a, b.txt": "é\r\n".encode()}
METADATA = {"METADATA": b"Name: tea\nVersion: 1.0\n", "licenses/LICENSE": b"Free.\n"}


@pytest.fixture
def made():
    return wheel("tea", "1.0", files=FILES, metadata=METADATA)


@pytest.fixture
def archive(made):
    return zipfile.ZipFile(io.BytesIO(made.data))


def test_its_name_says_what_it_is_of(made):
    assert made.name == "tea-1.0-py3-none-any.whl"
    local = wheel("tea", "1.0-2", files=FILES, metadata=METADATA)
    assert local.name == "tea-1.0_2-py3-none-any.whl"


def test_all_files_are_in_it_and_the_record_is_last(archive):
    assert archive.namelist() == [
        "tea/__init__.py",
        "tea/a, b.txt",
        "tea/b.py",
        "tea-1.0.dist-info/METADATA",
        "tea-1.0.dist-info/WHEEL",
        "tea-1.0.dist-info/licenses/LICENSE",
        "tea-1.0.dist-info/RECORD",
    ]
    assert all(archive.read(path) == data for path, data in FILES.items())
    assert b"\nTag: py3-none-any\n" in archive.read("tea-1.0.dist-info/WHEEL")


def test_the_record_has_the_digest_and_size_of_every_file_but_itself(archive):
    rows = list(csv.reader(archive.read("tea-1.0.dist-info/RECORD").decode().splitlines()))
    assert [path for path, *_ in rows] == archive.namelist()
    assert rows.pop() == ["tea-1.0.dist-info/RECORD", "", ""]
    for path, digest, size in rows:
        data = archive.read(path)
        expected = urlsafe_b64encode(sha256(data).digest()).decode()
        assert (digest, size) == (f"sha256={expected.rstrip('=')}", str(len(data)))
        assert "=" not in digest.removeprefix("sha256=")


def test_the_same_files_make_the_same_bytes_in_any_order(made):
    again = wheel(
        "tea",
        "1.0",
        files=dict(reversed(FILES.items())),
        metadata=dict(reversed(METADATA.items())),
    )
    assert again == made
    assert again.digest == sha256(made.data).hexdigest()


def test_nothing_of_the_machine_or_the_day_is_in_it(archive):
    for entry in archive.infolist():
        assert entry.date_time == (1980, 1, 1, 0, 0, 0)
        assert entry.external_attr == 0o100644 << 16
        assert entry.create_system == 3
        assert entry.compress_type == zipfile.ZIP_STORED
