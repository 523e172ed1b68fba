"""What a group decides, or is asked to decide: the ground of note and slides, and the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from lib.analysis.approaches.side_by_side import DEPARTMENTS_BREAK_RULES
from lib.analysis.ground.coverage import cover
from lib.analysis.what_if.outcome import Outcome
from lib.model.change_lists import bundled
from lib.model.changes import Add, Change, Remove
from lib.model.model import Model
from lib.reader import SOMEBODY, Reader, tells_of_somebody, without_names
from lib.screens.decision.adopting import bundle_words
from lib.screens.names import percents, some, telling
from lib.screens.what_if.figures import cost_words, hours_known
from lib.words import Amount, Listing, Name, Words, counted, words


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """One what-if: what it changes, what it comes to, and why the group did or did not choose it.

    `changes` are those that fit the library, in their order; `model` is the library after them.
    `unnamed`: it is nobody's scenario, so no sentence calls it by its name.
    """

    name: str
    note: str
    changes: tuple[Change, ...]
    model: Model
    outcome: Outcome
    reason: str = ""
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class NextStep:
    """What somebody does, and by when; None where no date is agreed."""

    what: str
    who: str = ""
    by: date | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """A choice between the library as it stands and some what-ifs, as the group words it.

    `chosen` is a place in `compared`, None for the library as it stands. `decided`: somebody has,
    and the library holds it; else it is a draft for `decided_by` to decide. `reasons`: what the
    group says of single partnerships, by id. `told`: whether figures about all staff may be told,
    see `small_groups`. `ways`: what each way of choosing covers of the strategy, 0 to 100. Raises
    `ValueError` where `chosen` is no place, or where the outcomes are not all of one approach.
    """

    title: str
    question: str
    made_on: date
    model: Model
    today: Outcome
    compared: tuple[Compared, ...] = ()
    chosen: int | None = None
    decided_by: str = ""
    decided: bool = False
    reason: str = ""
    reasons: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[NextStep, ...] = ()
    follow_up: str = ""
    told: bool = False
    revision: int | None = None
    ways: Mapping[str, float | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.chosen is not None and not 0 <= self.chosen < len(self.compared):
            raise ValueError("what is chosen has to be one of those compared")
        if any(row.outcome.approach.id != self.today.approach.id for row in self.compared):
            raise ValueError("all outcomes have to be of one approach")

    @property
    def choice(self) -> Compared | None:
        """The what-if that is chosen; None for the library as it stands."""
        return None if self.chosen is None else self.compared[self.chosen]

    @property
    def chosen_model(self) -> Model:
        """The library's content under the choice."""
        return self.model if self.choice is None else self.choice.model

    @property
    def chosen_outcome(self) -> Outcome:
        """What the choice comes to."""
        return self.today if self.choice is None else self.choice.outcome

    def called(self, table: str, key: str) -> Name | Listing | str:
        """What people call a row of any of the columns, the chosen one first; else its key."""
        models = self.chosen_model, self.model, *(row.model for row in self.compared)
        having = (model for model in models if model.find(table, key) is not None)
        return next(having, self.model).called(table, key)

    @property
    def declined(self) -> tuple[Compared, ...]:
        """The what-ifs that are not chosen."""
        return tuple(row for i, row in enumerate(self.compared) if i != self.chosen)


MOST_CHANGES = 12
"""More are cut short: a note is read, an import is looked up in the history."""


def changes_of(
    decision: Decision, compared: Compared, reader: Reader, most: int = MOST_CHANGES
) -> tuple[str, ...]:
    """The changes in words, a bundle as one line; last those about staff, without their codes.

    Of more than `most` only the first are told, and how many more there are.
    """
    base, after = decision.model, compared.model
    own = [change for change in compared.changes if not tells_of_somebody(change)]
    others = [change for change in compared.changes if tells_of_somebody(change)]
    lines = [bundle_words(it, base, after, reader) for it in bundled(own)]
    if others:
        said = _about_staff(others) if decision.told else (SOMEBODY,)
        lines += map(reader.say, said)
    if len(lines) > most:
        more = len(lines) - most + 1
        lines[most - 1 :] = [reader.say(words("and {n} more changes", n=more))]
    return tuple(without_codes(decision, line, reader) for line in lines)


def without_codes(decision: Decision, text: str, reader: Reader) -> str:
    """The text with nobody's code in it: “a member of staff” stands for each."""
    codes = {row.id for row in decision.model.people}
    codes.update(row.id for compared in decision.compared for row in compared.model.people)
    return without_names(text, codes, reader.text("a member of staff"))


def _about_staff(changes: Iterable[Change]) -> tuple[Words, ...]:
    """Who comes and who goes, counted; whatever else there is, as one."""
    left, came, other = 0, 0, False
    for change in changes:
        match change:
            case Remove("people", _):
                left += 1
            case Add("people", _):
                came += 1
            case _:
                other = True
    said = []
    if left:
        said.append(counted("A member of staff leaves", "{n} members of staff leave", left))
    if came:
        said.append(counted("A post is filled", "{n} posts are filled", came))
    if other and not left + came:
        said.append(SOMEBODY)
    return tuple(said)


