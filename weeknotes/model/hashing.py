"""Digests: a short value that identifies some bytes."""

import hashlib

SIZE = 16


def digest(data: bytes) -> bytes:
    """A value that other bytes do not have."""
    return hashlib.blake2b(data, digest_size=SIZE).digest()
