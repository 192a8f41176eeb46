"""The exit codes of commands."""

SUCCESS = 0
WRONG_CONTENT = 1
WRONG_USAGE = 2
"""Usage or settings are wrong, or the computer prevents it: a full disk, no permission."""

OUR_FAULT = 3
"""A bug in weeknotes, to be reported."""

INTERRUPTED = 130
"""As shells have it for SIGINT: 128 + 2."""

OF_THE_MACHINE = frozenset(
    {"bookmarks-unreadable", "cannot-read", "file-unreadable", "theme-unreadable"}
)
"""Problems of files that can't be read: the command ends with 2, whatever else is wrong."""
