"""Expressive writing."""
