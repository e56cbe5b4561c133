"""A question with a place to answer: label above, editor below, and a sentence where something does not fit."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from diary.i18n import OwnWords
from diary.ui.icons import icon
from diary.ui.theme import Type, current_theme
from diary.ui.widgets.announce import announce
from diary.ui.widgets.flow_layout import FlowLayout
from diary.ui.widgets.label import Label


class Field(QWidget):
    """Label, hint and editor; ``value_changed`` carries the value after every change a person makes."""

    value_changed = Signal(object)

    def __init__(
        self,
        label: str,
        editor: QWidget,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        label_kind: Type = Type.QUESTION,
    ) -> None:
        """``label`` may hold an & before the letter of its shortcut, unless it is somebody's own words.

        ``hint`` stands beside it: ‘may be empty’.
        """
        super().__init__(parent)
        self._hint = hint
        self._sentence = ""
        self._warning_action: QAction | None = None
        self.editor = editor
        self.label = Label(label, label_kind, self)
        if not isinstance(label, OwnWords):
            self.label.setBuddy(editor)  # which reads an & as the mark of a shortcut
        self._head = QWidget(self)
        self._head_flow = FlowLayout(self._head, gap=10, row_gap=0)
        self._head_flow.addWidget(self.label)
        if hint:
            self._head_flow.addWidget(Label(hint, Type.HINT, self._head))
        self._wrong = Label("", Type.HINT_STRONG, self)
        self._wrong.set_warning(on=True)
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(editor)
        column.addWidget(self._wrong)
        self._head.setVisible(bool(label))
        self.setFocusProxy(editor)
        self.set_accessible_name(label)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_beside_label(self, widget: QWidget) -> None:
        """Put a link or a button at the far end of the label's row."""
        self._head_flow.add_trailing(widget)

    def set_accessible_name(self, name: str) -> None:
        """Say what is asked, where the label alone is too short."""
        self.editor.setAccessibleName(name if isinstance(name, OwnWords) else name.replace("&", ""))
        self.editor.setAccessibleDescription(self._hint)

    @property
    def is_wrong(self) -> bool:
        """Whether something typed does not fit."""
        return bool(self._sentence)

    def mark_wrong(self, sentence: str) -> None:
        """Say under the field what does not fit; what was typed stays."""
        if sentence == self._sentence:
            return
        self._sentence = sentence
        self._wrong.setText(sentence)
        self._wrong.show()
        self.editor.setAccessibleDescription(sentence)
        self._show_edge()
        announce(self.editor, sentence)

    def clear_wrong(self) -> None:
        """Nothing to say any more."""
        if not self._sentence:
            return
        self._sentence = ""
        self._wrong.hide()
        self.editor.setAccessibleDescription(self._hint)
        self._show_edge()

    def retheme(self) -> None:
        """Take the colour of the warning again."""
        self._show_edge()

    def _show_edge(self) -> None:
        self.editor.setProperty("wrong", "true" if self.is_wrong else "false")
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
        if not isinstance(self.editor, QLineEdit):
            return
        if self._warning_action is not None:
            self.editor.removeAction(self._warning_action)
            self._warning_action = None
        if self.is_wrong:
            picture = icon("info", current_theme().palette.warning)
            self._warning_action = self.editor.addAction(
                picture, QLineEdit.ActionPosition.TrailingPosition
            )


class LineEdit(QLineEdit):
    """A line to type in; its height comes from the style sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.retheme()

    def retheme(self) -> None:
        """Take the font from the theme."""
        self.setFont(current_theme().font(Type.BODY))


class LineField(Field):
    """A question answered in one line; its value is the text."""

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        hint: str = "",
        placeholder: str = "",
        label_kind: Type = Type.QUESTION,
    ) -> None:
        """``placeholder`` stands in the field while it is empty."""
        self.line = LineEdit()
        super().__init__(label, self.line, parent, hint=hint, label_kind=label_kind)
        self.line.setPlaceholderText(placeholder)
        self.line.textEdited.connect(self._tell)

    def value(self) -> str:
        """What was typed."""
        return self.line.text()

    def set_value(self, value: str) -> None:
        """Show a text; tells nobody."""
        self.line.setText(value)

    def _tell(self, text: str) -> None:
        self.clear_wrong()
        self.value_changed.emit(text)
