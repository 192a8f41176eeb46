"""Folders on the disk, for all who make, replace or remove anything there; no link is followed."""
