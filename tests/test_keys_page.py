"""The list of keys in docs/authors.md is made from their table; the rest of the page is by hand."""

from pathlib import Path

from weeknotes.read.header.key_table import KEYS

PAGE = Path(__file__).parents[1] / "docs" / "authors.md"
START = "<!-- From here on made from read/header/key_table.py: run pytest with --renew-golden -->"
END = "<!-- Until here. -->"


def test_the_list_is_that_of_the_keys(request):
    rows = [f"| `{key.name}: {key.example}` | {key.about} |" for key in KEYS]
    made = "\n".join(["| line | what it does |", "|---|---|", *rows])
    before, rest = PAGE.read_text(encoding="utf-8").split(START)
    listed, after = rest.split(END)
    if request.config.getoption("--renew-golden"):
        listed = f"\n\n{made}\n\n"
        PAGE.write_text(f"{before}{START}{listed}{END}{after}", encoding="utf-8")
    assert listed.strip() == made, "run pytest with --renew-golden"
