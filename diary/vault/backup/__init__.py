"""Backups: one encrypted file that holds the whole diary, made and checked, listed, rehearsed and restored."""
