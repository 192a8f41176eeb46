"""A preview for tests: started as the command does, asked as browsers ask, ended for sure."""

import http.client
import json
import queue
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from threading import Thread
from typing import Any
from unittest import mock
from urllib.parse import urlsplit

from bs4 import BeautifulSoup
from sites import NOW, Html, Site

from weeknotes.build.request import Request
from weeknotes.commands.serve import ServeOptions, run
from weeknotes.model.problems.problem import Problem
from weeknotes.preview import rebuilding
from weeknotes.preview.debounce import Debouncer

PATIENCE = 20
"""Seconds after which a test gives up what it waits for."""


class Told:
    """What the command said."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.problems: list[Problem] = []

    def line(self, text: str) -> None:
        self.lines.append(text)

    def note(self, text: str) -> None:
        self.lines.append(text)

    def problem(self, problem: Problem) -> None:
        self.problems.append(problem)


class Answered:
    """An answer of the server."""

    def __init__(self, answer: http.client.HTTPResponse) -> None:
        self.status = answer.status
        self.headers = answer.headers
        self.body = answer.read()

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def html(self) -> Html:
        return Html(self.text)


class Preview:
    """A preview that runs."""

    def __init__(self, address: str, told: Told, building: mock.Mock) -> None:
        self.address = address
        self.told = told
        self._building = building
        self.host = urlsplit(address).hostname or ""
        self.port = urlsplit(address).port or 0
        self._pages = count()

    @property
    def builds(self) -> int:
        """How often the site was built."""
        return self._building.call_count

    def get(self, path: str, method: str = "GET", **headers: str) -> Answered:
        """Ask for a path."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE)
        connection.request(method, path, headers=headers)
        try:
            return Answered(connection.getresponse())
        finally:
            connection.close()

    def raw(self, request: bytes) -> bytes:
        """Send bytes, and read until the server closes."""
        with socket.create_connection((self.host, self.port), timeout=PATIENCE) as connection:
            answer = b""
            try:
                connection.sendall(request)
                while chunk := connection.recv(1 << 16):
                    answer += chunk
            except OSError:
                pass  # closed in the middle of what it did not want to hear
            return answer

    @property
    def version(self) -> str:
        """The version that a page has when it is opened now."""
        page = self.get(urlsplit(self.address).path).text
        found = re.search('data-version="([^"]+)"', page)
        assert found, page
        return found[1]

    @contextmanager
    def events(self, page: str = "", version: str = "") -> Iterator["Events"]:
        """Listen to what happens, from the present scene on, as another page unless named."""
        page, version = page or f"page-{next(self._pages)}", version or self.version
        connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE)
        connection.request("GET", f"/.weeknotes/events?page={page}&version={version}")
        answer = connection.getresponse()
        assert answer.headers["Content-Type"] == "text/event-stream"
        try:
            yield Events(answer)
        finally:
            answer.close()
            connection.close()


class Events:
    """The scenes that a page is told of."""

    def __init__(self, stream: http.client.HTTPResponse) -> None:
        self._stream = stream

    def next(self) -> "Event":
        """The next scene."""
        while line := self._stream.readline():
            if line.startswith(b"data: "):
                return Event(json.loads(line.removeprefix(b"data: ")))
        raise AssertionError("the stream has ended")

    def has_ended(self) -> bool:
        """Whether nothing more comes, once what was sent is read."""
        return b"data:" not in self._stream.read()


class Event:
    """A scene as a page is told of it."""

    def __init__(self, told: dict[str, Any]) -> None:
        self.version: str = told["version"]
        self.previous: str = told["previous"]
        self.how: str = told["how"]
        self.box: str = told["box"]

    @property
    def words(self) -> str:
        """The text of the box."""
        soup = BeautifulSoup(self.box, "html5lib")
        for style in soup("style"):
            style.decompose()
        return " ".join(soup.get_text(" ").split())


@contextmanager
def preview(site: Site, *, quiet: float = 0.05, **wanted: Any) -> Iterator[Preview]:
    """Show a site for a while."""
    changes, told = Debouncer(quiet=quiet), Told()
    news: queue.Queue[str | int | BaseException] = queue.Queue()

    def serve() -> None:
        try:
            request = Request(site=site.folder, now=NOW)
            told_port = ServeOptions(**{"port": 0, **wanted})
            news.put(run(request, told_port, say=told, started=news.put, debouncer=changes))
        except BaseException as fault:
            news.put(fault)
            raise

    with mock.patch.object(rebuilding, "build", wraps=rebuilding.build) as building:
        server = Thread(target=serve)
        server.start()
        try:
            address = news.get(timeout=PATIENCE)
            assert isinstance(address, str), (address, told.lines)
            yield Preview(address, told, building)
        finally:
            changes.close()
            server.join()
    end = news.get(timeout=PATIENCE)
    assert end == 0, end
