"""What is new in a file, in sentences."""

from diary.exchange.found import Found
from diary.exchange.importing import Import
from diary.i18n import _, ngettext
from diary.ui.dates import number


def news_sentences(found: Found, news: Import) -> list[str]:
    """A sentence for each thing there is to say about what would be written."""
    said = [
        _new(news.added),
        _changed(news.updated),
        _same(news.unchanged),
        _others(news.others),
        _unknown(len(found.unknown)),
    ]
    sentences = [sentence for sentence in said if sentence]
    return [*sentences, _("There is nothing new in it.")] if news.is_empty else sentences


def unreadable_sentence(count: int) -> str:
    """How much could not be read; empty where everything could."""
    return _told(
        count,
        ngettext(
            "{count} line cannot be read and stays out.",
            "{count} lines cannot be read and stay out.",
            count,
        ),
    )


def imported_sentence(news: Import) -> str:
    """What was done."""
    count = news.added + news.updated
    if not count:
        return _("Brought in.")
    return _told(
        count,
        ngettext("{count} moment was brought in.", "{count} moments were brought in.", count),
    )


def _new(count: int) -> str:
    return _told(count, ngettext("{count} moment is new.", "{count} moments are new.", count))


def _changed(count: int) -> str:
    return _told(
        count,
        ngettext(
            "{count} moment was changed there since.",
            "{count} moments were changed there since.",
            count,
        ),
    )


def _same(count: int) -> str:
    return _told(
        count,
        ngettext("{count} moment is here already.", "{count} moments are here already.", count),
    )


def _others(count: int) -> str:
    return _told(
        count,
        ngettext(
            "{count} other thing is new, such as a medicine or a score.",
            "{count} other things are new, such as medicines or scores.",
            count,
        ),
    )


def _unknown(count: int) -> str:
    return _told(
        count,
        ngettext(
            "{count} question of your own is not known in this diary; its answers stay out.",
            "{count} questions of your own are not known in this diary; their answers stay out.",
            count,
        ),
    )


def _told(count: int, sentence: str) -> str:
    return sentence.format(count=number(count)) if count else ""
