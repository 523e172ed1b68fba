"""Organisations outside the library."""

from dataclasses import dataclass
from typing import Annotated

from lib.model.describe import choice, english, key, name, yes_no
from lib.model.fields import NAME_LIMIT
from lib.words import N_

PARTNER_TYPES = {
    "civil": N_("civil society"),
    "municipal": N_("municipal"),
    "culture": N_("culture"),
    "education": N_("education"),
    "business": N_("business"),
    "other": N_("other"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """An organisation outside the library."""

    id: Annotated[str, key(N_("Id"), N_("Short code of the partner, such as O01."))]
    name: Annotated[str, name(N_("Name"), N_("What the organisation is called."))]
    name_en: Annotated[str | None, english("name", N_("Name in English"), limit=NAME_LIMIT)] = None
    type: Annotated[
        str | None,
        choice(
            N_("Type"),
            N_("What kind of organisation it is."),
            PARTNER_TYPES,
            also=("Partnertype",),
        ),
    ] = None
    local: Annotated[
        bool | None, yes_no(N_("Local"), N_("Whether it is rooted in the local area."))
    ] = None
