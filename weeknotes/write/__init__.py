"""Finished files -> the output folder: whole files, only what changed, nothing of others touched.

`target` says whether a folder may be written to, `claim` which of its files are ours. `output`
makes it hold exactly the planned files: `staging` makes them, `change` puts them in place.
"""
