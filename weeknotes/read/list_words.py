"""The words of a list: `weeknotes/_index.md`, as Hugo has it. It is no post, whatever its date.

In the folder of a kind it introduces the list of that kind. Other folders have no list here, so
there it is left alone; a text in it is reported, for nobody would see it.
"""

import re

from weeknotes.model.names.slug import same_name
from weeknotes.model.posts.post import Post
from weeknotes.model.settings import PAGE, Settings
from weeknotes.read.fields.typed import Fields
from weeknotes.read.files.source import Place, Source, kinds_by_folder
from weeknotes.read.header.front_matter import Header
from weeknotes.read.text.body import document_of
from weeknotes.read.text.markdown import Markup

_INDEX = re.compile(
    r"_index(?P<lang>\.[a-z]{2,3}(?:[-_]\w{2,8})?)?\.(?:md|markdown)", re.IGNORECASE
)


def words_of_list(
    source: Source,
    place: Place,
    *,
    header: Header,
    fields: Fields,
    markup: Markup,
    settings: Settings,
) -> Post | None:
    """The words of a list; None for a post, be it one in a folder that is called by its day.

    Its kind says whose list it introduces; it is that of pages where there is no such list.
    """
    *folders, name = source.inner.split("/")
    match = _INDEX.fullmatch(name)
    if match is None or not folders or place.date or place.week:
        return None
    kind = kinds_by_folder(settings.kinds).get(same_name(folders[-1]), "")
    if kind == PAGE:
        return None
    if match["lang"] or fields.language():
        kind = ""
    if not kind and markup.html.strip():
        _tell_unseen(fields, header, folders[-1])
    title = fields.text("title")
    until = fields.moment("publish_at")
    return Post(
        path=source.path,
        kind=kind or PAGE,
        title=title or "Words of a list",
        slug="",
        document=document_of(markup, title),
        publish_at=until.when if until else None,
        lang=fields.language(),
        header_lines=header.lines,
        lines=fields.lines,
    )


def _tell_unseen(fields: Fields, header: Header, folder: str) -> None:
    blank = len(header.body) - len(header.body.lstrip())
    fields.warn(
        "list-words-unseen",
        f"This text is not shown: it would introduce the list of the folder “{folder}”, and the "
        "site has none.",
        f"If it is a page, move it to content/{folder}.md. If it belongs to the list of a kind, "
        "move it to the folder of that kind.",
        header.lines + header.body[:blank].count("\n") + 1,
    )
