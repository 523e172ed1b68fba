"""Which what-if is open, and what can be done with it: name, note, copy, link, file, delete."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from urllib.parse import urlencode, urlsplit

import streamlit as st

from lib.errors import BadFileError
from lib.exchange.scenarios import scenario_of, written
from lib.model.scenario import Scenario
from lib.reader import tells_of_somebody
from lib.screens.what_if.changes import draft_words
from lib.words import N_, words
from pages.ui import prose, scenario_shelf, scenarios, state, widgets
from pages.ui.here import Here
from pages.ui.widgets import download

NAME_LIMIT, NOTE_LIMIT, LARGEST = 120, 2_000, 2
"""Characters of a name and of a note; megabytes of a file."""
_DOOR = "scenario-file"
_PERSONAL = N_("This scenario tells of members of staff: its file is for the leader's view.")


def draw(here: Here) -> None:
    """Draw the choice of what is open, and what can be done with it."""
    _choose(here)
    if here.scenario is not None and here.scenario.note:
        prose.remark(here.reader.discreet(here.scenario.note, here.scenario.changes))
    label = here.reader.text("Keep, name, share")
    with st.expander(label, icon=":material/tune:"):
        if here.scenario is not None:
            _edit(here, here.scenario)
        elif scenarios.changes(here.library.id):
            _keep_draft(here)
        else:
            _begin(here)
        _bring_back(here)
        _read_file(here)


def _choose(here: Here) -> None:
    say, library = here.reader.text, here.library.id
    names = {scenarios.TODAY: say("As saved")}
    if draft := scenarios.draft(library):
        names[scenarios.DRAFT] = here.reader.say(draft_words(draft))
    kept = scenarios.kept(library)
    names |= {one: here.reader.discreet(row.name, row.changes) for one, row in kept}
    opened = scenarios.opened(library)
    picked = opened if opened in names else scenarios.TODAY
    st.selectbox(
        say("What is open"),
        list(names),
        format_func=widgets.called(names),
        **widgets.kept(
            "pick-scenario", picked, widgets.offered(names, partial(scenarios.open_one, library))
        ),
    )


def _keep_draft(here: Here) -> None:
    """The draft becomes a scenario that colleagues see."""
    _name(here, "draft-name", _next_name(here))
    st.button(
        here.reader.text("Keep as a scenario"),
        key="keep-draft",
        type="primary",
        on_click=_keep,
        args=(here, "draft-name"),
    )
    _share(here, {"what-if": st.query_params.get("what-if", "")})
    prose.remark(here.reader.text("The link of a draft works until newer drafts need its room."))


def _begin(here: Here) -> None:
    """A new scenario, without changes yet."""
    _name(here, "new-name", _next_name(here))
    st.button(
        here.reader.text("Begin a scenario"),
        key="begin-scenario",
        type="primary",
        on_click=_keep,
        args=(here, "new-name"),
    )


def _keep(here: Here, key: str) -> None:
    """Keep what is open, under the name that was typed."""
    library, name = here.library.id, st.session_state[key].strip() or _next_name(here)
    scenario_shelf.keep_open(library, Scenario(name, state.author(), "", here.revision))


def _next_name(here: Here) -> str:
    n = len(scenarios.kept(here.library.id)) + 1
    return here.reader.say(words("Scenario {n}", n=n))


def _edit(here: Here, scenario: Scenario) -> None:
    """Name and note, copy, link, file and removal of the scenario that is open."""
    say, library, one = here.reader.text, here.library.id, scenarios.opened(here.library.id)
    name, note = (
        here.reader.discreet(it, scenario.changes) for it in (scenario.name, scenario.note)
    )
    _name(here, f"name-{one}", name)
    st.text_area(say("Note"), value=note, max_chars=NOTE_LIMIT, key=f"note-{one}")
    st.button(
        say("Save name and note"),
        key="describe",
        on_click=_describe,
        args=(library, one, (name, note)),
    )
    with st.container(horizontal=True):
        st.button(
            say("Duplicate"),
            key="duplicate",
            icon=":material/content_copy:",
            on_click=_duplicate,
            args=(here, one, (name, note)),
        )
        st.button(
            say("Delete"),
            key="delete-scenario",
            icon=":material/delete:",
            on_click=scenario_shelf.remove,
            args=(library, one),
        )
    _share(here, {"scenario": one})
    _take_out(here, scenario)


def _describe(library: str, one: str, shown: tuple[str, str]) -> None:
    """Keep the name and note that were typed; as `shown`, each stays as it is by now."""
    name, note = st.session_state[f"name-{one}"].strip(), st.session_state[f"note-{one}"].strip()
    scenario_shelf.describe(
        library,
        one,
        None if name == shown[0] else name,
        None if note == shown[1] else note,
    )


def _duplicate(here: Here, one: str, shown: tuple[str, str]) -> None:
    """Keep the scenario once more, as it is by now; under the name and note that were typed."""
    scenario = scenarios.find(here.library.id, one)
    if scenario is None:
        return
    name, note = st.session_state[f"name-{one}"].strip(), st.session_state[f"note-{one}"].strip()
    if name in ("", shown[0]):
        name = here.reader.say(words("{name} (copy)", name=scenario.name))
    note = scenario.note if note == shown[1] else note
    copied = replace(scenario, name=name[:NAME_LIMIT], note=note, author=state.author())
    scenario_shelf.keep(here.library.id, copied)


def _name(here: Here, key: str, value: str) -> None:
    st.text_input(
        here.reader.text("Name of the scenario"), value=value, max_chars=NAME_LIMIT, key=key
    )


def _share(here: Here, what: dict[str, str]) -> None:
    """The link under which a colleague sees the same."""
    url = urlsplit(st.context.url or "")
    shown = {k: v for k, v in st.query_params.to_dict().items() if k not in ("what-if", "scenario")}
    query = urlencode({**shown, "library": here.library.id, "lang": here.reader.code, **what})
    st.code(f"{url.scheme}://{url.netloc}{url.path}?{query}", language=None, wrap_lines=True)
    prose.remark(here.reader.text("Send this link: a colleague who opens it sees the same."))


def _take_out(here: Here, scenario: Scenario) -> None:
    """The scenario as a file; one about members of staff in the leader's view only."""
    if not here.reader.sees_staff and any(map(tells_of_somebody, scenario.changes)):
        prose.remark(here.reader.text(_PERSONAL))
        return
    name, note = map(here.reader.discreet, (scenario.name, scenario.note))
    download(
        here.reader.text("Download as a file (JSON)"),
        lambda: written(replace(scenario, name=name, note=note)).encode(),
        name="scenario.json",
        mime="application/json",
        key="scenario-file",
        kind="tertiary",
    )


