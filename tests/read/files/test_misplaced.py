"""Posts outside of content, or in another form than Markdown."""

import pytest

from weeknotes.model.posts.document import Document, Reference
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import GIVEN_KINDS
from weeknotes.model.site import Asset
from weeknotes.read.files.misplaced import not_markdown, outside_content

HEADER = "---\ntitle: A week\n---\n\nWords."


def told(folder):
    found = list(outside_content(folder, GIVEN_KINDS))
    assert {(one.code, one.severity) for one in found} <= {("out-of-place", "warning")}
    return [(one.path, one.hint) for one in found]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("2026-11-20-a-week.md", "Words."),
        ("2026-w47.markdown", "Words."),
        ("20261120 A week.MD", "Words."),
        ("a-week.md", HEADER),
        ("about.md", "\ufeff---\r\nlayout: page\r\n---\r\n"),
        ("a-week.md", '+++\ntitle = "A week"\n+++\n'),
    ],
)
def test_a_post_at_the_root_belongs_in_content(site, name, text):
    assert told(site({name: text, "content/a.md": "x"})) == [(name, f"Move it to content/{name}.")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("README.md", HEADER),
        ("CONTRIBUTING.md", HEADER),
        ("CODE_OF_CONDUCT.md", HEADER),
        ("notes.md", "# Notes\n\nWords."),
        ("rule.md", "---\n\nA line above."),
        (".hidden-2026-11-20.md", HEADER),
        ("2026-13-45-nothing.md", "Words."),
        ("2026-11-20-board.pdf", "x"),
        ("requirements.txt", "x"),
        ("weeknotes.toml", "title = 1"),
    ],
)
def test_what_a_repository_holds_besides_is_left_alone(site, name, text):
    assert told(site({name: text, "content/a.md": "x"})) == []


@pytest.mark.parametrize(
    ("path", "folder", "belongs"),
    [
        ("weeknotes/2026-11-20-a.md", "weeknotes", "content/weeknotes/"),
        ("_posts/2026-11-20-a.md", "_posts", "content/_posts/"),
        ("_post/2026-11-20-a.md", "_post", "content/_post/"),
        ("Weeknots/deep/a.md", "Weeknots", "content/Weeknots/"),
        ("blog/2026/11/20/a/index.md", "blog", "content/blog/"),
        ("2018/50/index.md", "2018", "content/2018/"),
        ("roundups/five-links.md", "roundups", "content/roundups/"),
        ("Diary/a.md", "Diary", "content/Diary/"),
        ("Content/a.md", "Content", "content/"),
        ("_content/a.md", "_content", "content/"),
    ],
)
def test_a_folder_of_posts_beside_content_belongs_in_it(site, path, folder, belongs):
    ((where, hint),) = told(site({path: HEADER, f"{folder}/z.md": HEADER, "content/b.md": "x"}))
    assert where == folder
    assert hint.endswith(f" {belongs}.")


def test_without_content_a_folder_of_nearly_that_name_is_to_be_renamed(site):
    ((where, hint),) = told(site({"Content/weeknotes/2026-11-20-a.md": "x"}))
    assert (where, hint) == ("Content", "Rename the folder to content, in small letters.")


@pytest.mark.parametrize(
    "path",
    [
        "docs/2026-11-20-decision.md",
        "themes/notebook/2026-11-20.md",
        "src/posts/2026-11-20-a.md",
        "node_modules/posts/2026-11-20-a.md",
        ".github/posts/2026-11-20-a.md",
        "notes/how-we-work.txt",
        "posts/.drafts/2026-11-20-a.md",
        "content/2026-11-20-a.md",
        "drafts/2026-11-20-a.md",
    ],
)
def test_other_folders_are_not_looked_into(site, path):
    assert told(site({path: HEADER, "content/b.md": "x"})) == []


@pytest.mark.parametrize(
    "path", ["weeknotes/new/site/about.md", "notes/tool/docs/first.md", "posts/a/b/c/d.md"]
)
def test_a_header_deep_inside_a_folder_is_another_tool_s(site, path):
    assert told(site({path: HEADER, "content/a.md": "x"})) == []


def test_a_folder_of_pages_without_date_or_header_is_left_alone(site):
    assert told(site({"notes/how-we-work.md": "# How we work", "content/b.md": "x"})) == []


def test_a_link_to_the_content_folder_is_no_other_folder(site):
    folder = site({"content/2026-11-20-a.md": "x"})
    (folder / "posts").symlink_to(folder / "content")
    assert told(folder) == []


@pytest.mark.parametrize("ending", ["docx", "doc", "rtf", "odt", "html", "pages", "TXT"])
def test_a_document_at_the_root_that_is_named_like_a_post(site, ending):
    ((path, hint),) = told(site({f"2026-11-20-a.{ending}": "x", f"b.{ending}": "x"}))
    assert path == f"2026-11-20-a.{ending}"
    assert " content/2026-11-20-a.md." in hint


def asset(path):
    return Asset(path=path, source="/x", size=1)


def post(*addresses):
    document = Document(references=tuple(Reference(address=address) for address in addresses))
    return Post(path="content/a.md", kind="weeknote", title="a", slug="a", document=document)


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("weeknotes/2026-11-20-a.docx", "content/weeknotes/2026-11-20-a.md"),
        ("2026-w47.rtf", "content/2026-w47.md"),
        ("diary/2026-11-20 Our day.html", "content/diary/2026-11-20 Our day.md"),
        ("2026-11-20-a.txt", "content/2026-11-20-a.md"),
        ("weeknotes/Weeknote 12.docx", "content/weeknotes/Weeknote 12.md"),
        ("weeknotes/weeknotes-w21.rtf", "content/weeknotes/weeknotes-w21.md"),
        ("weeknotes/Week 17.docx", "content/weeknotes/Week 17.md"),
        ("Week ending 20 Nov.odt", "content/Week ending 20 Nov.md"),
        ("weekly_notes_3.txt", "content/weekly_notes_3.md"),
        ("20th November 2026.docx", "content/20th November 2026.md"),
        ("20.11.2026 our week.docx", "content/20.11.2026 our week.md"),
    ],
)
def test_a_document_among_the_posts_that_is_named_like_one(path, meant):
    (problem,) = not_markdown([asset(path), asset("a/b.docx")], [post()], GIVEN_KINDS)
    assert (problem.code, problem.path) == ("out-of-place", f"content/{path}")
    assert f" {meant}." in problem.hint


@pytest.mark.parametrize(
    "address",
    ["2026-11-20-a.docx", "/minutes/2026-11-20-a.docx", "../x/2026-11-20-A.docx?raw#top",
     "2026%2D11-20-a.docx"],
)  # fmt: skip
def test_a_document_that_a_post_links_to_is_one_for_people_to_have(address):
    assert list(not_markdown([asset("x/2026-11-20-a.docx")], [post(address)], GIVEN_KINDS)) == []


@pytest.mark.parametrize(
    "path", ["2026-11-20-board.pdf", "a.docx", "2026-11-20-wall.png", "11.txt"]
)
def test_files_that_are_not_named_like_posts_are_left_alone(path):
    assert list(not_markdown([asset(path)], [post()], GIVEN_KINDS)) == []
