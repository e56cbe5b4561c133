"""What a backup says of itself. When it was made is readable; how much is in it only with the key of the diary.

The second half is encrypted with a key that comes from the data key, and bound to the first half: nobody without a
key of the diary can put one together from parts of two, or change what it says.
"""

import base64
import json
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from diary.errors import NewerVault
from diary.vault.header import NONCE_BYTES
from diary.vault.keys import manifest_key

_FORMAT = "raakvlak-backup"
_VERSION = 1
_FIELDS = frozenset({"format", "version", "vault", "name", "made", "automatic", "sealed"})
_SEALED_FIELDS = frozenset({"header", "database", "rows"})


@dataclass(frozen=True)
class Contents:
    """The digests of the two other parts (SHA-256), and the number of rows in every table."""

    header: bytes
    database: bytes
    rows: dict[str, int]


@dataclass(frozen=True)
class Manifest:
    """Of which diary, when, and whether it was made by itself; ``sealed`` is read by ``contents``."""

    vault_id: str
    name: str
    made: datetime
    is_automatic: bool
    sealed: bytes = b""

    def with_contents(self, contents: Contents, data_key: bytes) -> "Manifest":
        """This manifest, sealed with ``data_key``."""
        written = _compact(
            {
                "header": contents.header.hex(),
                "database": contents.database.hex(),
                "rows": contents.rows,
            }
        )
        nonce = secrets.token_bytes(NONCE_BYTES)
        cipher = AESGCM(manifest_key(data_key))
        sealed = nonce + cipher.encrypt(nonce, written, _compact(self._fields()))
        return Manifest(self.vault_id, self.name, self.made, self.is_automatic, sealed)

    def contents(self, data_key: bytes) -> Contents:
        """What is in the backup; raises ``ValueError`` where it was not sealed with ``data_key``."""
        nonce, encrypted = self.sealed[:NONCE_BYTES], self.sealed[NONCE_BYTES:]
        try:
            opened = AESGCM(manifest_key(data_key)).decrypt(
                nonce, encrypted, _compact(self._fields())
            )
        except InvalidTag as error:
            raise ValueError from error
        # Whoever has the key wrote this, so its shape is known.
        fields = _object(json.loads(opened), _SEALED_FIELDS)
        return Contents(
            bytes.fromhex(fields["header"]), bytes.fromhex(fields["database"]), fields["rows"]
        )

    def as_bytes(self) -> bytes:
        """The part of the file."""
        sealed = base64.b64encode(self.sealed).decode("ascii")
        return json.dumps(self._fields() | {"sealed": sealed}, indent=1).encode() + b"\n"

    def _fields(self) -> dict[str, object]:
        return {
            "format": _FORMAT,
            "version": _VERSION,
            "vault": self.vault_id,
            "name": self.name,
            "made": self.made.isoformat(),
            "automatic": self.is_automatic,
        }


def parse_manifest(content: bytes) -> Manifest:
    """The manifest in ``content``, not yet believed. Raises ``ValueError``, or ``NewerVault``."""
    try:
        fields = json.loads(content)
        version = fields.get("version") if isinstance(fields, dict) else None
        if type(version) is int and version > _VERSION and fields.get("format") == _FORMAT:
            raise NewerVault
        fields = _object(fields, _FIELDS)
        is_ours = fields["format"] == _FORMAT and version == _VERSION
        texts = [fields[name] for name in ("vault", "name", "made", "sealed")]
        if not (is_ours and all(isinstance(text, str) for text in texts)):
            raise ValueError
        made = datetime.fromisoformat(fields["made"])
        if made.tzinfo is None or not isinstance(fields["automatic"], bool):
            raise ValueError
        sealed = base64.b64decode(fields["sealed"], validate=True)
    except RecursionError as error:
        raise ValueError from error
    return Manifest(fields["vault"], fields["name"], made, fields["automatic"], sealed)


def _object(written: object, names: frozenset[str]) -> dict[str, Any]:
    if not isinstance(written, dict) or written.keys() != names:
        raise ValueError
    return written


def _compact(fields: dict[str, object]) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
