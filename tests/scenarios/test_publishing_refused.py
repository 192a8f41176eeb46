"""Publishing refuses wherever somebody's work could be lost, and says what to do about it."""

import os
import shutil
import socket
import tempfile
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from sites import AT_A_DOMAIN, snapshot
from teams import BRANCH, Heard, git

from weeknotes.check.catalogue.publishing import PUBLISHING
from weeknotes.publish.remote import Patience


def refused(team, code, *words, options=("--yes",), exits=2, **env):
    """Hold that nothing changed anywhere but in the temporary folder, and that it is told why."""
    before = snapshot(team.remote.parent)
    told = team.publish(*options, **env).exits(exits).tells(f"[{code}]", *words)
    assert snapshot(team.remote.parent) == before
    assert "Published" not in told.out
    return told


def test_no_git(team, tmp_path):
    refused(
        team, "publish-no-git", "not installed", "https://git-scm.com/downloads", PATH=str(tmp_path)
    )


def put_before_git(folder, script):
    """A program of the name git, and a PATH on which it comes first."""
    place = folder / "bin" / "git"
    place.parent.mkdir()
    place.write_text(f"#!/bin/sh\n{script}\n")
    place.chmod(0o755)
    return f"{place.parent}:{os.environ['PATH']}"


def test_a_git_that_does_not_run(team, tmp_path):
    path = put_before_git(tmp_path, "echo 'xcode-select: note: no developer tools' >&2; exit 1")
    refused(team, "publish-no-git", "does not run", "no developer tools", PATH=path)


