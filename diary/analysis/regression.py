"""A line through days that resemble their neighbours: generalized least squares with the errors of ``whitening``."""

from dataclasses import dataclass

import numpy as np
from scipy.special import fdtrc, stdtrit

from diary.analysis.whitening import Numbers, fitted_model, whitened

_SAME = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """What was fitted; one figure for each term of the design."""

    coefficients: Numbers
    covariance: Numbers
    """Shape (terms, terms)."""
    degrees: int

    def interval(self, term: int) -> tuple[float, float]:
        """The ends of the 95 % interval of one term."""
        reach = float(stdtrit(self.degrees, 0.975)) * float(
            np.sqrt(max(0.0, self.covariance[term, term]))
        )
        middle = float(self.coefficients[term])
        return middle - reach, middle + reach

    def p_of(self, terms: slice) -> float:
        """The p of an F test that these terms are all nought."""
        those, inner = self.coefficients[terms], self.covariance[terms, terms]
        if not inner.any():
            return 0.0 if those.any() else 1.0
        statistic = float(those @ np.linalg.solve(inner, those)) / len(those)
        return float(fdtrc(len(those), self.degrees, max(0.0, statistic)))


def fitted_line(outcome: Numbers, design: Numbers, null_design: Numbers) -> Line | None:
    """``outcome`` (shape (days,), NaN where missing) on ``design`` (days, terms).

    The error model is fitted on ``null_design``, without what is asked about. ``None`` where the days do not suffice or
    a term cannot be told from the others.
    """
    known = np.isfinite(outcome)
    terms = design.shape[1]
    degrees = int(known.sum()) - terms
    if degrees < 1:
        return None
    filled = np.where(known, outcome, 0.0)
    model = fitted_model(outcome, null_design, known)
    columns = np.where(known[:, None], np.column_stack([design, filled]), 0.0)
    white = whitened(columns[:, None, :], known[:, None], model).columns[0]
    within, wanted = white[:, :-1], white[:, -1]
    gram = within.T @ within
    if np.linalg.eigvalsh(gram)[0] <= _SAME * np.trace(gram):
        return None
    coefficients = np.linalg.solve(gram, within.T @ wanted)
    left = wanted - within @ coefficients
    covariance = np.linalg.inv(gram) * float(left @ left) / degrees
    return Line(coefficients, covariance, degrees)
