"""The page on which a report is chosen, looked at and handed over."""
