"""The story of somebody who looks what goes together in the example, suspects something, and plans to try something."""

from tests.stories.conftest import Start


def test_looking_suspecting_and_planning_to_try_something(start: Start) -> None:
    with start("--demo") as desk:
        desk.sees("How is it now?")
        desk.click("Together")
        desk.sees("Seen together")
        desk.sees("It does not tell why.")
        desk.click("suspicions", "radio button")
        desk.sees("Coffee does no good.")
        desk.click("Write down a suspicion")
        desk.write("In your own words", "Worse after stairs")
        desk.press("Return")
        desk.sees("Kept: Worse after stairs.")
        desk.click("around", "radio button")
        desk.sees("Around “")
        desk.click("trying out", "radio button")
        desk.sees("there was less pain than expected")
        desk.click("Plan an experiment")
        desk.write("What will I try?", "Half a pill less")
        desk.press("Return")
        desk.sees("does not try out a medicine")
        desk.press("Escape")
        desk.press("ctrl+z")
        desk.press("ctrl+t")
        desk.sees("Expected pain")
