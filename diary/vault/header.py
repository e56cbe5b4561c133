"""The key header of a vault, ``vault.json``: which slots can open it, and which database belongs to it.

A header is read as if an enemy wrote it: size, nesting, types and costs have limits, so a bad one is refused and
cannot hang the computer. What it says is only believed after the unlock, when its seal is checked (``keys.py``).
Only the standard library is needed here, so that the first window can look before the rest is loaded.
"""

import base64
import binascii
import json
import re
from dataclasses import dataclass, replace
from enum import StrEnum

from diary.errors import DamagedHeader, NewerVault

FORMAT = "raakvlak"
VERSION = 1
LARGEST_BYTES = 64 * 1024

SALT_BYTES = 16
NONCE_BYTES = 12
WRAPPED_KEY_BYTES = 48
"""32 bytes of key and 16 of AES-GCM's tag."""
SEAL_BYTES = 32

_LEAST_MEMORY_KIB = 8 * 1024
_MOST_MEMORY_KIB = 2 * 1024 * 1024
_MOST_PASSES = 16
_MOST_LANES = 16

_DATABASE_NAME = re.compile(r"diary-[1-9][0-9]{0,8}\.db")
_IDENTIFIER = re.compile(r"[0-9a-f]{32}")
_HEADER_FIELDS = frozenset({"format", "version", "vault", "database", "slots", "seal"})
_SLOT_FIELDS = frozenset({"kind", "id", "salt", "nonce", "key"})
_KDF_FIELDS = frozenset({"memory_kib", "passes", "lanes"})


class SlotKind(StrEnum):
    """What opens a slot."""

    PASSPHRASE = "passphrase"  # noqa: S105  the name of a kind
    RECOVERY = "recovery"
    KEYRING = "keyring"


@dataclass(frozen=True)
class Kdf:
    """The cost of deriving a key from a passphrase with Argon2id (RFC 9106).

    ``memory_kib`` 8 MiB to 2 GiB, ``passes`` 1 to 16, ``lanes`` 1 to 16. Raises ``ValueError`` outside these.
    """

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    def __post_init__(self) -> None:
        """Check the limits."""
        if not (
            _LEAST_MEMORY_KIB <= self.memory_kib <= _MOST_MEMORY_KIB
            and 1 <= self.passes <= _MOST_PASSES
            and 1 <= self.lanes <= _MOST_LANES
        ):
            raise ValueError("a cost of key derivation is outside its limits")


@dataclass(frozen=True)
class Slot:
    """The data key, wrapped so that one secret opens it; ``kdf`` only where that secret is a passphrase."""

    kind: SlotKind
    identifier: str
    salt: bytes
    kdf: Kdf | None
    nonce: bytes
    wrapped_key: bytes

    def parameters(self) -> dict[str, object]:
        """All of the slot but the wrapped key, as it is written in the file."""
        costs: dict[str, object] = (
            {}
            if self.kdf is None
            else {
                "memory_kib": self.kdf.memory_kib,
                "passes": self.kdf.passes,
                "lanes": self.kdf.lanes,
            }
        )
        return {
            "kind": str(self.kind),
            "id": self.identifier,
            "salt": _text(self.salt),
            "nonce": _text(self.nonce),
            **costs,
        }


