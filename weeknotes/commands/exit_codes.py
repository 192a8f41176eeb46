"""What a command's end means to the shell."""

FINE = 0
WRONG_CONTENT = 1
WRONG_USAGE = 2
"""Usage or settings are wrong, or the machine stands in the way: a full disk, no permission."""

OUR_FAULT = 3
"""A fault of weeknotes itself, to be reported."""

INTERRUPTED = 130
"""As shells have it for SIGINT: 128 + 2."""

OF_THE_MACHINE = frozenset(
    {"bookmarks-unreadable", "cannot-read", "file-unreadable", "theme-unreadable"}
)
"""Problems of files that can't be had: the command ends with 2 for them, whatever else is wrong."""
