"""The first time: language, passphrase, recovery sheet, and what to write down."""
