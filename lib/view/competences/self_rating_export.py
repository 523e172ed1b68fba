"""Everything stored about the person who asks, private interests included: to read, and as a file.

Only the person's own page shows this: what stands beside the model is for nobody else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from lib.model.model import Model
from lib.store.base import Commit
from lib.store.links import Aside
from lib.text.language import Language
from lib.view.competences.self_rating import INTERESTS
from lib.view.names import counted_order
from lib.view.records.personal import personal_json
from lib.view.tables import Column, Table
from lib.words import N_


def private_table(model: Model, aside: Aside, language: Language) -> Table:
    """The interests that nobody else sees; the page calls them wishes."""
    text = language.text
    return Table(
        text(N_("Wishes that only you see")),
        (Column(text(N_("Competence"))), Column(text(N_("Wish")))),
        tuple(
            (language.say(model.called("competences", competence)), text(INTERESTS[interest]))
            for competence, interest in sorted(
                aside.interests.items(), key=lambda item: counted_order(item[0])
            )
        ),
    )


def own_json(model: Model, history: Iterable[Commit], code: str, aside: Aside) -> bytes:
    """The same with the history, the private interests and what is not saved yet: UTF-8 JSON."""
    content = json.loads(personal_json(model, history, code))
    content["private_interests"] = dict(aside.interests)
    content["not_saved_yet"] = {name: asdict(answer) for name, answer in aside.draft.items()}
    return json.dumps(content, ensure_ascii=False, indent=2).encode()
