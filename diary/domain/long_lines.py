"""Lines without end, which the window would lay out anew at every key."""

LONGEST_LINE = 10_000
"""Characters."""


def in_lines(text: str, longest: int = LONGEST_LINE) -> str:
    """``text`` with a line end in the place of a space, or added where there is none, in each line that is longer."""
    return "\n".join(
        _broken(line, longest) if len(line) > longest else line for line in text.split("\n")
    )


def longest_line(text: str) -> int:
    """Characters of the longest line."""
    return max(len(line) for line in text.split("\n"))


def _broken(line: str, longest: int) -> str:
    pieces: list[str] = []
    start = 0
    while len(line) - start > longest:
        space = line.rfind(" ", start, start + longest + 1)
        end = start + longest if space <= start else space
        pieces.append(line[start:end])
        start = end + 1 if space > start else end
    return "\n".join([*pieces, line[start:]])
