"""``python -m diary`` and the command ``raakvlak``: hands what is asked over to ``app``."""

import os
import sys

from diary.app.start import start


def main() -> int:
    """Run the program; returns its exit code."""
    os.umask(0o077)
    return start(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
