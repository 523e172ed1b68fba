"""`python -m tests.pins write` keeps a hash of every state; `check` says which have changed since.

For a change that means to leave pages as they are: write before it, check after it, on the same day
(some pages show the date). `--page gaps,hiring` and `--library fjordby` choose some states;
`show NAME` prints what one sends.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from lib.cli import main as command_line
from lib.exchange.tables.files import csv_zip
from lib.model.model import Model
from lib.settings import Settings, settings
from lib.start import open_shelf
from tests.pins.sent import fingerprint, sent
from tests.pins.states import DEMO, ROOT, State, libraries, opened, states
from tests.sized import sized_model

KEPT = ROOT / ".pins.json"


def main() -> int:
    """Do what the arguments ask; the exit status."""
    asked = _parser().parse_args()
    logging.disable(logging.CRITICAL)
    with TemporaryDirectory() as folder:
        found = _show(asked.state, Path(folder)) if asked.do == "show" else _found(asked, folder)
    if asked.do == "show":
        return 0
    kept = json.loads(KEPT.read_text("utf-8")) if KEPT.exists() else {}
    if asked.do == "write":
        KEPT.write_text(json.dumps({**kept, **found}, indent=0, ensure_ascii=False) + "\n", "utf-8")
        return 0
    changed = [name for name, value in found.items() if kept.get(name) != value]
    print(*changed, f"{len(found) - len(changed)} of {len(found)} as pinned", sep="\n")
    return 1 if changed else 0


def _found(asked: argparse.Namespace, folder: str) -> dict[str, str]:
    wanted = [it for it in states() if _is_wanted(it, asked)]
    found = {it.name: hashed for it, hashed in _opened(wanted, Path(folder))}
    if not asked.page and not asked.library:
        found.update(_printed(Path(folder)))
    return found


def _is_wanted(state: State, asked: argparse.Namespace) -> bool:
    pages, names = asked.page, asked.library
    return (not pages or state.page in pages) and (not names or state.library in names)


def _opened(wanted: list[State], folder: Path) -> Iterator[tuple[State, str]]:
    """Each state with its hash; one that is clicked has libraries of its own."""
    demo = _fill(folder / "ready")
    _use(folder / "ready")
    for state in wanted:
        if state.click:
            _use(shutil.copytree(folder / "ready", folder / state.click))
        yield state, fingerprint(opened(state, demo))


def _fill(folder: Path) -> Model:
    """The demo, after every library has been put into the folder."""
    folder.mkdir()
    shelf = open_shelf(Settings(data=folder))
    for name, model in libraries().items():
        shelf.create(name, model, id=name)
    return shelf.open(DEMO).load().model


def _use(folder: Path) -> None:
    os.environ["SAMSPIL_DATA"] = str(folder)
    settings.cache_clear()
    st.cache_data.clear()
    st.cache_resource.clear()


def _printed(folder: Path) -> Iterator[tuple[str, str]]:
    """What the command line prints of three libraries, for anybody and for the leader."""
    sized = folder / "sized.zip"
    sized.write_bytes(csv_zip(sized_model(30, 6, 5, 40, seed=2)))
    sources = {"demo": "data/demo", "aarhus": "data/aarhus", "sized": str(sized)}
    for name, source in sources.items():
        for leader in ([], ["--leader"]):
            out = folder / "out.json"
            command_line(["figures", str(ROOT / source), *leader, "--out", str(out)])
            text = out.read_bytes()
            yield f"figures/{name}/{''.join(leader)}", sha256(text).hexdigest()[:12]


def _show(name: str, folder: Path) -> None:
    state = next(it for it in states() if it.name == name)
    demo = _fill(folder / "ready")
    _use(folder / "ready")
    print(sent(opened(state, demo)))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.pins", description=__doc__)
    parser.add_argument("do", choices=("write", "check", "show"))
    parser.add_argument("state", nargs="?", default="", help="for `show`: the state's name")
    for name in ("--page", "--library"):
        parser.add_argument(name, type=lambda text: text.split(","), default=[])
    return parser


if __name__ == "__main__":
    sys.exit(main())
