"""Rules about `weeknotes publish`, which sends the site to a branch by git."""

from weeknotes.check.catalogue.rule import error

_STANDS = "Nothing was published; the site that is there stays."

PUBLISHING = (
    error(
        "publish-no-git",
        "No git",
        "The site is sent by git, and git is not installed on this machine.",
        "Install it from <https://git-scm.com/downloads>.",
    ),
    error(
        "publish-old-git",
        "A git that is too old",
        "Older ones can't be kept apart from your repository, which is never touched.",
        "Install git 2.32 or later.",
    ),
    error(
        "publish-no-repository",
        "A folder that is in no repository",
        "The repository says where the site goes. One of another user's is not looked into.",
        "Go to the folder that you got with `git clone`, or make a repository with `git init`.",
    ),
    error(
        "publish-no-room",
        "No room for temporary files",
        "The site is made in a temporary folder before it is sent, so that yours stay as they are.",
        "Make room on the disk, or name another folder in the variable `TMPDIR`.",
    ),
    error(
        "publish-no-commit",
        "A repository without a commit",
        "A site should not be public before what it is made from is safe.",
        "Save your posts with `git add .` and `git commit`, and push them.",
    ),
    error(
        "publish-no-branch",
        "An old state of the repository",
        "You are on no branch (git calls that a detached HEAD), so an old state of the site might "
        "be published.",
        "Go back to your branch, for example with `git switch main`.",
    ),
    error(
        "publish-bad-branch",
        "A name that no branch can have",
        "Git has rules for names: no spaces, no two dots, and some others.",
        "Choose another, such as `gh-pages`.",
    ),
    error(
        "publish-onto-sources",
        "A site in place of its sources",
        "The branch is the one you write on, the main one, or one with the sources of a site. "
        + _STANDS,
        "Give the site a branch of its own, such as `gh-pages`.",
    ),
    error(
        "publish-no-remote",
        "A place that git does not know",
        "Git has a short name for each place that it pushes to, and none is called so.",
        "Choose one that `git remote` lists, or add it with `git remote add`.",
    ),
    error(
        "publish-many-places",
        "A name for several places",
        "A site changes in one moment, and several places can't.",
        "Choose a remote that is a single place.",
    ),
    error(
        "publish-sign-in",
        "Nobody signed in",
        "The place where the site should go wants to know who is asking; weeknotes never asks for "
        "a password. " + _STANDS,
        "Push your posts once with `git push`, so that git learns who you are.",
    ),
    error(
        "publish-no-answer",
        "A place that can't be reached",
        "You may be offline, or the address is wrong. " + _STANDS,
        "Look at the address that `git remote -v` shows.",
    ),
    error(
        "publish-empty-remote",
        "A repository without posts",
        "The first branch that arrives becomes the main one, and that should not be the site.",
        "Push your posts first.",
    ),
    error(
        "publish-foreign-branch",
        "A branch with something else on it",
        "weeknotes takes the place of what it put there itself, and of nothing else. " + _STANDS,
        "Choose another branch; or delete this one, if nothing in it is needed any more.",
    ),
    error(
        "publish-changed-by-hand",
        "A published site that somebody changed by hand",
        "The change would be lost. " + _STANDS,
        "Make it in the posts or the theme, and take it back on the branch.",
    ),
    error(
        "publish-other-host",
        "Two names for the site's host",
        "GitHub's settings page and `weeknotes.toml` differ, and publishing would undo what was "
        "set on GitHub. " + _STANDS,
        "Write the host after `cname` below `[publish]`.",
    ),
    error(
        "publish-behind",
        "Posts of others that are not here yet",
        "Publishing from here would take them off the site. " + _STANDS,
        "Get them with `git pull`.",
    ),
    error(
        "publish-no-posts",
        "A site without a post",
        "It would take the place of one that has some. " + _STANDS,
        "Write a post first; drafts and posts of a day to come don't count.",
    ),
    error(
        "publish-unasked",
        "Nobody to answer",
        "Publishing asks before it changes anything.",
        "Say `--yes` where nobody sits in front of a terminal, such as in a workflow.",
    ),
    error(
        "publish-somebody-else",
        "Two at once",
        "Somebody else published between your look and your push. Their site is complete.",
        "Get their posts with `git pull`, then publish again.",
    ),
    error(
        "publish-not-taken",
        "A site that was not taken",
        "The place where the site should go was reached, and would not have it. " + _STANDS,
        "See whether the branch is protected, and whether you may write to the repository.",
    ),
    error(
        "publish-unknown-end",
        "A connection that was lost",
        "The site has arrived complete, or the old one is still there: nothing in between.",
        "Publish again: it says whether anything is left to do.",
    ),
    error(
        "publish-git-failed",
        "A git that did not do its part",
        "Something that always works did not, such as writing to the temporary folder. " + _STANDS,
        "See to the cause that the message names.",
    ),
)
