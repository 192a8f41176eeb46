"""What people do to a site between two builds: values that can be printed and carried out.

The first line of an edit's docstring says what happens, with its fields; it is what a failing test
tells. `stories.py` says which of them may happen. An edit of a file that has gone meanwhile does
nothing.
"""

import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from moments import at_opening
from sites import snapshot

from weeknotes.build.pipeline import build, survey
from weeknotes.build.request import Request
from weeknotes.model.value import Value

THEME = "themes/notebook"
SHIPPED = Path(__file__).parents[1] / THEME
STRAY = "theirs.txt"
"""A file of somebody else's in the output folder, which a build leaves alone."""

WRITTEN = {"public", ".weeknotes"}
"""What builds write into a site's folder."""

not_written = shutil.ignore_patterns(*WRITTEN)


class Edit(Value, frozen=True):
    """Nothing happens."""

    def __str__(self) -> str:
        fields = {name: getattr(self, name) for name in self.__struct_fields__}
        return (self.__doc__ or "").split("\n", 1)[0].format(**fields)

    def apply(self, request: Request) -> Request:
        """Carries it out, and gives what is wanted of builds from now on."""
        keep(request.site)
        self.change(request.site)
        return request

    def change(self, folder: Path) -> None:
        """Changes files in the site's folder."""


# The text of one file


class Reworded(Edit, frozen=True):
    """In {path}, block {block} gets “{words}” in its middle."""

    path: str
    block: int
    words: str

    def change(self, folder):
        def middle(block: str) -> str:
            before, space, after = block.partition(" ")
            return f"{before} {self.words}{space}{after}"

        _each(folder / self.path, self.block, middle)


class BlockAdded(Edit, frozen=True):
    """In {path}, before block {block} there comes “{text}”."""

    path: str
    block: int
    text: str

    def change(self, folder):
        _each(folder / self.path, self.block, lambda block: f"{self.text}\n\n{block}")


class BlockRemoved(Edit, frozen=True):
    """In {path}, block {block} is removed."""

    path: str
    block: int

    def change(self, folder):
        _each(folder / self.path, self.block, lambda _: "")


class HeadingChanged(Edit, frozen=True):
    """In {path}, heading {which} becomes “{text}”."""

    path: str
    which: int
    text: str

    def change(self, folder):
        _each(folder / self.path, self.which, lambda _: self.text, only=r"#")


class LinkTurned(Edit, frozen=True):
    """In {path}, link {which} leads to {target}."""

    path: str
    which: int
    target: str

    def change(self, folder):
        _each(
            folder / self.path,
            self.which,
            lambda block: re.sub(r"\]\([^)]*\)", lambda _: f"]({self.target})", block, count=1),
            only=r".*\]\(",
        )


class LinesShifted(Edit, frozen=True):
    """In {path}, a comment comes above the header's lines, and a blank line above the text."""

    path: str

    def change(self, folder):
        def shifted(text: str) -> str:
            if text.startswith("---\n"):
                return text.replace("---\n", "---\n# A comment.\n", 1).replace("\n\n", "\n\n\n", 1)
            return "\n" + text

        _rewrite(folder / self.path, shifted)


class FieldSet(Edit, frozen=True):
    """In {path}, the header says {name}: {value!r}."""

    path: str
    name: str
    value: Any

    def change(self, folder):
        line = f"{self.name}: {json.dumps(self.value, ensure_ascii=False)}\n"
        _rewrite(folder / self.path, lambda text: _headed(_without(text, self.name), line))


class FieldRemoved(Edit, frozen=True):
    """In {path}, the header says nothing of {name}."""

    path: str
    name: str

    def change(self, folder):
        _rewrite(folder / self.path, lambda text: _without(text, self.name))


class Broken(Edit, frozen=True):
    """{path} gets a header that can't be read."""

    path: str

    def change(self, folder):
        _rewrite(folder / self.path, lambda text: _headed(_without(text, "broken"), "broken: [\n"))


class Mended(Edit, frozen=True):
    """The headers of all files that could not be read are mended."""

    def change(self, folder):
        for file in (folder / "content").rglob("*.md"):
            if b"broken: [\n" in file.read_bytes():
                _rewrite(file, lambda text: _without(text, "broken"))


