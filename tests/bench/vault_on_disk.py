"""The synthetic diary as a vault that the program itself can open."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.vault.header import Kdf
from diary.vault.vault import Vault
from tests.bench.synthetic import A_DAY, BEGIN, synthetic_entries

PASSPHRASE = "correct horse battery"
_CHEAP = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
_AT_ONCE = 5000


def make_vault(folder: Path, count: int) -> Path:
    """A closed vault of ``count`` entries in ``folder``; ten years take about 20 s."""
    place = folder / f"Diary-{count}.raakvlak"
    vault, _code = Vault.create(
        place, PASSPHRASE, catalogue=Catalogue(MEASURES), clock=lambda: now_of(count), kdf=_CHEAP
    )
    entries = synthetic_entries(count)
    for some in _in_parts(entries):
        vault.whole.write(DiaryContent(entries=some))
    vault.close()
    return place


def now_of(count: int) -> datetime:
    """The evening of the last day of a diary of ``count`` entries."""
    return BEGIN + timedelta(days=(count - 1) // A_DAY, hours=22)


def _in_parts(entries: Iterator[Entry]) -> Iterator[tuple[Entry, ...]]:
    while some := tuple(islice(entries, _AT_ONCE)):
        yield some
