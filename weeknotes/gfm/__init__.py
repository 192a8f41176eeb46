"""GitHub's Markdown on Python-Markdown.

A package of its own that uses nothing else of weeknotes:

    markdown.Markdown(extensions=["weeknotes.gfm", "tables", "footnotes", "abbr", "attr_list"])
"""

from weeknotes.gfm.errors import NestingTooDeep, UnknownOption
from weeknotes.gfm.extension import GitHubMarkdown, makeExtension

__all__ = ("GitHubMarkdown", "NestingTooDeep", "UnknownOption", "makeExtension")
