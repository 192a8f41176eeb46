"""Tags as people and programs write them: whole ones, which a `>` closes."""

import re

NAME = r"[a-zA-Z][a-zA-Z0-9-]*+"

INSIDE = r"""(?:"[^"]*+"|'[^']*+'|[^'"<>])*+"""
"""What is in a tag, its `<` and `>` aside; in quotation marks, anything may be."""

TAG = re.compile(rf"</?[a-zA-Z]{INSIDE}>")
"""A tag; a `<` outside of quotation marks begins another one."""

TAG_OR_COMMENT = re.compile(rf"<!--(?:.*?-->|.*)|<(?P<end>/?)(?P<name>{NAME}){INSIDE}>", re.DOTALL)
"""A tag, or a comment, which goes to the end of the text where nothing closes it."""
