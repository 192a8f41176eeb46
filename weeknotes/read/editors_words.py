"""Texts that are no posts: an editor's words for the home page, for a week's digest or for a list.

The words of a list are `weeknotes/_index.md`, as Hugo has it. In the folder of a kind they
introduce the list of that kind. Other folders have no list here, so there they are left alone; a
text in them is reported, for nobody would see it.
"""

import re

from weeknotes.model.names.slug import same_name
from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, error, warning
from weeknotes.model.settings import PAGE, Settings
from weeknotes.model.weeks.week import Week
from weeknotes.read.dates.weeks import weeks_in
from weeknotes.read.fields.front_matter import FrontMatter
from weeknotes.read.files.source import Place, Source, kinds_by_folder
from weeknotes.read.header.header import Header
from weeknotes.read.publication.expiry import expires_of
from weeknotes.read.text.body import document_of
from weeknotes.read.text.markdown import Markup

_HOME = re.compile(r"_?index\.(?:md|markdown)", re.IGNORECASE)
_WEEK_PAGE = re.compile(r"digest/(\d{4})-?w?(\d{1,2})\.(?:md|markdown)", re.IGNORECASE)
_LIST = re.compile(r"_index(?P<lang>\.[a-z]{2,3}(?:[-_]\w{2,8})?)?\.(?:md|markdown)", re.IGNORECASE)

_KEYS = ("title", "date", "publish_at", "expires", "lang")
"""All of a header that counts here; what is wrong with others makes no difference."""


def editors_words(
    source: Source,
    place: Place,
    *,
    header: Header,
    front: FrontMatter,
    markup: Markup,
    settings: Settings,
) -> tuple[Post | None, tuple[Problem, ...]]:
    """The words of an editor; None for a post, even one in a folder named after its day.

    Those of a list have the kind that it is of, or that of pages where there is no such list.
    """
    kind, weeks, title = PAGE, tuple[Week, ...](), "Words of the editor"
    problems: tuple[Problem, ...] = ()
    if match := _WEEK_PAGE.fullmatch(source.inner):
        weeks, problems = _weeks(match, source.path)
    elif not _HOME.fullmatch(source.inner):
        words_of = _kind_of_list(source, place, front, settings)
        if words_of is None:
            return None, ()
        if not words_of and markup.html.strip():
            problems = (_unseen(source, header),)
        kind, title = words_of or PAGE, "Words of a list"
    until = front.publish_at[0] if front.publish_at else front.date
    post = Post(
        path=source.path,
        kind=kind,
        title=front.title or title,
        slug="",
        document=document_of(markup, front.title),
        publish_at=until.when if until else None,
        expires=expires_of(front),
        weeks=weeks,
        lang=front.lang,
        header_lines=header.lines,
        lines=front.given.lines,
    )
    return post, (*front.problems_of(_KEYS), *problems)


def _weeks(match: re.Match[str], path: str) -> tuple[tuple[Week, ...], tuple[Problem, ...]]:
    """The week whose digest the words are for, by the name of their file."""
    code = f"{match[1]}-W{match[2]:0>2}"
    try:
        return tuple(weeks_in(code)), ()
    except ValueError:
        return (), (
            error(
                "bad-week",
                path,
                f"There is no week {code}.",
                "Name the file after a year and one of its weeks, such as 2026-w47.md.",
            ),
        )


def _kind_of_list(
    source: Source, place: Place, front: FrontMatter, settings: Settings
) -> str | None:
    """The kind whose list the words introduce, empty if there is no such list; None for a post."""
    *folders, name = source.inner.split("/")
    match = _LIST.fullmatch(name)
    if match is None or not folders or place.date or place.week:
        return None
    kind = kinds_by_folder(settings.kinds).get(same_name(folders[-1]), "")
    if kind == PAGE:
        return None
    if match["lang"] or front.lang:
        return ""
    return kind


def _unseen(source: Source, header: Header) -> Problem:
    folder = source.inner.split("/")[-2]
    blank = len(header.body) - len(header.body.lstrip())
    return warning(
        "list-words-unseen",
        source.path,
        f"This text is not shown: it would introduce the list of the folder “{folder}”, but "
        "there is no such list.",
        f"If it is a page, move it to content/{folder}.md. If it belongs to the list of a kind, "
        "move it to the folder of that kind.",
        line=header.lines + header.body[:blank].count("\n") + 1,
    )
