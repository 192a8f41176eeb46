"""Whether an email is too long. Apart from what makes it, which needs Jinja, as this does not."""

from weeknotes.model.problems.problem import Problem, warning

LONGEST = 100_000
"""Bytes of HTML; Gmail cuts an email off at about 102 kB and hides the rest behind a link."""


def too_long(html: bytes, path: str) -> Problem | None:
    """Tells that an email is longer than Gmail shows.

    Args:
        html: of the email.
        path: names the email for people.
    """
    if len(html) <= LONGEST:
        return None
    return warning(
        "email-too-long",
        path,
        f"This week's email is {len(html) / 1000:.0f} kB. Gmail shows about 100 kB and hides the "
        "rest.",
        "Shorten the editor's words or the summaries, or send people a link to the digest.",
    )
