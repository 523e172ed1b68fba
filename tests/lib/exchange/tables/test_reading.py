"""Sheets understood as a model: all or nothing, and everything wrong at once."""

from lib.exchange.tables import csvs
from lib.exchange.tables.reading import model_in, reading_of
from lib.model.model import Model
from lib.model.tables import TABLES
from tests.lib.exchange.tables.books import csv_problems, from_csv, place

GOALS = "id,name,weight\n"


def test_a_table_without_a_sheet_is_empty():
    model = from_csv(goals="id,name\nS1,a\n")
    assert len(model.goals) == 1
    assert not any(model.table(name) for name in TABLES if name != "goals")


def test_headers_alone_are_an_empty_model():
    assert from_csv(goals="id,name\n") == Model()


def test_an_unknown_sheet_is_named_with_the_nearest_name():
    (problem,) = csv_problems(golas="id,name\n")
    assert problem.sheet == "golas"
    assert "nearest name is “Goals”" in str(problem)


def test_a_sheet_like_no_table_is_answered_with_all_tables():
    (problem,) = csv_problems(qqqq="id\n")
    assert "one of these names: Goals, Departments" in str(problem)


def test_two_sheets_of_one_table_are_an_error_that_names_both():
    (problem,) = csv_problems(goals="id,name\n", Goals="id,name\n")
    assert problem.sheet == "Goals"
    assert "“goals” is the same table" in str(problem)


def test_a_double_key_names_both_rows():
    (problem,) = csv_problems(goals="id,name\nS1,a\nS2,b\nS1,c\n")
    assert place(problem) == ("goals", 4, "id", "S1")
    assert "row 2 has the same key" in str(problem)


def test_a_double_key_of_two_columns_names_both_rows():
    tables = {"departments": "id,name\nBU,a\n", "goals": "id,name\nS1,b\n"}
    (problem,) = csv_problems(**tables, priorities="department,goal\nBU,S1\nBU,S1\n")
    assert (problem.sheet, problem.row, str(problem.value)) == ("priorities", 3, "BU, S1")


def test_a_reference_to_no_row_is_named_with_the_nearest_id():
    (problem,) = csv_problems(
        partners="id,name\nO01,a\nO02,b\n", partnerships="id,title,partner\nP1,c,O1\n"
    )
    assert place(problem) == ("partnerships", 2, "partner", "O1")
    assert "nearest id there is “O01”" in str(problem)


def test_a_reference_into_a_missing_table_says_where_to_add_it():
    (problem,) = csv_problems(partnerships="id,title,partner\nP1,c,O1\n")
    assert "“Partners”. Add it there first" in str(problem)


def test_a_name_in_the_place_of_an_id_is_answered_with_the_id():
    (problem,) = csv_problems(
        partners="id,name\nO1,Red Cross\n", partnerships="id,title,partner\nP1,c,red cross\n"
    )
    assert "its id here, and not its name: “O1”" in str(problem)


def test_a_name_that_two_rows_share_is_no_id():
    (problem,) = csv_problems(
        partners="id,name\nO1,Club\nO2,Club\n", partnerships="id,title,partner\nP1,c,Club\n"
    )
    assert "and not its name" not in str(problem)


def test_rows_above_the_headers_are_not_read_and_it_is_said():
    data = b"Our strategy\n\nid,name,weight\nS1,Reading,30\n"
    reading = reading_of(csvs.sheet("goals.csv", data))
    assert model_in(reading).goals[0].weight == 30
    assert [*map(str, reading.notes)] == [
        "Sheet goals: the headers stand in row 3; what stands above them was not read."
    ]


def test_each_wrong_id_of_a_list_is_named():
    problems = csv_problems(
        partnerships="id,title\nP1,a\n", rules="id,kind,partnerships\nR1,excludes,P1 P8 P9\n"
    )
    assert [problem.value for problem in problems] == ["P8", "P9"]


def test_a_reference_to_a_row_with_another_error_is_no_error():
    problems = csv_problems(
        goals=f"{GOALS}S1,a,mange\n",
        partnerships="id,title\nP1,b\n",
        contributions="partnership,goal\nP1,S1\n",
    )
    assert [problem.sheet for problem in problems] == ["goals"]


def test_references_into_a_table_that_could_not_be_read_are_not_reported():
    links = "partnership,goal\nP1,S1\n"
    for goals in ({"golas": "id,name\nS1,a\n"}, {"goals": "name\na\n"}, {"goals": b"\x00"}):
        problems = csv_problems(**goals, partnerships="id,title\nP1,b\n", contributions=links)
        assert "contributions" not in {problem.sheet for problem in problems}


def test_all_errors_of_all_sheets_come_at_once():
    problems = csv_problems(
        goals=f"{GOALS}S1,a,-1\nS1,b,x\n",
        partnerships="id,title,partner,phaze\nP1,,O9,3\n",
        golas="id\n",
        people="",
    )
    assert [(p.sheet, p.row, p.column) for p in problems] == [
        ("people", None, None),
        ("golas", None, None),
        ("goals", 2, "weight"),
        ("goals", 3, "weight"),
        ("goals", 3, "id"),
        ("partnerships", 1, "phaze"),
        ("partnerships", 2, "title"),
    ]


def test_an_ambiguous_number_is_read_by_the_language_of_its_own_file():
    goals = "id;name;weight\nS1;a;1.234\n"
    partnerships = 'id,title,cost\nP1,b,"1,234"\nP2,c,1.234\n'
    model = from_csv(goals=goals, partnerships=partnerships)
    assert model.goals[0].weight == 1234
    assert [row.cost for row in model.partnerships] == [1234, 1.234]


def test_an_ambiguous_number_in_a_file_of_two_minds_is_an_error():
    (problem,) = csv_problems(goals='id,name,weight\nS1,a,"2,5"\nS2,b,1.234\n')
    assert place(problem) == ("goals", 3, "weight", "1.234")
    assert "1234 or as 1.234" in str(problem)


def test_dates_are_read_by_the_language_of_the_file():
    assert from_csv(people="id;leaves_on\nM01;03-04-2027\n").people[0].leaves_on.month == 4
    (problem,) = csv_problems(people="id,leaves_on\nM01,03/04/2027\n")
    assert "Write the year first" in str(problem)
