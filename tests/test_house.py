"""The house rules that no other tool checks."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LIB = ROOT / "lib"
CODE = sorted([*LIB.rglob("*.py"), *(ROOT / "pages").rglob("*.py"), *ROOT.glob("app.py")])
MODULES = [path for path in LIB.rglob("*.py") if path.name != "__init__.py"]

TESTED_ELSEWHERE = {
    "store/base.py": "a protocol, kept by every store: tests/lib/store/",
    "model/partners.py": "only descriptions: tests/lib/model/test_descriptions.py",
    "model/goals.py": "only descriptions: tests/lib/model/test_descriptions.py",
    "model/departments.py": "only descriptions: tests/lib/model/test_descriptions.py",
    "model/competences.py": "only descriptions: tests/lib/model/test_descriptions.py",
    "model/people.py": "only descriptions: tests/lib/model/test_descriptions.py",
    "model/measures.py": "only descriptions: tests/lib/model/test_descriptions.py",
    "model/statements.py": "only descriptions: tests/lib/model/test_descriptions.py",
}
"""Modules of lib without a test module of their own, with the reason."""


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


@pytest.mark.parametrize("module", [str(path.relative_to(LIB)) for path in sorted(MODULES)])
def test_every_module_of_lib_has_a_test_module(module: str) -> None:
    own = ROOT / "tests" / "lib" / Path(module).parent / f"test_{Path(module).name}"
    where = f"write {own.relative_to(ROOT)}, or keep TESTED_ELSEWHERE up to date"
    assert own.exists() != (module in TESTED_ELSEWHERE), where


def test_the_model_needs_the_standard_library_only() -> None:
    allowed = {"lib", *sys.stdlib_module_names}
    foundation = [LIB / "words.py", LIB / "errors.py", *(LIB / "model").glob("*.py")]
    assert {name for path in foundation for name in imports(path)} <= allowed


def test_no_page_stands_directly_in_pages() -> None:
    """There Streamlit would run it on a deep link without `app.py`, and so without its checks."""
    assert {path.name for path in (ROOT / "pages").glob("*.py")} <= {"__init__.py"}


def test_the_entry_stays_short() -> None:
    assert len((ROOT / "app.py").read_text("utf-8").splitlines()) < 60


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
