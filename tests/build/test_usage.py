"""What of the command line makes no sense is said before anything is read."""

import pytest
from contexts import context_of
from sites import Site

from weeknotes.build.request import Request
from weeknotes.build.usage import wrong_usage


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path / "site").post("2026-11-20-a.md")


def fault(site, output="public", **request):
    settings = context_of(site).settings
    place = site.folder / output if output else None
    found = wrong_usage(Request(site=site.folder, **request), settings, place)
    return found and found.code


def test_nothing_is_wrong_with_most(site):
    assert fault(site) is None
    assert fault(site, now="2027-01-18", base_url="https://preview.example/x/") is None


def test_a_clock_and_an_address_have_to_be_ones(site):
    assert fault(site, now="soon") == "bad-clock"
    assert fault(site, base_url="preview") == "bad-base-url"


def test_the_content_is_never_written_to(site):
    assert fault(site, output="content") is not None
    assert fault(site, output="") is None


def test_what_is_wrong_first_is_said(site):
    assert fault(site, output="content", now="soon", base_url="preview") == "bad-clock"
