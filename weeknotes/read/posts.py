"""One Markdown file becomes a post: a pure function of the file and the rules of its site."""

from datetime import time
from html import escape

import msgspec

from weeknotes.model.posts.code_spans import without_code
from weeknotes.model.posts.document import Document, Image
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Held, Post
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.problems.time_limit import TooLong, time_limit
from weeknotes.model.problems.too_slow import too_slow
from weeknotes.model.settings import PAGE
from weeknotes.model.weeks.week import at
from weeknotes.read.dates.kind_and_date import (
    date_of,
    dated_otherwise,
    kind_of,
    not_before,
    updated_of,
    weeks_of,
)
from weeknotes.read.dates.title_date import tell_title_date
from weeknotes.read.editors_words import editors_words
from weeknotes.read.fields.authors import authors_of
from weeknotes.read.fields.summaries import told_summary
from weeknotes.read.fields.titles import slug_of, summary_of, title_line, title_of
from weeknotes.read.fields.typed import Fields
from weeknotes.read.files.decode import Undecodable, decoded
from weeknotes.read.files.source import Place, Source, place_of
from weeknotes.read.header.front_matter import Header, HeaderFault, read_header
from weeknotes.read.publication.draft_marks import tell_doubtful_place, tell_marked_as_draft
from weeknotes.read.publication.drafts import draft_reason
from weeknotes.read.publication.expiry import expires_of
from weeknotes.read.reading import Reading, Rules
from weeknotes.read.roundups.sharing import shares_of_post
from weeknotes.read.text.body import document_of, markup_of
from weeknotes.read.text.markdown import Markup
from weeknotes.read.text.problems.image_problems import image_faults
from weeknotes.read.text.problems.text_problems import unreadable
from weeknotes.read.text.prompts import Prompt, prompts_in, prompts_of_line, still_says, unfinished
from weeknotes.read.text.raw.comments import comment_faults


def read_post(source: Source, rules: Rules) -> Reading:
    """Reads one file; everything that is wrong with it is in the result, nothing is raised."""
    place = place_of(source.inner, rules.settings.kinds)
    try:
        with time_limit(source.path):
            header = read_header(decoded(source))
            fields = Fields(header.fields, source.path, rules.settings)
            drafted = _drafted(fields, place)
    except Undecodable as fault:
        return _failed(source, place, fault.problem)
    except HeaderFault as fault:
        problem = error(fault.code, source.path, fault.message, fault.hint, line=fault.line)
        return _failed(source, place, problem)
    except TooLong:
        return _failed(source, place, too_slow(source.path, line=1))
    doubtful = any(p.code in {"doubtful-draft", "unknown-key"} for p in fields.problems)
    post: Post | None = None
    authors: tuple[Person, ...] = ()
    try:
        with time_limit(source.path):
            post, authors = _text(source, place, header, fields, drafted=drafted, rules=rules)
    except TooLong as fault:
        fields.problems.append(unreadable(fault, header, source.path))
    return Reading(
        path=source.path,
        post=post,
        authors=authors,
        problems=tuple(fields.problems),
        draft=bool(drafted) and (not doubtful or bool(place.drafts)),
    )


def _drafted(fields: Fields, place: Place) -> str:
    """Why a post is a draft, by its header or its folder; empty if it is none."""
    drafted = draft_reason(fields) or (f"in the folder “{place.drafts}”" if place.drafts else "")
    if not drafted:
        tell_doubtful_place(fields, place)
    return drafted


