"""Every tolerance of the analyses, and what it is for: rounding in the machine decides nothing.

Values of alignment run from 0 to 100, coverage and shares from 0 to 1.
"""

from __future__ import annotations

SAME = 1e-9
"""Values closer than this are equal: a tie in an order, no rise in coverage, no change."""
SAME_WEIGHT = 1e-9
"""Shares of all weight closer than this are one: no goal stands before another, none has moved."""
EQUAL = 1e-9
"""Values of a programme closer than this, relative to their size, are equal."""
BETTER = 1e-8
"""A value of a programme that is greater by this, relative to its size, is greater for sure."""
PROMISE_KEPT = 1e-9
"""A floor is lowered by this share, so that rounding never breaks a promise that is kept."""
SAME_MONTHS = 1e-9
"""Months that differ by less than this are equal."""
SAME_LOSS = 1e-12
"""Losses of coverage, weight by people missing, closer than this are equal."""
DECIMALS = 9
"""Decimals to which figures are rounded before they are sorted."""
TOLD_APART = 1e9
"""Shares of a target are told apart to the ninth decimal: so many steps to the whole."""
SOLVED = 1e-9
"""How far the solver may stray from a whole number, a value from the optimum, a region's rows."""
ROW_KEPT = 1e-7
"""How far, relative to its terms, a row may be missed once whole variables have been rounded."""
SOLVED_LEVEL = 1e-7
"""How far below another (of 100) counts as level with it: what the solver may stray."""
AHEAD = 1e-5
"""How far (of 100) one must be ahead to be rather had: more than the solver may stray."""
KEPT = 1e-6
"""How far a condition on portfolios may be missed: rounding must not break it."""
NO_HOURS = 1e-6
"""Hours too few to count: rounding must not overload anybody."""
HALF_OF_ONE = 0.5
"""Between none and one: what counts whole things, more than rounding and less than one thing."""
PART_OF_UNIT = 1e-4
"""Less than one unit of work more, where work is counted in whole units."""
HOURS_GRAIN = 0.01
"""Hours of partnerships that differ by less than this are equal."""
SAME_MONEY = SAME_HOURS = 0.005
"""Money, and hours, of actions that differ by less than this are equal."""
LESS_OF_LIMIT = 0.01
"""So much less money, or so many hours less, than the last plan took: the next step of a curve."""
LESS_OF_MONTHS = 1e-6
"""So much less time than the last plan took: the next step of a curve over the deadline."""
KNEE = 0.01
"""So much (0 to 1) a point of a curve must lie above the straight line to be a knee."""
JUST_INSIDE = 0.001
"""How far inside a stretch of shares of weight a proposed share lies."""
QUICK = 0.01
"""The relative gap of a first answer, shown while the proof is still to come."""
POINT_GAP = 0.002
"""The relative gap within which one of many portfolios is good enough, with many candidates."""
FAR_GAP = 0.02
"""The far end of a frontier over the budget may be so much further than it need be."""
