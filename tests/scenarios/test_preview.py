"""The preview: what is seen while somebody writes, and what nobody else ever sees."""

import os
import shutil
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from previews import preview
from sites import SETTINGS, snapshot

from weeknotes.preview.scene import LISTENERS

POST = "2026-11-20-cakes.md"
PAGE = "/team/2026/11/20/cakes/"


@pytest.fixture
def cakes(site):
    return site.post(POST, "Cakes.", title="Cakes")


@pytest.fixture(autouse=True)
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "temp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_site_is_served_under_its_own_base_path(cakes):
    with preview(cakes) as shown:
        assert shown.address.endswith("/team/")
        assert shown.get("/team/").html.words("h1")
        assert "Cakes." in shown.get(PAGE).html.words()
        assert (shown.get("/").status, shown.get("/").headers["Location"]) == (301, "/team/")
        moved = shown.get(PAGE.removesuffix("/") + "?a=b")
        assert (moved.status, moved.headers["Location"]) == (301, PAGE + "?a=b")
        kinds = [shown.get(path).headers["Content-Type"] for path in (PAGE, "/team/feed.xml")]
        assert kinds == ["text/html; charset=utf-8", "application/xml"]
        link = shown.get("/team/").html.all("link[rel=stylesheet]")[0]["href"]
        assert shown.get(link).headers["Content-Type"] == "text/css; charset=utf-8"


def test_what_is_not_there_gets_the_sites_own_page_for_that(cakes):
    with preview(cakes) as shown:
        for path in ("/team/nowhere/", "/team/nowhere.png", "/elsewhere/", "/team/.weeknotes-site"):
            answer = shown.get(path)
            assert answer.status == 404
            assert "Team notes" in answer.html.words("body")


def test_nothing_is_kept_by_the_browser(cakes):
    with preview(cakes) as shown:
        for path in (PAGE, "/team/feed.xml", "/team/nowhere/", "/"):
            assert shown.get(path).headers["Cache-Control"] == "no-store"


def test_drafts_and_scheduled_posts_are_shown_with_a_mark(cakes):
    cakes.post("2026-11-19-secret.md", "One.", draft=True, title="Secret")
    cakes.post("2027-11-19-later.md", "Two.", title="Later")
    with preview(cakes) as shown:
        assert "draft" in shown.get("/team/2026/11/19/secret/").html.words(".held").lower()
        assert shown.get("/team/2027/11/19/later/").html.words(".held")
        marks = {tag.get_text() for tag in shown.get("/team/weeknotes/").html.all(".card .held")}
        assert len(marks) == 2
        assert shown.get(PAGE).html.all(".held") == []


def test_neither_the_project_nor_what_is_published_is_touched(cakes, temporary):
    cakes.post("2026-11-19-secret.md", "One.", draft=True).build().exits(0)
    before = snapshot(cakes.folder)
    with preview(cakes) as shown, shown.events() as events:
        events.next()
        cakes.post(POST, "Better.", title="Cakes")
        events.next()
        assert snapshot(cakes.folder / "public") == {
            path.removeprefix("public/"): content
            for path, content in before.items()
            if path.startswith("public/")
        }
        assert snapshot(cakes.folder).keys() == before.keys()
        assert not (cakes.folder / ".weeknotes" / "memory" / "elsewhere").exists()
    assert list(temporary.iterdir()) == []


def test_the_script_is_in_what_is_served_and_never_in_what_is_published_or_mailed(cakes):
    public = cakes.build().exits(0)
    assert not public.where("preview.js")
    with preview(cakes) as shown:
        assert "/.weeknotes/preview.js" in shown.get(PAGE).text
        assert shown.get("/.weeknotes/preview.js").status == 200
        mail = shown.get("/team/digest/2026-w47/email.html")
        assert mail.status == 200
        assert "preview.js" not in mail.text
        assert "preview.js" not in shown.get("/team/feed.xml").text


