"""What a diary keeps beside entries: drafts, choices, own words for scales, pauses."""

from dataclasses import replace
from datetime import date, timedelta

from diary.domain.identity import new_identity
from diary.domain.pause import Pause
from diary.domain.preference import ASKED, QUIET
from diary.domain.scale_words import ScaleWords
from diary.vault.cipher import checkpoint, transaction
from diary.vault.vault import Vault
from tests.vault.deciphered import times_in_file
from tests.vault.records import NOON, entry_at, full_entry, rows_in
from tests.vault.vaults import engine_of


def test_a_draft_comes_back_and_can_be_forgotten(vault: Vault) -> None:
    assert vault.drafts.draft("today") is None
    vault.drafts.keep("today", entry_at())
    vault.drafts.keep("today", written := full_entry())
    vault.drafts.keep("other", entry_at())
    assert vault.drafts.draft("today") == written
    vault.drafts.keep("today", None)
    assert vault.drafts.draft("today") is None
    assert vault.drafts.draft("other") is not None


def test_a_draft_keeps_every_text(vault: Vault) -> None:
    vault.drafts.keep("today", entry_at(words={"note": "\0 🌧️ \ud83d <b>"}))
    draft = vault.drafts.draft("today")
    assert draft is not None
    assert draft.words == {"note": "\0 🌧️ \ufffd <b>"}


def test_a_forgotten_draft_is_gone_from_the_pages_of_the_file(vault: Vault) -> None:
    vault.drafts.keep("today", entry_at(words={"note": "Zonderlingewoord"}))
    checkpoint(engine_of(vault))
    assert times_in_file(vault, b"onderlingewoord") > 0
    vault.drafts.keep("today", None)
    checkpoint(engine_of(vault))
    assert times_in_file(vault, b"onderlingewoord") == 0


def test_a_draft_that_this_version_cannot_read_is_none(vault: Vault) -> None:
    vault.drafts.keep("today", entry_at())
    with transaction(engine_of(vault)) as connection:
        connection.exec_driver_sql("UPDATE draft SET plain = '{}'")
    assert vault.drafts.draft("today") is None
    assert rows_in(vault, "draft") == 1


def test_a_choice_is_the_default_until_it_is_made(vault: Vault) -> None:
    assert vault.preferences[QUIET] is False
    vault.preferences[QUIET] = True
    vault.preferences[QUIET] = True
    assert vault.preferences[QUIET] is True
    assert rows_in(vault, "preference") == 1


def test_changing_what_one_got_changes_no_default(vault: Vault) -> None:
    vault.preferences[ASKED]["pain"] = False
    assert vault.preferences[ASKED] == {}
    vault.preferences[ASKED] = {"pain": True}
    assert vault.preferences[ASKED] == {"pain": True}


def test_own_words_for_a_scale_are_dated(vault: Vault) -> None:
    assert vault.scale_words.current("pain") is None
    later = ScaleWords(new_identity(NOON), "pain", NOON, "niets", "gewoon", "het ergste")
    earlier = replace(later, uuid=new_identity(NOON), since=NOON - timedelta(days=9), low="")
    other = replace(later, uuid=new_identity(NOON), measure="stress")
    for words in (later, earlier, other):
        vault.scale_words.add(words)
    assert vault.scale_words.current("pain") == later
    assert vault.scale_words.all() == [earlier, later, other]


def test_a_pause_lasts_until_it_is_ended(vault: Vault) -> None:
    first = date(2026, 3, 1)
    pause = Pause(new_identity(NOON), first)
    assert vault.pauses.current(first) is None
    vault.pauses.save(pause)
    assert vault.pauses.current(first - timedelta(1)) is None
    assert vault.pauses.current(first) == pause
    assert vault.pauses.current(first + timedelta(99)) == pause
    ended = replace(pause, last=first + timedelta(3))
    vault.pauses.save(ended)
    assert vault.pauses.all() == [ended]
    assert vault.pauses.current(first + timedelta(2)) == ended
    assert vault.pauses.current(first + timedelta(3)) is None
