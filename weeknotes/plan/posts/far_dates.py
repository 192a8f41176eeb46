"""Posts whose year is decades away from now and from all others: usually a slip in the year."""

from collections import Counter
from collections.abc import Iterator

from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.site import Site
from weeknotes.model.weeks.wording import say_date

_YEARS_AHEAD = 10
"""Years; nobody schedules a post so far ahead."""

_YEARS_ALONE = 20
"""Years without a post on either side; posts imported from an older site are never alone."""


def far_dates(site: Site) -> Iterator[Problem]:
    """A warning for each published or scheduled post whose year is far from all others."""
    now = site.now.year
    posts = (*site.posts, *(post for post in site.held if not _is_draft(post)))
    found = Counter(post.date.year for post in posts if post.date)
    lonely = {year for year in found if abs(year - now) >= _YEARS_ALONE and _is_lonely(year, found)}
    for post in posts:
        until = post.publish_at or post.date
        if until and until.year - now >= _YEARS_AHEAD:
            field = "publish_at" if post.publish_at else "date"
            yield _far_date(post, field, f"is {say_date(until)}, far in the future.")
        elif post.date and post.date.year in lonely:
            yield _far_date(
                post, "date", f"is {say_date(post.date)}, decades from all other posts."
            )
        elif post.date and any(abs(w.year - post.date.year) >= _YEARS_AHEAD for w in post.weeks):
            field = next(filter(post.line_of, ("week", "weeks")), "week")
            about = f"is in {post.date.year}, but it is about week {post.weeks[0].code}."
            yield _far_date(post, field, about)


def _is_draft(post: Post) -> bool:
    return post.held is not None and post.held.is_draft


def _is_lonely(year: int, found: Counter[int]) -> bool:
    """Whether a year has one post, and no other year near it has any."""
    return found[year] == 1 and all(
        abs(near - year) >= _YEARS_ALONE for near in found if near != year
    )


def _far_date(post: Post, field: str, what: str) -> Problem:
    return warning(
        "far-date",
        post.path,
        f"The date of this post {what}",
        'Check the year. If it is right, add off = ["far-date"] under [check] in the settings.',
        line=post.line_of(field),
    )
