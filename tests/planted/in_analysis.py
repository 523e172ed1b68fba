"""Bugs in the analyses: figures that are wrong, and what they would tell of one person."""

from __future__ import annotations

from tests.planted.bug import Bug

_GROUND = (
    Bug(
        "a synergy counts as soon as one of its partnerships is in",
        room="lib/analysis/ground",
        old="if all(name in chosen for name in synergy.partnerships)",
        new="if any(name in chosen for name in synergy.partnerships)",
        tests=("tests/lib/analysis/ground/test_coverage.py",),
    ),
    Bug(
        "a novelty that nobody has judged makes a partnership worth more",
        room="lib/analysis/ground",
        old="[1 if row.novelty is None else row.novelty",
        new="[0 if row.novelty is None else row.novelty",
        tests=("tests/lib/analysis/ground/test_own_value.py",),
    ),
)

_ALIGNMENT = (
    Bug(
        "points beyond a goal's target count on",
        room="lib/analysis/ground",
        old="WHOLE * np.minimum(1.0, points / full)",
        new="WHOLE * (points / full)",
        tests=("tests/lib/analysis/alignment/test_ranking.py",),
    ),
    Bug(
        "of several leads lost at one weight, not only the deepest says who takes over",
        room="lib/analysis/alignment",
        old="lost = depths <= depths.min() + SAME",
        new="lost = np.isfinite(depths)",
        tests=("tests/lib/analysis/alignment/test_intervals.py",),
    ),
    Bug(
        "of equals, the partnership whose hours are unknown comes first",
        room="lib/analysis/alignment",
        old="inf if it[0].hours is None else it[0].hours",
        new="0.0 if it[0].hours is None else it[0].hours",
        tests=("tests/lib/analysis/alignment/test_ranking.py",),
    ),
    Bug(
        "it is possible to be ahead of one that is ahead by all weights that agree",
        room="lib/analysis/alignment/pairs",
        old="found.never_behind, ~found.always_ahead.T)",
        new="found.never_behind, np.ones_like(found.always_ahead))",
        tests=("tests/lib/analysis/alignment/pairs/test_certain.py",),
    ),
    Bug(
        "a set of choices is called contradictory though one of it could be left out",
        room="lib/analysis/alignment/pairs",
        old="    return _thinned(leads, found), solution.proved",
        new="    return range(len(leads)), solution.proved",
        tests=("tests/lib/analysis/alignment/pairs/test_contradictions.py",),
    ),
    Bug(
        "the weights to be saved are rounded though a choice then no longer holds",
        room="lib/analysis/alignment/pairs",
        old="            if all(map(holds, choices.leads @ shares)):",
        new="            if shares.size:",
        tests=("tests/lib/analysis/alignment/pairs/test_agreeing.py",),
    ),
    Bug(
        "a partnership that nobody has assessed is ranked beside the others",
        room="lib/analysis/alignment",
        old="placed = [replace(row, rank=place) for row, place in _placed(enough)]",
        new="placed = [replace(row, rank=place) for row, place in _placed(found)]",
        tests=("tests/lib/analysis/alignment/test_ranking.py",),
    ),
    Bug(
        "points that a goal can no longer use lift a partnership among the first",
        room="lib/analysis/alignment",
        old="most = min(target, MOST_POINTS)",
        new="most = MOST_POINTS",
        tests=("tests/lib/analysis/alignment/test_smallest_change.py",),
    ),
    Bug(
        "what runs today is not taken out before it is asked what would go with it",
        room="lib/analysis/ground",
        old="cover(model, running ^ {name}, cells)",
        new="cover(model, running | {name}, cells)",
        tests=("tests/lib/analysis/ground/test_coverage.py",),
    ),
)

