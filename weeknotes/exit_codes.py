"""What a command's end means to the shell."""

FINE = 0
WRONG_CONTENT = 1
WRONG_USAGE = 2
OUR_FAULT = 3
"""A fault of weeknotes itself, to be reported."""

INTERRUPTED = 130
"""As shells have it for SIGINT: 128 + 2."""
