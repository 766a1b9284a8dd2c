"""Student's t quantile for real degrees of freedom, so that no statistics library is needed.

The distribution function is a regularised incomplete beta function, here by its continued
fraction (DLMF 8.17.22, evaluated by the modified Lentz algorithm).
"""

import math

_TINY = 1e-300
_PRECISION = 1e-15
_MOST_STEPS = 1000


def t_quantile(probability: float, degrees: float) -> float:
    """The t below which a share `probability` (0 to 1, ends excluded) of the distribution lies.

    Correct to 1e-9 relative for 1 degree of freedom and more.
    """
    if not 0 < probability < 1 or degrees <= 0:
        raise ValueError("probability lies between 0 and 1, degrees of freedom above 0")
    if probability < 0.5:
        return -t_quantile(1 - probability, degrees)
    tail = 1 - probability
    low, high = 0.0, 1.0
    while _upper_tail(high, degrees) > tail:
        low, high = high, high * 2
    while (middle := (low + high) / 2) not in (low, high):
        if _upper_tail(middle, degrees) > tail:
            low = middle
        else:
            high = middle
    return high if probability > 0.5 else 0.0


def _upper_tail(t: float, degrees: float) -> float:
    """The share of the distribution above a t of 0 and more."""
    x = degrees / (degrees + t * t)
    return 0.5 * _incomplete_beta(degrees / 2, 0.5, x, t * t / (degrees + t * t))


def _incomplete_beta(a: float, b: float, x: float, rest: float) -> float:
    """I_x(a, b), with `rest` = 1 - x given beside it because it may be tiny."""
    if x <= 0 or rest <= 0:
        return 0.0 if x <= 0 else 1.0
    front = a * math.log(x) + b * math.log(rest)
    front += math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    if x < (a + 1) / (a + b + 2):
        return math.exp(front) * _continued_fraction(a, b, x) / a
    return 1 - math.exp(front) * _continued_fraction(b, a, rest) / b


def _continued_fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1 / _not_zero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _MOST_STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for numerator in (even, odd):
            c = _not_zero(1 + numerator / c)
            d = 1 / _not_zero(1 + numerator * d)
            value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value


def _not_zero(number: float) -> float:
    return number if abs(number) > _TINY else _TINY
