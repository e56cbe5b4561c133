"""Qt's own numbers for the few flags that are needed before the first window is painted.

To name one flag of the namespace ``Qt`` PySide builds all of its hundred enumerations, which takes as long as ten
such windows take to lay out. A property of Qt (``setProperty``) and a painter also take the plain number.
"""

PLAIN_TEXT = 0
"""``Qt.TextFormat.PlainText``"""
NO_FOCUS = 0
"""``Qt.FocusPolicy.NoFocus``"""
SCROLL_BAR_ALWAYS_OFF = 1
"""``Qt.ScrollBarPolicy.ScrollBarAlwaysOff``"""
ALIGN_LEFT = 0x0001
"""``Qt.AlignmentFlag.AlignLeft``"""
ALIGN_MIDDLE = 0x0004
"""``Qt.AlignmentFlag.AlignHCenter``"""
ALIGN_HALFWAY = 0x0080
"""``Qt.AlignmentFlag.AlignVCenter``"""
SECRET_INPUT = 0x0040 | 0x0002 | 0x0004
"""``Qt.InputMethodHint`` ``ImhNoPredictiveText``, ``ImhSensitiveData`` and ``ImhNoAutoUppercase``"""
