"""A questionnaire as a file that somebody has: read strictly, and never larger than a questionnaire can be."""

from pathlib import Path
from typing import Any

from diary.domain.instrument_plain import LARGEST_FILE
from diary.exchange.strict_json import is_whole_text, parse_strict_json
from diary.file_errors import UnfitInstrument, UnreadableFile
from diary.i18n import _


def read_instrument_file(file: Path) -> Any:  # noqa: ANN401  what JSON can hold
    """What is in ``file``, not yet looked at. Raises ``UnfitInstrument``."""
    try:
        with file.open("rb") as opened:
            raw = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UnfitInstrument(reason=_("the file cannot be opened")) from error
    if len(raw) > LARGEST_FILE:
        raise UnfitInstrument(reason=_("the file is too large"))
    try:
        plain = parse_strict_json(raw)
    except UnreadableFile as error:
        raise UnfitInstrument(reason=error.details["reason"]) from None
    if not is_whole_text(plain):
        raise UnfitInstrument(reason=_("a text has half characters"))
    return plain
