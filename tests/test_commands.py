"""The diary without a window: what goes in, what comes out, and one sentence where it is refused."""

import io
import json
import os
import re
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from diary.app.reporting import write_report
from diary.arguments import Arguments
from diary.commands import run
from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.preference import REPORT_PARTS
from diary.exchange.json_file import to_json
from diary.vault.passphrase import Passphrase
from diary.vault.vault import Vault
from tests.exchange.contents import CATALOGUE, NOW, entry, everything
from tests.vault.vaults import CHEAP, PASSPHRASE

LATER = NOW + timedelta(hours=1)


class Shell:
    """Gives commands a standard input, and keeps what they answer."""

    def __init__(
        self,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        self.folder = folder
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.code = 0
        self.out = ""
        self.error = ""

    def run(self, arguments: Arguments, typed: bytes = PASSPHRASE.encode() + b"\n") -> int:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed)))
        self._capsys.readouterr()
        self.code = run(arguments, clock=lambda: LATER, kdf=CHEAP)
        self.out, self.error = self._capsys.readouterr()
        return self.code

    def report(self, arguments: Arguments) -> int:
        self._monkeypatch.setattr(
            sys, "stdin", io.TextIOWrapper(io.BytesIO(PASSPHRASE.encode() + b"\n"))
        )
        self._capsys.readouterr()
        self.code = run(
            arguments,
            clock=lambda: LATER,
            kdf=CHEAP,
            write_report=lambda vault, asked: write_report(vault, asked, lambda: LATER),
        )
        self.out, self.error = self._capsys.readouterr()
        return self.code

    def vault(self, name: str) -> Path:
        return self.folder / f"{name}.raakvlak"

    def create(self, name: str, *, example: bool = False, language: str | None = None) -> int:
        wanted = Arguments("create", self.vault(name), example=example, language=language)
        return self.run(wanted)

    def export(self, name: str, file: str) -> bytes:
        self.run(Arguments("export", self.vault(name), json=self.folder / file))
        assert self.code == 0, self.error
        return (self.folder / file).read_bytes()

    def bring_in(self, name: str, raw: bytes) -> int:
        file = self.folder / "in.json"
        file.write_bytes(raw)
        return self.run(Arguments("import", self.vault(name), json=file))

    def entries(self, name: str) -> list[Entry]:
        key = Passphrase(PASSPHRASE)
        opened = Vault.open(self.vault(name), key, catalogue=CATALOGUE, clock=lambda: LATER)
        with closing(opened) as vault:
            return list(vault.entries.all())


@pytest.fixture
def shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    return Shell(tmp_path, monkeypatch, capsys)


def test_create_prints_the_recovery_code_and_nothing_else(shell: Shell) -> None:
    assert shell.create("A") == 0
    assert re.fullmatch(r"([0-9A-Z]{5}-){7}[0-9A-Z]{3,5}\n", shell.out)
    assert shell.error == ""
    assert shell.entries("A") == []


def test_salvage_makes_a_new_diary_and_says_what_is_in_it(shell: Shell) -> None:
    shell.create("A", example=True)
    count = len(shell.entries("A"))
    to = shell.vault("B")
    assert shell.run(Arguments("salvage", shell.vault("A"), to=to)) == 0
    assert shell.out.endswith("Everything could be read.\n")
    assert len(shell.entries("B")) == count
    assert shell.run(Arguments("salvage", shell.vault("A"), to=to)) == 1
    assert "already something" in shell.error
    assert shell.run(Arguments("salvage", shell.vault("A"), to=to, recovery=True)) == 1
    assert "recovery code" in shell.error


def test_create_does_not_touch_what_is_there(shell: Shell) -> None:
    shell.create("A", example=True)
    before = shell.entries("A")
    assert shell.create("A") == 1
    assert shell.out == ""
    assert len(shell.error.splitlines()) == 1
    assert shell.entries("A") == before


def test_a_short_passphrase_makes_nothing(shell: Shell) -> None:
    assert shell.run(Arguments("create", shell.vault("A")), b"kort\n") == 1
    assert not shell.vault("A").exists()


@pytest.mark.parametrize(("language", "word"), [("nl", "Woensdaggroep"), ("en", "Wednesday group")])
def test_create_can_fill_a_diary_with_the_example(shell: Shell, language: str, word: str) -> None:
    assert shell.create("A", example=True, language=language) == 0
    assert len(shell.out.splitlines()) == 1
    assert word in shell.export("A", "a.json").decode()


def test_the_example_speaks_the_language_of_the_program(shell: Shell) -> None:
    shell.create("A", example=True)
    assert b"Wednesday group" in shell.export("A", "a.json")


