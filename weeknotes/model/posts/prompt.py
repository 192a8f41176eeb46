"""Prompts: what a draft asks its author to write, in a form that is never taken for their words.

They can be seen, so that an author on a phone knows what to replace, and are plain text, so that no
editor loses them. `[Write here: what happened this week]` is written by `weeknotes new` and by the
links that begin a post on GitHub; where a post still has one, it is not finished and not published.
"""

import re

PROMPT = re.compile(r"\[\s*write\s+here\s*(?:\]|[:–—][^\[\]]{0,300}\]?)", re.IGNORECASE)
"""A prompt in the text that readers would see, also one whose closing bracket is lost."""

_OTHERS = str.maketrans("[]<>", "()()")


def prompt(wanted: str) -> str:
    """The prompt that asks for something: “what happened this week”.

    What would end the prompt, or begin a comment or a tag in it, is another character there.
    """
    return f"[Write here: {wanted.translate(_OTHERS)}]"
