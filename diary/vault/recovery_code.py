"""The code on the recovery sheet: 160 random bits that a person can copy by hand.

It is printed as eight groups of five characters of Crockford's base32 (no I, L, O, U): four hold 20 bits, the fifth
checks them. The check is a sum over the field of 32 elements in which every place has its own weight and every group
its own number (a shortened Reed-Solomon code). So one wrong character, two neighbours swapped, or two groups swapped
are not just noticed but always located: the reader is told which group to compare with the sheet.

160 random bits need no slow key derivation. Sources: D. Crockford, Base 32 (2002); I. S. Reed and G. Solomon (1960),
doi:10.1137/0108018.
"""

import secrets
import unicodedata
from dataclasses import dataclass, field

from diary.errors import MistypedRecoveryCode, WrongLengthRecoveryCode

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)} | {"O": 0, "I": 1, "L": 1}

_SECRET_BYTES = 20
_GROUPS = 8
_LETTERS_IN_GROUP = 5
_BITS_IN_LETTER = 5
_LENGTH = _GROUPS * _LETTERS_IN_GROUP

_FIELD_POLYNOMIAL = 0b100101
"""x⁵ + x² + 1, which is primitive: the powers of 2 run through all elements but 0."""


@dataclass(frozen=True)
class RecoveryCode:
    """A recovery code as somebody typed it: capitals, spaces and dashes do not matter, O is 0, I and L are 1."""

    typed: str = field(repr=False)

    def secret(self) -> bytes:
        """The 20 bytes it stands for.

        Raises ``WrongLengthRecoveryCode``, or ``MistypedRecoveryCode`` with the first group that does not fit.
        """
        letters = [
            letter
            for letter in unicodedata.normalize("NFKC", self.typed).upper()
            if _counts(letter)
        ]
        if len(letters) != _LENGTH:
            raise WrongLengthRecoveryCode(expected=_LENGTH, found=len(letters))
        number = 0
        for group in range(_GROUPS):
            start = group * _LETTERS_IN_GROUP
            values = [_VALUES.get(letter) for letter in letters[start : start + _LETTERS_IN_GROUP]]
            known = [value for value in values if value is not None]
            if len(known) != _LETTERS_IN_GROUP or known[-1] != _check(group, known[:-1]):
                raise MistypedRecoveryCode(group=group + 1)
            for value in known[:-1]:
                number = number << _BITS_IN_LETTER | value
        return number.to_bytes(_SECRET_BYTES)


def new_recovery_secret() -> bytes:
    """20 random bytes."""
    return secrets.token_bytes(_SECRET_BYTES)


def printed(secret: bytes) -> str:
    """The code for 20 bytes, in groups: ``7K2QM-…``."""
    number = int.from_bytes(secret)
    bits = _SECRET_BYTES * 8
    values = [
        number >> (bits - _BITS_IN_LETTER - shift) & 0b11111
        for shift in range(0, bits, _BITS_IN_LETTER)
    ]
    per_group = _LETTERS_IN_GROUP - 1
    groups = []
    for group in range(_GROUPS):
        own = values[group * per_group : (group + 1) * per_group]
        groups.append("".join(_LETTERS[value] for value in [*own, _check(group, own)]))
    return "-".join(groups)


def _counts(letter: str) -> bool:
    """Whether it is part of the code: spaces, dashes and signs that cannot be seen are not."""
    return unicodedata.category(letter) not in {"Zs", "Zl", "Zp", "Pd", "Cc", "Cf"}


def _check(group: int, values: list[int]) -> int:
    """The check of a group: its number from 0, plus its values, each with the weight of its place."""
    total = group
    for place, value in enumerate(values, start=1):
        weighted = value
        for _times in range(place):
            weighted <<= 1
            if weighted > max(_VALUES.values()):
                weighted ^= _FIELD_POLYNOMIAL
        total ^= weighted
    return total
