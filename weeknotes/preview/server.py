"""The server of the preview: for one person on one machine, on top of Python's own.

It knows GET and HEAD, closes each connection after one answer, and never lets a browser keep a
copy, so that what is seen is what is there.
"""

import io
import json
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from threading import Thread
from typing import Any, BinaryIO
from urllib.parse import parse_qs

from weeknotes.preview.answers import Answer, answer, plain
from weeknotes.preview.assets import EVENTS_PATH
from weeknotes.preview.connections import Bounded, Connections
from weeknotes.preview.guests import LOOKED_AT, Guests, in_address
from weeknotes.preview.scene import Board, Scene

_CONNECTIONS = 256
_PATIENCE = 10
"""Seconds in which a request has to come whole, and in which each part of an answer is taken."""

_BREATH = 15
"""Seconds after which an open stream says that it is still there."""

_AGAIN = b"retry: 1000\n\n"
"""After how many thousandths of a second a page asks again that was made to go."""

_CHUNK = 1 << 16
_TRIES = 50
_LAST_PORT = 65_535


class Server(ThreadingMixIn, TCPServer):
    """Answers from a board, each request in a thread of its own."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = sys.platform != "win32"
    """There, it would let two programs have one port."""

    request_queue_size = 128

    def __init__(self, host: str, port: int, board: Board) -> None:
        """Takes the port; nothing is answered until `serving`.

        Raises:
            OSError: the port is taken or forbidden, or there is no such host.
        """
        family, _, _, _, place = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, family=_family(host)
        )[0]
        self.address_family = family
        self.board = board
        self.connections = Connections(_CONNECTIONS)
        super().__init__(place, _Handler)  # type: ignore[arg-type]  # as its family has it
        self.guests = Guests(host=host, port=self.server_address[1])

    @property
    def origin(self) -> str:
        """Where a browser on this machine finds it: `http://127.0.0.1:8000`."""
        host = "127.0.0.1" if self.guests.everybody else self.guests.host
        return f"http://{in_address(host)}:{self.guests.port}"

    def process_request(self, request: Any, client_address: Any) -> None:
        """Starts a thread for a request."""
        self.connections.opened(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Ends a connection, whatever came of it."""
        self.connections.closed(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Is silent where the other side has gone: tabs are closed at any time."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


def free_port(host: str, taken: int) -> int | None:
    """The next port after one that is taken."""
    for port in range(taken + 1, min(taken + _TRIES, _LAST_PORT) + 1):
        with suppress(OSError), Server(host, port, Board(Scene(version=""))):
            return port
    return None


@contextmanager
def serving(server: Server) -> Iterator[None]:
    """Answers requests, in threads of its own."""
    Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.05}, name="preview", daemon=True
    ).start()
    try:
        yield
    finally:
        server.board.close()
        server.shutdown()


class _Handler(BaseHTTPRequestHandler):
    """One request."""

    protocol_version = "HTTP/1.1"
    timeout = _PATIENCE
    server: Server

    def setup(self) -> None:
        super().setup()
        self.rfile = io.BufferedReader(Bounded(self.connection, _PATIENCE))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name that is given
        """Says nothing: who previews wants to read of posts, not of requests."""

    def send_error(self, code: int, *_more: str | None) -> None:
        """Answers a request that is not valid, or whose method is not known."""
        if code == HTTPStatus.NOT_IMPLEMENTED:
            self._send(plain(405, "The preview is read-only.", Allow="GET, HEAD"))
        else:
            self._send(plain(code, "The preview does not understand this request."))

    def handle_one_request(self) -> None:
        with suppress(ConnectionError, TimeoutError):
            super().handle_one_request()

    def do_GET(self) -> None:
        """Answers with a page, a file, or the stream of what happens."""
        if not self._may_ask():
            self._send(plain(403, f"This preview only answers at {self.server.origin}."))
        elif self.path.partition("?")[0] == EVENTS_PATH and self.command == "GET":
            self._events()
        else:
            wanted = self.headers.get("Range", "") if self.command == "GET" else ""
            self._send(answer(self.server.board.scene, self.path, wanted=wanted))

    do_HEAD = do_GET  # noqa: N815 - the name that is given

    def _may_ask(self) -> bool:
        oldest = self.request_version == "HTTP/0.9"  # which knows no headers, and no browser
        return not oldest and self.server.guests.may_ask(
            {name: self.headers.get_all(name, []) for name in LOOKED_AT}
        )

    def _send(self, reply: Answer) -> None:
        try:
            self._begin(reply.status, {**reply.headers, "Content-Length": str(reply.length)})
            if self.command == "HEAD":
                return
            if reply.file:
                reply.file.seek(reply.part.start)
                self._copy(reply.file, reply.part.length)
            else:
                self.wfile.write(reply.body)
        finally:
            if reply.file:
                reply.file.close()

    def _begin(self, status: int, headers: dict[str, str]) -> None:
        self.close_connection = True
        self.server.connections.asked(self.connection)
        self.connection.settimeout(_PATIENCE)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("Connection", "close")
        self.end_headers()

    def _copy(self, file: BinaryIO, rest: int) -> None:
        while rest and (chunk := file.read(min(rest, _CHUNK))):
            self.wfile.write(chunk)
            rest -= len(chunk)

    def _events(self) -> None:
        """Server-Sent Events: the present scene, then, for a page of this run, each that follows.

        Any other page sees by the first that it is out of date. It does not listen: a page of
        another site, whose browser says nothing of where it is from, keeps out no page of ours.
        """
        query = parse_qs(self.path.partition("?")[2])
        version, page = (query.get(name, [""])[0] for name in ("version", "page"))
        self._begin(200, {"Content-Type": "text/event-stream"})
        self.wfile.write(_AGAIN)
        if self.server.board.is_ours(version):
            self._stream(page)
        else:
            self.wfile.write(_event(self.server.board.scene))

    def _stream(self, page: str) -> None:
        board = self.server.board
        listener = board.join(page)
        try:
            version = ""
            while board.hears(listener):
                scene = board.after(version, listener, seconds=_BREATH)
                if scene is None:
                    self.wfile.write(b": still here\n\n")
                    continue
                version = scene.version
                self.wfile.write(_event(scene))
        finally:
            board.leave(listener)

    def version_string(self) -> str:
        """Who answers."""
        return "weeknotes"


def _event(scene: Scene) -> bytes:
    data = {
        "version": scene.version,
        "previous": scene.previous,
        "how": scene.how,
        "box": scene.box,
    }
    return f"data: {json.dumps(data)}\n\n".encode()


def _family(host: str) -> socket.AddressFamily:
    """The older kind of address where a name has both, as browsers try it for localhost too."""
    return socket.AF_UNSPEC if ":" in host else socket.AF_INET
