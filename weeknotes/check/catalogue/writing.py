"""Advice on writing, which `weeknotes check` gives and no other command."""

from weeknotes.check.catalogue.rule import advice

WRITING = (
    advice(
        "alt-missing",
        "An image without a description",
        "People who can't see the image, and everybody whose connection is too slow for it, get "
        "nothing in its place.",
        "Say what it shows between the square brackets: `![Three people at a wall of notes](…)`.",
    ),
    advice(
        "cover-alt-missing",
        "A cover without a description",
        "The cover is at the top of the post and where the post is shared, and people who "
        "can't see it get nothing in its place.",
        "Say what it shows in a line of the header: `image_alt: Three people at a wall of notes`.",
    ),
    advice(
        "alt-file-name",
        "A file name in place of a description",
        "A screen reader reads out “IMG 2041 dot J P G”. GitHub's editor writes “image” when you "
        "paste a picture, which says as little.",
        "Say in a few words what the image shows.",
    ),
    advice(
        "kept-by-github",
        "A picture that GitHub keeps",
        "What you paste into GitHub's editor is kept at `github.com/user-attachments/…`. You see "
        "it, because you are signed in; if the repository is private, no reader does.",
        "Save the picture next to the post and write its name. If your repository is public, put "
        "`kept-by-github` after `off` under `[check]` in the settings.",
    ),
    advice(
        "image-too-big",
        "An image of more than 1 MB",
        "It takes long to load on a phone and uses up people's data.",
        "Make it smaller before you add it: 1,600 pixels wide is enough for any screen.",
    ),
    advice(
        "link-text-vague",
        "A link called “here”",
        "Screen readers can list the links of a page, and a list of “here, here, here” is of no "
        "use. Everybody else has to read the sentence around it to know where the link leads.",
        "Put the link on the words that say what is there: “see `[the notes of the retro](…)`”.",
    ),
    advice(
        "link-text-address",
        "A link whose text is a web address",
        "Addresses are hard to read, and a screen reader spells them out letter by letter.",
        "Write what is there and put the address behind it: `[The service manual](https://…)`.",
    ),
    advice(
        "link-text-empty",
        "A link without words",
        "Nobody sees it, and a screen reader says only “link”.",
        "Write words between its square brackets, or take it out.",
    ),
    advice(
        "heading-jumps",
        "A heading that jumps a level",
        "People who move from heading to heading think that they have missed one.",
        "Use one `#` more than the heading above it has, or as many, or fewer.",
    ),
    advice(
        "heading-empty",
        "A heading without words",
        "It is in the list of headings that screen readers offer, and says nothing.",
        "Write the heading, or take the line with the `#` signs out.",
    ),
    advice(
        "heading-twice",
        "One heading twice",
        "Readers who jump to a heading can't tell the two apart, and a link to it finds the first "
        "one only.",
        "Bring the two parts together, or say in each heading what is its own.",
    ),
    advice(
        "heading-repeats-title",
        "A heading that repeats the title",
        "The title is at the top of the page already.",
        "Take the heading out, or say something else in it.",
    ),
    advice(
        "post-empty",
        "A post without words",
        "It has a page, and comes to everybody who follows the feed, with nothing in it.",
        "Write the post, or add `draft: true` to its header until it is written.",
    ),
    advice(
        "title-twice",
        "One title twice in a week",
        "Two posts of one author with one title in one week look like one post that came twice; "
        "mostly the file was copied.",
        "Remove one of them, or give each a title of its own.",
    ),
    advice(
        "stream-nearly",
        "A heading that is nearly one that is collected",
        "Sections such as “Something I'm learning” are gathered on a page of their own by their "
        "heading. With a slip in it, this one is left out, and so is a bold line in place of a "
        "heading.",
        "Write the heading as suggested; or add yours in the settings, as in "
        '`[streams.learning]` with a line `also = ["Something new to me"]`.',
    ),
    advice(
        "tag-nearly",
        "Two tags that are nearly one",
        "Each has a page and a feed of its own, and readers find only half of the posts on each. "
        "Reported where they differ by a plural, by a letter left out, doubled or misplaced, or by "
        "one that is easily typed for another.",
        "Choose one spelling and use it in all posts.",
    ),
    advice(
        "series-nearly",
        "Two series that are nearly one",
        "Each has a page and a feed of its own, and the parts of one do not lead to those of the "
        "other.",
        "Write the name of the series alike in all its parts.",
    ),
    advice(
        "author-nearly",
        "Two authors who are nearly one",
        "Each has a page and a feed of their own, and readers find only half of the posts on each.",
        "Write the name as in `people.toml`; or add the other spelling there under `also`. If they "
        "are two people, give each a table there.",
    ),
    advice(
        "translation-alone",
        "A translation without the other text",
        "`ref` ties the translations of one text together, and no post in another language has "
        "this one. A text in the site's own language may wait for its translation.",
        "Write the same `ref` in both posts and `lang` in the one that is not in the site's "
        "language; or take the line out.",
    ),
)
