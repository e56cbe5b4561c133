"""Saying something to a screen reader without moving the focus."""

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have ``sentence`` spoken; ``urgent`` breaks off what is being spoken now."""
    event = QtGui.QAccessibleAnnouncementEvent(widget, sentence)
    if urgent:
        event.setPoliteness(QtGui.QAccessible.AnnouncementPoliteness.Assertive)
    QtGui.QAccessible.updateAccessibility(event)
