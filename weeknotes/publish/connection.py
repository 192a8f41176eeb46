"""What of a user's git settings is needed to reach a remote, as a settings file of its own."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

_SECTIONS = frozenset({"author", "committer", "credential", "http", "protocol", "ssh", "user"})
_OF_CORE = frozenset({"core.askpass", "core.gitproxy"})
_OF_REMOTE = frozenset({"proxy", "proxyauthmethod", "receivepack", "uploadpack"})
_NOT_OF_A_REPOSITORY = frozenset({"local", "worktree"})

_NO_QUESTION = "-o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=15"
"""For ssh: rather fail than ask for a password, and notice when the other side has gone."""

_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\b": "\\b"})


class Setting(NamedTuple):
    """One of git's settings."""

    name: str
    """`http.https://example.org.proxy`: section and last part in small letters."""

    value: str | None
    """None where nothing but the name is written, which means yes."""

    scope: str = ""
    """Where it is from: `system`, `global`, `local`, `worktree`, `command`."""


def parse(listing: str) -> tuple[Setting, ...]:
    """The settings that `git config --list --show-scope -z` prints."""
    parts = listing.split("\0")
    settings = []
    for scope, line in zip(parts[::2], parts[1::2], strict=False):
        name, has_value, value = line.partition("\n")
        settings.append(Setting(name, value if has_value else None, scope))
    return tuple(settings)


def last(settings: Iterable[Setting], name: str) -> str:
    """The value that counts: the last one."""
    values = [setting.value for setting in settings if setting.name == name]
    return (values[-1] or "") if values else ""


def remotes(settings: Iterable[Setting]) -> tuple[str, ...]:
    """The names of the remotes that have an address."""
    parts = (setting.name.split(".") for setting in settings)
    names = (
        ".".join(below)
        for section, *below, key in parts
        if section == "remote" and key in {"url", "pushurl"}
    )
    return tuple(dict.fromkeys(filter(None, names)))


def connection(settings: Iterable[Setting], remote: str) -> tuple[Setting, ...]:
    """Those of the settings that say how a remote is reached, and who publishes.

    Hooks, filters, signing, rules for pushing and the like are left behind: they are meant for
    the sources. So are rewritten addresses (`insteadOf`), since git has given the final one.

    Args:
        settings: all that hold in the user's repository.
        remote: its name there; here it is called `site`.
    """
    return tuple(_kept(settings, f"remote.{remote}."))


def _kept(settings: Iterable[Setting], remote: str) -> Iterator[Setting]:
    for setting in settings:
        section = setting.name.partition(".")[0]
        if section in _SECTIONS or setting.name in _OF_CORE:
            yield setting
        elif setting.name == "safe.directory" and setting.scope not in _NOT_OF_A_REPOSITORY:
            yield setting  # git itself does not hear a repository that calls itself safe
        elif setting.name.startswith(remote) and setting.name[len(remote) :] in _OF_REMOTE:
            yield Setting(f"remote.site.{setting.name[len(remote) :]}", setting.value)


def ssh_command(settings: Iterable[Setting], variables: Mapping[str, str]) -> str:
    """How ssh is to be run: as the user has it, but without a question.

    Args:
        settings: all that hold.
        variables: of the environment, whose `GIT_SSH_COMMAND` goes first and `GIT_SSH` last.

    Returns:
        A command line; empty where the program that `GIT_SSH` names is to be run.
    """
    chosen = variables.get("GIT_SSH_COMMAND") or last(settings, "core.sshcommand")
    if not chosen and variables.get("GIT_SSH"):
        return ""
    command = chosen or "ssh"
    program = command.split(maxsplit=1)[0].strip("'\"").replace("\\", "/").rpartition("/")[2]
    # Options of ours are for OpenSSH; other programs of this kind have their own.
    return f"{command} {_NO_QUESTION}" if program in {"ssh", "ssh.exe"} else command


def written(settings: Iterable[Setting]) -> str:
    """The settings as a file that git reads back as the same."""
    return "".join(map(_lines, settings))


def _lines(setting: Setting) -> str:
    section, _, rest = setting.name.partition(".")
    below, _, key = rest.rpartition(".")
    quoted = below.replace("\\", "\\\\").replace('"', '\\"')
    head = f'[{section} "{quoted}"]' if below else f"[{section}]"
    if setting.value is None:
        return f"{head}\n\t{key}\n"
    return f'{head}\n\t{key} = "{setting.value.translate(_ESCAPED)}"\n'
