"""How hard a passphrase is to guess. Apart from the passphrase itself, because its library is slow to load."""

from zxcvbn import zxcvbn

_LONGEST = 72
"""Characters; the library refuses more, and by then nothing is left to measure."""


def strength(passphrase: str) -> int:
    """0 (guessed at once) to 4 (very hard to guess). Source: zxcvbn, D. Wheeler (USENIX Security 2016)."""
    return int(zxcvbn(passphrase[:_LONGEST])["score"]) if passphrase else 0
