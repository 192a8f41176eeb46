"""A web of our own on 127.0.0.1, and names that lead to it."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


class Web:
    """What the server says to each path, and what it was asked."""

    def __init__(self, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"
        self.says: dict[str, dict[str, object]] = {}
        self.asked: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.bodies = 0

    def at(self, path: str, status: int = 200, *, head: int | None = None, to: str = "") -> str:
        """Answer a path so, a HEAD perhaps in another way, and give its address."""
        self.says[path] = {"GET": status, "HEAD": status if head is None else head, "to": to}
        return self.base + path


@pytest.fixture
def web() -> Iterator[Web]:
    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            web.asked.append((self.command, self.path))
            web.headers.append(dict(self.headers))
            said = web.says.get(self.path, {"GET": 404, "HEAD": 404, "to": ""})
            if said[self.command] == 0:
                self.wfile.write(b"nonsense\r\n\r\n")
                self.close_connection = True
                return
            self.send_response(int(said[self.command]))
            if said["to"]:
                self.send_header("Location", str(said["to"]))
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = answer  # noqa: N815 - the library's names

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web = Web(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield web
    server.shutdown()
    server.server_close()
    thread.join()
