"""What day it is, and the reader's time zone, for the moments that are kept in UTC."""

from __future__ import annotations

from datetime import UTC, date, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from lib.store import base


def today() -> date:
    """The day that figures about staff are of: the day it is where Samspil runs."""
    return base.today()


def zone() -> tzinfo:
    """The zone that the browser tells; UTC where it tells none that is known here."""
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