def test_the_example_exported_imported_and_exported_is_the_same_to_the_byte(shell: Shell) -> None:
    shell.create("A", example=True)
    first = shell.export("A", "a.json")
    shell.create("B")
    assert shell.bring_in("B", first) == 0
    assert shell.export("B", "b.json") == first


def test_export_says_how_much_left_and_that_it_is_not_encrypted(shell: Shell) -> None:
    shell.create("A")
    shell.bring_in("A", to_json(everything(), CATALOGUE))
    shell.export("A", "a.json")
    assert shell.out == "6 entries were written. The file is not encrypted.\n"


def test_import_says_what_it_did_and_a_second_time_that_all_is_the_same(shell: Shell) -> None:
    shell.create("A")
    raw = to_json(everything(), CATALOGUE)
    shell.bring_in("A", raw)
    assert shell.out == "Entries: 7 added, 0 updated, 0 the same.\n"
    shell.bring_in("A", raw)
    assert shell.out == "Entries: 0 added, 0 updated, 7 the same.\n"


def test_a_file_with_one_bad_entry_changes_nothing(shell: Shell) -> None:
    shell.create("A")
    plain = json.loads(to_json(everything(), CATALOGUE))
    plain["entries"][3]["feelings"] = "my secret"
    assert shell.bring_in("A", json.dumps(plain).encode()) == 1
    assert "entry 4: feelings" in shell.error
    assert "my secret" not in shell.error
    assert len(shell.error.splitlines()) == 1
    assert shell.entries("A") == []


def test_an_entry_in_the_future_is_refused(shell: Shell) -> None:
    shell.create("A")
    tomorrow = entry(1, NOW + timedelta(days=1), pain=3)
    assert shell.bring_in("A", to_json(DiaryContent((tomorrow,)), CATALOGUE)) == 1
    assert "entry 1" in shell.error


def test_check_says_that_all_is_well(shell: Shell) -> None:
    shell.create("A")
    shell.bring_in("A", to_json(everything(), CATALOGUE))
    assert shell.run(Arguments("check", shell.vault("A"))) == 0
    assert shell.out == "The diary is whole: 6 entries.\n"


def test_check_names_damage(shell: Shell) -> None:
    shell.create("A", example=True)
    database = shell.vault("A") / "diary-1.db"
    raw = bytearray(database.read_bytes())
    middle = len(raw) // 2
    raw[middle : middle + 64] = bytes(64)
    database.write_bytes(raw)
    assert shell.run(Arguments("check", shell.vault("A"))) == 1
    assert shell.out == ""
    assert shell.error


@pytest.mark.parametrize("typed", [b"", b"\n", b"\xff\xfe\n"])
@pytest.mark.parametrize("command", ["create", "check"])
def test_without_a_passphrase_nothing_happens(shell: Shell, command: str, typed: bytes) -> None:
    assert shell.run(Arguments(command, shell.vault("A")), typed) == 1
    assert "no passphrase" in shell.error
    assert not shell.vault("A").exists()


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\nand more\n"])
def test_the_first_line_is_the_passphrase(shell: Shell, end: bytes) -> None:
    shell.create("A")
    assert shell.run(Arguments("check", shell.vault("A")), PASSPHRASE.encode() + end) == 0


def test_a_wrong_passphrase_is_one_sentence(shell: Shell) -> None:
    shell.create("A")
    assert shell.run(Arguments("check", shell.vault("A")), b"something else\n") == 1
    assert shell.error == "That is not the passphrase. Please check capital letters.\n"


def test_a_diary_that_is_not_there_is_not_made(shell: Shell) -> None:
    assert shell.run(Arguments("check", shell.vault("A"))) == 1
    assert not shell.vault("A").exists()


def test_an_export_never_takes_the_place_of_the_diarys_own_files(shell: Shell) -> None:
    shell.create("A")
    own = shell.vault("A") / "vault.json"
    before = own.read_bytes()
    assert shell.run(Arguments("export", shell.vault("A"), json=own)) == 1
    assert own.read_bytes() == before


def test_a_place_that_cannot_be_written_is_one_sentence(shell: Shell) -> None:
    shell.create("A")
    nowhere = shell.folder / "nowhere" / "a.json"
    assert shell.run(Arguments("export", shell.vault("A"), json=nowhere)) == 1
    assert shell.error == "The file ‘a.json’ could not be written. The diary itself is unchanged.\n"


def test_a_table_leaves_in_the_language_that_was_asked_for_and_the_program_keeps_its_own(
    shell: Shell,
) -> None:
    shell.create("A", example=True)
    file = shell.folder / "a.csv"
    wanted = Arguments("export", shell.vault("A"), csv=file, days=90, language="nl")
    assert shell.run(wanted) == 0, shell.error
    raw = file.read_text(encoding="utf-8-sig")
    assert "Pijn nu [pain];" in raw.splitlines()[0]
    assert "Woensdaggroep" not in raw
    lines = shell.out.splitlines()
    assert lines[0].endswith("entries were written. The file is not encrypted.")
    assert lines[1].startswith("In it: pain, sleep, figures, feelings")
    assert "Left out: my own questions" in lines[1]
    assert "my own words" in lines[1]
    assert len(lines) == 2
    shell.run(Arguments("export", shell.vault("A"), csv=file))
    assert shell.out.splitlines()[2] == "It took the place of an older file of that name."
    assert file.read_text(encoding="utf-8-sig") != raw


