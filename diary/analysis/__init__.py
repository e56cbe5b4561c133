"""Questions about numbers: plain Python and NumPy, no Qt, no SQL."""
