"""An import as one step of the session, that can be undone and done again."""

from diary.domain.diary_content import RECORD_PARTS, DiaryContent
from diary.exchange.importing import Import, touched_by
from diary.ui.files.news_words import imported_sentence
from diary.ui.session import Session


def keep_import(session: Session, news: Import, present: DiaryContent) -> None:
    """Remember what was just written into ``present``, and tell it with the offer to undo."""
    written, before = news.content, touched_by(news.content, present)
    is_written = True

    def tell() -> None:
        for part, kind in RECORD_PARTS.items():
            if getattr(written, part):
                session.records.changed.emit(kind)
        session.content_changed.emit()

    def do() -> None:
        nonlocal is_written
        if not is_written:
            session.vault.whole.write(written)
        is_written = True
        tell()

    def undo() -> None:
        nonlocal is_written
        session.vault.whole.take_back(written, before)
        is_written = False
        tell()

    session.do(imported_sentence(news), do, undo)
