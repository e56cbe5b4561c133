"""Short pages about what pain is: in our own words, with drawings, for whoever has it and for those around them."""
