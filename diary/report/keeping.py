"""What stands on top and at the foot: the person's questions, how the diary was kept, and what was left out."""

from collections import Counter

from diary.analysis.overview import Overview
from diary.analysis.view import View
from diary.domain.emotions import WORDS
from diary.i18n import _, in_a_sentence, ngettext
from diary.report.readers import Part
from diary.report.request import Request
from diary.report.sections import Asking, LeftOut, Lines, Strip
from diary.report.sheets_on_paper import sheets_left_out

_MOST_FEELINGS = 6
_PART_OF = {Part.VERDICTS: Part.SCORES}
"""What is another view of a part: not left out where that part is in."""
_HUNDRED = 100
_STAYS = "\N{NO-BREAK SPACE}"
"""A line is not broken here."""


def asking_section(request: Request) -> Asking | None:
    """The sentence and the questions; ``None`` where there are none."""
    if not request.sentence and not request.questions:
        return None
    count = len(request.questions)
    return Asking(
        part=Part.QUESTIONS,
        title=ngettext("My question", "My questions", max(1, count)),
        sentence=request.sentence,
        questions=request.questions,
    )


def feelings_section(overview: Overview) -> Lines:
    """The words that were named on most days."""
    counts = Counter(word for _day, word in set(overview.happenings.feelings))
    often = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_FEELINGS]
    named = f"{_STAYS}· ".join(
        f"{_(WORDS[word].name) if word in WORDS else word}{_STAYS}{count}" for word, count in often
    )
    return Lines(
        part=Part.FEELINGS,
        title=_("Feelings"),
        hint=_("named most often, with the number of days"),
        lines=((named or _("No feelings were named."), False),),
    )


def kept_section(overview: Overview, view: View) -> Strip:
    """On which days something was written, and how much of it afterwards."""
    kept = overview.kept
    days = ngettext(
        "written on {count} of {all} day", "written on {count} of {all} days", len(view.period)
    )
    late = (
        _("filled in later: {count} of {all} notes ({share} %)").format(
            count=kept.late_notes,
            all=kept.notes,
            share=round(kept.late_notes * _HUNDRED / kept.notes),
        )
        if kept.notes
        else ""
    )
    told = days.format(count=len(kept.days), all=len(view.period))
    return Strip(
        part=Part.KEPT,
        title=_("How the diary was kept"),
        hint=told,
        first=view.shown.first,
        last=view.shown.last,
        days=tuple(float(day) for day in kept.days.tolist()),
        late=frozenset(float(day) for day in kept.late_days.tolist()),
        legend=tuple(
            line
            for line in (late, _("full: that day or soon after · open: later · white: nothing"))
            if line
        ),
    )


def left_out_section(overview: Overview, request: Request) -> LeftOut:
    """What is not in it of what could have been; worksheets by their names."""
    if request.reader.is_short:
        sentence = _("By my own choice this is a short version; the rest of the diary is left out.")
    else:
        names = [
            in_a_sentence(part.value)
            for part in Part
            if part is not Part.WORKSHEETS
            and part not in request.parts
            and _PART_OF.get(part, part) not in request.parts
        ]
        sheets = sheets_left_out(overview, request)
        if sheets:
            names.append(_("worksheets: {names}").format(names=", ".join(sheets)))
        sentence = (
            _("By my own choice: {parts}.").format(parts=" · ".join(names))
            if names
            else _("Nothing of what a report can hold.")
        )
    return LeftOut(part=Part.KEPT, title=_("Left out"), sentence=sentence)
