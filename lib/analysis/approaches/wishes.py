"""What departments keep of their own choice: each of them, the least of all, all taken together."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import fsum

from lib.analysis.approaches.department_led import DepartmentLed, lead_values
from lib.analysis.ground.tolerances import PROMISE_KEPT, SAME
from lib.analysis.portfolios.choice import Wished
from lib.analysis.portfolios.conditions import ASKED, Condition, Source
from lib.model.model import Model


@dataclass(frozen=True, slots=True, eq=False)
class Wishes:
    """What each department's own choice is worth to it, and what it leads.

    `whole`: own value U_d* = U_d(S′_d) of each department that chooses something, within its own
    hours and money; the others have no choice to keep. `worth`: own value u_dp of every partnership
    that department d leads. `weights`: each chooser's share of the hours of all choosers (sum 1);
    equal shares where one of them has not said its hours, or none has any.
    """

    departments: tuple[str, ...]
    whole: Mapping[str, float]
    worth: Mapping[str, Mapping[str, float]]
    weights: Mapping[str, float]

    def kept(self, chosen: Collection[str]) -> dict[str, float | None]:
        """kept_d = min(1, U_d(S) / U_d*) of every department; None for one without a choice.

        U_d(S) = Σ u_dp over the chosen that d leads, whether or not it would have chosen them.
        """
        inside = set(chosen)
        return {
            department: self._kept(department, inside) if department in self.whole else None
            for department in self.departments
        }

    def least_kept(self, chosen: Collection[str]) -> float | None:
        """What the worst-off department keeps (0 to 1); None where nobody chooses anything."""
        return min(
            (share for share in self.kept(chosen).values() if share is not None), default=None
        )

    def wishes_kept(self, chosen: Collection[str]) -> float | None:
        """Σ H_d kept_d / Σ H_d over the departments with a choice (0 to 1); None without any."""
        inside = set(chosen)
        if not self.whole:
            return None
        return fsum(weight * self._kept(name, inside) for name, weight in self.weights.items())

    @property
    def wished(self) -> Wished:
        """The same as what equals among portfolios are told apart by."""
        return Wished(tuple((self.weights[name], self._shares(name)) for name in self.whole))

    def floors(self, guarantee: float) -> tuple[Condition, ...]:
        """What a promise asks of a portfolio: kept_d ≥ ρ, one condition for each with a choice.

        Its unit is the share of U_d*.
        """
        return tuple(
            Condition(
                Source(ASKED, department),
                self._shares(department),
                low=guarantee * (1 - PROMISE_KEPT),
            )
            for department in (self.whole if guarantee > 0 else ())
        )

    def _shares(self, department: str) -> dict[str, float]:
        """The share of U_d* that each partnership it leads is worth."""
        whole = self.whole[department]
        return {name: value / whole for name, value in self.worth[department].items() if value}

    def _kept(self, department: str, inside: set[str]) -> float:
        worth = self.worth[department]
        got = fsum(value for name, value in worth.items() if name in inside)
        return min(1.0, got / self.whole[department])


def wishes_of(model: Model, led: DepartmentLed) -> Wishes:
    """What the departments wish for: their own choices S′_d, as the department-led approach has it.

    A choice worth nothing is none.
    """
    values = lead_values(model, led.own)
    worth: dict[str, dict[str, float]] = {row.id: {} for row in model.departments}
    for row in model.partnerships:
        if row.lead is not None:
            worth[row.lead][row.id] = values[row.id]
    whole = {
        department: fsum(values[name] for name in names)
        for department, names in led.as_chosen.items()
    }
    whole = {department: value for department, value in whole.items() if value > SAME}
    return Wishes(tuple(worth), whole, worth, _weights(model, whole))


def _weights(model: Model, choosers: Collection[str]) -> dict[str, float]:
    """Each chooser's share of the hours of all choosers."""
    hours = {row.id: row.hours for row in model.departments if row.id in choosers}
    whole = fsum(value or 0.0 for value in hours.values())
    if None in hours.values() or whole <= 0:
        return dict.fromkeys(hours, 1 / max(1, len(hours)))
    return {name: (value or 0.0) / whole for name, value in hours.items()}
