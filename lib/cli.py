"""Samspil without a screen: `python -m lib.cli figures SOURCE`, `… compare SOURCE SCENARIO …`.

For whoever looks after the machine: `forget-leader-code LIBRARY`, where a leader's code is lost;
`delete LIBRARY` and `bring-back LIBRARY`.

Exit status 0 with figures on standard output, and on standard error what of the input was not
read; 2 with every error of the input on standard error, one a line, and nothing on standard output.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from errno import EBADF
from os import strerror
from pathlib import Path
from typing import TYPE_CHECKING

from lib.analysis.figures.groups import GROUPS, figures, left_out
from lib.analysis.figures.what_ifs import comparison_figures
from lib.analysis.what_if.outcome import EXPLAINED
from lib.errors import BadFileError, ModelError, SamspilError
from lib.exchange.scenarios import read_scenario
from lib.exchange.tables.files import opened
from lib.exchange.tables.listings import figure_book
from lib.exchange.tables.reading import model_in
from lib.model.goals import APPROACHES
from lib.model.model import Model
from lib.model.persons import codes_in
from lib.model.scenario import Scenario
from lib.reader import BESIDE_STAFF, is_personal, without_names
from lib.settings import settings
from lib.start import shelf_of
from lib.store.base import today
from lib.store.values import Deletion
from lib.words import words

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


SOMEONE = "a member of staff"
LEFT_OUT = (
    "Left out, since what this what-if asks could tell of one member of staff: {groups}. "
    "Ask with --leader."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; the exit status."""
    asked = _parser().parse_args(arguments)
    asked.codes = set[str]()
    try:
        shown: bytes = asked.run(asked)
        _put_out(shown, asked.out)
    except BadFileError as error:
        _tell(asked, *error.notes, *error.problems)
        return 2
    except ModelError as error:
        personal = error.about is not None and is_personal(error.about)
        _tell(asked, BESIDE_STAFF if personal and not asked.leader else error)
        return 2
    except (SamspilError, OSError) as error:
        _tell(asked, error)
        return 2
    return 0


def _put_out(shown: bytes, out: Path | None) -> None:
    """Write to the file, or to standard output; raises `SamspilError` where it does not take it."""
    try:
        if out:
            out.write_bytes(shown)
        elif sys.stdout is None:  # closed by whoever started the program
            raise OSError(EBADF, strerror(EBADF))
        else:
            sys.stdout.buffer.write(shown)
            sys.stdout.buffer.flush()
    except OSError as error:
        if out is None:  # or Python would try once more at its end, and tell in its own way
            sys.stdout = None
        raise SamspilError(
            words(
                "The figures could not be written to {place} ({problem}). Give another file.",
                place=words("standard output") if out is None else f"“{out}”",
                problem=error.strerror,
            )
        ) from error


def _tell(asked: argparse.Namespace, *said: object) -> None:
    """Say each on a line of standard error; without `--leader` no code of a person in it."""
    if sys.stderr is None:  # closed: `print` would take standard output in its place
        return
    for each in said:
        shown = str(each)
        if not getattr(asked, "leader", True):
            shown = without_names(shown, asked.codes, SOMEONE)
        print(shown, file=sys.stderr)


def _figures(asked: argparse.Namespace) -> bytes:
    """The figures asked for, as the bytes of a file."""
    model = _library(asked)
    changes = () if asked.scenario is None else read_scenario(asked.scenario).changes
    groups = figures(model, asked.only or (), asked.leader, asked.today, changes)
    if not asked.leader and (without := left_out(model, changes, asked.today)):
        _tell(asked, LEFT_OUT.format(groups=", ".join(without)))
    return figure_book(groups) if asked.format == "xlsx" else _json(groups)


def _compare(asked: argparse.Namespace) -> bytes:
    """The library beside the what-ifs, as JSON."""
    library = _library(asked)
    scenarios = [_named(read_scenario(path), asked) for path in asked.scenario]
    return _json(
        comparison_figures(
            library,
            scenarios,
            asked.approach,
            asked.effects or (),
            asked.leader,
            asked.today,
        )
    )


