"""The story of where and when: places on the body, a medicine, an event, and all of it on the Timeline."""

from tests.stories.conftest import Start
from tests.stories.desk import RIGHT_BUTTON, Desk
from tests.stories.steps import make_a_diary

PASSPHRASE = "correct horse battery"

LEFT_SHOULDER, LEFT_JAW = (0.317, 0.2), (0.269, 0.105)
"""Where they are drawn, in shares of the picture; the person's left is at the right."""
TODAY_ON_THE_CHART, SOME_DAY_ON_THE_CHART = (0.876, 0.4), (0.6, 0.4)
"""In shares of the page: the last of ninety days, and one in the middle."""


def test_place_medicine_and_event_come_together_on_the_timeline_by_keys_alone(start: Start) -> None:
    with start() as desk:
        make_a_diary(desk, PASSPHRASE, with_more=("Where I feel it",))
        put_a_medicine_on_the_list(desk)
        write_a_moment_with_places_and_take_the_medicine(desk)
        add_an_event(desk)
        read_all_of_it_on_the_timeline_by_keyboard(desk)


def test_the_same_by_mouse_alone_but_for_the_words(start: Start) -> None:
    with start() as desk:
        make_a_diary(desk, PASSPHRASE, with_more=("Where I feel it", "Medicines"))
        put_a_medicine_on_the_list_by_mouse(desk)
        point_at_two_places_and_take_the_medicine(desk)
        add_an_event_by_pointing_at_a_day(desk)
        desk.click("As table")
        for words in ("a letter", "Pain: worst", "Medicines: paracetamol"):
            desk.sees(words)
        desk.click("As table")
        desk.point_in("Timeline", "filler", TODAY_ON_THE_CHART, twice=True)
        desk.sees("A moment")


def put_a_medicine_on_the_list_by_mouse(desk: Desk) -> None:
    desk.click("More")
    desk.click("my list")
    desk.click("Add a medicine")
    desk.write("Name", "paracetamol")
    desk.click("Save")
    desk.sees("On your list: paracetamol.")
    desk.click("Today")
    desk.sees("How is it now?")


def point_at_two_places_and_take_the_medicine(desk: Desk) -> None:
    desk.click("6")
    desk.point_in("Where do I feel it?", "filler", LEFT_SHOULDER)
    desk.sees("How bad is it here: Left shoulder (front)")
    desk.point_in("Where do I feel it?", "filler", LEFT_JAW)
    desk.sees("How bad is it here: Left jaw")
    desk.click("1 · paracetamol")
    desk.sees("Noted: paracetamol")
    desk.click("Save")
    desk.sees("Saved: pain now 6.")


def add_an_event_by_pointing_at_a_day(desk: Desk) -> None:
    desk.click("Timeline", "push button")
    desk.sees("After 6 more days with a note there is something to see here.")
    desk.point_in("Timeline", "filler", SOME_DAY_ON_THE_CHART, button=RIGHT_BUTTON)
    desk.write("What happened?", "a letter")
    desk.click("claim or assessment")
    desk.click("Save")
    desk.sees("Noted: a letter.")


def put_a_medicine_on_the_list(desk: Desk) -> None:
    desk.press("ctrl+shift+l")
    desk.sees("My medicines")
    desk.go_to("Add a medicine")
    desk.press("space")
    desk.go_to("Name")
    desk.type("paracetamol\n")
    desk.sees("On your list: paracetamol.")
    desk.press("Escape")
    desk.sees("How is it now?")


def write_a_moment_with_places_and_take_the_medicine(desk: Desk) -> None:
    desk.press("6")
    desk.no_longer_sees("On your list:")
    desk.press("alt+m")
    desk.go_to("Where do I feel it?")
    desk.press("Right", "space", "5")
    desk.sees("How bad is it here: Left shoulder (front)")
    desk.press("Up", "space")
    desk.sees("How bad is it here: Left jaw")
    desk.press("alt+1")
    desk.sees("Noted: paracetamol")
    desk.press("ctrl+Return")
    desk.sees("Saved: pain now 6.")


def add_an_event(desk: Desk) -> None:
    desk.press("ctrl+3")
    desk.sees("After 6 more days with a note there is something to see here.")
    desk.press("e")
    desk.go_to("What happened?")
    desk.type("a letter")
    desk.press("Tab")
    desk.go_to("claim or assessment", by="Right")
    desk.press("space", "ctrl+Return")
    desk.sees("Noted: a letter.")


def read_all_of_it_on_the_timeline_by_keyboard(desk: Desk) -> None:
    desk.press("ctrl+3", "ctrl+t")
    for words in ("a letter", "Pain: worst", "Medicines: paracetamol"):
        desk.sees(words)
    desk.press("ctrl+t")
    desk.press("Left", "Left")
    desk.press("Return")
    desk.sees("A moment")
