"""Until when a post is public: `expires: 2027-04-01`."""

from datetime import datetime

import msgspec

from weeknotes.model.posts.post import Held, Post
from weeknotes.model.weeks.week import instant
from weeknotes.model.weeks.wording import say_day
from weeknotes.read.fields.front_matter import FrontMatter


def expires_of(front: FrontMatter) -> datetime | None:
    """The moment from which a post is not public any more; the first, where the header has several.

    A date alone is the start of that day in the site's zone.
    """
    return min((moment.when for moment in front.expires), key=instant, default=None)


def held_if_expired(post: Post, now: datetime) -> Post:
    """The post, held back where its time is over."""
    if post.held is not None or post.expires is None or instant(now) < instant(post.expires):
        return post
    held = Held(why="expired", reason=say_day(post.expires), line=post.line_of("expires"))
    return msgspec.structs.replace(post, held=held)
