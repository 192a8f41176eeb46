"""What lies in the content folder."""

import os

import pytest

from weeknotes.read.content import read_content


def found(folder):
    content = read_content(folder)
    return (
        [source.inner for source in content.sources],
        [asset.path for asset in content.assets],
        [(problem.code, problem.path) for problem in content.problems],
    )


def test_sources_assets_and_people_in_the_order_of_their_paths(site):
    folder = site(
        {
            "content/b.md": "x",
            "content/a/c.MARKDOWN": "y",
            "content/a/pic.png": b"123",
            "content/people.toml": "",
            "content/a/people.toml": "",
        }
    )
    content = read_content(folder)
    assert found(folder) == (["a/c.MARKDOWN", "b.md"], ["a/pic.png"], [])
    assert content.people.path == "content/people.toml"
    assert content.assets[0].size == 3
    assert content.sources[1].data == b"x"
    assert content.sources[1].path == "content/b.md"


def test_without_the_folder_there_is_one_error(tmp_path):
    assert found(tmp_path) == ([], [], [("no-content", "content")])


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.md", ".git/config.md", ".DS_Store", "key.pem", "KEY.PEM", "note.md~", "x.key",
        "node_modules/a.md", "a.bak", ".env", "prod.env", "~$plan.docx", "#note.md#", "Thumbs.db",
        "mkdocs.toml", "a.swp",
    ],
)  # fmt: skip
def test_keys_leftovers_and_hidden_files_are_left_out(site, name):
    assert found(site({f"content/{name}": "x"})) == ([], [], [])


@pytest.mark.parametrize(
    ("name", "text", "code", "meant"),
    [
        ("2026-11-20-note", "x", "no-file-ending", "2026-11-20-note.md"),
        ("2026-11-20-note-5.1", "x", "no-file-ending", "2026-11-20-note-5.1.md"),
        ("note.md ", "x", "no-file-ending", "note.md"),
        ("note.md.txt", "---\ndraft: true\n---\n", "wrong-file-ending", "note.md"),
        ("note.mdx", "\ufeff---\r\na: b\r\n---\r\n", "wrong-file-ending", "note.md"),
        ("note.txt", "\n--- \na: b\n---\n", "wrong-file-ending", "note.md"),
        ("page.html", "---\n---\n<p>", "wrong-file-ending", "page.md"),
    ],
)
def test_what_may_be_a_post_is_never_published_raw(site, name, text, code, meant):
    folder = site({f"content/{name}": text})
    assert found(folder) == ([], [], [(code, f"content/{name}")])
    assert f" {meant}." in read_content(folder).problems[0].hint


@pytest.mark.parametrize("name", ["data.csv", "a.mp4", "x.webmanifest", "robots.txt", "a b.PNG"])
def test_other_files_are_assets(site, name):
    assert found(site({f"content/{name}": "x"})) == ([], [name], [])


def test_names_that_no_address_can_have_are_left_out_and_told(site):
    folder = site({"content/a\nb.md": "x", "content/a\\b.md": "x"})
    sources, assets, problems = found(folder)
    assert (sources, assets) == ([], [])
    assert [code for code, _ in problems] == ["bad-file-name"] * 2


def test_names_that_are_no_text_are_left_out_and_told(site):
    folder = site({"content/a.md": "x"})
    (folder / os.fsdecode(b"content/caf\xe9.md")).write_bytes(b"x")
    sources, _, problems = found(folder)
    assert sources == ["a.md"]
    assert len(problems) == 1
    problems[0][1].encode()


def test_links_to_places_inside_the_site_are_followed(site):
    folder = site({"content/a.md": "x", "images/b.png": "y"})
    (folder / "content/images").symlink_to(folder / "images")
    (folder / "content/c.md").symlink_to("a.md")
    assert found(folder) == (["a.md", "c.md"], ["images/b.png"], [])


@pytest.mark.parametrize(
    "target", ["/etc/hostname", "../../outside.txt", "../.git/config", "../gone"]
)
def test_links_to_places_outside_are_left_out_and_told(site, target):
    folder = site({"content/a.md": "x", ".git/config": "secret"})
    (folder.parent / "outside.txt").write_text("secret")
    (folder / "content/b.txt").symlink_to(target)
    assert found(folder) == (["a.md"], [], [("link-outside", "content/b.txt")])


def test_links_that_run_in_a_circle_end(site):
    folder = site({"content/a/b.md": "x"})
    (folder / "content/a/up").symlink_to(folder / "content")
    (folder / "content/loop").symlink_to("loop")
    sources, _, problems = found(folder)
    assert sources == ["a/b.md"]
    assert problems == [("link-outside", "content/loop")]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_an_error(site):
    folder = site({"content/a.md": "x", "content/b/c.md": "x"})
    (folder / "content/a.md").chmod(0)
    (folder / "content/b").chmod(0)
    content = read_content(folder)
    (folder / "content/b").chmod(0o700)
    assert [source.path for source in content.unread] == ["content/a.md"]
    assert [problem.code for problem in content.problems] == ["file-unreadable"] * 2


def test_a_file_that_cannot_be_opened_is_an_error(site, monkeypatch):
    folder = site({"content/a.md": "x"})

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("weeknotes.read.content.open", refuse, raising=False)
    content = read_content(folder)
    assert [source.path for source in content.unread] == ["content/a.md"]
    assert content.problems[0].message == "The file can't be opened: permission denied."
