"""The questionnaires that the diary knows: those that it brings, and those that somebody took over from a file.

Those it brings are files in ``resources/instruments``. One from elsewhere is kept inside the diary, as the text of a
worksheet of a kind of its own, and behaves like the others.
"""

import json
from collections.abc import Iterable
from functools import cache
from typing import Any

from diary.domain.instrument import Instrument, said
from diary.domain.instrument_plain import instrument_from_plain
from diary.domain.moment import Clock
from diary.domain.record import new_record
from diary.domain.worksheet import Item, Worksheet
from diary.file_errors import UnfitInstrument
from diary.i18n import _
from diary.paths import resources

PACK = "instrument_pack"
"""The kind of the worksheet that keeps a questionnaire from elsewhere."""
_JSON = "json"


@cache
def shipped() -> tuple[Instrument, ...]:
    """The questionnaires that the diary brings, those that can be filled in first."""
    files = sorted((resources() / "instruments").glob("*.json"))
    found = [instrument_from_plain(json.loads(file.read_text(encoding="utf-8"))) for file in files]
    return tuple(sorted(found, key=lambda each: (each.form is None, said(each.name).casefold())))


def known_instruments(sheets: Iterable[Worksheet]) -> tuple[Instrument, ...]:
    """Those that the diary brings, then those that ``sheets`` keep; one that cannot be read any more is left out."""
    own = [found for sheet in own_packs(sheets) if (found := kept_in(sheet)) is not None]
    return (*shipped(), *own)


def own_packs(sheets: Iterable[Worksheet]) -> list[Worksheet]:
    """The worksheets that keep a questionnaire."""
    return [sheet for sheet in sheets if sheet.kind == PACK]


def kept_in(sheet: Worksheet) -> Instrument | None:
    """The questionnaire that a worksheet keeps; ``None`` where it does not fit this version."""
    text = "".join(item.text for item in sheet.of_part(_JSON))
    try:
        return instrument_from_plain(json.loads(text))
    except (UnfitInstrument, ValueError):
        return None


def new_pack(plain: Any, known: Iterable[Instrument], clock: Clock) -> Worksheet:  # noqa: ANN401  what JSON holds
    """A worksheet that keeps the questionnaire ``plain``, taken over now. Raises ``UnfitInstrument``."""
    instrument = instrument_from_plain(plain)
    if any(each.key == instrument.key for each in known):
        raise UnfitInstrument(reason=_("there is one with the same key"))
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return new_record(
        Worksheet,
        clock,
        kind=PACK,
        day=clock().date(),
        about=instrument.key,
        items=(Item(_JSON, text),),
    )


def instrument_of(key: str, known: Iterable[Instrument]) -> Instrument | None:
    """The questionnaire with this key."""
    return next((each for each in known if each.key == key), None)
