"""Raakvlak: an encrypted diary for pain and emotion, on one's own computer."""

__version__ = "0.1.0"
