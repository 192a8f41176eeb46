"""What `weeknotes init` starts from, as it came with this weeknotes."""

from pathlib import Path

from weeknotes.read.files.shipped import PACKAGE

_SCAFFOLD = PACKAGE / "drafting" / "scaffold"


def starter_files(host: str) -> dict[str, str]:
    """The text of each template of a new site, by its path.

    Args:
        host: where its repository is: a folder of `scaffold/hosts/`.
    """
    return _texts(_SCAFFOLD / "site") | _texts(_SCAFFOLD / "hosts" / host)


def starter_steps() -> dict[str, str]:
    """The steps of workflows that are not the same in every site, by their path."""
    return _texts(_SCAFFOLD / "steps")


def _texts(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
