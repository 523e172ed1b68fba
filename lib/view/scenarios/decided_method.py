"""How the figures of a decision were found, and how to find them again."""

from __future__ import annotations

from lib.view.scenarios.deciding import Decision
from lib.words import Amount, Words, words

DIGITS = 12
"""So many signs of a content's fingerprint tell it from any other."""


def method(decision: Decision) -> tuple[Words, Words]:
    """Two sentences: what was computed, and from which content on which day."""
    return (
        words(
            "For each column Samspil computed the choice in which {way}; what is unknown counts "
            "nothing.",
            way=_way(decision),
        ),
        _found_again(decision),
    )


def _way(decision: Decision) -> Words:
    approach = decision.chosen_outcome.approach
    if approach.id == "department_led":
        return words(
            "each department takes what is worth most to itself within its hours, as far as "
            "budget and rules allow"
        )
    if not approach.guarantee:
        return words(
            "the partnerships together reach most of the goals' weighted targets within hours, "
            "budget and rules"
        )
    return words(
        "the partnerships together reach most of the goals' weighted targets within hours, budget "
        "and rules, while each department keeps as much as possible, up to {share}, of what its "
        "own choice would be worth to it",
        share=Amount(100 * approach.guarantee, "%"),
    )


def _found_again(decision: Decision) -> Words:
    before, after = decision.model.digest[:DIGITS], decision.chosen_model.digest[:DIGITS]
    if decision.revision is None:
        return words(
            "The figures are of {day} and from content with the fingerprint {before} (with what "
            "is chosen: {after}), so that they can be found again.",
            day=decision.made_on,
            before=before,
            after=after,
        )
    return words(
        "The figures are of {day} and from revision {revision}, whose content has the fingerprint "
        "{before} (with what is chosen: {after}), so that they can be found again.",
        day=decision.made_on,
        revision=decision.revision,
        before=before,
        after=after,
    )
