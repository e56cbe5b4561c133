"""Text as the database can keep it."""

import re

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def stored_text(text: str) -> str:
    """``text`` itself; half characters (lone surrogates), which no file can hold, become U+FFFD."""
    return _LONE_SURROGATE.sub("\ufffd", text)
