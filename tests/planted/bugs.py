"""The bugs, room by room; whoever breaks the code in one of these ways is told by a test.

Those of the analyses stand in `in_analysis.py`, those of the screens in `in_screens.py`.

To add one: write what goes wrong for whoever uses it, the folder it is in, a piece of code that
stands there once, what becomes of it, and the one test file next to it (or a folder, with `only`).
The change is one that somebody could make by mistake and that a reader could overlook. Then run
`python -m tests.planted --room lib/model`. Where it gets through, write the missing test beside
that file's others; a bug that changes nothing anybody can see is none. `tests/test_planted.py`
says which bugs fit no more: where code has changed, change the bug with it.
"""

from __future__ import annotations

from tests.planted.bug import Bug
from tests.planted.in_analysis import IN_ANALYSIS
from tests.planted.in_screens import IN_SCREENS

_MODEL = (
    Bug(
        "several changes are taken back in the order they were made",
        room="lib/model",
        old="    return tuple(reversed(back))\n",
        new="    return tuple(back)\n",
        tests=("tests/lib/store/rules/test_log.py",),
    ),
    Bug(
        "the next free id is the one after the longest, not after the highest",
        room="lib/model",
        old="max(found, key=lambda it: it[1])",
        new="max(found, key=lambda it: it[0])",
        tests=("tests/lib/model",),
        only="next_id or gets_the_next",
    ),
    Bug(
        "a cell that is set back stays a change",
        room="lib/model",
        old="    return left if is_base else [*left, change]\n",
        new="    return [*left, change]\n",
        tests=("tests/lib/model",),
        only="in_the_base_again",
    ),
    Bug(
        "a row of which one change does not fit takes those before it out of a scenario",
        room="lib/model",
        old="model, fit, unfit = _one_by_one(row, model)",
        new="model, fit, unfit = _one_by_one(row, base)",
        tests=("tests/lib/model",),
        only="kept_or_reported or beside_a_misfit",
    ),
    Bug(
        "an action still refers to somebody who is forgotten",
        room="lib/model",
        old="left.append(_emptied(change, codes))",
        new="left.append(change)",
        tests=("tests/lib/model",),
        only="reference_to_a_person_is_emptied",
    ),
)

_STORE = (
    Bug(
        "a past revision still has what was changed between it and the last one looked at",
        room="lib/store",
        old="""\
            model, pending = apply(model, pending), []
            found[revision] = model
""",
        new="""\
            found[revision] = model
            model, pending = apply(model, pending), []
""",
        tests=("tests/lib/store/rules/test_log.py",),
    ),
    Bug(
        "an undo overwrites what somebody has set the same cell to since",
        room="lib/store",
        old="        if now != then:\n",
        new="        if now.key != then.key:\n",
        tests=("tests/lib/store/test_contract.py",),
        only="undo_does_not_overwrite",
    ),
    Bug(
        "what told of somebody forgotten only in the way back is not counted",
        room="lib/store",
        old="entry.commit.forgotten + max(done.touched, back.touched)",
        new="entry.commit.forgotten + min(done.touched, back.touched)",
        tests=("tests/lib/store/rules/test_forgetting.py",),
    ),
    Bug(
        "with a new link, what somebody had put aside is gone",
        room="lib/store",
        old="    aside = before.aside if before else Aside()\n",
        new="    aside = Aside()\n",
        tests=("tests/lib/store/rules/test_links.py",),
    ),
    Bug(
        "a personal link still works when it has ended",
        room="lib/store",
        old="return today <= self.ends_on",
        new="return self.made_on <= today",
        tests=("tests/lib/store/rules/test_links.py",),
    ),
    Bug(
        "whoever guesses has one more code free",
        room="lib/store",
        old="if codes >= TRIES else 0.0",
        new="if codes > TRIES else 0.0",
        tests=("tests/lib/store/test_shelf.py",),
        only="there_is_a_wait",
    ),
    Bug(
        "two who save at once both begin with what they have read",
        room="lib/store/sqlite",
        old="""\
    with connected(path) as db:
        db.execute("BEGIN IMMEDIATE")
""",
        new="""\
    with connected(path) as db:
        db.execute("BEGIN")
""",
        tests=("tests/lib/store/sqlite/test_connection.py",),
    ),
    Bug(
        "a library that lacks a step is taken to be up to date",
        room="lib/store/sqlite",
        old="    return applied == known\n",
        new="    return applied <= known\n",
        tests=("tests/lib/store/sqlite/test_migrations.py",),
    ),
    Bug(
        "whoever has tried in vain for long is told nothing of it",
        room="lib/store",
        old="for _ in range(TRIES - 1):",
        new="for _ in range(TRIES):",
        tests=("tests/lib/store/test_turns.py",),
        only="never_in_time",
    ),
    Bug(
        "a clock that runs ahead for a day costs all copies but the newest",
        room="lib/store/sqlite",
        old="today - there[1].day > timedelta(days=KEPT_DAYS)",
        new="today - there[1].day > timedelta(days=50_000)",
        tests=("tests/lib/store/sqlite/test_copies.py",),
        only="clock_gone_wrong",
    ),
    Bug(
        "a flipped bit in the history is taken for what was saved",
        room="lib/store",
        old="    if any(seal != chained for _, seal, chained in _chain(db)):",
        new="    if False:",
        tests=("tests/lib/store/rules/test_seals.py",),
    ),
    Bug(
        "a workbench that somebody works in is cleared",
        room="lib/store/sqlite",
        old="        except BlockingIOError:\n            return False\n        return True\n",
        new="        except BlockingIOError:\n            return True\n        return True\n",
        tests=("tests/lib/store/sqlite/test_folders.py",),
        only="left_alone",
    ),
)

