"""A diary file with damaged pages: everything that can still be read, in a new diary, and what could not be."""
