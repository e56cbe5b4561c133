"""What goes wrong with a sealed text and is nobody's bug."""

from diary.errors import DiaryError
from diary.i18n import N_


class WrongSealPassphrase(DiaryError):
    """The passphrase does not open this sealed text, or the text is not as it was sealed."""

    sentence = N_(
        "This passphrase does not open the sealed text. It is the one that was chosen when it was written."
        " Please check capital letters."
    )


class DamagedSeal(DiaryError):
    """A sealed text that is not in the form in which it was sealed."""

    sentence = N_(
        "This sealed text is damaged and cannot be opened. It was left as it is; perhaps a backup has it whole."
    )


class NewerSeal(DiaryError):
    """A text that a newer version sealed."""

    sentence = N_(
        "This text was sealed by a newer version of Raakvlak. Please install the newest version to read it."
    )


class NoMemoryToSeal(DiaryError):
    """The key of a sealed text cannot be derived in the memory there is."""

    sentence = N_(
        "There is too little free memory to seal or open a text. Please close other programs and try again."
    )
