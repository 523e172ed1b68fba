"""A what-if as a file: plain JSON that the app writes and the command line reads."""

from __future__ import annotations

import json
from pathlib import Path

from lib.errors import BadFileError, ChangeError, Problem
from lib.model.changes import Change
from lib.model.plain import from_plain, to_plain
from lib.model.scenario import Scenario
from lib.words import Words, words

LARGEST = 5_000_000
"""Bytes; a scenario is a list of changes, not a library."""


def written(scenario: Scenario) -> str:
    """The scenario as JSON text: name, author, note, base and changes."""
    plain = {
        "name": scenario.name,
        "author": scenario.author,
        "note": scenario.note,
        "base": scenario.base,
        "changes": [to_plain(change) for change in scenario.changes],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1)


def read_scenario(path: Path) -> Scenario:
    """The scenario in a file; raises `BadFileError` with every change that cannot be read."""
    try:
        if path.stat().st_size > LARGEST:
            raise _unreadable(words("The file is too large for a scenario."))
        return scenario_of(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        raise _unreadable(
            words("The scenario file “{file}” cannot be read.", file=str(path))
        ) from None


def scenario_of(text: str) -> Scenario:
    """The scenario that `written` wrote; raises `BadFileError` as `read_scenario` does."""
    try:
        plain = json.loads(text)
    except (ValueError, RecursionError):
        raise _unreadable(words("This is not JSON, so it cannot be a scenario.")) from None
    match plain:
        case {"changes": list(listed)} if all(isinstance(change, dict) for change in listed):
            return Scenario(
                name=str(plain.get("name", "")),
                author=str(plain.get("author", "")),
                note=str(plain.get("note", "")),
                base=plain["base"] if isinstance(plain.get("base"), int) else 0,
                changes=_changes(listed),
            )
    raise _unreadable(words("A scenario is a JSON object with a list of “changes”."))


def _changes(listed: list[dict[str, object]]) -> tuple[Change, ...]:
    changes, problems = [], []
    for number, plain in enumerate(listed, start=1):
        try:
            changes.append(from_plain(plain))
        except ChangeError as error:
            what = words("Change {n}. {what}", n=number, what=error.words)
            problems.append(Problem(None, None, None, None, what))
    if problems:
        raise BadFileError(problems)
    return tuple(changes)


def _unreadable(what: Words) -> BadFileError:
    return BadFileError([Problem(None, None, None, None, what)])
