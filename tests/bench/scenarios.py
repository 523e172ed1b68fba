"""What-ifs: the effect of each change over evaluating the figure alone, and goal seek by lever."""

from __future__ import annotations

from functools import partial

from lib.analysis.what_if.effects import effects_of
from lib.analysis.what_if.levers import Lever
from lib.analysis.what_if.outcome import EXPLAINED
from lib.analysis.what_if.seeking import Wish, seek
from lib.analysis.what_if.weight_path import follow_weight
from lib.exchange.ready import demo
from lib.model.changes import Change, Set
from lib.model.model import Model
from tests.bench.measure import ms, ratio, seconds_of, section, table
from tests.sized import sized_model

STEPS = (4, 8, 12)
"""Changes to tell apart: the last are too many for every combination."""
SIZES = {"the demo": demo, "200 × 12": sized_model}
QUICK = ("proposed_coverage", "competence_coverage")


def run() -> None:
    """Print the time of effects, then that of goal seek."""
    with section("Effects of changes (ms; × is over the figure computed once)"):
        print(table(["library", "figure", "once", *_heads()], list(_effects())))
    with section("Goal seek in the demo (ms)"):
        print(table(["lever", "nine tenths covered", "P07 in"], list(_seeking())))


def _heads() -> list[str]:
    return [head for n in STEPS for head in (f"{n} changes", "×")]


def _effects() -> list[list[str]]:
    rows = []
    for called, make in SIZES.items():
        model = make()
        for name in (*QUICK, *(("best_coverage",) if called == "the demo" else ())):
            value = EXPLAINED[name]
            once = seconds_of(partial(value, model))
            row = [called, name, ms(once)]
            for n in STEPS:
                taken = seconds_of(partial(effects_of, model, _changes(model, n), value))
                row += [ms(taken), ratio(taken, once)]
            rows.append(row)
    return rows


def _changes(model: Model, n: int) -> list[Change]:
    """So many changes: of goals' weights, then of competences' weights."""
    goals = [Set("goals", row.id, "weight", 2 * (row.weight or 1.0)) for row in model.goals]
    more = [Set("competences", c.id, "weight", 1 + (c.weight or 0.0)) for c in model.competences]
    return [*goals, *more][:n]


def _seeking() -> list[list[str]]:
    model, rows = demo(), []
    wishes = (Wish("coverage", amount=0.9), Wish("partnership", "P07"))
    for lever in (Lever("budget"), Lever("all_hours"), Lever("hours", "SF")):
        taken = (seconds_of(partial(seek, model, lever, wish)) for wish in wishes)
        rows.append([f"{lever.kind} {lever.about}".strip(), *map(ms, taken)])
    path = ms(seconds_of(partial(follow_weight, model, "S1")))
    return [*rows, ["weight S1, all the way", path, path]]
