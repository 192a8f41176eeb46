"""Advice on writing, which `weeknotes check` gives and no other command."""

from weeknotes.check.catalogue.rule import advice

WRITING = (
    advice(
        "alt-missing",
        "An image without a description",
        "People who can't see the image, or whose connection is too slow for it, get nothing "
        "instead.",
        "Say what it shows between the square brackets: `![Three people at a wall of notes](…)`.",
    ),
    advice(
        "cover-alt-missing",
        "A cover image without a description",
        "The cover image is at the top of the post and wherever people share it. Those who can't "
        "see it get nothing instead.",
        "Say what it shows in a line of the header: `image_alt: Three people at a wall of notes`.",
    ),
    advice(
        "alt-file-name",
        "A file name instead of a description",
        "A screen reader reads out “IMG 2041 dot J P G”. GitHub's editor writes “image” when you "
        "paste a picture, which says just as little.",
        "Say in a few words what the image shows.",
    ),
    advice(
        "kept-by-github",
        "An image stored on GitHub",
        "What you paste into GitHub's editor is stored at `github.com/user-attachments/…`. You "
        "see it, because you are signed in. If the repository is private, readers don't.",
        "Save the image next to the post and write its name. If your repository is public, add "
        "`kept-by-github` to `off` under `[check]` in the settings.",
    ),
    advice(
        "image-too-big",
        "An image of more than 1 MB",
        "It takes a long time to load on a phone and uses up people's data.",
        "Make it smaller before you add it: 1,600 pixels wide is enough for any screen.",
    ),
    advice(
        "link-text-vague",
        "A link called “here”",
        "Screen readers can list the links of a page, and “here, here, here” is of no use in a "
        "list. Everybody else has to read the sentence around it to find out where the link leads.",
        "Link the words that say what is there: “see `[the notes of the retro](…)`”.",
    ),
    advice(
        "link-text-address",
        "A link whose text is a web address",
        "Addresses are hard to read, and a screen reader spells them out letter by letter.",
        "Write what is there, followed by the address: `[The service manual](https://…)`.",
    ),
    advice(
        "link-text-empty",
        "A link without words",
        "Nobody sees it, and a screen reader says only “link”.",
        "Write words between its square brackets, or take it out.",
    ),
    advice(
        "heading-jumps",
        "A heading that skips a level",
        "People who move from heading to heading think that they have missed one.",
        "Use at most one more `#` than the heading above it.",
    ),
    advice(
        "heading-empty",
        "A heading without words",
        "Screen readers list it among the headings, but it says nothing.",
        "Write the heading, or delete the line with the `#` characters.",
    ),
    advice(
        "heading-twice",
        "The same heading twice",
        "Readers who jump to a heading can't tell the two apart, and a link always leads to the "
        "first.",
        "Combine the two parts, or give each a heading of its own.",
    ),
    advice(
        "heading-repeats-title",
        "A heading that repeats the title",
        "The title is already at the top of the page.",
        "Take the heading out, or change it.",
    ),
    advice(
        "post-empty",
        "An empty post",
        "The post has a page, and everybody who follows the feed gets it, but it says nothing.",
        "Write the post, or add `draft: true` to its header until it is written.",
    ),
    advice(
        "title-twice",
        "The same title twice in a week",
        "Two posts by the same author with the same title in the same week look like one post "
        "that was sent twice. Usually the file was copied.",
        "Delete one of them, or give each a title of its own.",
    ),
    advice(
        "stream-nearly",
        "A heading that is almost one that is collected",
        "Sections such as “Something I'm learning” are collected on a page of their own by their "
        "heading. With a slip in it, or with bold words instead of a heading, the section is left "
        "out.",
        "Write the heading as the message suggests. Or add yours in the settings: under "
        '`[streams.learning]`, write `also = ["Something new to me"]`.',
    ),
    advice(
        "tag-nearly",
        "Two tags that are almost the same",
        "Each has a page and a feed of its own, and readers find only half of the posts on each. "
        "This is reported for plurals, for a letter that is missing, doubled or in the wrong "
        "place, and for a letter that is easily mistyped.",
        "Choose one spelling and use it in all posts.",
    ),
    advice(
        "series-nearly",
        "Two series that are almost the same",
        "Each has a page and a feed of its own, and the parts of one do not lead to the parts of "
        "the other.",
        "Write the name of the series the same way in all its parts.",
    ),
    advice(
        "author-nearly",
        "Two authors who are almost the same",
        "Each has a page and a feed of their own, and readers find only half of the posts on each.",
        "Write the name as in `people.toml`, or add the other spelling there under `also`. If "
        "they are two people, give each a table there.",
    ),
    advice(
        "translation-alone",
        "A translation without the original",
        "`ref` links the translations of a text to each other, and no post in another language "
        "has this one. A text in the site's own language may wait for its translation.",
        "Write the same `ref` in both posts, and `lang` in the one that is not in the site's "
        "language. Or delete the line.",
    ),
)
