"""The stories of looking back: from a fall long ago to what is felt now, and onto paper.

Somebody fell at eight and has had pain since; a friend was lost, and it became worse. She writes it down, draws the
lines herself, and sees what recurs.
"""

import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from tests.stories.conftest import Start
from tests.stories.desk import Desk
from tests.stories.steps import make_a_diary, unlock

PASSPHRASE = "heather lighthouse drum"
FALL, COMPLAINT, FRIENDSHIP = "Fell from the wall bars", "Groin pain", "Lotte stays away"
CARRIED = "Grandma Nel"
AT_EIGHT = "around 2007, you were about 8"
BLOG, TOUCHED = "On the road: the sea was quiet today", "Sam did not call back"
WHY = "Why me, why now, why does it stay"
TO_BE_NO_TROUBLE = "I learned early to be no trouble"
DAYS, OTHERWISE_EVERY = 24, 3
"""So many days of earlier, of which one in so many was calm."""
LONELY_DAYS = DAYS - DAYS // OTHERWISE_EVERY


def test_a_fall_a_friendship_and_the_pain_since_then_come_on_one_line_and_onto_paper(
    start: Start, home: Path
) -> None:
    with start() as desk:
        make_a_diary(desk, PASSPHRASE)
        begin_with_what_carried(desk)
        add_the_complaint(desk)
        add_the_fall(desk)
        add_the_lost_friendship(desk)
        desk.sees("From 1999 on: 1 thing that carried you, 2 events and 1 complaint.")
        desk.sees("What you think of links: 1 belongs together and 1 maybe.")
        words = on_paper(desk, home / "life.pdf")
        for expected in (CARRIED, FALL, COMPLAINT, FRIENDSHIP, AT_EIGHT, "maybe belongs with"):
            assert expected in words
        lock_and_unlock(desk)
        desk.press("ctrl+5")
        desk.click("Life timeline")
        desk.press("ctrl+t")
        for expected in (CARRIED, FALL, COMPLAINT, FRIENDSHIP, "2018, you were 18 or 19"):
            desk.sees(expected)


def test_what_was_felt_then_is_felt_now_and_everything_that_helps_to_see_it_is_kept(
    start: Start, home: Path
) -> None:
    with start() as desk:
        make_a_diary(desk, PASSPHRASE)
        bring_in_days_of_earlier(desk, home / "earlier.csv")
        take_a_guided_moment(desk)
        see_then_and_now(desk)
        write_freely_and_keep_it(desk)
        fill_in_why_me_and_point_at_the_fall(desk)
        choose_a_time_of_measuring(desk)
        lock_and_unlock(desk)
        desk.press("ctrl+2")
        for words in (BLOG, TOUCHED):
            desk.sees(words)
        desk.press("ctrl+5")
        desk.click("Worksheets")
        desk.sees(f"{WHY}, ")
        desk.click(next(text for text in desk.texts() if text.startswith(f"{WHY}, ")))
        desk.sees(TO_BE_NO_TROUBLE)
        desk.sees(FALL)


# the life timeline


def begin_with_what_carried(desk: Desk) -> None:
    """What the empty page offers first, by keys alone."""
    desk.press("ctrl+5")
    desk.go_to("Life timeline")
    desk.press("space")
    desk.sees("Begin with what carried you")
    desk.press("space")
    desk.go_to("Who or what carried me?")
    desk.type(f"{CARRIED}\n")
    desk.sees(f"Kept: {CARRIED}.")
    desk.go_to("When I was born")
    desk.press("space")
    desk.go_to("Year or day")
    desk.type("1999\n")
    desk.sees("From 1999 on: 1 thing that carried you.")


def add_the_complaint(desk: Desk) -> None:
    """From around eight on, and worse one year."""
    desk.click("Add to the life timeline")
    desk.click("A complaint")
    desk.write("What troubles me?", COMPLAINT)
    at_eight(desk)
    desk.click("It began")
    desk.click("Add a time")
    in_the_year(desk, "2018")
    desk.press("ctrl+Return")
    desk.sees(f"Kept: {COMPLAINT}.")


def add_the_fall(desk: Desk) -> None:
    """Perhaps it belongs to the pain."""
    begin_an_event(desk, FALL)
    at_eight(desk)
    say_what_it_was_like(desk)
    desk.write("What could I not feel or say then?", "That I was frightened")
    desk.click("maybe")
    desk.press("ctrl+Return")
    desk.sees(f"Noted: {FALL}.")


def add_the_lost_friendship(desk: Desk) -> None:
    """It belongs to the time when the pain became worse, she thinks."""
    begin_an_event(desk, FRIENDSHIP)
    desk.click("in a year")
    in_the_year(desk, "2018")
    say_what_it_was_like(desk)
    desk.click("belongs together, I think")
    desk.click("worse, 2018")
    desk.press("ctrl+Return")
    desk.sees(f"Noted: {FRIENDSHIP}.")


def begin_an_event(desk: Desk, words: str) -> None:
    desk.click("Add to the life timeline")
    desk.click("Something that happened")
    desk.write("What happened?", words)


def at_eight(desk: Desk) -> None:
    desk.click("around an age")
    desk.write("How old I was", "8")
    desk.sees(AT_EIGHT)


def in_the_year(desk: Desk, year: str) -> None:
    desk.write("Year", "")
    desk.press("ctrl+a")
    desk.type(year)


