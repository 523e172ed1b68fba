"""What the next post should bring: the profile that closes most, the runner-up, and how sure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lib.analysis.competences.gaps import CompetenceGap, Gaps
from lib.analysis.competences.hiring import Hire, Hiring, Limits, Profile
from lib.analysis.ground.tolerances import SAME
from lib.charts.shares import Share, share_bars
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.names import competences
from lib.screens.parts import Col, How, Picture, Table, table
from lib.words import N_, Amount, Words, counted, listing, rounded, words

ALWAYS, OFTEN = 1 - 1e-9, 0.5
"""Wanted in every weighting; best in most of them."""

HOW = How(
    (
        (
            N_(
                "Coverage: for each competence, the people at the target level as a share of those "
                "needed, never more than all of them; then the average by the competences' "
                "weights. Every profile that one person can be expected to bring is tried, and the "
                "one with the greatest rise is shown, so nothing better is left out."
            ),
            r"V = \sum_c w_c \, \frac{\min(n_c, r_c)}{r_c}",
        ),
        (
            N_(
                "Then the same is done with 1,000 other weightings that keep the order of the "
                "competences' weights: a profile that is best in few of them rests on small "
                "differences. The list is of profiles of a post, never of people."
            ),
            "",
        ),
    )
)


@dataclass(frozen=True, slots=True)
class Card:
    """One answer beside the other: what each post brings, and its figures, each with a label."""

    title: str
    posts: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]


def finding(model: Model, found: Hiring | None, posts: int) -> Words:
    """The page's one sentence."""
    if found is None:
        return words(
            "Nobody can say what the next post should bring until a competence has a weight, a "
            "target level and a number of people needed."
        )
    brought = list(posts_words(model, found.best.profiles))
    rise = rise_words(found.coverage_before, found.best.coverage)
    match brought:
        case [] if found.coverage_before < 1 - SAME:
            return words(
                "Within these limits no post closes a gap: what is missing is asked for at level 3 "
                "or above."
            )
        case []:
            return words(
                "Enough people are at the target level in every competence that counts: another "
                "post would close no gap."
            )
        case [only] if posts == 1:
            return _next(model, found, only)
        case [only] if found.best.coverage < 1 - SAME:
            return words(
                "One post that brings {profile} closes all that can be closed within these "
                "limits: {rise}, and a second closes no more.",
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
        "The next two hires cover most of what is missing if one brings {first} and the other "
        "{second}: {rise}.",
        first=brought[0],
        second=brought[1],
        rise=rise,
    )


def _next(model: Model, found: Hiring, brought: Words) -> Words:
    """What the one next post should bring by every weighting, else what brings most by this one."""
    firm = [
        name for it in found.best.profiles for name in it if found.wanted.get(name, 0) >= ALWAYS
    ]
    if firm:
        return words(
            "Whatever the weights, the next hire should bring {firm}: coverage can rise from "
            "{before} to {after}.",
            firm=competences(model, firm),
            **_rise(found.coverage_before, found.best.coverage),
        )
    return words(
        "The next hire covers most of what is missing with {profile}: {rise}.",
        profile=brought,
        rise=rise_words(found.coverage_before, found.best.coverage),
    )


def closing(found: Hiring | None) -> Hiring | None:
    """The answer where its best profile closes anything: only then is there more to say of it."""
    return found if found is not None and found.best.fills else None


def notes(model: Model, found: Hiring) -> Iterator[Words]:
    """How sure the answer is."""
    if found.best.gain and found.runner_up is not None and found.is_level:
        yield words("The runner-up closes just as much, so look at both.")
    always = [name for name, share in found.wanted.items() if share >= ALWAYS]
    if always and len(found.best.profiles) > 1:  # of one post the finding says it
        yield counted(
            "{names} is asked for in every weighting tried; all keep the order of the competences.",
            "{names} are asked for in every weighting tried; all keep the order of the "
            "competences.",
            len(always),
            names=listing(model.called("competences", name) for name in always),
        )
    others = [row for row in _most_wanted(found) if row[1] < ALWAYS]
    if others and found.best.holds is not None and found.best.holds < OFTEN:
        yield words(
            "The rest hangs on small differences of weight: this very profile is best in {holds} "
            "of the weightings tried, and {name} is asked for in {share}. So choose by what the "
            "work needs.",
            holds=Amount(100 * found.best.holds, "%", 0),
            name=model.called("competences", others[0][0]),
            share=Amount(100 * others[0][1], "%", 0),
        )


