"""Together: what goes with what, how sure that is, and what was not found."""
