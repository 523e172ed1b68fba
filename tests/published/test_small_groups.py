"""The small-group rule against a case that was reckoned by a second method."""

from __future__ import annotations

from itertools import combinations

from lib.analysis.competences.small_groups import Shown, choose_shown, leaks

GROUPS = {"Afd_A": 6, "Afd_B": 3, "Afd_C": 9}
FIGURES = ("total", *GROUPS)
LEAST = 5


def shown(figures: frozenset[str]) -> Shown:
    return Shown("total" in figures, frozenset(figures - {"total"}))


def test_the_total_and_two_of_three_departments_give_the_third_away() -> None:
    """Constructed case “small groups”: 18 − 6 − 9 = 3 people."""
    assert leaks(GROUPS, Shown(True, frozenset({"Afd_A", "Afd_C"})), LEAST)


def test_the_largest_sets_of_figures_that_may_be_shown() -> None:
    """Constructed case “small groups”: three sets, to none of which a figure can be added."""
    some = [frozenset(f) for n in range(len(FIGURES) + 1) for f in combinations(FIGURES, n)]
    safe = [figures for figures in some if not leaks(GROUPS, shown(figures), LEAST)]
    largest = {figures for figures in safe if not any(figures < other for other in safe)}
    assert largest == {
        frozenset({"Afd_A", "Afd_C"}),
        frozenset({"total", "Afd_A"}),
        frozenset({"total", "Afd_C"}),
    }


def test_the_total_and_the_largest_department_are_shown() -> None:
    """Constructed case “small groups”: of the three, the one with most answers in it."""
    assert choose_shown(GROUPS, LEAST) == Shown(True, frozenset({"Afd_C"}))
