"""What people take for the mark of a draft, where the header does not say whether it is one.

A title, a file's name, a first line or a tag may say “draft”, and a folder may be one of drafts or
of templates. Each is asked about, until the header says in so many words that the post may go out.
"""

import re
from collections.abc import Iterator
from unicodedata import category, normalize

from weeknotes.model.names.slug import same_name
from weeknotes.model.problems.problem import Problem, error
from weeknotes.read.fields.by_name import Fields
from weeknotes.read.files.source import Place
from weeknotes.read.publication.outright import says_outright

_WORD = r"(?:draft|drafft|wip|work[\s-]in[\s-]progress|entwurf|brouillon|borrador)"
_VERSION = r"(?:\s*\d[\d.]*|\s+(?:v|version|no\.?|number)\s*\d[\d.]*)?"
_WHICH = r"(?:(?:early|final|first|initial|last|new|rough|second|working)\s+)?"
_MARK = (
    rf"(?:{_WHICH}{_WORD}{_VERSION}"
    r"|(?:please\s+)?(?:do\s+not|don[’']t|never)\s+(?:circulate|post|publish|release|share)"
    r"(?:\s+yet)?|not\s+(?:yet\s+)?for\s+(?:circulation|publication|publishing|release|sharing)"
    r"|not\s+to\s+be\s+published|not\s+(?:yet\s+published|published\s+yet)"
    r"|for\s+internal\s+use(?:\s+only)?|internal\s+(?:use\s+)?only|official[\s-]sensitive)"
)
_TITLE_MARK = (
    r"(?:confidential|embargo(?:ed)?(?:\s+until\s[^\])]{1,40}?)?|internal|private|protected"
    r"|not\s+ready(?:\s+yet)?|unfinished|unpublished|peidiwch\s+â\s+chyhoeddi)"
)
"""Words that say it of a title. A text may well begin with them: “Internal: we met the board.”"""

_OPEN, _CLOSE = r"[\[({<«]", r"[\])}>»]"
_SIGNS = r"[:;–—|·•~/]"
_CAPITALS = (
    r"(?:(?:ROUGH |FIRST )?(?:DRAFT|DRAFFT|ENTWURF|BROUILLON|BORRADOR)\d*|WIP(?![\s-]+(?i:limit))"
    r"|D R A F T|WORK[ -]IN[ -]PROGRESS"
    r"|(?:DO NOT|DON[’']T) (?:CIRCULATE|POST|PUBLISH|RELEASE|SHARE)"
    r"|NOT (?:YET )?FOR (?:CIRCULATION|PUBLICATION|RELEASE|SHARING)|NOT YET PUBLISHED"
    r"|OFFICIAL[ -]SENSITIVE)"
)


def _in_brackets(mark: str) -> str:
    """“… (draft)”, “[first draft, for Kim] …”, but not “A draft (of air)”."""
    return rf"{_OPEN}\s*{mark}(?:\s*[:,–—-][^\])}}>»]{{0,60}})?\s*{_CLOSE}"


_FLAGS = re.IGNORECASE | re.DOTALL
_LINE = re.compile(
    rf"[\W_]*{_MARK}(?:{_CLOSE}|[\s*_]*(?:{_SIGNS}|[\])]|-\s|\Z)).*"
    rf"|.*(?:{_in_brackets(_MARK)}|\.{_WORD})\W*|(?-i:[\W_]*{_CAPITALS}[\W_]+\S.*)",
    _FLAGS,
)
"""“DRAFT: …”, “[WIP] …”, “… (draft)”, “DRAFT …”, but not “Draft policy” or “Our first draft”."""

_TITLE = re.compile(
    rf"{_LINE.pattern}|[\W_]*{_TITLE_MARK}\s*(?::|\Z).*|{_in_brackets(_TITLE_MARK)}.*"
    rf"|.*{_in_brackets(_TITLE_MARK)}\W*|.*(?:{_SIGNS}|\s-|,)\s*{_MARK}\W*"
    rf"|(?-i:.*[\s_]{_CAPITALS}(?i:{_VERSION})\W*)",
    _FLAGS,
)
"""The same, and “… - WIP”, “… DRAFT”, which in a text may be how a sentence ends."""

