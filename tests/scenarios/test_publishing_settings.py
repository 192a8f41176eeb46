"""Publishing under other people's git: what is meant for sources has no say, the way there does."""

import base64
import os
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from teams import BRANCH, git

STRANGE = """
[core]
    hooksPath = {home}/hooks
    excludesFile = {home}/ignored
    attributesFile = {home}/attributes
    autocrlf = true
    safecrlf = true
    quotePath = true
    commentChar = W
    compression = 9
[filter "shout"]
    clean = tr a-z A-Z
    required = true
[commit]
    gpgSign = true
    template = {home}/nowhere
    cleanup = scissors
[push]
    default = nothing
    gpgSign = true
    followTags = true
    recurseSubmodules = only
    pushOption = strange
[user]
    useConfigOnly = true
    signingKey = nobody
[gpg]
    program = false
[i18n]
    commitEncoding = latin1
[log]
    showSignature = true
[fetch]
    prune = true
[transfer]
    fsckObjects = true
[init]
    templateDir = {home}/template
    defaultBranch = gh-pages
[alias]
    push = !false
[color]
    ui = always
[remote "origin"]
    push = +refs/heads/*:refs/heads/*
"""
LEADING_ASTRAY = {
    "GIT_DIR": "/nowhere",
    "GIT_WORK_TREE": "/nowhere",
    "GIT_INDEX_FILE": "/nowhere/index",
    "GIT_OBJECT_DIRECTORY": "/nowhere/objects",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES": "/nowhere/objects",
    "GIT_COMMON_DIR": "/nowhere",
    "GIT_NAMESPACE": "elsewhere",
    "GIT_QUARANTINE_PATH": "/nowhere",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_DEFAULT_HASH": "sha256",
    "GIT_EXTERNAL_DIFF": "false",
    "LANG": "de_DE.UTF-8",
    "LC_ALL": "de_DE.UTF-8",
    "LANGUAGE": "de",
}
HOOKS = ("pre-commit", "commit-msg", "pre-push", "post-commit", "reference-transaction")


@pytest.fixture
def home(tmp_path):
    return tmp_path / "home"


@pytest.fixture
def strange(team, home):
    """A team whose member has set everything that could change what arrives."""
    for folder in ("hooks", "template/hooks"):
        for hook in HOOKS:
            place = home / folder / hook
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text("#!/bin/sh\necho no >&2\nexit 1\n")
            place.chmod(0o755)
    (home / "ignored").write_text("*.xml\n*.html\n.*\n")
    (home / "attributes").write_text("* text eol=crlf filter=shout ident export-ignore\n")
    (home / ".gitconfig").write_text(STRANGE.format(home=home))
    (team.clone / ".gitattributes").write_text("* text eol=crlf filter=shout\n")
    (team.clone / ".gitignore").write_text("*\n")
    team.site.asset("lines.txt", b"$Id$ one\r\ntwo\nthree\r")
    team.site.post("2026-11-21-lines.md", "[it](lines.txt)")
    return team


def test_what_is_meant_for_sources_changes_nothing_of_what_arrives(strange):
    before = strange.everything()
    strange.publish("--yes", **LEADING_ASTRAY).exits(0)
    strange.site.post("2026-11-22-more.md")
    strange.publish("--yes", **LEADING_ASTRAY).exits(0)
    assert strange.served == strange.build()
    assert strange.served["lines.txt"] == b"$Id$ one\r\ntwo\nthree\r"
    added = "content/2026-11-22-more.md"
    assert {path: b for path, b in strange.everything().items() if path != added} == before
    names = git(strange.remote, "log", "-1", "--format=%an <%ae> %cn", BRANCH)
    assert names == "weeknotes <weeknotes@localhost> weeknotes"
    refs = git(strange.remote, "for-each-ref", "--format=%(refname)").splitlines()
    assert refs == [f"refs/heads/{BRANCH}", "refs/heads/main"]


def test_who_publishes_is_told_by_settings_or_environment(team):
    who = ("log", "-1", "--format=%an <%ae>, %cn <%ce>", BRANCH)
    team.publish("--yes").exits(0)
    assert git(team.remote, *who) == "Sam <sam@example.org>, Sam <sam@example.org>"
    git(team.clone, "config", "user.name", 'Émile “the” \\ "Tea" #1')
    team.site.post("2026-11-21-tea.md")
    team.publish("--yes", GIT_AUTHOR_NAME="Kim", GIT_AUTHOR_EMAIL="kim@example.org").exits(0)
    assert git(team.remote, *who) == (
        'Kim <kim@example.org>, Émile “the” \\ "Tea" #1 <sam@example.org>'
    )


def test_addresses_are_rewritten_as_git_does(team, home):
    git(team.clone, "remote", "set-url", "origin", "council:notes.git")
    git(team.clone, "config", f"url.{team.remote.parent}/.insteadOf", "nowhere:")
    (home / ".gitconfig").write_text(
        f'[includeIf "gitdir:{team.clone}/"]\n\tpath = {home}/council\n'
    )
    (home / "council").write_text(
        f'[url "{team.remote.parent}/wrong-"]\n\tinsteadOf = council:\n'
        f'[url "{team.remote.parent}/remote."]\n\tpushInsteadOf = council:notes.\n'
        "[user]\n\tname = Council\n\temail = council@example.org\n"
    )
    team.publish("--yes").exits(0)
    assert git(team.remote, "log", "-1", "--format=%an", BRANCH) == "Council"


