"""Importing PySide6, without what it does to every import after it."""

import builtins


def load_qt() -> None:
    """Import PySide6, and import everything after it as Python does.

    PySide reads the source of each module that is imported later and looks for its own name there, for the sake of
    ``from __feature__ import …`` (``shibokensupport/feature.py``), which nothing here uses. It takes longer than the
    imports themselves, and PySide keeps the import that it replaces as ``builtins.__orig_import__``.
    """
    from PySide6 import QtCore  # noqa: F401  imported for what it replaces

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
