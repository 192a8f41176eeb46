"""Whether a header says that its post is a draft, in any of the ways that people say it."""

from collections.abc import Iterator

from weeknotes.model.names.spelling import is_slip, nearest
from weeknotes.model.posts.draft_flags import NO, STATUS, YES, is_date, only_text
from weeknotes.model.posts.post import Held
from weeknotes.model.problems.problem import Problem, error
from weeknotes.model.value import Value
from weeknotes.read.fields.by_name import Fields
from weeknotes.read.files.source import Place
from weeknotes.read.header.field import Field
from weeknotes.read.header.forms import FLAG
from weeknotes.read.publication.doubtful_keys import doubtful_keys
from weeknotes.read.publication.draft_marks import doubtful_place
from weeknotes.read.publication.outright import says_outright


class Publication(Value, frozen=True):
    """What header and folder say of whether a post is to be public."""

    draft: Held | None = None
    """Why the post is a draft; None where it is not one."""

    problems: tuple[Problem, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether it is unclear what the header says."""
        return any(problem.severity == "error" for problem in self.problems)


def publication_of(fields: Fields, place: Place, path: str) -> Publication:
    """Whether a post is a draft; doubt is an error.

    Args:
        fields: its header's.
        place: where its file is.
        path: of the file.
    """
    flags = [*_flags(fields, path)]
    problems = (
        *_no_address(fields, path),
        *doubtful_keys(fields, path, outright=says_outright(fields)),
        *(said for said in flags if isinstance(said, Problem)),
    )
    draft = next((said for said in flags if isinstance(said, Held)), None)
    if draft is None and place.drafts:
        draft = Held(why="draft", reason=f"in the folder “{place.drafts}”")
    if draft is None:
        problems += tuple(doubtful_place(fields, place, path))
    return Publication(draft=draft, problems=problems)


def _flags(fields: Fields, path: str) -> Iterator[Held | Problem]:
    """Why the post is a draft, by each flag that says so; an error for each that is unclear."""
    for field in fields.fields("draft"):
        yield from _flag(field, path, means_draft=True)
    for field in fields.fields("published"):
        if not is_date(only_text(field.text)):
            yield from _flag(field, path, means_draft=False)
    for field in fields.fields("status"):
        yield from _status(field, path)


def _flag(field: Field, path: str, *, means_draft: bool) -> Iterator[Held | Problem]:
    written = only_text(field.text)
    said = f"{field.key}: {written}".strip()
    value, draft, public = written.lower(), *((YES, NO) if means_draft else (NO, YES))
    if not written:
        yield _draft(field, f"{said} (with nothing after it)")
    elif value in draft or (means_draft and _is_any_other_text(field, value)):
        yield _draft(field, said)
    elif value not in public:
        hint = FLAG.hint.format(key=field.key)
        yield _unclear(field, path, _meant(written, ("true", "false")) + hint)


def _draft(field: Field, reason: str) -> Held:
    return Held(why="draft", reason=reason, line=field.line)


def _unclear(field: Field, path: str, hint: str) -> Problem:
    return error(
        "doubtful-draft",
        path,
        FLAG.message.format(key=field.key, value=only_text(field.text)),
        hint,
        line=field.line,
    )


def _is_any_other_text(field: Field, written: str) -> bool:
    """Whether a flag for drafts says anything but no: “Draft: remove-this-to-publish”."""
    is_text = not isinstance(field.text, (list, dict))
    return is_text and written not in NO and not is_slip(written, "false")


def _status(field: Field, path: str) -> Iterator[Held | Problem]:
    written = only_text(field.text)
    if STATUS.get(written.lower()):
        yield _draft(field, f"{field.key}: {written}")
    elif written.lower() not in STATUS:
        hint = "Write “status: draft” or “status: published”."
        yield _unclear(field, path, _meant(written, tuple(STATUS)) + hint)


def _meant(written: str, known: tuple[str, ...]) -> str:
    """The start of a hint, where a value is surely a slip."""
    near = nearest(written, known)
    return f"Did you mean “{near}”? " if near else ""


def _no_address(fields: Fields, path: str) -> Iterator[Problem]:
    """`permalink: false` is Eleventy's way to make no page of a text."""
    field = fields.field("permalink")
    if field is not None and only_text(field.text).lower() in NO:
        yield error(
            "doubtful-draft",
            path,
            f"“{field.key}: {only_text(field.text)}” leaves it unclear "
            "whether this may be published.",
            "Write “draft: true” in its place, or remove the line.",
            line=field.line,
        )
