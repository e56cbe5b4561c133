"""The life timeline."""
