"""A new site in an empty environment: what its workflows install, and that a site comes of it."""

import contextlib
import functools
import http.server
import os
import re
import sys
import threading
from pathlib import Path

import pytest
import yaml
from hatchling.build import build_wheel
from machines import LOCK, ROOT, Machine, filled_store, filled_wheelhouse
from newcomers import NOW, Newcomer
from workflows import Loader, run_steps, workflow

from weeknotes import __version__
from weeknotes.drafting.pin.wheel import wheel as make_wheel
from weeknotes.read.files.installation import contents

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the workflows of a site run on Linux"
)

BASE = "https://team.github.io/notes"
WHEEL = f"vendor/weeknotes-{__version__}-py3-none-any.whl"
HOSTS = ("https://github.com", "https://git.example.org")
"""Where the repository of weeknotes is, as far as git knows."""

FRIDAY = "1795186800"
"""2026-11-20T15:00Z."""


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    return filled_store(tmp_path_factory.mktemp("store"))


@pytest.fixture
def newcomer(store, tmp_path, at_home):
    (tmp_path / "work").mkdir()
    hosts = [f"insteadOf = {host}/team/weeknotes" for host in HOSTS]
    at_home(
        "[user]\nname = Sam\nemail = sam@example.org\n"
        + "\n".join([f'[url "file://{tmp_path}/weeknotes.git"]', *hosts, ""])
    )
    newcomer = Newcomer(tmp_path / "work")
    newcomer.cloned("git@github.com:team/notes.git")
    return newcomer


@pytest.fixture
def site(newcomer):
    """The folder of a new site."""
    newcomer.init("notes")
    return newcomer.folder / "notes"


@pytest.fixture
def machine(store, tmp_path):
    """One that gets what weeknotes needs, and nothing else."""
    return Machine(tmp_path / "machine", store, UV_OFFLINE="1", SOURCE_DATE_EPOCH=FRIDAY)


@pytest.fixture
def runs(newcomer, tmp_path):
    """Run a job of a site on a machine, in a clean clone of what is committed."""

    def run(machine, site, name, actions=None):
        newcomer.git("add", "-A", cwd=site)
        newcomer.git("commit", "-qm", "Write", "--allow-empty", cwd=site)
        clone = tmp_path / name / "notes"
        newcomer.git("clone", "-q", str(site), str(clone))
        (job,) = workflow(site, name)["jobs"].values()
        values = {"steps.pages.outputs.base_url": BASE}
        code, said = run_steps(job, clone, values, machine.variables, actions)
        assert code == 0, said
        return clone

    return run


def assert_built_alone(machine, clone):
    """The site is there, and it was made by what the machine has installed."""
    home = (clone / "public" / "index.html").read_text()
    assert f'<link rel="canonical" href="{BASE}/">' in home
    assert (clone / "public" / "2026/11/20/a-place-for-our-notes/index.html").is_file()
    used = machine.run("python", "-c", "import weeknotes; print(weeknotes.__file__)", cwd=clone)
    assert Path(used.strip()).is_relative_to(machine.python)


def test_a_site_that_carries_its_weeknotes_is_built_where_there_is_nothing_else(
    site, machine, runs
):
    clone = runs(machine, site, "publish")
    assert_built_alone(machine, clone)
    runs(machine, site, "check")


def test_a_wheel_that_is_installed_makes_the_very_wheel_again(site, machine, tmp_path):
    """From a checkout, from that wheel, and from the one of the build backend."""
    carried = (site / WHEEL).read_bytes()
    with contextlib.chdir(ROOT):
        built = tmp_path / build_wheel(str(tmp_path))
    machine.run("uv", "pip", "install", "-q", "--require-hashes", "-r", str(LOCK), cwd=site)
    for number, wheel in enumerate((f"./{WHEEL}", str(built))):
        machine.run("uv", "pip", "install", "-q", "--no-deps", "--reinstall", wheel, cwd=site)
        machine.run("weeknotes", "init", f"again-{number}", "--now", NOW, cwd=tmp_path)
        assert (tmp_path / f"again-{number}" / WHEEL).read_bytes() == carried


def test_a_carried_wheel_that_somebody_has_changed_is_not_installed(site, machine):
    with (site / WHEEL).open("ab") as wheel:
        wheel.write(b"\0")
    done = machine.tried("uv", "pip", "install", "--no-deps", "-r", "requirements.txt", cwd=site)
    assert done.returncode
    assert "Hash mismatch" in done.stdout


