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
    """The file of ``export`` and ``import``; of these, ``csv``, ``fhir``, ``pdf`` and ``png`` one is there."""
    csv: Path | None = None
    fhir: Path | None = None
    pdf: Path | None = None
    """The file of ``export``: a report."""
    png: Path | None = None
    """The file of ``export``: the first page of a report as a picture."""
    reader: str | None = None
    """For whom the report is; the general practitioner where absent."""
    days: int | None = None
    """How many days, today the last, ``export`` writes; where absent all of them, in a report 90."""
    also: list[str] | None = None
    """Parts that ``export`` writes beside the usual ones, by their keys."""
    to: Path | None = None
    """The folder of ``backup``, or of the new diary that ``salvage`` makes."""
    source: Path | None = None
    """The file of ``restore``."""
    recovery: bool = False
    """What ``restore`` or ``salvage`` is given is the recovery code."""
    example: bool = False
    """Fill the diary that ``create`` makes with the example."""
    language: str | None = None
    """The language of the example of ``create`` and of the file of ``export``; the spoken one where absent."""
