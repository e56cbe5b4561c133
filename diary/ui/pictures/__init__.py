"""Saving what is drawn as a picture: what leaves is said before, where it went after."""
