"""Rules about the files in the folder `content`."""

from weeknotes.check.catalogue.rule import advice, error, warning

FILES = (
    error(
        "no-content",
        "No folder called content",
        "All posts of a site are in one folder called `content`, and it is not there.",
        "Make the folder next to `weeknotes.toml` and put the posts in it.",
    ),
    error(
        "file-unreadable",
        "A file that can't be opened",
        "The file can't be published, and it may be a draft that other pages must not show.",
        "Check that you are allowed to read it, and that no other program has it open.",
    ),
    error(
        "not-utf-8",
        "A file in an old encoding",
        "Accents and quotation marks would come out garbled.",
        "Save it again as UTF-8. In most editors you can choose this under “Save as”.",
    ),
    error(
        "empty-file",
        "An empty file",
        "There is nothing to publish. The text may have been lost on the way.",
        "Write the post, or delete the file.",
    ),
    error(
        "merge-conflict",
        "Two versions of the same text",
        "Two people changed the same lines, and both versions are in the file, between lines of "
        "`<<<<<<<` and `>>>>>>>`.",
        "Keep the right version, and delete the lines of `<<<<<<<`, `=======` and `>>>>>>>`.",
    ),
    error(
        "too-long",
        "A file that is too long for a post",
        "It would take long to build and nobody would read it. Usually a picture was pasted into "
        "the text as letters.",
        "Split it into several posts, or move pictures and data out of the text.",
    ),
    error(
        "too-deep",
        "Lists or quotes nested too deeply",
        "Lists in lists in lists, or a line of many “>”, can't be made into a page.",
        "Look for something that is typed many times in a row.",
    ),
    error(
        "too-slow",
        "A text that takes too long",
        "No post should need more than two seconds of computing for any one step. Usually "
        "something was pasted into it that is not text. The build goes on without it.",
        "Take out what is not text, or split the post into several.",
    ),
    error(
        "text-unreadable",
        "A text that can't be made into a page",
        "There is something in it that weeknotes can't read, so the post is left out.",
        "Take out one part after the other, until the message goes away.",
    ),
    error(
        "bad-file-name",
        "A file name with a hidden character",
        "The name has a line break or another control character, usually pasted by accident. No "
        "address can lead to such a file. Any other character is fine. If the file is not a post, "
        "this is a warning.",
        "Rename the file, or the folder, as the message suggests.",
    ),
    warning(
        "no-file-ending",
        "A file name without an extension",
        "A post needs `.md` at the end of its name. Without it, it is not published.",
        "If it is a post, add `.md` to its name.",
    ),
    warning(
        "wrong-file-ending",
        "A post with the wrong file extension",
        "Some editors add an extension of their own, as in `note.md.txt`. Then the post is not "
        "published.",
        "If it is a post, rename it so that it ends in `.md`.",
    ),
    warning(
        "out-of-place",
        "A post outside the folder content, or not in Markdown",
        "Only Markdown files in the folder `content` are published. Files at the top of the "
        "repository or in a folder next to `content` are not, nor are Word, HTML or text files "
        "that are named like a post.",
        "Move the file or the folder to where the message says. Copy the text of a document into "
        "a file whose name ends in `.md`.",
    ),
    warning(
        "folder-nearly",
        "A misspelt folder name",
        "The name is almost that of a folder with many more posts, or of the folder of a kind. "
        "Posts in it are published as a different kind from the one you meant.",
        "Move the files to the folder that the message suggests. If you mean another folder, "
        "choose a name that is less like it.",
    ),
    error(
        "folder-outside",
        "A folder of the site that is a link to another place",
        "`content`, `static` or `themes` leads out of the site's folder, perhaps to something "
        "that was never meant to be public. So nothing is read or written.",
        "Replace the link with the folder itself.",
    ),
    error(
        "link-outside",
        "A file that is a link to another place",
        "It leads out of the site's folder, perhaps to something that was never meant to be "
        "public, so it is left out. If the file is not a post, this is a warning.",
        "Replace the link with the file itself.",
    ),
    warning(
        "static-left-out",
        "A secret or hidden file in the folder static",
        "Files in `static` are published as they are. Keys, settings and hidden files are not, "
        "because they usually get there by accident. `.well-known` is published.",
        "Move the file out of the folder. If everybody may see it, give it another name.",
    ),
    warning(
        "drawing-refused",
        "A drawing that can't be published",
        "A browser can run a drawing (SVG) like a page, so it is only published if it can be "
        "checked. This one is not valid XML, too large, compressed, or uses abbreviations of its "
        "own.",
        "Save it again as plain SVG, or as a picture such as PNG.",
    ),
    warning(
        "drawing-words-lost",
        "A drawing with words in HTML",
        "Some programs write the words in a drawing as HTML, which could do anything on a page. "
        "So the words are left out of the published drawing.",
        "Save the drawing with its words as plain text, or as a picture such as PNG. In Mermaid, "
        "set `htmlLabels: false`; in draw.io, switch off “Formatted text”.",
    ),
    warning(
        "drawing-cleaned",
        "A drawing with a script, or with another file in it",
        "A script in a drawing could do anything that the site can, and browsers do not load "
        "other files for a picture. Both are left out of the published drawing. Your file stays "
        "as it is.",
        "Save the drawing without it. Or put it in the folder `static`, where files are published "
        "as they are.",
    ),
    advice(
        "file-unused",
        "A file that nothing links to",
        "A file in `content` is published only if something published names it: the text or the "
        "header of a post, or `people.toml`. So nothing is made public just because somebody left "
        "it there.",
        "Link to it. Or move it to the folder `static`, where all files are published, or out of "
        "the site.",
    ),
)
