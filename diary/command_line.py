"""Understands the command line, and explains it."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from diary import __version__
from diary.arguments import Arguments
from diary.i18n import LANGUAGES, _

PROGRAM = "raakvlak"
_USAGE_ERROR = 2
_MOST_DAYS = 100_000

MORE_PARTS = ("own", "private_places", "events", "consults", "words")
"""The parts that an export leaves out unless they are asked for, by their keys in ``exchange/selection.py``."""
REPORT_READERS = ("gp", "rehabilitation", "psychologist", "insurance", "relative")
"""The keys of ``report/readers.py``, which is not read for a command that makes no report."""


def parse(words: Sequence[str]) -> Arguments:
    """What ``words`` ask, explained in the spoken language.

    Raises ``SystemExit``: 0 after ``--help`` and ``--version``, 2 where the words are not understood.
    """
    parser = _parser()
    found = Arguments(**vars(parser.parse_args(words)))
    if found.command == "export" and found.json and (found.days or found.also or found.language):
        # The whole diary has no days, parts or language to choose, and more than was asked may not leave.
        parser.error("")
    return found


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """The only text that argparse does not let itself be given is the word before the usage."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: "Iterable[argparse._MutuallyExclusiveGroup]",
        prefix: str | None = None,
    ) -> None:
        """Say “usage” in the spoken language."""
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


class _Parser(argparse.ArgumentParser):
    """A parser with every text in the spoken language."""

    def __init__(self, description: str, *, prog: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.options = self.add_argument_group(_("options"))
        self.options.add_argument(
            "-h", "--help", action="help", help=_("show this and stop"), default=argparse.SUPPRESS
        )

    def error(self, message: str) -> NoReturn:  # noqa: ARG002  argparse knows only English
        """Say that the words are not understood, and stop."""
        sentence = _("This is not understood. ‘{program} --help’ shows what is possible.")
        self.print_usage(sys.stderr)
        self.exit(_USAGE_ERROR, sentence.format(program=self.prog) + "\n")


def _parser() -> _Parser:
    parser = _Parser(
        _(
            "Raakvlak: an encrypted diary for pain and emotion. Without a command it opens its window."
        ),
        prog=PROGRAM,
    )
    parser.options.add_argument(
        "--version",
        action="version",
        version=f"Raakvlak {__version__}",
        help=_("show the version and stop"),
    )
    parser.options.add_argument(
        "--demo", action="store_true", help=_("look around in the diary of an invented person")
    )
    # Only the program itself says this, when it starts anew after locking.
    parser.options.add_argument("--after-lock", action="store_true", help=argparse.SUPPRESS)
    _add_vault(parser, required=False)
    commands = parser.add_subparsers(
        title=_("commands"), dest="command", metavar=_("COMMAND"), parser_class=_Command
    )
    passphrase = _("The passphrase is typed, or is the first line of standard input.")
    create = commands.add_parser(
        "create",
        help=_("make a new diary and print its recovery code"),
        description=passphrase,
    )
    _add_vault(create, required=True)
    create.options.add_argument(
        "--example", action="store_true", help=_("fill it with the diary of an invented person")
    )
    create.options.add_argument(
        "--language", choices=LANGUAGES, metavar="nl|en", help=_("the language of the example")
    )
    _add_files(commands.add_parser, passphrase)
    check = commands.add_parser(
        "check", help=_("look for damage in the files of a diary"), description=passphrase
    )
    _add_vault(check, required=True)
    new_key = commands.add_parser(
        "new-key",
        help=_("encrypt a diary anew, and print its new recovery code"),
        description=passphrase,
    )
    _add_vault(new_key, required=True)
    backup = commands.add_parser(
        "backup", help=_("make one encrypted file of the whole diary"), description=passphrase
    )
    _add_vault(backup, required=True)
    backup.options.add_argument(
        "--to", type=Path, required=True, metavar=_("FOLDER"), help=_("the folder for the backup")
    )
    restore = commands.add_parser(
        "restore", help=_("make a new diary of a backup"), description=passphrase
    )
    _add_vault(restore, required=True)
    restore.options.add_argument(
        "--from",
        dest="source",
        type=Path,
        required=True,
        metavar=_("FILE"),
        help=_("the backup; it stays as it is"),
    )
    salvage = commands.add_parser(
        "salvage",
        help=_("make a new diary of what can be read of a damaged one"),
        description=passphrase,
    )
    _add_vault(salvage, required=True)
    salvage.options.add_argument(
        "--to", type=Path, required=True, metavar=_("FOLDER"), help=_("the folder of the new diary")
    )
    for command in (restore, salvage):
        command.options.add_argument(
            "--recovery", action="store_true", help=_("type the recovery code, not the passphrase")
        )
    return parser


def _add_files(add_parser: Callable[..., "_Command"], passphrase: str) -> None:
    """The commands by which files leave and come in."""
    kinds = (
        ("--json", _("the whole diary, as JSON")),
        ("--csv", _("a table for spreadsheets")),
        ("--fhir", _("for systems of care: a FHIR R4 bundle")),
    )
    reports = (
        ("--pdf", _("a report, as PDF")),
        ("--png", _("the first page of a report, as a picture")),
    )
    export = add_parser(
        "export",
        help=_("write a diary to a file, which is NOT encrypted"),
        description=passphrase,
    )
    bring_in = add_parser(
        "import", help=_("add what is in such a file to a diary"), description=passphrase
    )
    for command in (export, bring_in):
        _add_vault(command, required=True)
        one = command.options.add_mutually_exclusive_group(required=True)
        for name, help_text in (*kinds, *(reports if command is export else ())):
            one.add_argument(name, type=Path, metavar=_("FILE"), help=help_text)
    export.options.add_argument(
        "--days",
        type=_days,
        metavar=_("NUMBER"),
        help=_("only the last days, today included; not with --json"),
    )
    export.options.add_argument(
        "--reader",
        choices=REPORT_READERS,
        metavar="|".join(REPORT_READERS),
        help=_("for whom the report is"),
    )
    export.options.add_argument(
        "--also",
        action="append",
        choices=MORE_PARTS,
        metavar="|".join(MORE_PARTS),
        help=_("what else is in the file; not with --json"),
    )
    export.options.add_argument(
        "--language", choices=LANGUAGES, metavar="nl|en", help=_("the language of the file")
    )


def _days(text: str) -> int:
    """A number of days. Raises ``ValueError``."""
    if not 1 <= int(text) <= _MOST_DAYS:
        raise ValueError
    return int(text)


class _Command(_Parser):
    """The parser of one command; argparse gives it its name."""

    def __init__(self, *, prog: str, description: str) -> None:
        super().__init__(description, prog=prog)


def _add_vault(parser: _Parser, *, required: bool) -> None:
    parser.options.add_argument(
        "--vault",
        type=Path,
        required=required,
        metavar=_("FOLDER"),
        help=_("the folder of the diary"),
    )
