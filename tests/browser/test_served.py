"""The running server, asked by programs that are no browser of its readers."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import urllib.request
from contextlib import closing
from email.message import Message
from http.client import HTTPConnection
from urllib.parse import urlsplit

from tests.browser.conftest import ROOT

SOCKET = {
    "Connection": "Upgrade",
    "Upgrade": "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}


def ask(app: str, path: str, method: str = "GET", **headers: str) -> tuple[int, Message]:
    """Status and headers of the answer to one request, which names itself as these headers say."""
    with closing(HTTPConnection(urlsplit(app).netloc, timeout=20)) as connection:
        connection.request(method, path, headers=headers)
        with connection.getresponse() as answer:
            return answer.status, answer.headers


def opened(app: str, **headers: str) -> int:
    """The status of the answer to a request for a socket; 101 where it is opened."""
    return ask(app, "/_stcore/stream", **SOCKET, **headers)[0]


def test_it_listens_on_this_machines_own_address_alone(app: str) -> None:
    port = urlsplit(app).port
    with socket.socket() as elsewhere:
        assert elsewhere.connect_ex(("127.0.0.2", port)) != 0


def test_another_name_or_another_programs_page_gets_neither_a_page_nor_a_socket(app: str) -> None:
    own = urlsplit(app).netloc
    assert ask(app, "/")[0] == 200
    assert opened(app) == opened(app, Origin=app) == 101
    for path in ("/", "/gaps", "/_stcore/health", "/static/x.js", "/media/x"):
        assert ask(app, path, Host="evil.example")[0] == 403
    assert opened(app, Host="evil.example", Origin="http://evil.example") == 403
    for origin in ("http://evil.example", "http://localhost:3000", "null"):
        assert opened(app, Host=own, Origin=origin) == 403
        assert ask(app, "/", Origin=origin)[0] == 403


def test_what_streamlit_answers_has_our_headers(app: str) -> None:
    for path in ("/", "/_stcore/health", "/media/none", "/favicon.png"):
        _, headers = ask(app, path)
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"
        assert headers.get_all("cache-control") == ["no-store"] or path == "/favicon.png"


def test_it_tells_no_figures_about_itself(app: str) -> None:
    for path in ("metrics", "agent/openapi.json", "script-health-check"):
        assert ask(app, f"/_stcore/{path}")[0] == 404


def test_no_page_elsewhere_may_steer_ours_by_messages(app: str) -> None:
    with urllib.request.urlopen(f"{app}/_stcore/host-config", timeout=10) as answer:  # noqa: S310
        assert json.load(answer)["allowedOrigins"] == []


def test_it_does_not_start_open_to_the_network_without_a_code() -> None:
    without = {name: value for name, value in os.environ.items() if "SAMSPIL" not in name}
    started = subprocess.run(
        [
            *(sys.executable, "-m", "streamlit", "run", "app.py", "--server.headless", "true"),
            *("--server.address", "0.0.0.0", "--server.port", "0"),  # noqa: S104
        ],
        cwd=ROOT,
        env=without,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert started.returncode != 0
    assert "Set SAMSPIL_CODE to at least 8 characters" in started.stderr
    assert "Traceback" not in started.stderr
