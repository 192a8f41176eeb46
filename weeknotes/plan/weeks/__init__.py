"""Weeks: the digest of each, the list of digests, the archive."""
