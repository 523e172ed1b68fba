"""What a library keeps beside model and history, as rows: scenarios, leader's code, links."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import astuple
from datetime import date
from operator import itemgetter

from lib.model.scenario import Scenario
from lib.store.rules import seals
from lib.store.rules.connection import Connection, Stored, damaged
from lib.store.rules.forgetting import scenario_without
from lib.store.rules.links import Kept
from lib.store.rules.logbook import read, written
from lib.store.values import MOST_INTEREST, Answer, Aside
from lib.words import words

# -- scenarios ------------------------------------------------------------------------------------


def read_scenario(db: Connection, id: str) -> Scenario | None:
    """The scenario kept under `id`, or None."""
    return next((found for one, found in read_scenarios(db) if one == id), None)


def read_scenarios(db: Connection) -> tuple[tuple[str, Scenario], ...]:
    """Every scenario with its id, sorted by id."""
    found = seals.checked(db, "_scenarios")
    # Sorted here: engines sort texts in ways of their own.
    return tuple(sorted(((one, _scenario(*row)) for one, *row in found), key=itemgetter(0)))


def leave_out(db: Connection, codes: Collection[str]) -> None:
    """Take the persons with these codes out of every scenario."""
    for name, scenario in read_scenarios(db):
        left = scenario_without(scenario, codes)
        if left != scenario:
            write_scenario(db, name, left)


def write_scenario(db: Connection, id: str, scenario: Scenario) -> None:
    """Keep the scenario under `id`, in place of one that is there already."""
    row: dict[str, Stored] = {
        "id": id,
        "name": scenario.name,
        "author": scenario.author,
        "note": scenario.note,
        "base": scenario.base,
        "changes": written(scenario.changes),
    }
    with seals.altering(db, "_scenarios"):
        db.insert("_scenarios", [row])


def drop_scenario(db: Connection, id: str) -> None:
    """Keep nothing under `id`."""
    with seals.altering(db, "_scenarios"):
        db.execute("delete from _scenarios where id = ?", [id])


def _scenario(name: str, author: str, note: str, base: int, changes: str) -> Scenario:
    return Scenario(name, author, note, base, read(changes))


# -- the leader's code ----------------------------------------------------------------------------


def read_leader_code(db: Connection) -> str | None:
    """The sealed code, or None."""
    return next((code for _, code in seals.checked(db, "_leader")), None)


def write_leader_code(db: Connection, sealed: str | None) -> None:
    """Keep this sealed code, in place of what is there; None keeps nothing."""
    with seals.altering(db, "_leader"):
        db.execute("delete from _leader")
        if sealed is not None:
            db.execute("insert into _leader (one, code) values (1, ?)", [sealed])


# -- personal links -------------------------------------------------------------------------------


def read_links(db: Connection) -> Iterator[Kept]:
    """What is kept of every person's link."""
    return (_kept(*row) for row in seals.checked(db, "_links"))


def read_link(db: Connection, person: str) -> Kept | None:
    """What is kept of one person's link, or None."""
    return next((kept for kept in read_links(db) if kept.person == person), None)


def link_under(db: Connection, digest: str) -> Kept | None:
    """What is kept of the link that has this digest, or None."""
    return next((kept for kept in read_links(db) if kept.digest == digest), None)


def write_link(db: Connection, person: str, kept: Kept | None) -> None:
    """Keep this of the person's link, in place of what is there; None keeps nothing."""
    if kept is not None:
        write_links(db, [kept])
        return
    with seals.altering(db, "_links"):
        db.execute("delete from _links where person = ?", [person])


def write_links(db: Connection, kept: Iterable[Kept]) -> None:
    """Keep these of their persons' links, in place of what is there."""
    with seals.altering(db, "_links"):
        db.insert("_links", map(_linked, kept))


def drop_dead(db: Connection) -> None:
    """Remove the links of everybody who is not in the library, with what was kept aside."""
    dead = "from _links where person not in (select id from people)"
    if any(db.fetch(f"select 1 {dead} limit 1")):
        with seals.altering(db, "_links"):
            db.execute(f"delete {dead}")


def _linked(kept: Kept) -> dict[str, Stored]:
    return {
        "person": kept.person,
        "digest": kept.digest,
        "made_on": kept.made_on.isoformat(),
        "ends_on": kept.ends_on.isoformat(),
        "aside": _put_down(kept.aside),
    }


def _kept(person: str, digest: str | None, made_on: str, aside: str, ends_on: str) -> Kept:
    try:
        first, last = date.fromisoformat(made_on), date.fromisoformat(ends_on)
        return Kept(person, digest, first, last, _taken_up(aside))
    except (ValueError, TypeError, KeyError, AttributeError):
        said = words("What is kept with the personal link of “{code}” is spoilt.", code=person)
        raise damaged(said) from None


def _put_down(aside: Aside) -> str:
    draft = {name: astuple(answer) for name, answer in aside.draft.items()}
    return json.dumps({"interests": dict(aside.interests), "draft": draft}, ensure_ascii=False)


def _taken_up(text: str) -> Aside:
    plain = json.loads(text)
    interests = {name: int(interest) for name, interest in plain["interests"].items()}
    draft = {name: Answer(*answer) for name, answer in plain["draft"].items()}
    said = [*interests.values(), *(it.interest for it in draft.values() if it.interest is not None)]
    if not all(0 <= interest <= MOST_INTEREST for interest in said):
        raise ValueError
    return Aside(interests, draft)
