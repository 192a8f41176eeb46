"""Files become a tree of git's, whatever they are called and whatever is in them."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from teams import files_of

from weeknotes.publish.git import git_for
from weeknotes.publish.refusal import PublishError
from weeknotes.publish.tree import keep, tree_of

NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="/\\"),
    min_size=1,
    max_size=12,
).filter(lambda name: name.lower() not in {".", "..", ".git"} and len(name.encode()) < 200)
CONTENT = st.binary(max_size=200) | st.sampled_from([b"", b"a\r\nb\n", b"done\n", b"$Id$", b"\0"])
TREES = st.dictionaries(
    st.lists(NAMES, min_size=1, max_size=3).map("/".join), CONTENT, min_size=1, max_size=8
).filter(lambda files: not any(one.startswith(f"{other}/") for one in files for other in files))


def put(folder: Path, files: dict[str, bytes]) -> None:
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "--quiet", "--bare", folder], check=True)
    return git_for(folder, {})


@settings(max_examples=25)
@given(TREES)
def test_every_file_arrives_byte_for_byte(repository, files):
    with TemporaryDirectory() as folder:
        put(Path(folder), files)
        tree = keep(repository, Path(folder), files)
    assert files_of(repository.folder, tree.name) == files
    assert tree.files.keys() == files.keys()
    assert tree_of(repository, tree.name) == tree


def test_the_same_files_are_the_same_tree_in_any_order(repository, tmp_path):
    files = {"b": b"1", "a/c": b"2", "a.b": b"3", "a/b/c": b"4"}
    put(tmp_path, files)
    one = keep(repository, tmp_path, sorted(files))
    assert one == keep(repository, tmp_path, sorted(files, reverse=True))


def test_only_the_files_that_are_named_are_kept(repository, tmp_path):
    put(tmp_path, {"a": b"1", "b": b"2"})
    assert keep(repository, tmp_path, ["b"]).files.keys() == {"b"}


def test_a_large_file_and_one_that_may_be_run_are_plain_files(repository, tmp_path):
    files = {"large": bytes(range(256)) * 20_000, "run": b"#!/bin/sh\n"}
    put(tmp_path, files)
    (tmp_path / "run").chmod(0o755)
    assert files_of(repository.folder, keep(repository, tmp_path, files).name) == files


def test_a_commit_that_is_not_there_is_told(repository):
    with pytest.raises(PublishError) as refused:
        tree_of(repository, "1" * 40)
    assert refused.value.problem.code == "publish-git-failed"
