"""What a diary is: plain values, without a window and without a database."""
