"""Posts where nothing reads them: outside the folder `content`, or in another form than Markdown.

What is reported here was surely meant as a post: its name or its folders have a date or a week, or
it starts with a header. Everything else in a repository is the team's own business.
"""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import unquote

from weeknotes.model.names.file_names import alike, is_usable
from weeknotes.model.names.slug import same_name
from weeknotes.model.names.spelling import is_slip
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.settings import PAGE, Kind
from weeknotes.model.site import Asset
from weeknotes.read.dates.month_names import MONTHS, ORDINAL
from weeknotes.read.files.content import FOLDER, MARKDOWN, markdown_below
from weeknotes.read.files.file_rules import is_content
from weeknotes.read.files.source import place_of

_OTHER_FORMS = (".doc", ".docx", ".htm", ".html", ".odt", ".pages", ".rtf", ".txt")
"""What people write posts in that is no Markdown."""

_AS_IT_IS = frozenset({".txt"})
"""Of these, what is Markdown as soon as its name says so."""

_FOR_POSTS = frozenset(
    "article articles blog blogs content contents entries entry note notes post posts".split()
)
"""Folders that mean posts, in addition to those of kinds."""

_OF_REPOSITORIES = frozenset(
    """agents authors changelog claude codeofconduct codeowners contributing contributors copying
    governance history install license licence maintainers news notice pullrequesttemplate readme
    releases roadmap security support todo""".split()
)
"""Files that every repository may have at its root, with a header or without."""

