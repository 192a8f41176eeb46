"""`weeknotes.toml`."""

import pytest

from weeknotes.model.settings import GIVEN_STREAMS, Stream
from weeknotes.model.streams.presets import STREAM_PRESETS
from weeknotes.read.config.settings import read_settings

GOOD = 'title = "Notes"\nurl = "https://example.org/notes"\n'


def faults(text):
    settings, problems = read_settings(text)
    assert settings is None
    return [(problem.line, problem.message, problem.hint) for problem in problems]


def test_two_lines_are_enough():
    settings, problems = read_settings(GOOD)
    assert problems == ()
    assert (settings.title, settings.url) == ("Notes", "https://example.org/notes/")
    assert settings.weeks.closes.hour == 12
    assert settings.feeds.items == 20


def test_every_setting_is_read():
    settings, problems = read_settings(
        'title = "Notes"\nurl = "https://notes.example.org"\n'
        'description = "d"\nlanguage = "cy"\ntimezone = "UTC"\ntheme = "mine"\n'
        'repository = "team/notes"\n'
        '[weeks]\ncloses = "tuesday 09:30"\nlabel = "iso"\nends = "Sunday"\n'
        '[kinds.story]\nfolder = "stories"\ntitle = "Practice story"\nplural = "Practice stories"\n'
        '[kinds.diary]\ntitle = "Log"\n'
        '[streams.wins]\ntitle = "Wins"\nheadings = ["Good things"]\nkinds = ["story"]\n'
        '[markdown]\nhtml = "trusted"\n[feeds]\nitems = 5\nidentity = "https://old.example.org/"\n'
        '[publish]\nbranch = "b"\nremote = "r"\ncname = "notes.example.org"\n[check]\noff = ["x"]\n'
    )
    assert problems == ()
    assert settings.kind("story").plural == "Practice stories"
    assert settings.kind("diary").title == "Log"
    assert settings.kind("diary").folder == "diary"
    assert [stream.name for stream in settings.streams] == ["learning", "wins"]
    assert (settings.weeks.closes.day, settings.weeks.closes.minute, settings.weeks.ends) == (
        1,
        30,
        6,
    )
    assert settings.markdown.html == "trusted"
    assert settings.identity == "https://old.example.org/"
    assert settings.check.off == ("x",)


@pytest.mark.parametrize(
    ("written", "day", "hour"),
    [
        ("monday 12:00", 0, 12),
        ("Sunday 24:00", 0, 0),
        ("monday 24:00", 1, 0),
        ("friday 9:00", 4, 9),
    ],
)
def test_when_a_week_closes(written, day, hour):
    closes = read_settings(f'{GOOD}[weeks]\ncloses = "{written}"\n')[0].weeks.closes
    assert (closes.day, closes.hour) == (day, hour)


def test_a_stream_that_is_known_by_name_needs_its_name_only():
    settings, problems = read_settings(GOOD + '[streams.next]\n[streams.retro]\ntitle = "Retro"\n')
    assert problems == ()
    _, following, retro = settings.streams
    assert following == STREAM_PRESETS["next"]
    assert (retro.title, retro.phrases) == ("Retro", STREAM_PRESETS["retro"].headings)


def test_headings_of_one_s_own_stand_beside_the_given_ones():
    settings, _ = read_settings(GOOD + '[streams.learning]\nalso = ["Beth ddysgais i"]\n')
    (learning,) = settings.streams
    assert learning.phrases == (*GIVEN_STREAMS[0].headings, "Beth ddysgais i")
    assert learning.kinds == ("learning",)


def test_a_stream_that_nobody_knows_has_its_title_for_a_heading():
    settings, _ = read_settings(GOOD + '[streams.thing]\ntitle = "Thing of the week"\n')
    assert settings.streams[1] == Stream(
        name="thing", title="Thing of the week", headings=("Thing of the week",)
    )


