"""docs/settings.md shows every setting with its default."""

import json
import re
import tomllib
from pathlib import Path

import msgspec

from weeknotes.model.licences import LICENCES
from weeknotes.model.settings import GIVEN_KINDS, Settings, Stream
from weeknotes.read.config.settings import read_settings
from weeknotes.read.theme.theme import read_theme

PAGE = (Path(__file__).parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)[0]
OF_THEIR_OWN_TABLES = {"kinds", "streams", "theme_options"}


def test_the_settings_shown_are_the_defaults():
    settings, problems = read_settings(SHOWN)
    assert problems == ()
    assert settings == Settings(title="Digital notes", url="https://team.github.io/notes/")


def test_every_setting_is_shown_and_explained():
    shown = tomllib.loads(SHOWN)
    fields = {*Settings.__struct_fields__} - OF_THEIR_OWN_TABLES
    assert set(shown) == fields
    explained = set(re.findall(r"^\| `(\w+)`", PAGE, re.MULTILINE)) | {"off"}
    for name, value in shown.items():
        if isinstance(value, dict):
            part = msgspec.structs.fields(type(getattr(Settings(title="", url=""), name)))
            assert set(value) == {field.name for field in part}
            assert set(value) <= explained
        else:
            assert name in explained


def test_the_settings_of_a_stream_are_explained():
    table = PAGE.split("setting below `[streams.NAME]`")[1]
    assert set(re.findall(r"^\| `(\w+)`", table, re.MULTILINE)) == {*Stream.__struct_fields__} - {
        "name"
    }


def test_the_licences_are_those_of_the_table():
    rows = re.findall(r"^\| `([\w.-]+)` \| (.*) \|$", PAGE, re.MULTILINE)
    assert {code: licence.title for code, licence in LICENCES.items()}.items() <= dict(rows).items()


def test_the_options_of_the_built_in_theme_are_those_of_the_table(tmp_path):
    theme, _ = read_theme(tmp_path, "notebook")
    table = PAGE.split("| option | default |")[1].split("\n\n")[0]
    shown = re.findall(r"^\| `(\w+)` \| `(.*?)` \|", table, re.MULTILINE)
    assert shown == [(one.name, json.dumps(one.value)) for one in theme.options]


def test_the_built_in_kinds_are_those_of_the_table():
    for kind in GIVEN_KINDS:
        assert f"| `{kind.name}` | `{kind.folder}` | {kind.title} | {kind.plural} |" in PAGE
