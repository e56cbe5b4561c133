"""The answer to a suspicion and the trust in a step as plain values, the same in the database and in files."""

from datetime import date
from typing import Any

from diary.domain.plain import Plain
from diary.domain.trying import STRENGTH, Answer, Trust
from diary.errors import InvalidValue

VERDICTS = ("together", "weak", "no link")
_THOUSANDTHS = 3
_FIGURES = ("effect", "low", "high")


def answer_to_plain(answer: Answer) -> Plain:
    """Days in ISO 8601, figures to the thousandth."""
    return {
        "day": answer.day.isoformat(),
        "verdict": answer.verdict,
        "lag": answer.lag,
        "days": answer.days,
        **{name: round(getattr(answer, name), _THOUSANDTHS) for name in _FIGURES},
    }


def answer_from_plain(plain: Any) -> Answer:  # noqa: ANN401  what JSON can hold
    """Checked; raises ``InvalidValue``."""
    names = {"day", "verdict", "lag", "days", *_FIGURES}
    if not isinstance(plain, dict) or plain.keys() != names or plain["verdict"] not in VERDICTS:
        raise InvalidValue
    whole = [plain[name] for name in ("lag", "days")]
    figures = [plain[name] for name in _FIGURES]
    if not all(type(each) is int for each in whole) or not all(
        type(each) in {int, float} for each in figures
    ):
        raise InvalidValue
    return Answer(_day(plain["day"]), plain["verdict"], *whole, *(float(each) for each in figures))


def trust_to_plain(trust: Trust) -> Plain:
    """The day in ISO 8601."""
    return {"day": trust.day.isoformat(), "value": trust.value}


def trust_from_plain(plain: Any) -> Trust:  # noqa: ANN401  what JSON can hold
    """Checked; raises ``InvalidValue``."""
    if not isinstance(plain, dict) or plain.keys() != {"day", "value"}:
        raise InvalidValue
    return Trust(_day(plain["day"]), STRENGTH.check(plain["value"]))


def _day(text: object) -> date:
    try:
        if isinstance(text, str):
            return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidValue from error
    raise InvalidValue
