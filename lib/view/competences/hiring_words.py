"""How profiles, levels and posts are said where the next post is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from lib.analysis.competences.hire_profiles import Limits
from lib.exchange.framework import level_scale
from lib.model.model import Model
from lib.words import Amount, Name, Words, counted, listing, lower_first, words


def asked_words(model: Model, competence: str, level: int) -> Words:
    """One competence with the level asked for."""
    return words(
        "{competence} (level {level})",
        competence=model.called("competences", competence),
        level=level,
    )


def profile_words(model: Model, profile: Mapping[str, int]) -> Words:
    """Everything that a profile asks for, as one value of a sentence."""
    return words(
        "{profile}", profile=listing(asked_words(model, *asked) for asked in profile.items())
    )


def posts_words(model: Model, profiles: Iterable[Mapping[str, int]]) -> Iterator[Words]:
    """What each post brings, those that bring nothing left out."""
    return (profile_words(model, profile) for profile in profiles if profile)


def rise_words(before: float, after: float) -> Words:
    """How far coverage rises."""
    return words(
        "coverage rises from {before} to {after}",
        before=Amount(100 * before, "%", 0),
        after=Amount(100 * after, "%", 0),
    )


def level_words(level: int) -> Words:
    """One level by its name, and what somebody does who has it."""
    step = level_scale()[level]
    return words(
        "{level} ({description})", level=lowered(step.name), description=lowered(step.description)
    )


def limits_words(limits: Limits) -> Words:
    """What one person is expected to bring at most."""
    return words(
        "Nobody can be good at everything. Asked of one person: at most {experienced} at level 4 "
        "or 5, and {independent} at level 3; the rest at level 2 or less.",
        experienced=counted("one competence", "{n} competences", limits.experienced),
        independent=counted("one competence", "{n} competences", limits.independent),
    )


def fits_in_one(profile: Mapping[str, int], limits: Limits) -> bool:
    """Whether one person can be expected to bring the profile."""
    high = sum(level >= 4 for level in profile.values())
    both = sum(level >= 3 for level in profile.values())
    return high <= limits.experienced and both <= limits.most


def lowered(name: Name) -> Name:
    """The name with a small first letter, for the middle of a sentence."""
    return Name(lower_first(name.own), name.english and lower_first(name.english))
