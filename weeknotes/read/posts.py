"""One Markdown file becomes a post: a pure function of the file and the rules of its site.

Header → front matter → body → document → post. Each step gives a value and what is wrong with it,
and no step goes back to one before it.
"""

from html import escape
from typing import NamedTuple

import msgspec

from weeknotes.model.posts.code_spans import without_code
from weeknotes.model.posts.document import Document, Image
from weeknotes.model.posts.person import Person
from weeknotes.model.posts.post import Held, Post
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.problems.time_limit import TooLong, time_limit
from weeknotes.model.problems.too_slow import too_slow
from weeknotes.model.settings import PAGE
from weeknotes.read.dates.kind_and_date import kind_and_date
from weeknotes.read.dates.title_date import title_date_faults
from weeknotes.read.editors_words import editors_words
from weeknotes.read.fields.authors import authors_of
from weeknotes.read.fields.front_matter import FrontMatter, front_matter_of
from weeknotes.read.fields.summaries import summary_of_header
from weeknotes.read.fields.titles import slug_of, summary_of, title_line, title_of
from weeknotes.read.files.decode import Undecodable, decoded
from weeknotes.read.files.source import Place, Source, place_of
from weeknotes.read.header.header import Header, HeaderFault, read_header
from weeknotes.read.publication.draft_marks import marked_as_draft
from weeknotes.read.publication.drafts import Publication, publication_of
from weeknotes.read.publication.expiry import expires_of
from weeknotes.read.reading import Reading, Rules
from weeknotes.read.roundups.sharing import shares_of_post
from weeknotes.read.text.body import document_of, markup_of
from weeknotes.read.text.markdown import Markup
from weeknotes.read.text.problems.image_problems import image_faults
from weeknotes.read.text.problems.text_problems import unreadable
from weeknotes.read.text.prompts import Prompt, prompts_in, prompts_of_line, still_says
from weeknotes.read.text.raw.comments import comment_faults


class _File(NamedTuple):
    """A file, its header understood and its text not yet looked at."""

    source: Source
    place: Place
    header: Header
    front: FrontMatter
    publication: Publication


class _Read(NamedTuple):
    """A post as one step leaves it to the next."""

    post: Post
    authors: tuple[Person, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_post(source: Source, rules: Rules) -> Reading:
    """Reads one file; everything that is wrong with it is in the result, nothing is raised."""
    place = place_of(source.inner, rules.settings.kinds)
    try:
        with time_limit(source.path):
            header = read_header(decoded(source))
            front = front_matter_of(header.fields, source.path, rules.settings)
            publication = publication_of(front.given, place, source.path)
            file = _File(source, place, header, front, publication)
    except Undecodable as fault:
        return _failed(source, place, fault.problem)
    except HeaderFault as fault:
        problem = error(fault.code, source.path, fault.message, fault.hint, line=fault.line)
        return _failed(source, place, problem)
    except TooLong:
        return _failed(source, place, too_slow(source.path, line=1))
    post: Post | None = None
    authors: tuple[Person, ...] = ()
    try:
        with time_limit(source.path):
            post, authors, problems = _read(file, rules)
    except TooLong as fault:
        problems = (*front.problems, unreadable(fault, header, source.path))
    return Reading(
        path=source.path,
        post=post,
        authors=authors,
        problems=tuple(dict.fromkeys((*publication.problems, *problems))),
        draft=publication.draft is not None and (not publication.doubtful or bool(place.drafts)),
    )


def _failed(source: Source, place: Place, problem: Problem) -> Reading:
    return Reading(path=source.path, post=None, problems=(problem,), draft=bool(place.drafts))


def _read(file: _File, rules: Rules) -> _Read:
    """A text with all that is looked for in it, and whether it is held back."""
    source, place, header, front, publication = file
    path, settings = source.path, rules.settings
    markup, of_text = markup_of(header, path, settings, sets_marks=front.sets_marks)
    words, of_words = editors_words(
        source, place, header=header, front=front, markup=markup, settings=settings
    )
    read = _post(file, markup, rules) if words is None else _Read(words, problems=of_words)
    post = read.post
    problems = (
        *of_text,
        *read.problems,
        *comment_faults(
            markup,
            header.body,
            path=path,
            lines_before=header.lines,
            goes_out=publication.draft is None,
        ),
        *image_faults(post),
    )
    held = publication.draft
    if held is None:
        problems += marked_as_draft(
            front.given,
            path,
            title=post.title if title_line(front, header, markup.html) else "",
            name=place.name,
            first=header.body.lstrip().partition("\n")[0],
            tags=post.tags,
        )
        if left := _prompts(post, markup, header):
            held = Held(why="unfinished", reason=still_says(left), line=left[0].line)
    return _Read(msgspec.structs.replace(post, held=held) if held else post, read.authors, problems)


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


def _post(file: _File, markup: Markup, rules: Rules) -> _Read:
    """A post, of what its header and its text say."""
    source, place, header, front, _ = file
    path, settings = source.path, rules.settings
    found = kind_and_date(front, source, place, settings)
    people, of_authors = authors_of(front, rules.people, path)
    title = title_of(front, place, without_code(markup.html), found.when)
    of_title = title_date_faults(
        front,
        found,
        title=title,
        settings=settings,
        path=path,
        line=title_line(front, header, markup.html),
    )
    document = document_of(markup, title)
    summary = summary_of_header(front, path, settings)
    if summary.formatting:
        formatting = summary.formatting + document.formatting
        document = msgspec.structs.replace(document, formatting=formatting)
    post = Post(
        path=path,
        kind=found.kind,
        title=title,
        slug=slug_of(front, place, title),
        document=document,
        date=None if found.kind == PAGE else found.when,
        publish_at=found.publish_at,
        expires=expires_of(front),
        updated=found.updated,
        weeks=found.weeks,
        authors=tuple(person.slug for person in people),
        tags=_tags(front.tags),
        series=front.series,
        part=front.part,
        number=front.number,
        link=front.link,
        link_title=front.link_title if front.link else "",
        shares=shares_of_post(
            document,
            kind=found.kind,
            link=front.link,
            link_title=front.link_title or title,
            comment=summary.html or escape(summary.text, quote=False),
            settings=settings,
        ),
        summary=summary.text or summary_of(document),
        summary_html=summary.html,
        is_summary_written=bool(summary.text),
        image=_image(front, document),
        permalink=front.permalink,
        aliases=front.aliases,
        lang=front.lang,
        ref=front.ref,
        canonical=front.canonical,
        guid=front.guid,
        extra=front.given.extra,
        header_form=header.form,
        header_lines=header.lines,
        lines=front.given.lines,
    )
    problems = (*front.problems, *found.problems, *of_authors, *of_title, *summary.problems)
    return _Read(post, people, problems)


def _tags(written: tuple[str, ...]) -> tuple[str, ...]:
    """The tags, without the character that social networks put before them: `"#housing"`."""
    bare = (tag.lstrip("#").strip() for tag in written)
    return tuple(dict.fromkeys(filter(None, bare)))


def _image(front: FrontMatter, document: Document) -> Image | None:
    src, alt = front.image
    if not src:
        return None
    same = (image.alt for image in document.images if image.src == src)
    return Image(src=src, alt=front.image_alt or alt or next(same, ""), credit=front.image_credit)
