"""The diary as JSON: everything but drafts, lossless, and the same diary always gives the same bytes.

One object, described by ``resources/schema/diary.schema.json``: UTF-8, names sorted, one record a line, ends with a
newline. Entries are sorted by moment and UUID. A reader refuses what it does not understand rather than losing it; a
file is checked to its end before anything is handed on. ``VERSION`` goes up whenever an older reader would lose or
misunderstand something.
"""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue
from diary.domain.moment import milliseconds, zone_name
from diary.domain.own_measure import as_measure
from diary.domain.pause import Pause
from diary.domain.plain import Plain, entry_to_plain, time_to_plain
from diary.domain.preference import (
    BACKUP_PROBLEM,
    PREFERENCES,
    PROMPT_SHOWN,
    REHEARSED,
    SHEET_DONE,
)
from diary.domain.record import Record
from diary.domain.scale_words import ScaleWords
from diary.exchange.new_file import write_new_file
from diary.exchange.plain_records import FORMAT, VERSION, content_from_plain
from diary.exchange.record_kind import RecordKind
from diary.exchange.record_kinds import RECORD_KINDS
from diary.exchange.strict_json import parse_strict_json, read_strict_json

_R = TypeVar("_R", bound=Record)

_OF_ONE_VAULT = (SHEET_DONE, REHEARSED, BACKUP_PROBLEM, PROMPT_SHOWN)
CARRIED = tuple(each for each in PREFERENCES if each not in _OF_ONE_VAULT)
"""The preferences that go along. Another vault has another recovery code and backups of its own."""


def write_json(file: Path, content: DiaryContent, catalogue: Catalogue) -> None:
    """Write ``content`` to ``file``, which is not encrypted. Raises ``FileNotWritten``."""
    write_new_file(file, to_json(content, catalogue))


def read_json(file: Path, catalogue: Catalogue, now: datetime) -> DiaryContent:
    """What ``file`` holds, checked to its end; see ``from_json``."""
    return content_from_plain(read_strict_json(file), catalogue, now)


def from_json(raw: bytes, catalogue: Catalogue, now: datetime) -> DiaryContent:
    """What ``raw`` holds; ``now`` is aware, and nothing in a diary is later.

    Raises ``UnreadableFile``, whose reason names the place and never the content, or ``NewerFile``.
    """
    return content_from_plain(parse_strict_json(raw), catalogue, now)


def to_json(content: DiaryContent, catalogue: Catalogue) -> bytes:
    """``content`` as UTF-8."""
    carried = {preference.key: preference.default for preference in CARRIED}
    chosen = {
        key: value
        for key, value in content.preferences.items()
        if key in carried and value != carried[key]
    }
    own = (as_measure(own) for own in content.own_measures if own.deleted_at is None)
    catalogue = catalogue.with_own(measure for measure in own if measure.key not in catalogue)
    parts = {
        "binned": _lines(_binned(content.binned, catalogue)),
        "entries": _lines(
            entry_to_plain(e, catalogue) for e in sorted(content.entries, key=_place)
        ),
        "format": _line(FORMAT),
        "pauses": _lines(
            _pause(p) for p in sorted(content.pauses, key=lambda p: (p.first, p.uuid))
        ),
        "preferences": _line(chosen),
        "scale_words": _lines(_words(w) for w in sorted(content.scale_words, key=_place_of_words)),
        "version": _line(VERSION),
    } | {kind.name: _life(kind, getattr(content, kind.name)) for kind in RECORD_KINDS}
    return (
        "{\n" + ",\n".join(f'"{name}": {text}' for name, text in sorted(parts.items())) + "\n}\n"
    ).encode()


def _line(plain: Any) -> str:  # noqa: ANN401  what JSON can hold
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, allow_nan=False)


def _lines(records: Iterable[Plain]) -> str:
    lines = [_line(record) for record in records]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def _life(kind: RecordKind[_R], records: Iterable[_R]) -> str:
    """The records of one kind, in the order of their names."""
    return _lines(kind.plain(record) for record in sorted(records, key=lambda each: each.uuid))


def _place(entry: Entry) -> tuple[int, str]:
    return milliseconds(entry.at), str(entry.uuid)


def _place_of_words(words: ScaleWords) -> tuple[int, str]:
    return milliseconds(words.since), str(words.uuid)


def _binned(binned: Iterable[tuple[datetime, Entry]], catalogue: Catalogue) -> Iterable[Plain]:
    for deleted_at, entry in sorted(binned, key=lambda pair: _place(pair[1])):
        moment = time_to_plain(deleted_at.astimezone(UTC))
        yield {"deleted_at": moment, "entry": entry_to_plain(entry, catalogue)}


def _pause(pause: Pause) -> Plain:
    plain = {"uuid": str(pause.uuid), "first": pause.first.isoformat()}
    return plain if pause.last is None else plain | {"last": pause.last.isoformat()}


def _words(words: ScaleWords) -> Plain:
    texts = {"low": words.low, "middle": words.middle, "high": words.high}
    return {
        "uuid": str(words.uuid),
        "measure": words.measure,
        "since": time_to_plain(words.since),
        "zone": zone_name(words.since),
        **{key: text for key, text in texts.items() if text},
    }