class Ways:
    """The ways by which people get weeknotes onto their machine."""

    def __init__(self, folder, newcomer):
        with contextlib.chdir(ROOT):
            self.wheel = folder / build_wheel(str(folder))
        newcomer.git("clone", "-q", "--bare", str(ROOT), str(folder / "weeknotes.git"))
        self.commit = newcomer.git("rev-parse", "HEAD", cwd=folder / "weeknotes.git")
        action = newcomer.git("show", "HEAD:action.yml", cwd=folder / "weeknotes.git")
        self.actions = {f"team/weeknotes@{self.commit}": yaml.load(action, Loader)}

    def named(self, way):
        """What is asked of an installer, and what the pin of a site begun with it has to be."""
        git = "weeknotes @ git+{}/team/weeknotes"
        return {
            "index": ("weeknotes", f"weeknotes=={__version__}"),
            "github": (git.format(HOSTS[0]), git.format(HOSTS[0]) + f"@{self.commit}"),
            "git": (git.format(HOSTS[1]), git.format(HOSTS[1]) + f"@{self.commit}"),
            "file": (str(self.wheel), rf"./{WHEEL} --hash=sha256:[0-9a-f]{{64}}"),
        }[way]


@pytest.fixture
def ways(tmp_path, newcomer):
    return Ways(tmp_path, newcomer)


@pytest.fixture
def index(ways, tmp_path):
    """The address of a package index that has weeknotes."""
    project = tmp_path / "served" / "simple" / "weeknotes"
    project.mkdir(parents=True)
    (project / ways.wheel.name).write_bytes(_published())
    (project / "index.html").write_text(f'<a href="{ways.wheel.name}">{ways.wheel.name}</a>\n')
    handler = functools.partial(_Quiet, directory=tmp_path / "served")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/simple"
        server.shutdown()


def _published():
    """The wheel of a project that has a public address."""
    own = contents()
    init = own.files["weeknotes/__init__.py"]
    addressed = init.replace(b'PROJECT_URL = ""', b'PROJECT_URL = "https://example.org/weeknotes"')
    assert addressed != init
    files = own.files | {"weeknotes/__init__.py": addressed}
    return make_wheel("weeknotes", __version__, files=files, metadata=own.metadata).data


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_args):
        """Keep the output of the tests clean."""


@pytest.fixture(scope="session")
def wheelhouse(tmp_path_factory):
    return filled_wheelhouse(tmp_path_factory.mktemp("wheelhouse"))


@pytest.fixture
def connected(store, wheelhouse, index, tmp_path):
    """A machine that knows an index which has weeknotes, and has the rest in a folder."""

    def made(name):
        return Machine(
            tmp_path / name,
            store,
            SOURCE_DATE_EPOCH=FRIDAY,
            UV_DEFAULT_INDEX=index,
            UV_FIND_LINKS=str(wheelhouse),
            UV_NO_GITHUB_FAST_PATH="1",
            PIP_CONFIG_FILE=os.devnull,
            PIP_INDEX_URL=index,
            PIP_FIND_LINKS=str(wheelhouse),
        )

    return made


INSTALLERS = {"uv": ("uv", "pip", "install", "-q"), "pip": ("python", "-m", "pip", "install", "-q")}


@pytest.mark.long
@pytest.mark.parametrize("installer", INSTALLERS)
@pytest.mark.parametrize("way", ["index", "github", "git", "file"])
def test_a_site_gets_the_weeknotes_that_began_it(way, installer, ways, newcomer, connected, runs):  # noqa: PLR0917
    """However that was installed; and by the lines of its requirements.txt too."""
    asked, expected = ways.named(way)
    install = INSTALLERS[installer]
    person, site = connected("person"), newcomer.folder / "notes"
    person.run("uv", "pip", "install", "-q", "pip", cwd=site)
    person.run(*INSTALLERS["uv"], "--require-hashes", "-r", str(LOCK), cwd=site)
    person.run(*install, "--no-deps", asked, cwd=site)
    person.run("weeknotes", "init", ".", "--now", NOW, cwd=site)
    pin = (site / "requirements.txt").read_text().splitlines()[-1]
    assert re.fullmatch(expected if way == "file" else re.escape(expected), pin)
    assert (site / "vendor").exists() == (way == "file")

    runner = connected("runner")
    assert_built_alone(runner, runs(runner, site, "publish", ways.actions))
    clone = runs(runner, site, "check", ways.actions)

    another = connected("another")
    another.run("uv", "pip", "install", "-q", "pip", cwd=clone)
    another.run(*install, "--require-hashes", "-r", "requirements.lock", cwd=clone)
    another.run(*install, "--no-deps", "-r", "requirements.txt", cwd=clone)
    another.run("weeknotes", "build", cwd=clone)
