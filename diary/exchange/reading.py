"""A file that somebody wants to bring in, whatever kind it is: our JSON, a table, or a bundle of our own.

The kind follows from what is in it, not from its name.
"""

from datetime import datetime
from pathlib import Path

from diary.domain.measure import Catalogue
from diary.exchange.bounded_file import read_bounded
from diary.exchange.csv_reading import from_csv
from diary.exchange.fhir_reading import from_fhir
from diary.exchange.found import Found, Tell, nobody
from diary.exchange.plain_records import content_from_plain
from diary.exchange.strict_json import parse_strict_json

_BEGINS_JSON = (b"{", b"[")
_MARK = b"\xef\xbb\xbf"
_LOOKED_AT = 1000


def read_file(file: Path, catalogue: Catalogue, now: datetime, tell: Tell = nobody) -> Found:
    """What ``file`` holds; ``now`` is aware, and no moment is later. ``tell`` may be called from any thread.

    Raises ``UnreadableFile``, whose reason names the place and never the content, or ``NewerFile``.
    """
    raw = read_bounded(file)
    tell(0.0)
    if not raw[:_LOOKED_AT].removeprefix(_MARK).lstrip().startswith(_BEGINS_JSON):
        return from_csv(raw, catalogue, now, tell)
    plain = parse_strict_json(raw)
    tell(0.0)
    if isinstance(plain, dict) and plain.get("resourceType") == "Bundle":
        return from_fhir(plain, catalogue, now, tell)
    return Found(content_from_plain(plain, catalogue, now))
