"""The ready-made models."""

from lib.exchange.ready import aarhus, demo, starter, with_framework
from lib.model.competences import Competence
from lib.model.model import Model

FRAMEWORK = ("statements", "competences", "profiles", "measures")


def test_the_demo_is_the_library_of_fjordby():
    assert demo().options.library == "Fjordby Bibliotekerne"
    assert len(demo().partnerships) == 24


def test_aarhus_keeps_unknown_what_the_public_does_not_know():
    assert aarhus().partnerships
    assert {row.cost for row in aarhus().partnerships} == {None}


def test_a_new_library_starts_with_the_framework_and_nothing_else():
    sizes = {name: len(starter().table(name)) for name in FRAMEWORK}
    assert sizes == {"statements": 18, "competences": 18, "profiles": 49, "measures": 4}
    assert sum(sizes.values()) == len(list(starter().rows()))


def test_the_framework_fills_an_empty_model():
    assert with_framework(Model()) == starter()


def test_the_framework_leaves_a_librarys_own_competences_alone():
    own = Model.of([Competence(id="E1", name="Egen")])
    filled = with_framework(own)
    assert (filled.competences, filled.profiles) == (own.competences, ())
    assert filled.statements == starter().statements
    assert {row.competence for row in filled.measures} == {None}


def test_the_framework_added_twice_is_added_once():
    assert with_framework(with_framework(demo())) == with_framework(demo())


def test_every_ready_model_with_the_framework_holds_together():
    for model in (demo(), aarhus(), starter()):
        assert Model.of(with_framework(model).rows()) == with_framework(model)
