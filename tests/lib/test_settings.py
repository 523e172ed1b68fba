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


def test_the_home_of_somebody_unknown_is_refused_with_the_remedy() -> None:
    with pytest.raises(SettingsError, match="home of somebody who is not known"):
        Settings.of({"SAMSPIL_DATA": "~nobody-at-all/x"})


@pytest.mark.parametrize("given", ["\u200b", "{}\u202e", '"{}"', "'{}'", "{}\n/x", "”{}”"])
@pytest.mark.parametrize("variable", ["SAMSPIL_DATA", "SAMSPIL_BACKUPS"])
def test_a_folder_that_is_another_than_is_meant_is_refused(
    tmp_path: Path, given: str, variable: str
) -> None:
    wanted = {"SAMSPIL_DATA": str(tmp_path), variable: given.format(tmp_path / "x")}
    with pytest.raises(SettingsError, match=rf"in {variable} begins with a quotation mark"):
        Settings.of(wanted)
    assert not [*tmp_path.iterdir()]


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


@pytest.mark.parametrize("code", ["1234567", "a         b", "1234567" + "\u200b" * 5])
def test_a_code_that_would_soon_be_guessed_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(SettingsError, match="fewer than 8 characters"):
        Settings.of({"SAMSPIL_DATA": str(tmp_path), "SAMSPIL_CODE": code})


NO_CODES = (
    *(" ", " " * 8, "\t" * 9, "\u00a0" * 8, "\u200b" * 8, "\u2800" * 8, "\u115f" * 8),
    *("\x01" * 8, "\x7f" * 8, "\x85" * 8, "\x90" * 8),
)


@pytest.mark.parametrize("code", NO_CODES)
def test_a_code_of_blanks_is_no_code_and_does_not_leave_the_pages_open(
    tmp_path: Path, code: str
) -> None:
    with pytest.raises(SettingsError, match="nothing but blanks"):
        Settings.of({"SAMSPIL_DATA": str(tmp_path), "SAMSPIL_CODE": code})


def test_a_code_that_no_browser_could_send_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="UTF-8"):
        Settings.of({"SAMSPIL_DATA": str(tmp_path), "SAMSPIL_CODE": "hemmelig\udce6\udcf8"})


def of(tmp_path: Path, **given: str) -> Settings:
    return Settings.of({"SAMSPIL_DATA": str(tmp_path), **given})


@pytest.mark.parametrize("code", ["", "        ", "\u200b" * 8, "1234567", "123456\u200b\u200b"])
def test_others_are_not_served_without_a_code(tmp_path: Path, code: str) -> None:
    with pytest.raises(SettingsError, match="SAMSPIL_CODE"):
        of(tmp_path, SAMSPIL_HOSTS="samspil.fjordby.dk", SAMSPIL_CODE=code)


def test_names_for_others_are_as_browsers_ask_for_them(tmp_path: Path) -> None:
    hosts = "Samspil.Fjordby.dk., 192.168.1.20 [FD00::0020],rødby.dk"
    served = of(tmp_path, SAMSPIL_HOSTS=hosts, SAMSPIL_CODE="12345678")
    assert served.hosts == ("samspil.fjordby.dk", "192.168.1.20", "fd00::20", "xn--rdby-gra.dk")


NO_HOSTS = (
    *("*", "https://x.dk", "x.dk:8501", "*.x.dk", "x.dk/y", "a@b", "0.0.0.0", "::"),  # noqa: S104
    *("256.1.1.1", "1.2.3", "1", "0x7f.1", "0x7f000001", "-", "x.-", "-x.dk", "x-.dk"),
    ".".join(["a" * 60] * 5),
)


@pytest.mark.parametrize("name", ["fjordby", "bibliotek_1", "3f.dk", "xn--rdby-gra.dk", "pc-7"])
def test_names_in_a_local_network_are_names(tmp_path: Path, name: str) -> None:
    assert of(tmp_path, SAMSPIL_HOSTS=name, SAMSPIL_CODE="12345678").hosts == (name,)


@pytest.mark.parametrize("host", NO_HOSTS)
def test_what_is_no_name_is_refused(tmp_path: Path, host: str) -> None:
    with pytest.raises(SettingsError, match="is no name of a machine"):
        of(tmp_path, SAMSPIL_HOSTS=host, SAMSPIL_CODE="12345678")


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "LocalHost", "::1", "127.1.2.3"])
def test_this_machine_needs_no_code(tmp_path: Path, address: str) -> None:
    of(tmp_path).check_reach(address)


@pytest.mark.parametrize("address", ["", "0.0.0.0", "::", "192.168.1.20", "fjordby"])  # noqa: S104
def test_every_other_address_needs_a_code_and_a_name(tmp_path: Path, address: str) -> None:
    with pytest.raises(SettingsError, match="SAMSPIL_CODE"):
        of(tmp_path).check_reach(address)
    with pytest.raises(SettingsError, match="Set SAMSPIL_HOSTS"):
        of(tmp_path, SAMSPIL_CODE="12345678").check_reach(address)
    of(tmp_path, SAMSPIL_CODE="12345678", SAMSPIL_HOSTS="fjordby").check_reach(address)
