"""A static site generator that knows what a weeknote is."""

__version__ = "0.1.0"
