"""Tags as people and programs write them: whole ones, which a `>` closes.

Who looks for certain tags builds a pattern from the parts here, so that there is one grammar of
tags. Names match in small and capital letters; without names, a part matches tags of all elements.
"""

import re

NAME = r"[a-zA-Z][a-zA-Z0-9-]*+"

INSIDE = r"""(?:[^'"<>]++|"[^"]*+"|'[^']*+')*+"""
"""What is in a tag behind its name, up to its `>`; within quotation marks, anything may be."""

COMMENT = r"<!--(?:.*?-->|.*)"
"""A comment; one that nothing closes goes to the end of the text. For patterns with `DOTALL`."""


def element_name(*names: str) -> str:
    """A part that matches one of some names, behind the `<` of a tag."""
    return rf"(?i:{'|'.join(names)})(?=[\s/>])" if names else NAME


def opening(*names: str) -> str:
    """A part that matches how a start tag begins: quick to look for."""
    return f"<{element_name(*names)}"


def start_tag(*names: str) -> str:
    """A part that matches a whole start tag."""
    return f"<{element_name(*names)}{INSIDE}>"


def end_tag(*names: str) -> str:
    """A part that matches an end tag."""
    return rf"</{element_name(*names)}\s*+>"


def either_tag(*names: str) -> str:
    """A part that matches a start or an end tag.

    Its groups are `end`, a slash for an end tag, and `name`.
    """
    return f"<(?P<end>/?)(?P<name>{element_name(*names)}){INSIDE}>"


TAG = re.compile(either_tag())

TAG_OPEN = re.compile(r"<(?=[a-zA-Z/!?])")
"""A `<` that begins a tag or a comment to browsers (HTML, section 13.2.5.6)."""

TAG_OR_COMMENT = re.compile(f"{COMMENT}|{either_tag()}", re.DOTALL)
