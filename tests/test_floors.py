"""The architecture is a test: who may import whom, who may print, ask the clock, touch files."""

import ast
import subprocess
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "weeknotes"
ROOMS = frozenset({"read", "plan", "render", "write"})
FLOORS = (
    frozenset({"__main__"}),
    frozenset({"cli"}),
    frozenset({"commands"}),
    frozenset({"preview"}),
    frozenset({"report"}),
    frozenset({"drafting"}),
    frozenset({"build", "publish"}),
    ROOMS | {"check", "memory"},
    frozenset({"importers"}),
    frozenset({"disk"}),
    frozenset({"html"}),
    frozenset({"model", "gfm"}),
    frozenset({""}),
)
"""From the top; a part imports from lower floors only, or from itself. `""` is the version."""

FLOORS_OF_BUILD = (
    frozenset({"week_email", "public_addresses"}),
    frozenset({"pipeline"}),
    frozenset({"incremental.text_only"}),
    frozenset(
        {"planning", "incremental.record", "files", "output", "into_git"}
        | {"theme.trial", "theme.unused"}
    ),
    frozenset({"incremental.notes", "drawings"}),
    frozenset({"incremental.memory", "usage"}),
    frozenset({"incremental.stale"}),
    frozenset({"jobs"}),
    frozenset({"context"}),
    frozenset({"request"}),
    frozenset({"processes.workers", "processes.progress", "registry"}),
    frozenset({"processes.interruption"}),
)
"""The same inside `build/`, whose modules join the rooms."""

MODULES = sorted(path for path in PACKAGE.rglob("*.py"))
PRINTS = {"cli"}
ASKS_THE_CLOCK = {"read.clock"}
TOUCHES_FILES = {"read", "write", "memory", "disk"}
EXCEPTIONS = {
    "check.external_links.memory",  # what other sites answered: neither content nor site
    "report.excerpt",  # the line of a problem, looked up again where it is printed
    "preview.assets",  # its own script and style
    "preview.place",  # a temporary folder of its own
    "preview.shelf",  # serves the finished site from it
    "preview.watching",  # whether a folder that is to be watched is there
    "publish.scratch",  # a temporary folder of its own
    "publish.tree",  # reads the finished site from it
    "render.jinja.bounds",  # asks the system how much memory the process has
}
RUNS_PROGRAMS = {
    "read.git.git",
    "publish.git",
    "drafting.editor",  # the author's own, which they ask for
}
LOOKS_FOR_FILES = {"commands", "drafting"}

FILE_CALLS = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "mkdir",
    "makedirs",
    "unlink",
    "rename",
    "rmtree",
    "iterdir",
    "glob",
    "rglob",
    "scandir",
    "listdir",
    "stat",
}
FILE_QUESTIONS = {"exists", "is_file", "is_dir"}
CLOCK_CALLS = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
    ("time", "time_ns"),
    ("time", "localtime"),
    ("time", "gmtime"),
}


GROUND = frozenset({"model", "html", "gfm"})
"""What all rooms stand on: they must not pass each other anything through it."""

CHANGEABLE = {
    "bytearray",
    "ChainMap",
    "ContextVar",
    "Counter",
    "defaultdict",
    "deque",
    "dict",
    "list",
    "local",
    "OrderedDict",
    "Queue",
    "set",
    "SimpleNamespace",
    "SimpleQueue",
    "WeakKeyDictionary",
    "WeakSet",
    "WeakValueDictionary",
}
CHANGES = {
    "__delattr__",
    "__delitem__",
    "__setattr__",
    "__setitem__",
    "add",
    "append",
    "appendleft",
    "clear",
    "difference_update",
    "discard",
    "extend",
    "extendleft",
    "insert",
    "intersection_update",
    "pop",
    "popitem",
    "popleft",
    "put",
    "register",
    "remove",
    "reverse",
    "setdefault",
    "sort",
    "symmetric_difference_update",
    "update",
}
"""Methods that change what they are called on."""

CLASS = "cls"
"""A class, seen from its own methods."""


