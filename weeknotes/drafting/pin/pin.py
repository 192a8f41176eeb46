"""What a site says of the weeknotes that builds it, and what it carries for that."""

from weeknotes import PROJECT_URL
from weeknotes.drafting.pin.origin import FromGit, FromIndex, origin_of
from weeknotes.drafting.pin.wheel import Wheel, wheel
from weeknotes.model.value import Value
from weeknotes.read.files.installation import NAME, contents, installation

VENDOR = "vendor"
"""Where a site carries what no index has."""


class Pin(Value, frozen=True):
    """The one weeknotes that builds a site."""

    line: str
    """Of `requirements.txt`, as pip and uv read it."""

    action: str = ""
    """That does the steps of a workflow, `OWNER/REPO@COMMIT`; empty where there is none."""

    carried: Wheel | None = None
    """What the site carries, for want of a place where others could get it."""

    @property
    def files(self) -> dict[str, bytes]:
        """What the site carries, by path."""
        return {_path(self.carried): self.carried.data} if self.carried else {}


class NoPinError(Exception):
    """No site could get the weeknotes that runs."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def pin() -> Pin:
    """The pin of the weeknotes that runs.

    A name that the public index may not have is never written: whoever registered it there would
    run their code in the workflow of every site. So a version is named only once the project has
    an address, which is when it is published: nothing in an installation can show whether it came
    from the public index or from a folder or an index of somebody's own.

    Raises:
        NoPinError: it is not installed, or not whole.
    """
    installed = installation()
    if installed is None:
        raise NoPinError(
            "This weeknotes is not installed, so no site could get it.",
            "Install it first: pip install FOLDER",
        )
    match origin_of(installed):
        case FromIndex(version=version) if PROJECT_URL:
            return Pin(line=f"{NAME}=={version}")
        case FromGit() as git:
            return Pin(line=f"{NAME} @ git+{git.url}@{git.commit}", action=git.action)
    return _carried(installed.version)


def _carried(version: str) -> Pin:
    try:
        own = contents()
    except OSError as fault:
        raise NoPinError(
            f"A file of this weeknotes can't be read: {fault.filename}.",
            "Install weeknotes again.",
        ) from fault
    made = wheel(NAME, version, files=own.files, metadata=own.metadata)
    return Pin(line=f"./{_path(made)} --hash=sha256:{made.digest}", carried=made)


def _path(made: Wheel) -> str:
    return f"{VENDOR}/{made.name}"
