"""The same things without a window: create, export, import, check, back up, restore and salvage a diary.

The passphrase comes from the terminal, or is the first line of standard input when that is no terminal. Answers go to
standard output; a refusal is one sentence on standard error, and the exit code is 1 then.
"""

import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from getpass import getpass
from pathlib import Path

from diary.arguments import Arguments
from diary.domain.example import example_content
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.moment import Clock
from diary.errors import (
    DiaryError,
    FileNotWritten,
    FoundDamage,
    NoPassphrase,
    PassphrasesDiffer,
)
from diary.exchange.importing import compare
from diary.exchange.json_file import read_json, write_json
from diary.i18n import _, language, ngettext
from diary.vault.backup.restoring import restore
from diary.vault.counting import ENTRIES
from diary.vault.header import Kdf
from diary.vault.passphrase import Passphrase
from diary.vault.recovery_code import RecoveryCode
from diary.vault.salvage.report import sentences
from diary.vault.salvage.salvage import salvage
from diary.vault.unlock import Key
from diary.vault.vault import Vault

_LONGEST_LINE = 65_536

_REFUSED = 1


ReportWriter = Callable[[Vault, Arguments], str]
"""Writes a report of an open diary, and returns what to say of it."""


def run(
    arguments: Arguments,
    *,
    clock: Clock,
    kdf: Kdf | None = None,
    write_report: ReportWriter | None = None,
) -> int:
    """Do what ``arguments`` ask; returns the exit code. ``kdf`` is as for ``Vault.create``.

    ``write_report`` is handed in where a report is asked for: what draws it is not needed for anything else.
    """
    if arguments.vault is None:
        raise ValueError(arguments.command)
    commands = Commands(arguments.vault, clock, kdf)
    try:
        if write_report is None:
            _do(arguments, commands)
        else:
            commands.export_report(arguments, write_report)
    except DiaryError as error:
        print(error, file=sys.stderr)
        return _REFUSED
    return 0


def _do(arguments: Arguments, commands: "Commands") -> None:
    match arguments:
        case Arguments(command="create"):
            example = (arguments.language or language()) if arguments.example else None
            commands.create(example)
        case Arguments(command="export", json=Path() as file):
            commands.export_json(file)
        case Arguments(command="import", json=Path() as file):
            commands.import_json(file)
        case Arguments(command="check"):
            commands.check()
        case Arguments(command="new-key"):
            commands.renew_key()
        case Arguments(command="backup", to=Path() as folder):
            commands.back_up(folder)
        case Arguments(command="restore", source=Path() as file):
            commands.restore(file, by_code=arguments.recovery)
        case Arguments(command="salvage", to=Path() as folder):
            commands.salvage(folder, by_code=arguments.recovery)
        case _:
            raise ValueError(arguments.command)


