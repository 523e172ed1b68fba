"""Who may connect, and what each answer tells the browser to refuse: decision 28.

Stands before everything that Streamlit answers, pages, sockets, uploads and downloads alike.
"""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import streamlit as st
from google.protobuf.message import DecodeError  # type: ignore[import-untyped]
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from lib.settings import LOCAL, is_local, settings
from lib.text.language import LANGUAGES, language
from lib.words import Words, words
from pages.ui import tickets

_OWN = re.compile(r"/(?:_stcore|component|auth|oauth2callback)(?:/.*)?$")
"""What Streamlit answers besides pages, their parts and media."""

_OPEN = re.compile(r"/_stcore/(?:health|host-config|stream|upload_file/.*)$")
"""What of it Samspil needs; figures about the server, components and agents are for nobody."""

_UPLOAD = re.compile(r"/_stcore/upload_file/([^/]*)")
_MEDIA = re.compile(r"(?<!/static)/media/")
_PARTS = re.compile(r"/(?:_stcore|component|static|media)/")
_LASTING = re.compile(r"/(?:static/.*|favicon\.png)$")
"""Streamlit's own code and pictures: the same for everybody, so a cache may keep them."""

FIXED = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), display-capture=(), geolocation=(), microphone=(), "
    "payment=(), usb=()",
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request gets no answer: a status of HTTP, and a sentence."""

    status: int
    said: Words


@cache
def policy() -> str:
    """What a page may load and run (its Content-Security-Policy): what this server sends.

    Streamlit's page has a script of its own in it, which is named by its digest. Its styles are
    made in the browser; `browser.js` comes as `blob:`, symbols and fonts of tables and charts as
    `data:`. Each of these was tried without: the browser then reports an error.
    """
    page = Path(st.__file__).parent.joinpath("static", "index.html").read_bytes()
    inline = re.findall(rb"<script>(.*?)</script>", page, re.DOTALL)
    digests = [f"'sha256-{b64encode(sha256(it).digest()).decode()}'" for it in inline]
    return "; ".join(
        (
            "default-src 'none'",
            " ".join(("script-src 'self' blob:", *digests)),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self' data:",
            "worker-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )


def refusal(connection: HTTPConnection) -> Refusal | None:
    """Why nothing is answered; None where it may be.

    The name asked for must be this machine's own or one that is named: another page that has its
    name point here (DNS rebinding) asks under its own. A page of another program, on this machine
    or elsewhere, names itself as the origin. Without a code nobody outside this machine is served,
    however the server was started.
    """
    hosts, client = connection.headers.getlist("host"), connection.client
    if client is not None and not is_local(client.host) and not settings().code:
        return Refusal(403, words("This Samspil serves the machine that it runs on, and no other."))
    if len(hosts) != 1 or _name(hosts[0]) not in (*_LOCAL, *settings().hosts):
        return Refusal(
            403,
            words(
                "This Samspil is not known under that name. Whoever set it up names it in "
                "SAMSPIL_HOSTS and starts Samspil again."
            ),
        )
    if not all(_is_own(origin, hosts[0]) for origin in connection.headers.getlist("origin")):
        return Refusal(403, words("This Samspil does not answer pages of other programs."))
    return _closed(connection)


_LOCAL = (LOCAL, "127.0.0.1", "::1")


def _name(host: str) -> str | None:
    """The name in a `Host` header, in small letters; None where it is none."""
    try:
        parts = urlsplit(f"//{host}")
        _ = parts.port
    except ValueError:
        return None
    whole = parts.netloc == host and "@" not in host
    return parts.hostname.rstrip(".") if whole and parts.hostname else None


def _is_own(origin: str, host: str) -> bool:
    """Whether an origin is the page that was asked for, also behind a proxy that changes `Host`."""
    try:
        parts = urlsplit(origin)
        port = parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return False
    return parts.netloc == host or (port is None and _name(parts.netloc) in settings().hosts)


def _closed(connection: HTTPConnection) -> Refusal | None:
    path: str = connection.scope["path"]
    if _OWN.search(path) and not _OPEN.search(path):
        return Refusal(404, words("There is nothing here."))
    upload = _UPLOAD.search(path)
    if upload and tickets.is_foreign(upload[1], _ticket(connection)):
        return Refusal(404, words("There is nothing here."))
    if upload and settings().code and not tickets.admitted(_ticket(connection)):
        return Refusal(403, words("Give the code first, then send the file again."))
    return None


def _ticket(connection: HTTPConnection) -> str | None:
    ticket = connection.cookies.get(tickets.COOKIE)
    return ticket if tickets.valid(ticket) else None


class Guard:
    """Answers only whom it may, and adds what browsers are to refuse."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or one socket."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        why = refusal(connection)
        if scope["type"] == "websocket":
            if why is None:
                own = _own_session(scope, _ticket(connection))
                await self._app(own, partial(_heard, receive), send)
            else:
                await send({"type": "websocket.close", "code": 1008, "reason": ""})
            return
        answer: ASGIApp = self._app if why is None else _said(why)
        if why is None and (lies := _nearer(connection)) is not None:
            answer = RedirectResponse(lies)
        host = connection.headers["host"] if why is None else None
        if _MEDIA.search(scope["path"]):
            answer = _Handing(answer, _ticket(connection))
        await answer(scope, receive, _Adding(connection, host, send))


