"""Weight stability intervals, and the first place, from the literature."""

from __future__ import annotations

import pytest

from lib.analysis.order.intervals import find_intervals
from lib.model.partnerships import MOST_POINTS
from tests.lib.analysis.builders import strategy

PROJECTS = (
    (100.0, 40.0, 60.0, 20.0),
    (70.0, 90.0, 30.0, 50.0),
    (40.0, 70.0, 100.0, 0.0),
    (80.0, 60.0, 50.0, 100.0),
    (20.0, 100.0, 80.0, 60.0),
)
PROJECT_WEIGHTS = (0.4, 0.3, 0.2, 0.1)
PROJECT_INTERVALS = (
    (0.28, 0.5),
    (0.125, 0.38235294117647),
    (0.0, 0.36507936507937),
    (0.05263157894737, 1.0),
)

ALTERNATIVES = (
    (0.3088, 0.2897, 0.3867, 0.1922),
    (0.2163, 0.3458, 0.1755, 0.6288),
    (0.4509, 0.2473, 0.1194, 0.0575),
    (0.0240, 0.1172, 0.3184, 0.1215),
)
ALTERNATIVE_WEIGHTS = (0.3277, 0.3058, 0.2876, 0.0790)


def test_one_way_stability_intervals_of_the_best_of_five_projects() -> None:
    """Method: Mareschal (1988), EJOR 33; Rios Insua & French (1991), EJOR 54.

    Data constructed for the case `stability_interval_oneway`; closed form, and a grid of 200,001
    weights for each goal.
    """
    points = {f"P{i}": [x / 100 * MOST_POINTS for x in row] for i, row in enumerate(PROJECTS)}
    found = find_intervals(strategy({f"S{j}": w for j, w in enumerate(PROJECT_WEIGHTS)}, points))
    assert found.leader == "P3"
    intervals = [(row.low, row.high) for row in found.of_leader]
    assert intervals == [pytest.approx(expected, abs=1e-9) for expected in PROJECT_INTERVALS]


def test_the_smallest_change_of_one_weight_by_the_formula_of_triantaphyllou_and_sanchez() -> None:
    """Triantaphyllou & Sanchez (1997), Decision Sciences 28(1), 151–194: the 4 × 4 example.

    δ = (P_j − P_i) / (a_jk − a_ik) changes weight k alone, before all are normalised again. The
    table was recalled, not re-read.
    """
    weights = {f"S{j}": weight for j, weight in enumerate(ALTERNATIVE_WEIGHTS)}
    points = {f"P{i}": [x * MOST_POINTS for x in row] for i, row in enumerate(ALTERNATIVES)}
    overtakes = find_intervals(strategy(weights, points)).overtakes
    value = [sum(x * w for x, w in zip(r, ALTERNATIVE_WEIGHTS, strict=True)) for r in ALTERNATIVES]
    for i in (1, 2, 3):
        for k, weight in enumerate(ALTERNATIVE_WEIGHTS):
            delta = (value[0] - value[i]) / (ALTERNATIVES[0][k] - ALTERNATIVES[i][k])
            changed = weight - delta
            share = changed / (sum(ALTERNATIVE_WEIGHTS) - delta)
            expected = pytest.approx(share) if 0 <= share <= 1 and changed >= 0 else None
            assert overtakes[f"P{i}"][f"S{k}"] == expected
