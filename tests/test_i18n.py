"""Another language for a while, in one thread alone."""

from threading import Barrier, Thread

import pytest

from diary.i18n import (
    OwnWords,
    _,
    in_a_sentence,
    in_spoken_language,
    language,
    ngettext,
    speak,
    speaking,
)
from diary.paths import translations

PAIN = {"nl": "Pijn", "en": "Pain"}


def test_a_block_speaks_another_language_and_gives_it_back() -> None:
    with speaking("nl", translations()):
        assert (_("Pain"), language()) == ("Pijn", "nl")
        with speaking("en", translations()):
            assert (_("Pain"), language()) == ("Pain", "en")
        assert in_spoken_language(PAIN) == "Pijn"
        assert ngettext("{count} day", "{count} days", 2) == "{count} dagen"
    assert (_("Pain"), language()) == ("Pain", "en")


def test_it_is_given_back_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), speaking("nl", translations()):
        raise ZeroDivisionError
    assert language() == "en"


def test_a_language_without_a_catalogue_changes_nothing() -> None:
    with pytest.raises(OSError, match="raakvlak"), speaking("xx", translations()):
        pass
    assert language() == "en"


def test_other_threads_go_on_in_the_language_of_the_program() -> None:
    both_inside, heard = Barrier(3), dict[str, str]()

    def say(wanted: str) -> None:
        with speaking(wanted, translations()):
            both_inside.wait()
            heard[wanted] = _("Pain")
            both_inside.wait()

    threads = [Thread(target=say, args=(wanted,)) for wanted in ("nl", "en")]
    for thread in threads:
        thread.start()
    both_inside.wait()
    speak("nl", translations())
    heard["program"] = _("Pain")
    both_inside.wait()
    for thread in threads:
        thread.join()
    assert heard == {"nl": "Pijn", "en": "Pain", "program": "Pijn"}


def test_within_a_sentence_a_name_loses_its_capital_but_not_i_nor_an_abbreviation() -> None:
    names = ["What I could do", "I slept", "PEG (three questions)", "A letter"]
    assert [in_a_sentence(name) for name in names] == [
        "what I could do",
        "I slept",
        "PEG (three questions)",
        "a letter",
    ]
    assert in_a_sentence(OwnWords("Rug")) == "Rug"
