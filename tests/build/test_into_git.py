"""Drafts stay out of git, and so does a built site unless somebody means it."""

import pytest
from contexts import context_of
from sites import Site

from weeknotes.build import into_git
from weeknotes.build.into_git import committed, kept_from_git
from weeknotes.build.request import Report
from weeknotes.model.page import Blob


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site")


@pytest.mark.parametrize("more", ["drafts", "future"])
def test_a_site_that_shows_more_has_a_file_that_git_heeds(site, more):
    (blob,) = kept_from_git(context_of(site, **{more: True}), ())
    assert (blob.url, blob.content.splitlines()[-1]) == ("/.gitignore", b"*")


def test_a_public_site_has_none(site):
    assert list(kept_from_git(context_of(site), ())) == []


def test_one_of_the_plan_stays(site):
    own = Blob(url="/.gitignore", content=b"mine")
    assert list(kept_from_git(context_of(site, drafts=True), [own])) == []


@pytest.mark.parametrize("would", [True, False])
def test_a_built_site_that_git_would_take_is_reported(site, monkeypatch, would):
    asked = []
    monkeypatch.setattr(into_git, "git_would_add", lambda folder: asked.append(folder) or would)
    public = site.folder / "public"
    notes = list(committed(Report(output=public), site.folder))
    assert asked == [public.resolve()]
    assert len(notes) == would
    assert all("“public/”" in note for note in notes)


def test_nothing_is_asked_where_nothing_was_written(site, monkeypatch):
    monkeypatch.setattr(into_git, "git_would_add", pytest.fail)
    assert list(committed(Report(), site.folder)) == []
