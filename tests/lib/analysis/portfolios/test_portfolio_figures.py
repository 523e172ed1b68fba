"""The figures about portfolios, as the command line prints them."""

from __future__ import annotations

import pytest

from lib.analysis.figures import figures
from lib.analysis.portfolios import portfolio_figures
from lib.analysis.portfolios.selection_frequency import selection_frequency
from lib.exchange.ready import aarhus, demo
from lib.model.model import Model
from tests.lib.analysis.builders import strategy


def test_a_small_library_has_the_core_index() -> None:
    model = strategy({"S1": 1.0}, {"P1": (2.0,), "P2": (0.0,)}, targets={"S1": 3.0})
    found = figures(model, ["core_index", "selection_frequency"])
    assert list(found) == ["core_index"]
    core = {"feasible": 4, "nondominated": 2, "P1": 1.0, "P2": 0.5}
    assert found["core_index"] == {"weights": "any", **core, "order": {"weights": "order", **core}}


def test_a_larger_one_has_the_selection_frequency(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        portfolio_figures, "selection_frequency", lambda model: selection_frequency(model, 2)
    )
    found = figures(demo(), ["core_index", "selection_frequency"])
    assert list(found) == ["selection_frequency"]
    assert {"samples": 2, "model": "order", "exact": True}.items() <= dict(
        found["selection_frequency"]
    ).items()


def test_the_frontier_is_a_list_of_points() -> None:
    found = figures(demo(), ["frontier"])["frontier"]
    assert isinstance(found, list)
    today = next(row for row in found if (row["by"], row["level"]) == ("budget", 600_000))
    assert today["coverage"] == pytest.approx(0.894722, abs=1e-6)
    assert today["proved"]


@pytest.mark.parametrize("model", [Model(), aarhus()])
def test_they_can_be_had_of_libraries_with_little_in_them(model: Model) -> None:
    assert set(figures(model, ["frontier", "core_index"])) == {"frontier", "core_index"}
