"""How the value of each form is read, and whether a value has a form that it can take."""

import re
from collections.abc import Callable
from typing import NamedTuple

from weeknotes.model.posts.draft_flags import NO, is_date, only_text
from weeknotes.model.posts.readable import readable
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.web.own_computer import name_on_computer
from weeknotes.model.weeks.wording import say_day
from weeknotes.read.dates.dates import BadDate, Moment, read_date
from weeknotes.read.fields.given import Given, Read
from weeknotes.read.fields.language_names import code_of
from weeknotes.read.fields.lists import comma_parts, line_parts, listed, listed_texts
from weeknotes.read.header.forms import ADDRESS
from weeknotes.read.header.keys import FORMS, PUBLICATION
from weeknotes.read.html.plain_text import plain_text
from weeknotes.read.text.emoji import only_on_github, pictures_in_line
from weeknotes.read.text.printed import printed

_SAFE_ADDRESS = re.compile(r"(?:https?|mailto|tel):|(?![a-z][a-z0-9+.-]*:)", re.IGNORECASE)
"""By RFC 3986, section 3.1: no scheme, or one that runs nothing."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*")
"""The code of one, such as `en-gb`."""

_IMAGE_KEYS = ("src", "url", "path", "file", "image", "href")
_NEVER = NO | {"never", "none"}


class Line(NamedTuple):
    """One line of Markdown."""

    text: str = ""
    """As plain text, which shows its marks."""

    markdown: str = ""


class Cover(NamedTuple):
    """A picture at the top of a post."""

    src: str = ""
    alt: str = ""


def read_text(given: Given) -> Read:
    """Plain text on one line: entities resolved, mark-up removed."""
    written, wrong = given.one_text()
    text, code = given.without_code(plain_text(written))
    return text, wrong + code


def read_words(given: Given) -> Read:
    """The same, its quotation marks and dashes set as those of the text are."""
    written, wrong = given.one_text()
    text, code = given.without_code(printed(written, sets_marks=given.sets_marks))
    return text, wrong + code + _pictures(given, text)


def read_markdown(given: Given) -> Read:
    """One line of Markdown."""
    written, wrong = given.one_text()
    text, code = given.without_code(printed(written, sets_marks=given.sets_marks))
    markdown, _ = given.without_code(" ".join(written.split()))
    return Line(text, markdown), wrong + code + _pictures(given, text)


def _pictures(given: Given, text: str) -> tuple[Problem, ...]:
    """Warnings of emoji that only GitHub has."""
    return tuple(
        given.warn("near-miss", *only_on_github(picture)) for picture in pictures_in_line(text)
    )


def read_as_written(given: Given) -> Read:
    """Text that is compared and never looked into: a guid."""
    written, wrong = given.one_text()
    return ("", (given.wrong(),)) if "\n" in written else (written, wrong)


def read_weeks(given: Given) -> Read:
    """Texts of which each names weeks; what weeks they are depends on the post's date."""
    return tuple(map(str, listed(given.field.text))), ()


def read_number(given: Given) -> Read:
    """A whole number, such as that of a part."""
    written, wrong = given.one_text()
    if not written:
        return None, wrong
    match = re.fullmatch(r"#?\s*(\d{1,6})", written)
    return (int(match[1]), wrong) if match else (None, (given.wrong(written),))


def read_list(given: Given) -> Read:
    """A list, or text with commas or semicolons: tags, aliases."""
    return _items(given, comma_parts)


def read_authors(given: Given) -> Read:
    """A list, or one text, with semicolons where it is several."""
    return _items(given, line_parts)


def _items(given: Given, split: Callable[[str], list[str]]) -> Read:
    value = given.field.text
    found: list[str] = []
    problems: tuple[Problem, ...] = ()
    for text in listed_texts(value):
        if text is None:
            problems += (given.wrong(),)
            break
        for part in split(text) if isinstance(value, str) else [text]:
            item, code = given.without_code(plain_text(part))
            found.append(item)
            problems += code
    return tuple(dict.fromkeys(filter(None, found))), problems


def read_address(given: Given) -> Read:
    """An address, as written."""
    written, wrong = given.one_text()
    address, unsafe = _safe(given, written)
    return address, wrong + unsafe


def _safe(given: Given, address: str) -> tuple[str, tuple[Problem, ...]]:
    if _SAFE_ADDRESS.match(address):
        return address, ()
    return "", (given.wrong(address[:60], form=ADDRESS),)