def say_what_it_was_like(desk: Desk) -> None:
    for choice in ("-4", "other word", "alone, rejected", "lonely", "rejected"):
        desk.click(choice)


def on_paper(desk: Desk, file: Path) -> str:
    """The words of the life timeline, saved as a PDF with its list."""
    desk.click("On paper")
    desk.click("Also the same in words, on the pages after it", "check box")
    desk.click("Save as a file")
    choose_file(desk, file)
    desk.sees(f"Saved as ‘{file.name}’. This file is not encrypted.")
    desk.press("Escape")
    printed = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    return " ".join(printed.stdout.decode().split())


def choose_file(desk: Desk, file: Path) -> None:
    desk.find("File name:", "text")
    desk.press("ctrl+a")
    desk.type(f"{file}\n")


# what is felt now


def rows_of_earlier() -> Iterator[str]:
    """A table as Raakvlak writes it: the two events, and days with what was felt."""
    yield (
        "kind [kind],words [words],day [first],until [last],precise [precision],weight [weight],then [felt],"
        "tag [tag],pain [pain],now [feelings],at [at],zone [zone],written [created_at],changed [changed_at],name [uuid]"
    )
    today = date.today()  # noqa: DTZ011  the person's day, as the program under test sees it
    for number, (words, year) in enumerate(((FALL, 2007), (FRIENDSHIP, 2018))):
        days, stamp = f"{year}-01-01,{year}-12-31", f"{today - timedelta(30)}T20:00:00+00:00"
        yield (
            f"[events],{words},{days},[year],-4,[lonely]; [rejected],[other],,,,,{stamp},{stamp},"
            f"01a19889-5720-7ad2-8a6e-{number:012d}"
        )
    for ago in range(1, DAYS + 1):
        at = f"{today - timedelta(ago)}T19:00:00+00:00"
        felt = "[lonely]; [rejected]" if ago % OTHERWISE_EVERY else "[calm]"
        yield (
            f"[moment],,,,,,,,6,{felt},{at},Europe/Amsterdam,{at},{at},01a19889-5720-7ad2-8a6d-{ago:012d}"
        )


def bring_in_days_of_earlier(desk: Desk, file: Path) -> None:
    """She kept a diary on another computer."""
    file.write_text("\n".join(rows_of_earlier()))
    desk.press("ctrl+shift+e")
    desk.click("Choose a file")
    choose_file(desk, file)
    desk.sees(f"{DAYS} moments are new")
    desk.go_to("Bring it in")
    desk.press("space")
    desk.sees("were brought in.")


def take_a_guided_moment(desk: Desk) -> None:
    """By keys alone, but for the words that fit."""
    desk.press("ctrl+m")
    desk.sees("Before the first time")
    desk.press("Return")
    desk.sees("One number, or none.")
    desk.press("7", "Return")
    desk.sees("A short pause")
    desk.press("Return")
    desk.sees("A few words are enough.")
    desk.type(TOUCHED)
    desk.press("ctrl+Return")
    desk.sees("Where in my body do I feel it?")
    desk.press("Return")
    desk.sees("Which word fits?")
    for word in ("alone, rejected", "lonely", "rejected"):
        desk.click(word)
    for card in ("How may it come out?", "And how is it now?", "Back to here"):
        desk.press("ctrl+Return")
        desk.sees(card)
    desk.press("ctrl+Return")
    desk.sees("Your guided moment is kept.")


def see_then_and_now(desk: Desk) -> None:
    desk.click("Looking back")
    desk.click("Life timeline")
    desk.sees("Then and now")
    then = f"then: with 2 events ({FALL}, {FRIENDSHIP})"
    now = f"now: on {LONELY_DAYS + 1} of the last {DAYS + 1} days with a feeling"
    assert [desk.texts().count(words) for words in ("lonely", "rejected", then, now)] == [
        1,
        1,
        2,
        2,
    ]
    desk.press("Escape")


def write_freely_and_keep_it(desk: Desk) -> None:
    desk.go_to("Writing freely")
    desk.press("space")
    desk.click("Keep it")
    desk.click("Begin to write")
    desk.sees("Just begun")
    desk.type(BLOG)
    desk.reads_in("What I write", BLOG)
    desk.click("Done")
    desk.sees("It is in the diary now.")
    desk.click("Close")


def fill_in_why_me_and_point_at_the_fall(desk: Desk) -> None:
    desk.click("Worksheets")
    desk.click(f"{WHY}: Fill in")
    desk.sees("Step 1 of 3: Why me")
    desk.type(TO_BE_NO_TROUBLE)
    desk.click("Point at something")
    desk.click("something that happened")
    desk.click("Point at this")
    desk.sees(f"Point no longer at: {FALL}")
    desk.press("ctrl+Return")
    desk.sees("Step 2 of 3: Why now")
    desk.type(FRIENDSHIP)
    desk.press("ctrl+Return")
    desk.sees("Step 3 of 3: Why does it stay")
    desk.type("Worrying about it")
    desk.press("ctrl+Return")
    desk.sees(f"Kept: {WHY}.")


def choose_a_time_of_measuring(desk: Desk) -> None:
    desk.press("ctrl+5")
    desk.click("Measuring and resting")
    desk.click("Choose a time")
    desk.click("Save")
    desk.sees("13 more days")
    desk.press("Escape")
    desk.sees("Nothing here has to be done.")


def lock_and_unlock(desk: Desk) -> None:
    desk.press("ctrl+l")
    unlock(desk, PASSPHRASE)