_EXCHANGE = (
    Bug(
        "a number after a typographic minus sign is read as positive",
        room="lib/exchange",
        old='if match["sign"] in ("-", "−", "–") else ""',
        new='if match["sign"] == "-" else ""',
        tests=("tests/lib/exchange",),
        only="both_minus_signs",
    ),
    Bug(
        "columns from AA on are named one letter off",
        room="lib/exchange",
        old="letters(before - 1) if before",
        new="letters(before) if before",
        tests=("tests/lib/exchange",),
        only="go_by_their_letters",
    ),
    Bug(
        "a spreadsheet runs a text of a CSV file as a formula",
        room="lib/exchange",
        old='return f"\'{within}" if _RISKY.match(text) else within',
        new='return f"\'{within}" if _RISKY.fullmatch(text) else within',
        tests=("tests/lib/exchange",),
        only="spreadsheet_would_run",
    ),
    Bug(
        "a formula behind a semicolon within a text is run",
        room="lib/exchange",
        old='within = _WITHIN.sub(r"\\1\'", text)',
        new="within = text",
        tests=("tests/lib/exchange/tables/test_csvs.py",),
        only="behind_what_parts",
    ),
    Bug(
        "hidden rows of a workbook come in",
        room="lib/exchange",
        old="for number in sorted(self._rows.keys() - self._hidden_rows):",
        new="for number in sorted(self._rows):",
        tests=("tests/lib/exchange/test_real_files.py",),
        only="hidden_rows",
    ),
    Bug(
        "a row that stands twice in a workbook replaces the first",
        room="lib/exchange",
        old="if self._row > LAST_ROW or self._row in self._seen:",
        new="if self._row > LAST_ROW:",
        tests=("tests/lib/exchange/tables/test_hostile_files.py",),
        only="stands_twice",
    ),
    Bug(
        "letters in two pieces stay in two pieces",
        room="lib/model",
        old='return normalize("NFC", text)',
        new="return text",
        tests=("tests/lib/model/test_texts.py",),
        only="two_pieces",
    ),
    Bug(
        "rows added to a library cannot refer to rows that it has",
        room="lib/exchange",
        old="known = {**library.index(field.table), **(there.first if there else {})}",
        new="known = there.first if there else library.index(field.table)",
        tests=("tests/lib/exchange",),
        only="may_refer_to",
    ),
)

