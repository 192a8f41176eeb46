"""Bytes that tell whether they are whole."""

import hashlib

_SIZE = 16
_MAGIC = b"weeknotes memory\n"


def digest(data: bytes) -> bytes:
    """What stands for some bytes: others have another one."""
    return hashlib.blake2b(data, digest_size=_SIZE).digest()


def sealed(data: bytes, maker: bytes) -> bytes:
    """The bytes with a seal.

    Args:
        data: any bytes.
        maker: what made them; they can be unsealed by the same only.
    """
    return _MAGIC + hashlib.blake2b(data, digest_size=_SIZE, key=maker).digest() + data


def unsealed(data: bytes, maker: bytes) -> bytes | None:
    """What was sealed; None if it was cut, changed, or made by something else."""
    body = data[len(_MAGIC) + _SIZE :]
    return body if data == sealed(body, maker) else None
