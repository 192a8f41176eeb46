"""Which names are one, and what each is called in an address."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeknotes.model.names.names_apart import name_key, slugs_apart
from weeknotes.model.names.slug import name_slug, slugify
from weeknotes.model.names.visible import is_invisible, visible

WALES = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"


@pytest.mark.parametrize(
    "spellings",
    [
        ("user research", "User-Research", "USER  RESEARCH", "userresearch", "User‑Research"),
        ("2020-21", "2020–21"),
        ("tân", "TÂN", "ta\u0302n"),
        ("what's new", "What’s new"),
        ("Straße", "STRASSE"),
        ("❤️", "❤"),
        ("co\u00adoperation", "cooperation", "co-operation"),
        ("tea\u200b", "tea", "\ufeffTea"),
        ("می‌خواهم", "می خواهم", "میخواهم"),
        ("日本 語", "日本語"),
    ],
)
def test_names_that_differ_by_case_blanks_and_hyphens_are_one(spellings):
    assert len(set(map(name_key, spellings))) == 1


DIFFERENT = [
    ("C", "C++", "C#"),
    ("A", "A*"),
    ("1.5", "15"),
    ("tân", "tan"),
    ("й", "и"),
    ("❤️", "✔️", "☀️", "🎉", ""),
    ("1️⃣", "1", "2️⃣"),
    (WALES, SCOTLAND, "🏴"),
    ("👩‍💻", "👩", "💻"),
    ("Party", "Party 🎉", "🚀 Party"),
    ("R&D", "RD"),
    ("x²", "x2"),
    ("service_design", "service design"),
    ("?", "!", "?!"),
]


@pytest.mark.parametrize("names", DIFFERENT)
def test_names_that_differ_otherwise_are_kept_apart(names):
    assert len(set(map(name_key, names))) == len(names)
    slugs = slugs_apart(names)
    assert len(set(slugs.values())) == len(names)


@pytest.mark.parametrize(
    ("names", "slugs"),
    [
        (["Service Design"], ["service-design"]),
        (["C++"], ["c"]),
        (["C", "C++", "C#"], ["c", "c-plus-plus", "c-sharp"]),
        (["C++", "C#", "C"], ["c-plus-plus", "c-sharp", "c"]),
        (["C#", "C++"], ["c", "c-plus-plus"]),
        (["A*", "A"], ["a-star", "a"]),
        (["1.5", "1 5"], ["1-dot-5", "1-5"]),
        (["tân", "tan"], ["tân", "tan"]),
        (["Q&A", "Q A"], ["q-and-a", "q-a"]),
        (["❤️", "🎉"], ["2764", "1f389"]),
        (["🎉 party", "party"], ["1f389-party", "party"]),
    ],
)
def test_who_has_the_slug_that_several_could_have(names, slugs):
    assert slugs_apart(names) == dict(zip(names, slugs, strict=True))


def test_where_the_spelled_slug_is_taken_too_a_digest_follows():
    slugs = slugs_apart(["C", "C++", "C plus plus"])
    assert (slugs["C"], slugs["C plus plus"]) == ("c", "c-plus-plus")
    assert slugs["C++"].startswith("c-plus-plus-")
    assert slugs_apart(["Zoë"], taken={"zoe"}) == {"Zoë": "zoë"}
    assert slugs_apart(["Zoe"], taken={"zoe"})["Zoe"].startswith("zoe-")


def test_long_names_that_begin_alike_have_slugs_that_fit_a_file_name():
    slugs = slugs_apart(["week " * 60 + "one", "week " * 60 + "two"])
    assert len(set(slugs.values())) == 2
    assert all(len(slug.encode()) <= 200 for slug in slugs.values())


SIGNS = st.text(st.sampled_from("aáâA1 -–.+#*&_!?'’\u200d\ufe0f\u200b❤🎉✔日й"), max_size=6)


@given(st.lists(st.one_of(SIGNS, st.text(max_size=6)), max_size=8, unique_by=name_key))
def test_slugs_apart_are_all_there_and_all_different(names):
    slugs = slugs_apart(names)
    assert slugs.keys() == set(names)
    assert len(set(slugs.values())) == len(names)
    for slug in slugs.values():
        assert slug
        assert not any(map(is_invisible, slug))
        assert all(c == "-" or c.isalnum() or unicodedata.category(c)[0] == "M" for c in slug)


@given(st.lists(SIGNS, min_size=1, max_size=8, unique_by=name_key), st.randoms())
def test_a_name_that_is_spelled_like_its_slug_has_it_in_any_order(names, random):
    slugs = slugs_apart(random.sample(names, len(names)))
    for name in names:
        if name_key(name_slug(name)) == name_key(name):
            assert slugs[name] == name_slug(name)


@given(st.text(max_size=20))
def test_a_name_and_its_key_are_one(name):
    key = name_key(name)
    assert name_key(key) == key
    for form in ("NFC", "NFD"):
        assert name_key(unicodedata.normalize(form, name)) == key
    assert name_key(f" {name}\ufe0f") == key or not key


@given(st.text(max_size=20))
def test_no_slug_has_an_invisible_character(text):
    assert not any(map(is_invisible, slugify(f"{text}\ufe0f {text}")))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("tea\u200b", "tea"),
        ("\u202aa.md\u202c", "a.md"),
        ("❤\ufe0f", "❤"),
        ("👩‍💻", "👩‍💻"),
        ("🏳️‍🌈", "🏳‍🌈"),
        ("👩\u200d", "👩"),
        ("a\u200db", "ab"),
        (WALES, WALES),
        ("a\U000e0067", "a"),
        ("\u3164", ""),
        ("۝", "۝"),
    ],
)
def test_what_is_seen_of_a_text(text, seen):
    assert visible(text) == seen
