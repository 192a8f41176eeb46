"""Near misses: what was surely meant as Markdown, and is shown as it was typed.

GitHub's Markdown takes whatever it does not know for text. So a slip is no error to it: readers see
brackets, hash signs and bullets. Each kind of slip is a row of `cases.CASES`, found in two steps:

1. Its signs are looked for in the finished HTML, by `in` alone. Nearly every text ends here, for
   what was read as Markdown has left no sign of itself.
2. Only then the source is looked through, outside code, and what is found there is a near miss if
   readers do see it (`seen.Seen`): it was not read as a link, and is neither code nor a comment.

To add a kind: a function that finds it in a `Source`, a row of `CASES`, and a row of the test's
table, with something alike that is no slip.
"""

from weeknotes.read.near_misses.report import near_misses

__all__ = ["near_misses"]
