"""What a core index, or a share of weightings, is called: no more than it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lib.analysis.portfolios.core_index import Admissible, Decides, Place
from lib.words import N_

VERDICTS: Mapping[Place, str] = {
    "forced": N_("in every portfolio that is possible"),
    "all": N_("in every good portfolio"),
    "some": N_("depends on the weights"),
    "level": N_("as good with it as without it"),
    "nothing": N_("gives nothing to any goal"),
    "none": N_("in no good portfolio"),
    "barred": N_("in no portfolio that is possible"),
}
"""What the core index of a partnership means, in the order in which groups are told."""
TRIED: Mapping[Place, str] = {
    "forced": N_("has to be in, as decided"),
    "all": N_("in every portfolio found"),
    "some": N_("in some of the portfolios found"),
    "nothing": VERDICTS["nothing"],
    "none": N_("in no portfolio found"),
}
"""The same where only some weightings were tried."""
HANG_ON: Mapping[Decides, tuple[str, str]] = {
    "weights": (VERDICTS["some"], N_("there the weights decide")),
    "unknown": (N_("depends on what is unknown"), N_("there what is unknown decides")),
    "both": (
        N_("depends on the weights or on what is unknown"),
        N_("there the weights decide, or what is unknown"),
    ),
}
"""What those on the border hang on: of one, and of all of them."""


CAPITAL = {
    VERDICTS["forced"]: N_("In every portfolio that is possible"),
    VERDICTS["all"]: N_("In every good portfolio"),
    VERDICTS["some"]: N_("Depends on the weights"),
    HANG_ON["unknown"][0]: N_("Depends on what is unknown"),
    HANG_ON["both"][0]: N_("Depends on the weights or on what is unknown"),
    VERDICTS["level"]: N_("As good with it as without it"),
    VERDICTS["nothing"]: N_("Gives nothing to any goal"),
    VERDICTS["none"]: N_("In no good portfolio"),
    VERDICTS["barred"]: N_("In no portfolio that is possible"),
    TRIED["forced"]: N_("Has to be in, as decided"),
    TRIED["all"]: N_("In every portfolio found"),
    TRIED["some"]: N_("In some of the portfolios found"),
    TRIED["none"]: N_("In no portfolio found"),
}
"""The labels at the head of a line."""

SETTLED: Mapping[tuple[Admissible, bool], str] = {
    ("any", True): N_(
        "Whatever the weights: {every} in every good portfolio, {none} in none. Discuss {some}: "
        "{why}."
    ),
    ("order", True): N_(
        "As long as the goals keep today's order: {every} in every good portfolio, {none} in none. "
        "Discuss {some}: {why}."
    ),
    ("any", False): N_(
        "The weights decide nothing here: {every} in every good portfolio, {none} in none."
    ),
    ("order", False): N_(
        "The weights decide nothing here, as long as the goals keep today's order: {every} in "
        "every good portfolio, {none} in none."
    ),
}
"""By the weightings looked at, and whether anything hangs on them."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How shares of one kind are told: labels by place, titles of column, table and axis."""

    labels: Mapping[Place, str]
    column: str
    caption: str
    across: str


EXACT = Terms(
    VERDICTS,
    N_("Share of good portfolios"),
    N_("How many good portfolios hold each partnership"),
    N_("In how many of 100 good portfolios"),
)
SAMPLED = Terms(
    TRIED,
    N_("Share of weightings"),
    N_("In how many weightings each partnership is in"),
    N_("In how many of 100 weightings"),
)
