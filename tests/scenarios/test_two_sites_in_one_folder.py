"""A folder that holds one site is not another's, whatever its settings say in common."""

import shutil

import pytest
from sites import Site, snapshot

from weeknotes.write import mark

URL = "https://one.example/"


def settings(title, url=URL):
    return f'title = "{title}"\nurl = "{url}"\n'


@pytest.fixture
def one(tmp_path):
    return Site(tmp_path / "one", settings("One")).post("2026-11-20-tea.md", "Tea.", title="Tea")


@pytest.fixture
def other(tmp_path):
    site = Site(tmp_path / "other", settings("Other", "https://other.example/"))
    return site.post("2026-11-20-cakes.md", "Cakes.", title="Cakes")


@pytest.fixture
def shared(tmp_path):
    return tmp_path / "shared"


@pytest.mark.parametrize(
    "others",
    [settings("Other", "https://other.example/"), settings("Other"), settings("One", f"{URL}x/")],
    ids=["nothing in common", "same address", "same title"],
)
@pytest.mark.parametrize("options", [(), ("--clean",), ("--drafts",)])
def test_another_sites_folder_is_refused_and_its_name_said(one, other, shared, others, options):
    before = one.build(output=shared).exits(0).files
    other.file("weeknotes.toml", others)
    built = other.build(*options, output=shared).exits(2)
    built.tells("[other-site]", f"One ({URL})", str(shared))
    assert snapshot(shared) == before
    assert one.build(output=shared).exits(0).files == before


def test_both_ways_round_inside_the_other_sites_folder(one, other):
    inside = other.folder / "public"
    one.build(output=inside).exits(0)
    built = other.build().exits(0).has("/2026/11/20/cakes/")  # in its own folder, it has the say
    built.tells(f"“public” used to hold another site, One ({URL}).")
    assert "used to hold" not in other.build().err
    one.build(output=inside, now="2027-01-19T09:00").exits(2)
    assert mark.site_of(inside) == "Other (https://other.example/)"


def test_a_site_in_a_folder_of_another_site_is_one_of_its_own(one):
    inner = Site(one.folder / "teams" / "x", settings("Inner")).post("2026-11-20-a.md", title="A")
    inner.build().exits(0)
    one.build(output=inner.folder / "public").exits(2).tells("[other-site]")
    inner.file("weeknotes.toml", settings("Inner again", "https://inner.example/"))
    shutil.rmtree(inner.folder / ".weeknotes")
    inner.build().exits(0)


@pytest.mark.parametrize("place", ["public", "../shared"])
@pytest.mark.parametrize("also", ["url", "title", "both"])
def test_a_site_with_a_new_name_or_address_is_still_at_home(one, place, also):
    output = one.folder / place
    one.build(output=output).exits(0)
    title, url = {"url": ("One", "https://new.example/"), "title": ("New", URL)}.get(
        also, ("New", "https://new.example/")
    )
    one.file("weeknotes.toml", settings(title, url))
    assert "used to hold" not in one.build(output=output).exits(0).err
    assert mark.site_of(output) == f"{title} ({url})"


def test_a_copy_of_a_site_may_take_its_place(one, shared, tmp_path):
    """As a fresh checkout on a server does at each build."""
    one.build(output=shared).exits(0)
    copy = Site(tmp_path / "copy", settings("One")).post("2026-11-21-cakes.md", title="Cakes")
    copy.build(output=shared).exits(0).has("/2026/11/21/cakes/").lacks("/2026/11/20/tea/")


def test_a_copy_of_a_site_in_its_own_folder_may_be_called_otherwise(one, tmp_path):
    """As where the built site is committed, and somebody has edited the settings since."""
    one.build().exits(0)
    shutil.rmtree(one.folder / ".weeknotes")
    one.file("weeknotes.toml", settings("New", "https://new.example/"))
    one.build().exits(0)


def test_a_mark_of_an_earlier_version_that_names_no_site_gets_a_name(one, shared):
    one.build(output=shared).exits(0)
    (shared / mark.MARK).write_bytes(mark.dump(mark.read(shared)))
    assert mark.site_of(shared) == ""
    one.build(output=shared).exits(0)
    assert mark.site_of(shared) == f"One ({URL})"


def test_the_preview_goes_on_where_the_title_is_edited(one, tmp_path):
    from weeknotes.build.pipeline import build  # noqa: PLC0415
    from weeknotes.build.request import Request  # noqa: PLC0415

    request = Request(site=one.folder, output=tmp_path / "p" / "site", memory=tmp_path / "p" / "m")
    (tmp_path / "p").mkdir()
    assert build(request).output
    one.file("weeknotes.toml", settings("New", "https://new.example/"))
    assert build(request).output
