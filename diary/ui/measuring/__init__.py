"""Measuring with an end, and whether the diary helps."""