def _bring_back(here: Here) -> None:
    gone = scenario_shelf.removed(here.library.id)
    if gone is None:
        return
    name = here.reader.discreet(gone)
    st.button(
        prose.escaped(here.reader.say(words("Bring back “{name}”", name=name))),
        key="bring-back",
        icon=":material/undo:",
        on_click=scenario_shelf.bring_back,
        args=(here.library.id,),
    )


def _read_file(here: Here) -> None:
    """A scenario from a file becomes one of the library's."""
    st.file_uploader(
        here.reader.text("Open a scenario from a file"),
        type="json",
        max_upload_size=LARGEST,
        key="scenario-upload",
        on_change=_read,
        args=(here,),
    )
    if (why := state.refusal(_DOOR)) is not None:
        st.error(prose.escaped(why))


def _read(here: Here) -> None:
    if (file := st.session_state["scenario-upload"]) is None:
        return
    try:
        found = scenario_of(file.getvalue().decode())
    except BadFileError as error:
        said = [here.reader.say(problem.what) for problem in error.problems[:5]]
        state.refuse(_DOOR, " ".join(said))
        return
    except UnicodeDecodeError:
        state.refuse(_DOOR, here.reader.text("This is not text, so it cannot be a scenario."))
        return
    if not here.reader.sees_staff and any(map(tells_of_somebody, found.changes)):
        # Whether a guess about somebody fits, or changes a figure, would tell of them.
        state.refuse(_DOOR, here.reader.text(_PERSONAL))
        return
    name = found.name.strip()[:NAME_LIMIT] or file.name[:NAME_LIMIT]
    made = Scenario(name, state.author(), found.note[:NOTE_LIMIT], here.revision, found.changes)
    scenario_shelf.keep(here.library.id, made)
