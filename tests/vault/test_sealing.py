"""Sealed texts: only their own passphrase opens them, and nothing of a seal can be changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.vault import keys
from diary.vault.header import Kdf
from diary.vault.seal_errors import (
    DamagedSeal,
    NewerSeal,
    NoMemoryToSeal,
    WrongSealPassphrase,
)
from diary.vault.sealing import new_seal, reopened, seal, unseal
from tests.vault.vaults import CHEAP

PASSPHRASE = "a\u0308ppel en peer"
TEXT = "Wat ik nooit heb gezegd."
TOKEN = seal(TEXT, PASSPHRASE, CHEAP)
SEAL = new_seal(PASSPHRASE, CHEAP)


@pytest.mark.parametrize(
    "text", ["", TEXT, "regel\nregel\r\n\ttab", "💛 שלום \u2028 e\u0301", "\ud800 half", "a\0b"]
)
def test_what_was_sealed_comes_back_to_the_letter(text: str) -> None:
    assert unseal(seal(text, PASSPHRASE, CHEAP), PASSPHRASE) == text


@given(text=st.text())
def test_one_key_seals_one_text_after_the_other(text: str) -> None:
    token = SEAL.close(text)
    assert token != SEAL.close(text)
    assert text.encode("utf-8", "surrogatepass") not in token.encode() or len(text) < 8


def test_ten_megabytes_are_sealed_and_opened() -> None:
    text = "zwaluwstaart " * 770_000
    token = SEAL.close(text)
    assert "zwaluwstaart" not in token
    assert unseal(token, PASSPHRASE) == text


def test_nothing_of_the_text_or_the_passphrase_can_be_read_in_it() -> None:
    for part in (TEXT, *TEXT.split(), PASSPHRASE):
        assert part not in TOKEN or len(part) < 4
    assert TEXT not in repr(SEAL)
    assert SEAL.key.hex() not in repr(SEAL)
    assert repr(SEAL.key) not in repr(SEAL)


def test_the_passphrase_may_be_typed_in_any_way_that_looks_the_same() -> None:
    assert unseal(TOKEN, "äppel en peer") == TEXT


@pytest.mark.parametrize("passphrase", ["", "appel en peer", "Äppel en peer", "äppel en peer "])
def test_another_passphrase_opens_nothing(passphrase: str) -> None:
    with pytest.raises(WrongSealPassphrase):
        unseal(TOKEN, passphrase)


def test_every_flipped_letter_is_refused() -> None:
    for place in range(len(TOKEN)):
        letter = chr(ord(TOKEN[place]) ^ 1)
        with pytest.raises((WrongSealPassphrase, DamagedSeal, NewerSeal)):
            unseal(TOKEN[:place] + letter + TOKEN[place + 1 :], PASSPHRASE)


def test_every_flipped_bit_of_what_was_encrypted_is_refused_by_the_cipher() -> None:
    beginning, _dot, content = TOKEN.rpartition(".")
    for place, letter in enumerate(content.rstrip("=")[:-1]):
        other = "B" if letter == "A" else "A"
        with pytest.raises(WrongSealPassphrase):
            unseal(f"{beginning}.{content[:place]}{other}{content[place + 1 :]}", PASSPHRASE)


@pytest.mark.parametrize(
    "token",
    [
        "",
        "sealed-1",
        "sealed-0" + TOKEN[8:],
        TOKEN[:-4],
        TOKEN + "\n",
        TOKEN.replace(".", ".0", 1),
        TOKEN.replace("8192", "99999999"),
        TOKEN.replace("8192", "é"),
        TOKEN.rsplit(".", 1)[0] + ".",
        TOKEN.rsplit(".", 1)[0] + ".AA=A",
        TOKEN.rsplit(".", 1)[0] + ".é",
        TOKEN.rsplit(".", 2)[0] + ".AAAA." + TOKEN.rsplit(".", 1)[1],
        TEXT,
    ],
    ids=range(13),  # a seal is another one in each process, and would name the tests
)
def test_what_is_no_seal_is_refused(token: str) -> None:
    with pytest.raises((DamagedSeal, WrongSealPassphrase)):
        unseal(token, PASSPHRASE)


def test_a_letter_spelled_in_another_way_is_refused() -> None:
    token = SEAL.close("a")
    assert token.endswith("=")
    other = chr(ord(token[-2]) + 1)
    with pytest.raises(DamagedSeal):
        unseal(f"{token[:-2]}{other}=", PASSPHRASE)


def test_a_newer_seal_says_so() -> None:
    with pytest.raises(NewerSeal):
        unseal(TOKEN.replace("sealed-1", "sealed-2"), PASSPHRASE)


def test_a_text_that_was_opened_can_be_sealed_again_without_deriving_the_key_anew() -> None:
    again, text = reopened(TOKEN, PASSPHRASE)
    assert text == TEXT
    assert unseal(again.close("more"), PASSPHRASE) == "more"


def test_too_little_memory_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    class Poor:
        def __init__(self, **_costs: object) -> None:
            pass

        def derive(self, _passphrase: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(keys, "Argon2id", Poor)
    with pytest.raises(NoMemoryToSeal):
        seal(TEXT, PASSPHRASE)
    with pytest.raises(NoMemoryToSeal):
        seal(TEXT, PASSPHRASE, CHEAP)
    with pytest.raises(NoMemoryToSeal):
        unseal(TOKEN, PASSPHRASE)


def test_without_a_cost_it_takes_what_this_computer_affords() -> None:
    made = new_seal(PASSPHRASE)
    assert made.kdf.memory_kib >= 64 * 1024
    assert made.kdf != Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
    assert unseal(made.close(TEXT), PASSPHRASE) == TEXT