def test_a_saved_post_is_there_at_once_and_open_pages_hear_of_it(cakes):
    with preview(cakes) as shown, shown.events() as events:
        first = events.next()
        assert f'data-version="{first.version}"' in shown.get(PAGE).text
        cakes.post(POST, "Better cakes.", title="Cakes")
        second = events.next()
        assert (second.previous, second.how, second.box) == (first.version, "swap", "")
        assert "Better cakes." in shown.get(PAGE).html.words()


OVEN = '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="red"/></svg>'


def test_a_picture_that_changes_has_pages_loaded_anew(cakes):
    cakes.asset("2026-11-20-cakes/oven.svg", OVEN).post(
        "2026-11-20-cakes/index.md", "![Oven](oven.svg)", title="Ovens"
    ).without(POST)
    with preview(cakes) as shown, shown.events() as events:
        events.next()
        cakes.asset("2026-11-20-cakes/oven.svg", OVEN.replace("red", "blue"))
        assert events.next().how == "reload"


def test_a_save_that_changes_nothing_bothers_nobody(cakes):
    with preview(cakes) as shown, shown.events() as events:
        first = events.next()
        cakes.file("content/.cakes.md.swp", "x").post(POST, "Cakes.", title="Cakes")
        cakes.asset("x.bak", "x")
        cakes.post(POST, "Better.", title="Cakes")
        assert events.next().previous == first.version


def test_a_broken_header_is_told_over_the_last_good_page_and_goes_once_mended(cakes):
    with preview(cakes) as shown, shown.events() as events:
        assert events.next().box == ""
        good = shown.get(PAGE).html.words()
        cakes.file(f"content/{POST}", "---\ntitle: Cakes\ndraft: flase\n---\n\nNew.\n")
        broken = events.next()
        assert broken.how == "keep"
        assert f"content/{POST}, line 3" in broken.words
        assert "3 | draft: flase" in broken.words
        assert "1 error. You are seeing the site as it was before." in broken.words
        assert 'role="alert"' in broken.box
        assert "<details open>" in broken.box
        assert shown.get(PAGE).html.words() == good
        assert [problem.code for problem in shown.told.problems] == ["doubtful-draft"]
        cakes.post(POST, "Mended.", title="Cakes")
        mended = events.next()
        assert (mended.box, mended.how) == ("", "swap")
        assert "Mended." in shown.get(PAGE).html.words()


def test_a_warning_is_told_more_quietly_and_the_page_follows(cakes):
    with preview(cakes) as shown, shown.events() as events:
        events.next()
        cakes.post(POST, "See [it](nowhere.md).", title="Cakes")
        warned = events.next()
        assert warned.how == "swap"
        assert "1 warning" in warned.words
        assert "<details><summary>" in warned.box
        assert 'role="status"' in warned.box


def test_a_site_that_never_built_shows_what_is_wrong_alone(site):
    site.file("weeknotes.toml", SETTINGS + 'tilte = "x"\n').post(POST, "Cakes.")
    with preview(site) as shown, shown.events() as events:
        events.next()
        for path in ("/", "/team/", PAGE):
            answer = shown.get(path)
            assert answer.status == 503
            assert "Did you mean “title”?" in answer.html.words("main")
            assert answer.html.one("section[aria-label]")
        site.settings("")
        assert events.next().how == "reload"
        assert shown.get(PAGE).status == 200
        assert shown.get("/").headers["Location"] == "/team/"


def test_a_site_with_an_error_from_the_start_shows_what_it_can(cakes):
    cakes.post("2026-11-18-undated.md", "One.", date="some day")
    with preview(cakes) as shown, shown.events() as events:
        assert "1 error" in events.next().words
        assert shown.get(PAGE).status == 200
        assert shown.get("/team/2026/11/18/undated/").status == 404


