"""The command line: understood, or explained in the spoken language."""

from pathlib import Path

import pytest

from diary.arguments import Arguments
from diary.command_line import MORE_PARTS, parse
from diary.exchange.selection import USUAL_PARTS, Part


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ([], Arguments()),
        (["--demo"], Arguments(demo=True)),
        (["--vault", "A"], Arguments(vault=Path("A"))),
        (["--after-lock", "--vault", "A"], Arguments(vault=Path("A"), after_lock=True)),
        (["create", "--vault", "A"], Arguments("create", Path("A"))),
        (
            ["create", "--example", "--language", "nl", "--vault", "A"],
            Arguments("create", Path("A"), example=True, language="nl"),
        ),
        (["export", "--json", "f", "--vault", "A"], Arguments("export", Path("A"), json=Path("f"))),
        (["import", "--vault", "A", "--json", "f"], Arguments("import", Path("A"), json=Path("f"))),
        (["import", "--vault", "A", "--csv", "f"], Arguments("import", Path("A"), csv=Path("f"))),
        (
            ["export", "--fhir", "f", "--vault", "A", "--days", "90", "--language", "nl"],
            Arguments("export", Path("A"), fhir=Path("f"), days=90, language="nl"),
        ),
        (
            ["export", "--csv", "f", "--vault", "A", "--also", "words", "--also", "own"],
            Arguments("export", Path("A"), csv=Path("f"), also=["words", "own"]),
        ),
        (["check", "--vault", "A"], Arguments("check", Path("A"))),
    ],
)
def test_what_was_asked_is_understood(words: list[str], asked: Arguments) -> None:
    assert parse(words) == asked


@pytest.mark.parametrize(
    "words",
    [
        ["dance"],
        ["--dem"],
        ["create"],
        ["check", "--example", "--vault", "A"],
        ["export", "--vault", "A"],
        ["export", "--vault", "A", "--csv", "f", "--json", "f"],
        ["export", "--vault", "A", "--csv", "f", "--days", "0"],
        ["export", "--vault", "A", "--csv", "f", "--also", "everything"],
        ["export", "--vault", "A", "--json", "f", "--days", "90"],
        ["export", "--vault", "A", "--json", "f", "--also", "words"],
        ["export", "--vault", "A", "--json", "f", "--language", "nl"],
        ["import", "--vault", "A", "--csv", "f", "--days", "9"],
        ["create", "--language", "tlh", "--vault", "A"],
        ["check", "--vault"],
    ],
)
def test_what_is_not_understood_is_said_on_standard_error(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parse(words)
    assert end.value.code == 2
    out, error = capsys.readouterr()
    assert out == ""
    assert error.startswith("usage: raakvlak")
    assert "is not understood" in error


@pytest.mark.parametrize("command", ["create", "export", "import", "check"])
def test_each_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        parse([command, "--help"])
    assert end.value.code == 0
    assert "--vault FOLDER" in capsys.readouterr().out


def test_every_part_that_stays_unless_it_is_asked_for_can_be_asked_for() -> None:
    assert {Part(key) for key in MORE_PARTS} == set(Part) - USUAL_PARTS