def test_a_stream_of_whole_posts_needs_no_headings():
    _, problems = read_settings(GOOD + '[streams.trips]\nheadings = []\nkinds = ["diary"]\n')
    assert problems == ()


@pytest.mark.parametrize(
    ("lines", "line", "message", "hint"),
    [
        ('tittle = "x"', 3, "“tittle”", "“title”"),
        ('week = "x"', 3, "“week”", "“weeks”"),
        ("theme = 5", 3, "“theme” is 5", "text in quotes"),
        ('theme = "../x"', 3, "theme", "without a path"),
        ('language = "english language"', 3, "language", '"en"'),
        ('timezone = "Europe/Londn"', 3, "time zone", "Europe/London"),
        ('timezone = "GMT+25"', 3, "time zone", "continent and city"),
        ('repository = "notes"', 3, "repository", "team/notes"),
        ("feeds = 5", 3, "group", "[feeds]"),
        ("[feeds]\nitems = 0", 4, "0 items", "1 to 1000"),
        ('[feeds]\nitems = "20"', 4, "items", "whole number"),
        ("[feeds]\nitem = 20", 4, "“item”", "“items”"),
        ('[weeks]\nlabel = "finishing"', 4, "label", "ending, commencing"),
        ('[weeks]\nends = "fryday"', 4, "day of the week", "friday"),
        ('[weeks]\ncloses = "noon"', 4, "a day and a time", "monday 12:00"),
        ('[weeks]\ncloses = "mondy 12:00"', 4, "day of the week", "monday"),
        ('[weeks]\ncloses = "monday 25:00"', 4, "a day and a time", "monday 12:00"),
        ('[markdown]\nhtml = "unsafe"', 4, "html", "safe, trusted"),
        ('[kinds.Story]\ntitle = "x"', 3, "can't be the name of a kind", "small letters"),
        ('[kinds.story]\nfolder = "diary"', 3, "same folder", "of its own"),
        ('[kinds.story]\nname = "x"', 4, "“name”", "Use one of: folder"),
        ('[kinds]\nstory = "x"', 3, "“kinds”", "[kinds.story]"),
        ('[streams.wins]\nheading = ["x"]', 4, "“heading”", "“headings”"),
        ('[streams.next]\nheadings = ["🎓"]', 4, "no words", "Write words"),
        ('[streams.next]\nnever = ["🎓"]', 4, "no words", "Write words"),
        ('[links]\nheadings = ["Links", "🔗"]', 4, "no words", "Write words"),
        ('[links]\nheading = ["Links"]', 4, "“heading”", "“headings”"),
        ('[links]\nheadings = "Links"', 4, "“headings”", "a list"),
        ('[streams.next]\nkinds = ["dairy"]', 4, "unknown kind, “dairy”", "“diary”"),
        ('[streams.next]\nkinds = ["page"]', 4, "unknown kind, “page”", "weeknote"),
        ('[streams.diary]\ntitle = "x"', 3, "same address, /diary/", 'kinds = ["diary"]'),
        ("[streams.thing-of-the-week]", 3, "no headings", 'headings = ["Thing of the week"]'),
        ("[streams.nxt]", 3, "no headings", "[streams.next]"),
        ("[streams.retros]\nalso = []", 3, "no headings", "[streams.retro]"),
        ('[streams.wins]\ntitle = "Wins"\nheadings = []', 3, "no headings", '["Wins"]'),
        ("[streams.next]\nheadings = []", 3, "no headings", "headings = ["),
        ('[check]\noff = "x"', 4, "off", "a list in brackets"),
    ],
)
def test_each_fault_has_its_line_and_a_suggestion(lines, line, message, hint):
    found = faults(f"{GOOD}{lines}\n")
    assert len(found) == 1
    assert found[0][0] == line
    assert message in found[0][1]
    assert hint in found[0][2]


