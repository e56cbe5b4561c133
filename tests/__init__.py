"""A package, so that another one of this name, which a library may bring along, is not taken for it."""
