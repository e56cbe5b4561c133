"""Looking back: what there is, and the ways in."""
