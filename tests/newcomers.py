"""A machine on which nobody has a site yet, for tests of `weeknotes init`."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from sites import Built, Ran, snapshot, weeknotes

NOW = "2026-11-20T15:00"
"""A Friday."""


class Newcomer:
    """Somebody in front of an empty folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def git(self, *arguments: str, cwd: Path | None = None) -> str:
        """What git says in the folder."""
        done = subprocess.run(
            ["git", *arguments],
            cwd=cwd or self.folder,
            env={**os.environ, "GIT_AUTHOR_DATE": NOW, "GIT_COMMITTER_DATE": NOW},
            capture_output=True,
            check=True,
            text=True,
        )
        return done.stdout.strip()

    def cloned(self, address: str, branch: str = "main", name: str = "notes") -> Path:
        """A folder as it is after `git clone` of an empty repository."""
        place = self.folder / name
        place.mkdir(exist_ok=True)
        self.git("init", "-q", "-b", branch, cwd=place)
        self.git("remote", "add", "origin", address, cwd=place)
        return place

    def init(self, *arguments: str | Path, now: str = NOW, cwd: Path | None = None) -> Ran:
        """Run `weeknotes init`, which never ends in a traceback."""
        ran = weeknotes("init", *arguments, "--now", now, cwd=cwd or self.folder)
        assert "Traceback" not in ran.err, ran.err
        assert "This is a bug in weeknotes" not in ran.err, ran.err
        return ran

    def upgrade(self, *arguments: str, place: str | Path = "notes") -> Ran:
        """Run `weeknotes upgrade`, which never ends in a traceback."""
        ran = weeknotes("upgrade", *arguments, cwd=self.folder / place)
        assert "Traceback" not in ran.err, ran.err
        assert "This is a bug in weeknotes" not in ran.err, ran.err
        return ran

    def files(self, place: str | Path = "notes") -> dict[str, str]:
        """The text of each file of a site, but for git's own; a wheel has none."""
        return {
            path: "" if path.endswith(".whl") else content.decode()
            for path, content in snapshot(self.folder / place).items()
            if not path.startswith(".git/")
        }

    def report(self, place: str | Path = "notes", *options: str, now: str = NOW) -> dict[str, Any]:
        """What a strict build tells, which succeeds."""
        where = self.folder / place
        ran = weeknotes("build", "--strict", "--format", "json", "--now", now, *options, cwd=where)
        assert ran.code == 0, ran.out
        return json.loads(ran.out)

    def built(self, place: str | Path = "notes", *, base: str = "", now: str = NOW) -> Built:
        """The site after a strict build."""
        where = self.folder / place
        ran = weeknotes("build", "--strict", "--now", now, cwd=where)
        return Built(ran, where / "public", base=base).exits(0)