def test_ssh_is_run_as_the_user_has_it_and_never_asks(team, home):
    (home / "bin").mkdir()
    ssh = home / "bin" / "ssh"
    ssh.write_text(
        f'#!/bin/sh\necho "$@" >> {home}/log\ncd {team.remote.parent}\n'
        'for last; do :; done\neval "$last"\n'
    )
    ssh.chmod(0o755)
    git(team.clone, "remote", "set-url", "origin", "git@github.com:remote.git")
    git(team.clone, "config", "core.sshCommand", f"'{ssh}' -i key")
    team.publish("--yes").exits(0)
    asked = (home / "log").read_text().splitlines()
    assert len(asked) == 2
    assert all("-i key -o BatchMode=yes" in line and "git@github.com" in line for line in asked)


def test_a_repository_that_names_its_objects_otherwise(team, tmp_path):
    git(tmp_path, "init", "--quiet", "--bare", "--object-format=sha256", "new.git")
    git(team.clone, "init", "--quiet", "--object-format=sha256", tmp_path / "clone")
    new = type(team)(tmp_path)
    new.remote, new.clone = tmp_path / "new.git", tmp_path / "clone"
    new.site = type(team.site)(new.clone).post("2026-11-20-cakes.md")
    git(new.clone, "checkout", "--quiet", "-b", "main")
    git(new.clone, "remote", "add", "origin", "../new.git")
    new.save()
    git(new.clone, "push", "--quiet", "origin", "main")
    for day in ("21", "22"):
        new.site.post(f"2026-11-{day}-more.md")
        new.publish("--yes").exits(0)
        assert new.served == new.build()


def test_a_second_work_tree_and_a_shallow_clone_will_do(team, tmp_path):
    git(team.clone, "worktree", "add", "--quiet", "-b", "other", "../tree")
    git(team.remote.parent, "clone", "--quiet", "--depth=1", f"file://{team.remote}", "shallow")
    for name, day in (("tree", "21"), ("shallow", "22")):
        team.clone = team.remote.parent / name
        team.site = type(team.site)(team.clone).post(f"2026-11-{day}-more.md")
        before = team.everything()
        team.publish("--yes").exits(0)
        assert team.served == team.build()
        assert team.everything() == before


class Host(ThreadingHTTPServer):
    """A host of repositories, which wants a name and a password."""

    def __init__(self, folder):
        super().__init__(("127.0.0.1", 0), Service)
        self.folder = folder
        self.address = f"http://127.0.0.1:{self.server_port}/remote.git"


class Service(BaseHTTPRequestHandler):
    """Lets `git http-backend` answer."""

    def do_GET(self):
        self.do_POST()

    def do_POST(self):
        wanted = "Basic " + base64.b64encode(b"sam:quizzaciously").decode()
        if self.headers.get("Authorization") != wanted:
            self.send_response(401)
            self.send_header("WWW-Authenticate", 'Basic realm="notes"')
            self.end_headers()
            return
        path, _, query = self.path.partition("?")
        done = subprocess.run(
            ["git", "http-backend"],
            input=self._body(),
            capture_output=True,
            check=True,
            env={
                **os.environ,
                "GIT_PROJECT_ROOT": str(self.server.folder),
                "GIT_HTTP_EXPORT_ALL": "1",
                "REQUEST_METHOD": self.command,
                "PATH_INFO": path,
                "QUERY_STRING": query,
                "CONTENT_TYPE": self.headers.get("Content-Type", ""),
                "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
                "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
                "REMOTE_USER": "sam",
            },
        )
        head, _, body = done.stdout.partition(b"\r\n\r\n")
        self.send_response(200)
        for line in head.decode().split("\r\n"):
            self.send_header(*line.split(": ", 1))
        self.end_headers()
        self.wfile.write(body)

    def _body(self):
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = []
        while size := int(self.rfile.readline(), 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        return b"".join(parts)

    def log_message(self, *_):
        pass


@pytest.fixture
def host(team):
    with Host(team.remote.parent) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        git(team.clone, "remote", "set-url", "origin", server.address)
        yield server
        server.shutdown()


def helper(host):
    return "credential.helper", "!f() { echo username=sam; echo password=quizzaciously; }; f"


def header(host):
    token = base64.b64encode(b"sam:quizzaciously").decode()
    return f"http.{host.address}.extraHeader", f"Authorization: Basic {token}"


@pytest.mark.parametrize("way", [helper, header])
def test_passwords_that_git_remembers_are_used(team, host, way):
    team.publish("--yes").exits(2).tells("[publish-sign-in]")
    git(team.clone, "config", *way(host))
    for day in ("21", "22"):
        team.site.post(f"2026-11-{day}-more.md")
        told = team.publish("--yes").exits(0)
        assert "quizzaciously" not in told.out + told.err
    assert team.served == team.build()


def test_a_password_within_the_address_is_used_and_not_shown(team, host):
    secret = host.address.replace("://", "://sam:quizzaciously@")
    git(team.clone, "remote", "set-url", "origin", secret)
    shown = host.address.replace("://", "://…@")
    told = team.publish("--dry-run").exits(0).tells(shown)
    assert "quizzaciously" not in told.out + told.err