def cards(model: Model, found: Hiring, reader: Reader) -> tuple[Card, ...]:
    """The best profile, and the runner-up where there is one."""
    answers = (N_("Closes most"), found.best), (N_("Runner-up"), found.runner_up)
    return tuple(_card(model, hire, title, reader) for title, hire in answers if hire is not None)


def _card(model: Model, hire: Hire, title: str, reader: Reader) -> Card:
    text = reader.text
    return Card(
        text(title),
        tuple(map(reader.say, posts_words(model, hire.profiles))),
        (
            (text("Percentage points more"), reader.number(100 * hire.gain, 1)),
            (text("Coverage then"), reader.percent(hire.coverage)),
            (text("Best in this share of weightings"), reader.percent(hire.holds)),
        ),
    )


def wanted(model: Model, found: Hiring, reader: Reader) -> Picture:
    """In what share of weightings the best profile asks for each competence."""
    rows = [
        Share(reader.say(model.called("competences", name)), n) for name, n in _most_wanted(found)
    ]
    return Picture(
        share_bars(rows, reader.text("Share of the weightings tried, %")),
        reader.text(
            "Bars of how often each competence is asked for by the best profile, over all "
            "weightings tried. The table below holds the same figures."
        ),
    )


def short(model: Model, found: Hiring | None, gaps: Gaps, reader: Reader) -> Table:
    """The competences that are short of people, those asked for most often first."""
    share = {} if found is None else found.wanted

    def asked(row: CompetenceGap) -> float:
        return share.get(row.competence, 0.0)

    def name(row: CompetenceGap) -> str:
        return reader.say(model.called("competences", row.competence))

    columns = (
        Col(N_("Competence"), name),
        Col(N_("Target level"), lambda row: row.target, "whole"),
        Col(N_("People at target"), lambda row: row.people, "whole"),
        Col(N_("Needed"), lambda row: row.needed, "whole"),
        Col(N_("Missing"), lambda row: row.shortfall, "whole"),
        Col(N_("Asked for"), asked, "percent"),
    )
    rows = [row for row in gaps.competences if row.shortfall and row.weight]
    caption = N_(
        "Competences that are short of people, and how often the best profile asks for each"
    )
    return table(caption, columns, sorted(rows, key=lambda row: -asked(row)), reader)


def _most_wanted(found: Hiring) -> list[tuple[str, float]]:
    """Each competence with the share of weightings that ask for it, the most often first."""
    return sorted(found.wanted.items(), key=lambda row: -row[1])


# -- how profiles are said -------------------------------------------------------------------------


def posts_words(model: Model, profiles: Iterable[Profile]) -> Iterator[Words]:
    """What each post brings, those that bring nothing left out."""
    for profile in profiles:
        if profile:
            asked = (asked_words(model, *each) for each in profile.items())
            yield words("{profile}", profile=listing(asked))


def asked_words(model: Model, competence: str, level: int) -> Words:
    """One competence with the level asked for."""
    return words(
        "{competence} (level {level})",
        competence=model.called("competences", competence),
        level=level,
    )


def rise_words(before: float, after: float) -> Words:
    """How far coverage rises: in whole per cent, unless the difference is too small for that."""
    return words("coverage rises from {before} to {after}", **_rise(before, after))


def _rise(before: float, after: float) -> dict[str, Amount]:
    decimals = 0 if rounded(100 * before) != rounded(100 * after) else 1
    return {
        "before": Amount(100 * before, "%", decimals),
        "after": Amount(100 * after, "%", decimals),
    }


def limits_words(limits: Limits) -> Words:
    """What one person is expected to bring at most."""
    return words(
        "Nobody can be good at everything. Asked of one person: at most {experienced} at level 4 "
        "or 5, and {independent} at level 3; the rest at level 2 or less.",
        experienced=counted("one competence", "{n} competences", limits.experienced),
        independent=counted("one competence", "{n} competences", limits.independent),
    )
