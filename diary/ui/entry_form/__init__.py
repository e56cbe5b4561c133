"""The form in which a moment is written down: the same on Today and where an entry is opened again."""
