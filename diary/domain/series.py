"""Times and values of one measure, as arrays."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from diary.domain.measure import Measure


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """The values of one measure in order of time."""

    measure: Measure
    at: NDArray[np.int64]
    """Shape (values,): milliseconds since 1970 in UTC; for a day or night measure, noon of its local day in UTC."""
    values: NDArray[np.float64]
    """Shape (values,): in the unit of the measure's scale."""

    def __len__(self) -> int:
        """How many values."""
        return len(self.at)
