"""What becomes of a text, in words: chosen before it is written, and done when it is finished."""

from dataclasses import dataclass

from diary.domain.unfinished_writing import KEPT, LET_GO, SEALED
from diary.i18n import N_


@dataclass(frozen=True, slots=True)
class Fate:
    """All that is said about one fate; the words are marked for translation."""

    key: str
    name: str
    meaning: str
    while_writing: str
    """Under the text."""
    done: str
    """On the button that finishes a text out of sight."""
    finished: str
    """Said afterwards."""
    locks: str = ""
    """What happens when the page closes then."""


FATES: tuple[Fate, ...] = (
    Fate(
        KEPT,
        N_("Keep it"),
        N_("It stays in the diary, where you can read it again and the search finds it."),
        N_("Kept in the diary as you type."),
        N_("Done: keep it"),
        N_("It is in the diary now."),
    ),
    Fate(
        SEALED,
        N_("Seal it"),
        N_(
            "A second passphrase closes it. It is in no search and in no report, and in an export it stays encrypted."
            " Without that passphrase nobody can ever open it: not we, and not the recovery sheet."
        ),
        N_("Kept as you type, and sealed already."),
        N_("Done: seal it"),
        N_("It is sealed now. Only its own passphrase opens it."),
    ),
    Fate(
        LET_GO,
        N_("Let it go"),
        N_(
            "It is never written to the disk, not even as a draft. If the diary locks while you write, by itself or"
            " by your hand, the text is gone. When you are done, the diary locks and Raakvlak starts anew, so"
            " that nothing of it stays in memory."
        ),
        N_("Written nowhere. When you are done, or when the diary locks, this text is gone."),
        N_("Done: let it go"),
        N_("It is let go."),
        N_(
            "When you leave this page, the diary locks, so that nothing of the text stays in memory."
        ),
    ),
)


def fate_of(key: str) -> Fate:
    """The fate with this key."""
    return next(fate for fate in FATES if fate.key == key)
