"""Figures of days that resemble their neighbours, made independent: errors of AR(1) plus white noise.

The covariance of two days is ``(1 - noise) * phi ** |i - j|``, and 1 for a day with itself. A Kalman filter on the
calendar gives exactly what the inverse of its Cholesky factor would, also where days are missing, in one pass over the
days; many patterns of missing days, or many ``phi`` and ``noise``, go through together (Harvey 1989, chapter 3).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class ErrorModel:
    """How much a day resembles the one before; single figures, or arrays of one shape."""

    phi: Numbers
    """0 … 1 (1 not included): what is left of a difference a day later."""
    noise: Numbers
    """0 … 1: the share of the variance that belongs to each day alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Whitened:
    """Rows that are independent with one variance."""

    columns: Numbers
    """Shape (batch, days, columns); 0 on days that are missing."""
    log_determinant: Numbers
    """Shape (batch,): of the covariance of the days that are there."""


def whitened(columns: Numbers, known: Truths, model: ErrorModel) -> Whitened:
    """``columns``, shape (days, batch, columns) or (days, 1, columns), made independent.

    ``known``, shape (days, batch) or (days, 1), says which days are there; what stands on the others is not looked at,
    and must be finite. ``model`` broadcasts with (batch,).
    """
    days = len(columns)
    phi, noise = np.broadcast_arrays(model.phi, model.noise)
    batch = np.broadcast_shapes(phi.shape, known.shape[1:], columns.shape[1:2])
    phi, noise = np.broadcast_to(phi, batch), np.broadcast_to(noise, batch)
    there = np.broadcast_to(known, (days, *batch)).astype(np.float64)
    spread = np.ones(batch) * (1 - noise)
    fresh = (1 - phi**2) * (1 - noise)
    level = np.zeros((*batch, columns.shape[2]))
    found = np.empty((days, *batch, columns.shape[2]))
    log_determinant = np.zeros(batch)
    phi_column, phi_square = phi[:, None], phi**2
    for day in range(days):
        variance = spread + noise
        surprise = (columns[day] - level) * there[day][:, None]
        gain = there[day] * spread / variance
        found[day] = surprise / np.sqrt(variance)[:, None]
        log_determinant += there[day] * np.log(variance)
        level = phi_column * (level + gain[:, None] * surprise)
        spread = phi_square * (spread - spread * gain) + fresh
    return Whitened(np.ascontiguousarray(found.transpose(1, 0, 2)), log_determinant)


_PHIS = np.array([0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98])
_NOISES = np.array([0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])


def fitted_model(outcome: Numbers, design: Numbers, known: Truths) -> ErrorModel:
    """The ``phi`` and ``noise`` of a grid that fit best by restricted maximum likelihood (Patterson & Thompson 1971).

    ``outcome`` has shape (days,), ``design`` (days, terms), ``known`` (days,). With too few days, independent days.
    """
    terms = design.shape[1]
    count = int(known.sum())
    phi, noise = (each.ravel() for each in np.meshgrid(_PHIS, _NOISES, indexing="ij"))
    if count <= terms + 1:
        return ErrorModel(np.zeros(1), np.zeros(1))
    columns = np.column_stack([design, np.where(known, outcome, 0.0)])
    model = ErrorModel(phi, noise)
    white = whitened(columns[:, None, :], known[:, None], model)
    gram = white.columns.transpose(0, 2, 1) @ white.columns
    inner, cross, total = gram[:, :-1, :-1], gram[:, :-1, -1:], gram[:, -1, -1]
    explained = (cross * np.linalg.solve(inner, cross)).sum((1, 2))
    left = np.maximum(total - explained, np.finfo(float).tiny)
    _sign, log_inner = np.linalg.slogdet(inner)
    likelihood = -0.5 * (
        (count - terms) * np.log(left / (count - terms)) + white.log_determinant + log_inner
    )
    best = int(likelihood.argmax())
    return ErrorModel(phi[best : best + 1], noise[best : best + 1])
