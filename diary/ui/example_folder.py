"""The folder of the example diary: made anew each time, and gone when the example is closed."""

import os
import shutil
import tempfile
from pathlib import Path

from diary.process import is_running

_PREFIX = "raakvlak-example-"


class ExampleFolder:
    """A folder of its own for one run; its name holds the number of the process."""

    def __init__(self) -> None:
        """Makes the folder, and removes what an example left that was killed."""
        _remove_abandoned()
        self._folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
        self.vault = self._folder / "Example.raakvlak"

    def remove(self) -> None:
        """Take it away with all that is in it."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _remove_abandoned() -> None:
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        number = folder.name.removeprefix(_PREFIX).split("-", 1)[0]
        if number.isdigit() and not is_running(int(number)):
            shutil.rmtree(folder, ignore_errors=True)
