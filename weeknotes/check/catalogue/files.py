"""Rules about files as they lie in the folder `content`."""

from weeknotes.check.catalogue.rule import advice, error, warning

FILES = (
    error(
        "no-content",
        "No folder called content",
        "All posts of a site lie in one folder called `content`, and it is not there.",
        "Make the folder beside `weeknotes.toml` and put the posts into it.",
    ),
    error(
        "file-unreadable",
        "A file that can't be opened",
        "What it says can't be published, and it may be a draft that other pages must not show.",
        "Look at who may read it, and whether another program holds it.",
    ),
    error(
        "not-utf-8",
        "A file in an old encoding",
        "Accents and quotation marks would come out garbled.",
        "Save it again as UTF-8; in most editors that is a choice under “Save as”.",
    ),
    error(
        "empty-file",
        "A file with nothing in it",
        "There is nothing to publish, so the text was perhaps lost on the way.",
        "Write the post, or remove the file.",
    ),
    error(
        "merge-conflict",
        "Two versions of one text",
        "Two people changed the same lines, and both versions are in the file, between lines of "
        "`<<<<<<<` and `>>>>>>>`.",
        "Keep what is right of the two versions and remove the lines with the signs.",
    ),
    error(
        "too-long",
        "A file that is too long for a post",
        "It would take long to build and nobody could read it; mostly a picture was pasted into "
        "the text as letters.",
        "Split it into several posts, or move pictures and data out of the text.",
    ),
    error(
        "too-deep",
        "A text that is nested too deep",
        "Lists in lists in lists, or a line of many “>”, can't be made into a page.",
        "Look for what is typed many times in a row.",
    ),
    error(
        "too-slow",
        "A text that takes too long",
        "No post needs two seconds of computing for any one step; mostly something was pasted into "
        "it that is no text. The build goes on with the others.",
        "Take out what is no text, or split the post into several.",
    ),
    error(
        "text-unreadable",
        "A text that can't be made into a page",
        "Something in it can't be understood, so the post is left out.",
        "Take the text apart: leave out one part after the other until the message goes.",
    ),
    error(
        "bad-file-name",
        "A file name that can't be shown",
        "It holds a line break or another control character, mostly pasted by accident. No address "
        "can lead to such a file. Any other character may be in a name. Of a file that is no post, "
        "this is a warning.",
        "Rename the file, or the folder, as suggested.",
    ),
    warning(
        "no-file-ending",
        "A file name without an ending",
        "Without `.md` at the end of its name, a post is not seen as one, and does not appear.",
        "If it is a post, add `.md` to its name.",
    ),
    warning(
        "wrong-file-ending",
        "A post whose name ends in something else",
        "Some editors add an ending of their own, as in `note.md.txt`, and the post does not "
        "appear.",
        "If it is a post, rename it so that it ends in `.md`.",
    ),
    warning(
        "out-of-place",
        "A post outside of content, or in another form than Markdown",
        "Only Markdown files in the folder `content` are read. One at the root of the repository "
        "or in a folder beside `content`, and a Word, HTML or text file that is named like a post, "
        "do not appear.",
        "Move the file or the folder where the message says; put the text of a document into a "
        "file whose name ends in `.md`.",
    ),
    warning(
        "folder-nearly",
        "A folder whose name is nearly another's",
        "The name differs by a slip from that of a folder with many more posts, or from the folder "
        "of a kind; what is in it appears as something else than it was meant to be.",
        "Move the files to the folder that is suggested; or, if you mean another, choose a name "
        "that is less like it.",
    ),
    error(
        "folder-outside",
        "A folder of the site that is a link to another place",
        "`content`, `static` or `themes` leads out of the site's folder, to something that was "
        "perhaps never meant to be public, so nothing is read or written.",
        "Put the folder itself in the place of the link.",
    ),
    error(
        "link-outside",
        "A file that is a link to another place",
        "It leads out of the site's folder, to something that was perhaps never meant to be "
        "public, so it is left out. Of a file that is no post, this is a warning.",
        "Put the file itself there in place of the link.",
    ),
    warning(
        "static-left-out",
        "A secret or hidden file in the folder static",
        "What is in `static` is published as it is, but for keys, settings and hidden files, which "
        "get there by accident. `.well-known` is published.",
        "Move the file out of the folder. If everybody may see it, give it another name.",
    ),
    warning(
        "drawing-refused",
        "A drawing that can't be published",
        "A drawing (SVG) is a text that a browser runs like a page, so it is only published if it "
        "can be read for sure. This one is not sound XML, too large, compressed, or uses "
        "abbreviations of its own.",
        "Save it again, as plain SVG or as a picture such as PNG.",
    ),
    warning(
        "drawing-words-lost",
        "A drawing with words in HTML",
        "Some programs write the words in a drawing as HTML, which could do anything on a page, so "
        "it is left out of what is published, and the words with it.",
        "Save the drawing with its words as plain text, or as a picture such as PNG. In Mermaid, "
        "set `htmlLabels: false`; in draw.io, switch off “Formatted text”.",
    ),
    warning(
        "drawing-cleaned",
        "A drawing with a script, or with another file in it",
        "A script in a drawing could do all that the site can, and browsers do not load other "
        "files for a picture. Both are left out of what is published; your file stays as it is.",
        "Save the drawing without it, or put it into the folder `static`, where files are "
        "published as they are.",
    ),
    advice(
        "file-unused",
        "A file that nothing links to",
        "A file in `content` is published only if something published names it: the text or the "
        "header of a post, or `people.toml`. So nothing is public because it was left there.",
        "Link to it; or move it to the folder `static`, where all files are published, or out of "
        "the site.",
    ),
)
