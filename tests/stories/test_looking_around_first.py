"""The story of somebody who looks at the example before beginning."""

from pathlib import Path

from tests.stories.conftest import Start

BANNER = "Example: nothing here is yours, and it goes away when you close it."


def test_the_example_says_that_it_is_one_and_goes_away_when_it_is_closed(
    start: Start, home: Path
) -> None:
    with start("--demo") as desk:
        desk.sees(BANNER)
        desk.sees("How is it now?")
        desk.click("Diary")
        desk.sees("Notes, newest first")
        assert left_behind(home)
        desk.press("ctrl+q")
        assert desk.ended() == 0
    assert not left_behind(home)


def left_behind(home: Path) -> list[Path]:
    """The databases anywhere in the folders of this person."""
    return list(home.rglob("*.db"))
