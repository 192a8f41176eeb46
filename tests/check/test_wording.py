"""The words of every message in the code, and of every rule: no jargon."""

import ast
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from messages import JARGON

from weeknotes.check.catalogue.every_rule import RULES

CODE = Path(__file__).parents[2] / "weeknotes"
BUILDERS = {"error", "warning", "fail", "warn", "HeaderFault"}


@dataclass
class Words:
    """The words of a call that makes a problem."""

    where: str
    said: list[str] = field(default_factory=list)


def calls() -> list[Words]:
    found = []
    for path in sorted(CODE.rglob("*.py")):
        if "catalogue" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else (
                node.func.id if isinstance(node.func, ast.Name) else ""
            )  # fmt: skip
            if name not in BUILDERS:
                continue
            said = [
                leaf.value
                for argument in node.args
                for leaf in ast.walk(argument)
                if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str)
            ]
            found.append(Words(f"{path.relative_to(CODE)}:{node.lineno}", said))
    return found


CALLS = calls()


def test_messages_are_found_where_they_are_made():
    assert len(CALLS) > 90


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.where)
def test_no_message_in_the_code_has_jargon(call):
    """Also of the branches that no row of test_every_rule comes through."""
    sentences = [words for words in call.said if " " in words]
    assert [words for words in sentences if JARGON.search(words)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_no_rule_is_explained_in_jargon(rule):
    told = re.sub(r"`[^`]*`", "", f"{rule.title} {rule.why} {rule.fix}")
    assert not JARGON.search(told)
