"""From a damaged diary that does not open to a new one: the window, and the work behind it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from diary.app.later import Later
from diary.app.restoring import key_of
from diary.errors import REFUSALS, DiaryError
from diary.i18n import _
from diary.ui.dates import long_day
from diary.ui.salvage_window import SalvageWindow

if TYPE_CHECKING:
    from diary.vault.vault import Vault


def salvage_window(
    later: Later,
    folder: Path,
    take: "Callable[[Path, Vault], None]",
    finish: Callable[[], None],
    back: Callable[[], None],
) -> SalvageWindow:
    """The window; ``take`` gets the new folder and its open vault, ``finish`` goes on with it."""
    window = SalvageWindow()

    def refuse(error: DiaryError) -> None:
        is_refusal = isinstance(error, REFUSALS)
        (window.show_refusal if is_refusal else window.show_problem)(str(error))

    def report(made: "tuple[Path, Vault, list[str]]") -> None:
        target, vault, sentences = made
        take(target, vault)
        window.show_report(sentences)

    def begin(typed: str) -> None:
        window.show_busy(_("Reading what can still be read"))
        later.run(window, lambda: _salvaged(later, folder, typed), report, refuse)

    window.salvage_asked.connect(begin)
    window.finished.connect(finish)
    window.back_asked.connect(back)
    return window


def _salvaged(later: Later, folder: Path, typed: str) -> "tuple[Path, Vault, list[str]]":
    """A new diary beside the damaged one, opened, and what there is to say of it; runs in a thread."""
    later.wait()
    from diary.vault.salvage.report import sentences
    from diary.vault.salvage.salvage import place_for, salvage

    key, target = key_of(typed), place_for(folder)
    saved = salvage(folder, key, target)
    said = sentences(saved, target.stem, lambda day: long_day(day, with_year=True))
    return target, later.open_vault(target, key), said