_FILE_START = re.compile(rf"[\W_]*{_WORD}\d*(?:[\W_].*|\Z)", re.IGNORECASE | re.DOTALL)
_FILE_END = re.compile(rf"(?:.*[\W_])?{_WORD}[\W_]*(?:v?\d+)?[\W_]*", re.IGNORECASE | re.DOTALL)
_FILE_SAYS = re.compile(
    r"(?:.*[\W_])?(?:do[\W_]not|dont)[\W_](?:post|publish|share)(?:[\W_].*|\Z)"
    r"|(?:.*[\W_])?not[\W_](?:yet[\W_])?for[\W_](?:publication|sharing)(?:[\W_].*|\Z)"
    r"|(?:.*[\W_])?(?:unpublished|embargoed|internal[\W_]only)[\W_]*"
    r"|(?-i:.*[\W_]DRAFT[\W_].*)",
    re.IGNORECASE | re.DOTALL,
)
_TEMPLATE = re.compile(r"(?:.*[\W_])?templates?[\W_]*", re.IGNORECASE | re.DOTALL)

_WORDS = (
    *("draft", "drafft", "publi", "wip", "w\u0131p", "wi\u0307p", "progress", "entwurf"),
    *(
        "brouillon",
        "borrador",
        "not ",
        "n't ",
        "n’t ",
        "never ",
        "internal",
        "sensitive",
        "private",
    ),
    *("confidential", "embargo", "protected", "unfinished", "d r a f t", "chyhoeddi"),
    *("not-", "not_", "dont"),
)
"""Of a mark, in lower case; for patterns, the Turkish i with a dot and without are an i too."""

_TAGS = frozenset({"draft", "drafts", "drafft", "wip"})


def doubtful_place(fields: Fields, place: Place, path: str) -> Iterator[Problem]:
    """An error for a post in a folder that perhaps, but not surely, holds what is not public."""
    undated = not (place.date or place.week)
    named = undated and _TEMPLATE.fullmatch(place.name) is not None
    if not (place.nearly_drafts or place.templates or named) or says_outright(fields):
        return
    if place.nearly_drafts:
        yield error(
            "doubtful-draft",
            path,
            f"This post is in a folder called “{place.nearly_drafts}”, "
            "and it is not clear whether that is for posts that may not be published yet.",
            "Rename the folder to “drafts” if it is. If not, give it a name that is less like "
            "“drafts”, or write “draft: false” in the header.",
        )
    else:
        folder = f"it is in a folder called “{place.templates}”" if place.templates else ""
        yield error(
            "doubtful-draft",
            path,
            f"It may be a template for posts, because {folder or 'its name says so'}.",
            "If it is, move it to “templates/new”, next to the content folder. "
            "If not, write “draft: false” in the header.",
        )


def marked_as_draft(
    fields: Fields, path: str, *, title: str, name: str, first: str, tags: tuple[str, ...]
) -> tuple[Problem, ...]:
    """An error for a post that people would take for a draft, where its header does not say.

    Args:
        fields: the header's.
        path: of the file.
        title: the post's; empty where it is made of the name.
        name: the file's, without its extension and date.
        first: the first line of the text.
        tags: the post's.
    """
    tag = next((tag for tag in tags if same_name(tag) in _TAGS), "")
    marks = (
        ("title", title, _is(title, _TITLE)),
        ("file's name", name, _is(name, _LINE) or _is_named_so(name, title)),
        ("first line", first, _is(first, _LINE)),
        ("tag", tag, bool(tag)),
    )
    found = next(((what, said) for what, said, marked in marks if marked), None)
    if found is None or says_outright(fields):
        return ()
    what, said = found
    return (
        error(
            "doubtful-draft",
            path,
            f"The {what} says “{said.strip()[:60]}”, but the header does not say "
            "whether this may be published.",
            "Write “draft: true” in the header, or “draft: false” if it may go out as it is.",
            line=fields.line({"title": "title", "tag": "tags"}.get(what, "")),
        ),
    )


def _is(said: str, mark: re.Pattern[str]) -> bool:
    """Whether a text is marked; most have no word of a mark at all, which is quicker to see."""
    if not said.isascii():
        said = "".join(one for one in normalize("NFKC", said) if category(one) != "Cf")
    low = said.lower()
    return any(word in low for word in _WORDS) and mark.fullmatch(said) is not None


def _is_named_so(name: str, title: str) -> bool:
    """Whether a file is called a draft: `draft-x`, and `x-draft` if the title does not end so."""
    return _is(name, _FILE_START) or (
        (_is(name, _FILE_END) or _is(name, _FILE_SAYS))
        and not (_is(title, _FILE_END) or _is(title, _FILE_SAYS))
    )
