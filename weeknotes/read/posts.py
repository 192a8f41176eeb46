"""One Markdown file becomes a post: a pure function of the file and the rules of its site."""

import re
from datetime import datetime, time

import msgspec

from weeknotes.model.document import Document, Image, Reference
from weeknotes.model.in_words import say_date
from weeknotes.model.person import Person
from weeknotes.model.post import Held, Post
from weeknotes.model.problem import Problem, error, warning
from weeknotes.model.settings import PAGE, WEEKNOTE, Settings
from weeknotes.model.slug import slugify
from weeknotes.model.value import Value
from weeknotes.model.week import Week, at
from weeknotes.read.fields import Fields
from weeknotes.read.front_matter import Header, HeaderFault, read_header
from weeknotes.read.keys import nearest
from weeknotes.read.markup import Markup, to_html
from weeknotes.read.outline import first_heading, outline
from weeknotes.read.people import Roster
from weeknotes.read.source import Place, Source, place_of, real_day

MAX_BYTES = 256 * 1024
_SUMMARY = 240
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|$)")
_WEEK_PAGE = re.compile(r"digest/(\d{4}-w\d{2})\.(?:md|markdown)", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_HOME = re.compile(r"_?index\.(?:md|markdown)", re.IGNORECASE)


class Rules(Value, frozen=True):
    """All that reading a post depends on beside the post itself."""

    settings: Settings
    people: tuple[Person, ...] = ()


class Reading(Value, frozen=True):
    """What came of one file."""

    path: str
    post: Post | None
    """None where it can't be told what the file is."""

    authors: tuple[Person, ...] = ()
    problems: tuple[Problem, ...] = ()
    draft: bool = False
    """Whether it is surely a draft; then its problems are its author's own business."""

    @property
    def failed(self) -> bool:
        """Whether an error keeps it from being published."""
        return any(problem.severity == "error" for problem in self.problems)


def read_post(source: Source, rules: Rules) -> Reading:
    """Reads one file; everything that is wrong with it is in the result, nothing is raised."""
    place = place_of(source.inner, rules.settings.kinds)
    try:
        header = read_header(_decoded(source))
    except _Unreadable as fault:
        return _failed(source, place, fault.problem)
    except HeaderFault as fault:
        problem = error(fault.code, source.path, fault.message, fault.hint, line=fault.line)
        return _failed(source, place, problem)
    fields = Fields(header.fields, source.path, rules.settings)
    drafted = fields.draft() or (f"in the folder “{place.drafts}”" if place.drafts else "")
    doubtful = any(p.code in {"doubtful-draft", "unknown-key"} for p in fields.problems)
    markup = _markup(header, source, fields, rules.settings)
    authors: tuple[Person, ...] = ()
    if special := _special(source, header, fields, markup):
        post = special
    else:
        post, authors = _post(
            source=source, place=place, header=header, fields=fields, markup=markup, rules=rules
        )
    if drafted:
        post = msgspec.structs.replace(post, held=Held(why="draft", reason=drafted))
    return Reading(
        path=source.path,
        post=post,
        authors=authors,
        problems=tuple(fields.problems),
        draft=bool(drafted) and (not doubtful or bool(place.drafts)),
    )


def _failed(source: Source, place: Place, problem: Problem) -> Reading:
    return Reading(path=source.path, post=None, problems=(problem,), draft=bool(place.drafts))


class _Unreadable(Exception):  # noqa: N818 - a fault of the content
    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def _decoded(source: Source) -> str:
    if len(source.data) > MAX_BYTES:
        raise _Unreadable(
            error(
                "too-long",
                source.path,
                f"The file is longer than {MAX_BYTES // 1024} KB, too long for one post.",
                "Split it into several posts, or move data such as pictures out of the text.",
            )
        )
    try:
        return source.data.decode()
    except UnicodeDecodeError as fault:
        raise _Unreadable(
            error(
                "not-utf-8",
                source.path,
                "The file is in an old encoding, so accents and quotes would be garbled.",
                "Save it again as UTF-8; in most editors that is a choice under “Save as”.",
                line=source.data.count(b"\n", 0, fault.start) + 1,
            )
        ) from None


def _markup(header: Header, source: Source, fields: Fields, settings: Settings) -> Markup:
    try:
        markup = to_html(header.body, html_mode=settings.markdown.html)
    except RecursionError:
        fields.fail(
            "too-deep",
            "The text is nested too deep to be read.",
            "Look for a line with very many “>” or for lists within lists within lists.",
        )
        return Markup(html="")
    if markup.dropped:
        fields.problems.append(
            warning(
                "html-dropped",
                source.path,
                f"Left out, because it is not safe on a page: {', '.join(markup.dropped)}.",
                'Take it out of the text, or set html = "trusted" under [markdown] '
                "if you trust everybody who writes here.",
                line=_line_of(markup.dropped[0], header),
            )
        )
    return markup


def _located(document: Document, header: Header) -> Document:
    """The document with the lines of its addresses inside the site, which may turn out broken."""
    references = tuple(
        found
        if _ELSEWHERE.match(found.address)
        else Reference(address=found.address, line=_line_of(found.address, header))
        for found in document.references
    )
    return msgspec.structs.replace(document, references=references)


def _line_of(name: str, header: Header) -> int | None:
    place = header.body.lower().find(name.rstrip(">").lower())
    return None if place < 0 else header.lines + header.body.count("\n", 0, place) + 1


def _special(source: Source, header: Header, fields: Fields, markup: Markup) -> Post | None:
    """Words of an editor's for the home page or for a week's digest: no post of its own."""
    week: tuple[Week, ...] = ()
    if match := _WEEK_PAGE.fullmatch(source.inner):
        try:
            week = (Week.parse(match[1]),)
        except ValueError:
            fields.fail(
                "bad-week",
                f"There is no week {match[1]}.",
                "Name the file by a year and a week that it has, such as 2026-w47.md.",
            )
    elif not _HOME.fullmatch(source.inner):
        return None
    title = fields.text("title")
    return Post(
        path=source.path,
        kind=PAGE,
        title=title or "Words of the editor",
        slug="",
        document=_located(outline(markup.html, title=title), header),
        weeks=week,
        lang=fields.text("lang"),
        header_lines=header.lines,
    )


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
    when = _date(fields, place, settings)
    kind = _kind(fields, place, settings, dated=when is not None)
    weeks = () if kind == PAGE else _weeks(fields, place, kind, when, settings)
    if when is None and weeks:
        when = at(weeks[-1].day(settings.weeks.ends), time(), settings.zone)
    if when is None and kind != PAGE and not _date_is_told(fields):
        fields.fail(
            "no-date",
            "Nothing says which day this post is of.",
            "Add a line such as “date: 2026-11-20” to the header, "
            "or start the file's name with the date.",
            1,
        )
    if kind != PAGE and when is not None and not weeks:
        weeks = (_week_by_date(when, kind, settings),)
    people = _authors(fields, rules)
    title = _title(fields, place, markup, when)
    document = _located(outline(markup.html, title=title), header)
    publish_at = fields.moment("publish_at")
    lang = fields.text("lang")
    updated = fields.moment("updated")
    post = Post(
        path=source.path,
        kind=kind,
        title=title,
        slug=_slug(fields, place, title),
        document=document,
        date=None if kind == PAGE else when,
        publish_at=publish_at.when if publish_at else None,
        updated=updated.when if updated else None,
        weeks=weeks,
        authors=tuple(person.slug for person in people),
        tags=fields.words("tags"),
        series=fields.text("series"),
        part=fields.whole("part"),
        number=fields.whole("number"),
        link=fields.address("link"),
        summary=fields.text("summary") or _summary(document),
        image=_image(fields, document),
        permalink=fields.address("permalink"),
        aliases=fields.words("aliases"),
        lang="" if lang.lower() == settings.language.lower() else lang.lower(),
        ref=fields.text("ref"),
        canonical=fields.address("canonical"),
        guid=fields.address("guid"),
        extra=fields.extra,
        header_lines=header.lines,
    )
    return post, people


def _date_is_told(fields: Fields) -> bool:
    """Whether the date's absence was told already, as a date that can't be read."""
    return any(problem.code in {"bad-date", "bad-week"} for problem in fields.problems)


def _date(fields: Fields, place: Place, settings: Settings) -> datetime | None:
    for name in ("date", "published"):
        if fields.has(name) and (name == "date" or not _is_flag(fields.text(name))):
            moment = fields.moment(name)
            return moment.when if moment else None
    if place.date is not None:
        day = real_day(place.date)
        if day is not None and 1990 <= day.year <= 2100:  # noqa: PLR2004 - as in dates.py
            return at(day, time(), settings.zone)
        written = "-".join(str(part).zfill(2) for part in place.date)
        fields.fail(
            "bad-date",
            f"The file's name starts with {written}, which is no day.",
            "Rename the file so that it starts with the date as year-month-day, "
            "such as 2026-11-20.",
        )
        return None
    moment = fields.moment("publish_at")
    return moment.when if moment else None


def _is_flag(text: str) -> bool:
    return not any(character.isdigit() for character in text)


def _kind(fields: Fields, place: Place, settings: Settings, *, dated: bool) -> str:
    names = [kind.name for kind in settings.kinds]
    if fields.has("kind"):
        written = fields.text("kind")
        for kind in settings.kinds:
            if slugify(written) in {kind.name, slugify(kind.title), slugify(kind.plural)}:
                return kind.name
        near = nearest(written, names)
        fields.fail(
            "unknown-kind",
            f"“{written}” is not a kind of post that is known.",
            (f"Did you mean “{near}”? " if near else "") + f"Known are: {', '.join(names)}.",
            fields.line("kind"),
        )
        return WEEKNOTE
    if place.kind:
        return place.kind
    told = (
        dated
        or place.week
        or place.date
        or any(
            fields.has(name) for name in ("date", "week", "weeks", "week_ending", "week_commencing")
        )
    )
    return PAGE if place.top and not told else WEEKNOTE


def _weeks(
    fields: Fields, place: Place, kind: str, when: datetime | None, settings: Settings
) -> tuple[Week, ...]:
    """The weeks that header or path tell, in that order."""
    if told := fields.weeks():
        return told
    if place.week is None:
        return ()
    if place.week_may_be_month and when is not None and when.month == place.week.number:
        return (_week_by_date(when, kind, settings),)  # 2018/05/ of a post of May: a month's folder
    return (place.week,)


def _week_by_date(when: datetime, kind: str, settings: Settings) -> Week:
    """A post's week by its date; a weeknote of a Monday belongs to the week that is still open."""
    week = Week.of(when.date())
    behind = week.preceding
    monday = when.weekday() == 0
    if kind == WEEKNOTE and monday and when < settings.weeks.closes.moment(behind, settings.zone):
        return behind
    return week


def _authors(fields: Fields, rules: Rules) -> tuple[Person, ...]:
    roster = Roster.of(rules.people)
    written = (*fields.items("author"), *fields.items("authors"))
    people = [person for text in written for person in roster.find(text)]
    return tuple({person.slug: person for person in people}.values())


def _title(fields: Fields, place: Place, markup: Markup, when: datetime | None) -> str:
    """The header's, else the first heading's, else what the file's name says."""
    if title := fields.text("title"):
        return title
    if heading := first_heading(markup.html):
        return heading
    words = re.sub(r"[-_\s]+", " ", place.name).strip()
    if words and not words.replace(" ", "").isdecimal():
        return words[0].upper() + words[1:]
    return say_date(when.date()) if when else words or "Untitled"


def _slug(fields: Fields, place: Place, title: str) -> str:
    return slugify(fields.text("slug")) or slugify(place.name) or slugify(title) or "untitled"


def _summary(document: Document) -> str:
    """The first sentences of a text, about two lines of them."""
    text = document.text
    if len(text) <= _SUMMARY:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, _SUMMARY)]
    if ends and ends[-1] > _SUMMARY // 4:
        return text[: ends[-1]]
    return text[:_SUMMARY].rsplit(" ", 1)[0].rstrip(",;:–—-") + " …"


def _image(fields: Fields, document: Document) -> Image | None:
    src = fields.address("image")
    if not src:
        return None
    alt = fields.text("image_alt")
    same = (image.alt for image in document.images if image.src == src)
    return Image(src=src, alt=alt or next(same, ""))
