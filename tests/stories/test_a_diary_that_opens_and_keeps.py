"""The story of a first diary: made, written in, searched, locked, opened, and opened again when the phrase is lost."""

from tests.stories.conftest import Start
from tests.stories.desk import Desk
from tests.stories.steps import make_a_diary, unlock

FIRST = "correct horse battery"
SECOND = "quiet garden lantern"


def test_a_newcomer_writes_finds_locks_and_gets_back_in(start: Start) -> None:
    with start() as desk:
        code = make_a_diary(desk, FIRST, with_more=("Where I feel it", "Activities"))
        write_a_moment_by_two_keys(desk)
        write_a_full_moment(desk)
        find_it_by_a_word(desk)
        lock(desk)
        unlock(desk, FIRST)
        find_it_by_a_word(desk)
        change_the_passphrase(desk, FIRST, SECOND)
        lock(desk)
        the_old_one_is_refused(desk)
        open_with_the_recovery_code(desk, code)
        find_it_by_a_word(desk)


def write_a_moment_by_two_keys(desk: Desk) -> None:
    desk.press("6", "Return")
    desk.sees("Saved: pain now 6.")
    desk.no_longer_sees("Saved:")


def write_a_full_moment(desk: Desk) -> None:
    desk.click("4")
    desk.write("What is touching me right now?", "A letter from my sister")
    desk.click("tense")
    desk.write("What did I do that matters to me?", "Watered the garden")
    desk.click("More")
    desk.click("Places by name")
    desk.click("Head")
    desk.click("Left jaw")
    desk.write("To bed", "23:10")
    desk.write("Out of bed", "7:05")
    desk.click("good")
    desk.click("moving, sport")
    desk.write("What was it?", "a walk")
    desk.write("How long?", "25")
    desk.press("ctrl+Return")
    desk.sees("Saved: pain now 4.")


def find_it_by_a_word(desk: Desk) -> None:
    """On the page of the diary, everything that was written stands there."""
    desk.click("Diary")
    desk.press("ctrl+f")
    desk.type("sister")
    desk.sees("1 note")
    for words in ("A letter from my sister", "tense", "Left jaw", "7 h 55", "a walk 25 min"):
        desk.sees(words)
    desk.press("Escape")


def lock(desk: Desk) -> None:
    desk.press("ctrl+l")
    desk.sees("Your diary is locked")
    assert not any("sister" in text for text in desk.texts())


def change_the_passphrase(desk: Desk, old: str, new: str) -> None:
    desk.click("Settings")
    desk.click("Change the passphrase")
    desk.write("Your current passphrase", old)
    desk.write("The new passphrase", new)
    desk.write("Once more", new)
    desk.click("Change it")
    desk.sees("The new passphrase holds from now on.")


def the_old_one_is_refused(desk: Desk) -> None:
    desk.type(f"{FIRST}\n")
    desk.sees("That is not the passphrase. Please check capital letters.")


def open_with_the_recovery_code(desk: Desk, code: list[str]) -> None:
    desk.click("Restore")
    desk.sees("Open with the recovery code")
    desk.type("".join(code))
    desk.click("Open")
    desk.sees("Your diary is open")
    desk.click("Not now")
    desk.sees("How is it now?")
