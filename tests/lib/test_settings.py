"""What the environment may say, and what happens when it is wrong."""

from pathlib import Path

import pytest

from lib import settings as module
from lib.errors import SettingsError
from lib.settings import Settings, settings


def test_the_folder_of_libraries_is_the_one_in_the_environment(tmp_path: Path) -> None:
    assert Settings.of({"SAMSPIL_DATA": str(tmp_path)}).data == tmp_path


def test_a_folder_that_is_not_there_is_made(tmp_path: Path) -> None:
    assert Settings.of({"SAMSPIL_DATA": str(tmp_path / "new" / "er")}).data.is_dir()


def test_trying_the_folder_leaves_nothing_in_it(tmp_path: Path) -> None:
    Settings.of({"SAMSPIL_DATA": str(tmp_path)})
    assert not list(tmp_path.iterdir())


def test_the_home_folder_may_be_written_as_a_tilde(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert Settings.of({"SAMSPIL_DATA": "~/libraries"}).data == tmp_path / "libraries"


@pytest.mark.parametrize("environment", [{}, {"SAMSPIL_DATA": ""}, {"SAMSPIL_DATA": " "}])
def test_without_one_the_libraries_are_in_the_project(
    environment: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LIBRARIES", tmp_path / "libraries")
    assert Settings.of(environment).data == tmp_path / "libraries"


def test_a_folder_that_cannot_be_made_is_named_with_the_remedy(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(SettingsError, match=r"file/libraries.* Set SAMSPIL_DATA"):
        Settings.of({"SAMSPIL_DATA": str(file / "libraries")})


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(SettingsError, match="cannot hold the libraries"):
        Settings.of({"SAMSPIL_DATA": str(file)})


def test_the_environment_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.cache_clear()
    monkeypatch.setenv("SAMSPIL_DATA", str(tmp_path))
    first = settings()
    monkeypatch.setenv("SAMSPIL_DATA", str(tmp_path / "other"))
    assert settings() is first
    settings.cache_clear()
