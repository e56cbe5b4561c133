"""What can go wrong with files that leave the diary or come in, and is nobody's bug; see ``errors.py``."""

from diary.errors import DiaryError
from diary.i18n import N_


class UnreadableFile(DiaryError):
    """A file to import is not what it should be; ``reason`` names the place, never the content."""

    sentence = N_("This file cannot be read as a diary export ({reason}). Nothing was imported.")


class NewerFile(DiaryError):
    """An export of a newer version."""

    sentence = N_("This file was made by a newer version of Raakvlak. Nothing was imported.")


class FileNotWritten(DiaryError):
    """A file outside the diary could not be written."""

    sentence = N_("The file ‘{name}’ could not be written. The diary itself is unchanged.")


class UnfitInstrument(DiaryError):
    """A questionnaire from a file does not fit; ``reason`` names the place."""

    sentence = N_("This questionnaire was not taken over: {reason}. Nothing was changed.")


class NoRoomForFile(FileNotWritten):
    """The disk is full."""

    sentence = N_(
        "The disk is full, so ‘{name}’ was not written. The diary itself is unchanged. Please make some room or choose"
        " another place."
    )


class FileNotFree(FileNotWritten):
    """The folder or the file does not let itself be written, or another program holds it."""

    sentence = N_(
        "‘{name}’ may not be written there. Is the folder read-only, or is the file open in another program? The diary"
        " itself is unchanged."
    )


class NothingLeaves(DiaryError):
    """Of what was chosen there is nothing in the diary."""

    sentence = N_("There is nothing to write of what you chose. No file was made.")


class ImportStopped(DiaryError):
    """Somebody stopped an import half-way."""

    sentence = N_("Stopped. Nothing was imported.")
