"""Single charts as pictures."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from diary.report.pictures import WIDEST, charts_of, picture_of, picture_png, picture_svg
from diary.report.readers import Part
from diary.vault.vault import Vault
from tests.report.reports import full_vault, report


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Vault:
    return full_vault(tmp_path_factory.mktemp("full"))


def test_every_chart_is_a_picture_of_the_width_that_was_asked(
    qtbot: QtBot,  # noqa: ARG001  there has to be an application
    vault: Vault,
) -> None:
    charts = charts_of(report(vault, parts=frozenset(Part)))
    assert [chart.part for chart in charts] == [
        Part.FUNCTION,
        Part.PAIN,
        Part.BODY,
        Part.TOGETHER,
        Part.SCORES,
        Part.KEPT,
        Part.TIMELINE,
        Part.LIFE,
    ]
    for chart in charts:
        picture = QImage.fromData(picture_png(picture_of(chart), 640))
        assert picture.width() == 640
        assert picture.pixelColor(1, 1).name() == "#ffffff"
        colours = {
            picture.pixelColor(x, y).rgb()
            for x in range(0, 640, 4)
            for y in range(0, picture.height(), 4)
        }
        assert len(colours) > 3


def test_a_picture_is_never_wider_than_a_computer_can_hold(
    qtbot: QtBot,  # noqa: ARG001  there has to be an application
    vault: Vault,
) -> None:
    chart = charts_of(report(vault))[-1]
    assert QImage.fromData(picture_png(picture_of(chart), 10**9)).width() == WIDEST
    assert QImage.fromData(picture_png(picture_of(chart), 0)).width() == 1


def test_svg_has_its_text_as_text(
    qtbot: QtBot,  # noqa: ARG001  there has to be an application
    vault: Vault,
    tmp_path: Path,
) -> None:
    chart = next(each for each in charts_of(report(vault)) if each.part is Part.PAIN)
    svg = picture_svg(picture_of(chart))
    (tmp_path / "pain.svg").write_bytes(svg)
    root = ET.parse(tmp_path / "pain.svg").getroot()  # noqa: S314  written by ourselves a moment ago
    words = "".join(root.itertext())
    assert "Worst pain of each day" in words
    assert "canary" not in words
    assert root.get("viewBox", "").startswith("0 0 551")


def test_the_life_timeline_is_a_picture_of_any_size_too(
    qtbot: QtBot,  # noqa: ARG001  there has to be an application
    vault: Vault,
) -> None:
    (chart,) = charts_of(report(vault, parts={Part.LIFE}))
    sizes = [QImage.fromData(picture_png(picture_of(chart), width)).size() for width in (800, 3200)]
    assert [size.width() for size in sizes] == [800, 3200]
    assert abs(sizes[1].height() - 4 * sizes[0].height()) <= 4
    words = " ".join(ET.fromstring(picture_svg(picture_of(chart))).itertext())  # noqa: S314  written by ourselves a moment ago
    assert "canaryevent" in words
    assert "Life timeline" in words
