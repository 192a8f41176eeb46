"""Whether a header says that its post is a draft, in any of the ways that people say it."""

from weeknotes.model.names.spelling import is_slip, nearest
from weeknotes.read.fields.typed import Fields
from weeknotes.read.header.field import Field
from weeknotes.read.publication.doubtful_keys import refuse_doubtful_keys
from weeknotes.read.publication.draft_flags import NO, STATUS, YES, is_date, only_text


def draft_reason(fields: Fields) -> str:
    """Why the header says that this is a draft, or empty; doubt is an error."""
    _refuse_no_address(fields)
    refuse_doubtful_keys(fields, outright=says_outright(fields))
    reasons = (
        *(_flag(fields, field, means_draft=True) for field in fields.fields("draft")),
        *(_published(fields, field) for field in fields.fields("published")),
        *(_status(fields, field) for field in fields.fields("status")),
    )
    return next(filter(None, reasons), "")


def says_outright(fields: Fields) -> bool:
    """Whether the header says in so many words that this may be published: `draft: false`."""
    drafts, published, statuses = (
        [only_text(field.text).lower() for field in fields.fields(name)]
        for name in ("draft", "published", "status")
    )
    return (
        any(said in NO for said in drafts)
        or any(said in YES for said in published)
        or any(STATUS.get(said) is False for said in statuses)
    )


def _flag(fields: Fields, field: Field, *, means_draft: bool) -> str:
    written = only_text(field.text)
    said = f"{field.key}: {written}".strip()
    if written == "":
        return f"{said} (with nothing after it)"
    if written.lower() in (YES if means_draft else NO):
        return said
    if means_draft and _is_any_other_text(field, written.lower()):
        return said
    if written.lower() not in (NO if means_draft else YES):
        fields.fail(
            "doubtful-draft",
            f"“{said}” does not say clearly whether this may be published.",
            _meant(written, ("true", "false"))
            + f"Write “{field.key}: true” or “{field.key}: false”.",
            field.line,
        )
    return ""


def _is_any_other_text(field: Field, written: str) -> bool:
    """Whether a flag for drafts says anything but no: “Draft: remove-this-to-publish”."""
    is_text = not isinstance(field.text, (list, dict))
    return is_text and written not in NO and not is_slip(written, "false")


def _published(fields: Fields, field: Field) -> str:
    return "" if is_date(only_text(field.text)) else _flag(fields, field, means_draft=False)


def published_is_date(fields: Fields) -> bool:
    """Whether `published:` tells when, not whether: `published: 2026-11-20`."""
    field = fields.field("published")
    return field is not None and is_date(only_text(field.text))


def _status(fields: Fields, field: Field) -> str:
    written = only_text(field.text)
    if STATUS.get(written.lower()):
        return f"{field.key}: {written}"
    if written.lower() not in STATUS:
        fields.fail(
            "doubtful-draft",
            f"“{field.key}: {written}” does not say clearly whether this may be published.",
            _meant(written, tuple(STATUS)) + "Write “status: draft” or “status: published”.",
            field.line,
        )
    return ""


def _meant(written: str, known: tuple[str, ...]) -> str:
    """The start of a hint, where a value is surely a slip."""
    near = nearest(written, known)
    return f"Did you mean “{near}”? " if near else ""


def _refuse_no_address(fields: Fields) -> None:
    """`permalink: false` is Eleventy's way to make no page of a text."""
    field = fields.field("permalink")
    if field is not None and only_text(field.text).lower() in NO:
        fields.fail(
            "doubtful-draft",
            f"“{field.key}: {only_text(field.text)}” leaves it unclear "
            "whether this may be published.",
            "Write “draft: true” in its place, or take the line out.",
            field.line,
        )