@pytest.mark.parametrize(
    "url",
    ["", "  ", "example.org", "ftp://a.org", "https://", "https://a.org/?x", "http://[", "//a"],
)
def test_what_is_no_address_of_a_site(url):
    assert len(faults(f'title = "x"\nurl = "{url}"\n')) == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://sam:secret@team.github.io/notes/",
        "https://secret@team.github.io/",
        "https://sam:a/secret@team.github.io/",
        "https://sam:secret?@team.github.io/",
        "http://:secret@host",
    ],
)
def test_an_address_with_a_password_is_refused_and_not_shown(url):
    ((line, message, hint),) = faults(f'title = "x"\nurl = "{url}"\n')
    assert line == 2
    assert "before the @" in message
    assert "secret" not in message + hint


@pytest.mark.parametrize(
    "line",
    [
        'url = "sam:secret@host/x"',
        'url = "https://host/?token=secret"',
        'url = ["https://sam:secret@host/x"]',
        'repository = "https://sam:secret@github.com/team/notes"',
        'theme = "https://host/x?token=secret"',
        'language = "https://secret@host"',
    ],
)
def test_no_message_about_settings_shows_what_may_be_secret_in_an_address(line):
    text = f"{line}\n" if line.startswith("url") else f"{GOOD}{line}\n"
    found = faults(f'title = "x"\n{text}' if line.startswith("url") else text)
    assert found
    assert not [message for _, message, _ in found if "secret" in message]


def test_all_faults_are_told_at_once():
    found = faults(
        'ttle = "x"\nurl = "x"\ntimezone = "x/y"\n[feeds]\nitems = 0\nfoo = 1\n[weeks]\nends = 1\n'
    )
    words = " ".join(message for _, message, _ in found)
    assert len(found) == 7
    for part in ("no title", "ttle", "address", "time zone", "0 items", "foo", "day of the week"):
        assert part in words


def test_a_missing_title_is_not_found_in_a_table():
    assert faults('url = "https://a.org"\n[kinds.story]\ntitle = "x"\n')[0][0] is None


def test_what_is_no_toml_has_its_line():
    found = faults(GOOD + "title: x\n")
    assert found[0][0] == 3


def test_the_marks_of_the_description_are_set_as_those_of_posts_are():
    line = 'description = "What\'s new -- \\"weekly\\""\n'
    settings, _ = read_settings(GOOD + line)
    assert settings.description == "What’s new – “weekly”"
    settings, _ = read_settings(GOOD + line + 'language = "de"\n')
    assert settings.description == 'What\'s new -- "weekly"'


@pytest.mark.parametrize("key", ["title", "url"])
@pytest.mark.parametrize("written", ['""', '"  "', "''", '"\\n"'])
def test_an_empty_setting_is_told_at_its_line_not_asked_for_again(key, written):
    other = {"title": 'url = "https://example.org/"', "url": 'title = "Notes"'}[key]
    ((line, message, hint),) = faults(f"{other}\n{key} = {written}\n")
    assert line == 2
    assert message == f"The {key} in the settings is empty."
    assert "Add a line" not in hint
    assert f"{key} = " in hint


@pytest.mark.parametrize(
    ("text", "key"), [('title = "x"', "url"), ('url = "https://a.org"', "title")]
)
def test_a_setting_that_is_not_there_is_asked_for(text, key):
    ((line, message, hint),) = faults(f"{text}\n")
    assert (line, message) == (None, f"The settings have no {key}.")
    assert hint.startswith("Add a line at the top")


