"""A report for people: what was made and what was not, in sentences."""

from collections.abc import Iterator

from weeknotes.build.request import Report
from weeknotes.model.weeks.wording import count

_MANY = 30
"""Posts that are not published are listed up to this number."""


def held_back(report: Report) -> Iterator[str]:
    """Every post that is not published though nothing is wrong with it, and why."""
    for post in report.held[:_MANY]:
        if post.held is not None:
            yield f"{post.held.why}: {post.path} ({post.held.reason})"
    if len(report.held) > _MANY:
        yield f"and {len(report.held) - _MANY} more"


def summary(report: Report, seconds: float) -> str:
    """What was made, in one sentence."""
    done = "ready" if report.output is None else "published"
    found = [f"{count(report.published, 'post')} {done}"]
    if report.drafts:
        found.append(count(report.drafts, "draft"))
    expired = sum(post.held is not None and post.held.why == "expired" for post in report.held)
    if report.scheduled > expired:
        found.append(f"{report.scheduled - expired} scheduled")
    if expired:
        found.append(f"{expired} expired")
    if report.failed:
        found.append(f"{report.failed} with errors")
    posts = ", ".join(found)
    if report.output is None:
        return f"Nothing was written: {posts}."
    changed = f"{count(report.written, 'file')} changed"
    removed = f", {report.removed} removed" if report.removed else ""
    return f"{posts}: {count(report.pages, 'page')} in {seconds:.1f} s ({changed}{removed})."