# -- the decision in words -------------------------------------------------------------------------


SEEN = 0.05
"""Percentage points; what moves by less shows no difference with one decimal."""


def decision_words(decision: Decision) -> Words:
    """What is decided, or proposed while it is a draft, in one sentence."""
    choice, what = decision.choice, _what(decision)
    if not decision.decided:
        return _proposed(choice, what)
    who, day = decision.decided_by, decision.made_on
    if choice is None:
        return words(
            "{who} decided on {day} to keep today's priorities: {what}.",
            who=who,
            day=day,
            what=what,
        )
    if choice.unnamed:
        return words("{who} decided on {day}: {what}.", who=who, day=day, what=what)
    return words(
        "{who} decided on {day} to go ahead with “{name}”: {what}.",
        who=who,
        day=day,
        name=choice.name,
        what=what,
    )


def _proposed(choice: Compared | None, what: Words) -> Words:
    if choice is None:
        return words("It is proposed to keep today's priorities: {what}.", what=what)
    if choice.unnamed:
        return words("It is proposed: {what}.", what=what)
    return words("It is proposed to go ahead with “{name}”: {what}.", name=choice.name, what=what)


def _what(decision: Decision) -> Words:
    model, outcome = decision.chosen_model, decision.chosen_outcome
    if outcome.approach.missing == DEPARTMENTS_BREAK_RULES:
        return words(
            "no partnership can be entered, for nothing that the departments choose keeps all "
            "rules, hours and budget"
        )
    if outcome.approach.portfolio is None:
        return words("no partnership can be entered, for nothing keeps all rules, hours and budget")
    if not outcome.approach.chosen:
        return words("no partnership is chosen")
    if cost_words(model, outcome) == words("unknown") and not hours_known(outcome):
        return counted(
            "one partnership, whose cost and hours are unknown",
            "{n} partnerships, whose cost and hours are unknown",
            len(outcome.approach.chosen),
        )
    return counted(
        "one partnership for {cost} and {hours} a year",
        "{n} partnerships for {cost} and {hours} a year",
        len(outcome.approach.chosen),
        cost=_money(model, outcome),
        hours=_hours(outcome),
    )


def outcome_words(decision: Decision) -> tuple[Words, ...]:
    """What the choice means: what is reached, what is new, and what would stop."""
    model, outcome = decision.chosen_model, decision.chosen_outcome
    if outcome.approach.portfolio is None:
        return ()
    return (_covered(decision.model, outcome), *_started(model, outcome))


def _started(model: Model, outcome: Outcome) -> Iterator[Words]:
    chosen = outcome.approach.chosen
    running = [row.id for row in model.partnerships if row.status == "running"]
    new = [row.id for row in model.partnerships if row.status == "candidate"]
    begun, kept = (len(set(chosen).intersection(names)) for names in (new, running))
    if begun or kept:
        yield words("New: {new}; running already: {kept}.", new=begun, kept=kept)
    if len(chosen) > begun + kept:
        yield words("New or running, nobody knows: {n}.", n=len(chosen) - begun - kept)
    stopped = [model.called("partnerships", name) for name in running if name not in chosen]
    if stopped:
        yield words("Running now, but not chosen: {names}.", names=some(stopped))


def _money(model: Model, outcome: Outcome) -> Words:
    known = cost_words(model, outcome)
    return words("an unknown amount") if known == words("unknown") else known


def _hours(outcome: Outcome) -> Words:
    done = outcome.approach.portfolio
    if done is None or not hours_known(outcome):
        return words("an unknown number of hours")
    return words("{hours}", hours=Amount(done.hours, "hours"))


def _covered(base: Model, outcome: Outcome) -> Words:
    """What is reached of the strategy, beside the partnerships that run now."""
    reached = outcome.figures["strategy_coverage"]
    if reached is None:
        return words("How much of the strategy that reaches is unknown.")
    running = {row.id for row in base.partnerships if row.status == "running"}
    now = cover(base, running).coverage
    if not running or now is None:
        return words("That reaches {share} of what the goals ask for.", share=_share(reached, 0))
    decimals = telling(reached / 100, now)
    return words(
        "That reaches {share} of what the goals ask for; what runs now reaches {now}.",
        share=_share(reached, decimals),
        now=_share(100 * now, decimals),
    )


def yardstick_words(base: Model, today: Outcome, name: str, after: Outcome) -> Words | None:
    """What a what-if's partnerships reach by today's yardstick; None where it has not changed."""
    here = {row.id for row in base.partnerships}
    chosen = after.approach.chosen
    told = after.figures["strategy_coverage"], today.figures["strategy_coverage"]
    same = cover(base, here.intersection(chosen)).coverage
    if same is None or None in told or after.approach.portfolio is None:
        return None
    if abs(100 * same - (told[0] or 0.0)) < SEEN:
        return None
    by_them, then = percents(100 * same, told[1] or 0.0)
    return words(
        "“{name}” weighs or measures the goals differently: as they are weighed today, its "
        "partnerships would reach {same} (the best within today's limits: {before}).",
        name=name,
        same=by_them,
        before=then,
    )


def _share(value: float, decimals: int) -> Amount:
    return Amount(value, "%", decimals)
