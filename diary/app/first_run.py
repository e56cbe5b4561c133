"""The first run: the window, and the diary that is made in it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from diary.app.later import Later
from diary.domain.preference import ASKED, SHEET_DONE
from diary.errors import DiaryError
from diary.i18n import _
from diary.ui.first_run.window import FirstRunWindow

if TYPE_CHECKING:
    from diary.vault.vault import Vault


def first_run_window(
    later: Later, owner: QObject, take: "Callable[[Path, Vault], None]", finish: Callable[[], None]
) -> FirstRunWindow:
    """The window; ``take`` gets the vault as soon as there is one, ``finish`` is called when all is chosen."""
    window = later.first_run(owner)
    made: list[Vault] = []

    def create(folder: Path, text: str) -> None:
        def show_code(result: "tuple[Vault, str]") -> None:
            vault, code = result
            made.append(vault)
            take(folder, vault)
            window.show_recovery_code(code)

        window.show_busy(_("Making your diary"))
        later.run(
            window,
            lambda: later.create_vault(folder, text),
            show_code,
            lambda error: window.show_problem(str(error)),
        )

    def end(chosen: dict[str, bool], done: object) -> None:
        try:
            for vault in made:
                vault.preferences[ASKED] = chosen
                vault.preferences[SHEET_DONE] = bool(done)
        except DiaryError as error:
            window.show_problem(str(error))
        else:
            finish()

    window.create_asked.connect(create)
    window.finished.connect(end)
    return window
