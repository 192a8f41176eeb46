"""Which templates a page is made of."""

import re
from collections.abc import Mapping

_FORMATS = frozenset({"rss", "json-feed", "opml", "sitemap"})
"""Made without templates."""

_PARTS = {"email.eml": ("email.html", "email.txt")}
"""What is made of templates of other names."""

_TAG = re.compile(r"\{%[-+]?\s*(?:extends|include|import|from)\b(.*?)[-+]?%\}", re.DOTALL)
_NAME = re.compile(r""""([^"]*)"|'([^']*)'""")


def closure(template: str, templates: Mapping[str, str]) -> frozenset[str]:
    """The names of all templates that a page may be made of.

    A tag that names what is no template, or leaves the name to be found while it is rendered, may
    mean any of them.

    Args:
        template: the page's own, or a format.
        templates: the theme's, by name.
    """
    found: set[str] = set()
    ahead = [] if template in _FORMATS else [*_PARTS.get(template, (template,))]
    while ahead:
        name = ahead.pop()
        if name in found:
            continue
        if name not in templates:
            return frozenset(templates)
        found.add(name)
        for tag in _TAG.findall(templates[name]):
            named = [one or other for one, other in _NAME.findall(tag)]
            if not named:
                return frozenset(templates)
            ahead += named
    return frozenset(found)
