"""A tool that fails, or makes a site that is wrong, ends the measuring with a word of why.

The tools here are a few lines of Python that copy each post to where its page belongs.
"""

import json
import sys

import pytest
from measure import FailedError
from peers import hugo, weeknotes
from peers.everyone import EVERYONE
from peers.peer import Peer
from posts import archive
from trial import Trial

COPY = """
import json, pathlib
for source, page in json.loads(pathlib.Path("plan.json").read_text()).items():
    made = pathlib.Path("public", page)
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_text(SAID, encoding="utf-8")
"""
ALL = COPY.replace(
    "SAID",
    'source and pathlib.Path(source).read_text() + pathlib.Path("template").read_text()',
)
STALE = COPY.replace("SAID", '"always the same"')
NUMBER = 12


def _peer(program):
    def write_site(posts, folder):
        plan = {}
        for post in posts.posts():
            file = folder / hugo.source_of(post.entry)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(hugo.text_of(posts, post), encoding="utf-8")
            plan[hugo.source_of(post.entry)] = Peer.page_of(post.entry)
        (folder / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
        (folder / "template").write_text('data-edition="0"', encoding="utf-8")

    first = archive(NUMBER).entries[0]
    return Peer(
        name="copier",
        write_site=write_site,
        source_of=hugo.source_of,
        text_of=hugo.text_of,
        program=lambda: (sys.executable, "-c", program),
        template="template",
        kind_page=lambda _: Peer.page_of(first),
        tag_page=lambda _: Peer.page_of(first),
        author_page=lambda _: Peer.page_of(first),
    )


def _at_once():
    """The disks of whoever runs the tests have other things to do."""


def _trial(program, tmp_path):
    return Trial(_peer(program), archive(NUMBER), tmp_path / "site", settle=_at_once)


def test_a_right_site_is_timed(tmp_path):
    trial = _trial(ALL, tmp_path)
    for scenario in ("cold", "nothing", "body", "template", "body"):
        took = trial.time(scenario)
        assert took.wall > 0
        assert took.cpu > 0


def test_the_memory_of_a_site_that_is_right_is_looked_at(tmp_path):
    slowly = f"{ALL}\nimport time\ntime.sleep(0.3)"
    assert _trial(slowly, tmp_path).peak("cold") > 1


def test_a_tool_that_fails_is_told_with_its_last_words(tmp_path):
    trial = _trial("print('no such theme'); raise SystemExit(3)", tmp_path)
    with pytest.raises(FailedError, match=r"(?s)ended with 3.*no such theme"):
        trial.time("cold")


def test_pages_that_are_missing_are_told(tmp_path):
    trial = _trial("", tmp_path)
    with pytest.raises(FailedError, match="0 pages of posts were made, not 12"):
        trial.time("cold")


@pytest.mark.parametrize("scenario", ["body", "title", "tag", "template"])
def test_a_stale_page_is_told(tmp_path, scenario):
    trial = _trial(STALE, tmp_path)
    trial.time("cold")
    with pytest.raises(FailedError, match="does not say"):
        trial.time(scenario)


def test_a_cold_build_finds_no_earlier_output(tmp_path):
    trial = _trial(ALL, tmp_path)
    trial.time("cold")
    (trial.folder / "public" / "left.html").write_text("left", encoding="utf-8")
    trial.time("cold")
    assert not (trial.folder / "public" / "left.html").exists()


def test_what_was_built_before_goes_when_the_site_goes(tmp_path):
    trial = _trial(ALL, tmp_path)
    for _ in range(3):
        trial.time("cold")
    assert len({*tmp_path.iterdir()} - {trial.folder}) == 1
    trial.remove()
    assert list(tmp_path.iterdir()) == []


def test_each_edit_is_of_another_post(tmp_path):
    trial = _trial(ALL, tmp_path)
    edits = [trial.body_edit() for _ in range(5)]
    assert len({page for page, _, _ in edits}) == 5
    assert len({mark for _, mark, _ in edits}) == 5


@pytest.mark.parametrize("tool", EVERYONE)
def test_every_tool_gets_all_posts_with_their_links_led_somewhere(tool, tmp_path):
    peer = EVERYONE[tool]
    posts = archive(NUMBER)
    peer.write_site(posts, tmp_path / "site")
    for post in posts.posts():
        text = (tmp_path / "site" / peer.source_of(post.entry)).read_text(encoding="utf-8")
        assert post.entry.title in text
        assert "(post:" not in text
        assert all(tag in text for tag in post.entry.tags)
    template = (tmp_path / "site" / peer.template).read_text(encoding="utf-8")
    assert template.count('data-edition="0"') == 1


def test_our_own_site_of_the_comparison_builds_and_shows_edits(tmp_path, monkeypatch):
    monkeypatch.setenv("WEEKNOTES_BENCH_BIN", f"{sys.executable} -m weeknotes")
    trial = Trial(weeknotes.PEER, archive(40), tmp_path / "site", settle=_at_once)
    for scenario in ("cold", "title", "template"):
        trial.time(scenario)
