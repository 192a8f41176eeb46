"""The page of the docs about all rules, `docs/rules.md`, which `make golden` writes."""

from collections.abc import Iterator
from textwrap import fill

from weeknotes.check.catalogue.every_rule import GROUPS, Rule

_HEAD = """\
<!-- Made from weeknotes/check/catalogue by “make golden”: change it there. -->

# Rules: what weeknotes reports, and why

Every message ends with a short name in square brackets, such as `[no-date]`. This page explains
each of them.

An **error** means that it is not clear whether, where or what to publish. Nothing is written until
you fix it; with `--keep-going`, the post with the error is left out and all the others are
published. A **warning** does not stop the site from being published, unless you use `--strict`.
**Advice** is about good writing, and only `weeknotes check` gives it.

In `weeknotes.toml` you can switch off warnings and advice that your team does not need, but not
errors:

```toml
[check]
off = ["link-text-address", "heading-twice"]
```
"""
_WIDTH = 100
_SEVERITY = {"error": "Error", "warning": "Warning", "advice": "Advice"}


def page() -> str:
    """The page, in Markdown."""
    return "\n".join(_blocks())


def _blocks() -> Iterator[str]:
    yield _HEAD
    for group in GROUPS:
        yield f"## {group.title}\n"
        for rule in group.rules:
            yield from entry(rule)


def entry(rule: Rule) -> Iterator[str]:
    """What the page says of a rule."""
    yield f"### {rule.code}\n"
    yield _wrapped(f"**{rule.title}.** *{_SEVERITY[rule.severity]}.* {rule.why}")
    yield _wrapped(f"**What to do:** {rule.fix}")


def _wrapped(text: str) -> str:
    return fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False) + "\n"
