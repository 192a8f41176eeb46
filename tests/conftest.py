"""What all tests share: golden files, renewed by one switch."""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

Golden = Callable[[str, bytes | str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden",
        action="store_true",
        help="write what the tests got into their golden files, to be read in the diff",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare with `golden/NAME` beside the test, byte for byte; `--renew-golden` rewrites it."""
    folder = Path(request.path).parent / "golden"
    renew = request.config.getoption("--renew-golden")

    def compare(name: str, actual: bytes | str) -> None:
        got = actual.encode() if isinstance(actual, str) else actual
        file = folder / name
        expected = file.read_bytes() if file.exists() else b""
        if got == expected and file.exists():
            return
        if renew:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(got)
            return
        diff = difflib.unified_diff(
            expected.decode(errors="backslashreplace").splitlines(keepends=True),
            got.decode(errors="backslashreplace").splitlines(keepends=True),
            fromfile=f"golden/{name}",
            tofile="what the test got",
        )
        missing = "" if file.exists() else " (there is no such file yet)"
        pytest.fail(
            f"golden/{name}{missing}: if the new form is meant, run pytest with --renew-golden\n"
            + "".join(diff),
            pytrace=False,
        )

    return compare