_PORTFOLIOS = (
    Bug(
        "hours of a partnership that has ended leave out all those without hours",
        room="lib/analysis/portfolios",
        old="any(hours[name] is not None for name in open_partnerships(model))",
        new="any(asked is not None for asked in hours.values())",
        tests=("tests/lib/analysis/portfolios/test_conditions.py",),
    ),
    Bug(
        "a rule that asks for a partnership cuts off sets that would come to keep it",
        room="lib/analysis/portfolios",
        old="grows = row.low <= 0 and all(factor >= 0",
        new="grows = row.low <= 0 or all(factor >= 0",
        tests=("tests/lib/analysis/portfolios/test_feasible.py",),
    ),
    Bug(
        "what gives way is weighed by the hour, not by its share",
        room="lib/analysis/portfolios",
        old="return 1.0 / max(1.0, condition.high)",
        new="return 1.0",
        tests=("tests/lib/analysis/portfolios/test_pricing.py",),
    ),
    Bug(
        "one more is a gain although overlaps outweigh all there is",
        room="lib/analysis/portfolios",
        old=" & (most + given[goal] > SAME)",
        new="",
        tests=("tests/lib/analysis/portfolios/test_core_index.py",),
        only="outweigh_all_there_is",
    ),
    Bug(
        "what has an equal either way is said to hang on the weights",
        room="lib/analysis/portfolios",
        old='return "level" if both == len(np.unique(kind)) else "some"',
        new='return "some"',
        tests=("tests/lib/analysis/portfolios/test_core_index.py",),
        only="two_equals",
    ),
    Bug(
        "of equals with as much work, any other would be shown rather",
        room="lib/analysis/portfolios",
        old="        earlier.keep(place, low=own + HALF_OF_ONE)\n",
        new="",
        tests=("tests/lib/analysis/portfolios/test_equals.py",),
        only="shown_rather",
    ),
    Bug(
        "a step of the order adds what it covers alone",
        room="lib/analysis/portfolios",
        old="            covered - before,\n",
        new="            alone,\n",
        tests=("tests/lib/analysis/portfolios/test_value_for_money.py",),
        only="gains_no_more or sums_to",
    ),
)

_VARIED = (
    Bug(
        "an answer beyond the target is not worth what the target is",
        room="lib/analysis/alignment",
        old="/ (2 * length) + (1 - even) * after",
        new="/ (2 * length)",
        tests=("tests/lib/analysis/alignment/test_worth_asking.py",),
    ),
    Bug(
        "the first are chosen by the middle of each range, not by what is expected",
        room="lib/analysis/alignment",
        old="mean = even * (least + most) / 2 + (1 - even) * most",
        new="mean = (least + most) / 2",
        tests=("tests/lib/analysis/alignment/test_worth_asking.py",),
    ),
    Bug(
        "shares are of another mean than the library's own weights",
        room="lib/analysis/ground",
        old='NEAR: WeightModel = "near"',
        new='NEAR: WeightModel = "order"',
        tests=("tests/lib/analysis/alignment/test_robustness.py",),
    ),
    Bug(
        "a range is drawn from what is known today upwards",
        room="lib/analysis/portfolios",
        old="points = np.tile(cells.low[rows], (samples, 1, 1))",
        new="points = np.tile(cells.points[rows], (samples, 1, 1))",
        tests=("tests/lib/analysis/portfolios/test_draws.py",),
    ),
    Bug(
        "whoever gives nothing in a draw counts as in its best portfolio",
        room="lib/analysis/portfolios",
        old="level = sets if overlaps else _smaller(sets, largest[values >= most - EQUAL])",
        new="level = largest",
        tests=("tests/lib/analysis/portfolios/test_beyond_weights.py",),
    ),
    Bug(
        "a draw keeps today's targets",
        room="lib/analysis/portfolios",
        old="            targets=self.targets[place],\n",
        new="",
        tests=("tests/lib/analysis/portfolios/test_beyond_weights.py",),
    ),
)

