"""Row 5: one measure of ten years into arrays, against plain ``sqlite3`` fetching the same rows."""

from diary.domain.measures import PAIN
from tests.bench.diary_on_disk import DiaryOnDisk
from tests.bench.measuring import Row, in_turn, timed

_GOAL = 1.3
_PLAIN_MILLISECONDS, _GOAL_MILLISECONDS = 25, 40
"""The other goal: at most 40 ms on a computer on which plain ``sqlite3`` takes 25."""

_ROUNDS = 21


def measure_reading(diary: DiaryOnDisk) -> list[Row]:
    """The rows of the table about reading a series."""
    number = diary.plain.execute("SELECT id FROM measure WHERE key = ?", (PAIN.key,)).fetchone()
    statement = "SELECT at, value FROM reading WHERE measure = ? ORDER BY at, entry"

    def fetch() -> float:
        return timed(lambda: diary.plain.execute(statement, number).fetchall())

    def read() -> float:
        return timed(lambda: diary.entries.series(PAIN))

    plain, ours = in_turn((fetch, read), _ROUNDS)
    scaled = ours * _PLAIN_MILLISECONDS / plain
    return [
        Row("5b", "the same where plain takes 25 ms", scaled, _GOAL_MILLISECONDS),
        Row("5", f"one measure into arrays; plain {plain:.2f} ms", ours, _GOAL, ours / plain),
    ]
