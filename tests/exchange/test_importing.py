"""Joining two diaries: an import adds and updates, and never loses anything."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from diary.domain.diary_content import DiaryContent
from diary.domain.entry import Entry
from diary.domain.pause import Pause
from diary.exchange.importing import compare, touched_by
from tests.exchange.contents import NOW, RECORDS, entry, everything

LATER = NOW.astimezone(UTC) + timedelta(hours=1)
EARLIER = NOW.astimezone(UTC) - timedelta(hours=1)


def version(changed_at: datetime | None = None, pain: int = 5) -> Entry:
    made = entry(1, NOW, pain=pain)
    return made if changed_at is None else replace(made, changed_at=changed_at)


def test_an_empty_diary_takes_everything() -> None:
    result = compare(DiaryContent(), everything())
    assert result.content == everything()
    assert result.content.events
    assert (result.added, result.updated, result.unchanged) == (7, 0, 0)


def test_the_same_file_a_second_time_changes_nothing() -> None:
    result = compare(everything(), everything())
    assert result.content == DiaryContent()
    assert (result.added, result.updated, result.unchanged) == (0, 0, 7)


def test_the_version_that_was_changed_last_wins() -> None:
    newer = version(LATER, pain=7)
    result = compare(DiaryContent((version(),)), DiaryContent((newer,)))
    assert result.content.entries == (newer,)
    assert (result.added, result.updated, result.unchanged) == (0, 1, 0)


def test_an_older_version_changes_nothing() -> None:
    result = compare(DiaryContent((version(),)), DiaryContent((version(EARLIER, pain=7),)))
    assert result.content == DiaryContent()


def test_nothing_gets_into_the_bin_by_an_import() -> None:
    result = compare(DiaryContent((version(),)), DiaryContent(binned=((LATER, version()),)))
    assert result.content == DiaryContent()
    assert result.unchanged == 1


def test_a_later_text_of_an_entry_that_was_binned_elsewhere_is_taken_over() -> None:
    newer = version(LATER, pain=7)
    result = compare(DiaryContent((version(),)), DiaryContent(binned=((LATER, newer),)))
    assert result.content == DiaryContent((newer,))
    assert (result.added, result.updated) == (0, 1)


def test_what_is_in_the_bin_here_stays_there() -> None:
    here = DiaryContent(binned=((LATER, version()),))
    assert compare(here, DiaryContent((version(),))).content == DiaryContent()
    assert compare(here, DiaryContent(binned=((LATER, version()),))).content == DiaryContent()


def test_what_was_changed_after_it_was_binned_here_comes_back() -> None:
    newer = version(LATER, pain=7)
    here = DiaryContent(binned=((NOW.astimezone(UTC), version()),))
    assert compare(here, DiaryContent((newer,))).content == DiaryContent((newer,))


def test_own_choices_are_kept_and_only_completed() -> None:
    here = DiaryContent(preferences={"quiet": True, "quiet_help": True})
    file = DiaryContent(preferences={"quiet": True, "quiet_help": False, "asked": {"pain": False}})
    wanted = {"quiet_help": False, "asked": {"pain": False}}
    assert compare(here, file).content.preferences == wanted


def test_a_pause_that_ended_elsewhere_ends_here() -> None:
    open_pause = Pause(UUID(int=1), date(2026, 3, 1))
    ended = replace(open_pause, last=date(2026, 3, 5))
    here, file = DiaryContent(pauses=(open_pause,)), DiaryContent(pauses=(ended,))
    assert compare(here, file).content.pauses == (ended,)
    assert compare(file, here).content.pauses == ()


def test_a_record_that_was_changed_elsewhere_since_is_taken_over() -> None:
    here = everything()
    event, medicine = here.events[0], here.medicines[0]
    later = replace(event, words="Anders gezegd", changed_at=LATER, deleted_at=LATER)
    earlier = replace(medicine, name="iets anders", changed_at=EARLIER)
    result = compare(here, DiaryContent(events=(later,), medicines=(earlier,)))
    assert result.content == DiaryContent(events=(replace(later, deleted_at=None),))


def test_a_record_that_was_deleted_here_stays_deleted() -> None:
    event = everything().events[0]
    deleted = replace(event, deleted_at=LATER)
    assert compare(DiaryContent(events=(deleted,)), DiaryContent(events=(event,))).content == (
        DiaryContent()
    )


def test_the_key_of_an_own_question_stays_with_the_one_that_has_it() -> None:
    own = everything().own_measures[0]
    other = replace(own, uuid=UUID(int=99))
    news = compare(DiaryContent(own_measures=(own,)), DiaryContent(own_measures=(other,)))
    assert news.content == DiaryContent()


def test_only_what_is_replaced_is_kept_for_the_way_back() -> None:
    written = DiaryContent((version(LATER),), preferences={"quiet": True})
    present = DiaryContent((version(), entry(2, NOW)), preferences={"quiet": False, "asked": {}})
    kept = touched_by(written, present)
    assert kept == DiaryContent((version(),), preferences={"quiet": False})
    assert touched_by(everything(), everything()) == replace(everything(), scale_words=())
    assert touched_by(written, DiaryContent()) == DiaryContent()


def test_records_beside_the_entries_are_counted() -> None:
    news = compare(DiaryContent(), everything())
    assert news.others == sum(len(getattr(everything(), part)) for part in RECORDS)
    assert not news.is_empty
    assert compare(everything(), everything()).is_empty
