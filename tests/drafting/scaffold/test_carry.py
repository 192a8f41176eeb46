"""What somebody meant to do next comes along as a checklist, and nothing of it is lost."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.drafting.scaffold.carry import carried
from weeknotes.drafting.scaffold.headings import with_next
from weeknotes.model.settings import Settings
from weeknotes.read.files.source import Source
from weeknotes.read.posts import read_post
from weeknotes.read.reading import Rules

RULES = Rules(settings=Settings(title="Notes", url="https://notes.example.org/"))
STREAMS = with_next(RULES.settings.streams)
PATH = "content/weeknotes/2026-11-20-note.md"


def kept(text: str, folder: str = "content/weeknotes", path: str = PATH) -> list[str]:
    source = Source(path=path, inner=path.removeprefix("content/"), data=text.encode())
    post = read_post(source, RULES).post
    assert post
    return carried(post, text, streams=STREAMS, folder=folder).splitlines()


def below(items: str, heading: str = "## Next week") -> list[str]:
    return kept(
        f"---\ntitle: A\n---\n\nWords.\n\n- no\n\n{heading}\n\n{items}\n\n## After\n\n- no\n"
    )


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ("- one\n- two", ["- [ ] one", "- [ ] two"]),
        ("* one\n+ two\n1. three", ["- [ ] one", "- [ ] two", "- [ ] three"]),
        ("- [ ] one\n- [x] two\n- [X] three", ["- [ ] one"]),
        ("Words.\n\n- one\n\nWords.", ["- [ ] one"]),
        ("Words without a list.", []),
        ("", []),
        ("- one\n  goes on\n- two\ngoes on", ["- [ ] one goes on", "- [ ] two goes on"]),
        ("- one\n\n  more of it\n\nno item", ["- [ ] one more of it"]),
        ("- one\n  - in it\n    - in that\n- two", [
            "- [ ] one", "  - [ ] in it", "    - [ ] in that", "- [ ] two"]),
        ("- [x] one\n  - [ ] in it\n  - [x] done", ["- [ ] in it"]),
        ("- one\n\t- in it", ["- [ ] one", "  - [ ] in it"]),
        ("- one\n- one", ["- [ ] one"]),
        ("- see [it](2026-11-13-a.md) and *that*[^1]\n\n[^1]: Note.", [
            "- [ ] see [it](2026-11-13-a.md) and *that*"]),
        ("- [Write here: what comes next]\n- one", ["- [ ] one"]),
        ("```\n- code\n```\n\n- one", ["- [ ] one"]),
        ("- - -\n- one\n* * *", ["- [ ] one"]),
        ("### By Ann\n\n- one\n\n### By Bo\n\n- two", ["- [ ] one", "- [ ] two"]),
    ],
)  # fmt: skip
def test_the_items_of_a_list(items, expected):
    assert below(items) == expected


@pytest.mark.parametrize("heading", ["## What’s next?", "### Next steps", "Coming up\n---------"])
def test_any_heading_of_the_stream_will_do(heading):
    assert below("- one", heading)[:1] == ["- [ ] one"]


def test_another_section_is_not_carried_over():
    assert below("- one", "## Something I'm learning") == []


def test_what_stayed_open_from_last_time_is_carried_over_again():
    assert below("- [ ] one\n- [x] two\n- a remark", "## From last time") == ["- [ ] one"]
    both = "---\ntitle: A\n---\n\n## From last time\n\n- [ ] one\n\n## Next week\n\n- two\n- one\n"
    assert kept(both) == ["- [ ] one", "- [ ] two"]


def test_links_to_files_lead_there_from_another_folder():
    links = "[c](https://example.org/) [d](#d) [e](/e/)"
    text = f"---\ntitle: A\n---\n\n## Next week\n\n- [a](../a.md#b) {links}\n"
    assert kept(text, path="content/2026/47/index.md") == [f"- [ ] [a](../2026/a.md#b) {links}"]


ITEMS = st.lists(
    st.tuples(
        st.booleans(),
        st.integers(0, 3),
        st.text(string.ascii_letters + " .,!?", min_size=1, max_size=20).filter(str.strip),
    ),
    max_size=12,
)


@given(ITEMS, st.sampled_from("-*+"), st.booleans())
def test_no_item_that_is_open_is_lost_and_none_that_is_done_comes_back(items, bullet, boxed):
    told = [(done and boxed, depth, f"{at} {' '.join(text.split())}")
            for at, (done, depth, text) in enumerate(items)]  # fmt: skip
    lines = [
        f"{'  ' * depth}{bullet} {('[x] ' if done else '[ ] ') * boxed}{text}"
        for done, depth, text in told
    ]
    found = [line.lstrip().removeprefix("- [ ] ") for line in below("\n".join(lines))]
    assert found == [text for done, _, text in told if not done]
