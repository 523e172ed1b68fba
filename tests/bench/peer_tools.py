"""An interpreter with the peers installed, apart from Samspil's own packages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).with_name("peers.txt")
HOME = ROOT / ".bench" / "peers"
PATIENCE = 300


class NoPeersError(Exception):
    """The peers could not be installed; says why."""


def interpreter() -> Path:
    """The Python that has the peers; made at the first use and when `peers.txt` has changed."""
    python, stamp = HOME / "bin" / "python", HOME / "installed.txt"
    if not stamp.exists() or stamp.read_text("utf-8") != LIST.read_text("utf-8"):
        print("Installing the peers once, into .bench/ …", flush=True)
        _call(sys.executable, "-m", "venv", "--clear", str(HOME))
        _call(str(python), "-m", "pip", "install", "--quiet", "--no-deps", "-r", str(LIST))
        stamp.write_text(LIST.read_text("utf-8"), "utf-8")
    return python


def run_module(module: str, *arguments: str) -> str:
    """What a module of ours prints when the peers' interpreter runs it."""
    return _call(str(interpreter()), "-m", module, *arguments)


def _call(*command: str) -> str:
    try:
        done = subprocess.run(
            command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=PATIENCE
        )
    except subprocess.CalledProcessError as error:
        raise NoPeersError((error.stderr or error.stdout).strip().splitlines()[-1]) from error
    except subprocess.TimeoutExpired as error:
        raise NoPeersError(f"no answer within {PATIENCE} seconds") from error
    return done.stdout
