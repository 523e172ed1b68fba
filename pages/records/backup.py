"""The Backup page: take a copy, bring one back, and the way out of a damaged library."""

import streamlit as st

from lib.store.backups import today
from lib.view.records.backups import backups_view
from pages.records import backup_copies, backup_damaged, backup_restore
from pages.ui import prose
from pages.ui.here import find_place

here = find_place()
backups = backup_copies.opened()
problem = backup_copies.make(here, backups)
copies = backups.copies(here.library.id)
view = backups_view(here.library.name, copies, str(backups.folder), today(), here.language)

prose.finding(view.finding)
if problem is not None:
    st.error(prose.escaped(here.language.say(problem.words)))
backup_damaged.draw(here, backups)
now, daily = st.columns(2, gap="large")
with now:
    backup_copies.draw_now(here)
with daily:
    backup_copies.draw_daily(here, view)
backup_restore.draw(here, backups, copies)