def test_settings_that_move_the_site_move_the_preview(cakes):
    with preview(cakes) as shown, shown.events() as events:
        events.next()
        cakes.file("weeknotes.toml", 'title = "x"\nurl = "https://x.example.org/other/"\n')
        assert events.next().how == "reload"
        assert shown.get("/").headers["Location"] == "/other/"
        assert shown.get(PAGE).status == 404


def test_a_template_of_the_sites_own_counts_from_its_first_day(cakes):
    with preview(cakes) as shown, shown.events() as events:
        events.next()
        cakes.file("themes/notebook/404.html", "<h1>Oh</h1>")
        events.next()
        assert shown.get("/team/nowhere/").text.startswith("<h1>Oh</h1><script ")
        cakes.file("themes/notebook/404.html", "<h1>Oh no</h1>")
        events.next()
        assert shown.get("/team/nowhere/").text.startswith("<h1>Oh no</h1>")


def test_a_hundred_files_at_a_time_are_one_build(cakes, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    with preview(cakes, quiet=0.4) as shown, shown.events() as events:
        events.next()
        for number in range(50):
            cakes.post(f"one/2026-10-{number % 28 + 1:02}-n{number}.md", "Words.")
            (outside / f"2026-09-{number % 28 + 1:02}-n{number}.md").write_text("Words.")
        outside.rename(cakes.folder / "content" / "two")
        events.next()
        assert shown.builds == 2
        assert shown.get("/team/2026/10/01/n28/").status == 200
        assert shown.get("/team/2026/09/22/n49/").status == 200


def vim(post: Path, text: str) -> None:
    """How vim saves with a backup: it tries the folder, and moves the old file away."""
    swap = post.with_name(f".{post.name}.swp")
    swap.write_text("b0VIM")
    (post.parent / "4913").touch()
    (post.parent / "4913").unlink()
    post.rename(post.with_name(f"{post.name}~"))
    post.write_text(text)
    post.with_name(f"{post.name}~").unlink()
    swap.unlink()


def atomic(post: Path, text: str) -> None:
    """How many editors save: a new file takes the old one's place."""
    fresh = post.with_name(f"{post.name}.tmp")
    fresh.write_text(text)
    fresh.replace(post)


def from_outside(post: Path, text: str) -> None:
    """How a sync client saves: the new file comes from another folder."""
    fresh = post.parents[2] / "fresh"
    fresh.write_text(text)
    fresh.replace(post)


def slowly(post: Path, text: str) -> None:
    """A file that is emptied and written in pieces."""
    with post.open("w") as file:
        for letter in text:
            file.write(letter)
            file.flush()
            os.fsync(file.fileno())


@pytest.mark.parametrize("save", [vim, atomic, from_outside, slowly])
def test_each_way_of_saving_is_one_build(cakes, save):
    with preview(cakes, quiet=0.3) as shown, shown.events() as events:
        events.next()
        save(cakes.folder / "content" / POST, "---\ntitle: Cakes\n---\n\nSaved.\n")
        assert events.next().box == ""
        assert shown.builds == 2
        assert "Saved." in shown.get(PAGE).html.words()


def test_a_change_while_the_site_is_built_is_followed_by_one_more_build(cakes, monkeypatch):
    from weeknotes.preview import rebuilding  # noqa: PLC0415 - to be replaced

    plain = rebuilding.build

    def build_with_a_save(request):
        report = plain(request)
        if "Second." in (cakes.folder / "content" / POST).read_text():
            cakes.post(POST, "Third.", title="Cakes")
        return report

    monkeypatch.setattr(rebuilding, "build", build_with_a_save)
    with preview(cakes) as shown, shown.events() as events:
        events.next()
        cakes.post(POST, "Second.", title="Cakes")
        events.next()
        events.next()
        assert "Third." in shown.get(PAGE).html.words()


def test_several_previews_do_not_meet(cakes, temporary):
    with preview(cakes) as one, preview(cakes) as other:
        assert one.port != other.port
        assert len(list(temporary.iterdir())) == 2
        assert one.get(PAGE).status == other.get(PAGE).status == 200


def test_many_open_pages_do_not_keep_others_waiting(cakes):
    with preview(cakes) as shown, ExitStack() as stack:
        streams = []
        for _ in range(60):
            streams.append(stack.enter_context(shown.events()))
            streams[-1].next()
        with ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(shown.get, [PAGE] * 40))
        assert {answer.status for answer in answers} == {200}
        cakes.post(POST, "Better.", title="Cakes")
        assert {stream.next().how for stream in streams[-LISTENERS:]} == {"swap"}
        assert all(stream.has_ended() for stream in streams[:-LISTENERS])


