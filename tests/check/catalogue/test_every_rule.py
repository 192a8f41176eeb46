"""The catalogue holds every code that the program can bear, and no other."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from weeknotes.check.catalogue.every_rule import GROUPS, RULES
from weeknotes.check.catalogue.page import page
from weeknotes.model.settings import Settings
from weeknotes.read.fields.front_matter import front_matter_of
from weeknotes.read.header.header import read_header
from weeknotes.read.header.key_table import KEYS
from weeknotes.read.header.keys import KNOWN

ROOT = Path(__file__).parents[3]
CODE = ROOT / "weeknotes"
PAGE = ROOT / "docs" / "rules.md"
MODULES = [path for path in sorted(CODE.rglob("*.py")) if "catalogue" not in path.parts]
BUILDERS = {"error": "error", "warning": "warning", "HeaderFault": "error"}
"""The functions whose first value is a code, and the severity that they give."""

METHODS = {"fail": "error", "warn": "warning"}
"""Those of the reading room, where a class tells its own codes; but see `takes_codes`."""

SETTINGS = Settings(title="Notes", url="https://example.org/")

CATALOGUE = {rule.code: rule for rule in RULES}


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def takes_codes(method: str, module: ast.Module) -> bool:
    """Whether a module's own method of that name takes a code; one of elsewhere always does."""
    own = [
        node
        for node in ast.walk(module)
        if isinstance(node, ast.FunctionDef) and node.name == method
    ]
    return all("code" in {argument.arg for argument in node.args.args} for node in own)


def codes_of(path: Path) -> Iterator[tuple[str | None, str, int]]:
    """Each code that a module gives to a problem (None where it is not a literal)."""
    module = tree(path)
    for node in ast.walk(module):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        match node.func:
            case ast.Name(id=name) if name in BUILDERS:
                severity = BUILDERS[name]
            case ast.Attribute(attr=name) if name in METHODS and takes_codes(name, module):
                severity = METHODS[name]
            case _:
                continue
        first = node.args[0]
        literal = first.value if isinstance(first, ast.Constant) else None
        yield literal, severity, node.lineno


USED = [
    (code, severity, f"{path.relative_to(ROOT)}:{line}")
    for path in MODULES
    for code, severity, line in codes_of(path)
    if code is not None
]
TOLD_BY_NAME = {f"bad-{name.replace('_', '-')}" for name in KNOWN} | {
    f"{what}-unreadable" for what in ("settings", "people")
}
TOLD_BY_NAME |= {f"theme-{what}" for what in ("fault", "unsafe", "limit")}  # as the fault has it


def test_codes_are_found_where_problems_are_made():
    """That the search finds nothing at all would otherwise pass for all being well."""
    found = {code for code, _, _ in USED}
    assert {"no-date", "header-not-closed", "link-broken", "cannot-write", "alt-missing"} <= found


def test_every_code_in_the_program_is_in_the_catalogue():
    missing = sorted({f"{code} ({where})" for code, _, where in USED if code not in CATALOGUE})
    assert not missing, missing


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.name)
@pytest.mark.parametrize("value", ["[a, b]", "{a: b}", "javascript:a", "soon", "-1", "|\n  a\n  b"])
def test_whatever_is_wrong_with_a_value_has_its_rule(key, value):
    header = read_header(f"---\n{key.name}: {value}\n---\n").fields
    front = front_matter_of(header, "content/a.md", SETTINGS)
    assert {problem.code for problem in front.problems} <= CATALOGUE.keys()


def test_every_rule_of_the_catalogue_is_told_somewhere():
    told = {code for code, _, _ in USED} | TOLD_BY_NAME
    assert sorted(CATALOGUE.keys() - told) == []


@pytest.mark.parametrize(("code", "severity", "where"), USED, ids=[where for *_, where in USED])
def test_a_rule_is_as_severe_as_its_problems(code, severity, where):
    """Where a code is both, the rule says error: then nobody switches it off."""
    rule = CATALOGUE[code]
    both = {found for other, found, _ in USED if other == code}
    expected = "error" if "error" in both else severity
    assert ("warning" if rule.severity == "advice" else rule.severity) == expected, where


def test_advice_comes_from_check_alone():
    for code, _, where in USED:
        by_check = where.startswith("weeknotes/check/")
        if code != "bad-setting":
            assert (CATALOGUE[code].severity == "advice") == by_check, where


def test_no_code_is_there_twice():
    assert len(CATALOGUE) == len(RULES) == sum(len(group.rules) for group in GROUPS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_explains_itself_in_sentences(rule):
    assert rule.code == rule.code.lower()
    assert not rule.title.endswith(".")
    for text in (rule.why, rule.fix):
        assert text[0].isupper() or text[0] == "`" or text.startswith("weeknotes")
        assert text.endswith((".", "`", ">"))
        assert "  " not in text


def test_errors_alone_cannot_be_switched_off():
    assert all(rule.can_be_off == (rule.severity != "error") for rule in RULES)
    assert any(rule.can_be_off for rule in RULES)


def test_the_page_of_the_docs_is_that_of_the_catalogue(request):
    if request.config.getoption("--renew-golden"):
        PAGE.write_text(page(), encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "docs/rules.md is made from the catalogue: run pytest with --renew-golden"
    )


def test_the_page_tells_every_rule_under_its_own_heading():
    lines = page().splitlines()
    assert [line for line in lines if line.startswith("### ")] == [
        f"### {rule.code}" for rule in RULES
    ]
    assert max(map(len, lines)) <= 120
