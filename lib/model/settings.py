"""The library's settings: one row each, with a typed view of them all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

from lib.errors import ModelError
from lib.model.describe import choice, described, english, number, text, whole
from lib.model.fields import MONEY, NAME_LIMIT, Cell, Field, Kind
from lib.words import N_, listing, words

CURRENCIES = {
    code: code for code in ("DKK", "EUR", "SEK", "NOK", "ISK", "GBP", "USD", "CHF", "CAD", "AUD")
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Every setting with its default: what the analyses and the screens read."""

    library: Annotated[
        str | None,
        text(N_("Library"), N_("What the library is called."), limit=NAME_LIMIT),
    ] = None
    library_en: Annotated[
        str | None, english("library", N_("Library in English"), limit=NAME_LIMIT)
    ] = None
    currency: Annotated[
        str, choice(N_("Currency"), N_("Of every cost and of the budget."), CURRENCIES)
    ] = "DKK"
    language: Annotated[
        str | None,
        choice(
            N_("Language"),
            N_("The language the library writes in."),
            {"da": "dansk", "en": "English"},
        ),
    ] = None
    year: Annotated[
        int | None,
        whole(N_("Year"), N_("The year planned for."), low=1900, high=2200, is_year=True),
    ] = None
    budget: Annotated[
        float | None,
        number(N_("Budget"), N_("What all partnerships may cost in a year."), unit=MONEY),
    ] = None
    shortlist: Annotated[
        int,
        whole(N_("Shortlist"), N_("How many partnerships a department lists."), low=1),
    ] = 5
    caution: Annotated[
        float,
        number(
            N_("Caution"),
            N_("How much departments lean to what they know, 0 to 1."),
            high=1,
            is_share=True,
        ),
    ] = 0.3
    guarantee: Annotated[
        float,
        number(
            N_("Promise to the departments"),
            N_(
                "The share of its own choice that every department keeps at least, 0 to 1, as far "
                "as it can be kept to all."
            ),
            high=1,
            is_share=True,
            also=("Guarantee", "Garanti"),
        ),
    ] = 0.7
    difference_points: Annotated[
        float,
        number(
            N_("Difference that matters, shares"),
            N_("Shares of two approaches that differ by less are no difference."),
            unit=N_("points"),
            high=100,
        ),
    ] = 2.0
    difference_count: Annotated[
        int,
        whole(
            N_("Difference that matters, counts"),
            N_("Numbers of partners that differ by less are no difference."),
            low=1,
        ),
    ] = 1
    difference_hours: Annotated[
        float,
        number(
            N_("Difference that matters, hours"),
            N_("Per cent of all hours there are; overloads that differ by less are no difference."),
            unit="%",
            high=100,
        ),
    ] = 1.0
    min_group: Annotated[
        int,
        whole(
            N_("Smallest group"),
            N_("No figure is shown about fewer people than this."),
            low=1,
        ),
    ] = 5
    level_used: Annotated[
        str,
        choice(
            N_("Level used"),
            N_("Whose view of a level counts first."),
            {"leader": N_("the leader's"), "own": N_("the person's own")},
        ),
    ] = "leader"
    deadline_months: Annotated[
        float | None,
        number(N_("Deadline"), N_("Months until gaps must be closed."), unit=N_("months")),
    ] = None
    weights_by: Annotated[
        str | None,
        choice(
            N_("Weights found by"),
            N_("How the goals' weights were found."),
            {
                "direct": N_("points for each goal"),
                "hundred": N_("100 points shared out"),
                "swing": N_("swing weights"),
                "ranking": N_("ranking"),
                "pairs": N_("choices between two partnerships"),
            },
        ),
    ] = None
    privacy_controller: Annotated[
        str | None,
        text(N_("Controller"), N_("Who answers for the personal data, and how to reach them.")),
    ] = None
    privacy_purpose: Annotated[
        str | None, text(N_("Purpose"), N_("What the personal data is used for, and what not."))
    ] = None
    privacy_basis: Annotated[
        str | None, text(N_("Legal basis"), N_("What gives the right to keep the personal data."))
    ] = None
    privacy_categories: Annotated[
        str | None, text(N_("Categories"), N_("What is kept about whom."))
    ] = None
    privacy_recipients: Annotated[
        str | None, text(N_("Recipients"), N_("Who gets to see the personal data."))
    ] = None
    privacy_storage: Annotated[
        str | None, text(N_("Storage time"), N_("How long the personal data is kept."))
    ] = None

    @classmethod
    def of(cls, settings: Iterable[Setting]) -> Options:
        """The typed view of setting rows; what is missing or unknown has its default."""
        known = {row.name: _typed(SETTINGS[row.name], row.value) for row in settings if row.value}
        return cls(**known)  # type: ignore[arg-type]


SETTINGS: Mapping[str, Field] = {field.name: field for field in described(Options)}
"""The description of each setting, by its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting. The value is text, written as `canonical` writes it."""

    name: Annotated[
        str,
        choice(
            N_("Name"),
            N_("Which setting."),
            {name: field.label for name, field in SETTINGS.items()},
            key=True,
        ),
    ]
    value: Annotated[
        str | None,
        text(N_("Value"), N_("What it is set to."), also=("Værdi",)),
    ] = None


def canonical(name: str, value: Cell) -> str | None:
    """The one way to write the value of the setting `name`: `600000`, `0.3`, `leader`.

    Raises `ModelError` saying what is allowed.
    """
    typed = SETTINGS[name].check(_typed(SETTINGS[name], value))
    if typed is None:
        return None
    return repr(typed).removesuffix(".0") if isinstance(typed, float) else str(typed)


def _typed(field: Field, value: Cell) -> Cell:
    """Text as a number where the setting is one."""
    if not field.is_number or not isinstance(value, str):
        return str(value) if field.kind is Kind.TEXT and isinstance(value, (int, float)) else value
    try:
        return int(value) if field.kind is Kind.WHOLE else float(value)
    except ValueError:
        raise ModelError(field.allowed) from None


def unknown_setting(name: str) -> ModelError:
    """What to say of a setting that does not exist."""
    return ModelError(
        words(
            "There is no setting “{name}”. Known: {known}.",
            name=name,
            known=listing(words(field.label) for field in SETTINGS.values()),
        )
    )
