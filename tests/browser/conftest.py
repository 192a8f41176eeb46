"""A real browser, and axe to judge what is seen in it.

`.ci/run` installs chromium and the two packages; elsewhere these tests skip and say what they lack.
"""

import contextlib
import functools
import http.server
import os
import shutil
import threading

import pytest

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def _need(condition: object, what: str) -> None:
    if not condition:
        lacking = f"{what} is not on this machine; .ci/run installs it"
        if os.environ.get("CI"):
            pytest.fail(lacking)
        pytest.skip(lacking)


@pytest.fixture(scope="module")
def browser():
    _need(CHROMIUM, "chromium")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - may not be there
    except ImportError:
        _need(None, "the package playwright")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def axe():
    try:
        from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - may not be there
    except ImportError:
        _need(None, "the package axe-playwright-python")
    return Axe()


@pytest.fixture(scope="module")
def served():
    """Serves a folder on this machine until the module's tests are over, and gives its address."""
    with contextlib.ExitStack() as stack:

        def serve(folder):
            handler = functools.partial(_Quiet, directory=str(folder))
            server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.server_close)
            stack.callback(server.shutdown)
            return f"http://127.0.0.1:{server.server_port}"

        yield serve


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Print nothing: the test's output is enough."""
