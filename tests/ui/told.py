"""Everything that a window tells: what is painted on it, letter for letter, and what a screen reader hears of it."""

import html
import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractTableModel, QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QAbstractItemView, QWidget

_TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")
_MOST_ROWS = 200
"""Of a longer list or table its beginning."""
_PARTS = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.ToolTipRole,
)


def painted(widget: QWidget) -> list[str]:
    """Every piece of text that is painted, also where a picture paints it: the widget is drawn as an SVG."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing = QSvgGenerator()
    drawing.setOutputDevice(buffer)
    drawing.setSize(widget.size())
    drawing.setViewBox(widget.rect())
    widget.render(drawing)
    buffer.close()
    return [html.unescape(text) for text in _TEXT.findall(data.toStdString())]


def heard(window: QWidget) -> list[str]:
    """Every name, description and value that can be heard of what is seen, and every cell of lists and tables."""
    texts: list[str] = []
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            texts += _of_widget(widget)
            if isinstance(widget, QAbstractItemView):
                texts += _of_cells(widget)
    return [text for text in texts if text]


def _of_widget(widget: QWidget) -> list[str]:
    told = QAccessible.queryAccessibleInterface(widget)
    return [*(told.text(part) for part in _PARTS), widget.toolTip()]


def _of_cells(view: QAbstractItemView) -> Iterator[str]:
    # Asking Qt's own accessible cells for their texts crashes PySide; these are the texts that they hand on.
    model = view.model()
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    for row in range(min(model.rowCount(), _MOST_ROWS)):
        for column in range(columns):
            index = model.index(row, column)
            yield from (str(index.data(role) or "") for role in _ROLES)
