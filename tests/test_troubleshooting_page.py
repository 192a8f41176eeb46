"""What docs/troubleshooting.md shows of `--explain` is what an edit to the example gives."""

import re
import shutil
import time
from pathlib import Path

from sites import weeknotes

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "troubleshooting.md").read_text(encoding="utf-8")
POST = "content/weeknotes/2027-01-15-weeknote-68.md"
NOW = ("--now", "2027-01-18T09:00")


def test_the_reasons_shown_are_those_of_an_edit_to_one_sentence(tmp_path):
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "weeknotes.toml", tmp_path)
    time.sleep(0.05)  # files as young as a tick of the disk's clock are not known by their stamps
    assert weeknotes("build", tmp_path, *NOW).code == 0
    post = tmp_path / POST
    text = post.read_text(encoding="utf-8")
    post.write_text(text.replace("began to laugh", "started to laugh"), encoding="utf-8")
    explained = weeknotes("build", tmp_path, *NOW, "--explain").err
    blocks = re.findall(r"^```\w*\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (shown,) = [block for block in blocks if ": changed: " in block]
    assert shown in explained
    assert explained.count(": changed: ") == shown.count(": changed: ")