class NotText(Edit, frozen=True):
    """{path} is saved in another encoding."""

    path: str

    def change(self, folder):
        _save(folder / self.path, lambda data: data + b"caf\xe9\n")


# Any file


class Touched(Edit, frozen=True):
    """{path} is saved again as it is."""

    path: str

    def change(self, folder):
        _save(folder / self.path, lambda data: data)


class SameSize(Edit, frozen=True):
    """One letter of {path} becomes another; its clock stays: {clock}."""

    path: str
    clock: bool

    def change(self, folder):
        _save(folder / self.path, _one_letter, keep_clock=self.clock)


class Replaced(Edit, frozen=True):
    """{path} is replaced by a new file, as editors do; one letter of it is another."""

    path: str

    def change(self, folder):
        file = folder / self.path
        if file.is_file() and not file.is_symlink():
            new = file.with_name(".new")
            new.write_bytes(_one_letter(file.read_bytes()))
            os.utime(new, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
            new.replace(file)


class Swapped(Edit, frozen=True):
    """{one} and {other} change names."""

    one: str
    other: str

    def change(self, folder):
        one, other, between = folder / self.one, folder / self.other, folder / ".between"
        if one.exists() and other.exists() and one != other:
            one.replace(between)
            other.replace(one)
            between.replace(other)


class Deleted(Edit, frozen=True):
    """{path} is deleted."""

    path: str

    def change(self, folder):
        (folder / self.path).unlink(missing_ok=True)


class Renamed(Edit, frozen=True):
    """{path} is renamed to {to}."""

    path: str
    to: str

    def change(self, folder):
        if (folder / self.path).is_file() and not (folder / self.path).is_symlink():
            (folder / self.to).parent.mkdir(parents=True, exist_ok=True)
            (folder / self.path).replace(folder / self.to)


class Put(Edit, frozen=True):
    """{path} now reads {content!r}."""

    path: str
    content: str | bytes

    def change(self, folder):
        put(folder / self.path, self.content)


class Setting(Edit, frozen=True):
    """In weeknotes.toml, {name} = {value}."""

    name: str
    value: str
    """As TOML; empty for no such line."""

    def change(self, folder):
        def with_setting(text: str) -> str:
            rest = [line for line in text.splitlines(True) if not line.startswith(f"{self.name} =")]
            return "".join([*rest, *([f"{self.name} = {self.value}\n"] if self.value else [])])

        _rewrite(folder / "weeknotes.toml", with_setting)


class Overridden(Edit, frozen=True):
    """The site has its own {name} in its theme, in which “{words}” stands."""

    name: str
    words: str

    def change(self, folder):
        shipped = (SHIPPED / self.name).read_text(encoding="utf-8")
        if self.name.endswith(".css"):
            text = f"{shipped}\n/* {self.words} */\n"
        else:
            text = re.sub(r"</(?!style|script|svg)", lambda end: self.words + end[0], shipped)
        put(folder / THEME / self.name, text)


class TakenBack(Edit, frozen=True):
    """The last change of files is taken back."""

    def apply(self, request):
        bring_back(request.site)
        return request


# What is wanted of a build


class Asked(Edit, frozen=True):
    """From now on builds have {name} = {value!r}."""

    name: str
    value: Any

    def apply(self, request):
        return msgspec.structs.replace(request, **{self.name: self.value})


class BuiltElsewhere(Edit, frozen=True):
    """The site is built into another folder, with {name} = {value!r}."""

    name: str
    value: Any

    def apply(self, request):
        other = {self.name: self.value, "output": request.site.parent / "elsewhere"}
        build(msgspec.structs.replace(request, **other))
        return request


class Looked(Edit, frozen=True):
    """Somebody asks for the problems only, with drafts."""

    def apply(self, request):
        survey(msgspec.structs.replace(request, drafts=True))
        return request


class WhileBuilding(Edit, frozen=True):
    """During a build that has opened {openings} files: {edit}"""

    openings: int
    edit: Edit

    def apply(self, request):
        keep(request.site)
        with at_opening(request.site, self.openings, lambda: self.edit.change(request.site)):
            build(request)
        return request


# The output folder


class PageSpoilt(Edit, frozen=True):
    """In the output folder, one letter of file {which} is changed; its clock stays: {clock}."""

    which: int
    clock: bool

    def change(self, folder):
        if place := _made(folder, self.which):
            _save(place, _one_letter, keep_clock=self.clock)


class PageCut(Edit, frozen=True):
    """In the output folder, file {which} is emptied."""

    which: int

    def change(self, folder):
        if place := _made(folder, self.which):
            place.write_bytes(b"")


class PageDeleted(Edit, frozen=True):
    """In the output folder, file {which} is deleted."""

    which: int

    def change(self, folder):
        if place := _made(folder, self.which):
            place.unlink()


class Strayed(Edit, frozen=True):
    """Somebody puts a file of their own into the output folder."""

    def change(self, folder):
        if (folder / "public").is_dir():
            put(folder / "public" / STRAY, "Not yours.")


class OutputRemoved(Edit, frozen=True):
    """The output folder is removed."""

    def change(self, folder):
        shutil.rmtree(folder / "public", ignore_errors=True)


def put(file: Path, content: str | bytes) -> None:
    """Writes a file, with the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def keep(folder: Path) -> None:
    """Notes what stands in a site's folder, beside it."""
    shutil.rmtree(_kept(folder), ignore_errors=True)
    shutil.copytree(folder, _kept(folder), symlinks=True, ignore=not_written)


def bring_back(folder: Path) -> None:
    """Makes the site's folder as it was noted; files that are so already are not touched."""
    if not _kept(folder).exists():
        return
    then, now = (_sources(place) for place in (_kept(folder), folder))
    for path in now.keys() - then.keys():
        (folder / path).unlink()
    for path, content in then.items():
        if now.get(path) != content:
            (folder / path).unlink(missing_ok=True)
            if isinstance(content, Path):
                (folder / path).symlink_to(content)
            else:
                put(folder / path, content)


def _kept(folder: Path) -> Path:
    return folder.with_name("kept")


def _sources(folder: Path) -> dict[str, bytes | Path]:
    """What people wrote; for a link, where it leads."""
    found = (path for path in folder.rglob("*") if path.is_file() or path.is_symlink())
    return {
        path.relative_to(folder).as_posix(): path.readlink()
        if path.is_symlink()
        else path.read_bytes()
        for path in found
        if not WRITTEN & set(path.relative_to(folder).parts)
    }


def _save(file: Path, changed: Callable[[bytes], bytes], *, keep_clock: bool = False) -> None:
    """Saves a file under its name, into the same inode."""
    if file.is_file():
        before = file.stat()
        file.write_bytes(changed(file.read_bytes()))
        if keep_clock:
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def _rewrite(file: Path, changed: Callable[[str], str]) -> None:
    def as_bytes(data: bytes) -> bytes:
        return changed(data.decode(errors="surrogateescape")).encode(errors="surrogateescape")

    _save(file, as_bytes)


def _each(file: Path, which: int, changed: Callable[[str], str], *, only: str = "") -> None:
    """Changes one of the blocks of a file's text that start with a pattern."""

    def rewritten(text: str) -> str:
        header, fence, body = text.rpartition("\n---\n")
        parts = body.split("\n\n")
        fit = [place for place, part in enumerate(parts) if part.strip() and re.match(only, part)]
        if fit:
            place = fit[which % len(fit)]
            parts[place] = changed(parts[place])
        return header + fence + "\n\n".join(parts)

    _rewrite(file, rewritten)


def _without(text: str, name: str) -> str:
    return re.sub(rf"(?m)^{name}: .*\n", "", text, count=1)


def _headed(text: str, line: str) -> str:
    """A text with one more line in its header."""
    header = text.startswith("---\n")
    return f"---\n{line}{text[4:]}" if header else f"---\n{line}---\n\n{text}"


def _one_letter(data: bytes) -> bytes:
    """Bytes of the same number; the last small letter is another, else the last byte."""
    places = [place for place, byte in enumerate(data) if byte in b"abcdefghijklmnopqrstuvwxyz"]
    place = places[-1] if places else len(data) - 1
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :] if data else data


def _made(folder: Path, which: int) -> Path | None:
    """One of the files that a build made, but for the mark: a spoilt one is a refusal."""
    made = [path for path in snapshot(folder / "public") if path not in {STRAY, ".weeknotes-site"}]
    return folder / "public" / made[which % len(made)] if made else None
