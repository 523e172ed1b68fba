"""The house rules that no other tool checks."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LIB = ROOT / "lib"
CODE = sorted([*LIB.rglob("*.py"), *(ROOT / "pages").rglob("*.py"), *ROOT.glob("app.py")])


def imports(path: Path) -> Iterator[str]:
    """The first word of every import in a file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def saying(word: str) -> set[str]:
    """The code files in which a word stands."""
    return {str(path.relative_to(ROOT)) for path in CODE if word in path.read_text("utf-8")}


def test_the_model_needs_the_standard_library_only() -> None:
    allowed = {"lib", *sys.stdlib_module_names}
    foundation = [LIB / "words.py", LIB / "errors.py", *(LIB / "model").glob("*.py")]
    assert {name for path in foundation for name in imports(path)} <= allowed


def test_no_page_stands_directly_in_pages() -> None:
    """There Streamlit would run it on a deep link without `app.py`, and so without its checks."""
    assert {path.name for path in (ROOT / "pages").glob("*.py")} <= {"__init__.py"}


def test_the_entry_stays_short() -> None:
    assert len((ROOT / "app.py").read_text("utf-8").splitlines()) < 60


def test_a_page_ends_by_returning() -> None:
    """`st.stop` breaks a run off: what was shown once would then be shown once more."""
    assert not saying("st.stop(")


def test_no_text_is_ever_put_on_a_page_as_html() -> None:
    assert not saying("unsafe_allow_html")


def test_only_the_settings_read_the_environment() -> None:
    assert saying("os.environ") | saying("getenv") <= {"lib/settings.py"}


def test_nothing_catches_everything() -> None:
    assert not saying("except Exception") | saying("except BaseException") | saying("except:")


def test_git_does_not_ignore_lib() -> None:
    asked = ["git", "check-ignore", "--no-index", "lib/words.py", "lib/model/model.py"]
    assert subprocess.run(asked, cwd=ROOT, check=False).returncode == 1  # 1: none is ignored


@pytest.mark.parametrize("package", ["streamlit", "pandas", "plotly", "sqlite-utils", "pytest"])
def test_the_requirements_list_what_was_agreed(package: str) -> None:
    assert package in names_in(ROOT / "requirements.txt")


def test_every_dependency_has_its_reason() -> None:
    reasons = (ROOT / "docs/decisions/0001-dependencies.md").read_text("utf-8")
    listed = names_in(ROOT / "requirements.txt") | names_in(ROOT / "requirements-dev.txt")
    assert {name for name in listed if f"| {name} |" not in reasons} == set()


def names_in(requirements: Path) -> set[str]:
    """The packages that a requirements file names."""
    lines = requirements.read_text("utf-8").splitlines()
    return {line.partition(">")[0] for line in lines if line[:1].isalpha()}


def test_the_documentation_draws_the_one_way_of_the_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = next(it["layers"] for it in contracts["contracts"] if it["id"] == "one-way")
    drawn = " ← ".join(layer.replace("(", "").replace(")", "") for layer in reversed(layers))
    assert drawn in (ROOT / "docs/architecture.md").read_text("utf-8")


def test_every_file_that_the_documentation_names_is_there() -> None:
    texts = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    named = {name for text in texts for name in re.findall(NAMED, text.read_text("utf-8"))}
    assert "docs/architecture.md" in named
    assert {name for name in named if not (ROOT / name).exists()} == set()


NAMED = r"(?:lib|pages|tests|docs|data)/[\w/.-]+\.(?:py|md|po|css|js|json|csv|txt|png)\b"
"""A path in a text, from the root."""


def test_every_tolerance_of_the_analyses_stands_in_their_one_table() -> None:
    """Numbers written with an exponent, and fractions too small to be anything else."""
    analysis, table = LIB / "analysis", LIB / "analysis/ground/tolerances.py"
    found = {
        f"{path.relative_to(ROOT)}: {number}"
        for path in sorted(analysis.rglob("*.py"))
        if path != table
        for number in numbers(path)
        if "e" in number.lower() or 0 < float(number) < 0.05
    }
    assert found == set()


def numbers(path: Path) -> Iterator[str]:
    """Every number of a file that is written in decimals, as it is written."""
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type == tokenize.NUMBER and not token.string.lower().startswith("0x"):
                yield token.string.replace("_", "")
