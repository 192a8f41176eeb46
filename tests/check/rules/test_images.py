"""Descriptions of images, and their weight."""

import pytest

from weeknotes.check.rules.images import heavy_images, image_advice
from weeknotes.model.posts.document import Image, Link, Reference
from weeknotes.model.site import Asset
from weeknotes.read.html.outline import outline
from weeknotes.read.text.markdown import to_html


def codes(post):
    return [problem.code for problem in image_advice(post)]


@pytest.mark.parametrize("alt", ["", "  "])
def test_an_image_without_a_description_is_told_with_its_line(post, alt):
    (found,) = image_advice(post(images=(Image(src="a/wall.jpg", alt=alt, line=7),)))
    assert (found.code, found.line) == ("alt-missing", 7)
    assert "“wall.jpg”" in found.message


def test_an_image_that_is_decoration_on_purpose_is_left_alone(post):
    assert codes(post(images=(Image(src="rule.png", alt="", decorative=True),))) == []
    text = '![](a.png) <img src="b.png" alt=""> <img src="c.png">'
    found = outline(to_html(text, html_mode="safe").html, title="")
    assert [image.decorative for image in found.images] == [False, True, False]


def test_the_line_is_that_of_the_address_where_the_image_has_none(post):
    image = Image(src="wall.jpg", alt="")
    made = post(images=(image,), references=(Reference(address="wall.jpg", line=9),))
    assert [problem.line for problem in image_advice(made)] == [9]


@pytest.mark.parametrize(
    ("alt", "src"),
    [
        ("wall.jpg", "wall.jpg"),
        ("Wall.JPEG", "other.png"),
        ("IMG_2041", "x.png"),
        ("DSC00123", "x.png"),
        ("image", "https://example.org/assets/1-2"),
        ("Image", "x.png"),
        ("alt text", "x.png"),
        ("Alt-Text", "x.png"),
        ("Screenshot 2024-05-01 at 10 32 11", "x.png"),
        ("Screenshot 2024-05-01 at 10.32.11 PM", "x.png"),
        ("burn-up-2", "2026/burn-up-2.png"),
    ],
)
def test_a_file_name_or_an_empty_word_is_no_description(post, alt, src):
    assert codes(post(images=(Image(src=src, alt=alt),))) == ["alt-file-name"]


@pytest.mark.parametrize(
    ("alt", "src"),
    [
        ("Three people at a wall of notes", "wall.jpg"),
        ("A dog on a boat", "A dog on a boat.jpg"),
        ("logo", "logo.svg"),
        ("The image of a council", "x.png"),
        ("Our new page, index.html, before and after .png files", "x.png"),
        ("图", "x.png"),
        ("📈", "x.png"),
    ],
)
def test_words_that_say_what_is_there_are_left_alone(post, alt, src):
    assert codes(post(images=(Image(src=src, alt=alt),))) == []


def test_a_cover_has_a_rule_of_its_own(post):
    made = post(image=Image(src="/img/cover.jpg", alt=""))
    (found,) = image_advice(made)
    assert found.code == "cover-alt-missing"
    assert "image_alt" in found.hint


def test_a_cover_that_stands_in_the_text_too_is_told_once(post):
    image = Image(src="cover.jpg", alt="")
    assert codes(post(image=image, images=(image,))) == ["alt-missing"]


def test_an_address_that_cannot_be_parsed_is_no_harm(post):
    assert codes(post(images=(Image(src="https://[x", alt=""),))) == ["alt-missing"]


@pytest.mark.parametrize(
    ("path", "size", "told"),
    [
        ("a/wall.JPG", 1024 * 1024 + 1, True),
        ("a/wall.jpg", 1024 * 1024, False),
        ("a/report.pdf", 9_000_000, False),
    ],
)
def test_only_an_image_of_more_than_one_megabyte_is_too_big(path, size, told):
    found = list(heavy_images([Asset(path=path, source="/x", size=size)]))
    assert [problem.path for problem in found] == ([f"content/{path}"] if told else [])


ATTACHMENT = "https://github.com/user-attachments/assets/1b2c-3d"


@pytest.mark.parametrize("alt", ["", "image"])
def test_the_hint_holds_the_address_as_it_was_written(post, alt):
    found = image_advice(post(images=(Image(src=ATTACHMENT, alt=alt, line=7),)))
    assert f"![…]({ATTACHMENT})" in next(found).hint


@pytest.mark.parametrize(
    "address",
    [
        ATTACHMENT,
        "https://github.com/user-attachments/files/123/plan.pdf",
        "https://github.com/team/notes/assets/123/1b2c-3d",
        "https://github.com/team/notes/files/123/plan.pdf",
    ],
)
def test_what_github_keeps_is_told_as_no_reader_may_see_it(post, address):
    shown = post(images=(Image(src=address, alt="A wall", line=7),))
    linked = post(links=(Link(href=address, text="The plan", line=7),))
    cover = post(image=Image(src=address, alt="A wall"), lines={"image": 7})
    for made in (shown, linked, cover):
        (found,) = image_advice(made)
        assert (found.code, found.line) == ("kept-by-github", 7)
        assert address in found.message


@pytest.mark.parametrize(
    "address",
    [
        "https://github.com/team/notes/raw/main/wall.png",
        "https://user-images.githubusercontent.com/1/2.png",
        "https://github.com/team/assets",
    ],
)
def test_what_everybody_sees_is_left_alone(post, address):
    assert codes(post(images=(Image(src=address, alt="A wall"),))) == []
