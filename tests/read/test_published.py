"""Which files beside the posts go out."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.document import Document, Image, Reference
from weeknotes.model.person import Person
from weeknotes.model.post import Post
from weeknotes.model.site import Asset
from weeknotes.read import published
from weeknotes.read.published import publishable
from weeknotes.read.source import Source


def post(path, *addresses, image=""):
    return Post(
        path=f"content/{path}",
        kind="weeknote",
        title="a",
        slug="a",
        image=Image(src=image, alt="") if image else None,
        document=Document(references=tuple(Reference(address=a) for a in addresses)),
    )


def held(path, text=""):
    data = text if isinstance(text, bytes) else text.encode()
    return Source(path=f"content/{path}", inner=path, data=data)


def out(assets, public=(), drafts=(), people=()):
    files = tuple(Asset(path=path, source=path, size=1) for path in assets)
    going = publishable(files, public=tuple(public), held=tuple(drafts), people=tuple(people))
    return [asset.path for asset in going]


def test_without_drafts_everything_goes_out():
    assert out(["a.png", "b/c.pdf"], [post("a.md")]) == ["a.png", "b/c.pdf"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("plan.png", "![x](plan.png)"),
        ("plan.png", "![x](Plan.PNG)"),
        ("my plan.png", "![x](my%20plan.png)"),
        ("my plan.png", "![x](<my plan.png>)"),
        ("a&b.png", "<img src='a&amp;b.png'>"),
        ("my_plan.png", "![x](my\\_plan.png)"),
        ("plän.png", "![x](pl%C3%A4n.png)"),
        (unicodedata.normalize("NFD", "plän.png"), "![x](plän.png)"),
        ("plän.png", "![x](plän.png)".encode("latin-1")),
        ("plan.png", "---\nimage: plan.png\n---\n"),
    ],
)
def test_what_a_draft_names_does_not_go_out(name, text):
    assert out([name, "other.png"], [post("a.md")], [held("b.md", text)]) == ["other.png"]


def test_what_a_public_post_names_too_goes_out():
    draft = held("b.md", "![x](plan.png)")
    for public in (
        post("a.md", "plan.png"),
        post("a.md", "/plan.png?x#y"),
        post("n/a.md", "../plan.png"),
        post("a.md", image="plan.png"),
        post("n/a.md", image="plan.png"),
        post("a.md", "pl%61n.png"),
        post("a.md", "Plan.PNG"),
    ):
        assert out(["plan.png"], [public], [draft]) == ["plan.png"]
    for name, typed in (
        (unicodedata.normalize("NFD", "plän.png"), "plän.png"),
        ("the\u202fplan.png", "the%20plan.png"),
        ("\u200eplan.png", "plan.png"),
    ):
        assert out([name], [post("a.md", typed)], [held("b.md", name)]) == [name]


def test_a_persons_picture_goes_out():
    ella = Person(slug="ella", name="Ella", image="people/ella.jpg")
    draft = held("people/b.md", "ella.jpg")
    assert out(["people/ella.jpg"], [post("a.md")], [draft], [ella]) == ["people/ella.jpg"]


def test_the_folder_of_a_draft_is_as_secret_as_the_draft():
    public, draft = post("n/a.md"), held("n/secret/index.md", "")
    assets = ["n/secret/x.png", "n/secret/deep/y.png", "n/z.png", "free/z.png"]
    assert out(assets, [public], [draft]) == ["n/z.png", "free/z.png"]


@pytest.mark.parametrize("folder", ["drafts", "_Drafts", "n/drafts/deep"])
def test_a_folder_of_drafts_is_secret_also_when_it_holds_no_post(folder):
    assert out([f"{folder}/x.pdf"], [post("a.md")]) == []
    assert out([f"{folder}/x.pdf"], [post("a.md", f"/{folder}/x.pdf")]) == [f"{folder}/x.pdf"]


class Everything(frozenset):
    def __contains__(self, item):
        return True


ADDRESS = st.lists(
    st.sampled_from(
        ["..", ".", "", "a.png", "é.png", "e\u0301.png", "x", "%2e%2e", "a%2Epng", "?b", "#"]
    ),
    max_size=6,
).map("/".join)


@given(st.lists(ADDRESS, max_size=3))
def test_an_address_names_a_file_however_it_is_written(addresses):
    """Only those that end in a file's name are looked at, and that misses none."""
    assets = ["a.png", "x/a.png", "x/x/a.png", "x/é.png", "b/x"]
    found = out(assets, [post("x/a.md", *addresses)], [held("b.md", " ".join(assets))])
    with pytest.MonkeyPatch.context() as patch:
        targets = published._targets
        patch.setattr(published, "_targets", lambda one, _: targets(one, Everything()))
        assert out(assets, [post("x/a.md", *addresses)], [held("b.md", " ".join(assets))]) == found
