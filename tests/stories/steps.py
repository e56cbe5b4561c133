"""Steps that several stories take."""

from tests.stories.desk import Desk


def make_a_diary(desk: Desk, passphrase: str, *, with_more: tuple[str, ...] = ()) -> list[str]:
    """The first run, with the recovery sheet left for later and these questions switched on.

    Returns the groups of the recovery code.
    """
    desk.sees("Step 1 of 4: Language")
    desk.click("English")
    desk.click("Next")
    desk.sees("Step 2 of 4: Passphrase")
    desk.write("Passphrase", passphrase)
    desk.write("Once more", passphrase)
    desk.click("Make the diary")
    desk.sees("Step 3 of 4: Recovery sheet")
    code = [label.replace(" ", "") for label in desk.labels_in("Recovery code")]
    desk.click("Later")
    desk.sees("Step 4 of 4: Your questions")
    for question in with_more:
        desk.click(question, "check box")
    desk.click("Begin")
    desk.sees("How is it now?")
    return code


def unlock(desk: Desk, passphrase: str) -> None:
    """Types the passphrase, and waits until Today is open."""
    desk.sees("Your diary is locked")
    desk.type(f"{passphrase}\n")
    desk.sees("How is it now?")