class Commands:
    """What can be done with the diary in ``folder``; each raises ``DiaryError`` where it cannot."""

    def __init__(self, folder: Path, clock: Clock, kdf: Kdf | None = None) -> None:
        self._folder = folder
        self._clock = clock
        self._kdf = kdf
        self._catalogue = Catalogue(MEASURES)

    def create(self, example: str | None) -> None:
        """Make a diary, print its recovery code, and fill it with the example in the language ``example``."""
        vault, code = Vault.create(
            self._folder,
            _new_passphrase(),
            catalogue=self._catalogue,
            clock=self._clock,
            kdf=self._kdf,
        )
        with closing(vault):
            print(code, flush=True)
            if example is not None:
                vault.whole.write(example_content(example, self._clock()))

    def export_json(self, file: Path) -> None:
        """Write the diary to ``file``."""
        self._require_elsewhere(file)
        with closing(self._opened(_passphrase())) as vault:
            content = vault.whole.read()
            write_json(file, content, self._catalogue)
        print(
            ngettext(
                "{count} entry was written. The file is not encrypted.",
                "{count} entries were written. The file is not encrypted.",
                len(content.entries),
            ).format(count=len(content.entries))
        )

    def export_report(self, arguments: Arguments, write_report: ReportWriter) -> None:
        """Write a report to the file of ``arguments``."""
        file = arguments.pdf or arguments.png
        if file is None:
            raise ValueError(arguments.command)
        self._require_elsewhere(file)
        with closing(self._opened(_passphrase())) as vault:
            print(write_report(vault, arguments))

    def import_json(self, file: Path) -> None:
        """Add what is in ``file`` to the diary, all of it or nothing."""
        passphrase = _passphrase()
        imported = read_json(file, self._catalogue, self._clock())
        with closing(self._opened(passphrase)) as vault:
            news = compare(vault.whole.read(), imported)
            vault.whole.write(news.content)
        print(
            _("Entries: {added} added, {updated} updated, {unchanged} the same.").format(
                added=news.added, updated=news.updated, unchanged=news.unchanged
            )
        )

    def check(self) -> None:
        """Say what is damaged, or that nothing is."""
        with closing(self._opened(_passphrase())) as vault:
            problems = vault.check()
            count = vault.entries.count()
        if problems:
            raise FoundDamage(problems="\n".join(problems))
        print(
            ngettext(
                "The diary is whole: {count} entry.", "The diary is whole: {count} entries.", count
            ).format(count=count)
        )

    def renew_key(self) -> None:
        """Encrypt the diary anew, and print its new recovery code."""
        passphrase = _passphrase()
        with closing(self._opened(passphrase)) as vault:
            code = vault.renew_data_key(passphrase, kdf=self._kdf)
        print(code)

    def back_up(self, folder: Path) -> None:
        """Make a backup in ``folder`` and print its name."""
        with closing(self._opened(_passphrase())) as vault:
            file = vault.backups.make(folder)
            count = vault.backups.rehearse(file)
        print(file)
        print(
            ngettext(
                "The backup was restored and compared: {count} entry.",
                "The backup was restored and compared: {count} entries.",
                count,
            ).format(count=count)
        )

    def restore(self, file: Path, *, by_code: bool) -> None:
        """Make a new diary of the backup ``file``."""
        count = restore(file, _key(by_code=by_code), self._folder, lambda _part: None)[ENTRIES]
        print(
            ngettext(
                "The diary was restored: {count} entry.",
                "The diary was restored: {count} entries.",
                count,
            ).format(count=count)
        )

    def salvage(self, target: Path, *, by_code: bool) -> None:
        """Make the new diary ``target`` of what can be read, and say what is missing."""
        saved = salvage(self._folder, _key(by_code=by_code), target)
        print("\n".join(sentences(saved, target.name, date.isoformat)))

    def _require_elsewhere(self, file: Path) -> None:
        """An export would take the place of the diary's own files."""
        if file.resolve().is_relative_to(self._folder.resolve()):
            raise FileNotWritten(name=file.name)

    def _opened(self, passphrase: str) -> Vault:
        return Vault.open(
            self._folder, Passphrase(passphrase), catalogue=self._catalogue, clock=self._clock
        )


def _key(*, by_code: bool) -> Key:
    """What was typed, as that kind of key."""
    typed = _passphrase()
    return RecoveryCode(typed) if by_code else Passphrase(typed)


def _passphrase() -> str:
    if sys.stdin.isatty():
        return _typed(_("Passphrase: "))
    line = sys.stdin.buffer.readline(_LONGEST_LINE)
    try:
        passphrase = line.decode("utf-8").rstrip("\r\n")
    except UnicodeDecodeError:
        # Not chained: the error holds what was typed.
        raise NoPassphrase from None
    if not passphrase:
        raise NoPassphrase
    return passphrase


def _new_passphrase() -> str:
    first = _passphrase()
    if sys.stdin.isatty() and _typed(_("The same passphrase once more: ")) != first:
        raise PassphrasesDiffer
    return first


def _typed(question: str) -> str:
    try:
        return getpass(question)
    except EOFError as error:
        raise NoPassphrase from error
