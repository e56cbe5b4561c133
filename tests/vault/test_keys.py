"""The keys: slots bound to all they say, and a cost that the computer can bear."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest

from diary.errors import DamagedHeader, TooMuchMemory
from diary.vault.header import Header, Kdf, SlotKind
from diary.vault.keys import (
    add_passphrase,
    add_secret,
    from_passphrase_affordably,
    is_genuine,
    new_data_key,
    opened_by_passphrase,
    opened_by_secret,
    remove_slot,
)
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode, printed
from diary.vault.unlock import Unlocked, unlock
from tests.vault.vaults import CHEAP

DATA_KEY = new_data_key()
EMPTY = Header(vault_id="0" * 32, database="diary-1.db", slots=())
HEADER = add_passphrase(EMPTY, DATA_KEY, Passphrase("a\u0308ppel en peer"), CHEAP)


def with_first_slot(header: Header, **fields: object) -> Header:
    return replace(header, slots=(replace(header.slots[0], **fields), *header.slots[1:]))  # type: ignore[arg-type]  # any field of a slot


def test_the_passphrase_opens_its_slot_however_the_letters_were_typed() -> None:
    assert opened_by_passphrase(HEADER, Passphrase("äppel en peer")) == DATA_KEY


def test_two_hundred_wrong_passphrases_open_nothing() -> None:
    tried = [opened_by_passphrase(HEADER, Passphrase(f"äppel en peer{n}")) for n in range(200)]
    assert tried == [None] * 200


def test_a_header_without_a_slot_is_opened_by_nothing() -> None:
    assert opened_by_passphrase(EMPTY, Passphrase("")) is None
    assert opened_by_secret(EMPTY, SlotKind.RECOVERY, b"r" * 20) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"identifier": "1" * 32},
        {"salt": bytes(16)},
        {"nonce": bytes(12)},
        {"kdf": Kdf(8 * 1024, 2, 1)},
        {"kdf": Kdf(8 * 1024, 1, 2)},
        {"kdf": Kdf(9 * 1024, 1, 1)},
        {"wrapped_key": bytes(48)},
    ],
)
def test_a_slot_in_which_anything_was_changed_opens_nothing(fields: dict[str, object]) -> None:
    assert (
        opened_by_passphrase(with_first_slot(HEADER, **fields), Passphrase("äppel en peer")) is None
    )


def test_a_slot_of_another_vault_opens_nothing() -> None:
    assert (
        opened_by_passphrase(replace(HEADER, vault_id="1" * 32), Passphrase("äppel en peer"))
        is None
    )


def test_a_secret_opens_only_the_slot_of_its_kind() -> None:
    header = add_secret(HEADER, DATA_KEY, SlotKind.RECOVERY, b"s" * 32)
    assert opened_by_secret(header, SlotKind.RECOVERY, b"s" * 32) == DATA_KEY
    assert opened_by_secret(header, SlotKind.KEYRING, b"s" * 32) is None
    assert opened_by_secret(header, SlotKind.RECOVERY, b"t" * 32) is None


def test_the_seal_notices_a_slot_added_or_taken_away_and_another_database() -> None:
    header = add_secret(HEADER, DATA_KEY, SlotKind.RECOVERY, b"s" * 32)
    foreign = add_secret(header, new_data_key(), SlotKind.KEYRING, b"x" * 32)
    assert is_genuine(header, DATA_KEY)
    assert is_genuine(remove_slot(header, DATA_KEY, SlotKind.RECOVERY), DATA_KEY)
    assert not is_genuine(foreign, DATA_KEY)
    assert not is_genuine(header.without_slot(SlotKind.RECOVERY), DATA_KEY)
    assert not is_genuine(replace(header, slots=header.slots[::-1]), DATA_KEY)
    assert not is_genuine(replace(header, database="diary-2.db"), DATA_KEY)


def test_the_right_key_of_a_header_that_was_changed_is_told_as_damage() -> None:
    header = add_secret(HEADER, DATA_KEY, SlotKind.RECOVERY, b"s" * 20)
    changed = replace(header, database="diary-2.db")
    with pytest.raises(DamagedHeader):
        unlock((changed,), RecoveryCode(printed(b"s" * 20)))


def test_what_is_unlocked_does_not_show_its_key() -> None:
    assert DATA_KEY.hex() not in repr(Unlocked(HEADER, DATA_KEY))
    assert repr(DATA_KEY) not in repr(Unlocked(HEADER, DATA_KEY))


def ticking(*seconds: float) -> Callable[[], float]:
    readings = iter(seconds)
    return lambda: next(readings)


def key_with_room_for(largest_kib: int) -> Callable[[Passphrase, bytes, Kdf], bytes]:
    """A derivation that needs no time, on a computer with this much memory."""

    def derive(_passphrase: Passphrase, _salt: bytes, kdf: Kdf) -> bytes:
        if kdf.memory_kib > largest_kib:
            raise TooMuchMemory
        return kdf.memory_kib.to_bytes(32)

    return derive


@pytest.mark.parametrize(
    ("readings", "mebibytes"),
    [((0, 1.9), 256), ((0, 2.1, 10, 11), 128), ((0, 9, 10, 14), 64)],
)
def test_a_slow_computer_gets_a_cheaper_key(readings: tuple[float, ...], mebibytes: int) -> None:
    kdf, key = from_passphrase_affordably(
        Passphrase("x"), bytes(16), derive=key_with_room_for(2**30), seconds=ticking(*readings)
    )
    assert kdf == Kdf(mebibytes * 1024, 3, 4)
    assert key == kdf.memory_kib.to_bytes(32)


@pytest.mark.parametrize("mebibytes", [256, 128, 64])
def test_a_computer_with_little_memory_gets_a_smaller_key(mebibytes: int) -> None:
    kdf, _key = from_passphrase_affordably(
        Passphrase("x"), bytes(16), derive=key_with_room_for(mebibytes * 1024), seconds=lambda: 0
    )
    assert kdf.memory_kib == mebibytes * 1024


def test_a_computer_without_memory_for_the_least_says_so() -> None:
    with pytest.raises(TooMuchMemory):
        from_passphrase_affordably(Passphrase("x"), bytes(16), derive=key_with_room_for(1))


def test_memory_that_the_system_refuses_is_told_plainly() -> None:
    script = (
        "import resource\n"
        "from diary.errors import TooMuchMemory\n"
        "from diary.vault.header import Kdf\n"
        "from diary.vault.keys import from_passphrase\n"
        "from diary.vault.passphrase import Passphrase\n"
        "resource.setrlimit(resource.RLIMIT_AS, (700 << 20, 700 << 20))\n"
        "try:\n"
        "    from_passphrase(Passphrase('x'), bytes(16), Kdf(1 << 20, 1, 1))\n"
        "except TooMuchMemory:\n"
        "    print('told')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "told\n"


def test_a_new_passphrase_without_a_given_cost_is_measured_on_this_computer() -> None:
    header = add_passphrase(EMPTY, DATA_KEY, Passphrase("gemeten"), None)
    slot = header.slot(SlotKind.PASSPHRASE)
    assert slot is not None
    assert slot.kdf in {Kdf(mebibytes * 1024, 3, 4) for mebibytes in (64, 128, 256)}
    assert opened_by_passphrase(header, Passphrase("gemeten")) == DATA_KEY
