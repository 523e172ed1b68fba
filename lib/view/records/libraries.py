"""How libraries are told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lib.store.shelf import Library
from lib.text.language import Language


def library_names(libraries: Sequence[Library], language: Language) -> dict[str, str]:
    """What each library is called, by id; the id stands beside a name that several have."""
    said = {library.id: language.say(library.name) for library in libraries}
    times = Counter(said.values())
    return {key: name if times[name] == 1 else f"{name} ({key})" for key, name in said.items()}


def is_taken(name: str, libraries: Sequence[Library]) -> bool:
    """Whether a library goes by this name already, in either language."""
    wanted = name.casefold()
    return any(
        wanted in (library.name.own.casefold(), (library.name.english or "").casefold())
        for library in libraries
    )