_READER_AND_STUDY = (
    Bug(
        "a what-if that guesses at somebody's level and is right is confirmed",
        room="lib/reader",
        old="return not guesses and may_tell(there) and keeps_secrets",
        new="return may_tell(there) and keeps_secrets",
        tests=("tests/lib/test_reader.py",),
    ),
    Bug(
        "codes of staff stand in what was typed where a what-if has removed them",
        room="lib/reader",
        old="{person.id for person in self.saved.people} | codes_in(changes)",
        new="codes_in(changes)",
        tests=("tests/lib/test_reader.py",),
    ),
    Bug(
        "what the leader was told of departments is handed to everybody",
        room="lib/study",
        old="""\
            lambda: find_department_gaps(self.present, leader=sees_staff, saved=self.at(saved)),
            self.at(saved).digest,
            sees_staff,
""",
        new="""\
            lambda: find_department_gaps(self.present, leader=sees_staff, saved=self.at(saved)),
            self.at(saved).digest,
""",
        tests=("tests/lib/test_study.py",),
    ),
    Bug(
        "a portfolio is searched without the budget",
        room="lib/study",
        old='asked = self._hanging_on("budget")\n        return asked._once("choice"',
        new='asked = self._hanging_on()\n        return asked._once("choice"',
        tests=("tests/lib/test_study.py",),
    ),
    Bug(
        "the approaches stay as they were when another view of levels counts",
        room="lib/study",
        old='self._hanging_on("budget", "caution", "shortlist", "level_used")',
        new='self._hanging_on("budget", "caution", "shortlist")',
        tests=("tests/lib/test_study.py",),
    ),
)

_PAGES = (
    Bug(
        "anybody may save a smaller smallest group",
        room="pages/ui",
        old="if not here.reader.sees_staff and shrinks_groups(here.base, changes):",
        new="if here.reader.sees_staff and shrinks_groups(here.base, changes):",
        tests=("tests/pages/test_strategy.py",),
        only="smallest_group",
    ),
    Bug(
        "the database with all that is stored of staff is offered to everybody",
        room="pages/records/files",
        old="if filing.holds_staff(here) and not here.reader.sees_staff:",
        new="if not filing.holds_staff(here) and not here.reader.sees_staff:",
        tests=("tests/pages/test_leader.py",),
        only="whole_database",
    ),
    Bug(
        "a scenario that tells of staff can be taken as a file by everybody",
        room="pages/ui",
        old="if not here.reader.sees_staff and any(map(tells_of_somebody, scenario.changes)):",
        new="if here.reader.sees_staff and any(map(tells_of_somebody, scenario.changes)):",
        tests=("tests/pages/test_scenarios.py",),
        only="no_file_outside",
    ),
    Bug(
        "a page of another program on this machine may connect",
        room="pages/ui",
        old="return parts.netloc == host or (port is None and",
        new="return parts.hostname == _name(host) or (port is None and",
        tests=("tests/pages/test_guard.py",),
        only="other_programs",
    ),
    Bug(
        "a download is handed to whoever knows its address",
        room="pages/ui",
        old="return monotonic() < _made.get((ticket, sha256(content).hexdigest()), 0)",
        new="return any(sha256(content).hexdigest() == made for _, made in _made)",
        tests=("tests/pages/test_guard.py",),
        only="handed",
    ),
    Bug(
        "anybody may undo what made the smallest group larger",
        room="pages/records",
        old="if not here.reader.sees_staff and _shrinks_groups(here, revision):",
        new="if here.reader.sees_staff and _shrinks_groups(here, revision):",
        tests=("tests/pages/test_leader.py",),
        only="tell_of_fewer_people",
    ),
    Bug(
        "a session of a personal link opens all pages once its address is edited",
        room="pages/rating",
        old="return None if kept is None else Link(*kept)",
        new="return None if token is None or kept is None else Link(*kept)",
        tests=("tests/pages/test_rating.py",),
        only="stays_closed",
    ),
    Bug(
        "what was adopted stays in the draft",
        room="pages/decide",
        old="    if found.one == sides.DRAFT:\n        conditions.prune(library)",
        new="    if found.one != sides.DRAFT:\n        conditions.prune(library)",
        tests=("tests/pages/test_what_if_decide.py",),
        only="draft_is_emptied",
    ),
)

BUGS: tuple[Bug, ...] = (
    *_MODEL,
    *IN_ANALYSIS,
    *_STORE,
    *_EXCHANGE,
    *_READER_AND_STUDY,
    *IN_SCREENS,
    *_PAGES,
)
