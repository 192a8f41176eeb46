"""What the tests of this folder share."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import markdown
import pytest

from weeknotes.gfm import GitHubMarkdown


def _load(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        f"gfm_{name}", Path(__file__).with_name(f"{name}.py")
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def outlines() -> ModuleType:
    """The module that takes outlines; a fixture, as tests here are no package."""
    return _load("outline")


@pytest.fixture(scope="session")
def dom() -> Callable[[str], Any]:
    """A page as browsers read it, in values that can be compared."""
    return _load("dom").dom


@pytest.fixture(scope="session")
def render() -> Callable[..., str]:
    """Renders a text with the extensions that GitHub's Markdown goes with."""
    instances: dict[str, markdown.Markdown] = {}

    def run(text: str, *extensions: str, **options: Any) -> str:
        names = extensions or ("tables", "footnotes", "abbr")
        key = repr((names, options))
        if key not in instances:
            instances[key] = markdown.Markdown(extensions=[GitHubMarkdown(**options), *names])
        return instances[key].reset().convert(text)

    return run
