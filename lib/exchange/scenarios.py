"""A what-if as a file: plain JSON that the app writes and the command line reads."""

from __future__ import annotations

import json
from pathlib import Path

from lib.errors import BadFileError, ChangeError, Problem
from lib.exchange.tables.sheets import NO_FILE, unreadable
from lib.model.changes import Change
from lib.model.fields import NUMBER_LIMIT
from lib.model.scenario import Scenario
from lib.model.texts import tidied
from lib.model.writing import from_plain, to_plain
from lib.words import words

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
        if path.exists() and not path.is_file():
            raise unreadable(NO_FILE, path.name)
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise unreadable(words("The file is too large for a scenario."))
        return scenario_of(data.decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError):
        raise unreadable(
            words("The scenario file “{file}” cannot be read.", file=str(path))
        ) from None


def scenario_of(text: str) -> Scenario:
    """The scenario that `written` wrote; raises `BadFileError` as `read_scenario` does."""
    try:
        plain = json.loads(text)
        json.dumps(plain, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise unreadable(
            words(
                "A text in it holds half a sign (one of a pair of surrogates), which is no "
                "letter. Write that text anew."
            )
        ) from None
    except (ValueError, RecursionError):
        raise unreadable(words("This is not JSON, so it cannot be a scenario.")) from None
    match plain:
        case {"changes": list(listed)} if all(isinstance(change, dict) for change in listed):
            return Scenario(
                name=tidied(str(plain.get("name", ""))),
                author=tidied(str(plain.get("author", ""))),
                note=tidied(str(plain.get("note", ""))),
                base=_revision(plain.get("base")),
                changes=_changes(listed),
            )
    raise unreadable(words("A scenario is a JSON object with a list of “changes”."))


def _revision(plain: object) -> int:
    """The revision of the base; 0 for what cannot be one."""
    return plain if isinstance(plain, int) and 0 <= plain <= NUMBER_LIMIT else 0


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