def _named(scenario: Scenario, asked: argparse.Namespace) -> Scenario:
    """The scenario; without `--leader` with a name in which no code of a person stands."""
    if asked.leader:
        return scenario
    codes = asked.codes | codes_in(scenario.changes)
    return replace(scenario, name=without_names(scenario.name, codes, SOMEONE))


def _library(asked: argparse.Namespace) -> Model:
    """The library in the files; what of them was not read is said on standard error."""
    reading = opened(asked.source)
    asked.codes |= reading.codes
    _tell(asked, *reading.notes)
    return model_in(reading)


def _forget_leader_code(asked: argparse.Namespace) -> bytes:
    """What to say after the code is gone: whoever opens the leader's view next chooses another."""
    shelf_of(settings()).open(asked.library).set_leader_code(None)
    said = f"The leader's view of “{asked.library}” has no code now. Open it and choose one.\n"
    return said.encode()


def _delete(asked: argparse.Namespace) -> bytes:
    """What to say after the library is deleted."""
    shelf_of(settings()).deleted.add(asked.library, today())
    until = Deletion(today()).ends_on.isoformat()
    said = f"“{asked.library}” is deleted. Until {until} it can be brought back: bring-back.\n"
    return said.encode()


def _bring_back(asked: argparse.Namespace) -> bytes:
    """What to say after the library is back."""
    shelf_of(settings()).deleted.bring_back(asked.library)
    return f"“{asked.library}” is back, with everything in it.\n".encode()


def _json(figures: Mapping[str, object]) -> bytes:
    return (json.dumps(figures, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lib.cli", description="Samspil's figures.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = _command(commands, "figures", "print every figure of a library", _figures)
    command.add_argument("--scenario", type=Path, help="a what-if to put on top (JSON)")
    command.add_argument(
        "--only", action="append", metavar="GROUP", help=f"one group: {', '.join(GROUPS)}"
    )
    command.add_argument("--format", choices=("json", "xlsx"), default="json")
    command = _command(commands, "compare", "print a library beside what-ifs", _compare)
    command.add_argument("scenario", type=Path, nargs="+", help="a what-if (JSON)")
    command.add_argument("--approach", choices=tuple(APPROACHES), default="combined")
    command.add_argument(
        "--effects",
        action="append",
        choices=tuple(EXPLAINED),
        help="tell the difference of this figure apart into the effect of each change",
    )
    _of_one(
        commands,
        "forget-leader-code",
        "take the code of a library's leader's view away",
        _forget_leader_code,
    )
    _of_one(commands, "delete", "delete a library; it can be brought back for 30 days", _delete)
    _of_one(commands, "bring-back", "bring a deleted library back", _bring_back)
    return parser


def _of_one(
    commands: Commands, name: str, help: str, run: Callable[[argparse.Namespace], bytes]
) -> None:
    """A command on a library that Samspil keeps."""
    command = commands.add_parser(name, help=help)
    command.add_argument("library", help="the name of its file, without .db")
    command.set_defaults(run=run, out=None)


def _command(
    commands: Commands, name: str, help: str, run: Callable[[argparse.Namespace], bytes]
) -> argparse.ArgumentParser:
    """A command on a library, with what every one of them takes."""
    command = commands.add_parser(name, help=help)
    command.set_defaults(run=run)
    command.add_argument("source", help="a folder of CSV files, a zip of them, or a workbook")
    command.add_argument(
        "--leader", action="store_true", help="with personal figures and small groups"
    )
    command.add_argument(
        "--today",
        type=date.fromisoformat,
        default=today(),
        metavar="YYYY-MM-DD",
        help="the day of the figures: who has left by then counts nowhere (default: today)",
    )
    command.add_argument("--out", type=Path, help="a file to write instead of standard output")
    return command


if __name__ == "__main__":
    sys.exit(main())
