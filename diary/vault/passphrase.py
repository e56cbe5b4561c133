"""The passphrase that somebody chooses: how long it must be, and four random words for who has no idea.

Imports next to nothing, because the first window uses it before the libraries of the vault are loaded.
"""

import secrets
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from diary.errors import PassphraseTooShort
from diary.paths import resources

MINIMUM_LENGTH = 8
"""Characters. Short enough for four short words without spaces, long enough that the slow derivation helps."""


@dataclass(frozen=True)
class Passphrase:
    """A passphrase as it was typed."""

    typed: str = field(repr=False)

    def as_bytes(self) -> bytes:
        """The bytes that keys are derived from: the same on every keyboard and system.

        Compatibility normalisation (NFKC), because macOS may type é as two characters where Windows types one.
        """
        return unicodedata.normalize("NFKC", self.typed).encode("utf-8", "surrogatepass")


def require_long_enough(passphrase: str) -> None:
    """Raise ``PassphraseTooShort`` where it has fewer than ``MINIMUM_LENGTH`` characters."""
    if len(unicodedata.normalize("NFKC", passphrase)) < MINIMUM_LENGTH:
        raise PassphraseTooShort(least=MINIMUM_LENGTH)


def words_file(language: str) -> Path:
    """The list of words of a language, one a line."""
    return resources() / "words" / f"{language}.txt"


def random_words(count: int, language: str, words: Path | None = None) -> str:
    """``count`` random words with spaces between, from the list of ``language`` or from the file ``words``.

    Each word adds 11 bits or more.
    """
    choices = (words or words_file(language)).read_text(encoding="utf-8").split()
    return " ".join(secrets.choice(choices) for _ in range(count))
