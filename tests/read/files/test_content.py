"""What lies in the content folder."""

import os

import pytest

from weeknotes.read.files.content import read_content


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
        ".hidden.md", ".git/config.md", ".DS_Store", "key.pem", "KEY.PEM", "id_ed25519",
        "note.md~", "x.key",
        "node_modules/a.md", "a.bak", ".env", "prod.env", "~$plan.docx", "#note.md#", "Thumbs.db",
        "mkdocs.toml", "a.swp", "Icon\r",
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
        ("note.md\u200e", "x", "no-file-ending", "note.md"),
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


@pytest.mark.parametrize("name", [
    "Screenshot at 10.32.11\u202fPM", "\u200eWhatsApp", "می\u200cخواهم", "\U0001fae9", "\u0378",
    "a\\b", "#61 what now?", "100%", "<b>", "a\u2028b", "~note", 'why: "because"', "\uf8ff",
])  # fmt: skip
def test_no_name_keeps_a_file_out(site, name):
    folder = site(
        {f"content/{name}.md": "x", f"content/{name}.png": "x", f"content/{name}/a.md": ""}
    )
    assert found(folder) == ([f"{name}/a.md", f"{name}.md"], [f"{name}.png"], [])


@pytest.mark.parametrize(
    ("name", "shown", "meant"),
    [
        (b"a\nb.md", "a\ufffdb.md", "a-b.md"),
        (b"\x1b[31mred.md", "\ufffd[31mred.md", "[31mred.md"),
        (b"caf\xe9.markdown", "caf\ufffd.markdown", "caf-.markdown"),
        (b"2026-11-20\tnote.MD", "2026-11-20\ufffdnote.MD", "2026-11-20-note.MD"),
    ],
)
def test_a_post_whose_name_can_t_be_used_is_an_error_and_counted(site, name, shown, meant):
    folder = site({"content/a.md": "x"})
    (folder / "content" / os.fsdecode(name)).write_bytes(b"x")
    content = read_content(folder)
    assert [source.inner for source in content.sources] == ["a.md"]
    assert [source.inner for source in content.unread] == [shown]
    (problem,) = content.problems
    assert (problem.code, problem.severity) == ("bad-file-name", "error")
    assert problem.path == f"content/{shown}"
    assert problem.hint == f"Rename the file to {meant}."


def test_all_posts_in_a_folder_whose_name_can_t_be_used_are_counted(site):
    folder = site(
        {
            "content/a.md": "x",
            "content/2026\n11/b.md": "x",
            "content/2026\n11/c/d.md": "x",
            "content/2026\n11/.e.md": "x",
            "content/2026\n11/f.png": "x",
        }
    )
    content = read_content(folder)
    assert [source.inner for source in content.unread] == [
        "2026\ufffd11/b.md",
        "2026\ufffd11/c/d.md",
    ]
    (problem,) = content.problems
    assert problem.severity == "error"
    assert "2 posts in it can't be read" in problem.message


def test_another_file_whose_name_can_t_be_used_keeps_nothing_from_being_built(site):
    content = read_content(
        site({"content/a.md": "x", "content/b\n.png": "x", "content/c\n/d.png": ""})
    )
    assert {(one.code, one.severity) for one in content.problems} == {("bad-file-name", "warning")}
    assert (content.unread, content.assets) == ((), ())


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
    assert read_content(folder).problems[0].severity == "warning"


def test_a_post_that_is_a_link_to_a_place_outside_is_an_error_and_counted(site):
    folder = site({"content/a.md": "x"})
    (folder / "content/b.md").symlink_to("/etc/hostname")
    content = read_content(folder)
    assert [source.inner for source in content.unread] == ["b.md"]
    assert [(one.code, one.severity) for one in content.problems] == [("link-outside", "error")]


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

    monkeypatch.setattr("weeknotes.read.files.content.open", refuse, raising=False)
    content = read_content(folder)
    assert [source.path for source in content.unread] == ["content/a.md"]
    assert content.problems[0].message == "The file can't be opened: permission denied."
