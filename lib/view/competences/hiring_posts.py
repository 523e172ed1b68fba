"""The posts that an effect or a text can be about: the best, the runner-up, roles, own types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lib.analysis.competences.competence_effect import CompetenceEffect
from lib.analysis.competences.hiring import Hire, Hiring, Profile
from lib.analysis.competences.hiring_advice import Advice
from lib.analysis.competences.turnover import Newcomer
from lib.model.model import Model
from lib.text.language import Language
from lib.view.competences.hiring_types import ROLE, PostType
from lib.view.competences.sought import Sought, sought_hire, sought_role
from lib.view.competences.turnover_choices import usual_hours
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

    def newcomers(self, hours: float | None) -> tuple[Newcomer, ...]:
        """The invented people who bring the profiles, with these hours a year each."""
        return tuple(Newcomer(profile, None, hours, self.role) for profile in self.profiles)


def post_choices(
    found: Hiring | None, types: Sequence[PostType], language: Language
) -> dict[str, Choice]:
    """What can be chosen, by code; profiles that ask for nothing are left out."""
    rows = [
        *_answers(found, language),
        *(Choice(row.code, row.name, (row.profile,)) for row in types if row.profile),
    ]
    return {row.code: row for row in rows}


def single_posts(choices: Mapping[str, Choice], language: Language) -> dict[str, Choice]:
    """The same with each post by itself: a text is about one."""
    rows: list[Choice] = []
    for row in choices.values():
        if len(row.profiles) == 1:
            rows.append(row)
            continue
        for number, profile in enumerate(row.profiles, start=1):
            title = language.say(words("{title}, post {n}", title=row.title, n=number))
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


def alone_words(model: Model, effect: CompetenceEffect) -> Words | None:
    """Which competences then hang on one person, so on whoever comes; None where none does."""
    if not effect.new_single_points:
        return None
    return words(
        "These would hang on one person alone: {names}. Plan from the first day how the knowledge "
        "is shared.",
        names=listing(model.called("competences", name) for name in effect.new_single_points),
    )


def hours_of_a_post(model: Model) -> float | None:
    """The hours a year that departments have for each of their staff, on average; None: unknown."""
    known = [hours for row in model.departments if (hours := usual_hours(model, row.id))]
    return float(round(sum(known) / len(known))) if known else None


def _answers(found: Hiring | None, language: Language) -> Iterator[Choice]:
    if found is None:
        return
    rows = [_choice(BEST, language.text("Closes most"), found.best)]
    if found.runner_up is not None:
        rows.append(_choice(RUNNER_UP, language.text("Runner-up"), found.runner_up))
    yield from (row for row in rows if row.profiles)


def _choice(code: str, title: str, hire: Hire) -> Choice:
    return Choice(code, title, tuple(profile for profile in hire.profiles if profile))
