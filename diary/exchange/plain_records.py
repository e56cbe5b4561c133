"""The records of a diary from plain values, each checked; what does not fit is named by its place.

A place is the kind of record, its number in the file (from 1) and the part of it: "entry 12: feelings". What was
written never stands in a reason.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.measure import Catalogue, Topic
from diary.domain.moment import known_zone
from diary.domain.own_measure import OwnMeasure, as_measure
from diary.domain.pause import Pause
from diary.domain.plain import Plain, entry_from_plain
from diary.domain.preference import PREFERENCES
from diary.domain.record import Record
from diary.domain.scale_words import ScaleWords
from diary.errors import InvalidValue
from diary.exchange.misfit import Misfit, day_of, require_parts, require_zone, time_of, uuid_of
from diary.exchange.plain_own_measure import OWN_MEASURES
from diary.exchange.record_kind import RecordKind
from diary.exchange.record_kinds import RECORD_KINDS
from diary.exchange.strict_json import is_whole_text
from diary.file_errors import NewerFile, UnreadableFile
from diary.i18n import N_, _

FORMAT = "raakvlak-diary"
VERSION = 5

ALLOWED_AHEAD = timedelta(minutes=5)
"""How far the clocks of two computers may be apart."""

_PARTS = frozenset(
    {"binned", "entries", "format", "pauses", "preferences", "scale_words", "version"}
    | {kind.name for kind in RECORD_KINDS}
)
_BINNED_PARTS = frozenset({"deleted_at", "entry"})
_ENTRY_NEEDS = ("uuid", "at", "zone", "created_at", "changed_at")
_ENTRY_PARTS = frozenset(
    {
        *_ENTRY_NEEDS,
        "readings",
        "unknown_readings",
        "feelings",
        "marks",
        "activities",
        "words",
        "bad_day",
        "sensations",
        "guided",
    }
)
_ITEM_PARTS: Mapping[str, frozenset[str]] = {
    "feelings": frozenset({"word", "strength", "about"}),
    "marks": frozenset({"region", "intensity", "qualities", "timings", "status"}),
    "sensations": frozenset({"region", "kinds"}),
    "activities": frozenset({"category", "what", "minutes", "effort", "energy", "outcome"}),
}
_WORDS_NEEDS = ("uuid", "measure", "since", "zone")
_WORDS_TEXTS = ("low", "middle", "high")
_PAUSE_NEEDS = ("uuid", "first")

_ENTRY, _BINNED = N_("entry {number}: {part}"), N_("entry {number} in the bin: {part}")
_PAUSE, _WORDS = N_("pause {number}: {part}"), N_("own words {number}: {part}")

_Record = TypeVar("_Record")
_R = TypeVar("_R", bound=Record)


def content_from_plain(plain: Any, catalogue: Catalogue, now: datetime) -> DiaryContent:  # noqa: ANN401  what JSON can hold
    """The content of a diary. Raises ``UnreadableFile`` with the place, or ``NewerFile``."""
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise UnreadableFile(reason=_("it is not a diary of Raakvlak"))
    _require_version(plain.get("version"))
    if unknown := plain.keys() - _PARTS:
        raise UnreadableFile(reason=_("unknown parts: {count}").format(count=len(unknown)))
    latest = now + ALLOWED_AHEAD
    own_measures = _life(plain, OWN_MEASURES, latest)
    catalogue = _with_own(catalogue, own_measures)
    entries = _records(plain, "entries", _ENTRY, lambda item: read_entry(item, catalogue, latest))
    binned = _records(plain, "binned", _BINNED, lambda item: _binned(item, catalogue, latest))
    pauses = _records(plain, "pauses", _PAUSE, _pause)
    words = _records(plain, "scale_words", _WORDS, _scale_words)
    entry_names = [entry.uuid for entry in entries]
    _require_different(entry_names, _ENTRY, set())
    _require_different([entry.uuid for _at, entry in binned], _BINNED, set(entry_names))
    _require_different([pause.uuid for pause in pauses], _PAUSE, set())
    _require_different([own.uuid for own in words], _WORDS, set())
    return DiaryContent(
        entries=entries,
        binned=binned,
        preferences=_preferences(plain.get("preferences", {})),
        scale_words=words,
        pauses=pauses,
        own_measures=own_measures,
        **{
            kind.name: _life(plain, kind, latest)
            for kind in RECORD_KINDS
            if kind is not OWN_MEASURES
        },
    )


def _life(plain: Plain, kind: RecordKind[_R], latest: datetime) -> tuple[_R, ...]:
    """The records of one kind, each once."""
    records = _records(plain, kind.name, kind.place, lambda item: kind.record(item, latest))
    _require_different([record.uuid for record in records], kind.place, set())
    return records


def _with_own(catalogue: Catalogue, own_measures: tuple[OwnMeasure, ...]) -> Catalogue:
    """The catalogue with the own measures of the file in the place of any other; what is deleted there is not known."""
    kept = [own for own in own_measures if own.deleted_at is None]
    if len({own.key for own in own_measures}) != len(own_measures):
        raise UnreadableFile(reason=_("two questions have the same key"))
    declared = Catalogue(measure for measure in catalogue if measure.topic is not Topic.OWN)
    return declared.with_own(as_measure(own) for own in kept)


def _require_version(version: object) -> None:
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise UnreadableFile(reason=_("the version is missing"))
    if version > VERSION:
        raise NewerFile


def _records(
    plain: Plain, name: str, place: str, read: Callable[[Plain], _Record]
) -> tuple[_Record, ...]:
    items = plain.get(name, [])
    if not isinstance(items, list):
        raise UnreadableFile(reason=_("{part} is not a list").format(part=name))
    records = []
    for number, item in enumerate(items, start=1):
        try:
            _require_record(item)
            records.append(read(item))
        except Misfit as misfit:
            raise UnreadableFile(reason=_(place).format(number=number, part=misfit.part)) from None
    return tuple(records)


def _require_record(item: object) -> None:
    if not isinstance(item, dict) or not is_whole_text(item):
        raise Misfit(_("its text"))


def _require_different(names: Iterable[UUID], place: str, seen: set[UUID]) -> None:
    for number, name in enumerate(names, start=1):
        if name in seen:
            raise UnreadableFile(reason=_(place).format(number=number, part="uuid"))
        seen.add(name)


def read_entry(plain: Plain, catalogue: Catalogue, latest: datetime) -> Entry:
    """One entry that lies no later than ``latest``. Raises ``Misfit``."""
    require_parts(plain, _ENTRY_PARTS, _ENTRY_NEEDS)
    require_zone(plain)
    for part, names in _ITEM_PARTS.items():
        _require_item_parts(plain, part, names)
    for part in ("bad_day", "guided"):
        if not isinstance(plain.get(part, False), bool):
            raise Misfit(part)
    try:
        entry = entry_from_plain(plain, catalogue)
    except InvalidValue:
        raise Misfit(_misfit_of_entry(plain, catalogue)) from None
    if entry.at > latest:
        raise Misfit(_("its moment lies in the future"))
    return entry


def _misfit_of_entry(plain: Plain, catalogue: Catalogue) -> str:
    """The part that does not fit: the first that spoils an entry which holds nothing else."""
    time_of(plain, "created_at")
    time_of(plain, "changed_at")
    time_of(plain, "at")
    needed = {key: plain[key] for key in _ENTRY_NEEDS}
    for part in sorted(plain.keys() - needed.keys()):
        try:
            entry_from_plain({**needed, "uuid": str(UUID(int=0)), part: plain[part]}, catalogue)
        except InvalidValue:
            return part
    return "uuid"


def _binned(plain: Plain, catalogue: Catalogue, latest: datetime) -> tuple[datetime, Entry]:
    require_parts(plain, _BINNED_PARTS, tuple(_BINNED_PARTS))
    if not isinstance(plain["entry"], dict):
        raise Misfit("entry")
    return time_of(plain, "deleted_at"), read_entry(plain["entry"], catalogue, latest)


def _pause(plain: Plain) -> Pause:
    require_parts(plain, frozenset({*_PAUSE_NEEDS, "last"}), _PAUSE_NEEDS)
    first = day_of(plain, "first")
    last = day_of(plain, "last") if "last" in plain else None
    if last is not None and last < first:
        raise Misfit("last")
    return Pause(uuid_of(plain), first, last)


def _scale_words(plain: Plain) -> ScaleWords:
    require_parts(plain, frozenset({*_WORDS_NEEDS, *_WORDS_TEXTS}), _WORDS_NEEDS)
    require_zone(plain)
    for key in ("measure", *_WORDS_TEXTS):
        if not isinstance(plain.get(key, ""), str):
            raise Misfit(key)
    return ScaleWords(
        uuid=uuid_of(plain),
        measure=plain["measure"],
        since=time_of(plain, "since").astimezone(known_zone(plain["zone"])),
        **{key: plain.get(key, "") for key in _WORDS_TEXTS},
    )


def _preferences(plain: object) -> dict[str, Any]:
    known = {preference.key: preference.default for preference in PREFERENCES}
    if not isinstance(plain, dict) or not is_whole_text(plain):
        raise UnreadableFile(reason="preferences")
    for key, value in plain.items():
        if key not in known or not _is_alike(value, known[key]):
            raise UnreadableFile(reason="preferences")
    return plain


def _is_alike(value: object, default: object) -> bool:
    if isinstance(default, dict):
        return isinstance(value, dict) and all(isinstance(on, bool) for on in value.values())
    if isinstance(default, list):
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return type(value) is type(default)


def _require_item_parts(plain: Plain, part: str, names: frozenset[str]) -> None:
    items = plain.get(part, [])
    if not isinstance(items, list) or not all(
        isinstance(item, dict) and item.keys() <= names for item in items
    ):
        raise Misfit(part)