def test_a_page_that_connects_again_takes_its_own_place(cakes):
    with preview(cakes) as shown, ExitStack() as stack:
        pages = ["a", *"bcd"[: LISTENERS - 1]]
        streams = [stack.enter_context(shown.events(page)) for page in pages]
        again = [stack.enter_context(shown.events("a")) for _ in range(3)]
        for stream in (*streams, *again):
            stream.next()
        cakes.post(POST, "Better.", title="Cakes")
        assert {stream.next().how for stream in (*streams[1:], again[-1])} == {"swap"}
        assert all(stream.has_ended() for stream in (streams[0], *again[:-1]))


@pytest.mark.parametrize(
    "query", ["", "?", "?page=x", "?version=5f0c-1&page=x", "?version=-1", "?version=%ff&page=%00"]
)
def test_who_does_not_know_this_run_sees_the_present_scene_and_keeps_nobody_out(cakes, query):
    """An old page, which then loads itself anew; or one of another site."""
    with preview(cakes) as shown, shown.events() as events:
        present = events.next().version
        request = f"GET /.weeknotes/events{query} HTTP/1.1\r\nHost: 127.0.0.1:{shown.port}\r\n\r\n"
        for _ in range(2 * LISTENERS):
            answer = shown.raw(request.encode())
            assert answer.count(b"data: ") == 1
            assert present.encode() in answer
        cakes.post(POST, "Better.", title="Cakes")
        assert events.next().how == "swap"


def test_parts_of_a_file_can_be_had(cakes):
    cakes.file("static/film.mp4", bytes(range(100)))
    with preview(cakes) as shown:
        path = "/team/film.mp4"
        part = shown.get(path, Range="bytes=10-19")
        assert (part.status, part.body) == (206, bytes(range(10, 20)))
        assert part.headers["Content-Range"] == "bytes 10-19/100"
        assert shown.get(path, Range="bytes=-5").body == bytes(range(95, 100))
        beyond = shown.get(path, Range="bytes=100-")
        assert (beyond.status, beyond.headers["Content-Range"]) == (416, "bytes */100")
        whole = shown.get(path)
        assert (whole.status, len(whole.body)) == (200, 100)
        assert whole.headers["Accept-Ranges"] == "bytes"


def test_a_head_is_told_without_the_body(cakes):
    with preview(cakes) as shown:
        for path in (PAGE, "/team/feed.xml", "/team/nowhere/"):
            got, head = shown.get(path), shown.get(path, "HEAD")
            assert head.body == b""
            assert head.status == got.status
            assert int(head.headers["Content-Length"]) == len(got.body)


def test_the_preview_can_only_be_looked_at(cakes):
    with preview(cakes) as shown:
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW"):
            answer = shown.get(PAGE, method)
            assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD"), method


def test_a_folder_of_content_that_goes_and_comes_back_is_followed(cakes):
    with preview(cakes) as shown, shown.events() as events:
        events.next()
        (cakes.folder / "content").rename(cakes.folder / "away")
        assert "content" in events.next().words
        assert shown.get(PAGE).status == 200
        shutil.copytree(cakes.folder / "away", cakes.folder / "content")
        assert events.next().box == ""
        cakes.post(POST, "Back again.", title="Cakes")
        events.next()
        assert "Back again." in shown.get(PAGE).html.words()
