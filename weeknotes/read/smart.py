"""Real quotation marks and dashes in running text, piece by piece as the text is walked.

Python-Markdown's `smarty` does it by inline patterns and doubles the cost of a post. Here it is a
substitution on the text between tags, which costs nothing where there is nothing to set.
"""

import re

_ANY = re.compile(r"""["']|--|\.\.\.""")
_MARK = re.compile(r"""(?P<dashes>-{2,3}(?!-))|(?P<dots>\.\.\.(?!\.))|(?P<quote>["'])""")
_OPENS_AFTER = frozenset(" \t\n\xa0([{<–—-/\"'“‘")
_DIGIT_ELISION = re.compile(r"'(?=\d0s\b|\d\ds?\b)")
_ELIDED = re.compile(r"'(?=(?:tis|twas|twere|twill|til|em|cause|bout|n')\b)", re.IGNORECASE)
_SETS_ENGLISH_MARKS = frozenset({"en", "cy", "ga", "gd", "sco", "kw", "gv"})


def sets_marks(language: str) -> bool:
    """Whether a language sets quotations in “these” marks; in others they stay as typed."""
    return language.lower().split("-")[0] in _SETS_ENGLISH_MARKS


def smart(text: str, before: str = "") -> str:
    """A piece of running text with its quotation marks, dashes and dots set.

    Args:
        text: without tags or entities for the marks in question; never code.
        before: the character that stands before it, empty at the start of a block.
    """
    if not _ANY.search(text):
        return text
    text = _ELIDED.sub("’", _DIGIT_ELISION.sub("’", text))

    def set_mark(match: re.Match[str]) -> str:
        if match["dashes"]:
            return "—" if match["dashes"] == "---" else "–"
        if match["dots"]:
            return "…"
        at = match.start()
        previous = text[at - 1] if at else before
        opens = not previous or previous in _OPENS_AFTER
        follows = text[match.end() : match.end() + 1]
        if opens and follows.isspace() and previous:
            opens = False
        if match["quote"] == '"':
            return "“" if opens else "”"
        return "‘" if opens else "’"

    # From left to right, so that a mark sees the ones already set before it.
    done = 0
    pieces: list[str] = []
    for match in _MARK.finditer(text):
        pieces += (text[done : match.start()], set_mark(match))
        done = match.end()
    return "".join((*pieces, text[done:]))