_APPROACHES = (
    Bug(
        "hours asked of a department whose own hours are unknown make the overload look smaller",
        room="lib/analysis/approaches",
        old="sum(load.asked for load in known)",
        new="sum(load.asked for load in asked)",
        tests=("tests/lib/analysis/approaches/test_measures.py",),
    ),
    Bug(
        "a goal that counts for nothing is named as the weakest",
        room="lib/analysis/approaches",
        old="if weight > 0 and row.share is not None",
        new="if row.share is not None",
        tests=("tests/lib/analysis/approaches/test_indicators.py",),
    ),
    Bug(
        "where nothing need differ to matter, equals are told apart",
        room="lib/analysis/approaches",
        old="if abs(ahead) <= SAME or abs(ahead) < matters - SAME:",
        new="if abs(ahead) < matters - SAME:",
        tests=("tests/lib/analysis/approaches/test_verdicts.py",),
    ),
    Bug(
        "the combination must be ahead of both to keep the good of either",
        room="lib/analysis/approaches",
        old="_overall(signs, 1)), COMPARED",
        new="_overall(signs, -1)), COMPARED",
        tests=("tests/lib/analysis/approaches/test_verdicts.py",),
    ),
    Bug(
        "two claims on one figure push twice",
        room="lib/analysis/approaches",
        old="ground = row.statement if kind == JUDGED else row.measure or row.statement",
        new="ground = row.statement",
        tests=("tests/lib/analysis/approaches/test_force_field.py",),
    ),
    Bug(
        "the budget is shared by hours although one department's are unknown",
        room="lib/analysis/approaches",
        old="if len(known) < len(hours) or sum(known) <= 0:",
        new="if sum(known) <= 0:",
        tests=("tests/lib/analysis/approaches/test_department_led.py",),
    ),
    Bug(
        "whatever is promised to the departments, all of it is kept",
        room="lib/analysis/approaches",
        old="low=guarantee * (1 - PROMISE_KEPT)",
        new="low=1 - PROMISE_KEPT",
        tests=("tests/lib/analysis/approaches/test_combination.py",),
    ),
    Bug(
        "who gets more than its own choice makes up for who gets less",
        room="lib/analysis/approaches",
        old="return min(1.0, got / self.whole[department])",
        new="return got / self.whole[department]",
        tests=("tests/lib/analysis/approaches/test_wishes.py",),
    ),
    Bug(
        "of portfolios that cover as much the one with fewest hours is taken, whatever it keeps",
        room="lib/analysis/portfolios",
        old="        if self.choice.wished is None:\n            return known\n",
        new="        if known:\n            return known\n",
        tests=("tests/lib/analysis/approaches/test_combination.py",),
    ),
    Bug(
        "a knee is proposed where hardly anything is at stake",
        room="lib/analysis/approaches",
        old="return points[0].coverage - points[-1].coverage >= AT_STAKE - SAME",
        new="return points[0].coverage - points[-1].coverage > SAME",
        tests=("tests/lib/analysis/approaches/test_curve.py",),
    ),
)

