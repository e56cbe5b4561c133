"""What is asked of the program; apart from ``command_line``, as most often nothing is."""

from pathlib import Path
from typing import NamedTuple


class Arguments(NamedTuple):
    """What was asked; without a ``command`` it is the window."""

    command: str | None = None
    """``create``, ``export``, ``import``, ``check``, ``new-key``, ``backup``, ``restore``, ``salvage``:
    ``vault`` is there then."""
    vault: Path | None = None
    demo: bool = False
    """Show the example diary in the window."""
    after_lock: bool = False
    """The program locked itself a moment ago: this computer's key is only used when somebody asks."""
    json: Path | None = None
    """The file of ``export`` and ``import``."""
    to: Path | None = None
    """The folder of ``backup``, or of the new diary that ``salvage`` makes."""
    source: Path | None = None
    """The file of ``restore``."""
    recovery: bool = False
    """What ``restore`` or ``salvage`` is given is the recovery code."""
    example: bool = False
    """Fill the diary that ``create`` makes with the example."""
    language: str | None = None
    """The language that ``create`` writes the example in; the spoken one where absent."""
