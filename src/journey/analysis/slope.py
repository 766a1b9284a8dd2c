"""How steeply values run: the Theil-Sen slope with its range, and Kendall's tau."""

import math
from dataclasses import dataclass

import numpy as np

from journey.analysis.series import FloatArray

_NORMAL_975 = 1.959963984540054
"""The 97.5 % point of the normal distribution, for a 95 % range."""


@dataclass(frozen=True, slots=True)
class Slope:
    """Change of the value per unit of time, with its 95 % range."""

    per_unit: float
    low: float
    high: float

    @property
    def excludes_level(self) -> bool:
        return self.low > 0 or self.high < 0


def theil_sen(times: FloatArray, values: FloatArray) -> Slope | None:
    """Median of the slopes of all pairs (Theil 1950), range by Kendall's variance (Sen 1968).

    Times are distinct, and nothing is NaN. None with fewer than two values.
    """
    first, second = np.triu_indices(len(values), 1)
    if not len(first):
        return None
    slopes = np.sort((values[second] - values[first]) / (times[second] - times[first]))
    reach = _NORMAL_975 * math.sqrt(_kendall_variance(values))
    lowest = max(round((len(slopes) - reach) / 2) - 1, 0)
    highest = min(round((len(slopes) + reach) / 2), len(slopes) - 1)
    return Slope(float(np.median(slopes)), float(slopes[lowest]), float(slopes[highest]))


def kendall_tau(times: FloatArray, values: FloatArray) -> float | None:
    """Tau-b of distinct times and values that may tie; None where every value is the same."""
    first, second = np.triu_indices(len(values), 1)
    agreement = np.sign(times[second] - times[first]) * np.sign(values[second] - values[first])
    untied = int(np.count_nonzero(agreement))
    if not untied:
        return None
    return float(agreement.sum() / math.sqrt(len(first) * untied))


def _kendall_variance(values: FloatArray) -> float:
    """The variance of Kendall's S, with the correction for tied values."""
    n = len(values)
    _, ties = np.unique(values, return_counts=True)
    terms = n * (n - 1) * (2 * n + 5) - float((ties * (ties - 1) * (2 * ties + 5)).sum())
    return terms / 18
