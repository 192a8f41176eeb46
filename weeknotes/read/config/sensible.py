"""What the values of settings have to be beyond their form: a time zone, a language, a branch."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from weeknotes.model.licences import LICENCES, is_code, meant_code
from weeknotes.model.names.spelling import nearest
from weeknotes.model.settings import Settings
from weeknotes.model.streams.headings import words
from weeknotes.read.config.domain import address_setting_faults
from weeknotes.read.config.stream_settings import stream_faults
from weeknotes.read.config.time_zone import zone_fault
from weeknotes.read.fields.language_names import code_of

_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+|https://[\w.:-]+(?:/[\w.%-]+){2,}")
_SHORT_REMOTE = re.compile(r"(?:[\w.-]+@)?(?P<host>[\w-]+(?:\.[\w-]+)+)[:/](?P<path>[\w./-]+)")
"""`git@github.com:team/notes`, or an address without its start."""

_BRANCH = re.compile(r"(?!-)[^\s~^:?*\[\\\x00-\x20\x7f]+")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")


class SettingFault(NamedTuple):
    """What is wrong with a setting."""

    key: str
    message: str
    hint: str
    below: str | None = None
    """The table that it is in."""


def setting_faults(settings: Settings) -> Iterator[SettingFault]:
    """What is wrong with settings that have the right form."""
    for name, key, message, hint in stream_faults(settings.streams, settings.kinds):
        yield SettingFault(key, message, hint, below=f"streams.{name}" if key != name else None)
    for phrase in (one for one in settings.links.headings if not words(one)):
        yield SettingFault(
            "headings",
            f"A heading of sections with links has no words: “{phrase}”.",
            "Punctuation and emoji do not count when headings are compared. Write words.",
            below="links",
        )
    for key, group, message, hint in address_setting_faults(settings):
        yield SettingFault(key, message, hint, below=group or None)
    yield from _of_words(settings)
    if zone := zone_fault(settings.timezone):
        yield SettingFault("timezone", *zone)
    if not re.fullmatch(r"[\w-]+", settings.theme):
        yield SettingFault(
            "theme",
            f"“{settings.theme}” can't be the name of a theme.",
            "Write the name of a folder below themes, without a path.",
        )
    if not 1 <= settings.feeds.items <= 1000:  # noqa: PLR2004 - a bound against slips
        yield SettingFault(
            "items",
            f"A feed can't have {settings.feeds.items} items.",
            "Write a number from 1 to 1000; 20 is usual.",
            below="feeds",
        )
    if settings.repository and not _REPOSITORY.fullmatch(settings.repository):
        yield SettingFault(
            "repository",
            f"“{settings.repository}” is not the address of a repository.",
            _repository_to_write(settings.repository),
        )
    if not _BRANCH.fullmatch(settings.branch):
        yield SettingFault(
            "branch",
            f"“{settings.branch}” can't be the name of a branch.",
            'Write the branch that your posts are on, such as "main".',
        )


def _of_words(settings: Settings) -> Iterator[SettingFault]:
    """What is wrong with settings that are a code of a list: the language, the licence."""
    if not _LANGUAGE.fullmatch(settings.language):
        yield SettingFault(
            "language",
            f"“{settings.language}” is not a language.",
            (f"Did you mean “{code}”? " if (code := code_of(settings.language)) else "")
            + 'Write its short code, such as "en" or "cy".',
        )
    if fault := _licence_fault(settings.licence):
        yield SettingFault("licence", *fault)


def _licence_fault(written: str) -> tuple[str, str] | None:
    """The message and the hint if a licence is nearly a known code, or no known code."""
    meant = meant_code(written)
    if written in LICENCES or not written.strip() or not (meant or is_code(written)):
        return None
    known = f"Use one of: {', '.join(LICENCES)}. Or write a sentence."
    hint = f"Did you mean “{meant}”?" if meant else known
    return f"“{written}” is not the code of a licence that weeknotes knows.", hint


def _repository_to_write(written: str) -> str:
    if short := _SHORT_REMOTE.fullmatch(written):
        host, path = short["host"].lower(), short["path"].strip("/")
        return f'Write "{path}".' if host == "github.com" else f'Write "https://{host}/{path}".'
    return (
        'For GitHub, write its owner and its name, such as "team/notes"; for another host, its '
        'full address, such as "https://github.council.example/team/notes".'
    )


def did_you_mean(word: str, known: list[str]) -> str:
    """A question that suggests the known word nearest to one; empty where none is near."""
    near = nearest(word, known)
    return f"Did you mean “{near}”?" if near else ""
