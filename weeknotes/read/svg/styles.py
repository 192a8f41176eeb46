"""The styles of a drawing: rules and values of CSS that load nothing from anywhere else."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

import tinycss2

from weeknotes.read.svg.vocabulary import is_property

_PLAIN = re.compile(r"""[^\\"'(@{}<>*]*""")
"""Declarations that a semicolon parts and nothing else."""

_MAY_LOAD = re.compile(r"""\\|url|src|image|element|cross-fade|expression|@""", re.IGNORECASE)
_LOADS = frozenset(
    """url url-prefix src image image-set -webkit-image-set element -moz-element cross-fade
    -webkit-cross-fade expression domain document""".split()
)
"""Functions of CSS that may lead elsewhere; `url(#name)` and pictures within are let through."""

_WITH_RULES = frozenset(
    "media supports layer container scope keyframes -webkit-keyframes -moz-keyframes".split()
)
_WITH_DECLARATIONS = frozenset({"font-face", "property"})
_DEEPEST = 20

_WITHIN = re.compile(r"\s*(?:#|data:(?:image|font|application)/[a-z0-9.+-]+[;,])", re.IGNORECASE)


def is_within(address: str) -> bool:
    """Whether an address leads to a part of the drawing itself, or holds a picture or a font.

    Nothing in a picture within a drawing is ever run, not even in a drawing: browsers show it as
    they show an image of a page (SVG 2, section 2.2, “secure animated mode”).
    """
    return _WITHIN.match(address) is not None


def is_plain(value: str) -> bool:
    """Whether the value of an attribute loads nothing from elsewhere."""
    if "(" not in value and "\\" not in value:
        return True
    return not _MAY_LOAD.search(value) or _are_plain(tinycss2.parse_component_value_list(value))


@lru_cache(maxsize=4096)
def clean_declarations(style: str) -> str:
    """The safe declarations of a `style` attribute; as written where all of them are safe."""
    if _PLAIN.fullmatch(style):
        parts = [part for part in style.split(";") if part.strip()]
        kept = [part for part in parts if is_property(part.partition(":")[0].strip().lower())]
        return style if len(kept) == len(parts) else ";".join(kept)
    tokens = tinycss2.parse_component_value_list(style)
    if not _is_shallow(tokens):
        return ""
    found = _parsed(tinycss2.parse_declaration_list, tokens)
    kept = [one for one in found if _may_stand(one)]
    return style if len(kept) == len(found) else _written(kept)


def clean_sheet(css: str) -> str:
    """The safe rules of a style sheet; as written where all of them are safe."""
    tokens = tinycss2.parse_component_value_list(css)
    if not _is_shallow(tokens):
        return ""
    rules = _parsed(tinycss2.parse_stylesheet, tokens)
    kept = [clean for rule in rules if (clean := _rule(rule, _DEEPEST)) is not None]
    if len(kept) == len(rules) and all(map(_is_untouched, rules, kept)):
        return css
    return "\n".join(kept)


def _is_untouched(rule: Any, clean: str) -> bool:
    return bool(clean == rule.serialize())


def _rule(rule: Any, depth: int) -> str | None:
    """A rule without what is not safe in it; None where that is all of it."""
    if rule.type == "error" or rule.content is None or not _are_plain(rule.prelude):
        return None
    name = rule.lower_at_keyword if rule.type == "at-rule" else ""
    if not name or name in _WITH_DECLARATIONS:
        declarations = _parsed(tinycss2.parse_declaration_list, rule.content)
        kept = [one for one in declarations if _may_stand(one)]
        is_whole, inner = len(kept) == len(declarations), _written(kept)
    elif name in _WITH_RULES and depth:
        rules = _parsed(tinycss2.parse_rule_list, rule.content)
        clean = [one for each in rules if (one := _rule(each, depth - 1)) is not None]
        is_whole = len(clean) == len(rules) and all(map(_is_untouched, rules, clean))
        inner = "".join(clean)
    else:
        return None
    if is_whole:
        return str(rule.serialize())
    head = f"@{rule.at_keyword}" if name else ""
    return f"{head}{tinycss2.serialize(rule.prelude)}{{{inner}}}"


def _parsed(parse: Callable[..., list[Any]], css: Any) -> list[Any]:
    return parse(css, skip_comments=True, skip_whitespace=True)


def _written(declarations: list[Any]) -> str:
    return "".join(f"{one.serialize()};" for one in declarations)


def _may_stand(declaration: Any) -> bool:
    return (
        declaration.type == "declaration"
        and is_property(declaration.lower_name)
        and _are_plain(declaration.value)
    )


def _is_shallow(tokens: Iterable[Any]) -> bool:
    """Whether brackets are nested no deeper than styles need; what writes them is recursive."""
    waiting = [(token, 0) for token in tokens]
    while waiting:
        token, depth = waiting.pop()
        inner = getattr(token, "content", None) or getattr(token, "arguments", None)
        if inner:
            if depth == _DEEPEST:
                return False
            waiting += [(one, depth + 1) for one in inner]
    return True


def _are_plain(tokens: Iterable[Any]) -> bool:
    """Whether no token, however deep, loads anything from elsewhere."""
    waiting = list(tokens)
    while waiting:
        token = waiting.pop()
        match token.type:
            case "url":
                if not is_within(token.value):
                    return False
            case "function":
                if token.lower_name == "url":
                    if not all(
                        one.type == "whitespace" or (one.type == "string" and is_within(one.value))
                        for one in token.arguments
                    ):
                        return False
                elif token.lower_name in _LOADS:
                    return False
                else:
                    waiting += token.arguments
            case "() block" | "[] block" | "{} block":
                waiting += token.content
            case "error" | "at-keyword":
                return False
    return True
