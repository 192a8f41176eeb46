"""What is known from the last build of a site, so that the next need not do it again.

`packs` keeps what was made (readings of posts, inputs of pages) by reference, `record` says of what
and under which conditions, `store` has both on disk, and `making_of` names what made them. Nothing
is ever trusted that can't be proved whole, nothing in it is code, and without it everything is made
again: a lost memory costs time and nothing else.
"""
