"""Worksheets, and the diagrams that are drawn from them."""