@pytest.mark.parametrize(
    ("table", "folder", "plural"),
    [
        ("[kinds.story]\n", "stories", "Stories"),
        ('[kinds.story]\ntitle = "Practice story"\n', "stories", "Practice stories"),
        ("[kinds.case-study]\n", "case-studies", "Case studies"),
        ("[kinds.sketch]\n", "sketches", "Sketches"),
        ("[kinds.retro]\n", "retros", "Retros"),
        ('[kinds.story]\nfolder = "told"\nplural = "Tales"\n', "told", "Tales"),
    ],
)
def test_a_kind_of_the_site_s_own_has_the_plural_of_its_name(table, folder, plural):
    settings, problems = read_settings(f'title = "x"\nurl = "https://x.org/"\n{table}')
    assert problems == ()
    kind = settings.kinds[-1]
    assert (kind.folder, kind.plural) == (folder, plural)


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        ('[streams.next]\ncloses = "monday 12:00"\n', 4, "belongs to [weeks].", "a line [weeks]"),
        ('cname = "x.example"\n', 3, "“cname” belongs to [publish].", "a line [publish]"),
        ('[publish]\noff = ["title-twice"]\n', 4, "“off” belongs to [check].", "a line [check]"),
        ("items = 10\n", 3, "“items” belongs to [feeds].", "a line [feeds]"),
        ('[weeks]\nfolder = "stories"\n', 4, "belongs to [kinds.NAME].", "[kinds.NAME]"),
        ('[weeks]\ntheme = "mine"\n', 4, "“theme” belongs at the top", "Move this line above"),
    ],
)
def test_a_setting_in_the_wrong_group_is_sent_home(text, line, message, hint):
    ((at, said, todo),) = faults(GOOD + text)
    assert at == line
    assert message in said
    assert hint in todo


@pytest.mark.parametrize(
    ("zone", "hint"),
    [
        ("BST", 'Write "Europe/London"'),
        ("CEST", 'Write "Europe/Paris"'),
        ("GMT+1", '"Europe/London" has GMT in winter and an hour more in summer.'),
        ("UTC+01:00", "does not change in spring"),
        ("+1", "does not change in spring"),
        ("London", "Did you mean “Europe/London”?"),
        ("Middle of nowhere", "continent and city"),
    ],
)
def test_a_zone_as_people_say_it_gets_the_name_to_write(zone, hint):
    ((line, said, todo),) = faults(f'{GOOD}timezone = "{zone}"\n')
    assert (line, said) == (3, f"“{zone}” is not a time zone.")
    assert hint in todo


@pytest.mark.parametrize(
    ("written", "page"),
    [
        ("acme/notes.git", "https://github.com/acme/notes"),
        ("acme/notes/", "https://github.com/acme/notes"),
        ("https://github.com/acme/notes.git", "https://github.com/acme/notes"),
        ("https://gitlab.com/acme/digital/notes.git", "https://gitlab.com/acme/digital/notes"),
        (
            "https://dev.azure.com/acme/Our%20work/_git/notes",
            "https://dev.azure.com/acme/Our%20work/_git/notes",
        ),
    ],
)
def test_a_repository_as_it_is_cloned_is_understood(written, page):
    settings, problems = read_settings(f'{GOOD}repository = "{written}"\n')
    assert problems == ()
    assert settings.repository_page == page


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("git@github.com:acme/notes.git", 'Write "acme/notes".'),
        ("git@gitlab.com:acme/digital/notes.git", 'Write "https://gitlab.com/acme/digital/notes".'),
        ("gitlab.com/acme/notes", 'Write "https://gitlab.com/acme/notes".'),
        ("notes", "its owner and its name"),
    ],
)
def test_a_repository_that_is_not_understood_gets_the_value_to_write(written, hint):
    ((line, said, todo),) = faults(f'{GOOD}repository = "{written}"\n')
    assert line == 3
    assert "is not the address of a repository" in said
    assert hint in todo


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("OGL3", "OGL-3.0"),
        ("ogl-3.0", "OGL-3.0"),
        ("OGL-UK-3.0", "OGL-3.0"),
        ("OGL v3.0", "OGL-3.0"),
        ("OGL", "OGL-3.0"),
        ("CC BY 4.0", "CC-BY-4.0"),
        ("CC-BY", "CC-BY-4.0"),
        ("cc by-sa 4", "CC-BY-SA-4.0"),
        ("CC-BY-SA-4", "CC-BY-SA-4.0"),
        ("CC0", "CC0-1.0"),
        ("CC-BY-4.1", "CC-BY-4.0"),
    ],
)
def test_a_licence_that_is_nearly_a_code_gets_a_suggestion(written, meant):
    ((line, message, hint),) = faults(f'{GOOD}licence = "{written}"\n')
    assert (line, hint) == (3, f"Did you mean “{meant}”?")
    assert f"“{written}”" in message


