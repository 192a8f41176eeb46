"""GitHub's Markdown on Python-Markdown.

A package of its own that uses nothing else of weeknotes:

    markdown.Markdown(extensions=[GitHubMarkdown(), "tables", "footnotes", "abbr", "attr_list"])
"""

from .errors import NestingTooDeep
from .extension import GitHubMarkdown

__all__ = ["GitHubMarkdown", "NestingTooDeep"]
