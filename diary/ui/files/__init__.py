"""Files that leave the diary, and files that come in."""
