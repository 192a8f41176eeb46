"""Finished files -> the output folder: whole files, only what changed, nothing of others touched.

`target` says whether a folder may be written to, `output` makes it hold exactly the planned files,
`mark` knows which files are ours; the rest serves these three.
"""
