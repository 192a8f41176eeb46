"""Posts whose year is decades away from now and from all others: mostly a slip in the year."""

from collections import Counter
from collections.abc import Iterator

from weeknotes.model.posts.post import Post
from weeknotes.model.problems.problem import Problem, warning
from weeknotes.model.site import Site
from weeknotes.model.weeks.wording import say_date

_TO_COME = 10
"""Years; nobody schedules a post so far ahead."""

_GONE = 20
"""Years without a post on either side; what is imported from an older site comes in company."""


def far_dates(site: Site) -> Iterator[Problem]:
    """A warning for each post that is out or scheduled, whose year is far from what is usual."""
    now = site.now.year
    posts = (*site.posts, *(post for post in site.held if not _is_draft(post)))
    found = Counter(post.date.year for post in posts if post.date)
    lonely = {year for year in found if abs(year - now) >= _GONE and _is_lonely(year, found)}
    for post in posts:
        until = post.publish_at or post.date
        if until and until.year - now >= _TO_COME:
            field = "publish_at" if post.publish_at else "date"
            yield _told(post, field, f"{say_date(until)}, far in the future")
        elif post.date and post.date.year in lonely:
            yield _told(post, "date", f"{say_date(post.date)}, decades from all other posts")
        elif post.date and any(abs(w.year - post.date.year) >= _TO_COME for w in post.weeks):
            field = next(filter(post.line_of, ("week", "weeks")), "week")
            yield _told(post, field, f"week {post.weeks[0].code}, and its date is {post.date.year}")


def _is_draft(post: Post) -> bool:
    return post.held is not None and post.held.is_draft


def _is_lonely(year: int, found: Counter[int]) -> bool:
    """Whether a year has one post, and no other year near it has any."""
    return found[year] == 1 and all(abs(near - year) >= _GONE for near in found if near != year)


def _told(post: Post, field: str, when: str) -> Problem:
    return warning(
        "far-date",
        post.path,
        f"This post is of {when}.",
        "Look at the year, and correct it if it is a slip. If it is right, add "
        'off = ["far-date"] below [check] in the settings.',
        line=post.line_of(field),
    )
