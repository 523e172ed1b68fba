"""What the next post should bring: the profile that closes most, the runner-up, and how sure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lib.analysis.competences.gaps import Gaps
from lib.analysis.competences.hiring import Hire, Hiring
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.hiring_words import posts_words, rise_words
from lib.view.tables import Column, Plain, Table
from lib.words import Amount, Words, counted, listing, words

ALWAYS, OFTEN = 1 - 1e-9, 0.5
"""Wanted in every weighting; best in most of them."""


@dataclass(frozen=True, slots=True)
class Card:
    """One answer beside the other: what each post brings, and what it comes to.

    `gain` is in percentage points.
    """

    title: str
    posts: tuple[str, ...]
    gain: str
    coverage: str
    holds: str


@dataclass(frozen=True, slots=True)
class WantedBar:
    """One competence: in what share of weightings the best profile asks for it, 0 to 1."""

    label: str
    share: float


@dataclass(frozen=True, slots=True)
class HiringView:
    """The answer. `cards` and `bars` are empty where no profile closes anything."""

    finding: str
    notes: tuple[str, ...]
    cards: tuple[Card, ...]
    bars: tuple[WantedBar, ...]
    axis: str
    alt: str
    table: Table


def hiring_view(
    model: Model, found: Hiring | None, gaps: Gaps, posts: int, language: Language
) -> HiringView:
    """What the best profile for one post, or two, is in this library."""
    say = language.say
    useful = found is not None and bool(found.best.fills)
    bars = tuple(_bars(model, found, language)) if found is not None and useful else ()
    return HiringView(
        say(finding_words(model, found, posts)),
        tuple(map(say, _notes(model, found))) if found is not None and useful else (),
        tuple(_cards(model, found, language)) if found is not None and useful else (),
        bars,
        language.text("Share of the weightings tried, %"),
        language.text(
            "Bars of how often each competence is asked for by the best profile, over all "
            "weightings tried. The table below holds the same figures."
        ),
        _table(model, found, gaps, language),
    )


def finding_words(model: Model, found: Hiring | None, posts: int) -> Words:
    """The page's one sentence."""
    if found is None:
        return words(
            "Nobody can say what the next post should bring until a competence has a weight, a "
            "target level and a number of people needed."
        )
    brought = list(posts_words(model, found.best.profiles))
    rise = rise_words(found.coverage_before, found.best.coverage)
    match brought:
        case []:
            return words(
                "Enough people are at the target level in every competence that counts: another "
                "post would close no gap."
            )
        case [only] if posts == 1:
            return words(
                "The next post closes most if it brings {profile}: {rise}.",
                profile=only,
                rise=rise,
            )
        case [only]:
            return words(
                "One post that brings {profile} is enough: {rise}, and a second closes no more.",
                profile=only,
                rise=rise,
            )
    return words(
        "The next two posts close most if one brings {first} and the other {second}: {rise}.",
        first=brought[0],
        second=brought[1],
        rise=rise,
    )


def _notes(model: Model, found: Hiring) -> Iterator[Words]:
    if found.best.gain and found.runner_up is not None and found.is_level:
        yield words("The runner-up closes just as much, so look at both.")
    always = [name for name, share in found.wanted.items() if share >= ALWAYS]
    if always:
        yield counted(
            "{names} is asked for in every weighting that keeps the order of the competences.",
            "{names} are asked for in every weighting that keeps the order of the competences.",
            len(always),
            names=listing(model.called("competences", name) for name in always),
        )
    others = sorted(
        ((name, share) for name, share in found.wanted.items() if share < ALWAYS),
        key=lambda row: -row[1],
    )
    if others and found.best.holds is not None and found.best.holds < OFTEN:
        yield words(
            "The rest hangs on small differences of weight: this very profile is best in {holds} "
            "of the weightings tried, and {name} is asked for in {share}. So choose by what the "
            "work needs.",
            holds=Amount(100 * found.best.holds, "%", 0),
            name=model.called("competences", others[0][0]),
            share=Amount(100 * others[0][1], "%", 0),
        )


def _cards(model: Model, found: Hiring, language: Language) -> Iterator[Card]:
    yield _card(model, found.best, language.text("Closes most"), language)
    if found.runner_up is not None:
        yield _card(model, found.runner_up, language.text("Runner-up"), language)


def _card(model: Model, hire: Hire, title: str, language: Language) -> Card:
    say = language.say
    return Card(
        title,
        tuple(map(say, posts_words(model, hire.profiles))),
        language.number(100 * hire.gain, 1),
        language.percent(hire.coverage),
        language.percent(hire.holds),
    )


def _bars(model: Model, found: Hiring, language: Language) -> Iterator[WantedBar]:
    for name, share in sorted(found.wanted.items(), key=lambda row: -row[1]):
        yield WantedBar(language.say(model.called("competences", name)), share)


def _table(model: Model, found: Hiring | None, gaps: Gaps, language: Language) -> Table:
    text = language.text
    wanted = {} if found is None else found.wanted
    rows: list[tuple[Plain, ...]] = [
        (
            language.say(model.called("competences", row.competence)),
            row.target,
            row.people,
            row.needed,
            row.shortfall,
            wanted.get(row.competence, 0.0),
        )
        for row in sorted(gaps.competences, key=lambda row: -wanted.get(row.competence, 0.0))
        if row.shortfall and row.weight
    ]
    return Table(
        text("Competences that are short of people, and how often the best profile asks for each"),
        (
            Column(text("Competence")),
            Column(text("Target level"), "whole"),
            Column(text("People at target"), "whole"),
            Column(text("Needed"), "whole"),
            Column(text("Missing"), "whole"),
            Column(text("Asked for"), "percent"),
        ),
        tuple(rows),
    )
