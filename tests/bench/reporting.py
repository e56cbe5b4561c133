"""Row 11: one page of a report with its charts as PDF, beside the same charts by matplotlib's PDF back end.

Both draw the same document: the columns of what one could do, of the pain and of the nights, and what goes together,
each with its numbers. What is measured is drawing and writing; the diary is read before.
"""

import io
from pathlib import Path

from matplotlib.figure import Figure
from PySide6.QtGui import QGuiApplication

from diary.domain.example import example_content
from diary.report.pdf import report_pdf
from diary.report.sections import Days, Document, Evidences, Lines
from tests.bench.measuring import LEAST_ROUNDS, Row, in_turn, timed
from tests.report.reports import NOW, empty_vault, report

_GOAL = 0.12
_A4_INCHES = (8.27, 11.69)


def measure_report(folder: Path, rounds: int = LEAST_ROUNDS) -> list[Row]:
    """Row 11, of the first page for a general practitioner."""
    application = QGuiApplication.instance() or QGuiApplication(["bench", "-platform", "offscreen"])
    vault = empty_vault(folder)
    vault.whole.write(example_content("nl", NOW))
    document = report(vault)
    vault.close()
    anchor, ours = in_turn(
        (
            lambda: timed(lambda: by_matplotlib(document)),
            lambda: timed(lambda: report_pdf(document)),
        ),
        rounds,
    )
    del application
    return [
        Row("11", f"a report of one page; matplotlib {anchor:.0f} ms", ours, _GOAL, ours / anchor)
    ]


def by_matplotlib(document: Document) -> bytes:
    """The four charts of ``document`` on one A4."""
    figure = Figure(figsize=_A4_INCHES)
    axes = figure.subplots(4, 1)
    charts = [
        (section.title, section.chart)
        for section in document.sections
        if isinstance(section, Days | Lines) and section.chart is not None
    ]
    for axis, (title, chart) in zip(axes, charts, strict=False):
        axis.bar(chart.bars.x, chart.bars.height, width=chart.width * 0.74)
        axis.set_title(title)
        axis.set_ylim(0, chart.high)
        axis.set_yticks(
            [tick for tick, _words in chart.ticks], [words for _tick, words in chart.ticks]
        )
        axis.set_xticks([x for x, _name in chart.months], [name for _x, name in chart.months])
    evidences = next(each for each in document.sections if isinstance(each, Evidences))
    for place, row in enumerate(evidences.rows):
        axes[3].errorbar(
            row.effect, -place, xerr=[[row.effect - row.low], [row.high - row.effect]], fmt="o"
        )
        axes[3].text(evidences.reach, -place, row.sentence)
    axes[3].set_title(evidences.title)
    out = io.BytesIO()
    figure.savefig(out, format="pdf")
    return out.getvalue()
