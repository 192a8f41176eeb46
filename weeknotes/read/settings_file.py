"""The text of a site's settings, from the file that makes a folder a site."""

from pathlib import Path

from weeknotes.model.problem import Problem, error
from weeknotes.read.settings import FILE


def settings_text(site: Path) -> tuple[str, tuple[Problem, ...]]:
    """What stands in the settings of a site's folder, and why where it can't be had."""
    try:
        return (site / FILE).read_text(encoding="utf-8-sig"), ()
    except FileNotFoundError:
        return "", (
            error(
                "no-settings",
                FILE,
                f"There is no {FILE} in {site.resolve()}.",
                f"Go to the folder of your site, or make a {FILE} that names its title and url.",
            ),
        )
    except (OSError, UnicodeDecodeError) as fault:
        return "", (
            error(
                "settings-unreadable",
                FILE,
                f"The settings can't be opened: {fault}.",
                "Save the file as UTF-8 text that everybody may read.",
            ),
        )
