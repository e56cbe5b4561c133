"""The recovery code: every single slip is found, and in the group where it was made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from diary.errors import MistypedRecoveryCode, WrongLengthRecoveryCode
from diary.vault.recovery_code import RecoveryCode, new_recovery_secret, printed

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET = bytes(range(7, 147, 7))
CODE = printed(SECRET)


def group_told(typed: str) -> object:
    with pytest.raises(MistypedRecoveryCode) as caught:
        RecoveryCode(typed).secret()
    return caught.value.details["group"]


@given(st.binary(min_size=20, max_size=20))
def test_what_is_printed_is_read_back(secret: bytes) -> None:
    assert RecoveryCode(printed(secret)).secret() == secret


def test_the_code_is_printed_in_eight_groups_of_five() -> None:
    assert [len(group) for group in CODE.split("-")] == [5] * 8


def test_every_single_wrong_character_is_located_to_its_group() -> None:
    for place, right in enumerate(CODE):
        if right == "-":
            continue
        for wrong in set(LETTERS) - {right}:
            assert group_told(CODE[:place] + wrong + CODE[place + 1 :]) == place // 6 + 1


@given(st.binary(min_size=20, max_size=20), st.integers(0, 38))
def test_two_neighbours_in_the_wrong_order_are_located(secret: bytes, place: int) -> None:
    plain = printed(secret).replace("-", "")
    swapped = plain[:place] + plain[place + 1] + plain[place] + plain[place + 2 :]
    if swapped == plain:
        assert RecoveryCode(swapped).secret() == secret
    else:
        assert group_told(swapped) == place // 5 + 1


def test_two_groups_in_the_wrong_order_are_noticed() -> None:
    groups = CODE.split("-")
    groups[2], groups[5] = groups[5], groups[2]
    assert group_told("-".join(groups)) == 3


def test_a_letter_that_no_code_has_is_located() -> None:
    assert group_told(CODE[:-1] + "U") == 8
    assert group_told("Ω" + CODE[1:]) == 1


@pytest.mark.parametrize(
    "typed",
    [
        CODE.lower(),
        CODE.replace("-", ""),
        CODE.replace("-", " \t"),
        CODE.replace("-", " – "),
        f"  {CODE}\n",
        CODE.replace("0", "O").replace("1", "I"),
        CODE.replace("0", "o").replace("1", "l"),
        "".join(chr(ord(letter) + 0xFEE0) for letter in CODE if letter != "-"),
    ],
)
def test_capitals_spaces_dashes_and_lookalikes_do_not_matter(typed: str) -> None:
    assert RecoveryCode(typed).secret() == SECRET


@pytest.mark.parametrize("typed", ["", "-", CODE[:-1], CODE + "7", "\0", "😀" * 3])
def test_a_code_of_another_length_says_how_long_it_should_be(typed: str) -> None:
    with pytest.raises(WrongLengthRecoveryCode) as caught:
        RecoveryCode(typed).secret()
    assert caught.value.details["expected"] == 40


def test_a_code_does_not_show_itself() -> None:
    assert CODE not in repr(RecoveryCode(CODE))


def test_each_new_code_is_another() -> None:
    assert len({new_recovery_secret() for _ in range(10)}) == 10