_COMPETENCES = (
    Bug(
        "somebody whose level is unknown has one level more to climb",
        room="lib/analysis/competences",
        old="team.asked.targets - np.maximum(team.levels, 0)",
        new="team.asked.targets - team.levels",
        tests=("tests/lib/analysis/competences/test_gaps.py",),
    ),
    Bug(
        "somebody who may not lead makes a partnership one of the department's strengths",
        room="lib/analysis/competences",
        old="return person.may_lead is not False",
        new="return True",
        tests=("tests/lib/analysis/approaches/test_indicators.py",),
    ),
    Bug(
        "the one person in a department of their own can be reckoned from the rest",
        room="lib/analysis/competences",
        old="if 0 < left < min_group and large:",
        new="if 1 < left < min_group and large:",
        tests=("tests/lib/analysis/competences/test_privacy.py",),
    ),
    Bug(
        "a what-if in which one person's level changes is told to everybody",
        room="lib/analysis/competences",
        old="return asks_alike(saved, what_if) and all(",
        new="return asks_alike(saved, what_if) or all(",
        tests=("tests/lib/analysis/competences/test_privacy.py",),
    ),
    Bug(
        "whoever leaves on the last day of the year can still have a seat",
        room="lib/analysis/competences/staffing",
        old="person.leaves_on <= self.until",
        new="person.leaves_on < self.until",
        tests=("tests/lib/analysis/competences/staffing/test_eligible.py",),
    ),
    Bug(
        "somebody locked to a seat beyond their hours makes the staffing impossible",
        room="lib/analysis/competences/staffing",
        old="high=max(there, locked) + NO_HOURS",
        new="high=there + NO_HOURS",
        tests=("tests/lib/analysis/competences/staffing/test_assignment.py",),
    ),
    Bug(
        "what was accepted as a gap is said to need actions not yet listed",
        room="lib/analysis/competences/closing",
        old="max(0, row.missing - row.accepted - all_together)",
        new="max(0, row.missing - all_together)",
        tests=("tests/lib/analysis/competences/closing/test_plan.py",),
    ),
    Bug(
        "a profile that is just at the target adds nothing",
        room="lib/analysis/competences",
        old="return (levels >= asked.targets).astype(np.int64)",
        new="return (levels > asked.targets).astype(np.int64)",
        tests=("tests/lib/analysis/competences/test_hiring.py",),
    ),
    Bug(
        "somebody counts on the day they leave",
        room="lib/model",
        old="person.leaves_on <= today",
        new="person.leaves_on < today",
        tests=("tests/lib/analysis/test_presence.py",),
    ),
    Bug(
        "two courses bring more of the staff to target than are below it",
        room="lib/analysis/competences/closing",
        old="min(len(named) + own, below) + new",
        new="len(named) + own + new",
        tests=("tests/lib/analysis/competences/closing/test_doing.py",),
    ),
    Bug(
        "one person follows two courses at the same time",
        room="lib/analysis/competences/closing",
        old="months = [(way.months or 0.0) * one for way, one in zip(ways, own, strict=True)]",
        new="months = [0.0 for way in ways]",
        tests=("tests/lib/analysis/competences/closing/test_doing.py",),
    ),
    Bug(
        "one person follows two courses at the same time where it is searched",
        room="lib/analysis/competences/closing",
        old="terms = {c: way.months or 0.0 for c, way in own.items()}",
        new="terms = {c: 0.0 for c in own}",
        tests=("tests/lib/analysis/competences/closing/test_covering.py",),
    ),
    Bug(
        "a seat left open is worth as much where fewer are needed",
        room="lib/analysis/competences/closing",
        old="worth = self._worth * needed / np.maximum(needed - less, 1.0)",
        new="worth = self._worth + 0 * less",
        tests=("tests/lib/analysis/competences/closing/test_covering.py",),
    ),
    Bug(
        "a seat left open is worth as much where fewer are needed and it is searched",
        room="lib/analysis/competences/closing",
        old="worth * needed / max(1, needed - n)",
        new="worth",
        tests=("tests/lib/analysis/competences/closing/test_covering.py",),
    ),
    Bug(
        "sets that are nearly as good as the best are not looked at",
        room="lib/analysis/competences/closing",
        old="slack = self._bound + least +",
        new="slack = 0 * least +",
        tests=("tests/lib/analysis/competences/closing/test_covering.py",),
    ),
    Bug(
        "a profile asks for a third competence at level 3",
        room="lib/analysis/competences",
        old="max(0, len(medium) - limits.independent)",
        new="0",
        tests=("tests/lib/analysis/competences/test_hiring.py",),
    ),
    Bug(
        "a level is never right by chance",
        room="lib/analysis/competences",
        old="tossed[..., ::2] + tossed[..., 1::2]",
        new="2 * tossed[..., ::2]",
        tests=("tests/lib/analysis/competences/test_noise.py",),
    ),
    Bug(
        "the share of a department's hours ignores its headcount",
        room="lib/analysis/competences",
        old="row.headcount or sum(",
        new="sum(",
        tests=("tests/lib/analysis/competences/test_moves.py",),
    ),
)

_WHAT_IF = (
    Bug(
        "a row that goes is told apart from the changes to what referred to it",
        room="lib/analysis/what_if",
        old="if isinstance(change, Add | Remove)}",
        new="if isinstance(change, Add)}",
        tests=("tests/lib/analysis/what_if/test_effects.py",),
    ),
    Bug(
        "the hours of one department are offered twice, as its own and as everybody's",
        room="lib/analysis/what_if",
        old="if len(known) > 1 else ()",
        new="if known else ()",
        tests=("tests/lib/analysis/what_if/test_levers.py",),
    ),
)

IN_ANALYSIS = (
    *_GROUND,
    *_ALIGNMENT,
    *_PORTFOLIOS,
    *_VARIED,
    *_APPROACHES,
    *_COMPETENCES,
    *_WHAT_IF,
)