def _text(
    source: Source, place: Place, header: Header, fields: Fields, *, drafted: str, rules: Rules
) -> tuple[Post, tuple[Person, ...]]:
    """The post of a text and who wrote it, all that is looked for in the text included."""
    markup = markup_of(header, source.path, fields, rules.settings)
    authors: tuple[Person, ...] = ()
    post = editors_words(
        source, place, header=header, fields=fields, markup=markup, settings=rules.settings
    )
    if post is None:
        post, authors = _post(
            source=source, place=place, header=header, fields=fields, markup=markup, rules=rules
        )
    fields.problems += comment_faults(
        markup,
        header.body,
        path=source.path,
        lines_before=header.lines,
        goes_out=not drafted,
    )
    fields.problems += image_faults(post)
    if drafted:
        return msgspec.structs.replace(post, held=Held(why="draft", reason=drafted)), authors
    first = header.body.lstrip().partition("\n")[0]
    title = post.title if title_line(fields, header, markup.html) else ""
    tell_marked_as_draft(fields, title=title, name=place.name, first=first, tags=post.tags)
    if left := _prompts(post, markup, header):
        post = msgspec.structs.replace(post, held=Held(why="unfinished", reason=still_says(left)))
        fields.problems += unfinished(left, source.path)
    return post, authors


def _prompts(post: Post, markup: Markup, header: Header) -> tuple[Prompt, ...]:
    """What a post still asks its author to write, in its header and its text."""
    of_header = {"title": post.title, "summary": post.summary}
    return (
        *(
            left
            for name, text in of_header.items()
            if "[" in text and (line := post.line_of(name))
            for left in prompts_of_line(text, line)
        ),
        *prompts_in(markup.html, header.body, lines_before=header.lines),
    )


def _failed(source: Source, place: Place, problem: Problem) -> Reading:
    return Reading(path=source.path, post=None, problems=(problem,), draft=bool(place.drafts))


def _post(
    *,
    source: Source,
    place: Place,
    header: Header,
    fields: Fields,
    markup: Markup,
    rules: Rules,
) -> tuple[Post, tuple[Person, ...]]:
    settings = rules.settings
    when = date_of(fields, place, settings)
    kind = kind_of(fields, place, settings, dated=when is not None)
    weeks = () if kind == PAGE else weeks_of(fields, place, kind, when, settings)
    if when is None and weeks:
        when = at(weeks[-1].day(settings.weeks.ends), time(), settings.zone)
    if when is None and kind != PAGE and (when := dated_otherwise(fields, source, settings)):
        weeks = weeks_of(fields, place, kind, when, settings)
    people = authors_of(fields, rules.people)
    title = title_of(fields, place, without_code(markup.html), when)
    if when:
        tell_title_date(
            fields,
            title=title,
            kind=kind,
            when=when.date(),
            weeks=weeks,
            settings=settings,
            line=title_line(fields, header, markup.html),
        )
    document = document_of(markup, title)
    link = fields.address("link")
    link_title = fields.printed("link_title")
    told = told_summary(fields, source.path, settings)
    post = Post(
        path=source.path,
        kind=kind,
        title=title,
        slug=slug_of(fields, place, title),
        document=document,
        date=None if kind == PAGE else when,
        publish_at=not_before(fields, kind, when),
        expires=expires_of(fields),
        updated=updated_of(fields, when),
        weeks=weeks,
        authors=tuple(person.slug for person in people),
        tags=_tags(fields),
        series=fields.text("series"),
        part=fields.whole("part"),
        number=fields.whole("number"),
        link=link,
        link_title=link_title if link else "",
        shares=shares_of_post(
            document,
            kind=kind,
            link=link,
            link_title=link_title or title,
            told=told.html or escape(told.text, quote=False),
            settings=settings,
        ),
        summary=told.text or summary_of(document),
        summary_html=told.html,
        image=_image(fields, document),
        permalink=fields.address("permalink"),
        aliases=fields.words("aliases"),
        lang=fields.language(),
        ref=fields.text("ref"),
        canonical=fields.address("canonical"),
        guid=fields.opaque("guid"),
        extra=fields.extra,
        header_lines=header.lines,
        lines=fields.lines,
    )
    return post, people


def _tags(fields: Fields) -> tuple[str, ...]:
    """The tags, without the sign that social networks put before them: `"#housing"`."""
    bare = (tag.lstrip("#").strip() for tag in fields.words("tags"))
    return tuple(dict.fromkeys(filter(None, bare)))


def _image(fields: Fields, document: Document) -> Image | None:
    src, alt = fields.image()
    if not src:
        return None
    same = (image.alt for image in document.images if image.src == src)
    return Image(src=src, alt=alt or next(same, ""))