def test_words_leave_when_they_are_asked_for_and_come_back_into_an_empty_diary(
    shell: Shell,
) -> None:
    shell.create("A", example=True)
    shell.create("B")
    also = ["words", "events", "consults", "private_places"]
    table, bundle = shell.folder / "a.csv", shell.folder / "a.fhir.json"
    leaves = Arguments("export", shell.vault("A"), also=also)
    for file, wanted in (
        (table, leaves._replace(csv=table)),
        (bundle, leaves._replace(fhir=bundle)),
    ):
        assert shell.run(wanted) == 0, shell.error
        assert "Wednesday group" in file.read_text(encoding="utf-8")
    assert shell.run(Arguments("import", shell.vault("B"), csv=table)) == 0, shell.error
    count = len(shell.entries("B"))
    assert f"{count} added, 0 updated, 0 the same" in shell.out
    assert shell.run(Arguments("import", shell.vault("B"), fhir=bundle)) == 0, shell.error
    assert f"0 added, 0 updated, {count} the same" in shell.out
    assert count > 100


def test_a_table_with_a_row_that_cannot_be_read_imports_nothing(shell: Shell) -> None:
    shell.create("A", example=True)
    shell.create("B")
    file = shell.folder / "a.csv"
    shell.run(Arguments("export", shell.vault("A"), csv=file))
    rows = file.read_bytes().split(b"\r\n")
    file.write_bytes(b"\r\n".join([*rows[:3], rows[3].replace(b"[", b"("), *rows[4:]]))
    assert shell.run(Arguments("import", shell.vault("B"), csv=file)) == 1
    assert "line 4, column kind" in shell.error
    assert shell.entries("B") == []


def test_a_place_that_may_not_be_written_or_is_full_is_said_and_leaves_no_half_file(
    shell: Shell,
) -> None:
    shell.create("A", example=True)
    assert shell.run(Arguments("export", shell.vault("A"), csv=Path("/proc/a.csv"))) == 1
    assert "‘a.csv’" in shell.error
    assert len(shell.error.splitlines()) == 1


@pytest.mark.parametrize(
    "wrong", [Arguments("check"), Arguments("dance", Path("x")), Arguments("export", Path("x"))]
)
def test_what_the_command_line_never_gives_is_a_bug(wrong: Arguments) -> None:
    with pytest.raises(ValueError, match=r".*"):
        run(wrong, clock=lambda: NOW)


# --- the program itself -------------------------------------------------------------------------------------------


def environment(home: Path) -> dict[str, str]:
    """The surroundings of a program that must not meet the settings of whoever runs the tests."""
    folders = {name: str(home) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
    return {**os.environ, **folders, "HOME": str(home), "LANG": "en_GB.UTF-8", "LANGUAGE": "en"}


def start(home: Path, *words: str, typed: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "diary", *words],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        env=environment(home),
        timeout=120,
    )


def test_the_program_makes_a_diary_from_a_pipe(tmp_path: Path) -> None:
    folder = str(tmp_path / "A.raakvlak")
    made = start(tmp_path, "create", "--vault", folder, typed=PASSPHRASE + "\n")
    assert (made.returncode, made.stderr) == (0, "")
    checked = start(tmp_path, "check", "--vault", folder, typed=PASSPHRASE + "\n")
    assert (checked.returncode, checked.stderr) == (0, "")
    refused = start(tmp_path, "check", "--vault", folder, typed="something else\n")
    assert refused.returncode == 1
    assert len(refused.stderr.splitlines()) == 1


@pytest.mark.parametrize(("again", "code"), [(PASSPHRASE, 0), ("another one", 1), ("\x04", 1)])
def test_in_a_terminal_a_new_passphrase_is_asked_twice(
    tmp_path: Path, again: str, code: int
) -> None:
    ours, theirs = os.openpty()
    folder = tmp_path / "A.raakvlak"
    with subprocess.Popen(
        [sys.executable, "-m", "diary", "create", "--vault", str(folder)],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(tmp_path),
        start_new_session=True,  # without a terminal of its own it asks on standard input
    ) as program:
        assert program.stderr is not None
        for answer in (PASSPHRASE, again):
            while program.stderr.read(1) != b":":
                assert program.poll() is None
            os.write(ours, answer.encode() + b"\n")
        assert program.wait(120) == code
    os.close(ours)
    os.close(theirs)
    assert folder.exists() == (code == 0)


