"""One bug: what it is, the one place in the code that it changes, and the tests near it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Bug:
    """`old` becomes `new`; `old` stands exactly once in the Python files of `room`.

    `room` is a folder, or a module that is a room of its own (`lib/study`). In one of `tests`,
    files or folders, a test must then fail; `only` takes those whose name has these words, as
    `pytest -k` does.
    """

    what: str
    room: str
    old: str
    new: str
    tests: tuple[str, ...]
    only: str = ""

    def place(self, root: Path = ROOT) -> Path:
        """The file to change, from the root; `LookupError` where the code is not there once."""
        files = [*root.glob(f"{self.room}.py"), *root.glob(f"{self.room}/**/*.py")]
        found = [path for path in files for _ in range(path.read_text("utf-8").count(self.old))]
        if len(found) != 1:
            raise LookupError(f"“{self.what}” fits {len(found)} places in {self.room}, not one")
        return found[0].relative_to(root)

    def planted(self, root: Path = ROOT) -> str:
        """The text of that file with the bug in it."""
        return (root / self.place(root)).read_text("utf-8").replace(self.old, self.new)
