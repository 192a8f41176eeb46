"""A team with a repository, for tests of publishing: a bare remote, a clone that holds a site.

team.site.post("2026-11-21-tea.md"); team.publish("--yes").exits(0); team.served["index.html"]
"""

import io
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any, Self

from sites import Ran, Site, snapshot, weeknotes

from weeknotes.build.request import Request
from weeknotes.commands.publish import PublishOptions, run
from weeknotes.model.problems.problem import Problem

EPOCH = "1800262800"
"""2027-01-18T09:00 in London, as `sites.NOW`."""

BRANCH = "gh-pages"


class Told(Ran):
    """What a command told; `exits` and `tells` can be strung together."""

    def exits(self, code: int) -> Self:
        """Hold that the command ended so."""
        assert "Traceback" not in self.err, self.err
        assert "This is a bug in weeknotes" not in self.err, self.err
        assert self.code == code, f"exit code {self.code}\n{self.out}\n{self.err}"
        return self

    def tells(self, *parts: str) -> Self:
        """Hold that all these words stand in what the command said."""
        told = self.out + self.err
        missing = [part for part in parts if part not in told]
        assert not missing, f"{missing} not in:\n{told}"
        return self


class Heard:
    """Collects what the command says, and answers its question."""

    def __init__(self, *, answer: bool | None = None) -> None:
        self.answer = answer
        self.lines: list[str] = []
        self.notes: list[str] = []
        self.problems: list[Problem] = []
        self.questions: list[str] = []

    def line(self, text: str) -> None:
        self.lines.append(text)

    def note(self, text: str) -> None:
        self.notes.append(text)

    def problem(self, problem: Problem) -> None:
        self.problems.append(problem)

    def can_ask(self) -> bool:
        return self.answer is not None

    def ask(self, question: str) -> bool:
        self.questions.append(question)
        return bool(self.answer)


def git(folder: Path, *arguments: str | Path, feed: bytes = b"") -> str:
    """Run git, which has to do it."""
    done = subprocess.run(
        ["git", *map(str, arguments)], cwd=folder, input=feed, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode().strip()


class Team:
    """A folder with `remote.git` and `notes`, a clone of it with a site in its root."""

    def __init__(self, folder: Path, *, below: str = "") -> None:
        self.remote = folder / "remote.git"
        self.clone = folder / "notes"
        self.site = Site(self.clone / below)

    @classmethod
    def found(cls, folder: Path) -> Self:
        """Make a team whose sources are pushed and whose site was never published."""
        git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "remote.git")
        git(folder, "init", "--quiet", "--initial-branch=main", "notes")
        team = cls(folder)
        team.site.post("2026-11-20-cakes.md", "Cakes.", title="Cakes")
        git(team.clone, "remote", "add", "origin", "../remote.git")
        team.save()
        git(team.clone, "push", "--quiet", "--set-upstream", "origin", "main")
        return team

    def copy(self, folder: Path) -> "Team":
        """The same team in another folder, which is quicker than making it."""
        shutil.copytree(self.remote.parent, folder, dirs_exist_ok=True)
        return Team(folder)

    def save(self) -> None:
        """Commit all there is."""
        git(self.clone, "add", "--all")
        git(self.clone, "commit", "--quiet", "--message=Save")

    def publish(self, *options: str | Path, cwd: Path | None = None, **env: str) -> Told:
        """Publish as somebody in the site's folder does."""
        ran = weeknotes(
            "publish", *options, cwd=cwd or self.site.folder, SOURCE_DATE_EPOCH=EPOCH, **env
        )
        return Told(ran.code, ran.out, ran.err)

    def ask(self, say: Heard, *, patience: Any = None, **wanted: Any) -> int:
        """Publish by the command's function, without a command line."""
        return run(
            Request(site=self.site.folder, now=EPOCH, strict=True),
            PublishOptions(**wanted),
            variables=os.environ,
            say=say,
            patience=patience,
        )

    def tip(self, branch: str = BRANCH) -> str:
        """The commit of a branch of the remote; empty where there is none."""
        return git(self.remote, "for-each-ref", "--format=%(objectname)", f"refs/heads/{branch}")

    @property
    def served(self) -> dict[str, bytes]:
        """The bytes of each file on the branch by its path."""
        return files_of(self.remote, BRANCH)

    def build(self, *options: str) -> dict[str, bytes]:
        """What a build makes, without the mark of the folder."""
        output = self.remote.parent / "built"
        built = self.site.build("--strict", *options, output=output).exits(0).files
        shutil.rmtree(output)
        return {path: content for path, content in built.items() if path != ".weeknotes-site"}

    def everything(self) -> dict[str, bytes]:
        """Every byte of the clone: refs, HEAD, index, settings, objects, and all its files."""
        return snapshot(self.clone)

    def change(self, message: str, **files: bytes | None) -> None:
        """Commit to the branch by hand, as on GitHub's pages; a file of None is removed.

        Args:
            message: of the commit.
            files: by their paths, with `_` for a dot.
        """
        hand = self.remote.parent / "hand"
        git(self.remote.parent, "clone", "--quiet", "--branch", BRANCH, self.remote, hand)
        for name, content in files.items():
            place = hand / name.replace("_", ".")
            place.unlink() if content is None else place.write_bytes(content)
        git(hand, "add", "--all")
        git(hand, "commit", "--quiet", "--message", message)
        git(hand, "push", "--quiet")
        shutil.rmtree(hand)


def files_of(repository: Path, commit: str) -> dict[str, bytes]:
    """The bytes of each file of a commit by its path."""
    listed = git(repository, "ls-tree", "-r", "-z", "--full-tree", commit)
    rows = [row.partition("\t") for row in listed.split("\0") if row]
    assert {what.split()[0] for what, _, _ in rows} <= {"100644"}, rows
    names = [what.split()[2] for what, _, _ in rows]
    told = io.BytesIO(
        subprocess.run(
            ["git", "cat-file", "--batch"],
            cwd=repository,
            input="".join(f"{name}\n" for name in names).encode(),
            capture_output=True,
            check=True,
        ).stdout
    )
    found = {}
    for _, _, path in rows:
        size = int(told.readline().split()[2])
        found[path] = told.read(size)
        told.readline()
    return found