def test_the_program_tells_its_version(tmp_path: Path) -> None:
    told = start(tmp_path, "--version")
    assert told.returncode == 0
    assert re.fullmatch(r"Raakvlak \d+\.\d+\.\d+\n", told.stdout)


def test_words_that_are_not_understood_end_with_two(tmp_path: Path) -> None:
    told = start(tmp_path, "export", "--vault", "x")
    assert told.returncode == 2
    assert told.stdout == ""
    assert "is not understood" in told.stderr


def test_a_backup_comes_back_as_a_new_diary(shell: Shell) -> None:
    shell.create("A", example=True)
    code = shell.out.strip().encode()
    wanted = shell.entries("A")
    assert shell.run(Arguments("backup", shell.vault("A"), to=shell.folder / "B")) == 0
    file = Path(shell.out.splitlines()[0])
    assert file.is_file()
    assert f"restored and compared: {len(wanted)} entries" in shell.out
    assert shell.run(Arguments("restore", shell.vault("C"), source=file)) == 0
    assert shell.entries("C") == wanted
    by_code = Arguments("restore", shell.vault("D"), source=file, recovery=True)
    assert shell.run(by_code, code + b"\n") == 0
    assert shell.entries("D") == wanted
    assert shell.run(by_code, code + b"\n") == 1
    assert "already something" in shell.error


def test_what_is_no_backup_restores_nothing(shell: Shell) -> None:
    (shell.folder / "x").write_bytes(b"PK" * 900)
    wanted = Arguments("restore", shell.vault("C"), source=shell.folder / "x")
    assert shell.run(wanted) == 1
    assert "no whole backup" in shell.error
    assert not shell.vault("C").exists()


def test_a_new_key_comes_with_a_new_recovery_code(shell: Shell) -> None:
    shell.create("A", example=True)
    old, wanted = shell.out, shell.entries("A")
    assert shell.run(Arguments("new-key", shell.vault("A"))) == 0
    assert re.fullmatch(r"([0-9A-Z]{5}-){7}[0-9A-Z]{3,5}\n", shell.out)
    assert shell.out != old
    assert shell.entries("A") == wanted


def test_a_report_is_written_as_the_reader_and_the_days_ask(
    shell: Shell,
    qtbot: QtBot,  # noqa: ARG001  makes the application, of which there is one
) -> None:
    shell.create("d", example=True, language="nl")
    file = shell.folder / "report.pdf"
    asked = Arguments("export", shell.vault("d"), pdf=file, reader="insurance", language="nl")
    shell.report(asked)
    assert shell.code == 0, shell.error
    assert "1 page." in shell.out
    assert "not encrypted" in shell.out
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout
    assert b"0\xe2\x80\x933" in text
    assert LATER.strftime("%Y").encode() in text
    shell.report(Arguments("export", shell.vault("d"), png=shell.folder / "p.png", days=30))
    assert (shell.folder / "p.png").read_bytes().startswith(b"\x89PNG")


def test_a_report_holds_the_verdicts_and_the_pages_that_were_chosen_in_the_window(
    shell: Shell,
    qtbot: QtBot,  # noqa: ARG001  there has to be an application
) -> None:
    shell.create("d", example=True, language="en")
    key = Passphrase(PASSPHRASE)
    opened = Vault.open(shell.vault("d"), key, catalogue=CATALOGUE, clock=lambda: LATER)
    with closing(opened) as vault:
        vault.preferences[REPORT_PARTS] = {
            "gp.worksheets": True,
            "gp.sheet.consequences": True,
            "gp.life": True,
        }
    file = shell.folder / "report.pdf"
    shell.report(Arguments("export", shell.vault("d"), pdf=file, language="en"))
    text = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True).stdout
    told = text.decode()
    assert "better: more than measurement error, important" in told
    assert "keeps it going 7" in told
    assert "What can I do again?" not in told  # of a sheet that was not chosen
    assert "what carried me" in told


def test_a_report_is_not_written_into_the_diary_nor_half(
    shell: Shell,
    qtbot: QtBot,  # noqa: ARG001  idem
) -> None:
    shell.create("d")
    vault = shell.vault("d")
    before = {file.name for file in vault.iterdir()}
    assert shell.report(Arguments("export", vault, pdf=vault / "vault.json")) == 1
    assert "vault.json" in shell.error
    assert shell.report(Arguments("export", vault, pdf=shell.folder / "no" / "a.pdf")) == 1
    assert {file.name for file in vault.iterdir()} == before


def test_a_report_needs_a_file(shell: Shell) -> None:
    shell.create("d")
    with pytest.raises(ValueError, match="export"):
        shell.report(Arguments("export", shell.vault("d")))
