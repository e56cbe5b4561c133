"""Writing freely, watched: what is let go was never written and is in memory no more; what is sealed stays sealed.

The text that is kept, in the same session, is the control: it is found wherever the others are looked for.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from diary.vault.header_files import read_headers
from diary.vault.passphrase import Passphrase
from diary.vault.unlock import unlock as opened
from tests.stories.deciphered import times_written
from tests.stories.desk import Desk, at_desk
from tests.stories.desktop import Desktop
from tests.stories.steps import make_a_diary, unlock
from tests.stories.watched import in_memory, leaks_in_files, leaks_in_trace, watched

Record = Callable[[str, object], None]

PASSPHRASE = "marigold tractor lantern"
SEAL = "pebble curtain anchor"
KEPT, SEALED, LET_GO = "Zonnebloemenpad", "Vlinderstruikpad", "Waterlelievijver"
SEAL_BEGINS = "sealed-1."


def write_freely(desk: Desk, fate: str, text: str, *, passphrase: str = "") -> None:
    """A text, set aside once on the way, which keeps whatever may be kept of it."""
    desk.click("Looking back")
    desk.click("Writing freely")
    desk.click(fate)
    if passphrase:
        desk.write("Second passphrase", passphrase)
        desk.write("Once more", passphrase)
    desk.click("Begin to write")
    desk.sees("Just begun")
    desk.type(text)
    desk.reads_in("What I write", text)
    desk.press("Escape")
    desk.sees("Set aside")
    desk.click("Go on writing")
    desk.sees("Just begun")


def in_memory_of(desk: Desk, *secrets: str) -> list[int]:
    return [in_memory(desk.program.pid, secret) for secret in secrets]


def test_what_is_let_go_is_nowhere_and_what_is_sealed_is_only_in_its_seal(
    shared_desktop: Desktop, home: Path, tmp_path: Path, record_property: Record
) -> None:
    trace = tmp_path / "trace"
    command = watched([sys.executable, "-m", "diary"], trace)
    with at_desk(shared_desktop, command, home=home, language="en") as desk:
        code = "".join(make_a_diary(desk, PASSPHRASE))
        (folder,) = home.rglob("*.raakvlak")
        key = opened(read_headers(folder), Passphrase(PASSPHRASE)).data_key
        write_freely(desk, "Keep it", KEPT)
        desk.click("Done")
        desk.click("Close")
        write_freely(desk, "Seal it", SEALED, passphrase=SEAL)
        desk.click("Done")
        desk.click("Close")
        write_freely(desk, "Let it go", LET_GO)
        before = in_memory_of(desk, KEPT, LET_GO)
        desk.click("Done")
        desk.sees("It is let go.")
        desk.click("Lock the diary")
        desk.sees("Your diary is locked")
        after = in_memory_of(desk, KEPT, SEALED, LET_GO, SEAL, PASSPHRASE)
        unlock(desk, PASSPHRASE)
        desk.click("Diary")
        desk.sees(KEPT)
        desk.click("Looking back")
        desk.click("Writing freely")
        desk.click("Sealed texts")
        desk.sees("Read Today")
        desk.click(next(name for name in desk.texts() if name.startswith("Read Today")))
        while_closed = in_memory_of(desk, KEPT, SEALED, LET_GO, SEAL)
        desk.write("Passphrase of this text", SEAL)
        desk.press("Return")
        desk.reads_in("The sealed text", SEALED)
        while_open = in_memory_of(desk, SEALED)
        desk.press("ctrl+l")
        desk.sees("Your diary is locked")
        desk.press("alt+F4")
        desk.ended()
    secrets: dict[str, str | bytes] = {
        "the text that was kept": KEPT,
        "the text that was sealed": SEALED,
        "the text that was let go": LET_GO,
        "the passphrase of the seal": SEAL,
        "the recovery code": code,
    }
    kept, seals, sealed, let_go, seal = times_written(
        trace, key, KEPT, SEAL_BEGINS, SEALED, LET_GO, SEAL
    )
    record_property("pages with a text that was let go", let_go)
    record_property("pages with a text that was sealed", sealed)
    record_property("texts in memory after they were let go", after[2])
    assert leaks_in_trace(trace, secrets) + leaks_in_files(home, secrets) == []
    assert min(kept, seals) >= 1
    assert (sealed, let_go, seal) == (0, 0, 0)
    assert min(before) >= 1
    assert after == [0, 0, 0, 0, 0]
    assert while_closed[0] >= 1
    assert while_closed[1:] == [0, 0, 0]
    assert while_open[0] >= 1
