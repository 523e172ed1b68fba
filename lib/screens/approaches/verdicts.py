"""What a verdict on a claim is called, and in words why it is that: the result carries the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lib.analysis.approaches.force_field import count_findings, force_fields
from lib.analysis.approaches.side_by_side import (
    DEPARTMENTS_BREAK_RULES,
    NO_DEPARTMENT_LEADS,
    NO_PORTFOLIO,
)
from lib.analysis.approaches.verdicts import (
    COUNTS,
    DOES_NOT_HOLD,
    HOLDS,
    HOURS,
    JUDGED_ONLY,
    NO_DIFFERENCE,
    UNKNOWN,
    Held,
    Verdict,
)
from lib.model.goals import Statement
from lib.screens.approaches.finding import Seen, choice_words, missing_words
from lib.screens.approaches.measures import TEXTS
from lib.screens.approaches.promising import SHOWN, points_words
from lib.screens.names import some
from lib.words import N_, Amount, Label, Words, counted, listing, words

VERDICTS: Mapping[str, str] = {
    HOLDS: N_("Holds here"),
    DOES_NOT_HOLD: N_("Does not hold here"),
    NO_DIFFERENCE: N_("No difference here"),
    JUDGED_ONLY: N_("Judged only"),
    UNKNOWN: N_("Cannot be measured yet"),
}
"""Every verdict, by its code."""
SIMULATED = N_(
    "What is simulated: each department chooses alone what is worth most to itself; the team finds "
    "the best portfolio there is. What comes up when people talk is in no figure."
)
_CHOSE = N_("It tells who gets what they chose, not what people learn or want next.")
BEYOND: Mapping[str, str] = {
    "wishes_kept": _CHOSE,
    "least_kept": _CHOSE,
    "imposed": N_("It tells what was not on their lists, not how it feels."),
    "own_strengths": N_("It tells whether somebody there could lead, not whether that is noticed."),
    "cross_department": N_("It tells how much work is shared, not what ideas come of it."),
    "double_contact": N_("It tells who contacts whom, not what is said."),
    "selectivity": N_("Compared is how near each comes to choosing as many by alignment alone."),
    "voice": N_("It tells whose wishes come, not who was asked."),
}
"""What a claim says beyond its figure, by measure; the others say no more than that."""
_KEPT = ("wishes_kept", "least_kept")
"""The measures that need something that departments would choose."""
MISSING = (NO_PORTFOLIO, DEPARTMENTS_BREAK_RULES, NO_DEPARTMENT_LEADS)


def findings_words(seen: Seen) -> Words | None:
    """How many findings hold here, each figure counted once; None where there are no claims."""
    n = count_findings(force_fields(seen.model, seen.found))
    claims = len(seen.model.statements)
    if not claims:
        return None
    parts = (
        counted("one holds here", "{n} hold here", n.get(HOLDS, 0)),
        counted("one does not", "{n} do not", n.get(DOES_NOT_HOLD, 0)),
        counted("one makes no difference", "{n} make no difference", n.get(NO_DIFFERENCE, 0)),
        counted("one can only be judged", "{n} can only be judged", n.get(JUDGED_ONLY, 0)),
        counted("one cannot be measured yet", "{n} cannot be measured yet", n.get(UNKNOWN, 0)),
    )
    return words(
        "{claims}, each figure counted once, come to {findings}: {parts}.",
        claims=counted(
            "The one claim of the source text", "The {n} claims of the source text", claims
        ),
        findings=counted("one finding", "{n} findings", sum(n.values())),
        parts=listing(part for part in parts if part.count),
    )


def reason_words(seen: Seen, row: Statement, verdict: Verdict) -> Words:
    """Why the verdict is what it is: its rule and figures in one or two sentences."""
    if verdict.why in MISSING:
        why = missing_words(verdict.why)
        return words("{why} So there is nothing to compare with.", why=why)
    match verdict.why:
        case "judged":
            return words("No figure can show this; the group decides.")
        case "delivers":
            return _delivers(seen, verdict)
        case "gradual":
            return _little_apart(_gradual(verdict), verdict)
        case "cautious":
            return _little_apart(_cautious(verdict), verdict)
        case "compared":
            return _compared(verdict)
    if row.measure not in _KEPT and any(not it.chosen for it in seen.each):
        return words("Where nothing is chosen there is nothing to compare.")
    return words("It needs {what}.", what=Label(TEXTS[row.measure or ""].needs))


def beyond_words(row: Statement, verdict: Verdict) -> Words | None:
    """What the figure does not tell of what the claim says; None where it tells all of it."""
    beyond = BEYOND.get(row.measure or "")
    is_measured = verdict.code in (HOLDS, DOES_NOT_HOLD, NO_DIFFERENCE)
    return words(beyond) if beyond is not None and is_measured else None


def to_fill_in(row: Statement, verdict: Verdict) -> tuple[str, Mapping[str, str]]:
    """The page where what is missing can be filled in or changed; empty where nothing is."""
    if verdict.code != UNKNOWN or row.measure is None:
        return "", {}
    if verdict.why == NO_PORTFOLIO:
        return "portfolios", {}
    if verdict.why == DEPARTMENTS_BREAK_RULES:
        return "partnerships", {"table": "rules"}
    if verdict.why == NO_DEPARTMENT_LEADS:
        return "partnerships", {"table": "partnerships"}
    return TEXTS[row.measure].page, TEXTS[row.measure].query


def matters_words(measure: str, matters: float) -> Words:
    """A difference in the unit of the measure."""
    decimals = 1 if round(matters, 1) % 1 else 0
    if measure in HOURS:
        return words("{hours}", hours=Amount(matters, "hours", decimals))
    if measure in COUNTS:
        return counted("one partner", "{n} partners", round(matters))
    return points_words(matters, decimals)


# -- compared with the other approaches -----------------------------------------------------------


def _compared(verdict: Verdict) -> Words:
    """Whom the approach is ahead of and whom behind, by more than makes no difference."""
    ahead, behind = (_names(it for it in verdict.held if it.sign == sign) for sign in (1, -1))
    if ahead is not None and behind is not None:
        return words(
            "It does better on this than {others}, but worse than {behind}.",
            others=ahead,
            behind=behind,
        )
    if ahead is not None:
        return words("It does better on this than {others}.", others=ahead)
    if behind is not None:
        return words("It does worse on this than {others}.", others=behind)
    others = _names(verdict.held)
    if all(it.is_level for it in verdict.held):
        return words("On this it is level with {others}.", others=others)
    return words(
        "On this it is less than {matters} from {others}.",
        matters=matters_words(verdict.held[0].measure, verdict.matters or 0.0),
        others=others,
    )


def _names(held: Iterable[Held]) -> Words | None:
    named = [choice_words(row.against) for row in held]
    return words("{names}", names=listing(named)) if named else None


# -- rules of their own ---------------------------------------------------------------------------


def _delivers(seen: Seen, verdict: Verdict) -> Words:
    """How much less the departments reach than the best possible, and which goals that leaves."""
    short = max(0.0, -(verdict.held[0].ahead or 0.0))
    said = words("What the departments choose covers as much as the best possible")
    if short >= SHOWN:
        said = words(
            "What the departments choose covers {points} less than the best possible",
            points=points_words(short, 1),
        )
    if verdict.goals:
        goals = some([seen.model.called("goals", name) for name in verdict.goals])
        return words(
            "{said}, and leaves under half what the best brings over: {goals}.",
            said=said,
            goals=goals,
        )
    matters = points_words(verdict.matters or 0.0, 0)
    if short >= (verdict.matters or 0.0):
        return words("{said}; {points} would be enough to tell.", said=said, points=matters)
    if short < SHOWN:
        return words("{said}, and leaves no goal under half that the best brings over.", said=said)
    return words(
        "{said}, where {points} would be needed, and leaves no goal under half that the best "
        "brings over.",
        said=said,
        points=matters,
    )


def _gradual(verdict: Verdict) -> Words:
    it = verdict.held[0]
    return words(
        "As chosen, before anything is given up, what the departments want is {here} of 100 new; "
        "all that they could choose, {value}.",
        here=_mark(it.here),
        value=_mark(it.value),
    )


def _cautious(verdict: Verdict) -> Words:
    risk, novelty = verdict.held
    return words(
        "As chosen, before anything is given up, what the departments want with today's caution "
        "is {risk} of 100 risky and {novelty} of 100 new; without any caution, {bold_risk} and "
        "{bold_novelty}.",
        risk=_mark(risk.here),
        novelty=_mark(novelty.here),
        bold_risk=_mark(risk.value),
        bold_novelty=_mark(novelty.value),
    )


def _little_apart(said: Words, verdict: Verdict) -> Words:
    """The sentence; where the figures are too near to tell, that it is so."""
    if verdict.code != NO_DIFFERENCE:
        return said
    if all(it.is_level for it in verdict.held if it.ahead is not None):
        return words("{said} That is the same.", said=said)
    matters = matters_words(verdict.held[0].measure, verdict.matters or 0.0)
    return words("{said} That is less than {matters} apart.", said=said, matters=matters)


def _mark(value: float | None) -> Amount | None:
    return None if value is None else Amount(value, decimals=1)
