"""The Libraries page: start one's own library, reset the demo."""

from lib.start import READY
from lib.words import words
from pages.records import new_library, reset
from pages.ui import menu, prose
from pages.ui.here import find_place

here = find_place()
say = here.language.text

prose.finding(say("Start your own library, or take this one with you as files."))
new_library.draw(here)
if here.library.id not in READY:
    menu.link("guide", say("Get started with goals and partnerships"), here.language)
prose.section(here.language.say(words("{library} as files", library=here.library.name)))
prose.remark(say("Excel, CSV or the database itself; and files into the library."))
menu.link("files", say("Files"), here.language)
reset.draw(here)
