"""Asking servers that misbehave in ways that no library would: sockets of our own."""

import shutil
import socket
import ssl
import struct
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest

from weeknotes.check.external_links.asking import ask
from weeknotes.check.external_links.crowd import ask_all

Talk = Callable[[socket.socket, str], None]


class Rough:
    """A server that talks to each connection as a test says, and remembers what it was asked."""

    def __init__(self) -> None:
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.base = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        self.asked: list[str] = []
        self.sent = 0
        self.talk: Talk = lambda *_: None
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection, suppress(OSError):
            line = connection.recv(4096).decode("latin-1").partition("\r\n")[0]
            self.asked.append(line.rpartition(" ")[0])
            self.talk(connection, line)


@pytest.fixture
def rough() -> Iterator[Rough]:
    server = Rough()
    yield server
    server.socket.close()


def asked(address, timeout=0.5):
    started = time.monotonic()
    answer = ask(address, timeout=timeout, private_too=True)
    assert time.monotonic() - started < 5
    return answer


def test_a_server_that_never_answers_is_in_doubt_and_asked_once(rough):
    rough.talk = lambda *_: time.sleep(3)
    answer = asked(f"{rough.base}/page")
    assert (answer.verdict, answer.then) == ("unknown", "is silent")
    assert answer.reason == "the site did not answer in time"
    assert rough.asked == ["HEAD /page"]


def test_a_server_that_stops_in_the_middle_of_its_answer_is_in_doubt(rough):
    def half(connection: socket.socket, _: str) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-")
        time.sleep(3)

    rough.talk = half
    assert asked(f"{rough.base}/page").verdict == "unknown"


def test_a_connection_that_is_reset_is_in_doubt(rough):
    def reset(connection: socket.socket, _: str) -> None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    rough.talk = reset
    answer = asked(f"{rough.base}/page")
    assert (answer.verdict, answer.reason) == ("unknown", "the site closed the connection")


def test_a_connection_that_is_closed_without_a_word_is_in_doubt(rough):
    assert asked(f"{rough.base}/page").verdict == "unknown"


def test_the_body_of_a_huge_page_is_not_taken(rough):
    def huge(connection: socket.socket, line: str) -> None:
        if line.startswith("HEAD"):
            connection.sendall(b"HTTP/1.1 405 No\r\nContent-Length: 0\r\n\r\n")
            return
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 900000000\r\n\r\n")
        for _ in range(9000):
            rough.sent += connection.send(bytes(100_000))

    rough.talk = huge
    assert asked(f"{rough.base}/film").verdict == "fine"
    assert rough.asked == ["HEAD /film", "GET /film"]
    time.sleep(0.2)
    assert rough.sent < 30_000_000  # what the system's own buffers took


def test_a_host_that_asks_to_wait_is_left_alone_for_this_time(rough):
    def wait(connection: socket.socket, _: str) -> None:
        connection.sendall(b"HTTP/1.1 429 Slow\r\nRetry-After: 3600\r\nContent-Length: 0\r\n\r\n")

    rough.talk = wait
    addresses = [f"{rough.base}/{number}" for number in range(5)]
    answers = dict(ask_all(addresses, asked, pause=0))
    assert rough.asked == ["HEAD /0"]
    assert {answer.verdict for answer in answers.values()} == {"unknown"}


def test_a_fault_for_the_moment_that_asks_to_wait_is_left_alone_too(rough):
    def busy(connection: socket.socket, _: str) -> None:
        connection.sendall(b"HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n")

    rough.talk = busy
    answer = asked(f"{rough.base}/page")
    assert (answer.verdict, answer.then) == ("unknown", "wants no more")
    assert rough.asked == ["HEAD /page"]


def test_a_server_that_speaks_no_tls_is_in_doubt(rough):
    rough.talk = lambda connection, _: connection.sendall(b"HTTP/1.1 400 No\r\n\r\n")
    answer = asked(rough.base.replace("http:", "https:") + "/page")
    assert (answer.verdict, answer.reason) == ("unknown", "no safe connection to it can be made")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate")
def test_a_certificate_that_nobody_vouches_for_is_in_doubt(tmp_path):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
        f"-keyout {key} -out {certificate} -subj /CN=127.0.0.1".split(),
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            for _ in range(2):
                with suppress(OSError):
                    connection, _ = server.accept()
                    with connection, context.wrap_socket(connection, server_side=True):
                        pass

        threading.Thread(target=serve, daemon=True).start()
        answer = asked(f"https://127.0.0.1:{server.getsockname()[1]}/", timeout=2)
    assert (answer.verdict, answer.reason) == ("unknown", "its certificate can't be trusted")


def test_a_fragment_is_never_sent_and_the_same_page_is_asked_once(rough):
    rough.talk = lambda connection, _: connection.sendall(
        b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
    )
    assert asked(f"{rough.base}/page#part").verdict == "fine"
    assert rough.asked == ["HEAD /page"]