def test_a_licence_of_one_word_is_not_a_sentence():
    ((_, _, hint),) = faults(f'{GOOD}licence = "MIT"\n')
    assert hint.startswith("Use one of: OGL-3.0, CC0-1.0, CC-BY-4.0,")


@pytest.mark.parametrize("written", ["OGL-3.0", "CC-BY-NC-4.0", "", " ", "© The council, 2026"])
def test_a_licence_is_a_known_code_or_a_sentence(written):
    settings, problems = read_settings(f'{GOOD}licence = "{written}"\n')
    assert problems == ()
    assert settings.licence == written


@pytest.mark.parametrize(
    ("lines", "line", "words"),
    [
        ("nav = 3", 3, "“nav” is a group of settings."),
        ("[nav]\nheaders = []", 4, "Did you mean “header”?"),
        ("[nav]\nheader = 3", 4, "The header is not a list of links."),
        ('[nav]\nfooter = ["/about/"]', 4, "A link in the footer has no title."),
        ('[nav]\nheader = [{ title = "A" }]', 4, "A link in the header has no href."),
        ('[nav]\nheader = [{ href = "/a/" }]', 4, "A link in the header has no title."),
        ('[nav]\nheader = [{ title = " ", href = "/a/" }]', 4, "has no title."),
        ('[nav]\nheader = [{ title = "A", href = 3 }]', 4, "has no href."),
        ('[nav]\nheader = [{ titel = "A", href = "/a/" }]', 4, "Did you mean “title”?"),
        ('[nav]\nheader = [{ title = "A", href = "javascript:x" }]', 4, "people can follow"),
        ('[nav]\nheader = [{ title = "A", href = "//evil.example" }]', 4, "people can follow"),
        ('[nav]\nheader = [{ title = "A", href = "https://" }]', 4, "not an address on the web"),
        ('[nav]\nheader = [{ title = "A", href = "http://[" }]', 4, "not an address on the web"),
        (f"[nav]\nheader = {[{}] * 9}", 4, "The header has 9 links, and there is room for 8."),
        ('header = [{ title = "A", href = "/a/" }]', 3, "Move this line below a line [nav]."),
        ("theme_options = 3", 3, "“theme_options” is a group of settings."),
        ("[theme_options]\naccent = [1]", 4, "has a value that no option can have"),
        ("[theme_options]\naccent = inf", 4, "has a value that no option can have"),
        ("[theme_options]\naccent = 10000000000000000000000", 4, "no option can have"),
        ("[theme_option]\naccent = 1", 3, "Did you mean “theme_options”?"),
    ],
)
def test_links_and_options_that_do_not_fit_are_reported_with_their_line(lines, line, words):
    found = faults(f"{GOOD}{lines}\n")
    assert found[0][0] == line
    assert words in f"{found[0][1]} {found[0][2]}"


def test_links_know_their_lines():
    settings, problems = read_settings(
        f'{GOOD}[nav]\nheader = [\n  {{ title = "A", href = "/a/" }},\n'
        '  { title = "B", href = "b.md" },\n]\n[[nav.footer]]\ntitle = "C"\nhref = "/c/"\n'
    )
    assert problems == ()
    assert [link.line for link in settings.nav.header] == [5, 6]
    assert [(link.title, link.line) for link in settings.nav.footer] == [("C", 10)]
