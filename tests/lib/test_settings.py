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


def test_copies_go_where_the_environment_says(tmp_path: Path) -> None:
    given = {"SAMSPIL_DATA": str(tmp_path / "a"), "SAMSPIL_BACKUPS": str(tmp_path / "b")}
    assert Settings.of(given).backups == tmp_path / "b"
    assert (tmp_path / "b").is_dir()


def test_two_folders_of_libraries_never_share_their_copies_unasked(tmp_path: Path) -> None:
    folders = {Settings.of({"SAMSPIL_DATA": str(tmp_path / name)}).backups for name in "ab"}
    assert folders == {tmp_path / "a" / "backups", tmp_path / "b" / "backups"}


def test_the_projects_own_copies_stand_beside_its_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_LIBRARIES", tmp_path / "libraries")
    monkeypatch.setattr(module, "_BACKUPS", tmp_path / "backups")
    assert Settings.of({}).backups == tmp_path / "backups"


def test_a_folder_of_copies_that_cannot_be_made_is_named_with_the_remedy(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    given = {"SAMSPIL_DATA": str(tmp_path / "a"), "SAMSPIL_BACKUPS": str(file / "b")}
    with pytest.raises(SettingsError, match="Set SAMSPIL_BACKUPS to"):
        Settings.of(given)


def test_copies_do_not_go_among_the_libraries(tmp_path: Path) -> None:
    given = {"SAMSPIL_DATA": str(tmp_path), "SAMSPIL_BACKUPS": f"{tmp_path}/x/.."}
    with pytest.raises(SettingsError, match="same folder"):
        Settings.of(given)


def test_the_code_for_every_page_is_taken_as_it_is(tmp_path: Path) -> None:
    of = Settings.of({"SAMSPIL_DATA": str(tmp_path), "SAMSPIL_CODE": " rød grød "})
    assert of.code == "rød grød"
    assert "rød" not in repr(of)


def test_without_a_code_no_page_asks_for_one(tmp_path: Path) -> None:
    assert Settings.of({"SAMSPIL_DATA": str(tmp_path)}).code == ""


def test_a_code_that_would_soon_be_guessed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="fewer than 8 characters"):
        Settings.of({"SAMSPIL_DATA": str(tmp_path), "SAMSPIL_CODE": "1234567"})
