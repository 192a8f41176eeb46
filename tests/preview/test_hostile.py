"""Requests that mean no good, over raw sockets: nothing but the site ever comes back."""

import os
import socket
import tempfile
from contextlib import ExitStack, suppress
from time import monotonic

import pytest
from previews import PATIENCE, preview
from sites import Site

from weeknotes.preview import server

SECRET = "quincebramble"
PAGE = "/team/2026/11/20/cakes/"
BESIDE = (
    "../secret.txt",
    "../../secret.txt",
    "../../../secret.txt",
    "../../../../../../../../etc/passwd",
    "../../../../../../../../proc/self/environ",
    "../.weeknotes-site",
    ".weeknotes-site",
    "weeknotes.toml",
    "../weeknotes.toml",
    "../content/2026-11-20-cakes.md",
    "link.txt",
    "linked/secret.txt",
    "pipe",
)
SPELLINGS = (
    lambda path: path,
    lambda path: path.replace(".", "%2e"),
    lambda path: path.replace("/", "%2f"),
    lambda path: path.replace(".", "%2E").replace("/", "%2F"),
    lambda path: path.replace(".", "%252e").replace("/", "%252f"),
    lambda path: path.replace("/", "\\"),
    lambda path: path.replace("/", "%5c"),
    lambda path: path.replace("..", "....//"),
    lambda path: path.replace("..", "..;"),
    lambda path: path.replace(".", "%c0%ae"),
    lambda path: path.replace(".", "．"),
    lambda path: path + "%00.html",
    lambda path: path + "\0.html",
    lambda path: "./" + path.replace("/", "//"),
)
TARGETS = [f"/team/{spelled(path)}" for path in BESIDE for spelled in SPELLINGS]
TARGETS += [f"/{spelled(path)}" for path in BESIDE for spelled in SPELLINGS]
TARGETS += [f"/team/about/{path}" for path in BESIDE]
TARGETS += [
    "//etc/passwd",
    "/team//etc/passwd",
    "/team/file:///etc/passwd",
    "file:///etc/passwd",
    "http://evil.example/etc/passwd",
    "/team/C:/secret.txt",
    "/team/C:%5csecret.txt",
    "/team/\\\\server\\share",
    "/team/" + "a" * 60_000,
    "/team/" + "a/" * 30_000,
    "/team/" + "../" * 20_000 + "secret.txt",
    "/team/%",
    "/team/%zz",
    "/team/%ff%fe",
    "*",
    "..",
    "?",
    "",
]


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """A preview with a secret beside it, wherever that may be."""
    folder = tmp_path_factory.mktemp("all")
    temp = folder / "temp"
    temp.mkdir()
    site = Site(folder / "site").post("2026-11-20-cakes.md", "Cakes.").post("about.md", "Us.")
    site.settings(f"# {SECRET}\n").file("content/.hidden.md", SECRET).file("notes.md", SECRET)
    for place in (folder, folder / "site", temp):
        (place / "secret.txt").write_text(SECRET)
    (folder / "site" / "content" / "linked.txt").symlink_to(folder / "secret.txt")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tempfile, "tempdir", str(temp))
        with preview(site) as running:
            (inside,) = temp.glob("weeknotes-preview-*/*/site")
            (inside.parent / "secret.txt").write_text(SECRET)
            (inside / "link.txt").symlink_to(folder / "secret.txt")
            (inside / "linked").symlink_to(folder)
            os.mkfifo(inside / "pipe")
            running.inside = inside
            yield running


def asked(shown, line, *headers, host=None):
    """A request as bytes."""
    own = f"Host: {host or f'127.0.0.1:{shown.port}'}"
    return "\r\n".join((line, own, *headers, "", "")).encode("utf-8", "surrogateescape")


