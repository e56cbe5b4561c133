"""What goes wrong that is nobody's bug: each with one sentence for the person who sees it.

A sentence says what happened, what it means for the diary and what to do. It never holds what was written in the
diary, nor a passphrase. Errors are caught once, where the person acted; everything else is a bug and is not caught.
"""

from typing import ClassVar

from diary.i18n import N_, _


class DiaryError(Exception):
    """Base of everything that can go wrong without a bug; ``str(error)`` is a sentence in the spoken language."""

    sentence: ClassVar[str] = N_(
        "Something went wrong. What you wrote before is still in the diary."
    )

    def __init__(self, **details: object) -> None:
        """``details`` fill the named placeholders of the sentence; never diary content."""
        super().__init__()
        self.details = details

    def __str__(self) -> str:
        """The sentence in the language that is spoken now."""
        return _(self.sentence).format(**self.details)


class InvalidValue(DiaryError):
    """A value that its scale does not know."""

    sentence = N_("This value does not fit here.")


# --- opening ------------------------------------------------------------------------------------------------------


class WrongPassphrase(DiaryError):
    """The passphrase opens no slot."""

    sentence = N_("That is not the passphrase. Please check capital letters.")


class WrongRecoveryCode(DiaryError):
    """The recovery code is well formed and opens no slot."""

    sentence = N_("This recovery code does not belong to this diary. Is there a newer sheet?")


class MistypedRecoveryCode(DiaryError):
    """The recovery code is not one; ``group`` is the first group (from 1) that does not fit."""

    sentence = N_(
        "Something is not right in group {group} of the recovery code. Please compare it with the sheet."
    )


class WrongLengthRecoveryCode(DiaryError):
    """The recovery code has too few or too many characters."""

    sentence = N_(
        "The recovery code has {expected} characters; {found} were typed. Please compare it with the sheet."
    )


class KeyringRefused(DiaryError):
    """This computer's key store is absent, locked, not trusted, or no longer holds the key."""

    sentence = N_("This computer could not open the diary. Please type your passphrase.")


class KeyringUnavailable(DiaryError):
    """There is no key store on this computer that is safe enough to use."""

    sentence = N_(
        "This computer has no safe place for a key. Nothing was changed; the passphrase opens the diary as before."
    )


REFUSALS = (
    WrongPassphrase,
    WrongRecoveryCode,
    MistypedRecoveryCode,
    WrongLengthRecoveryCode,
    KeyringRefused,
)
"""What was typed or asked does not open the diary, and something else may."""


class NoVault(DiaryError):
    """There is no diary where one was expected."""

    sentence = N_(
        "There is no diary in ‘{name}’. Was it moved, or is a disk not connected? Nothing was made or changed."
    )


class VaultExists(DiaryError):
    """A new diary was asked for where something already is."""

    sentence = N_(
        "There is already something in ‘{name}’. Nothing was changed; please choose another place."
    )


class DamagedHeader(DiaryError):
    """The key file and its mirror are missing, empty or unreadable."""

    sentence = N_(
        "The key file of this diary is damaged, so it cannot be opened. Nothing was changed. Please restore a"
        " backup."
    )


class NewerVault(DiaryError):
    """The diary was made by a newer version of the program."""

    sentence = N_(
        "This diary was made by a newer version of Raakvlak. Nothing was changed. Please install the newest version"
        " to open it."
    )


class DamagedVault(DiaryError):
    """The database is missing, empty or damaged."""

    sentence = N_(
        "The diary file is damaged or incomplete. Nothing was changed and no new diary was made. Please"
        " restore a backup, or let Raakvlak save what can still be read."
    )


class FoundDamage(DiaryError):
    """A check of the files found something; ``problems`` are its sentences."""

    sentence = "{problems}"


class VaultInUse(DiaryError):
    """Another window has this diary open."""

    sentence = N_(
        "This diary is already open in another window. Please use that window, or close it first."
    )


class NoPassphrase(DiaryError):
    """No passphrase could be read where a command needs one."""

    sentence = N_(
        "There was no passphrase to read. It is typed in the terminal, or is the first line of standard input."
    )


class PassphrasesDiffer(DiaryError):
    """A new passphrase was not typed the same twice."""

    sentence = N_("The two passphrases are not the same. Nothing was made; please try again.")


# --- keeping ------------------------------------------------------------------------------------------------------


class DiskFull(DiaryError):
    """No room to write."""

    sentence = N_(
        "The disk is full, so this was not saved. What you typed is still here. Please make some room first."
    )


class NoRoomToUpgrade(DiaryError):
    """No room for the copy that is kept before the tables are upgraded, or for the upgrade."""

    sentence = N_(
        "This diary was made by an older version of Raakvlak and has to be brought up to date, but the disk is full."
        " Nothing was changed. Please make some room and open it again."
    )


class StorageProblem(DiaryError):
    """The folder or disk does not let itself be read or written."""

    sentence = N_(
        "The disk does not let the diary be read or written. What you typed is still here. Is the folder writable"
        " and the disk connected?"
    )


class VaultBusy(DiaryError):
    """Another program holds the database."""

    sentence = N_(
        "Another program is using the diary file. What you typed is still here. Please try again in a moment."
    )


class TooMuchMemory(DiaryError):
    """The key cannot be derived in the memory there is."""

    sentence = N_(
        "There is too little free memory to open the diary. Please close other programs and try again."
    )


class PassphraseTooShort(DiaryError):
    """The passphrase is empty or too short."""

    sentence = N_(
        "Please take a passphrase of at least {least} characters. Four random words do very well."
    )


# --- sealed texts -------------------------------------------------------------------------------------------------


class TooLongToSeal(DiaryError):
    """A text whose seal would not fit in a record."""

    sentence = N_(
        "This text is too long to be sealed in one piece, so it was not sealed yet. It is still here. Please make"
        " it shorter."
    )


class AnotherTextGoesOn(DiaryError):
    """A finished text cannot come back to be written on while another one goes on."""

    sentence = N_("You are writing another text now. Finish that one first; nothing was undone.")


# --- backups ------------------------------------------------------------------------------------------------------


class NoRoomForBackup(DiaryError):
    """No room for the backup, or for the copy that is made on the way to it."""

    sentence = N_("The disk is full, so no backup was made. The diary itself is whole and saved.")


class BackupNotWritten(DiaryError):
    """The folder of the backups, or the diary's own, does not let itself be written."""

    sentence = N_(
        "No backup could be written in ‘{name}’. Is the disk connected? The diary itself is whole and saved."
    )


class BackupStopped(DiaryError):
    """Somebody stopped the backup, or the restoring, half-way."""

    sentence = N_("Stopped. Nothing was made or changed.")


class DamagedBackup(DiaryError):
    """A backup that is not exactly as it was made, or a file that is none."""

    sentence = N_(
        "‘{name}’ is no whole backup of a diary, so it was not used. Nothing was changed. Is there another one?"
    )
