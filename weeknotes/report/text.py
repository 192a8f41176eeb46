"""A report for people: what was made and what was not, in sentences."""

from collections.abc import Iterator

from weeknotes.build.request import Report
from weeknotes.model.weeks.wording import count
from weeknotes.report.held import place, withheld


def held_back(report: Report) -> Iterator[str]:
    """Every post that is not published though nothing is wrong with it, and why."""
    for one in withheld(report):
        if one.state != "error":  # which is reported as a problem
            yield f"{one.state}: {place(one.path, one.line)} ({one.reason})"


def in_one_sentence(report: Report, seconds: float) -> str:
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
