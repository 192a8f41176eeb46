"""Rules about texts, and about where links within the site lead."""

from weeknotes.check.catalogue.rule import advice, error, warning

TEXT = (
    advice(
        "unfinished",
        "A post with a gap to fill in",
        "`weeknotes new`, and the site's links for starting a post, put “[Write here: …]” where "
        "you need to write something. Readers must not see that, so the post counts as a draft, "
        "even without the line `draft: true`. It is listed with the other posts that wait; "
        "`weeknotes check --drafts` reports it.",
        "Replace it with your text, or delete it with its heading. To show one, put it between "
        "backticks.",
    ),
    warning(
        "html-dropped",
        "HTML that is not safe on a page",
        "Scripts, styles and frames of other sites can track readers or break the page, so they "
        "are left out.",
        "Take it out of the text. To show something from another site, link to it.",
    ),
    advice(
        "formatting-dropped",
        "Formatting from Word or a web page",
        "Text that is pasted with its formatting brings `style=` and tags such as `<o:p>` along. "
        "They are left out, so that every post looks like the rest of the site. The words stay.",
        "Remove it if you like. Next time, paste without formatting (Ctrl+Shift+V).",
    ),
    warning(
        "template-code",
        "Code for another website tool",
        "Code for Jekyll, Hugo, Eleventy, WordPress or Rails, such as `{% include … %}`, `{{< "
        "figure … >}}`, `<%= title %>` or `[gallery]`, does nothing here. Readers of the post see "
        "it as it is; titles, lists and the library leave it out. What kramdown calls an "
        'attribute list, such as `{:target="_blank"}` after a link, is left out of the post too, '
        "as on GitHub Pages.",
        "Write what it was for in Markdown, or take it out. To show it, put it between backticks.",
    ),
    warning(
        "near-miss",
        "A slip in Markdown, shown as typed",
        "A space in an address, brackets the other way round, a `#` with no space after it, "
        "bullets or tables pasted from Word: GitHub shows these as typed, and so does your page. "
        "`:octocat:` and other pictures that only GitHub has are shown as typed too.",
        "Write it as the message says. To show it as it is, put it between backticks.",
    ),
    warning(
        "comment-open",
        "A comment that hides the rest of the text",
        "A line that begins with `<!--` starts a comment, which ends at `-->`. If that is "
        "missing, readers see nothing of the text after it. GitHub hides it too.",
        "Write `-->` where the comment ends.",
    ),
    error(
        "comment-shown",
        "A comment that readers would see",
        "Phones turn the hyphens of `<!-- … -->` into dashes, and then it hides nothing. Nor does "
        "a comment that starts in the middle of a line and is not closed, or has an empty line in "
        "it. What you meant to hide would be public.",
        "Write `<!--` and `-->` with hyphens, and start the comment on a line of its own. To show "
        "it as it is, put it between backticks.",
    ),
)

LINKS = (
    warning(
        "link-broken",
        "A broken link",
        "Readers who follow it find that the page does not exist.",
        "Check the name of the file. Within the site, link to the other post's file, such as "
        "`2026-11-13-last-week.md`. If the post has moved, the message says where it is now.",
    ),
    warning(
        "anchor-broken",
        "A link to a heading that does not exist",
        "Readers get to the top of the page and have to look for the right place.",
        "Write the heading in small letters with hyphens for spaces, such as "
        "`#something-im-learning`.",
    ),
    warning(
        "link-unpublished",
        "A link to a post that is not published",
        "The words are shown without the link, so that nobody learns a draft's address.",
        "Publish the other post, or take the link out.",
    ),
    warning(
        "file-not-published",
        "A link to a file that could run as a program",
        "Pages and programs (HTML, XML, JavaScript, PHP and the like) would have the same address "
        "as the site, so they could do anything that it can. They are not published from the "
        "folder `content`, and the words are shown without the link.",
        "If the file is safe for everybody to open as it is, move it to the folder `static` next "
        "to `content`, and link to it there: `[the prototype](/static/prototype.html)`.",
    ),
    warning(
        "image-not-shown",
        "An image that readers can't see",
        "Its address is that of a page about the image (GitHub's `…/blob/…`, Google Drive, "
        "Dropbox), or of a file that browsers can't show as an image: `.HEIC`, `.mov`, `.pdf`. "
        "You may still see it in GitHub's preview.",
        "Save the image as JPEG or PNG next to the post, and write its name. To link to a "
        "document, leave out the exclamation mark.",
    ),
    warning(
        "own-computer",
        "An address on somebody's own computer",
        "`C:\\Users\\…`, `file:///…` or `/Users/…` is where the file was on its author's "
        "computer. Nobody else can open it there, so the address is left out.",
        "Upload the file to the folder of the post, and write only its name.",
    ),
    warning(
        "image-missing",
        "A missing image",
        "Readers see a broken image, or none.",
        "Put the image next to the post, and write its name exactly as the file's, including "
        "capital letters.",
    ),
    error(
        "address-taken",
        "Two pages at the same address",
        "Only one of them could be seen, and the other would be lost.",
        "Give one of them another date, or a line such as `slug: another-name` in its header.",
    ),
    error(
        "two-homes",
        "Two files for the home page",
        "Both are the text of the home page, and only one of them can be shown there.",
        "Delete one of the two files, or bring them together.",
    ),
    error(
        "two-list-words",
        "Two introductions to the same list",
        "Both files introduce the same list, and only one of them can be shown there.",
        "Delete one of the two files, or bring them together.",
    ),
    warning(
        "list-words-unseen",
        "An introduction to a list that does not exist",
        "A file called `_index.md` introduces the list of its folder: `weeknotes/_index.md` "
        "introduces the list of weeknotes. Only folders of kinds with posts have a list.",
        "If it is a page, move it directly into `content/` and give it another name.",
    ),
    warning(
        "editorial-without-notes",
        "An editor's introduction to a week without posts",
        "A week's digest has a page only if there is a post about that week.",
        "Wait for the first post of the week. If the week is wrong, rename the file.",
    ),
    advice(
        "address-gone",
        "A public address that would lead nowhere",
        "Somebody may have linked to it, and search engines know it. `weeknotes publish` and "
        "`weeknotes check --published` report it; nothing is held back.",
        "If a file was renamed, add the line `aliases` that the message has, and the old address "
        "leads to the new one. If the page is meant to go, there is nothing to do.",
    ),
)
