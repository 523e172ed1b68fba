"""Samspil without a screen: `python -m lib.cli figures SOURCE`.

Exit status 0 with figures on standard output; 2 with every error of the input on standard error,
one a line, and nothing on standard output.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from lib.analysis.figures import GROUPS, figures
from lib.errors import BadFileError, SamspilError
from lib.exchange.figure_book import figure_book
from lib.exchange.files import read
from lib.exchange.scenarios import read_scenario
from lib.model.changes import apply
from lib.model.model import Model


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; the exit status."""
    asked = _parser().parse_args(arguments)
    try:
        shown = _shown(asked)
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


def _shown(asked: argparse.Namespace) -> bytes:
    """The figures asked for, as the bytes of a file."""
    groups = figures(_model(asked.source, asked.scenario), asked.only or (), asked.leader)
    if asked.format == "xlsx":
        return figure_book(groups)
    return (json.dumps(groups, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _model(source: str, scenario: Path | None) -> Model:
    model = read(source)
    return model if scenario is None else apply(model, read_scenario(scenario).changes)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lib.cli", description="Samspil's figures.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    command = commands.add_parser("figures", help="print every figure of a library")
    command.add_argument("source", help="a folder of CSV files, a zip of them, or a workbook")
    command.add_argument("--scenario", type=Path, help="a what-if to put on top (JSON)")
    command.add_argument(
        "--only", action="append", metavar="GROUP", help=f"one group: {', '.join(GROUPS)}"
    )
    command.add_argument(
        "--leader", action="store_true", help="with personal figures and small groups"
    )
    command.add_argument("--format", choices=("json", "xlsx"), default="json")
    command.add_argument("--out", type=Path, help="a file to write instead of standard output")
    return parser


if __name__ == "__main__":
    sys.exit(main())