def name_of(path: Path) -> str:
    """`plan.weeks` for weeknotes/plan/weeks/pages.py, and an empty name for the package itself."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def part_of(module: str) -> str:
    """The part of the house that a module belongs to."""
    return module.partition(".")[0]


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def for_types_only(path: Path) -> set[ast.AST]:
    """What stands below `if TYPE_CHECKING:`, and so is never run."""
    blocks = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.If))
    typing = (block for block in blocks if "TYPE_CHECKING" in ast.dump(block.test))
    return {node for block in typing for child in block.body for node in ast.walk(child)}


def imports_of(path: Path, *, types: bool = True) -> Iterator[str]:
    """The modules of ours that a module imports, wherever the import stands in it."""
    known = {name_of(other) for other in MODULES}
    skipped = set() if types else for_types_only(path)
    for node in ast.walk(tree_of(path)):
        if node in skipped:
            continue
        if isinstance(node, ast.ImportFrom):
            package = path.parents[node.level - 1].relative_to(ROOT).parts if node.level else ()
            start = ".".join((*package, *((node.module,) if node.module else ())))
            names = [f"{start}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name.partition(".")[0] != "weeknotes":
                continue
            inner = name.partition(".")[2]
            while inner not in known:
                inner = inner.rpartition(".")[0]
            yield inner


def calls_of(path: Path) -> Iterator[tuple[int, str, str]]:
    """The line of each call, what it is called on, and the name of the function."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            match node.func:
                case ast.Name(id=name):
                    yield node.lineno, "", name
                case ast.Attribute(value=ast.Name(id=on), attr=name):
                    yield node.lineno, on, name
                case ast.Attribute(value=ast.Attribute(attr=on), attr=name):
                    yield node.lineno, on, name
                case ast.Attribute(attr=name):
                    yield node.lineno, "…", name


def of_house(module: Path) -> bool:
    """The Markdown dialect is a library of its own, which this test only walls off."""
    return part_of(name_of(module)) != "gfm"


def floor_of(part: str, floors: Sequence[frozenset[str]] = FLOORS) -> int:
    found = [number for number, parts in enumerate(floors) if part in parts]
    assert len(found) == 1, f"{part!r} has no floor yet: give it one in {__name__}"
    return found[0]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_from_lower_floors_only(path):
    own = part_of(name_of(path))
    for module in imports_of(path):
        other = part_of(module)
        assert other == own or floor_of(other) > floor_of(own), f"{name_of(path)} imports {module}"


BUILD = {
    name_of(path): path
    for path in MODULES
    if part_of(name_of(path)) == "build" and path.name != "__init__.py"
}


@pytest.mark.parametrize("name", sorted(BUILD))
def test_so_does_a_module_of_the_build(name):
    own = floor_of(name.removeprefix("build."), FLOORS_OF_BUILD)
    for module in imports_of(BUILD[name]):
        if module in BUILD.keys() - {name}:
            other = floor_of(module.removeprefix("build."), FLOORS_OF_BUILD)
            assert other > own, f"{name} imports {module}"


def test_no_two_rooms_know_each_other():
    """Said once more, since it is the rule that is broken first."""
    for path in MODULES:
        own = part_of(name_of(path))
        if own in ROOMS:
            assert not {part_of(module) for module in imports_of(path)} & (ROOMS - {own}), path


def test_nothing_imports_in_a_circle():
    graph = {
        name_of(path): set(imports_of(path, types=False)) - {name_of(path)} for path in MODULES
    }
    TopologicalSorter(graph).prepare()


def test_the_markdown_dialect_knows_nothing_of_weeknotes():
    for path in (PACKAGE / "gfm").rglob("*.py"):
        assert {part_of(module) for module in imports_of(path)} <= {"gfm"}, path


def made_on_import(tree: ast.Module) -> Iterator[tuple[ast.ClassDef | None, ast.expr]]:
    """The values that a module and its classes are given when it is imported, each once.

    With the class whose body a value is in, if it is in one.
    """
    rows: list[tuple[ast.ClassDef | None, ast.stmt]] = [(None, node) for node in tree.body]
    while rows:
        within, node = rows.pop()
        match node:
            case ast.ClassDef():
                rows += [(node, inner) for inner in node.body]
            case ast.If() | ast.Try() | ast.With() | ast.For() | ast.While():
                inner = ast.iter_child_nodes(node)
                rows += [(within, one) for one in inner if isinstance(one, ast.stmt)]
            case ast.Assign(value=value) | ast.AnnAssign(value=ast.expr() as value):
                yield within, value
            case ast.FunctionDef(args=arguments):
                kept = (*arguments.defaults, *filter(None, arguments.kw_defaults))
                yield from ((within, one) for one in kept)


