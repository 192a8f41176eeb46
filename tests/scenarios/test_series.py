"""Series as readers meet them: on a post, on the page of the series, in its feed."""

AFTER = ".after .in-series"


def parts(site, *rows, name="Audit"):
    """Posts of a series, a day after each other: a name, and a part where there is one."""
    for day, (slug, fields) in enumerate(rows, 10):
        site.post(f"2026-11-{day}-{slug}.md", title=slug.upper(), series=name, **fields)
    return site


def test_a_post_says_its_part_and_leads_to_those_beside_it_and_to_the_series(site):
    built = parts(site, ("a", {}), ("b", {}), ("c", {})).build("--strict").exits(0)
    page = built.page("/2026/11/11/b/")
    assert page.words(AFTER) == "Part 2 of 3 in Audit Previous part: A Next part: C"
    assert page.hrefs(f"{AFTER} a") == [
        "/team/series/audit/",
        "/team/2026/11/10/a/",
        "/team/2026/11/12/c/",
    ]
    assert built.page("/2026/11/10/a/").words(AFTER) == "Part 1 of 3 in Audit Next part: B"


def test_with_a_gap_an_author_s_own_number_stands_and_no_total(site):
    rows = ("a", {"part": 1}), ("b", {"part": 2}), ("d", {"part": 5})
    built = parts(site, *rows).build("--strict").exits(0)
    assert built.page("/2026/11/12/d/").words(AFTER) == "Part 5 in Audit Previous part: B"
    assert built.page("/series/audit/").texts(".card .beside") == ["Part 1", "Part 2", "Part 5"]


def test_a_draft_does_not_count(site):
    rows = ("a", {"part": 1}), ("b", {"part": 2, "draft": True}), ("c", {"part": 3})
    built = parts(site, *rows).build("--strict").exits(0)
    assert built.page("/2026/11/12/c/").words(AFTER) == "Part 3 in Audit Previous part: A"
    rows = ("d", {}), ("e", {"draft": True}), ("f", {})
    built = parts(site, *rows, name="Other").build("--strict").exits(0)
    assert "Part 2 of 2 in Other" in built.page("/2026/11/12/f/").words(AFTER)


def test_a_post_without_a_part_among_numbered_ones_is_in_the_series_without_a_number(site):
    rows = ("a", {"part": 1}), ("aside", {}), ("b", {"part": 2})
    built = parts(site, *rows).build("--strict").exits(0)
    words = built.page("/2026/11/11/aside/").words(AFTER)
    assert words == "In the series Audit Previous part: A Next part: B"
    assert built.page("/2026/11/12/b/").words(AFTER) == "Part 2 in Audit Previous part: ASIDE"
    page = built.page("/series/audit/")
    assert page.texts(".card-title") == ["A", "ASIDE", "B"]
    assert page.texts(".card .beside") == ["Part 1", "Part 2"]


def test_a_series_of_one_is_named_and_not_counted(site):
    built = parts(site, ("a", {})).build("--strict").exits(0)
    assert built.page("/2026/11/10/a/").words(AFTER) == "In the series Audit"
    assert "Part" not in built.page("/series/audit/").words()


def test_two_posts_of_one_part_are_a_warning_with_both_files(site):
    built = parts(site, ("a", {"part": 1}), ("b", {"part": 1})).build().exits(0)
    built.tells("content/2026-11-11-b.md", "content/2026-11-10-a.md", "part-twice", "part: 2")
    assert built.page("/2026/11/11/b/").words(AFTER) == "Part 1 in Audit Previous part: A"
    site.build("--strict").exits(1)


def test_a_translation_is_the_same_part_and_leads_on_in_its_language(site):
    parts(site, ("a", {"part": 1}), ("b", {"part": 2}), ("c", {"part": 3}))
    for part, slug in ((1, "y"), (2, "z")):
        site.post(f"2026-11-20-{slug}.md", title=slug.upper(), series="Audit", part=part, lang="cy")
    built = site.build("--strict").exits(0)
    assert "Part 2 of 3 in Audit Previous part: A Next part: C" in built.page(
        "/2026/11/11/b/"
    ).words(AFTER)
    page = built.page("/cy/2026/11/20/z/")
    assert page.words(AFTER) == "Part 2 of 3 in Audit Previous part: Y Next part: C"
    assert [link.get("lang") for link in page.all(f"{AFTER} a")] == [None, "cy", None]
    listed = built.page("/series/audit/")
    assert listed.texts(".card-title") == ["A", "Y", "B", "Z", "C"]
    assert listed.texts(".card .beside") == ["Part 1", "Part 1", "Part 2", "Part 2", "Part 3"]


def test_the_feed_of_a_series_is_newest_first_with_the_posts_own_identity(site):
    built = parts(site, ("a", {"part": 2}), ("b", {"part": 1})).build("--strict").exits(0)
    entries = built.feed("/series/audit/feed.xml").entries
    assert [entry.title for entry in entries] == ["B", "A"]
    assert {entry.id for entry in entries} == {
        entry.id for entry in built.feed("/feed.xml").entries
    }