@dataclass(frozen=True)
class Header:
    """The content of ``vault.json``: at most one slot of a kind; ``seal`` is a MAC over all the rest."""

    vault_id: str
    database: str
    slots: tuple[Slot, ...]
    seal: bytes = bytes(SEAL_BYTES)

    def slot(self, kind: SlotKind) -> Slot | None:
        """The slot of this kind, or ``None``."""
        return next((slot for slot in self.slots if slot.kind is kind), None)

    def with_slot(self, slot: Slot) -> "Header":
        """This header with ``slot`` instead of the one of its kind; still to be sealed."""
        return replace(self, slots=(*self.without_slot(slot.kind).slots, slot))

    def without_slot(self, kind: SlotKind) -> "Header":
        """This header without the slot of this kind; still to be sealed."""
        return replace(self, slots=tuple(slot for slot in self.slots if slot.kind is not kind))

    def sealed_part(self) -> bytes:
        """What the seal is made over: everything else, in one fixed spelling."""
        return _compact(self._fields())

    def as_bytes(self) -> bytes:
        """The file."""
        return (
            json.dumps(
                self._fields() | {"seal": _text(self.seal)}, indent=1, sort_keys=True
            ).encode()
            + b"\n"
        )

    def bound_to(self, slot: Slot) -> bytes:
        """What a slot's encryption is bound to: changing any of it makes the slot useless."""
        return _compact(
            {
                "format": FORMAT,
                "version": VERSION,
                "vault": self.vault_id,
                "slot": slot.parameters(),
            }
        )

    def _fields(self) -> dict[str, object]:
        return {
            "format": FORMAT,
            "version": VERSION,
            "vault": self.vault_id,
            "database": self.database,
            "slots": [slot.parameters() | {"key": _text(slot.wrapped_key)} for slot in self.slots],
        }


def parse(content: bytes) -> Header:
    """The header in ``content``, not yet believed.

    Raises ``NewerVault`` where a newer version of the program wrote it, else ``DamagedHeader``.
    """
    if len(content) > LARGEST_BYTES:
        raise DamagedHeader
    try:
        fields = json.loads(content.decode(), object_pairs_hook=_without_repeats)
        if (
            isinstance(fields, dict)
            and fields.get("format") == FORMAT
            and _is_newer(fields.get("version"))
        ):
            raise NewerVault
        return _header(_object(fields, _HEADER_FIELDS))
    except (ValueError, RecursionError) as error:
        raise DamagedHeader from error


def _is_newer(version: object) -> bool:
    return type(version) is int and version > VERSION


def _header(fields: dict[str, object]) -> Header:
    if (
        fields["format"] != FORMAT
        or type(fields["version"]) is not int
        or fields["version"] != VERSION
    ):
        raise ValueError
    written = fields["slots"]
    if not isinstance(written, list) or len(written) > len(SlotKind):
        raise ValueError
    slots = tuple(_slot(slot) for slot in written)
    if len({slot.kind for slot in slots}) != len(slots):
        raise ValueError
    return Header(
        vault_id=_matching(_IDENTIFIER, fields["vault"]),
        database=_matching(_DATABASE_NAME, fields["database"]),
        slots=slots,
        seal=_bytes(fields["seal"], SEAL_BYTES),
    )


def _slot(written: object) -> Slot:
    if not isinstance(written, dict):
        raise ValueError  # noqa: TRY004  told as damage, like every other mistake in the file
    kind = SlotKind(str(written.get("kind")))
    has_costs = kind is SlotKind.PASSPHRASE
    fields = _object(written, _SLOT_FIELDS | _KDF_FIELDS if has_costs else _SLOT_FIELDS)
    kdf = (
        Kdf(*(_whole(fields[name]) for name in ("memory_kib", "passes", "lanes")))
        if has_costs
        else None
    )
    return Slot(
        kind=kind,
        identifier=_matching(_IDENTIFIER, fields["id"]),
        salt=_bytes(fields["salt"], SALT_BYTES),
        kdf=kdf,
        nonce=_bytes(fields["nonce"], NONCE_BYTES),
        wrapped_key=_bytes(fields["key"], WRAPPED_KEY_BYTES),
    )


def _object(written: object, names: frozenset[str]) -> dict[str, object]:
    if not isinstance(written, dict) or written.keys() != names:
        raise ValueError
    return written


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _whole(written: object) -> int:
    if type(written) is not int:
        raise ValueError
    return written


def _matching(pattern: re.Pattern[str], written: object) -> str:
    if not isinstance(written, str) or not pattern.fullmatch(written):
        raise ValueError
    return written


def _bytes(written: object, length: int) -> bytes:
    if not isinstance(written, str):
        raise ValueError  # noqa: TRY004  told as damage, like every other mistake in the file
    try:
        decoded = base64.b64decode(written.encode("ascii"), validate=True)
    except binascii.Error as error:
        raise ValueError from error
    if len(decoded) != length or _text(decoded) != written:
        raise ValueError
    return decoded


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _compact(fields: dict[str, object]) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
