"""The source texts as data."""

from lib.exchange.framework import (
    GENERAL,
    anchors,
    approaches,
    hiring_advice,
    interview_questions,
    level_scale,
    staff_measures,
)
from lib.exchange.ready import starter
from lib.model.competences import TOP_LEVEL
from lib.model.goals import APPROACHES


def test_every_approach_of_the_model_is_told():
    assert [approach.id for approach in approaches()] == list(APPROACHES)


def test_the_scale_has_every_level():
    assert [step.level for step in level_scale()] == list(range(TOP_LEVEL + 1))


def test_every_competence_of_the_catalogue_has_behaviour_for_levels_1_3_and_5():
    told = [(anchor.competence, anchor.level) for anchor in anchors()]
    assert set(told) == {(row.id, level) for row in starter().competences for level in (1, 3, 5)}
    assert len(set(told)) == len(told)


def test_every_behaviour_is_one_short_sentence_in_each_language():
    said = [text for it in anchors() for text in (it.text.own, it.text.english or "")]
    assert len(set(said)) == len(said)
    assert [text for text in said if not (20 <= len(text) <= 150 and text[-1] == ".")] == []
    assert [text for text in said if text[:-1].count(". ")] == []


def test_every_measure_for_all_staff_serves_a_competence_that_exists():
    known = starter().index("competences")
    assert all(measure.competence in known for measure in staff_measures())


def test_the_source_gives_three_advices_for_appointments():
    assert [advice.id for advice in hiring_advice()] == ["network", "competences", "external"]


def test_everything_is_said_in_both_languages_with_its_source():
    for each in (*hiring_advice(), *staff_measures()):
        assert each.text.own
        assert each.text.english
        assert each.source


def test_every_competence_and_level_has_two_questions_of_its_own():
    told = interview_questions()
    for competence in (GENERAL, *starter().index("competences")):
        for level in range(1, TOP_LEVEL + 1):
            fit = [row for row in told if row.competence == competence and level in row.levels]
            assert len(fit) == 2, (competence, level)


def test_every_question_stands_once_and_in_both_languages():
    for which in ("own", "english"):
        asked = [getattr(row.question, which) for row in interview_questions()]
        assert len(set(asked)) == len(asked)
        assert all(text.endswith(("?", ".")) for text in asked)
        assert all(getattr(row.listen, which) for row in interview_questions())


def test_only_the_general_questions_leave_room_for_a_name():
    for row in interview_questions():
        assert ("{competence}" in row.question.own) == (row.competence == GENERAL)
        assert ("{competence}" in (row.question.english or "")) == (row.competence == GENERAL)
