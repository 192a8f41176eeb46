"""Rules about `weeknotes publish`, which uses git to send the site to a branch."""

from weeknotes.check.catalogue.rule import error

_UNCHANGED = "Nothing was published; the site is as it was."

PUBLISHING = (
    error(
        "publish-no-git",
        "git is not installed",
        "weeknotes uses git to send the site, and git is not installed on this computer.",
        "Install it from <https://git-scm.com/downloads>.",
    ),
    error(
        "publish-old-git",
        "A version of git that is too old",
        "weeknotes never touches your repository, and needs a newer git to keep away from it.",
        "Install git 2.32 or later.",
    ),
    error(
        "publish-no-repository",
        "A folder that is not in a repository",
        "The repository says where the site goes. weeknotes does not look into a repository that "
        "belongs to another user.",
        "Go to the folder that you got with `git clone`, or make a repository with `git init`.",
    ),
    error(
        "publish-no-room",
        "No room for temporary files",
        "The site is put together in a temporary folder before it is sent, so that your files "
        "stay as they are.",
        "Make room on the disk, or name another folder in the variable `TMPDIR`.",
    ),
    error(
        "publish-no-commit",
        "A repository without a commit",
        "A site should not be public before its sources are safe.",
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
        "A branch name that is not valid",
        "Git does not allow spaces, two dots in a row, and some other things in names.",
        "Choose another name, such as `gh-pages`.",
    ),
    error(
        "publish-onto-sources",
        "A site would replace its sources",
        "The branch is the one you write on, the main one, or one with the sources of a site. "
        + _UNCHANGED,
        "Give the site a branch of its own, such as `gh-pages`.",
    ),
    error(
        "publish-no-remote",
        "An unknown remote",
        "Git has a short name, called a remote, for each place that it pushes to. There is none "
        "with this name.",
        "Choose one that `git remote` lists, or add it with `git remote add`.",
    ),
    error(
        "publish-many-places",
        "A remote with several addresses",
        "A site is replaced in a single step, and that is not possible in several places at once.",
        "Choose a remote with one address.",
    ),
    error(
        "publish-sign-in",
        "Not signed in",
        "The server that the site goes to asks you to sign in. weeknotes never asks for a "
        "password. " + _UNCHANGED,
        "Push your posts once with `git push`, and sign in when git asks you.",
    ),
    error(
        "publish-no-answer",
        "A server that does not answer",
        "You may be offline, or the address is wrong. " + _UNCHANGED,
        "Check the address that `git remote -v` shows.",
    ),
    error(
        "publish-empty-remote",
        "A repository without posts",
        "The first branch that is pushed becomes the main one, and that should not be the site.",
        "Push your posts first.",
    ),
    error(
        "publish-foreign-branch",
        "A branch with something else on it",
        "weeknotes replaces only what it published itself. " + _UNCHANGED,
        "Choose another branch. If you don't need anything on this one any more, delete it.",
    ),
    error(
        "publish-changed-by-hand",
        "A published site that somebody changed by hand",
        "The change would be lost. " + _UNCHANGED,
        "Make the change in the posts or the theme, and undo it on the branch.",
    ),
    error(
        "publish-other-host",
        "Two different custom domains",
        "The custom domain in GitHub's settings and the one in `weeknotes.toml` differ. "
        "Publishing would undo what somebody set on GitHub. " + _UNCHANGED,
        "Write the domain after `cname` under `[publish]` in the settings.",
    ),
    error(
        "publish-behind",
        "Newer posts that you don't have yet",
        "Somebody else has pushed posts. Publishing from here would take them off the site. "
        + _UNCHANGED,
        "Get them with `git pull`.",
    ),
    error(
        "publish-no-posts",
        "A site without posts",
        "It would replace a site that has some. " + _UNCHANGED,
        "Write a post first. Drafts and scheduled posts don't count.",
    ),
    error(
        "publish-unasked",
        "Nobody to confirm",
        "Publishing asks before it changes anything.",
        "Use `--yes` where nobody can answer, such as in a workflow.",
    ),
    error(
        "publish-somebody-else",
        "Two people publishing at once",
        "Somebody else published before you. Their site is complete.",
        "Get their posts with `git pull`, then publish again.",
    ),
    error(
        "publish-not-taken",
        "A push that was refused",
        "The server was reached, but did not accept the site. " + _UNCHANGED,
        "Check whether the branch is protected, and whether you may write to the repository.",
    ),
    error(
        "publish-unknown-end",
        "A connection that was lost",
        "Either the new site is complete, or the old one is still there. It is never half of each.",
        "Publish again. It shows whether there is anything left to do.",
    ),
    error(
        "publish-git-failed",
        "git failed",
        "Something that usually works did not, such as writing to the temporary folder. "
        + _UNCHANGED,
        "Fix the cause that the message names.",
    ),
)
