"""The same things without a window: create, export, import, check, back up, restore and salvage a diary.

The passphrase comes from the terminal, or is the first line of standard input when that is no terminal. Answers go to
standard output; a refusal is one sentence on standard error, and the exit code is 1 then.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from getpass import getpass
from pathlib import Path

from diary.arguments import Arguments
from diary.domain.example import example_content
from diary.domain.measure import Catalogue
from diary.domain.measures import MEASURES
from diary.domain.moment import Clock
from diary.domain.period import Period
from diary.errors import DiaryError, FoundDamage, NoPassphrase, PassphrasesDiffer
from diary.exchange.exporting import (
    Format,
    leaving,
    what_is_in_it,
    what_is_left_out,
    write_export,
)
from diary.exchange.importing import news_of
from diary.exchange.reading import read_file
from diary.exchange.selection import USUAL_PARTS, Part, Selection
from diary.file_errors import FileNotWritten
from diary.i18n import _, language, ngettext, speak
from diary.paths import translations
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
        case Arguments(command="export"):
            file, kind = _file_of(arguments)
            commands.export(file, kind, _selection(arguments, commands.today), arguments.language)
        case Arguments(command="import"):
            commands.import_file(_file_of(arguments)[0])
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

    @property
    def today(self) -> date:
        """The local day of this computer."""
        return self._clock().date()

    def export(self, file: Path, kind: Format, selection: Selection, wanted: str | None) -> None:
        """Write what was chosen of the diary to ``file``, in the language ``wanted``, else the spoken one."""
        self._require_elsewhere(file)
        with closing(self._opened(_passphrase())) as vault:
            content = leaving(vault.whole.read(), kind, selection)
        is_there = file.exists()
        with _spoken(wanted):
            write_export(file, kind, content, self._catalogue, self._clock())
        print(
            ngettext(
                "{count} entry was written. The file is not encrypted.",
                "{count} entries were written. The file is not encrypted.",
                len(content.entries),
            ).format(count=len(content.entries))
        )
        if left_out := what_is_left_out(kind, selection.parts):
            print(what_is_in_it(kind, selection.parts), left_out)
        if is_there:
            print(_("It took the place of an older file of that name."))

    def export_report(self, arguments: Arguments, write_report: ReportWriter) -> None:
        """Write a report to the file of ``arguments``."""
        file = arguments.pdf or arguments.png
        if file is None:
            raise ValueError(arguments.command)
        self._require_elsewhere(file)
        with closing(self._opened(_passphrase())) as vault:
            print(write_report(vault, arguments))

    def import_file(self, file: Path) -> None:
        """Add what is in ``file`` to the diary, all of it or nothing."""
        passphrase = _passphrase()
        with closing(self._opened(passphrase)) as vault:
            found = read_file(file, self._catalogue, self._clock())
            found.require_readable()
            news = news_of(vault.whole.read(), found)
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


def _file_of(arguments: Arguments) -> tuple[Path, Format]:
    """The file that is named, and of which kind it is to be."""
    for file, kind in (
        (arguments.json, Format.JSON),
        (arguments.csv, Format.CSV),
        (arguments.fhir, Format.FHIR),
    ):
        if file is not None:
            return file, kind
    raise ValueError(arguments.command)


def _selection(arguments: Arguments, today: date) -> Selection:
    """What is to leave."""
    also = frozenset(Part(key) for key in arguments.also or ())
    period = None if arguments.days is None else Period.until(today, arguments.days)
    return Selection(USUAL_PARTS | also, period)


@contextmanager
def _spoken(wanted: str | None) -> Iterator[None]:
    """The language ``wanted`` for a while; the spoken one where there is none."""
    before = language()
    speak(wanted or before, translations())
    try:
        yield
    finally:
        speak(before, translations())


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