def test_no_room_for_temporary_files(team, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    refused(team, "publish-no-room", "TMPDIR", "No such file")


def test_an_old_git(team, tmp_path):
    path = put_before_git(tmp_path, "echo git version 2.25.1")
    refused(team, "publish-old-git", "This is git version 2.25.1", PATH=path)


def test_no_repository(team):
    shutil.rmtree(team.clone / ".git")
    refused(team, "publish-no-repository", "git init")


def test_a_repository_of_somebody_else(team, tmp_path):
    script = f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec {shutil.which("git")} "$@"'
    path = put_before_git(tmp_path, script)
    refused(team, "publish-no-repository", "another user", PATH=path)


def test_no_commit(team):
    shutil.rmtree(team.clone / ".git")
    git(team.clone, "init", "--quiet")
    refused(team, "publish-no-commit", "git commit")


def test_no_branch(team):
    git(team.clone, "checkout", "--quiet", "--detach")
    refused(team, "publish-no-branch", "git switch main")


def test_no_such_remote(team):
    refused(
        team,
        "publish-no-remote",
        "“up”",
        "The remotes are “origin”",
        options=("--yes", "--remote", "up"),
    )
    refused(team, "publish-no-remote", "“--up”", options=("--yes", "--remote=--up"))
    git(team.clone, "remote", "remove", "origin")
    refused(team, "publish-no-remote", "git remote add origin https://github.com/")


def test_a_remote_without_an_address(team):
    git(team.clone, "remote", "remove", "origin")
    git(team.clone, "config", "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*")
    refused(team, "publish-no-remote", "git remote add origin")


def test_a_remote_for_several_places(team):
    git(team.clone, "remote", "set-url", "--add", "--push", "origin", "../remote.git")
    git(team.clone, "remote", "set-url", "--add", "--push", "origin", "../second.git")
    refused(team, "publish-many-places", "git remote -v")


@pytest.mark.parametrize("branch", ["my site", "a..b", "-x", "x.lock", "@{1}", "a\nb"])
def test_a_name_that_no_branch_can_have(team, branch):
    refused(team, "publish-bad-branch", options=("--yes", f"--branch={branch}"))


def test_the_branch_you_are_on(team):
    git(team.clone, "switch", "--quiet", "--create", "notes")
    refused(
        team, "publish-onto-sources", "the branch you are on", options=("--yes", "--branch=notes")
    )


def test_the_main_branch(team):
    git(team.clone, "switch", "--quiet", "--create", "notes")
    refused(team, "publish-onto-sources", "main branch", options=("--yes", "--branch=main"))


def test_a_branch_with_sources(team):
    git(team.clone, "push", "--quiet", "origin", "main:refs/heads/writing")
    options = ("--yes", "--branch=writing")
    refused(team, "publish-onto-sources", "it holds the source files of a site", options=options)


def test_a_branch_that_something_else_made(team, tmp_path):
    git(tmp_path, "init", "--quiet", "--initial-branch", BRANCH, "jekyll")
    (tmp_path / "jekyll" / "index.html").write_text("A page")
    git(tmp_path / "jekyll", "add", ".")
    git(tmp_path / "jekyll", "commit", "--quiet", "-m", "Updates\n\nWeeknotes-Site: 1234")
    git(tmp_path / "jekyll", "push", "--quiet", team.remote, BRANCH)
    refused(team, "publish-foreign-branch", "delete “gh-pages” on GitHub")


def test_a_remote_that_holds_nothing(team):
    shutil.rmtree(team.remote)
    git(team.remote.parent, "init", "--quiet", "--bare", "remote.git")
    refused(team, "publish-empty-remote", "git push -u origin HEAD")


def test_a_remote_that_is_not_there(team):
    git(team.clone, "remote", "set-url", "origin", "../nowhere.git")
    refused(team, "publish-no-answer", "does not appear to be a git repository", "git remote -v")
    git(team.clone, "remote", "set-url", "origin", "http://127.0.0.1:1/team/notes.git")
    refused(team, "publish-no-answer", "127.0.0.1")


@pytest.fixture
def closed_door():
    """The address of a host that wants to know who is asking."""

    class Closed(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="notes"')
            self.end_headers()

        def log_message(self, *_):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Closed) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"127.0.0.1:{server.server_port}/team/notes.git"
        server.shutdown()


@pytest.mark.parametrize("who", ["", "sam@", "sam:quizzaciously@"])
def test_a_password_is_never_asked_for_and_never_shown(team, closed_door, who):
    git(team.clone, "remote", "set-url", "origin", f"http://{who}{closed_door}")
    told = refused(team, "publish-sign-in", "git push")
    assert "quizzaciously" not in told.err


@pytest.mark.parametrize(
    "complaint",
    ["git@github.com: Permission denied (publickey).", "Host key verification failed."],
)
def test_a_key_that_ssh_does_not_have(team, tmp_path, complaint):
    ssh = tmp_path / "ssh"
    ssh.write_text(f"#!/bin/sh\necho '{complaint}' >&2\nexit 255\n")
    ssh.chmod(0o755)
    git(team.clone, "remote", "set-url", "origin", "git@github.com:team/notes.git")
    refused(team, "publish-sign-in", GIT_SSH_COMMAND=str(ssh))


def test_a_host_that_never_answers_is_not_waited_for(team):
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"git://127.0.0.1:{server.getsockname()[1]}/notes.git"
        git(team.clone, "remote", "set-url", "origin", address)
        say = Heard()
        assert team.ask(say, yes=True, patience=Patience(answer=0.3)) == 2
    assert [problem.code for problem in say.problems] == ["publish-no-answer"]
    assert "no answer in time" in say.problems[0].message


def test_posts_of_others_that_are_not_here_yet(team, tmp_path):
    git(tmp_path, "clone", "--quiet", team.remote, "other")
    (tmp_path / "other" / "content" / "2026-11-21-tea.md").write_text("Tea.")
    git(tmp_path / "other", "add", ".")
    git(tmp_path / "other", "commit", "--quiet", "-m", "Tea")
    git(tmp_path / "other", "push", "--quiet")
    refused(team, "publish-behind", "git pull")
    git(team.clone, "fetch", "--quiet")
    refused(team, "publish-behind")
    git(team.clone, "merge", "--quiet", "origin/main")
    team.publish("--yes").exits(0)
    team.site.post("2026-11-22-more.md")
    team.save()
    team.publish("--yes").exits(0).tells("1 new page")


def test_nobody_there_to_be_asked(team):
    refused(team, "publish-unasked", "--yes", "--dry-run", options=())


def test_an_error_in_a_post(team):
    team.site.post("2026-11-21-x.md", date="some day")
    refused(team, "bad-date", "content/2026-11-21-x.md:2", "Nothing was published", exits=1)


def test_a_warning_too(team):
    team.site.post("2026-11-21-x.md", "See [it](nowhere.md).")
    refused(team, "link-broken", "Nothing was published", exits=1)


def test_a_warning_that_the_team_has_switched_off_does_not_matter(team):
    team.site.settings('[check]\noff = ["link-broken"]\n')
    team.site.post("2026-11-21-x.md", "See [it](nowhere.md).")
    team.publish("--yes").exits(0)


def test_a_site_without_a_post(team):
    team.site.without("2026-11-20-cakes.md").post("2026-11-20-cakes.md", draft=True)
    refused(team, "publish-no-posts", exits=1)


def test_a_wrong_base(team):
    refused(team, "bad-base-url", options=("--yes", "--base-url=notes.example.org"))


def test_a_change_by_hand_is_not_lost(team):
    team.publish("--yes")
    team.change("Mend a slip", index_html=b"By hand", mine_txt=b"New")
    team.site.post("2026-11-21-tea.md")
    refused(team, "publish-changed-by-hand", "“index.html” and “mine.txt”")
    team.change("Take it back", mine_txt=None, index_html=team.build()["index.html"])
    team.publish("--yes").exits(0)
    assert team.served == team.build()


def test_a_change_by_hand_that_was_taken_back_is_no_obstacle(team):
    team.publish("--yes")
    before = team.served["index.html"]
    team.change("Oh", index_html=b"By hand")
    team.change("Take it back", index_html=before)
    team.site.post("2026-11-21-tea.md")
    team.publish("--yes").exits(0)
    assert team.served == team.build()


def test_going_back_to_an_earlier_site_is_no_obstacle(team):
    team.publish("--yes")
    earlier = team.tip()
    team.site.post("2026-11-21-tea.md")
    team.publish("--yes")
    tree = git(team.remote, "rev-parse", f"{earlier}^{{tree}}")
    back = git(team.remote, "commit-tree", tree, "-p", team.tip(), "-m", "Revert")
    git(team.remote, "update-ref", f"refs/heads/{BRANCH}", back)
    team.publish("--yes").exits(0)
    assert team.served == team.build()
    assert git(team.remote, "rev-parse", f"{BRANCH}^") == back


@pytest.mark.parametrize("filtering", ["true", "false"])
def test_a_host_set_on_githubs_page_has_to_stand_in_the_settings_too(team, filtering):
    git(team.remote, "config", "uploadpack.allowFilter", filtering)
    team.publish("--yes")
    team.change("Create CNAME", CNAME=b"notes.example.org")  # GitHub writes no end of the line
    team.site.post("2026-11-21-tea.md")
    refused(team, "publish-other-host", 'cname = "notes.example.org"')
    team.site.file("weeknotes.toml", AT_A_DOMAIN.replace("notes.ex", "other.ex"))
    refused(team, "publish-other-host", "“other.example.org”")
    team.site.file("weeknotes.toml", AT_A_DOMAIN)
    team.publish("--yes").exits(0)
    assert team.served == team.build()


def test_a_host_taken_away_on_githubs_page_is_not_set_again(team):
    team.site.file("weeknotes.toml", AT_A_DOMAIN)
    team.publish("--yes")
    team.change("Delete CNAME", CNAME=None)
    refused(team, "publish-other-host", "no custom domain")
    team.site.settings("")
    team.site.post("2026-11-21-tea.md")
    team.publish("--yes").exits(0)
    assert "CNAME" not in team.served


def test_a_branch_that_is_protected(team):
    hook = team.remote / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'GH006: Protected branch' >&2\nexit 1\n")
    hook.chmod(0o755)
    refused(team, "publish-not-taken", "“GH006: Protected branch”")


def test_a_git_that_does_not_do_its_part(team, tmp_path):
    real = shutil.which("git")
    script = f'[ "$1" = fast-import ] && echo "fatal: disk full" >&2 && exit 128\nexec {real} "$@"'
    path = put_before_git(tmp_path, script)
    refused(team, "publish-git-failed", "“disk full”", PATH=path)


def test_every_rule_of_publishing_is_provoked_here_or_beside():
    tests = "".join(
        path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_publishing*")
    )
    codes = [rule.code for rule in PUBLISHING]
    assert [code for code in codes if f'"{code}"' not in tests and f"[{code}]" not in tests] == []
