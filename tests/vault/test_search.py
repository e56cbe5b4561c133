"""Finding entries again by their words."""

import pytest

from diary.domain.entry_filter import EntryFilter, Snippet
from diary.vault.vault import Vault
from diary.vault.words_index import KEYS_A_SECOND
from tests.vault.records import NOON, entry_at, hours_later, rows_in

NASTY = (
    '"', '""', "'", "*", "a*", "AND", "OR NOT", "NEAR(a b)", "a AND", "(", ")", "{x}:", "text:a",
    "a-b", "^a", "+", "a\0b", "\ud83d", "%_", "a" * 100_000, "a " * 1000, "; DROP TABLE words", "NOT",
)  # fmt: skip


def write(vault: Vault, *texts: str) -> None:
    for hours, text in enumerate(texts):
        vault.entries.save(hours_later(hours, words={"note": text}))


def found(vault: Vault, words: str) -> list[str]:
    return [entry.words["note"] for entry, _ in vault.search.find(EntryFilter(words))]


def test_all_words_must_occur_and_the_last_may_be_a_beginning(vault: Vault) -> None:
    write(vault, "een steile trap", "een trapleuning", "steil pad")
    assert found(vault, "een trap") == ["een trapleuning", "een steile trap"]
    assert found(vault, "trap een") == ["een steile trap"]
    assert found(vault, "pad ste") == ["steil pad"]


def test_capitals_and_accents_do_not_matter(vault: Vault) -> None:
    write(vault, "Één Café")
    assert found(vault, "een cafe") == ["Één Café"]


@pytest.mark.parametrize("words", NASTY, ids=range(len(NASTY)))
def test_what_is_typed_is_never_syntax(vault: Vault, words: str) -> None:
    write(vault, "zee", "a b and not near drop table words or")
    assert len(found(vault, words)) <= 1


def test_punctuation_alone_finds_nothing_and_nothing_typed_finds_all(vault: Vault) -> None:
    write(vault, "zee", "strand!")
    assert found(vault, "!?") == []
    assert found(vault, "  ") == ["strand!", "zee"]
    assert found(vault, "! strand ?") == ["strand!"]


def test_without_words_there_is_no_snippet(vault: Vault) -> None:
    write(vault, "zee")
    assert [snippet for _, snippet in vault.search.find(EntryFilter())] == [None]


def test_a_snippet_marks_the_hits(vault: Vault) -> None:
    write(vault, "De zee was zo stil als de zee kan zijn.")
    ((_, snippet),) = vault.search.find(EntryFilter("zee"))
    assert snippet == Snippet("De zee was zo stil als de zee kan zijn.", ((3, 6), (26, 29)))


def test_of_a_text_of_megabytes_the_beginning_is_shown_and_nobody_waits_for_minutes(
    vault: Vault,
) -> None:
    write(vault, "Het regende. " * 800_000)
    ((_, snippet),) = vault.search.find(EntryFilter("regende"))
    assert snippet is not None
    assert snippet.text.startswith("Het regende. Het")
    assert len(snippet.text) < 250
    assert snippet.marked == ()


def test_a_snippet_of_a_long_text_is_a_piece_around_the_hit(vault: Vault) -> None:
    write(vault, "woord " * 500 + "zeehond " + "woord " * 500)
    ((_, snippet),) = vault.search.find(EntryFilter("zeeh"))
    assert snippet is not None
    assert len(snippet.text) < 250
    ((start, end),) = snippet.marked
    assert snippet.text[start:end] == "zeehond"


def test_characters_of_the_marks_in_a_text_do_no_harm(vault: Vault) -> None:
    write(vault, "\ufdd1 zee \ufdd1 strand")
    ((entry, snippet),) = vault.search.find(EntryFilter("zee"))
    assert entry.words == {"note": "\ufdd1 zee \ufdd1 strand"}
    assert snippet is not None
    ((start, end),) = snippet.marked
    assert snippet.text[start:end] == "zee"


def test_an_entry_is_found_once(vault: Vault) -> None:
    vault.entries.save(entry_at(words={"note": "zee", "touching": "de zee"}))
    assert len(vault.search.find(EntryFilter("zee"))) == 1


def test_the_newest_come_first_also_when_filled_in_afterwards(vault: Vault) -> None:
    for hours in (3, 1, 2, -500_000):
        vault.entries.save(hours_later(hours, words={"note": f"zee {hours}"}))
    assert found(vault, "zee") == ["zee 3", "zee 2", "zee 1", "zee -500000"]
    assert [entry.words["note"] for entry, _ in vault.search.find(EntryFilter("zee"), limit=2)] == [
        "zee 3",
        "zee 2",
    ]


def test_pages_of_hits_meet_every_entry_once_also_within_one_second(vault: Vault) -> None:
    entries = [entry_at(words={"note": "zee", "touching": "zee"}) for _ in range(KEYS_A_SECOND)]
    for entry in entries:
        vault.entries.save(entry)
    assert rows_in(vault, "words") == 2 * KEYS_A_SECOND
    met = []
    before = None
    while page := vault.entries.newest(10, before, EntryFilter("zee")):
        met += page
        before = page[-1]
    assert met == sorted(entries, key=lambda entry: str(entry.uuid), reverse=True)


def test_a_changed_text_is_found_by_its_new_words_only(vault: Vault) -> None:
    entry = entry_at(words={"note": "zee"})
    vault.entries.save(entry)
    vault.entries.save(entry_at(NOON, uuid=entry.uuid, words={"note": "bos"}))
    assert found(vault, "zee") == []
    assert found(vault, "bos") == ["bos"]
