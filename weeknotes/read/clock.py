"""The one clock: what is scheduled and what is closed both ask this, and nothing else asks it."""

from datetime import UTC, date, datetime, time, tzinfo

from weeknotes.model.weeks.week import at


class BadClock(ValueError):  # noqa: N818 - a fault of the command line
    """A `--now` or SOURCE_DATE_EPOCH that is no time."""

    def __init__(self, written: str) -> None:
        super().__init__(written)
        self.message = f"“{written}” is not a time that --now understands."
        self.hint = "Write a date or a time, such as 2026-11-23 or 2026-11-23T12:00."


def read_clock(written: str, zone: tzinfo) -> datetime:
    """The build's moment, in the site's zone.

    Args:
        written: an ISO 8601 date or time; seconds since 1970 (SOURCE_DATE_EPOCH, by the
            specification of reproducible-builds.org); or empty for the machine's clock.
        zone: the site's, for times that name no offset.

    Raises:
        BadClock: it is none of these.
    """
    if not written:
        return datetime.now(zone)
    text = written.strip()
    try:
        if text.isdecimal() and len(text) != len("20261123"):
            return datetime.fromtimestamp(int(text), UTC).astimezone(zone)
        if len(text) == len("2026-11-23"):
            return at(date.fromisoformat(text), time(), zone)
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            return at(moment.date(), moment.time(), zone)
        return moment.astimezone(zone)
    except (ValueError, OverflowError, OSError):
        raise BadClock(written) from None
