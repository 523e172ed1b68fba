"""One reader of a running app, without a browser: Streamlit's own messages over its websocket."""

from __future__ import annotations

from time import perf_counter
from typing import Self
from urllib.parse import urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.bench.libraries import BrokenPageError

PATIENCE = 60.0


class Reader:
    """A session on one page. `sliders` holds the ids of the sliders shown, in their order."""

    def __init__(self, address: str, page: str = "", **query: str) -> None:
        """Connect; nothing is run yet."""
        self._url = f"{address}/{page}"
        self._ask = BackMsg()
        self._ask.rerun_script.page_name = page
        self._ask.rerun_script.query_string = urlencode(query)
        about = self._ask.rerun_script.context_info
        about.url, about.locale, about.timezone = self._url, "da-DK", "Europe/Copenhagen"
        self.sliders: list[str] = []
        stream = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
        spoken = [Subprotocol("streamlit")]
        self._socket = connect(stream, subprotocols=spoken, compression=None, max_size=None)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def run(self) -> float:
        """Seconds until the page, as it now stands, has been sent to the end."""
        started = perf_counter()
        self._socket.send(self._ask.SerializeToString())
        self.sliders = []
        while not self._is_last(self._received()):
            pass
        return perf_counter() - started

    def move(self, slider: str, value: float) -> float:
        """Seconds until the page has been sent again after a slider was moved."""
        states = self._ask.rerun_script.widget_states.widgets
        del states[:]
        states.append(WidgetState(id=slider))
        states[0].double_array_value.data.append(value)
        return self.run()

    def _received(self) -> ForwardMsg:
        message = ForwardMsg()
        message.ParseFromString(self._socket.recv(timeout=PATIENCE, decode=False))
        return message

    def _is_last(self, message: ForwardMsg) -> bool:
        """Whether the run is over; takes note of what the next run must tell the server."""
        run = self._ask.rerun_script
        if (
            message.metadata.cacheable
        ):  # as a browser keeps large messages, so as not to get them again
            run.cached_message_hashes.append(message.hash)
        match message.WhichOneof("type"):
            case "new_session":
                run.page_script_hash = message.new_session.page_script_hash
            case "navigation":
                run.page_script_hash = message.navigation.page_script_hash
            case "delta":
                self._see(message.delta.new_element)
        done = message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
        return message.WhichOneof("type") == "script_finished" and done

    def _see(self, element: Element) -> None:
        if element.WhichOneof("type") == "exception":
            raise BrokenPageError(f"{self._url}: {element.exception.message}")
        if element.WhichOneof("type") == "slider":
            self.sliders.append(element.slider.id)
