import pytest

from weeknotes.model.names.plurals import plural_of


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("Story", "Stories"),
        ("Practice story", "Practice stories"),
        ("story", "stories"),
        ("case-study", "case-studies"),
        ("Diary", "Diaries"),
        ("Day", "Days"),
        ("Key", "Keys"),
        ("Note", "Notes"),
        ("Box", "Boxes"),
        ("Sketch", "Sketches"),
        ("Wish", "Wishes"),
        ("Class", "Classes"),
        ("Quiz", "Quizzes"),
        ("Buzz", "Buzzes"),
        ("Retro", "Retros"),
        ("Person", "People"),
        ("Data analysis", "Data analyses"),
        ("News", "News"),
        ("Show and tell", "Show and tells"),
        ("Q&A", "Q&As"),
        ("Week 1", "Week 1s"),
    ],
)
def test_the_plural_of_a_noun(one, many):
    assert plural_of(one) == many
