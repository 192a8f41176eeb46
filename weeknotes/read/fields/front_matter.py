"""Front matter: what a header says, each value in the type that it has to have."""

from collections.abc import Iterable

from weeknotes.model.problems.problem import Problem
from weeknotes.model.settings import Settings
from weeknotes.model.value import Value
from weeknotes.read.dates.dates import Moment
from weeknotes.read.fields.by_name import Fields, fields_by_name
from weeknotes.read.fields.given import Given
from weeknotes.read.fields.readers import READ, Cover, Line
from weeknotes.read.header.field import Field
from weeknotes.read.text.smart_quotes import sets_marks


class FrontMatter(Value, frozen=True):
    """A header's values by the names of the key table, and what is wrong with them.

    Flags are not among them: `read/publication/` asks what they say, and may be in doubt.
    """

    given: Fields
    """The values as written."""

    wrong: dict[str, tuple[Problem, ...]] = {}  # noqa: RUF012 - msgspec copies an empty default
    """What is wrong with values, by the names of their keys."""

    sets_marks: bool = True
    """Whether the text is in a language whose quotation marks are set."""

    title: str = ""
    date: Moment | None = None
    author: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    kind: str = ""
    week: tuple[str, ...] = ()
    weeks: tuple[str, ...] = ()
    week_ending: Moment | None = None
    week_commencing: Moment | None = None
    summary: Line = Line()
    published: tuple[Moment, ...] = ()
    """When a post came out, where `published:` says when, not whether."""

    publish_at: tuple[Moment, ...] = ()
    expires: tuple[Moment, ...] = ()
    updated: Moment | None = None
    series: str = ""
    part: int | None = None
    number: int | None = None
    image: Cover = Cover()
    image_alt: str = ""
    image_credit: str = ""
    lang: str = ""
    """Empty where it is the site's."""

    ref: str = ""
    slug: str = ""
    permalink: str = ""
    aliases: tuple[str, ...] = ()
    link: str = ""
    link_title: str = ""
    canonical: str = ""
    guid: str = ""

    def problems_of(self, names: Iterable[str]) -> tuple[Problem, ...]:
        """What is wrong with the header as a whole, and with the values of some keys."""
        return (*self.given.problems, *(p for name in names for p in self.wrong.get(name, ())))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong with the header."""
        return self.problems_of(self.wrong)


def front_matter_of(header: dict[str, Field], path: str, settings: Settings) -> FrontMatter:
    """The values of a header, each key read as its row in the key table says.

    Args:
        header: its fields by their keys in normal form.
        path: of the file.
        settings: the site's.
    """
    given = fields_by_name(header, path)
    marks = _sets_marks(given, path, settings)
    read = {
        name: READ[name](Given(name, field, given.others.get(name, ()), path, settings, marks))
        for name, field in given.known.items()
        if name in READ
    }
    return FrontMatter(
        given=given,
        wrong={name: problems for name, (_, problems) in read.items() if problems},
        sets_marks=marks,
        **{name: value for name, (value, _) in read.items()},
    )


def _sets_marks(given: Fields, path: str, settings: Settings) -> bool:
    """Whether quotation marks are set in the language of a text."""
    language: object = ""
    if field := given.field("lang"):
        language, _ = READ["lang"](Given("lang", field, (), path, settings, sets_marks=False))
    return sets_marks(str(language) or settings.language)
