"""Bytes that show whether they are complete."""

import hashlib

from weeknotes.model.hashing import SIZE

_MAGIC = b"weeknotes memory\n"


def sealed(data: bytes, maker: bytes) -> bytes:
    """The bytes with a seal.

    Args:
        data: any bytes.
        maker: what made them; they can be unsealed by the same only.
    """
    return _MAGIC + hashlib.blake2b(data, digest_size=SIZE, key=maker).digest() + data


def unsealed(data: bytes, maker: bytes) -> bytes | None:
    """What was sealed; None if it was cut, changed, or made by something else."""
    body = data[len(_MAGIC) + SIZE :]
    return body if data == sealed(body, maker) else None
