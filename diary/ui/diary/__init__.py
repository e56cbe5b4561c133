"""The parts of the diary page: the list of entries, the month, the search and the bin."""
