"""A site filled with words that no line can hold."""

import html
import json

from sites import Site

WORDS = {
    "a place in Wales": "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "a German law": "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "wide letters": "W" * 60,
    "an address": f"https://example.org/{'a-long_path/' * 5}?x={'y' * 30}&z=%F0%9F%98%80",
    "spaces that hold together": "\u00a0".join(["nobreak"] * 9),
    "joined letter by letter": "\u2060".join("joined" * 7),
    "joined emoji": "👩\u200d👩\u200d👧\u200d👦" * 15,
    "Arabic": "كلمة" * 20,
    "marks on marks": "Z͑ͫ̓ͪ̂ͫ̽" * 25,
    "a name in a program": "some_function_name_" * 4,
    "signs": "-" * 40 + "_" * 40 + "/" * 40 + "." * 40,
    "turned round": "\u202e" + "reversed" * 8 + "\u202c",
    "no words at all": "，" * 20 + "🁢" * 20,
}
PEOPLE = """[ella]
name = {word}
role = {word}
bio = {word}
links = {{ {word} = "https://example.org/" }}

[sam]
name = "Sam Rook"
"""
SETTINGS = """title = {word}
url = "http://127.0.0.1/"
description = {word}
repository = "team/notes"

[kinds.story]
folder = "stories"
title = {word}
plural = {word}

[streams.next]
title = {word}
headings = ["Next week"]
"""
BODY = """So {word}

## Something I'm learning

{word} and *{word}* and `{word}`.

> {word}

## Next week

- {word}
- - - {word}

## {word}

[^note]

[^note]: {word}

| {word} | b |
|--|--|
| {word} | {word} |

    {word}

<details><summary>{html}</summary>{html}</details>

<dl><dt>{html}</dt><dd>{html}</dd></dl>

<kbd>{html}</kbd> <abbr title="{html}">{html}</abbr>

> [!NOTE]
> {word}

- [ ] {word}
"""


def hostile_site(folder, word):
    """A site that says one word in every place where an author can say something."""
    text = json.dumps(word, ensure_ascii=False)
    site = Site(folder, SETTINGS.format(word=text))
    site.asset("people.toml", PEOPLE.format(word=text))
    body = BODY.format(word=word, html=html.escape(word))
    fields = {"title": word, "tags": [word, f"{word} two"], "author": ["ella", "sam", word]}
    site.post("weeknotes/2026-11-20-first.md", body, **fields, series=word, part=1)
    site.post(
        "weeknotes/2026-11-20-long.md",
        f"{body}\nSee [{word}](2026-11-20-first.md), [{word}](../stories/2026-11-12-other.md)",
        **fields,
        series=word,
        part=2,
        link=f"https://example.org/{'long' * 60}",
        summary=word,
        ref="both",
        aliases=["/old/address/"],
    )
    site.post("2026-11-20-hir.md", f"So {word}", lang="cy", ref="both", title=word)
    site.post("weeknotes/2026-11-20-after.md", "Short.", title="After")
    site.post("stories/2026-11-12-other.md", body, **fields)
    site.post("weeknotes/2025-11-21-past.md", body, **fields)
    site.post("weeknotes/2026-11-20-draft.md", body, **fields, draft=True)
    site.post("learning/2026-11-20-whole.md", body, **fields)
    links = f"- [{word}](https://{'long-' * 10}.example.org/): {word} {word}\n"
    site.post("roundups/2026-11-20-links.md", links, **fields)
    site.post("roundups/2026-11-19-links-too.md", links, **fields)
    site.post("about.md", body, title=word)
    site.asset("index.md", f"So {word}")
    site.asset("digest/2026-w47.md", f"So {word}")
    return site
