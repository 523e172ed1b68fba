"""All that a page sends to the browser, as one text, and its hash."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from google.protobuf.json_format import MessageToDict
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Dataframe, Table

_TIME = re.compile(r"\b\d{1,2}\\?[:.]\d\d\\?[:.]\d\d\b")
_VARIES = re.compile(rf"\b[0-9a-f]{{32}}\b|/media/[0-9a-f]+|/tmp/tmp[\w\\]+|{_TIME.pattern}")
"""Ids that Streamlit makes from the place of a script, made files, times of day."""
_NEW = re.compile(r"scenario=([0-9a-f]{8})")


def sent(page: AppTest) -> str:
    """Every element with its labels, options, hints and data."""
    return "\n".join(_lines(page))


def fingerprint(page: AppTest) -> str:
    """A hash of what the page sends; what differs from run to run counts as the same."""
    if page.exception:
        return f"exception: {page.exception[0].message}"
    text = sent(page)
    for new in _NEW.findall(text):
        text = text.replace(new, "…")
    return sha256(_VARIES.sub("…", text).encode()).hexdigest()[:12]


def _lines(page: AppTest) -> Iterator[str]:
    for element in _leaves(page._tree):
        proto = element.proto
        if isinstance(element, (Dataframe, Table)):
            yield (table := element.value.to_csv())
            if _TIME.search(table):  # packed, a time cannot be told apart
                continue
        yield str(proto)
        if hasattr(proto, "DESCRIPTOR"):
            yield json.dumps(MessageToDict(proto), ensure_ascii=False)


def _leaves(node: Any) -> Iterator[Any]:
    children = getattr(node, "children", None)
    if children is None:
        yield node
        return
    if getattr(node, "proto", None) is not None:
        yield node
    for child in children.values():
        yield from _leaves(child)
