"""The posts that the page is about: the best, the runner-up, roles, own types; what each does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib.analysis.competences.advice import Advice
from lib.analysis.competences.gaps import CompetenceGap
from lib.analysis.competences.hiring import Hire, Hiring, Limits, Profile
from lib.analysis.competences.moves import Newcomer, coming
from lib.analysis.competences.privacy import effect_but_steps
from lib.analysis.what_if.turnover import SeatsChange, Turnover
from lib.charts.bars import Track, tracks
from lib.model.changes import Change, apply
from lib.model.model import Model
from lib.reader import Reader
from lib.screens.gaps.coverage import worst_first
from lib.screens.gaps.names import counted_title
from lib.screens.hiring.advice import ground
from lib.screens.hiring.sought import (
    ROLE,
    PostType,
    Sought,
    own_types,
    role_types,
    sought_hire,
    sought_role,
)
from lib.screens.parts import Picture
from lib.screens.turnover.choices import usual_hours
from lib.screens.turnover.effect import TurnoverView, turnover_view
from lib.study import Study
from lib.words import Words, listing, words

BEST, RUNNER_UP = "best", "second"
"""The codes of the two answers; the others go by the codes of their types."""
MOST_TYPES = 3
"""Partner types that a text names."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One post, or two that belong together."""

    code: str
    title: str
    profiles: tuple[Profile, ...]

    @property
    def role(self) -> str | None:
        """The role, where the profile is a role's own."""
        return self.code.removeprefix(ROLE) if self.code.startswith(ROLE) else None

    def changes(self, model: Model, hours: float | None) -> tuple[Change, ...]:
        """The changes by which somebody with each profile starts, with these hours a year each."""
        changes: list[Change] = []
        for profile in self.profiles:
            newcomer = Newcomer(profile, None, hours, self.role)
            changes += coming(apply(model, changes), newcomer)
        return tuple(changes)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader asks of a library: how many posts, and what one person can bring at most.

    `types` are the roles and the reader's own; `may_tell` is whether there is staff, and figures
    about all of it may be told.
    """

    study: Study
    reader: Reader
    posts: int
    limits: Limits
    types: tuple[PostType, ...]
    may_tell: bool

    def answer(self) -> Hiring | None:
        """The profile that closes most; None where nothing is weighed, or nothing may be told."""
        return self.study.hires(self.posts, self.limits) if self.may_tell else None

    def choices(self) -> dict[str, Choice]:
        """Every post that an effect or a text can be about."""
        return post_choices(self.answer(), self.types, self.reader)

    def networks(self) -> tuple[str, ...]:
        """The types of partner whose networks are missing, as far as contacts may be told."""
        known = ground(self.study.model, self.reader)
        return network_types(
            self.study.of(known).advice() if self.may_tell and known.contacts else None
        )


def ask(
    study: Study, reader: Reader, posts: int, kept: Mapping[str, Any], *, may_tell: bool
) -> Asked:
    """The question, from the plain data that the session keeps."""
    usual = Limits()
    limits = Limits(
        kept.get("experienced", usual.experienced), kept.get("independent", usual.independent)
    )
    own = own_types(study.model, kept.get("types", []), reader)
    types = (*role_types(study.model, reader), *own)
    return Asked(study, reader, posts, limits, types, may_tell)


def post_choices(
    found: Hiring | None, types: Sequence[PostType], reader: Reader
) -> dict[str, Choice]:
    """What can be chosen, by code; profiles that ask for nothing are left out."""
    rows = [
        *_answers(found, reader),
        *(Choice(row.code, row.name, (row.profile,)) for row in types if row.profile),
    ]
    return {row.code: row for row in rows}


def single_posts(choices: Mapping[str, Choice], reader: Reader) -> dict[str, Choice]:
    """The same with each post by itself: a text is about one."""
    rows: list[Choice] = []
    for row in choices.values():
        if len(row.profiles) == 1:
            rows.append(row)
            continue
        for number, profile in enumerate(row.profiles, start=1):
            title = reader.say(words("{title}, post {n}", title=row.title, n=number))
            rows.append(Choice(f"{row.code}-{number}", title, (profile,)))
    return {row.code: row for row in rows}


def sought_of(model: Model, choice: Choice, found: Hiring | None) -> Sought:
    """What a text about the (one) post asks for."""
    if choice.role is not None:
        return sought_role(model, choice.role)
    if found is not None and choice.code.startswith((BEST, RUNNER_UP)):
        return sought_hire(model, choice.profiles[0], found)
    return Sought(choice.profiles[0], {})


def network_types(advice: Advice | None) -> tuple[str, ...]:
    """Partner types whose networks are missing: those without a contact, then those least known."""
    if advice is None:
        return ()
    unknown = Counter(row.type for row in advice.network.strangers if row.type)
    ordered = (*advice.network.types, *(name for name, _ in unknown.most_common()))
    return tuple(name for name in dict.fromkeys(ordered) if name != "other")[:MOST_TYPES]


def _answers(found: Hiring | None, reader: Reader) -> Iterator[Choice]:
    if found is None:
        return
    rows = [_choice(BEST, reader.text("Closes most"), found.best)]
    if found.runner_up is not None:
        rows.append(_choice(RUNNER_UP, reader.text("Runner-up"), found.runner_up))
    yield from (row for row in rows if row.profiles)


def _choice(code: str, title: str, hire: Hire) -> Choice:
    return Choice(code, title, tuple(profile for profile in hire.profiles if profile))


# -- what a post does ------------------------------------------------------------------------------


def hours_of_a_post(model: Model) -> float | None:
    """The hours a year that departments have for each of their staff, on average; None: unknown."""
    known = [hours for row in model.departments if (hours := usual_hours(model, row.id))]
    return float(round(sum(known) / len(known))) if known else None


def effect(
    study: Study, after: Model, posts: int, staffed: tuple[str, ...], reader: Reader
) -> TurnoverView:
    """What the posts do to every competence figure, and to the seats of partnerships `staffed`."""
    found = effect_but_steps(study.competence_effect(after), reader.untold)
    seats = None
    if staffed:
        seats = SeatsChange(study.seats_filled(staffed), study.of(after).seats_filled(staffed))
    return turnover_view(study.model, after, Turnover(0, posts, found, seats), reader)


def before_after(study: Study, after: Model, reader: Reader) -> Picture:
    """People at target in each competence that lacks some, now and with the posts."""
    gaps = study.gaps()
    found = study.competence_effect(after).competences
    moved = {row.competence: int(row.people.after or 0) for row in found}
    rows = [
        _track(study.model, row, moved.get(row.competence, row.people), reader)
        for row in worst_first(gaps.competences)
        if row.shortfall
    ]
    rows.sort(key=lambda row: row.then == row.now)
    return Picture(
        tracks(
            rows,
            (reader.text("At target now"), reader.text("With the new colleague")),
            max((row.needed for row in rows), default=1),
        ),
        reader.text(
            "A bar for each competence that lacks people: those at target now, hatched who comes, "
            "and pale what is still missing. The table has the same figures."
        ),
    )


def _track(model: Model, row: CompetenceGap, then: int, reader: Reader) -> Track:
    said = words("{today} → {after} of {needed}", today=row.people, after=then, needed=row.needed)
    if then == row.people:
        said = words("{n} of {needed}", n=then, needed=row.needed)
    title = counted_title(model.called("competences", row.competence), said, reader)
    return Track(title, row.people, then, row.needed or 0)


def alone(study: Study, after: Model) -> Words | None:
    """Which competences then hang on one person, so on whoever comes; None where none does."""
    single = study.competence_effect(after).new_single_points
    if not single:
        return None
    return words(
        "These would hang on one person alone: {names}. Plan from the first day how the knowledge "
        "is shared.",
        names=listing(study.model.called("competences", name) for name in single),
    )
