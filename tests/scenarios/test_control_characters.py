"""Control characters that were pasted along never reach a page, a feed or JSON."""

import json
import re

import pytest

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")

BODIES = {
    "typed": "One\x0bTwo\x0cThree\x08 \x93four\x94\n\n- a\x1fb\n\n```\nx\x0by\n```\n",
    "by number": "One&#11;Two&#x0C;Three &#8; &#147;four&#148; &#127; &#159; `x&#11;`",
    "in HTML": "<p>One&#11;Two</p>\n\n<div title='a&#11;b'>Three&#8;<kbd>&#x1B;</kbd></div>",
    "in places": (
        "## A\x0bheading\n\n[a\x0blink](https://example.org/a\x0bb 'a\x0btitle') "
        "![a\x0bpicture](https://example.org/p&#11;.png)\n\n| a\x0bb |\n|---|\n| c\x0cd |\n"
    ),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_no_output_has_a_control_character(site, body):
    site.file(
        "weeknotes.toml",
        'title = "Team\\u000bnotes"\nurl = "https://notes.example.org/"\n'
        'description = "What\\u0008 we do"\n[streams.learning]\ntitle = "What\\u000cwe learn"\n',
    )
    site.file("content/people.toml", '[sam]\nname = "Sam\\u000bLee"\nbio = "Writes\\u0008."\n')
    site.post(
        "weeknotes/2026-11-20-note.md",
        f"{body}\n\n## What I'm learning\n\n{body}",
        title="A\vtitle\x1b of &#147;ours&#148;",
        summary="What\f it &#11; says\b",
        tags=["a\vtag"],
        author=["Kim\vKaye", "sam"],
        series="A\vseries",
        guid="a\bb",
    )
    built = site.build().exits(0)
    for path, data in built.files.items():
        if path.endswith((".html", ".xml", ".json", ".txt", ".opml", ".eml")):
            text = data.decode().replace("\r\n", "\n")
            assert not _CONTROL.search(text), (path, _CONTROL.search(text))
    item = json.loads(built.files["feed.json"])["items"][0]
    assert item["title"] == "A title of “ours”"
    assert not _CONTROL.search("".join(str(value) for value in item.values()))
