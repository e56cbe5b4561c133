"""Medicines and doses in words."""

from diary.domain.medicine import Medicine
from diary.i18n import _
from diary.ui.dates import plain_number

_MOST_DECIMALS = 3


def amount_in_words(amount: float | None, unit: str) -> str:
    """``12,5 mg``; the unit alone where there is no amount."""
    if amount is None:
        return unit
    decimals = next(
        places
        for places in range(_MOST_DECIMALS + 1)
        if places == _MOST_DECIMALS or round(amount, places) == amount
    )
    return f"{plain_number(amount, decimals)} {unit}".strip()


def medicine_name(medicine: Medicine) -> str:
    """``paracetamol 1000 mg``."""
    return f"{medicine.name} {amount_in_words(medicine.amount, medicine.unit)}".strip()


def how_often(medicine: Medicine) -> str:
    """Whether it is taken when needed."""
    return _("when needed") if medicine.as_needed else _("on fixed times")
