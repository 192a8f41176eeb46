"""A static site generator that knows what a weeknote is."""

__version__ = "0.1.0"

PROJECT_URL = ""
"""The repository's public address, without a slash at its end; empty while it has none.

Package metadata, `--help` and “please report it” take it from here, and say nothing while it is
empty: an address made up for now could be registered by anybody.
"""