_CALLED = re.compile(
    r"(?<![^\W_])week(?:ly)?[\s_-]*(?:notes?[\s_-]*)?(?:w|wk|week|no\.?|number|ending|of|\#)?[\s_-]*\d"
    rf"|\d{{1,2}}(?:{ORDINAL})?[\s_-]+(?:of[\s_-]+)?(?:{'|'.join(MONTHS)})[\s_-]+(?:19|20)\d\d(?!\d)"
    r"|(?:0?[1-9]|[12]\d|3[01])([._-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
"""What documents are called that are a post: “Weeknote 12”, “Week 17”, or a day, read day first."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_HEADER = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:---+[ \t]*\r?\n\s*[\w-]+:|\+\+\+[ \t]*\r?\n\s*[\w-]+\s*=)"
)
_MOST_FILES_LOOKED_AT = 200
"""Markdown files of a folder that are looked at."""

_DEEPEST = 2
"""Folders above a post without a date: `posts/news/cakes.md`. Further down it is another tool's."""

_ANY = 99


def outside_content(site: Path, kinds: tuple[Kind, ...]) -> Iterator[Problem]:
    """A warning for each post at the root of a site, and each folder of posts next to `content`.

    Args:
        site: the site's folder.
        kinds: the site's.
    """
    try:
        entries = sorted(os.scandir(site), key=lambda entry: entry.name)
    except OSError:
        return  # the build reports why
    for entry in entries:
        if entry.is_symlink() or not (is_usable(entry.name) and is_content(entry.name)):
            continue
        if not entry.is_dir():
            yield from _at_root(entry, kinds)
        elif _means_posts(entry.name, kinds) and not _is_content_itself(entry, site):
            found = islice(markdown_below(entry.path, entry.name), _MOST_FILES_LOOKED_AT)
            deepest = _ANY if same_name(entry.name) == FOLDER else _DEEPEST
            if post := next((path for path in found if _is_post(site, path, kinds, deepest)), None):
                yield _folder(entry.name, post, has_content=(site / FOLDER).is_dir())


def not_markdown(
    assets: Iterable[Asset], posts: Iterable[Post], kinds: tuple[Kind, ...]
) -> Iterator[Problem]:
    """A warning for each file among the posts that is named like one, but is no Markdown.

    One that a post links to is meant as it is: the minutes as a Word file.

    Args:
        assets: all files next to the posts.
        posts: all posts, whether they are published or not.
        kinds: the site's.
    """
    found = [
        asset
        for asset in assets
        if asset.path.lower().endswith(_OTHER_FORMS)
        and _is_called_like_a_post(_name(asset.path), kinds)
    ]
    if not found:
        return
    named = {
        alike(_name(unquote(reference.address.partition("#")[0].partition("?")[0])))
        for post in posts
        for reference in post.document.references
    }
    for asset in found:
        if alike(_name(asset.path)) not in named:
            yield _other_form(f"{FOLDER}/{asset.path}", f"{FOLDER}/{_stem(asset.path)}.md")


def _at_root(entry: os.DirEntry[str], kinds: tuple[Kind, ...]) -> Iterator[Problem]:
    name = entry.name
    dated = _is_dated(name, kinds)
    if name.lower().endswith(MARKDOWN):
        known = same_name(_stem(name)) in _OF_REPOSITORIES
        if dated or (not known and _has_header(Path(entry.path))):
            yield warning(
                "out-of-place",
                name,
                f"This post is outside the folder {FOLDER}, so it is not published.",
                f"Move it to {FOLDER}/{name}.",
            )
    elif name.lower().endswith(_OTHER_FORMS) and _is_called_like_a_post(name, kinds):
        yield _other_form(name, f"{FOLDER}/{_stem(name)}.md")


def _folder(name: str, post: str, *, has_content: bool) -> Problem:
    is_content_misspelled = same_name(name) == FOLDER
    if is_content_misspelled and not has_content:
        hint = f"Rename the folder to {FOLDER}, in small letters."
    elif is_content_misspelled:
        hint = f"Move what is in it to {FOLDER}/."
    else:
        hint = f"Move the folder into {FOLDER}, so that it is {FOLDER}/{name}/."
    return warning(
        "out-of-place",
        name,
        f"The folder “{name}” has posts in it, such as {post}, but it is outside the folder "
        f"{FOLDER}, so they are not published.",
        hint,
    )


def _other_form(path: str, meant: str) -> Problem:
    if _ending(path) in _AS_IT_IS:
        hint = f"If it is a post, rename it to {meant}."
    else:
        hint = (
            f"If it is a post, copy its text into a new file, {meant}. "
            "If it is for people to download, link to it from a post."
        )
    return warning(
        "out-of-place",
        path,
        "The file is named like a post, but it is not Markdown (.md), so it is not published.",
        hint,
    )


def _means_posts(folder: str, kinds: tuple[Kind, ...]) -> bool:
    """Whether a folder's name says that posts are in it, perhaps with a slip."""
    if _YEAR.fullmatch(folder):
        return True
    own = same_name(folder)
    of_kinds = (name for kind in kinds if kind.name != PAGE for name in (kind.name, kind.folder))
    known = _FOR_POSTS | set(map(same_name, of_kinds))
    return own in known or any(is_slip(own, name) for name in known)


def _is_content_itself(entry: os.DirEntry[str], site: Path) -> bool:
    """Whether a folder is the content folder, also where the disk takes `Content` for it."""
    try:
        return Path(entry.path).samefile(site / FOLDER)
    except OSError:
        return False


def _is_post(site: Path, path: str, kinds: tuple[Kind, ...], deepest: int) -> bool:
    has_header = path.count("/") <= deepest and _has_header(site / path)
    return is_usable(path) and (has_header or _is_dated(path, kinds))


def _is_dated(path: str, kinds: tuple[Kind, ...]) -> bool:
    """Whether the name of a file, or of a folder of its path, has a date or a week."""
    place = place_of(path, kinds)
    return place.week is not None or (place.date is not None and place.date.day is not None)


def _is_called_like_a_post(name: str, kinds: tuple[Kind, ...]) -> bool:
    """Whether the name of a document has a date, or begins with what people call a post."""
    return _is_dated(name, kinds) or _CALLED.match(name) is not None


def _has_header(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return _HEADER.match(opened.read(256)) is not None
    except OSError:
        return False


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _stem(path: str) -> str:
    return path.rpartition(".")[0]


def _ending(path: str) -> str:
    return f".{path.rpartition('.')[2].lower()}"
