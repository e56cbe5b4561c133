"""Choosing places on the body, in a picture and by name."""
