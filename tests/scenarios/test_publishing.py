"""Publishing: the branch holds the built site, byte for byte, and nothing else is touched."""

import shutil

import pytest
from sites import AT_A_DOMAIN, PIXEL, SETTINGS, URL, Site, snapshot
from teams import BRANCH, Heard, Team, git


def test_the_first_time_the_branch_is_made_and_the_way_to_the_settings_told(team):
    team.site.settings('repository = "team/notes"\n')
    told = team.publish("--yes").exits(0)
    assert team.served == team.build()
    told.tells(
        "new pages:\n",
        f"    {URL}2026/11/20/cakes/\n",
        "Published 1 post, ",
        f" pages: {URL}\n",
        "This was the first time.",
        "here: https://github.com/team/notes/settings/pages",
    )


def test_a_later_time_tells_what_is_new_changed_and_gone(team):
    team.site.post("2026-11-19-gone.md", title="Gone")
    team.publish("--yes").exits(0)
    first = team.tip()
    team.site.without("2026-11-19-gone.md").post("2026-11-21-tea.md", title="Tea")
    told = team.publish("--yes").exits(0)
    assert team.served == team.build()
    assert git(team.remote, "rev-parse", f"{BRANCH}^") == first
    told.tells(
        f"1 new page:\n    {URL}2026/11/21/tea/\n",
        f"changed pages:\n    {URL}2026/11/20/cakes/\n",
        f"1 removed page:\n    {URL}2026/11/19/gone/\n",
        " other files (feeds, pictures, styles)\n",
    )
    assert "first time" not in told.out


def test_an_address_that_goes_gets_the_line_that_keeps_it(team):
    team.site.post("2026-11-19-tea.md", "Tea with the whole team.", title="Tea and talk")
    team.site.post("2026-11-18-expired.md", title="Expired")
    team.publish("--yes").exits(0)
    team.site.without("2026-11-19-tea.md").post("2026-11-21-a-talk.md", title="Tea and talk")
    team.site.post("2026-11-18-expired.md", title="Expired", expires="2026-12-01")
    told = team.publish("--dry-run").exits(0)
    told.tells(
        "content/2026-11-21-a-talk.md:1: warning: "
        f"“{URL}2026/11/19/tea/” is public now and will lead nowhere. "
        "This file has the same title, so it probably was there.",
        "at the top of its header: aliases: [/2026/11/19/tea/] [address-gone]",
        "content/2026-11-18-expired.md:3: warning: "
        f"“{URL}2026/11/18/expired/” is public now and will lead nowhere, because this post is "
        "not published any more (expired – Tuesday 1 December 2026).",
    )
    old = "/2026/11/19/tea/"
    team.site.post("2026-11-21-a-talk.md", title="Tea and talk", aliases=[old])
    told = team.publish("--yes").exits(0)
    assert "tea/" not in told.err
    assert "2026/11/19/tea/index.html" in team.served
    team.site.post("2026-11-21-a-talk.md", title="Tea and talk")
    told = team.publish("--yes").exits(0)
    told.tells("will lead nowhere. It led to this file.", f"aliases: [{old}]")


def test_a_file_that_goes_is_named(team):
    team.site.post("2026-11-19-tea.md", "[Minutes](minutes.pdf)").asset("minutes.pdf")
    team.publish("--yes").exits(0)
    team.site.post("2026-11-19-tea.md", "No minutes.")
    team.publish("--dry-run").exits(0).tells(f"1 removed file:\n    {URL}minutes.pdf\n")


def test_a_site_whose_address_is_still_the_example_is_not_published(team):
    team.site.file(
        "weeknotes.toml", 'title = "Team notes"\nurl = "https://your-team.github.io/notes/"\n'
    )
    team.publish("--yes").exits(2).tells("weeknotes.toml:2", "[url-example]")
    assert not team.tip()


def test_posts_that_nobody_else_has_are_told(team):
    """The next to publish, from another clone, would take them off the site again."""
    team.site.post("2026-11-21-tea.md", title="Tea")
    told = team.publish("--yes").exits(0)
    assert "1 file of this site has changes that are only on this computer" in told.err
    git(team.clone, "add", "-A")
    git(team.clone, "commit", "-q", "-m", "Tea")
    assert "only on this computer" not in team.publish("--yes").err


def test_a_site_that_is_the_same_is_not_sent_again(team):
    team.publish("--yes").exits(0)
    before = team.tip()
    team.publish("--yes").exits(0).tells(f"Nothing has changed: {URL} is up to date.")
    team.publish("--dry-run").exits(0).tells("Nothing has changed")
    assert team.tip() == before


def test_nothing_but_the_branch_is_touched(team):
    (team.clone / "content" / "notes.txt").write_text("not added")
    team.site.post("2026-11-18-half.md", "Half-written.", draft=True)
    git(team.clone, "branch", BRANCH)
    git(team.clone, "add", "content/notes.txt")
    git(team.clone, "stash", "push", "--quiet", "--include-untracked")
    (team.clone / "content" / "2026-11-20-cakes.md").write_text("Changed, but not committed.")
    sources, before = team.tip("main"), team.everything()
    for _ in range(2):
        team.publish("--yes").exits(0)
        team.site.post("2026-11-21-tea.md")
        before["content/2026-11-21-tea.md"] = team.everything()["content/2026-11-21-tea.md"]
        assert team.everything() == before
    assert team.tip("main") == sources
    assert list((team.remote.parent.parent / "temp").iterdir()) == []