def status(answer):
    """The status of an answer; 0 where there is none."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else 0


def still_there(shown):
    assert "Cakes." in shown.get(PAGE).text


def test_no_spelling_of_a_path_leads_out_of_the_site(shown):
    assert len(TARGETS) > 60
    for target in TARGETS:
        answer = shown.raw(asked(shown, f"GET {target} HTTP/1.1"))
        assert SECRET.encode() not in answer, target
        assert b"root:" not in answer, target
        assert status(answer) in {0, 301, 400, 404, 414}, (target, answer[:80])
        assert status(answer) != 301 or b"\nLocation: /team/" in answer, target
    still_there(shown)


def test_a_file_that_becomes_a_link_is_no_file_of_the_site_any_more(shown):
    page = shown.inside / "about" / "index.html"
    page.unlink()
    page.symlink_to(shown.inside.parent / "secret.txt")
    assert shown.get("/team/about/").status == 404
    (shown.inside / "about").rename(shown.inside / "was-about")
    (shown.inside.parent / "index.html").write_text(SECRET)
    (shown.inside / "about").symlink_to(shown.inside.parent)
    answer = shown.get("/team/about/")
    assert answer.status == 404
    assert SECRET not in answer.text


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1.evil.example:{port}",
        "localhost.evil.example:{port}",
        "192.168.0.1:{port}",
        "0.0.0.0:{port}",
        "localhost:{port}@evil.example",
        "localhost:{port}, evil.example",
        "localhost:{port}\r\nHost: evil.example",
        " ",
    ],
)
def test_a_request_for_another_host_is_refused(shown, host):
    for path in (PAGE, "/.weeknotes/events", "/.weeknotes/preview.js", "/"):
        answer = shown.raw(asked(shown, f"GET {path} HTTP/1.1", host=host.format(port=shown.port)))
        assert status(answer) == 403
        assert b"Cakes." not in answer


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:{port}", ""])
def test_a_request_from_another_site_is_refused(shown, origin):
    header = f"Origin: {origin.format(port=shown.port)}"
    for path in (PAGE, "/.weeknotes/events"):
        answer = shown.raw(asked(shown, f"GET {path} HTTP/1.1", header))
        assert status(answer) == 403
    own = f"Origin: http://127.0.0.1:{shown.port}"
    assert status(shown.raw(asked(shown, f"GET {PAGE} HTTP/1.1", own))) == 200


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (b"", {0}),
        (b"\r\n\r\n", {0, 400}),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 tls", {0, 400}),
        (b"GET\r\n\r\n", {0, 400}),
        (b"GET /team/\r\n\r\n", {0, 403}),
        (b"GET /team/ HTTP/1.1\r\n\r\n", {403}),
        (b"GET /team/ HTTP/1.0\r\n\r\n", {403}),
        (b"GET /team/ HTTP/9.9\r\n\r\n", {0, 505}),
        (b"GET /team/ HTTP/x\r\n\r\n", {0, 400}),
        (b"GET /team/ a b c HTTP/1.1\r\n\r\n", {0, 400}),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {0, 505}),
        (b"GET /team/ HTTP/1.1\r\n" + b"X: y\r\n" * 50_000 + b"\r\n", {0, 431}),
        (b"GET /team/ HTTP/1.1\r\nX: " + b"y" * 1_000_000 + b"\r\n\r\n", {0, 431}),
        (b"GET /" + b"y" * 1_000_000, {0, 414}),
        (b"GET /team/ HTTP/1.1\r\nno colon\r\n\r\n", {400, 403}),
        (b"CONNECT evil.example:443 HTTP/1.1\r\n\r\n", {405}),
        (b"__class__ /team/ HTTP/1.1\r\n\r\n", {405}),
        (b"get /team/ HTTP/1.1\r\n\r\n", {405}),
    ],
    ids=lambda value: repr(value[:40]) if isinstance(value, bytes) else "",
)
def test_what_is_no_request_gets_no_page(shown, request_, expected):
    with socket.create_connection((shown.host, shown.port), timeout=PATIENCE) as connection:
        answer = b""
        try:
            connection.sendall(request_)
            connection.shutdown(socket.SHUT_WR)
            while chunk := connection.recv(1 << 16):
                answer += chunk
        except OSError:
            pass  # closed in the middle of what it did not want to hear
    assert status(answer) in expected, answer[:200]
    assert b"Cakes." not in answer
    still_there(shown)


def test_a_second_request_behind_the_first_is_not_answered(shown):
    one = asked(shown, f"GET {PAGE} HTTP/1.1")
    assert shown.raw(one + one).count(b"HTTP/1.1 200") == 1


def test_what_stands_in_a_request_never_gets_into_the_headers_of_the_answer(shown):
    for path in ("/team/2026/11/20/cakes?a%0d%0aX-Evil:1", "/team?\rX-Evil:1", "/?a\x0bX-Evil:1"):
        answer = shown.raw(asked(shown, f"GET {path} HTTP/1.1"))
        head = answer.partition(b"\r\n\r\n")[0]
        assert not any(line.startswith(b"X-Evil") for line in head.splitlines())


def test_slow_guests_do_not_keep_others_waiting(shown):
    with ExitStack() as stack:
        for _ in range(100):
            connection = socket.create_connection((shown.host, shown.port), timeout=PATIENCE)
            stack.enter_context(connection).sendall(b"GET /team/ HTTP/1.1\r\nHost: 127.")
        still_there(shown)


@pytest.mark.parametrize("begun", [b"", b"GET", b"GET /team/ HTTP/1.1\r\nHost: 127."])
def test_however_many_wait_whoever_asks_is_answered(shown, begun):
    with ExitStack() as stack:
        for _ in range(300):
            connection = socket.create_connection((shown.host, shown.port), timeout=PATIENCE)
            stack.enter_context(connection)
            with suppress(OSError):
                connection.sendall(begun)
        still_there(shown)


def test_a_request_that_comes_byte_by_byte_is_not_waited_for_for_ever(shown, monkeypatch):
    monkeypatch.setattr(server, "_PATIENCE", 0.3)
    end = monotonic() + PATIENCE
    with socket.create_connection((shown.host, shown.port), timeout=0.05) as connection:
        while monotonic() < end:
            try:
                connection.sendall(b"G")
                if connection.recv(1) == b"":
                    break
            except TimeoutError:
                continue
            except OSError:
                break
        else:
            pytest.fail("it is still open")
    still_there(shown)


@pytest.mark.parametrize("path", [PAGE, "/team/feed.xml", "/.weeknotes/events", "/nowhere"])
def test_a_page_of_another_site_gets_nothing_it_could_not_read_anyway(shown, path):
    for site in ("cross-site", "same-site"):
        foreign = (f"Sec-Fetch-Site: {site}", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: empty")
        answer = shown.raw(asked(shown, f"GET {path} HTTP/1.1", *foreign))
        assert status(answer) == 403
    followed = (*foreign[:1], "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document")
    assert status(shown.raw(asked(shown, f"GET {PAGE} HTTP/1.1", *followed))) == 200
