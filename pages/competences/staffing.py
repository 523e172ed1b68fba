"""The Staffing page."""

from pages.ui.here import find_place

here = find_place()
