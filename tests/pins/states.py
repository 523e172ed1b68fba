"""The states of the app that are pinned: pages, their parts, and what is clicked on them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from streamlit.testing.v1 import AppTest

from lib.exchange.ready import starter
from lib.model.changes import Change, Set, removal
from lib.model.model import Model
from lib.model.partnerships import Rule
from lib.model.writing import to_plain
from pages.ui.doors import ROOMS
from tests.pages.opened import go_on
from tests.sized import sized_model

ROOT = Path(__file__).parents[2]

PARTS: dict[str, tuple[dict[str, str], ...]] = {
    "alignment": tuple(
        {"lens": it} for it in ("order", "sure", "change", "departments", "explain")
    ),
    "goals": (
        *({}, {"weigh": "1"}),
        *({"weigh": "1", "found": it} for it in ("hundred", "swing", "ranking", "pairs")),
    ),
    "partnerships": ({}, *({"table": it} for it in ("partnerships", "contributions:grid"))),
    "portfolios": (
        *({"part": it} for it in ("effort", "choices", "otherwise")),
        {"part": "effort", "vary": "hours"},
        {},
    ),
    "approaches": ({"approach": "forces"}, {"approach": "careful"}, {}),
    "what-if": (
        *({"what": it} for it in ("ask", "compare", "find")),
        *({"what": "ask", "ask": it} for it in ("budget", "leave", "post")),
        {"what": "find", "by": "weights"},
    ),
    "decision": tuple({"decide": it} for it in ("plan", "note")),
    "gaps": tuple({"gaps": it} for it in ("coverage", "lead", "roles", "departments")),
    "staffing": ({}, {"staff": "today"}, {"short": "1"}),
    "hiring": (
        *({"hiring": it} for it in ("profile", "advice", "texts")),
        {"hiring": "profile", "posts": "2"},
        {"hiring": "texts", "text": "guide"},
    ),
    "closing": tuple({"closing": it} for it in ("plan", "everybody")),
    "files": tuple({"files": it} for it in ("in", "lists", "out")),
}
"""What the link says for each part of a page that has parts."""

DEMO = "fjordby"
OTHERS = ("aarhus", "empty", "nothing", "small", "few")
"""Libraries of other shapes than the demo."""


@dataclass(frozen=True, slots=True)
class State:
    """One page as one reader sees it in one library."""

    page: str
    library: str = DEMO
    lang: str = "en"
    leader: bool = False
    what_if: str = ""
    query: dict[str, str] = field(default_factory=dict)
    click: str = ""

    @property
    def name(self) -> str:
        """What the state is called where its hash is kept."""
        part = ",".join(f"{name}={value}" for name, value in self.query.items())
        view = "leader" if self.leader else "all"
        extra = [it for it in (part, self.what_if, self.click) if it]
        return "/".join((self.page, self.library, self.lang, view, *extra))


def libraries() -> dict[str, Model]:
    """The models of the libraries that are not ready ones."""
    few = sized_model(9, 3, 2, 4, 6, seed=5)
    return {
        "empty": starter(),
        "nothing": Model(),
        "small": sized_model(14, 5, 4, 20, seed=3),
        "few": _beyond(few),
    }


def _beyond(model: Model) -> Model:
    """The model with rules that no portfolio keeps: two must be in, and not both."""
    first = model.partnerships[:2]
    fixed = (*(replace(row, fixed="must") for row in first), *model.partnerships[2:])
    never = Rule(id="R1", kind="excludes", partnerships=tuple(row.id for row in first))
    return model.with_tables({"partnerships": fixed, "rules": (never,), "contacts": ()})


def what_ifs(demo: Model) -> dict[str, tuple[Change, ...]]:
    """The what-ifs that some states have open, on the demo."""
    return {
        "strategy": (
            Set("goals", "S1", "weight", 61.0),
            Set("departments", "BU", "hours", 400.0),
            Set("partnerships", "P05", "fixed", "must"),
        ),
        "staff": tuple(removal(demo, "people", "M05")),
    }


def states() -> Iterator[State]:
    """Every state that is pinned; those that are clicked, and may save, come last."""
    for room in ROOMS:
        for query in PARTS.get(room.id, ({},)):
            for lang in ("en", "da"):
                for leader in (False, True):
                    yield State(room.id, lang=lang, leader=leader, query=query)
            for name in OTHERS:
                yield State(room.id, name, "da", query=query)
                yield State(room.id, name, "en", leader=True, query=query)
            yield State(room.id, what_if="strategy", query=query)
            yield State(room.id, lang="da", what_if="staff", query=query)
            yield State(room.id, lang="da", leader=True, what_if="staff", query=query)
    for click, (page, leader, _) in CLICKS.items():
        yield State(page, lang="da", leader=leader, click=click)


def opened(state: State, demo: Model) -> AppTest:
    """The page as the state has it, after its click if it has one."""
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    for name, value in {"library": state.library, "lang": state.lang, **state.query}.items():
        test.query_params[name] = value
    if state.leader:
        test.session_state["samspil.leading"] = [state.library]
    if state.what_if:
        plain = [to_plain(change) for change in what_ifs(demo)[state.what_if]]
        test.session_state["samspil.changes"] = {state.library: plain}
    test = _at(test.run(), state.page)
    return CLICKS[state.click][2](test) if state.click else test


def _at(test: AppTest, page: str) -> AppTest:
    if page == "overview":
        return test
    return go_on(test, page).run()


def _weighed(test: AppTest) -> AppTest:
    return test.slider(key="weight-fjordby-S1").set_value(40.0).run()


def _kept(test: AppTest) -> AppTest:
    test = _weighed(test).run()
    test.text_input(key="draft-name").set_value("Mere demokrati")
    return test.button(key="keep-draft").click().run()


def _taken_back(test: AppTest) -> AppTest:
    return _weighed(test).run().button(key="undo-all").click().run()


def _looked_at_today(test: AppTest) -> AppTest:
    return _at(_weighed(test), "overview").button(key="see-today").click().run()


def _promised(test: AppTest) -> AppTest:
    return test.slider(key="dial-fjordby-guarantee").set_value(0.8).run()


def _asked(test: AppTest) -> AppTest:
    test.query_params["ask"] = "budget"
    return test.run().button(key="ask-budget-10").click().run()


def _left(test: AppTest) -> AppTest:
    test.query_params["ask"] = "leave"
    return test.run().multiselect(key="ask-leave-fjordby").set_value(["M12", "M28"]).run()


def _edited(test: AppTest) -> AppTest:
    number = test.session_state["samspil.desks"]["fjordby/goals"]["n"]
    edit = {"edited_rows": {2: {"weight": 30}}, "added_rows": [], "deleted_rows": []}
    test.session_state[f"sheet-fjordby-goals-{number}"] = edit
    return test.run()


def _saved(test: AppTest) -> AppTest:
    return _edited(test).button(key="save-goals").click().run()


def _levels(test: AppTest) -> AppTest:
    return test.segmented_control(key="table-people").set_value("levels:grid").run()


def _elsewhere(test: AppTest) -> AppTest:
    return test.selectbox(key="pick-library").set_value("aarhus").run()


CLICKS: dict[str, tuple[str, bool, Callable[[AppTest], AppTest]]] = {
    "weigh": ("alignment", False, _weighed),
    "keep": ("alignment", False, _kept),
    "take back": ("alignment", False, _taken_back),
    "today": ("alignment", False, _looked_at_today),
    "promise": ("approaches", False, _promised),
    "ask": ("what-if", False, _asked),
    "leave": ("what-if", True, _left),
    "edit": ("goals", False, _edited),
    "save": ("goals", False, _saved),
    "levels": ("people", True, _levels),
    "elsewhere": ("goals", False, _elsewhere),
}
"""What a reader does: on which page, in the leader's view or not, and how."""
