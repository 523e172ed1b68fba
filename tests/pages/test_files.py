"""The Files page: files in with a preview, files out."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from lib.exchange import ready
from lib.exchange.tables import files
from lib.exchange.tables.reading import Reading
from lib.model.changes import Set, apply, removal
from lib.model.model import Model
from lib.model.persons import without_persons
from lib.settings import settings
from lib.store.base import Store
from lib.store.sqlite.shelf import SqliteShelf
from tests.pages.opened import go_on, open_page, texts

PAGE = "files"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def store(library: str = "fjordby") -> Store:
    return SqliteShelf(settings().data).open(library)


def uploaded(
    content: bytes, name: str = "mine.xlsx", library: str = "fjordby", *, leader: bool = False
) -> AppTest:
    """The page after a file was uploaded."""
    page = open_page(PAGE, library, leader=leader)
    page.file_uploader(key="import-file").upload(name, content, XLSX).run()
    return page


def altered() -> bytes:
    """The demo's workbook without staff, with another weight, and one partnership less."""
    demo = without_persons(ready.demo())
    less = removal(demo, "partnerships", "P03")
    return files.workbook(apply(demo, [Set("goals", "S1", "weight", 33), *less]), "da")


def lists(library: str = "fjordby", partners: str = "", links: str = "") -> AppTest:
    """The page after flat lists were uploaded."""
    page = open_page(PAGE, library, files="lists")
    for code, text in (("partners", partners), ("links", links)):
        if text:
            page.file_uploader(key=f"list-{code}").upload(f"{code}.csv", text.encode(), "text/csv")
    return page.run()


def save(page: AppTest) -> AppTest:
    return page.button(key="import-save").click().run()


def test_nothing_is_saved_before_the_reader_says_so() -> None:
    page = uploaded(altered())

    assert "change one row" in texts(page)
    assert store().revision() == 0


def test_only_adding_and_changing_removes_nothing() -> None:
    save(uploaded(altered()))

    model = store().load().model
    assert model == apply(ready.demo(), [Set("goals", "S1", "weight", 33)])


def test_replacing_removes_what_the_file_lacks_and_is_one_commit_with_a_note() -> None:
    page = uploaded(altered())
    page.radio(key="import-mode").set_value("replace").run()
    page.text_input(key="import-note").set_value("From the secretariat").run()

    save(page)

    assert store().load().model.find("partnerships", "P03") is None
    (commit,) = store().history()
    assert commit.note == "From the secretariat"


def test_an_import_without_a_note_is_noted_by_its_file() -> None:
    save(uploaded(altered()))

    assert store().history()[0].note == "Import of mine.xlsx"


def test_what_is_saved_is_no_longer_offered() -> None:
    page = save(uploaded(altered(), leader=True))

    assert "library holds all of this already" in texts(page)
    assert not any(button.key == "import-save" for button in page.button)


