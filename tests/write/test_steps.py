import pytest

from weeknotes.write import contents as contents_module
from weeknotes.write.contents import FolderContents, parents_of
from weeknotes.write.steps import Step, in_order, in_the_way, no_longer_needed, no_longer_planned


@pytest.fixture(params=["telling case apart", "forgetting case"])
def forgets_case(request, monkeypatch):
    forgets = request.param == "forgetting case"
    monkeypatch.setattr(contents_module, "_forgets_case", lambda _: forgets)
    return forgets


def folder_with(tmp_path, *paths):
    for path in paths:
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    return FolderContents(tmp_path)


def steps_between(contents, ours, planned):
    """The steps when every planned file that is not ours yet is to be added."""
    ours, planned = set(ours), set(planned)
    staging = [Step("add", path) for path in sorted(planned - ours)]
    going = no_longer_planned(ours, planned, contents)
    left = no_longer_needed(ours, planned, contents)
    steps = in_order(staging, going, left, contents)
    strangers = in_the_way(staging, [*going, *left], contents)
    return [f"{step.kind} {step.path}" for step in steps], strangers


def test_the_parents_of_a_path_come_outermost_first():
    assert list(parents_of("a/b/c")) == ["a", "a/b"]
    assert list(parents_of("a")) == []


def test_a_new_page_enters_its_folders_one_after_another(tmp_path, forgets_case):
    steps, _ = steps_between(folder_with(tmp_path), [], ["a/b/c"])
    assert steps == ["enter a", "enter a/b", "add a/b/c"]


def test_a_folder_that_is_emptied_is_left_from_the_inside_out(tmp_path, forgets_case):
    steps, _ = steps_between(folder_with(tmp_path, "a/b/c"), ["a/b/c"], [])
    assert steps == ["remove a/b/c", "leave a/b", "leave a"]


def test_a_folder_that_is_used_again_is_not_left(tmp_path, forgets_case):
    steps, _ = steps_between(folder_with(tmp_path, "a/b"), ["a/b"], ["a/c"])
    assert steps == ["remove a/b", "add a/c"]


def test_a_file_makes_room_for_a_folder_of_its_name(tmp_path, forgets_case):
    steps, strangers = steps_between(folder_with(tmp_path, "a"), ["a"], ["a/b"])
    assert steps == ["remove a", "enter a", "add a/b"]
    assert strangers == []


def test_a_folder_makes_room_for_a_file_of_its_name(tmp_path, forgets_case):
    steps, strangers = steps_between(folder_with(tmp_path, "a/b/c"), ["a/b/c"], ["a"])
    assert steps == ["remove a/b/c", "leave a/b", "leave a", "add a"]
    assert strangers == []


def test_a_page_renamed_in_case_only_is_removed_before_it_is_added(tmp_path, forgets_case):
    contents = folder_with(tmp_path, "About/index.html")
    steps, strangers = steps_between(contents, ["About/index.html"], ["about/index.html"])
    assert steps == [
        "remove About/index.html",
        "leave About",
        "enter about",
        "add about/index.html",
    ]
    assert strangers == []


def test_a_file_of_somebody_elses_in_another_case_is_in_the_way_only_where_case_is_forgotten(
    tmp_path, forgets_case
):
    _, strangers = steps_between(folder_with(tmp_path, "About.html"), [], ["about.html"])
    assert strangers == (["about.html"] if forgets_case else [])


def test_a_file_that_the_disk_spells_otherwise_is_never_removed_under_its_second_name(tmp_path):
    contents = folder_with(tmp_path, "About")
    contents._fold = True
    contents._entries = {contents.key(e.path): e for e in contents._entries.values()}
    assert contents.file("about")
    assert no_longer_planned({"About", "about"}, {"about"}, contents) == []


def test_a_file_that_is_gone_already_need_not_be_removed(tmp_path, forgets_case):
    assert steps_between(folder_with(tmp_path), ["a/b"], []) == ([], [])


def test_a_folder_of_ours_that_somebody_emptied_is_left_too(tmp_path, forgets_case):
    (tmp_path / "a" / "b").mkdir(parents=True)
    steps, strangers = steps_between(FolderContents(tmp_path), ["a/b/c"], ["a"])
    assert steps == ["leave a/b", "leave a", "add a"]
    assert strangers == []


@pytest.mark.parametrize(
    ("there", "ours", "planned", "stranger"),
    [
        (["a"], [], ["a"], "a"),
        (["a"], [], ["a/b/c"], "a"),
        (["a/b"], [], ["a"], "a/b"),
        (["a/b", "a/c"], ["a/b"], ["a"], "a/c"),
        (["a/b/c/d", "a/e"], ["a/e"], ["a"], "a/b/c/d"),
    ],
)
@pytest.mark.usefixtures("forgets_case")
def test_what_somebody_else_put_there_is_in_the_way(tmp_path, there, ours, planned, stranger):
    _, strangers = steps_between(folder_with(tmp_path, *there), ours, planned)
    assert strangers == [stranger]


def test_an_empty_folder_of_somebody_elses_is_in_the_way_of_a_file(tmp_path, forgets_case):
    (tmp_path / "a").mkdir()
    assert steps_between(FolderContents(tmp_path), [], ["a"])[1] == ["a"]


def test_a_link_is_in_the_way_and_what_it_leads_to_is_not_seen(tmp_path, forgets_case):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "page").touch()
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "a").symlink_to(elsewhere)
    contents = FolderContents(tmp_path / "public")
    assert not contents.file("a/page")
    assert steps_between(contents, ["a/page"], ["a/page", "a/new"])[1] == ["a"]
    assert steps_between(contents, ["a/page"], []) == ([], [])
