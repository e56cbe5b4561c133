"""The copy of a database that is kept beside it before its tables are upgraded: ``diary-1.db.before-2``.

It is the file as it was, byte for byte, so it stays encrypted and the same keys open it: whoever wants to go back to
an older program puts it in the place of ``diary-1.db``. It also holds what was deleted since. The program never reads
it and does not take it away yet; it may go as soon as a real backup of the diary was made and checked, and must go
when the diary gets a new data key.
"""

from itertools import count
from pathlib import Path

from diary.vault.atomic_file import write_atomically
from diary.vault.failures import told_plainly


def keep_copy(database: Path, version: int) -> Path:
    """The copy of ``database`` as it was before ``version``: made now, or the same that an earlier attempt made.

    An older copy with other content is never replaced; the new one gets a number then. ``database`` is closed and has
    no journal. Raises ``DiskFull`` or ``StorageProblem``; then no copy was made.
    """
    with told_plainly():
        content = database.read_bytes()
        names = (database.with_name(_name(database.name, version, number)) for number in count(1))
        copy = next(each for each in names if not each.exists() or each.read_bytes() == content)
        if not copy.exists():
            write_atomically(copy, content)
    return copy


def _name(database: str, version: int, number: int) -> str:
    return f"{database}.before-{version}" + (f"-{number}" if number > 1 else "")
