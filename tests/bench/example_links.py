"""Which of the links that are written into the example diary the page Together finds, in a diary of another seed."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from diary.analysis.together import compare
from diary.domain.example import example_content
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES, PAIN
from diary.ui.together.source import read_question
from diary.vault.header import Kdf
from diary.vault.vault import Vault

NOW = datetime(2026, 3, 8, 14, tzinfo=UTC)
_CHEAP = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
_DAYS = 400


LINKS = {
    "a short night": ("hours_slept",),
    "a conflict": ("event conflict", "after conflict"),
    "a walk": ("activity moving",),
    "coffee": ("coffee",),
}
"""What is written into the model, and coffee, which is not; with the factors that may show it."""


def links_found(seed: int) -> dict[str, bool]:
    """Whether each is called "seen together" with pain, over the last 400 days."""
    found = _together(seed)
    return {link: bool(found & set(keys)) for link, keys in LINKS.items()}


def _together(seed: int) -> set[str]:
    with tempfile.TemporaryDirectory(prefix="raakvlak-truth-") as folder:
        catalogue = Catalogue(MEASURES)
        vault, _code = Vault.create(
            Path(folder, "x.raakvlak"),
            "a b c d e f",
            catalogue=catalogue,
            clock=lambda: NOW,
            kdf=_CHEAP,
        )
        try:
            vault.whole.write(example_content("en", NOW, seed))
            question = read_question(vault, NOW.date(), PAIN, _DAYS)
        finally:
            vault.close()
    assert question is not None
    found = compare(question.values, question.factors, question.first_day)
    return {pair.factor.key for pair in found.together}
