"""Chooses and joins the parts, and the only place that does.

The unlock window is shown after importing little more than PySide6. The rest (the vault, the pages) is loaded in a
thread from the first paint on, while the passphrase is typed: only ``start.py`` and ``later.py`` defer an import.
To lock is to close the vault and to start the program anew, so that nothing of the diary stays in memory.
"""
