"""Files in and out. What is read or written is a ``DiaryContent``; the vault is not known here."""
