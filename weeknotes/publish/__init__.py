"""Sending a finished site to a branch of its own, by git, without touching anybody's repository.

All work is done in a repository of our own in a temporary folder, which is given the settings of
the user's that git needs to reach the remote, and no others. The user's repository is only read.
"""
