"""The encrypted diary: its files, its keys, its tables. Imports nothing, so that a part can be used alone."""
