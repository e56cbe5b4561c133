"""Golden vaults to try out: each version as it was released, copied so that the stored one stays what it is."""

import shutil
from pathlib import Path

GOLDEN = Path(__file__).parent
"""``diary-N.raakvlak`` of version N of the tables, and ``diary-N.json``: its export by that version."""


def golden_copy(version: int, folder: Path) -> Path:
    """The diary of ``version`` in ``folder``, which only its owner may read, as the program makes it."""
    shutil.copytree(GOLDEN / f"diary-{version}.raakvlak", folder)
    folder.chmod(0o700)
    for file in folder.iterdir():
        file.chmod(0o600)
    return folder
