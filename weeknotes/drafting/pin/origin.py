"""Where others can get the weeknotes that runs: from an index, from git, or nowhere yet."""

import json
import re
from typing import Any

from weeknotes.model.value import Value
from weeknotes.read.files.installation import Installation

_KNOWN_INSTALLERS = frozenset({"pip", "uv"})
"""They write `direct_url.json` for all that is not from an index; of others nobody knows."""

_PUBLIC = re.compile(r"https://[^\s/@?#;]+/[^\s@?#;]+")
"""An address without a password, which a machine elsewhere can use as it is."""

_COMMIT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_ON_GITHUB = re.compile(r"https://github\.com/(?P<owner>[\w.-]+)/(?P<name>[\w.-]+?)(?:\.git)?/?")


class FromIndex(Value, frozen=True):
    """A version that was installed from a package index."""

    version: str


class FromGit(Value, frozen=True):
    """A commit that was installed from a repository."""

    url: str
    commit: str

    @property
    def action(self) -> str:
        """The action of that commit, `OWNER/REPO@COMMIT`; empty where it is not on GitHub."""
        found = _ON_GITHUB.fullmatch(self.url)
        return f"{found['owner']}/{found['name']}@{self.commit}" if found else ""


def origin_of(installed: Installation) -> FromIndex | FromGit | None:
    """Where others get this very weeknotes; None where they can't, as far as anybody knows."""
    if not installed.recorded:
        return None
    if not installed.direct_url:
        known = installed.installer in _KNOWN_INSTALLERS
        return FromIndex(version=installed.version) if known else None
    found = _table(installed.direct_url)
    git = found.get("vcs_info")
    if not isinstance(git, dict) or git.get("vcs") != "git" or "subdirectory" in found:
        return None
    url, commit = str(found.get("url")), str(git.get("commit_id"))
    if _PUBLIC.fullmatch(url) and _COMMIT.fullmatch(commit):
        return FromGit(url=url, commit=commit)
    return None


def _table(text: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
