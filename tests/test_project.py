"""What stands round the code: workflows, forms, the project's address."""

import importlib.util
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import click
import jsonschema
import pytest
import yaml
from click.testing import CliRunner
from workflows import Loader, vendor_schema

import weeknotes as package

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
ADDRESS = "https://git.example.org/team/weeknotes"


def workflow(name):
    return yaml.load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"), Loader)


def jobs():
    for path in WORKFLOWS:
        for name, job in workflow(path.name)["jobs"].items():
            yield pytest.param(job, id=f"{path.stem}-{name}")


def hook():
    found = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize("job", list(jobs()))
def test_each_job_says_what_it_may_do_and_pins_what_it_uses(job):
    assert job["permissions"]
    assert job["timeout-minutes"] <= 30
    for step in job["steps"]:
        assert "uses" not in step or PINNED.fullmatch(step["uses"]), step


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_workflow_may_do_nothing_by_itself_and_says_which_release_each_pin_is(path):
    assert workflow(path.name)["permissions"] == {}
    for line in path.read_text(encoding="utf-8").splitlines():
        assert "uses:" not in line or re.search(r" # v\d+\.\d+\.\d+$", line), line


STEPS = ROOT / "weeknotes" / "drafting" / "scaffold" / "steps"


def test_the_action_does_the_steps_that_a_site_has_without_it():
    """Both say so in their own way: an action names a shell, and when it builds."""
    action = yaml.load((ROOT / "action.yml").read_text(encoding="utf-8"), Loader)["runs"]["steps"]
    install, build = (
        yaml.load((STEPS / f"{name}.yml").read_text(encoding="utf-8"), Loader)
        for name in ("install", "build")
    )
    assert all("shell" in step for step in action if "run" in step)
    for step in action:
        step.pop("shell", None)
    conditions = [step.pop("if", None) for step in action]
    assert action == [*install, *build]
    assert conditions == [None] * len(install) + ["inputs.build == 'true'"] * len(build)


def test_the_action_is_of_githubs_form():
    schema = vendor_schema("github-actions")
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    jsonschema.validate(yaml.load(text, Loader), schema)


def test_sites_use_the_uv_that_is_tested():
    [uv] = (step for step in steps_of_a_site() if "setup-uv" in step.get("uses", ""))
    assert uv["with"]["version"] == version("uv")


def steps_of_a_site():
    return yaml.load((STEPS / "install.yml").read_text(encoding="utf-8"), Loader)


def test_no_step_puts_what_others_wrote_into_a_command():
    """A tag or branch named `$(…)` must stay a word: it goes in by the environment."""
    for path in WORKFLOWS:
        for job in workflow(path.name)["jobs"].values():
            for step in job["steps"]:
                assert "${{" not in step.get("run", ""), step


def test_the_tests_run_on_three_systems_and_four_pythons():
    matrix = workflow("test.yml")["jobs"]["tests"]["strategy"]["matrix"]
    assert len(matrix["os"]) == 3
    assert matrix["python"] == ["3.11", "3.12", "3.13", "3.14"]


@pytest.mark.parametrize(
    ("tag", "fine"),
    [(f"v{package.__version__}", True), ("v99.0.0", False), (f"{package.__version__}", False)],
)
def test_a_tag_that_is_not_the_version_publishes_nothing(tag, fine, tmp_path):
    steps = workflow("release.yml")["jobs"]["build"]["steps"]
    [step] = [step for step in steps if step.get("name") == "The tag is the version"]
    (tmp_path / "python").symlink_to(sys.executable)
    ran = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", step["run"]],
        cwd=ROOT,
        env={"TAG": tag, "PATH": f"{tmp_path}:/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert (ran.returncode == 0) == fine


@pytest.mark.long
def test_the_release_builds_checks_and_tries_what_it_publishes(tmp_path):
    """Each command of the job, in a copy, by a Python of its own."""
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "python"], check=True)
    subprocess.run(["git", "clone", "-q", ROOT, tmp_path / "copy"], check=True)
    changelog = tmp_path / "copy" / "CHANGELOG.md"
    released = f"## [{package.__version__}] - 2026-11-30\n"
    changelog.write_text(changelog.read_text(encoding="utf-8") + released, encoding="utf-8")
    for step in workflow("release.yml")["jobs"]["build"]["steps"]:
        if "run" in step:
            ran = subprocess.run(
                ["bash", "-eo", "pipefail", "-c", step["run"]],
                cwd=tmp_path / "copy",
                env={
                    "TAG": f"v{package.__version__}",
                    "PATH": f"{tmp_path}/python/bin:/usr/bin:/bin",
                    "HOME": str(tmp_path),
                },
                check=False,
                capture_output=True,
                text=True,
            )
            if "install build" in step["run"] and ran.returncode:
                pytest.skip("no package index can be reached")
            assert ran.returncode == 0, ran.stdout + ran.stderr
    assert (tmp_path / "copy" / "site" / "public" / "index.html").is_file()


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_forms_ask_for_what_a_fault_needs(path):
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    if path.stem == "problem":
        wanted = {item["id"] for item in form["body"] if item.get("validations")}
        assert wanted == {"input", "expected", "version"}


def test_an_empty_address_is_written_nowhere():
    assert hook().urls("") == {}
    assert all(address.startswith(ADDRESS) for address in hook().urls(ADDRESS).values())


def test_the_address_is_read_from_its_one_place(tmp_path):
    (tmp_path / "weeknotes").mkdir()
    source = (ROOT / "weeknotes" / "__init__.py").read_text(encoding="utf-8")
    own = tmp_path / "weeknotes" / "__init__.py"
    own.write_text(
        re.sub(r'^PROJECT_URL = ".*"$', f'PROJECT_URL = "{ADDRESS}"', source, flags=re.MULTILINE)
    )
    metadata: dict[str, object] = {}
    hook().ProjectUrls(str(tmp_path), {}).update(metadata)
    assert metadata["urls"]["Issues"] == f"{ADDRESS}/issues"


@pytest.mark.parametrize(("address", "said"), [("", "Please report it."), (ADDRESS, ADDRESS)])
def test_a_fault_of_ours_ends_with_3_and_says_where_to_report_it(
    address, said, monkeypatch, capsys
):
    from weeknotes.cli import main as cli  # noqa: PLC0415 - what it knows is changed below

    def broken(**_):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(cli, "PROJECT_URL", address)
    monkeypatch.setattr(cli, "cli", broken)
    monkeypatch.delenv("WEEKNOTES_DEBUG", raising=False)
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 3
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told


def test_help_names_an_address_only_where_there_is_one():
    from weeknotes.cli.commands import cli  # noqa: PLC0415

    shown = CliRunner().invoke(cli, ["--help"]).output
    assert ("https://" in shown) == bool(package.PROJECT_URL)
    assert "Documentation: weeknotes docs" in shown
    assert isinstance(cli, click.Group)
