"""Rules about texts, and about what links inside the site lead to."""

from weeknotes.check.catalogue.rule import error, warning

TEXT = (
    warning(
        "unfinished",
        "A post that still asks for words",
        "`weeknotes new` and the links that begin a post put “[Write here: …]” where words are "
        "wanted. Readers must not see that, so the post counts as a draft, also without the line "
        "`draft: true`.",
        "Write your text in its place, or take it out with its heading. To show one, put it "
        "between backticks.",
    ),
    warning(
        "html-dropped",
        "HTML that is not safe on a page",
        "Scripts, styles and frames of other sites can follow readers or break the page, so they "
        "are left out.",
        "Take it out of the text; or, if you trust everybody who writes here, set "
        '`html = "trusted"` under `[markdown]` in the settings.',
    ),
    warning(
        "template-code",
        "Code of another website tool",
        "What Jekyll, Hugo, Eleventy, WordPress or Rails would have replaced, such as "
        "`{% include … %}`, `{{< figure … >}}`, `<%= title %>` or `[gallery]`, means nothing here: "
        "readers of the post see it as it is. It is left out of titles, lists and the library. "
        'What kramdown calls an attribute list, such as `{:target="_blank"}` behind a link, is '
        "left out of the post too, as GitHub Pages does.",
        "Write in Markdown what it stood for, or take it out. To show it, put it between "
        "backticks.",
    ),
    warning(
        "near-miss",
        "A slip in Markdown that shows as it is typed",
        "A space in an address, brackets the other way round, a `#` with no space after it, "
        "bullets or tables pasted from Word: GitHub shows them as they are typed, and so does your "
        "page. `:octocat:` and other pictures that only GitHub has are shown as they are typed "
        "too.",
        "Write it as the message says. To show it as it is, put it between backticks.",
    ),
    warning(
        "comment-open",
        "A comment that hides the rest of the text",
        "A line that begins with `<!--` begins a comment, which goes to `-->`. Without it, readers "
        "see nothing of the text after it, on GitHub too.",
        "Write `-->` where the comment ends.",
    ),
    error(
        "comment-shown",
        "A comment that readers would see",
        "Phones turn the hyphens of `<!-- … -->` into dashes, and then it hides nothing. Nor does "
        "a comment that begins within a line and that nothing closes, or that has an empty line. "
        "What you meant to hide would be public.",
        "Write `<!--` and `-->` with hyphens, and begin the comment on a line of its own. To show "
        "it as it is, put it between backticks.",
    ),
)

LINKS = (
    warning(
        "link-broken",
        "A link that leads nowhere",
        "Readers who follow it see that the page does not exist.",
        "Look at the name of the file; within the site, link to the other post's file, such as "
        "`2026-11-13-last-week.md`. Where an address is one that a post had before, the post is "
        "named.",
    ),
    warning(
        "anchor-broken",
        "A link to a heading that is not there",
        "Readers come to the top of the page and have to search for what was meant.",
        "Write the heading in small letters with hyphens for spaces, such as "
        "`#something-im-learning`.",
    ),
    warning(
        "link-unpublished",
        "A link to a post that is not published",
        "Its words are shown without the link, so that a draft's address does not get out.",
        "Publish the other post, or take the link out.",
    ),
    warning(
        "file-not-published",
        "A link to a file that could run as a program",
        "Pages and programs (HTML, XML, JavaScript, PHP and the like) are on the same address as "
        "the site, so they could do all that it can. They are not published from the folder "
        "`content`, and the words are shown without the link.",
        "If everybody may have the file as it is, move it to the folder `static` beside `content`, "
        "and link to it there: `[the prototype](/static/prototype.html)`.",
    ),
    warning(
        "image-not-shown",
        "A picture that readers can't see",
        "Its address is that of a page about the picture (GitHub's `…/blob/…`, Google Drive, "
        "Dropbox), or of a file that browsers can't show as one: `.HEIC`, `.mov`, `.pdf`. GitHub's "
        "preview shows some of them all the same.",
        "Save the picture as JPEG or PNG next to the post, and write its name. Link to documents, "
        "with no exclamation mark in front.",
    ),
    warning(
        "own-computer",
        "An address on somebody's own computer",
        "`C:\\Users\\…`, `file:///…` or `/Users/…` is where a file was on the computer of its "
        "author. Nobody else can follow it there, so the address is left out.",
        "Upload the file to the folder of the post, and write its name alone.",
    ),
    warning(
        "image-missing",
        "An image that is not there",
        "Readers see a broken picture, or none.",
        "Put the image beside the post, and write its name exactly as the file's, capital letters "
        "included.",
    ),
    error(
        "address-taken",
        "Two pages at one address",
        "Only one of them could be seen, and the other would be lost without a word.",
        "Give one of them another date, or a line such as `slug: another-name` in its header.",
    ),
    error(
        "two-homes",
        "Two files for the home page",
        "Both hold the words of the home page, and only one of them can be shown there.",
        "Keep one of the two files.",
    ),
    error(
        "two-list-words",
        "Two files that introduce one list",
        "Both hold the words of one list, and only one of them can be shown there.",
        "Keep one of the two files.",
    ),
    warning(
        "list-words-unseen",
        "Words of a list that is not there",
        "A file called `_index.md` introduces the list of its folder: `weeknotes/_index.md` that "
        "of weeknotes. Only folders of kinds with posts have a list.",
        "If it is a page, move it to a file of another name directly in `content/`.",
    ),
    warning(
        "editorial-without-notes",
        "Words for a week without posts",
        "A week's digest has a page only if somebody wrote a post of that week.",
        "Wait for the first post of the week; if the week is wrong, rename the file.",
    ),
)
