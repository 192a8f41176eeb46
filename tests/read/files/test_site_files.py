"""What is at the paths that weeknotes may write to."""

import errno

import pytest

from weeknotes.disk.folder import Folder
from weeknotes.read.files.site_files import SiteFile, read_site_files


def read(site, path):
    return read_site_files(site, [path])[path]


def test_a_file_is_there_or_not(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b.txt").write_bytes(b"Text.")
    assert read(tmp_path, "a/b.txt") == SiteFile(content=b"Text.", is_missing=False)
    assert read(tmp_path, "a/c.txt") == read(tmp_path, "b/c.txt") == SiteFile()


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda at: (at / "a").symlink_to(at / "elsewhere"), "its folder is a link"),
        (lambda at: (at / "a").write_text("Text."), "a file is in place of its folder"),
        (
            lambda at: (at / "a/b.txt").mkdir(parents=True),
            "it is a link, a folder or something else that is not a file",
        ),
    ],
)
def test_what_is_no_file_is_never_read(tmp_path, spoil, why):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/b.txt").write_text("Secret.")
    spoil(tmp_path)
    found = read(tmp_path, "a/b.txt")
    assert found == SiteFile(is_missing=False, why_unread=why)
    assert not found.is_readable


def test_neither_is_a_link_in_place_of_a_file(tmp_path):
    (tmp_path / "b.txt").symlink_to("/etc/passwd")
    assert not read(tmp_path, "b.txt").is_readable


def test_what_may_not_be_read_says_so(tmp_path, monkeypatch):
    def forbidden(*_):
        raise PermissionError(errno.EACCES, "Permission denied")

    (tmp_path / "b.txt").touch()
    monkeypatch.setattr(Folder, "read", forbidden)
    assert read(tmp_path, "b.txt").why_unread == "it can't be read (permission denied)"
