"""All pages about pain as one document for paper: black on white, for whoever lives with it and for relatives."""

from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextDocument

from diary.i18n import _
from diary.ui.understanding.drawings import HEIGHT, WIDTH, paint_drawing
from diary.ui.understanding.topics import TOPICS

_FAMILY = "Atkinson Hyperlegible Next"
_POINTS = 12
_DENSITY = 3
_INK, _ACCENT = QColor("#000000"), QColor("#1A5E6E")


def document_of_all() -> QTextDocument:
    """One after the other, each with its drawing and its source."""
    document = QTextDocument()
    document.setDefaultFont(QFont(_FAMILY, _POINTS))
    parts = [f"<h1>{escape(_('Understanding pain'))}</h1>"]
    for number, topic in enumerate(TOPICS):
        name = f"drawing{number}"
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), _image(number))
        words = "".join(f"<p>{escape(_(text))}</p>" for text in topic.paragraphs)
        source = escape(_("After: {source}").format(source=topic.source))
        parts.append(
            f"<h2>{escape(_(topic.title))}</h2>{words}"
            f'<p><img src="{name}" width="{WIDTH:.0f}" height="{HEIGHT:.0f}"></p><p><small>{source}</small></p>'
        )
    document.setHtml("".join(parts))
    return document


def _image(number: int) -> QImage:
    image = QImage(round(WIDTH * _DENSITY), round(HEIGHT * _DENSITY), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(_DENSITY, _DENSITY)
    font = QFont(_FAMILY)
    font.setPixelSize(14)
    painter.setFont(font)
    paint_drawing(painter, TOPICS[number].drawn, _INK, _ACCENT)
    painter.end()
    return image
