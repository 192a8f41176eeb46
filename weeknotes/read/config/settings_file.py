"""The text of a site's settings, from the file that makes a folder a site."""

from pathlib import Path

from weeknotes.model.problems.problem import Problem, error
from weeknotes.read.config.settings import FILE


def settings_text(site: Path) -> tuple[str, tuple[Problem, ...]]:
    """The text of the settings in a site's folder, or why it can't be read."""
    try:
        data = (site / FILE).read_bytes()
        return data.decode("utf-8-sig").replace("\r\n", "\n"), ()
    except FileNotFoundError:
        return "", (
            error(
                "no-settings",
                FILE,
                f"There is no {FILE} in {site.resolve()}.",
                "Go to the folder of your site, or start one: weeknotes init notes",
            ),
        )
    except UnicodeDecodeError as fault:
        return "", (
            error(
                "settings-unreadable",
                FILE,
                "The file is not saved as UTF-8, so names would be garbled.",
                "Save it again as UTF-8. In most editors you can choose this under “Save as”.",
                line=data.count(b"\n", 0, fault.start) + 1,
            ),
        )
    except OSError as fault:
        return "", (
            error(
                "settings-unreadable",
                FILE,
                f"The settings can't be opened: {(fault.strerror or str(fault)).lower()}.",
                "Check that you are allowed to read the file, and that no other program has it "
                "open.",
            ),
        )


def is_of_site(folder: Path, site: Path) -> bool:
    """Whether a folder is in a site's own folder, and in that of no other site inside of it.

    Args:
        folder: with links followed; it need not be there.
        site: likewise.
    """
    return next((above for above in folder.parents if (above / FILE).is_file()), None) == site