def test_a_dry_run_tells_the_same_and_changes_not_a_byte_anywhere(team):
    team.publish("--yes")
    team.site.post("2026-11-21-tea.md", title="Tea")
    before = snapshot(team.remote.parent.parent)
    dry = team.publish("--dry-run").exits(0).tells("Nothing was published.", BRANCH)
    assert snapshot(team.remote.parent.parent) == before
    wet = team.publish("--yes").exits(0)
    assert dry.out.rpartition("This would go")[0] == wet.out.rpartition("Published")[0]


def test_drafts_and_posts_of_a_day_to_come_stay_at_home(team):
    team.site.post("2026-11-21-quizzaciously.md", draft=True)
    team.site.post("2027-11-21-quizzaciously.md")
    told = team.publish("--yes").exits(0).tells("Not published – draft: content/2026-11-21-quiz")
    assert "1 post," in told.out
    assert not [path for path, text in team.served.items() if b"quizzaciously" in text]


def test_what_the_folder_public_holds_does_not_matter(team):
    team.site.build("--drafts")
    (team.site.folder / "public" / "index.html").write_text("Half a page")
    team.publish("--yes").exits(0)
    assert team.served == team.build()


def test_the_host_and_the_mark_for_github_pages_are_there_every_time(team):
    team.site.file("weeknotes.toml", AT_A_DOMAIN)
    for day in ("21", "22"):
        team.site.post(f"2026-11-{day}-more.md")
        team.publish("--yes").exits(0)
        assert team.served["CNAME"] == b"notes.example.org\n"
        assert team.served[".nojekyll"] == b""
        assert ".weeknotes-site" not in team.served


def test_a_site_in_a_folder_of_the_repository_is_published_alone(team):
    shutil.rmtree(team.clone / "content")
    (team.clone / "weeknotes.toml").rename(team.clone / "other.toml")
    site = Site(team.clone / "our site").post("2026-11-20-cakes.md")
    team.publish("--yes", "our site", cwd=team.clone).exits(0)
    team.site = site
    assert team.served == team.build()


def test_it_can_be_started_from_anywhere(team, tmp_path):
    team.publish("--yes", team.site.folder, cwd=tmp_path).exits(0)
    assert team.served == team.build()


def test_another_base_is_used_and_told(team):
    told = team.publish("--yes", "--base-url", "https://preview.example.org/x").exits(0)
    told.tells(": https://preview.example.org/x/\n", "    https://preview.example.org/x/2026/11/")
    assert team.served == team.build("--base-url", "https://preview.example.org/x")


def test_remote_and_branch_can_be_chosen_by_option_or_setting(team):
    git(team.clone, "remote", "rename", "origin", "github")
    team.publish("--yes", "--remote", "github", "--branch", "site/live").exits(0)
    assert team.tip("site/live")
    team.site.settings('[publish]\nremote = "github"\nbranch = "pages"\n')
    team.publish("--yes").exits(0)
    assert team.tip("pages")
    assert not team.tip()


def test_the_message_is_that_of_the_commit(team):
    team.publish("--yes", "--message", "Week 47, “at last”\n\nWith cake.").exits(0)
    message = git(team.remote, "log", "-1", "--format=%B", BRANCH)
    assert message.startswith("Week 47, “at last”\n\nWith cake.\n\nWeeknotes-Site: ")
    team.site.post("2026-11-21-tea.md")
    team.publish("--yes", "--message", "  ").exits(0)
    assert git(team.remote, "log", "-1", "--format=%s", BRANCH) == "Publish the site"


def test_names_that_git_quotes_arrive(team):
    for name in ("a “b” c.png", 'quo"te.png', "-dash.png", "émile.png", "back`tick $x.png"):
        team.site.file(f"static/{name}", PIXEL)
    (team.site.folder / "static" / "-dash.png").chmod(0o755)
    team.publish("--yes").exits(0)
    assert team.served == team.build()
    assert "émile.png" in team.served


def test_a_file_that_becomes_a_folder_changes_as_one(team):
    team.site.asset("thing", b"A file.")
    team.site.post("2026-11-20-cakes.md", "[it](thing)")
    team.publish("--yes")
    team.site.without("thing").asset("thing/inner.txt", b"A folder.")
    team.site.post("2026-11-20-cakes.md", "[it](thing/inner.txt)")
    team.publish("--yes").exits(0)
    assert team.served == team.build()


def test_two_clones_take_turns(team, tmp_path):
    git(tmp_path / "team", "clone", "--quiet", "remote.git", "other")
    other = Team(tmp_path / "team")
    other.clone = tmp_path / "team" / "other"
    other.site = Site(other.clone).post("2026-11-21-tea.md")
    team.publish("--yes").exits(0)
    other.publish("--yes").exits(0).tells("1 new page")
    team.publish("--yes").exits(0).tells("1 removed page")
    assert team.served == team.build()


@pytest.mark.parametrize(("answer", "sent"), [(True, True), (False, False)])
def test_somebody_at_a_terminal_is_asked(team, answer, sent):
    say = Heard(answer=answer)
    assert team.ask(say) == 0
    assert say.questions == ["Publish to the branch “gh-pages” of ../remote.git?"]
    assert bool(team.tip()) == sent
    assert sent or say.lines[-1] == "Nothing was published."


def test_nobody_is_asked_when_nothing_has_changed(team):
    team.publish("--yes")
    say = Heard(answer=True)
    assert team.ask(say) == 0
    assert say.questions == []


def test_settings_with_a_fault_are_told_before_anything_else(team):
    team.site.file("weeknotes.toml", SETTINGS + 'tilte = "x"\n')
    team.publish("--yes").exits(2).tells("Did you mean “title”?")
    assert not team.tip()
