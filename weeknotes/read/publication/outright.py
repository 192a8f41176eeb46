"""Whether a header leaves no doubt that its post may be published."""

from weeknotes.model.posts.draft_flags import NO, STATUS, YES, only_text
from weeknotes.read.fields.by_name import Fields


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