def is_changeable(value: ast.expr) -> bool:
    """Whether what an expression makes can be changed later."""
    match value:
        case ast.Dict() | ast.List() | ast.Set() | ast.DictComp() | ast.ListComp() | ast.SetComp():
            return True
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in CHANGEABLE
        case ast.Tuple(elts=parts):
            return any(map(is_changeable, parts))
        case ast.BinOp(left=left):  # which says what comes of it: a frozenset with a set is frozen
            return is_changeable(left)
        case ast.IfExp(body=one, orelse=other):
            return is_changeable(one) or is_changeable(other)
    return False


def is_copied(within: ast.ClassDef | None, value: ast.expr) -> bool:
    """Whether it is the empty default of a value's field, of which msgspec gives each its own."""
    empty = isinstance(value, ast.Dict | ast.List) and not ast.unparse(value)[1:-1]
    return empty and within is not None and "Value" in map(ast.unparse, within.bases)


def cached_functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            by = {ast.unparse(one).partition("(")[0] for one in node.decorator_list}
            if by & {"cache", "lru_cache", "functools.cache", "functools.lru_cache"}:
                yield node


def first_name(node: ast.expr) -> str | None:
    """The name that an expression such as `name.attribute[0].other` begins with."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        if isinstance(node, ast.Attribute) and node.attr == "__class__":
            return CLASS
        node = node.value
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "type":
        return CLASS
    return node.id if isinstance(node, ast.Name) else None


def scopes(tree: ast.Module) -> Iterator[tuple[list[ast.AST], set[str]]]:
    """The nodes of each function, with the names of its own, and those outside of functions."""
    outside: list[ast.AST] = []
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef):
            yield [*ast.walk(node)], own_names(node) - {CLASS}
        else:
            outside.append(node)
            waiting += ast.iter_child_nodes(node)
    yield outside, set()


def changed_in(nodes: list[ast.AST]) -> Iterator[tuple[int, ast.expr]]:
    """The line and the target of whatever is changed in place: `a.b = …`, `a[0] = …`, `a.add()`."""
    for node in nodes:
        targets: list[ast.expr] = []
        match node:
            case ast.Assign(targets=targets) | ast.Delete(targets=targets):
                pass
            case ast.AugAssign(target=target) | ast.AnnAssign(target=target):
                targets = [target]
            case ast.Call(func=ast.Attribute(value=on, attr=name)) if name in CHANGES:
                yield node.lineno, on
            case ast.Call(func=ast.Name(id="setattr" | "delattr"), args=[on, *_]):
                yield node.lineno, on
        for target in targets:
            for one in target.elts if isinstance(target, ast.Tuple | ast.List) else [target]:
                if isinstance(one, ast.Attribute | ast.Subscript):
                    yield node.lineno, one.value


def own_names(scope: ast.AST) -> set[str]:
    """The names that a function gives itself, by its arguments or by assignment."""
    stored = {
        node.id
        for node in ast.walk(scope)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    return stored | {node.arg for node in ast.walk(scope) if isinstance(node, ast.arg)}


def shared_names(path: Path) -> set[str]:
    """The names of a module that are there for more than one call: its own, and what it imports.

    Of a module above the ground, only those that it imports from there.
    """
    tree = tree_of(path)
    if part_of(name_of(path)) in GROUND:
        defined = {
            node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)
        }
        stored = own_names(ast.Module([one for one in tree.body if not is_scope(one)], []))
        return defined | stored | {CLASS} | imported_names(tree, "")
    return {name for part in GROUND for name in imported_names(tree, f"weeknotes.{part}")}


def is_scope(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.ClassDef)


def imported_names(tree: ast.Module, package: str) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(package):
            found |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            names = (alias.asname or alias.name.partition(".")[0] for alias in node.names)
            found |= {name for name in names if not package or name == "weeknotes"}
    return found


def test_what_the_rooms_stand_on_holds_nothing_that_changes():
    """A table that one room could write and another read would join the two behind our back."""
    for path in MODULES:
        if part_of(name_of(path)) in GROUND:
            for within, value in made_on_import(tree_of(path)):
                bad = is_changeable(value) and not is_copied(within, value)
                assert not bad, f"{path}:{value.lineno} can be changed: use a MappingProxyType"
            for function in cached_functions(tree_of(path)):
                kept = ast.unparse(function.returns).partition("[")[0] if function.returns else ""
                bad = kept.rpartition(".")[2] in CHANGEABLE | {"Any", ""}
                assert not bad, f"{path}:{function.lineno} remembers something that can be changed"


def test_nothing_is_changed_in_what_the_rooms_stand_on():
    """Neither by itself nor from above, by a setter, a class's attribute or a table of handlers."""
    for path in MODULES:
        shared = shared_names(path)
        if part_of(name_of(path)) in GROUND:
            for node in ast.walk(tree_of(path)):
                assert not isinstance(node, ast.Global), f"{path}:{node.lineno} has a global"
        for nodes, own in scopes(tree_of(path)):
            for line, on in changed_in(nodes):
                bad = first_name(on) in shared - own
                assert not bad, f"{path}:{line} changes {ast.unparse(on)}"


