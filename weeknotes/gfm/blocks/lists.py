"""Items of lists: tight ones lose their paragraphs, tasks get a box (CommonMark 5.3, GFM 5.3)."""

import re
from collections.abc import MutableMapping
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

_TASK = re.compile(r"\[([ xX])\][ ]+(?=\S)")


def tighten(
    item: Element, lines: MutableMapping[Element, int], tails: MutableMapping[Element, int]
) -> None:
    """Put the text of the paragraphs in a tight list's item directly into the item.

    Args:
        item: The `li`.
        lines: The source line of each element.
        tails: The source line of the text after each element, where there is one.
    """
    before: Element | None = None
    for paragraph in list(item):
        if paragraph.tag != "p":
            before = paragraph
            continue
        # Raw HTML is in a paragraph of its own until the end, and its text is atomic.
        if isinstance(paragraph.text, AtomicString):
            if before is None:
                item.text = f"{item.text or ''} "
            before = paragraph
            continue
        line = lines.pop(paragraph)
        if before is None:
            # Line ends at the start keep the line numbers of what is in the text right.
            item.text = "\n" * (line - lines.get(item, line)) + (paragraph.text or "")
        else:
            before.tail = f"\n{paragraph.text}"
            tails[before] = line - 1
        at = list(item).index(paragraph)
        boxes = list(paragraph)
        item[at : at + 1] = boxes
        for box in boxes:
            tails[box] = line
            before = box


def make_task(item: Element, paragraph: Element, labels: tuple[str, str]) -> None:
    """Turn the first paragraph of an item into a task if it begins with `[ ]` or `[x]`.

    Args:
        item: The `li`.
        paragraph: Its first block.
        labels: What a screen reader says of a task to do and of one that is done.
    """
    text = paragraph.text or ""
    match = _TASK.match(text)
    if match is None or paragraph.tag != "p":
        return
    done = match[1] != " "
    item.set("class", "task-list-item")
    box = SubElement(paragraph, "input", {"type": "checkbox", "disabled": "disabled"})
    if done:
        box.set("checked", "checked")
    box.set("aria-label", labels[done])
    paragraph.text = ""
    box.tail = f" {text[match.end() :]}"
