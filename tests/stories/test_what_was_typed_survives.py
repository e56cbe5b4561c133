"""The story of a computer that stops in the middle of a sentence."""

from tests.stories.conftest import Start
from tests.stories.steps import make_a_diary, unlock

PASSPHRASE = "correct horse battery"
QUESTION = "What is touching me right now?"


def test_a_half_written_text_is_back_after_the_program_was_killed(start: Start) -> None:
    with start() as desk:
        make_a_diary(desk, PASSPHRASE)
        desk.write(QUESTION, "The stairs were hard and then")
        desk.sees("Draft kept")
        desk.kill()
    with start() as desk:
        unlock(desk, PASSPHRASE)
        desk.reads_in(QUESTION, "The stairs were hard and then")
        desk.press("ctrl+Return")
        desk.sees("Saved.")
