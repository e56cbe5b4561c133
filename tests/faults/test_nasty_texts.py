"""Whatever somebody writes is kept to the letter, found again, and comes through an export; no search is an error."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest

from diary.domain.entry_filter import EntryFilter
from diary.exchange.json_file import from_json, to_json
from diary.vault.vault import Vault
from tests.vault.records import CATALOGUE, NOON, entry_at

Record = Callable[[str, object], None]

NASTY_TEXTS = {
    "nul": "voor\0na",
    "control characters": "".join(map(chr, range(1, 32))),
    "emoji": "👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽",
    "right to left": "שלום עולם \u202eomgekeerd\u202c",
    "arabic": "ألم في الظهر",
    "chinese": "今天很疼",
    "composed": "é ü ñ Å",
    "decomposed": "e\u0301 u\u0308 n\u0303 A\u030a",
    "stacked accents": "Z" + "\u0351\u036f\u0315" * 200,
    "zero width": "a\u200bb\u200cc\u200dd\ufeffe",
    "byte order mark": "\ufeffbegin",
    "line ends": "a\nb\r\nc\rd\u2028e\u2029f\x85g",
    "blanks": "  \t voor en na \t  ",
    "only blanks": " \n\t ",
    "sql": "'); DROP TABLE entry; --",
    "quotes": "\"'`\u00b4‘’“”„«»",
    "html": "<b>vet</b><img src='/etc/passwd'><script>x</script>",
    "format": "%s %d {0} {name} $HOME ${HOME} %n",
    "formula": '=HYPERLINK("http://x")\n@SUM(A1)\n+1\n-1',
    "json": '{"a": [1, "\\u0000"]}\\',
    "one word": "w" * 100_000,
    "ten megabytes": "Het was een lange dag. " * 450_000,
}
"""Each comes back exactly as it was."""


def words_of(vault: Vault) -> list[str]:
    return [entry.words["note"] for entry in vault.entries.newest(100)]


@pytest.mark.parametrize("name", list(NASTY_TEXTS))
def test_a_text_comes_back_exactly_also_through_an_export(
    vault: Vault, name: str, record_property: Record
) -> None:
    text = NASTY_TEXTS[name]
    vault.entries.save(entry_at(words={"note": text, "touching": "x" + text}))
    assert words_of(vault) == [text]
    exported = to_json(vault.whole.read(), CATALOGUE)
    again = from_json(exported, CATALOGUE, NOON)
    assert [entry.words["note"] for entry in again.entries] == [text]
    assert vault.check() == []
    record_property(
        "nasty texts kept", int(json.loads(exported)["entries"][0]["words"]["note"] == text)
    )


def test_half_a_character_becomes_the_mark_of_what_cannot_be_read(vault: Vault) -> None:
    """No file can hold it; everything around it stays."""
    vault.entries.save(entry_at(words={"note": "voor \ud83d na"}))
    assert words_of(vault) == ["voor \ufffd na"]


NOTES = (
    "De trap was steil en glad.",
    "AND of OR: dat is de vraag (NEAR).",
    'Hij zei: "kom maar" en ging.',
    "100% moe, -5 punten_",
    "今天很疼",
    "😀 blij, e\u0301e\u0301n keer",
)
SEARCHES: dict[str, tuple[int, ...]] = {
    "trap steil": (0,),
    '"': (),
    '""': (),
    "'": (),
    "*": (),
    "tra*": (0,),
    "AND": (1,),
    "AND OR": (1,),
    "NEAR(vraag AND)": (),
    "NEAR": (1,),
    "(": (),
    "trap)": (0,),
    '"kom maar"': (2,),
    'ko"m': (),
    'zei:"kom': (2,),
    "text:trap": (),
    "-5": (3,),
    "100%": (3,),
    "punten_": (3,),
    "^trap": (0,),
    "een keer": (5,),
    "今天很疼": (4,),
    "😀": (),
    "trap\0": (0,),
    "x " * 5000: (),
    "w" * 10_000: (),
    "'; DROP TABLE words": (),
    "\ud83d": (),
}
"""What is typed, and which notes hold it; a beginning of the last word is enough, and signs count for nothing."""


@pytest.mark.parametrize("typed", list(SEARCHES), ids=range(len(SEARCHES)))
def test_a_search_is_answered_whatever_is_typed(
    vault: Vault, typed: str, record_property: Record
) -> None:
    for number, note in enumerate(NOTES):
        vault.entries.save(entry_at(NOON + timedelta(hours=number), words={"note": note}))
    found = [entry.words["note"] for entry, _snippet in vault.search.find(EntryFilter(typed))]
    assert found == [NOTES[number] for number in SEARCHES[typed]]
    assert vault.check() == []
    record_property("nasty searches answered", 1)
