"""Apps started as processes of their own, as `make run` starts them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
APP = ROOT / "app.py"
BARE = "import streamlit as st\n\nst.title('Bare')\n"
"""The smallest page: the yardstick of ours."""
PATIENCE = 60.0
LOOK_EVERY = 0.01


@contextmanager
def bare_script() -> Iterator[Path]:
    """A file that holds the smallest page."""
    with TemporaryDirectory() as folder:
        script = Path(folder) / "bare.py"
        script.write_text(BARE, "utf-8")
        yield script


@contextmanager
def serving(script: Path, libraries: Path) -> Iterator[str]:
    """The address of the script's server, from its first healthy answer until it is stopped.

    It runs in the project's folder, so that the bare page has the project's Streamlit settings.
    """
    port = _free_port()
    command = (sys.executable, "-m", "streamlit", "run", str(script))
    options = ("--server.port", str(port), "--server.headless", "true")
    with TemporaryDirectory() as folder, (Path(folder) / "log").open("w+b") as log:
        server = subprocess.Popen(
            (*command, *options),
            cwd=ROOT,
            env={**os.environ, "SAMSPIL_DATA": str(libraries)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_healthy(f"http://localhost:{port}/_stcore/health", server, Path(log.name))
            yield f"http://localhost:{port}"
        finally:
            server.terminate()
            server.wait(timeout=PATIENCE)


def _wait_until_healthy(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = monotonic() + PATIENCE
    while monotonic() < until and server.poll() is None:
        with suppress(URLError, OSError), urlopen(address, timeout=5):  # noqa: S310 – our own
            return
        sleep(LOOK_EVERY)
    raise RuntimeError(f"The app did not start:\n{log.read_text('utf-8')}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])