def test_saving_does_not_read_the_file_again(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    whole = files.uploaded

    def counted(name: str, content: bytes) -> Reading:
        read.append(name)
        return whole(name, content)

    monkeypatch.setattr(files, "uploaded", counted)
    save(uploaded(altered()))

    assert store().revision() == 1
    assert read == ["mine.xlsx"]


def test_what_goes_with_removed_rows_is_listed() -> None:
    csv = b"id,title\nP01,Reading trail\n"
    page = uploaded(csv, "partnerships.csv")
    page.radio(key="import-mode").set_value("replace").run()

    assert "depends on rows that are removed" in page.warning[0].value
    assert any(
        "Contributions" in said for table in page.dataframe for said in table.value.iloc[:, 0]
    )


def test_one_table_as_csv_leaves_the_others_alone() -> None:
    page = uploaded(b"id,name,weight\nS1,Reading,50\n", "goals.csv")
    page.radio(key="import-mode").set_value("replace").run()

    assert {box.label for box in page.checkbox} == {"Goals\\: one row"}


def test_an_empty_table_of_the_template_is_not_taken_in_unasked() -> None:
    page = uploaded(files.workbook(Model(), "en"))

    assert page.checkbox
    assert not any(box.value for box in page.checkbox)


def test_a_table_unticked_stays_as_it_is() -> None:
    page = uploaded(altered(), leader=True)
    next(box for box in page.checkbox if "Goals" in box.label).uncheck().run()

    assert "library holds all of this already" in texts(page)


def level(value: int) -> bytes:
    """A table of one level."""
    return f"person,competence,leader\nM05,K3,{value}\n".encode()


def all_of(page: AppTest) -> str:
    """Everything that the page says."""
    tables = [str(it.value) for it in (*page.table, *page.dataframe)]
    said = [it.value for it in (*page.warning, *page.error)]
    return f"{texts(page)} {tables} {said} {[it.key for it in page.button]}"


def test_a_guess_at_a_level_is_not_told_to_be_right_or_wrong() -> None:
    told = {all_of(uploaded(level(value), "levels.csv")) for value in range(7)}

    (said,) = told
    assert "it is the leader's" in said
    assert "M05" not in said
    assert "import-save" not in said


def test_a_guess_for_whom_an_action_is_is_not_told_to_be_right_or_wrong() -> None:
    store().commit([Set("actions", "A1", "person", "M02")], author="Ida")
    csv = "id;person\nA1;{}\n"
    told = {
        all_of(uploaded(csv.format(code).encode(), "actions.csv"))
        for code in ("M02", "M03", "M2l", "Nobody", "Anna")
    }

    (said,) = told
    assert "it is the leader's" in said


@pytest.mark.parametrize("mode", ["add", "replace"])
def test_columns_about_staff_without_anything_in_them_leave_staff_alone(mode: str) -> None:
    store().commit([Set("actions", "A1", "person", "M02")], author="Ida")
    before = store().load().model
    page = uploaded(files.workbook(without_persons(before), "en"))
    page.radio(key="import-mode").set_value(mode).run()

    assert "library holds all of this already" in texts(page)
    assert not any("personal data" in box.label for box in page.checkbox)
    assert store().load().model == before


@pytest.mark.parametrize("name", ["people", "levels", "contacts"])
def test_a_file_about_staff_is_the_leaders_whatever_its_columns_are_called(name: str) -> None:
    page = uploaded(b"persson,x,competence\nM05,K3,K3\n", f"{name}.csv")

    assert "it is the leader's" in page.warning[0].value.replace("\\", "")


@pytest.mark.parametrize(
    "csv", ["person,competence,leader\nX99,K3,2\n", "person,competence,leader\nM5,K3,9\n"]
)
def test_what_is_wrong_with_a_file_names_nobody_in_the_library(csv: str) -> None:
    page = uploaded(csv.encode(), "levels.csv")

    shown = f"{texts(page)} {[str(it.value) for it in (*page.table, *page.dataframe, *page.error)]}"
    assert not re.search(r"M\d\d", shown)


def test_the_leader_sees_what_an_import_changes_about_a_person() -> None:
    table = store().load().model.find("levels", ("M05", "K3"))
    other = 0 if getattr(table, "leader", None) else 1

    page = uploaded(level(other), "levels.csv", leader=True)

    assert "change one row" in texts(page)


def test_personal_data_are_named_before_they_come_in() -> None:
    page = uploaded(files.workbook(ready.demo(), "en"), leader=True)

    assert "People, Levels and Contacts" in page.warning[0].value


def test_errors_are_shown_by_cell_and_nothing_can_be_saved() -> None:
    page = uploaded(b"id,name,weight\nS1,Reading,ten\n", "goals.csv")

    assert "nothing was saved" in page.error[0].value
    assert not any(button.key == "import-save" for button in page.button)


def test_a_file_that_is_not_what_it_says_is_refused() -> None:
    assert "one error" in uploaded(b"id;name\n1;x").error[0].value


def test_another_language_loses_nothing() -> None:
    page = uploaded(altered())
    page.radio(key="import-mode").set_value("replace").run()
    page.text_input(key="import-note").set_value("From the secretariat").run()

    page.segmented_control(key="pick-language").set_value("da").run()

    assert page.radio(key="import-mode").value == "replace"
    assert page.text_input(key="import-note").value == "From the secretariat"
    assert page.checkbox


def test_a_save_by_somebody_else_is_not_overwritten() -> None:
    page = uploaded(altered())
    store().commit([Set("goals", "S1", "weight", 44)], author="Else", note="")

    save(page)

    assert store().load().model.find("goals", "S1").weight == 44  # type: ignore[union-attr]


def test_two_flat_lists_become_partners_and_candidates() -> None:
    page = lists(
        "empty", "Organisation,Category\nA,culture\n", "From,To\nA,Newspaper\nB,Newspaper\n"
    )

    save(page)

    model = store("empty").load().model
    assert [partner.name for partner in model.partners] == ["A", "B"]
    assert [(row.title, row.partner) for row in model.partnerships] == [("Newspaper", "O01")]


def test_what_a_column_is_can_be_changed() -> None:
    page = lists("empty", "Somebody,Something\nA,culture\n")
    assert "Name" in page.warning[0].value

    next(box for box in page.selectbox if box.label == "Name").set_value(0).run()
    save(page)

    assert [partner.name for partner in store("empty").load().model.partners] == ["A"]


def test_what_a_list_says_in_unknown_words_is_told() -> None:
    assert "“NGO”" in texts(lists("empty", "name,type\nA,NGO\n"))


def test_every_file_can_be_taken_out() -> None:
    page = open_page(PAGE, leader=True, files="out")

    assert len(page.get("download_button")) == 3


def test_files_go_out_without_persons_unless_the_reader_says_otherwise() -> None:
    page = open_page(PAGE, leader=True, files="out")
    assert page.radio(key="files-personal").value == "without"
    assert {button.key for button in page.get("download_button")} == {
        "download-fjordby-without-persons.xlsx",
        "download-fjordby-without-persons.zip",
        "download-fjordby.db",
    }

    page.radio(key="files-personal").set_value("whole").run()

    assert "download-fjordby.xlsx" in {button.key for button in page.get("download_button")}


def test_a_library_without_persons_says_so_and_asks_nothing() -> None:
    page = open_page(PAGE, "empty", files="out")
    assert "no rows about persons" in texts(page)
    assert not page.radio


def test_the_database_is_said_to_hold_everything() -> None:
    assert "The database holds everything" in texts(open_page(PAGE, files="out"))


def test_template_and_samples_are_at_hand() -> None:
    assert len(open_page(PAGE).get("download_button")) == 3


def away_and_back(page: AppTest) -> AppTest:
    """The page after a visit to another one."""
    go_on(page, "goals").run()
    return go_on(page, PAGE).run()


def test_a_file_and_what_was_chosen_for_it_are_there_after_a_visit_to_another_page() -> None:
    page = uploaded(altered())
    page.radio(key="import-mode").set_value("replace").run()
    next(box for box in page.checkbox if "Goals" in box.label).uncheck().run()

    away_and_back(page)

    assert "mine.xlsx" in texts(page)
    assert page.radio(key="import-mode").value == "replace"
    assert not next(box for box in page.checkbox if "Goals" in box.label).value
    assert any(button.key == "import-save" for button in page.button)


def test_a_file_can_be_put_away() -> None:
    page = uploaded(altered())
    page.button(key="put-away-import-file").click().run()

    assert page.file_uploader(key="import-file").value is None
    assert "mine.xlsx" not in texts(away_and_back(page))


def test_lists_are_there_after_a_visit_to_another_page() -> None:
    page = lists("empty", "Somebody,Something\nA,culture\n")
    next(box for box in page.selectbox if box.label == "Name").set_value(0).run()

    save(away_and_back(page))

    assert [partner.name for partner in store("empty").load().model.partners] == ["A"]


def test_tables_that_the_file_lacks_are_named_before_anything_is_saved() -> None:
    page = uploaded(b"id,name,weight\nS1,Reading,50\n", "goals.csv", "empty")

    assert "The file has one table: Goals" in texts(page)
    assert "not in the file stay as they are" in texts(page)
    assert "no rows in Partnerships and Contributions" in texts(page)


def test_the_rows_of_a_sheet_that_is_emptied_are_named() -> None:
    less = without_persons(ready.demo()).with_tables({"contributions": ()})
    page = uploaded(files.workbook(less, "en"))
    assert "left as they are: Contributions" in texts(page)

    page.radio(key="import-mode").set_value("replace").run()
    next(box for box in page.checkbox if "Contributions" in box.label).check().run()

    assert "Emptied, as the file has no rows for them: Contributions" in texts(page)


def test_what_of_a_file_was_not_read_is_told_before_it_is_saved() -> None:
    page = uploaded("id;name;weight\nS1;Læselyst på øen;25\n".encode("mac_roman"), "goals.csv")

    assert "The letters were read as Mac Roman" in texts(page)
    assert "Læselyst på øen" in texts(page)
    assert page.button(key="import-save")


def test_what_was_not_read_is_told_beside_errors_too() -> None:
    page = uploaded("id;name\nS1;Læselyst på øen\n;x\nI alt;;\n".encode("mac_roman"), "goals.csv")

    assert page.error
    assert "The letters were read as Mac Roman" in texts(page)
    assert "sums up the others" in texts(page)


def test_unicode_text_of_excel_is_one_table() -> None:
    page = uploaded("id\tname\nS1\tLæselyst\n".encode("utf-16"), "Mål.txt")

    assert {box.label for box in page.checkbox} == {"Goals\\: one row"}


def test_a_table_that_lies_crosswise_comes_into_the_library() -> None:
    page = uploaded(b"Partnerskab;S1;S2\nP01;1,5;0\n", "Bidrag.csv")

    save(page)

    assert store().load().model.find("contributions", ("P01", "S1")).points == 1.5  # type: ignore[union-attr]


def test_a_list_with_a_title_and_sums_brings_its_partners_alone() -> None:
    page = lists("empty", "Partnere i Fjordby 2027;;\nNavn;Type;Antal\nBladet;kultur;3\nI alt;;3\n")

    assert "what stands above them was not read" in texts(page)
    assert "“I alt”" in texts(page)
    save(page)
    assert [partner.name for partner in store("empty").load().model.partners] == ["Bladet"]
