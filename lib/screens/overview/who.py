"""Who should choose? The promise to the departments and its price, in one line."""

from __future__ import annotations

from collections.abc import Sequence

from lib.analysis.approaches.curve import Curve, draw_curve
from lib.analysis.approaches.side_by_side import Approach
from lib.analysis.ground.tolerances import SAME
from lib.analysis.standing import Standing
from lib.charts.glance import price_line
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.approaches.finding import Seen, coverage
from lib.screens.approaches.promise import promises, steady
from lib.screens.approaches.promising import SHOWN, points_words
from lib.screens.overview.answers import (
    Answer,
    Way,
    lacking_answer,
    lacking_to_share,
    none_in_time,
)
from lib.screens.parts import Picture
from lib.study import Study
from lib.study.base import Effort
from lib.words import N_, Amount, Words, words

QUESTION = N_("Who should choose?")
_SIDES, _PROMISE = {"approach": "sides"}, {"approach": "promise"}


def curve_of(seen: Seen, study: Study, effort: Effort) -> Curve:
    """The price of each promise; in a large library of no, today's and the highest one alone.

    Raises `TimeoutError` where nothing is found in time.
    """
    asked = promises(seen)
    if study.is_large and len(asked) > 1:
        asked = (asked[0], asked[1])
    rows: list[Approach] = []
    for guarantee in asked:
        rows.append(study.combination(guarantee, effort, rows))
    today = seen.found.combined
    others = (row for row in rows if row.guarantee != today.guarantee)
    return draw_curve(steady((*others, today)))


def who(
    model: Model, standing: Standing, seen: Seen | None, curve: Curve | None, reader: Reader
) -> Answer:
    """Who should choose, and what a promise to the departments costs."""
    if lacks := lacking_to_share(model, standing):
        return lacking_answer(QUESTION, lacks, reader)
    if seen is None:
        return none_in_time(QUESTION, reader)
    drawn = curve is not None and len(curve.points) > 1 and seen.departments_choose
    way = Way(
        reader.text(N_("See its price")),
        "approaches",
        _PROMISE if drawn else _SIDES,
    )
    picture = _picture(seen, curve, reader) if drawn and curve is not None else None
    return Answer(reader.text(QUESTION), reader.say(_said(seen)), picture, way)


def _said(seen: Seen) -> Words:
    both, team = coverage(seen.found.combined), coverage(seen.found.team_led)
    if both is None or team is None:
        return words("No selection keeps all rules and limits, however it is chosen.")
    if not seen.departments_choose:
        return words(
            "A team: no department leads a partnership that it could choose. It reaches {team} of "
            "the strategy.",
            team=Amount(team, "%"),
        )
    own, promise = _alone(seen), seen.found.combined.guarantee or 0.0
    if own is not None and own >= team - SHOWN:
        return words(
            "Let the departments choose: together they reach as much as a team would, {own} of "
            "the strategy.",
            own=Amount(own, "%"),
        )
    if promise <= SAME:
        return words(
            "Let a team choose: it reaches {team} of the strategy. Nothing is promised to the "
            "departments.",
            team=Amount(team, "%"),
        )
    return words(
        "Let a team choose and promise every department {promise} of its wishes: that costs "
        "{cost}.",
        promise=Amount(100 * promise, "%"),
        cost=points_words(team - both) if team - both >= SHOWN else words("nothing"),
    )


def _alone(seen: Seen) -> float | None:
    """What the departments reach by themselves; None where there is no such choice."""
    row = seen.found.department_led
    return coverage(row) if seen.has(row) else None


def _picture(seen: Seen, curve: Curve, reader: Reader) -> Picture:
    promise, both = 100 * (seen.found.combined.guarantee or 0.0), coverage(seen.found.combined)
    own = _alone(seen)
    here = words("{reached} at {promise}", reached=_share(both), promise=_share(promise))
    alone = words("departments alone: {share}", share=_share(own))
    return Picture(
        price_line(
            _line(curve),
            (promise, both or 0.0, reader.say(here)),
            None if own is None else (own, reader.say(alone)),
            (reader.text(N_("Promise to every department (%)")), reader.text(N_("Strategy, %"))),
        ),
        reader.text(
            "A line over the promise to the departments: how much of the strategy is covered under "
            "each. A dotted line shows what the departments reach by themselves."
        ),
    )


def _line(curve: Curve) -> Sequence[tuple[float, float]]:
    return [(100 * point.guarantee, point.coverage) for point in curve.points]


def _share(value: float | None) -> Amount | None:
    return None if value is None else Amount(value, "%")