def _nearer(connection: HTTPConnection) -> str | None:
    """Where a page lies that is asked for deeper than any does; None where it is not.

    It is its last name, seen from there: a proxy may add names of its own in front. Streamlit
    would send a page that finds none of its parts, and stays white.
    """
    base, path = str(st.get_option("server.baseUrlPath")).strip("/"), connection.url.path
    below = path.removeprefix(f"/{base}") if base else path
    *above, last = filter(None, below.split("/")) if below.strip("/") else ("",)
    if not above or _PARTS.search(path) or last in (".", ".."):
        return None
    query = connection.url.query
    return "../" * (below.count("/") - 1) + last + (f"?{query}" if query else "")


async def _heard(receive: Receive) -> Message:
    """What the browser says next; whoever says what no page of ours does has gone.

    Streamlit would fail at a text, and fill the log with it.
    """
    message = await receive()
    if message["type"] != "websocket.receive" or _is_of_a_page(message.get("bytes")):
        return message
    return {"type": "websocket.disconnect", "code": 1003}


def _is_of_a_page(said: bytes | None) -> bool:
    try:
        return said is not None and BackMsg.FromString(said).WhichOneof("type") is not None
    except DecodeError:
        return False


def _own_session(scope: Scope, ticket: str | None) -> Scope:
    """The socket without the session it asks to go on with, where that is another browser's.

    Streamlit's browser side sends the session's name as a third protocol.
    """

    def own(name: bytes, value: bytes) -> bytes:
        parts = value.split(b",")
        asks = name == b"sec-websocket-protocol" and len(parts) > 2
        foreign = asks and tickets.is_foreign(parts[2].strip().decode("latin-1"), ticket)
        return b",".join(parts[:2]) if foreign else value

    return {**scope, "headers": [(name, own(name, value)) for name, value in scope["headers"]]}


class _Adding:
    """Sends an answer on with the fixed headers, and with a ticket where the browser has none.

    The page that comes from a host may talk to it; not every browser takes `'self'` for sockets.
    """

    def __init__(self, connection: HTTPConnection, host: str | None, send: Send) -> None:
        self._connection, self._send = connection, send
        sockets = f" ws://{host} wss://{host}" if host else ""
        self._policy = f"{policy()}; connect-src 'self'{sockets}"

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._add(MutableHeaders(scope=message))
        await self._send(message)

    def _add(self, headers: MutableHeaders) -> None:
        headers.update({**FIXED, "content-security-policy": self._policy})
        if not _LASTING.search(self._connection.scope["path"]):
            headers["cache-control"] = "no-store"
        page = headers.get("content-type", "").startswith("text/html")
        if page and _ticket(self._connection) is None:
            secure = "; Secure" if self._connection.url.scheme == "https" else ""
            ticket = f"{tickets.COOKIE}={tickets.new()}; Path=/; HttpOnly; SameSite=Lax{secure}"
            headers.append("set-cookie", ticket)


class _Handing:
    """Hands a download to the browser whose click made it; pictures of pages to everybody."""

    def __init__(self, app: ASGIApp, ticket: str | None) -> None:
        self._app, self._ticket = app, ticket

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        # A part of it, or a packed one, would not be known for what was made.
        whole = [it for it in scope["headers"] if it[0] not in (b"range", b"accept-encoding")]
        messages: list[Message] = []

        async def hold(message: Message) -> None:
            messages.append(message)

        await self._app({**scope, "headers": whole}, receive, hold)
        content = b"".join(it.get("body", b"") for it in messages[1:])
        kind = Headers(raw=messages[0]["headers"]).get("content-disposition", "")
        if kind.startswith("attachment") and not tickets.may_fetch(self._ticket, content):
            await _said(_GONE)(scope, receive, send)
            return
        for message in messages:
            await send(message)


def _said(why: Refusal) -> PlainTextResponse:
    """The answer that says why, in every language: a browser's own is not asked."""
    lines = (language(code).say(why.said) for code in LANGUAGES)
    return PlainTextResponse("\n".join(lines), why.status)


_GONE = Refusal(
    403,
    words(
        "This download was made for another browser, or a while ago. Open the page in Samspil and "
        "ask for it again."
    ),
)
