"""GitHub's Markdown on Python-Markdown.

A package of its own that uses nothing else of weeknotes:

    markdown.Markdown(extensions=[GitHubMarkdown(), "tables", "footnotes", "abbr", "attr_list"])
"""

from weeknotes.gfm.errors import NestingTooDeep
from weeknotes.gfm.extension import GitHubMarkdown

__all__ = ["GitHubMarkdown", "NestingTooDeep"]
