"""Code of other website tools that a text brought along: nothing runs it, so readers see it.

What is code on the page, and so meant to be seen, is told by the HTML; the line, and whether signs
were escaped, by the source.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from html import unescape

from weeknotes.model.in_words import count
from weeknotes.model.problem import Problem, warning

_CODE = re.compile(
    r"""\{(?<!\\\{)(?:
        \{[<%] \s* /? \s* [\w"“] (?:[^{}]|\{(?!\{))*? [%>]\}\}      # Hugo: {{< figure … >}}
      | %[-–+]? \s* \w [^{}]*? %\}                              # Jekyll, Eleventy: {% include … %}
      | \{[-–]? \s* ["'“‘.$\w] [^{}\n]*? \}\}                    # both: {{ site.baseurl }}
      | :(?:/ | [:/]?\s*[.\#]?[a-zA-Z][^{}\n]*)\}               # kramdown: {: .wide }
      | [.\#][a-zA-Z][\w:.-]*(?:\s[^{}\n]*)?\}                 # Hugo, Pandoc: {#an-id .wide}
    ) | \[(?<!\\\[)(?:
        (?:caption|embed|playlist|video|audio)\s[^\[\]\n]*=[^\[\]\n]*\]   # WordPress
      | (?:youtube|vimeo|soundcloud|slideshare|tweet)[=\s][^\[\]\n]+\]
      | gallery(?:\s[^\[\]\n]*)?\]
      | /(?:caption|embed|playlist|video|audio)\]
    )""",
    re.VERBOSE,
)
"""Each way begins with its bracket, so that a search leaps from one to the next."""

_MAYBE = re.compile(r"\{[{%:.#]|\[(?:/?[a-z]+[\]=]|[a-z]+\s[^\[\]<\n]*=)|\[gallery")
"""What nearly no text has without having such code; as quick as can be."""

_NOT_SEEN = re.compile(
    r"<!--.*?-->|<(script|style|template)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_SHOWN_AS_CODE = re.compile(
    r"(<(pre|code|kbd|samp|textarea)\b[^>]*>.*?</\2\s*>)", re.DOTALL | re.IGNORECASE
)
_TAG = re.compile(r"""</?[a-zA-Z](?:"[^"]*"|'[^']*'|[^'">])*>""")
_NO_WORD = re.compile(r"[\W_]+")

_MOST = 5
"""Lines of one post that are told each; a post that was moved from another tool has dozens."""

_TOLD = 60
"""Letters of the code that a message holds."""

_NAME = re.compile(r"(?:\{\{[<%]|\{%-?|\[)\s*(/?[\w-]+)")
_HINTS = {
    "/.*": "Take it out.",
    "post_url|link|ref|relref": "Link to the other post's file: "
    "[What it says](2026-11-13-last-week.md)",
    "(?:end)?highlight": "Put the code between two lines of three backticks (```).",
    "(?:end)?(?:raw|comment|if|unless|for|else|assign|capture)": "Take it out; "
    "what stands round it is shown as it is.",
    ".*(?:figure|img|image|caption|gallery|photo|picture).*": "Write the image in Markdown: "
    "![What it shows](picture.jpg)",
    ".*(?:youtube|vimeo|video|audio|embed|tweet|twitter|soundcloud|slideshare).*|x": "Write a link "
    "in its place: [What is to be seen there](https://example.org/page)",
}
"""What to write in place of code, by the pattern of its name."""

_OWN_ADDRESS = re.compile(r"\{\{-?\s*(?:site|page)\.(?:base_?)?url\b", re.IGNORECASE)
_ANY = "Take it out, or write in Markdown what it stood for; to show it, put it between backticks."


def template_code(html: str, body: str, *, path: str, lines_before: int) -> tuple[Problem, ...]:
    """A warning for each line that has code of another tool, the first few of them at most.

    Args:
        html: what became of the text.
        body: the text itself.
        path: of its file.
        lines_before: how many lines of the file stand before the text.
    """
    if ("{" not in html and "[" not in html) or not _MAYBE.search(html):
        return ()
    by_line: dict[int, str] = {}
    for place, code in _seen(html, body):
        by_line.setdefault(lines_before + body.count("\n", 0, place) + 1, code)
    told = sorted(by_line.items())
    problems = [_problem(path, line, code) for line, code in told[:_MOST]]
    if rest := told[_MOST:]:
        start = re.match(r"\W*[\w-]*", rest[0][1])
        like = f"“{start[0]}” and the like" if start else "more of it"
        problems.append(
            warning(
                "template-code",
                path,
                f"{count(len(rest), 'more line')} of this post from here on "
                f"{'holds' if len(rest) == 1 else 'hold'} code of another website tool.",
                f"Look for {like} in the text, and mend each as above.",
                line=rest[0][0],
            )
        )
    return tuple(problems)


def _problem(path: str, line: int, code: str) -> Problem:
    told = " ".join(code.split())
    short = told if len(told) <= _TOLD else f"{told[:_TOLD]}…"
    return warning(
        "template-code",
        path,
        f"“{short}” is code of another website tool, so readers see it as it stands.",
        _hint(told),
        line=line,
    )


def _hint(code: str) -> str:
    if code.startswith("{#"):
        return "Take it out: each heading gets a name for links by its words."
    if code.startswith(("{:", "{.")):
        return "Take it out: how things look is the theme's business."
    if _OWN_ADDRESS.match(code):
        return "Write the address from the first slash on, such as /about/, or the file's name."
    name = _NAME.match(code)
    fitting = (hint for form, hint in _HINTS.items() if name and re.fullmatch(form, name[1]))
    return next(fitting, _ANY)


def _seen(html: str, body: str) -> Iterator[tuple[int, str]]:
    """Code that readers see as text, with its place in the source.

    The same code may stand in a sample too: the nth of it in the page is the nth in the source.
    """
    places: dict[str, list[re.Match[str]]] = defaultdict(list)
    for match in _CODE.finditer(body):
        places[_core(match[0])].append(match)
    passed: dict[str, int] = defaultdict(int)
    for code, is_sample in _in_page(html):
        core = _core(code)
        number, found = passed[core], places.get(core, [])
        passed[core] += 1
        if number < len(found) and not is_sample:
            yield found[number].start(), found[number][0]


def _in_page(html: str) -> Iterator[tuple[str, bool]]:
    """Each piece of code in a page, and whether it is shown as a sample of code."""
    pieces = _SHOWN_AS_CODE.split(_NOT_SEEN.sub("", html))
    for number in range(0, len(pieces), 3):
        yield from ((code, False) for code in _codes(pieces[number]))
        if number + 1 < len(pieces):
            yield from ((code, True) for code in _codes(pieces[number + 1]))


def _codes(html: str) -> list[str]:
    return [match[0] for match in _CODE.finditer(unescape(_TAG.sub("", html)))]


def _core(code: str) -> str:
    """What mark-up leaves of code: `{% include _my_file.html %}` may have lost its underscores."""
    return code[:2] + _NO_WORD.sub("", code)
