"""The key header: what it may say, and that a hostile one is refused at once."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from diary.errors import DamagedHeader, NewerVault
from diary.vault.header import LARGEST_BYTES, Header, Kdf, SlotKind, parse
from diary.vault.keys import add_passphrase, add_secret, new_data_key
from diary.vault.passphrase import Passphrase
from tests.vault.vaults import CHEAP, PASSPHRASE


def whole_header() -> Header:
    data_key = new_data_key()
    header = Header(vault_id="ab" * 16, database="diary-1.db", slots=())
    header = add_passphrase(header, data_key, Passphrase(PASSPHRASE), CHEAP)
    header = add_secret(header, data_key, SlotKind.RECOVERY, b"r" * 20)
    return add_secret(header, data_key, SlotKind.KEYRING, b"k" * 32)


WHOLE = whole_header()


def changed(**fields: object) -> bytes:
    return json.dumps(json.loads(WHOLE.as_bytes()) | fields).encode()


def with_slot_changed(**fields: object) -> bytes:
    written: dict[str, Any] = json.loads(WHOLE.as_bytes())
    written["slots"][0] |= fields
    return json.dumps(written).encode()


def slots() -> list[Any]:
    return list(json.loads(WHOLE.as_bytes())["slots"])


def test_what_is_written_is_read_back() -> None:
    assert parse(WHOLE.as_bytes()) == WHOLE


def test_a_later_database_of_the_same_vault_is_known() -> None:
    assert parse(changed(database="diary-2.db")).database == "diary-2.db"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[]",
        b'"raakvlak"',
        b"\xff\xfe",
        b"{",
        b"\0" * 100,
        WHOLE.as_bytes() + b" " * LARGEST_BYTES,
        WHOLE.as_bytes() + b"x",
        b"[" * 60_000,
        b'{"a":' * 10_000,
        b"9" * 60_000,
        b'{"format":"raakvlak","format":"raakvlak"}',
        b'{"format":"raakvlak","version":1}',
        changed(format="other"),
        changed(version=0),
        changed(version="1"),
        changed(version=True),
        changed(version=1.0),
        changed(extra=1),
        changed(vault=7),
        changed(vault="x" * 32),
        changed(vault="\ud800" * 32),
        changed(database="../../elders.db"),
        changed(database="diary-0.db"),
        changed(database="diary-1.db\n"),
        changed(database="/etc/passwd"),
        changed(database=["diary-1.db"]),
        changed(seal=1),
        changed(seal="AA=="),
        changed(seal="ä" * 44),
        changed(seal="*" * 44),
        changed(seal="A" * 42 + "B="),
        changed(slots={}),
        changed(slots=[1]),
        changed(slots=[*slots(), slots()[0]]),
        changed(slots=[slots()[0], slots()[0]]),
        changed(slots=slots() * 10_000),
        with_slot_changed(kind="other"),
        with_slot_changed(kind=None),
        with_slot_changed(kind="recovery"),
        with_slot_changed(extra=1),
        with_slot_changed(salt=None),
        with_slot_changed(id="x"),
        with_slot_changed(memory_kib=2**31),
        with_slot_changed(memory_kib=1),
        with_slot_changed(memory_kib="8192"),
        with_slot_changed(memory_kib=8192.0),
        with_slot_changed(memory_kib=-(10**400)),
        with_slot_changed(passes=10**9),
        with_slot_changed(passes=0),
        with_slot_changed(passes=True),
        with_slot_changed(lanes=17),
        with_slot_changed(lanes=float("nan")),
    ],
    ids=range(54),
)
def test_a_hostile_header_is_refused_as_damaged(
    content: bytes, record_property: Callable[[str, object], None]
) -> None:
    is_accepted = True
    try:
        parse(content)
    except DamagedHeader:
        is_accepted = False
    record_property("hostile headers", 1)
    record_property("hostile headers accepted", int(is_accepted))
    assert not is_accepted


@pytest.mark.parametrize("content", [changed(version=2), b'{"format":"raakvlak","version":99}'])
def test_a_header_of_a_newer_version_says_so(content: bytes) -> None:
    with pytest.raises(NewerVault):
        parse(content)


def test_a_cost_outside_the_limits_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="limits"):
        Kdf(memory_kib=8 * 1024 - 1)
