"""The paths of a drawing: what an SVG file holds of them, as Qt paints and hits them.

Only what the drawings of the body use: absolute ``M``, ``C`` and ``Z``.
"""

import math
import re
from pathlib import Path

from PySide6.QtCore import QXmlStreamReader
from PySide6.QtGui import QPainterPath

_PIECE = re.compile(r"\s*([MCZ])([^MCZ]*)")
_NUMBERS = {"M": 2, "C": 6, "Z": 0}


class BrokenDrawing(Exception):
    """A file that is missing or is no drawing of paths."""


def read_paths(file: Path) -> dict[str, list[tuple[str, QPainterPath]]]:
    """The paths of ``file`` as pairs of id and path, by the id of their group (empty outside of one).

    Raises ``BrokenDrawing``.
    """
    try:
        reader = QXmlStreamReader(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeError) as error:
        raise BrokenDrawing from error
    found: dict[str, list[tuple[str, QPainterPath]]] = {}
    group = ""
    while not reader.atEnd():
        reader.readNext()
        if reader.isStartElement():
            attributes = reader.attributes()
            name = attributes.value("id")
            if reader.name() == "g":
                group = name
            elif reader.name() == "path":
                path = path_from(attributes.value("d"))
                found.setdefault(group, []).append((name, path))
        elif reader.isEndElement() and reader.name() == "g":
            group = ""
    if reader.hasError():
        raise BrokenDrawing
    return found


def path_from(text: str) -> QPainterPath:
    """The path that ``text`` (the attribute ``d``) describes. Raises ``BrokenDrawing``."""
    path = QPainterPath()
    end = 0
    for piece in _PIECE.finditer(text):
        if piece.start() != end:
            raise BrokenDrawing
        end = piece.end()
        _add(path, piece[1], _numbers(piece[2]))
    if path.isEmpty() or text[end:].strip():
        raise BrokenDrawing
    return path


def _numbers(text: str) -> list[float]:
    try:
        numbers = [float(number) for number in text.split()]
    except ValueError as error:
        raise BrokenDrawing from error
    if not all(math.isfinite(number) for number in numbers):
        raise BrokenDrawing
    return numbers


def _add(path: QPainterPath, command: str, numbers: list[float]) -> None:
    if len(numbers) != _NUMBERS[command] or (command != "M" and not path.elementCount()):
        raise BrokenDrawing
    if command == "M":
        path.moveTo(*numbers)
    elif command == "C":
        path.cubicTo(*numbers)
    else:
        path.closeSubpath()