def test_only_the_command_line_prints_and_exits():
    for path in filter(of_house, MODULES):
        if part_of(name_of(path)) not in PRINTS | {"__main__"}:
            for line, on, name in calls_of(path):
                spoken = (on, name) in {("", "print"), ("", "exit"), ("", "quit")} or on == "click"
                assert not spoken, f"{path}:{line}"
                assert (on, name) not in {("sys", "exit"), ("os", "_exit")}, f"{path}:{line}"
                assert on not in {"stdout", "stderr"}, f"{path}:{line}"


def test_only_one_module_asks_the_clock():
    for path in filter(of_house, MODULES):
        if name_of(path) not in ASKS_THE_CLOCK:
            for line, on, name in calls_of(path):
                assert (on, name) not in CLOCK_CALLS, f"{path}:{line} asks the clock"


def test_only_reading_and_writing_touch_files():
    for path in filter(of_house, MODULES):
        part = part_of(name_of(path))
        forbidden = FILE_CALLS if part in LOOKS_FOR_FILES else FILE_CALLS | FILE_QUESTIONS
        if part not in TOUCHES_FILES and name_of(path) not in EXCEPTIONS:
            for line, on, name in calls_of(path):
                # `opener.open` asks the web, which only `check --external` does.
                told = name in forbidden and on != "opener"
                assert not told, f"{path}:{line} calls {on}.{name}"


def test_only_reading_asks_the_environment():
    """But for the command line, which takes the place of options that were not given."""
    for path in filter(of_house, MODULES):
        if part_of(name_of(path)) not in {"cli", "read"}:
            for node in ast.walk(tree_of(path)):
                asked = isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
                assert not asked, path


def test_only_what_asks_git_runs_other_programs():
    for path in filter(of_house, MODULES):
        if name_of(path) not in RUNS_PROGRAMS:
            for node in ast.walk(tree_of(path)):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                names += [node.module] if isinstance(node, ast.ImportFrom) else []
                assert not {"subprocess", "pty", "asyncio.subprocess"} & set(names), path
            for line, on, name in calls_of(path):
                runs = on == "os" and name.startswith(
                    ("system", "popen", "exec", "spawn", "posix_")
                )
                assert not runs, f"{path}:{line} runs a program"


def test_every_part_of_the_house_has_its_floor():
    for path in MODULES:
        floor_of(part_of(name_of(path)))


@pytest.mark.parametrize(
    ("imported", "without"),
    [
        # A build in which no post has changed parses none.
        ("weeknotes.build.pipeline", {"markdown", "nh3", "frontmatter", "yaml", "pygments"}),
        # Where processes do the work, the one that plans needs nothing that renders.
        ("weeknotes.build.pipeline", {"jinja2", "feedgen", "lxml", "concurrent.futures"}),
        # How weeknotes was installed, and a wheel of it, is for new sites alone.
        ("weeknotes.build.pipeline", {"importlib.metadata", "zipfile"}),
        ("weeknotes.read.posts", {"markdown", "frontmatter", "yaml", "pygments"}),
        ("weeknotes.commands.init", {"frontmatter", "yaml"}),
        # What is asked for help, or completes a line, must not be waited for.
        ("weeknotes.cli.main", {"msgspec", "jinja2", "markdown"}),
    ],
)
def test_slow_modules_are_imported_where_they_are_needed(imported, without):
    told = f"import sys, {imported}; print(*sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert without.isdisjoint(ran.stdout.split())
