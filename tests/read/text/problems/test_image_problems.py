"""Pictures that no reader can see."""

import pytest

from weeknotes.model.posts.document import Document, Image
from weeknotes.model.posts.post import Post
from weeknotes.read.text.problems.image_problems import image_faults


def faults(*addresses, cover=None):
    images = tuple(Image(src=address, alt="A wall", line=7) for address in addresses)
    return list(
        image_faults(
            Post(
                path="content/a.md",
                kind="weeknote",
                title="a",
                slug="a",
                document=Document(images=images),
                image=Image(src=cover, alt="A wall") if cover else None,
                lines={"image": 3},
            )
        )
    )


REPOSITORY = "https://github.com/team/notes"


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        (f"{REPOSITORY}/blob/main/img/a%20b.png", f"]({REPOSITORY}/raw/main/img/a%20b.png)"),
        (f"{REPOSITORY}/blob/main/a.png?plain=1", f"{REPOSITORY}/raw/main/a.png"),
        ("https://gitlab.com/team/sub/notes/-/blob/main/a.png", "/notes/-/raw/main/a.png)"),
        (f"{REPOSITORY}/issues/7", "next to the post"),
        ("https://private-user-images.githubusercontent.com/1/2.png?jwt=3", "next to the post"),
        ("https://drive.google.com/file/d/1aB/view?usp=sharing", "next to the post"),
        ("https://photos.app.goo.gl/1aB", "next to the post"),
        ("https://www.dropbox.com/s/1/wall.jpg?dl=0", "next to the post"),
        ("https://team.sharepoint.com/:i:/s/notes/1aB", "next to the post"),
        ("https://www.flickr.com/photos/team/123/", "next to the post"),
        ("https://unsplash.com/photos/a-wall-1aB", "next to the post"),
        ("https://commons.wikimedia.org/wiki/File:Wall.jpg", "next to the post"),
        ("IMG_2041.HEIC", "Most Compatible"),
        ("img/wall.heif?x=1", "Most Compatible"),
        ("walk.MOV", '<video src="walk.MOV" controls></video>'),
        ("https://example.org/walk.mp4", '<video src="https://example.org/walk.mp4"'),
        ("talk.m4a", '<audio src="talk.m4a" controls></audio>'),
        ("annual%20report.pdf", "in front: [What it says](annual%20report.pdf)"),
        ("plan.docx", "[What it says](plan.docx)"),
        ("scan.tiff", "JPEG or PNG"),
    ],
)
def test_an_address_that_no_picture_is_at_is_reported_with_what_to_do(address, hint):
    (problem,) = faults(address)
    assert (problem.code, problem.severity, problem.line) == ("image-not-shown", "warning", 7)
    assert address[:80].partition("?")[0] in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize(
    "address",
    [
        "wall.jpg",
        "wall.JPEG",
        "wall.svg",
        "wall",
        "",
        "https://[x",
        f"{REPOSITORY}/blob/main/a.png?raw=true",
        f"{REPOSITORY}/raw/main/a.png",
        f"{REPOSITORY}/releases/download/1/a.png",
        "https://raw.githubusercontent.com/team/notes/main/a.png",
        "https://github.com/user-attachments/assets/1-2-3",
        "https://user-images.githubusercontent.com/1/2.png",
        "https://www.dropbox.com/s/1/wall.jpg?raw=1",
        "https://drive.google.com/uc?export=view&id=1",
        "https://images.unsplash.com/photo-1",
        "https://i.imgur.com/1aB.png",
        "https://upload.wikimedia.org/wikipedia/commons/1/1a/Wall.jpg",
        "https://commons.wikimedia.org/wiki/Special:FilePath/Wall.jpg",
        "https://example.org/picture.php?file=a.pdf",
        "data:image/png;base64,AAAA",
    ],
)
def test_what_may_be_a_picture_is_left_alone(address):
    assert faults(address) == []


def test_a_picture_is_reported_once_and_a_cover_at_its_line():
    assert [problem.line for problem in faults("a.pdf", "a.pdf", cover="a.pdf")] == [7]
    assert [problem.line for problem in faults("a.png", cover="a.pdf")] == [3]


@pytest.mark.parametrize("address", ["C:\\Users\\Ella\\wall.png", "file:///tmp/wall.png"])
def test_a_cover_on_somebodys_computer_keeps_no_post_back(read, address):
    reading = read(f"---\ntitle: Cakes\nimage: '{address}'\n---\nText.\n")
    assert [(p.severity, p.code, p.line) for p in reading.problems] == [
        ("warning", "own-computer", 3)
    ]
    assert reading.problems[0].hint.endswith("image: wall.png")
    assert reading.post.image is None


def test_a_token_in_an_address_is_in_no_message():
    (problem,) = faults("https://private-user-images.githubusercontent.com/1/2.png?jwt=a-secret")
    assert "a-secret" not in problem.message + problem.hint
    assert "five minutes" in problem.message


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:3000/wall.png",
        "http://127.0.0.1/wall.png",
        "https://192.168.1.4:8080/wall.png",
        "http://nas.local/wall.png",
    ],
)
def test_a_picture_on_the_computer_of_its_author_is_reported(address):
    (problem,) = faults(address)
    assert "on somebody's own computer or network" in problem.message


@pytest.mark.parametrize(
    "address",
    ["https://localhost.example.org/wall.png", "https://10.example.org/a.png", "local/wall.png"],
)
def test_a_name_that_begins_alike_is_another(address):
    assert faults(address) == []
