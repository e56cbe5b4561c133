"""What is recorded beside the entries: events, medicines, treatments."""