def read_image(given: Given) -> Read:
    """The cover's address and its alternative text, each perhaps empty."""
    value, alt = given.field.text, ""
    wrong: tuple[Problem, ...] = ()
    if isinstance(value, dict):
        table = {str(key).lower(): inner for key, inner in value.items()}
        texts = (table[key] for key in _IMAGE_KEYS if isinstance(table.get(key), str))
        src, alt = readable(next(texts, "")), plain_text(str(table.get("alt") or ""))
        if not src and given.field.key.lower() == "image":
            wrong = (given.wrong(),)
    else:
        src, wrong = given.one_text()
    if not _SAFE_ADDRESS.match(src) and (file := name_on_computer(src)):
        own = given.warn(
            "own-computer",
            f"“{file}” is on somebody's own computer, so nobody else can see it.",
            f"Upload the file to the folder of this post, and write its name: image: {file}",
        )
        return Cover(alt=alt), (own,)
    address, unsafe = _safe(given, src)
    return Cover(src=address, alt=alt), wrong + unsafe


def read_language(given: Given) -> Read:
    """The language of the text as a code in lower case; empty where it is the site's."""
    text, wrong = read_text(given)
    written = str(text).lower().replace("_", "-")
    site = given.settings.language.lower()
    if not written or written == site:
        return "", wrong
    if not _LANGUAGE.fullmatch(written):
        code = code_of(written)
        meant = f"Did you mean “{code}”? " if code else ""
        return "", (*wrong, given.wrong(written, meant))
    main, _, region = written.partition("-")
    site_main, _, site_region = site.partition("-")
    return ("" if main == site_main and not (region and site_region) else written), wrong


def read_dates(given: Given) -> Read:
    """The moments of all fields that say one thing."""
    return _moments([*given.each()])


def read_end(given: Given) -> Read:
    """The same; none where every field says “never”."""
    each = [*given.each()]
    never = all(only_text(one.field.text).lower() in _NEVER for one in each)
    return ((), ()) if never else _moments(each)


def read_flag_or_date(given: Given) -> Read:
    """The moments of flags that say when, not whether: `published: 2026-11-20`."""
    if not is_date(only_text(given.field.text)):
        return (), ()
    return _moments([one for one in given.each() if is_date(only_text(one.field.text))])


def _moments(each: list[Given]) -> Read:
    found = [*map(read_one_date, each)]
    moments = tuple(moment for moment, _ in found if moment)
    return moments, tuple(problem for _, problems in found for problem in problems)


def read_one_date(given: Given) -> tuple[Moment | None, tuple[Problem, ...]]:
    """A moment; None where there is none that can be read."""
    written, wrong = given.one_text()
    if not written:
        return None, wrong
    settings = given.settings
    try:
        moment = read_date(written, zone=settings.zone, language=settings.language)
    except BadDate as fault:
        line = given.field.line
        return None, (error("bad-date", given.path, fault.message, fault.hint, line=line),)
    if moment.day_first:
        wrong += (
            given.warn(
                "date-day-first",
                f"“{written}” was read as {say_day(moment.when)}, the day first.",
                f"Write {moment.when.date().isoformat()} so that nobody has to guess.",
            ),
        )
    if moment.skipped:
        wrong += (
            given.warn(
                "time-skipped",
                f"The time in “{written}” does not exist, because the clocks go forward that "
                f"night. It was read as {moment.when:%H:%M}.",
                f"Write the time that you mean, such as {moment.when:%Y-%m-%d %H:%M}.",
            ),
        )
    return moment, wrong


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_date(value: object) -> bool:
    return isinstance(value, str) and is_date(value)


class Reader(NamedTuple):
    """What a form means for values."""

    read: Callable[[Given], Read]
    takes: Callable[[object], bool] = _is_text
    """Whether a value under another generator's name for a key has this form."""


READERS = {
    "text": Reader(read_text),
    "words": Reader(read_words),
    "markdown": Reader(read_markdown),
    "as written": Reader(read_as_written),
    "weeks": Reader(read_weeks),
    "number": Reader(read_number),
    "list": Reader(read_list, lambda value: None not in listed_texts(value)),
    "authors": Reader(read_authors),
    "address": Reader(read_address),
    "path": Reader(read_address, lambda value: isinstance(value, str) and "://" not in value),
    "image": Reader(read_image, lambda value: isinstance(value, (str, dict))),
    "language": Reader(
        read_language,
        lambda value: (
            isinstance(value, str)
            and _LANGUAGE.fullmatch(value.lower().replace("_", "-")) is not None
        ),
    ),
    "date": Reader(read_one_date, _is_date),
    "dates": Reader(read_dates, _is_date),
    "end": Reader(read_end, _is_date),
    "flag or date": Reader(read_flag_or_date),
}
"""By the name of each form but “flag”, which is read in `read/publication/`."""

READ = {name: READERS[form.name].read for name, form in FORMS.items() if form.name in READERS}
"""What reads the value of each key."""


def takes(name: str, value: object) -> bool:
    """Whether a value under another generator's name for a key has a form that ours can take.

    Other generators use the same names for other things: `url` may hold where a text came from.
    Whatever says when or whether to publish is taken, so that it is asked about if it is unclear.
    """
    return name in PUBLICATION or READERS[FORMS[name].name].takes(value)
