"""Samspil without a screen: `python -m lib.cli figures SOURCE`, `… compare SOURCE SCENARIO …`.

`forget-leader-code LIBRARY` is for whoever looks after the machine: a leader's code is lost.

Exit status 0 with figures on standard output; 2 with every error of the input on standard error,
one a line, and nothing on standard output.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lib.analysis.figures import GROUPS, figures
from lib.analysis.scenarios.comparison_figures import comparison_figures
from lib.analysis.scenarios.outcome import EXPLAINED
from lib.errors import BadFileError, SamspilError
from lib.exchange.figure_book import figure_book
from lib.exchange.files import read
from lib.exchange.scenarios import read_scenario
from lib.model.changes import apply
from lib.model.statements import APPROACHES
from lib.settings import settings
from lib.store.shelf import Shelf

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; the exit status."""
    asked = _parser().parse_args(arguments)
    try:
        shown: bytes = asked.run(asked)
        if asked.out:
            asked.out.write_bytes(shown)
        else:
            sys.stdout.buffer.write(shown)
    except BadFileError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 2
    except (SamspilError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _figures(asked: argparse.Namespace) -> bytes:
    """The figures asked for, as the bytes of a file."""
    model = read(asked.source)
    if asked.scenario is not None:
        model = apply(model, read_scenario(asked.scenario).changes)
    groups = figures(model, asked.only or (), asked.leader)
    return figure_book(groups) if asked.format == "xlsx" else _json(groups)


def _compare(asked: argparse.Namespace) -> bytes:
    """The library beside the what-ifs, as JSON."""
    scenarios = map(read_scenario, asked.scenario)
    return _json(
        comparison_figures(
            read(asked.source), scenarios, asked.approach, asked.effects or (), asked.leader
        )
    )


def _forget_leader_code(asked: argparse.Namespace) -> bytes:
    """What to say after the code is gone: whoever opens the leader's view next chooses another."""
    Shelf(settings().data).open(asked.library).set_leader_code(None)
    said = f"The leader's view of “{asked.library}” has no code now. Open it and choose one.\n"
    return said.encode()


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
    command = commands.add_parser(
        "forget-leader-code", help="take the code of a library's leader's view away"
    )
    command.add_argument("library", help="the name of its file, without .db")
    command.set_defaults(run=_forget_leader_code, out=None)
    return parser


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
    command.add_argument("--out", type=Path, help="a file to write instead of standard output")
    return command


if __name__ == "__main__":
    sys.exit(main())
