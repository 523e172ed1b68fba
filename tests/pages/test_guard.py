"""Who may connect, what browsers are told to refuse, and who is handed a download."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

import pytest
from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from lib.settings import settings
from pages.ui import guard, tickets
from pages.ui.guard import Guard
from pages.ui.tickets import COOKIE, given, may_fetch, withdraw

CODE = "a-long-code-for-all"
HERE, ELSEWHERE = "127.0.0.1", "192.168.1.7"
ANNE, BO = tickets.new(), tickets.new()
FOREIGN = (
    "evil.example",
    "localhost.evil.example:8501",
    "evil.example:8501@localhost",
    "localhost@evil.example",
    "localhost/x",
    "localhost:x",
    "127.0.0.1.evil.example",
    "samspil.fjordby.dk",
    "",
    None,
)
"""What another page that has its name point here sends as `Host`, and what nobody sends."""
OTHERS = (
    "http://evil.example",
    "http://localhost:3000",
    "http://127.0.0.1:8501",
    "http://localhost",
    "http://localhost:8501.evil.example",
    "chrome-extension://abc",
    "null",
    "file://",
    "",
    "http://[",
)
CLOSED = (
    "/_stcore/metrics",
    "/_stcore/script-health-check",
    "/_stcore/agent/interact",
    "/_stcore/agent/openapi.json",
    "/_stcore/bidi-components/samspil_browser/index.js",
    "/component/x/index.html",
    "/auth/login",
    "/oauth2callback",
    "/below/_stcore/metrics",
)


def finish(answering: Coroutine[Any, Any, None]) -> None:
    """Run what waits for nothing, without a loop: a browser's may be running in this thread."""
    with pytest.raises(StopIteration):
        answering.send(None)


def asked(
    path: str = "/",
    *,
    host: str | None = "localhost:8501",
    origin: str | None = None,
    client: str = HERE,
    ticket: str | None = None,
    kind: str = "http",
    answer: ASGIApp = HTMLResponse("the page"),  # noqa: B008 – says the same each time
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body of an answer; of a socket 101 where it is let through, else 403."""
    given = {"host": host, "origin": origin, "cookie": f"{COOKIE}={ticket}" if ticket else None}
    scope: Scope = {
        "type": kind,
        "method": "GET",
        "path": path,
        "query_string": b"",
        "scheme": "http" if kind == "http" else "ws",
        "server": (HERE, 8501),
        "client": (client, 50000),
        "headers": [(k.encode(), v.encode()) for k, v in given.items() if v is not None],
    }
    sent = list[Message]()

    async def receive() -> Message:
        return {"type": f"{kind}.disconnect"}

    async def send(message: Message) -> None:
        sent.append(message)

    async def accepting(_: Scope, __: Receive, send: Send) -> None:
        await send({"type": "websocket.accept"})

    finish(Guard(answer if kind == "http" else accepting)(scope, receive, send))
    if kind == "websocket":
        return 101 if sent[0]["type"] == "websocket.accept" else 403, {}, b""
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(it["body"] for it in sent[1:])


def serving_others(monkeypatch: pytest.MonkeyPatch, hosts: str = "samspil.fjordby.dk") -> None:
    monkeypatch.setenv("SAMSPIL_CODE", CODE)
    monkeypatch.setenv("SAMSPIL_HOSTS", hosts)
    settings.cache_clear()


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_this_machine_is_served_under_its_own_names(kind: str) -> None:
    for host in ("localhost:8501", "LOCALHOST", "127.0.0.1:8931", "[::1]:8501"):
        assert asked(host=host, kind=kind)[0] in (200, 101), host


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_a_name_that_points_here_from_elsewhere_is_not_answered(kind: str) -> None:
    for host in FOREIGN:
        assert asked(host=host, kind=kind, path="/_stcore/stream")[0] == 403, host


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_pages_of_other_programs_may_not_connect(kind: str) -> None:
    for origin in OTHERS:
        assert asked(origin=origin, kind=kind, path="/_stcore/stream")[0] == 403, origin


@pytest.mark.parametrize("kind", ["http", "websocket"])
def test_its_own_page_may_connect(kind: str) -> None:
    assert asked(origin="http://localhost:8501", kind=kind)[0] in (200, 101)


def test_a_named_host_is_served_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    serving_others(monkeypatch, "samspil.fjordby.dk, 192.168.1.20 [fd00::20]")

    for name in (
        "samspil.fjordby.dk",
        "Samspil.Fjordby.dk.:443",
        "192.168.1.20:8501",
        "[fd00::20]",
    ):
        assert asked(host=name, client=ELSEWHERE)[0] == 200
    assert asked(host="fjordby.dk", client=ELSEWHERE)[0] == 403
    assert asked(host="x.samspil.fjordby.dk", client=ELSEWHERE)[0] == 403


def test_behind_a_proxy_the_origin_is_a_name_that_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    serving_others(monkeypatch)

    assert asked(origin="https://samspil.fjordby.dk", kind="websocket")[0] == 101
    assert asked(origin="https://samspil.fjordby.dk:3000", kind="websocket")[0] == 403
    assert asked(origin="https://samspil.fjordby.dk:no", kind="websocket")[0] == 403


def test_behind_a_proxy_the_origin_may_be_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    serving_others(monkeypatch, "[FD00::0020]")

    assert asked(origin="https://[fd00::20]", kind="websocket")[0] == 101
    assert asked(origin="https://[fd00::21]", kind="websocket")[0] == 403


def test_without_a_code_no_other_machine_is_served_however_it_was_started() -> None:
    assert asked(client=ELSEWHERE)[0] == 403
    assert asked(client=ELSEWHERE, kind="websocket")[0] == 403


def test_figures_about_the_server_components_and_agents_are_for_nobody() -> None:
    for path in CLOSED:
        assert asked(path)[0] == 404, path


def test_pages_and_what_they_ask_for_are_answered() -> None:
    for path in ("/", "/gaps", "/_stcore/health", "/_stcore/host-config"):
        assert asked(path)[0] == 200


@pytest.mark.parametrize("path", ["/", "/media/x.svg", "/static/js/x.js"])
def test_every_answer_says_what_the_browser_is_to_refuse(path: str) -> None:
    headers = asked(path)[1]

    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "http" not in policy
    assert policy.endswith("connect-src 'self' ws://localhost:8501 wss://localhost:8501")
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]


def test_a_refusal_says_it_too_and_names_no_foreign_host() -> None:
    headers = asked(host="evil.example")[1]
    assert headers["x-frame-options"] == "DENY"
    assert "evil" not in headers["content-security-policy"]


def test_the_script_in_streamlits_page_is_allowed_by_its_digest() -> None:
    (scripts,) = (it for it in guard.policy().split("; ") if it.startswith("script-src"))
    assert "'sha256-" in scripts
    assert "unsafe" not in scripts


def test_nothing_but_streamlits_own_files_is_kept_by_a_cache() -> None:
    kept = PlainTextResponse("x", headers={"cache-control": "public, max-age=9"})

    for path in ("/", "/media/x.csv", "/_stcore/health", "/staticx"):
        assert asked(path, answer=kept)[1]["cache-control"] == "no-store"
    assert asked("/static/js/x.js", answer=kept)[1]["cache-control"] == "public, max-age=9"


# -- a browser's ticket ---------------------------------------------------------------------------


def with_ticket(monkeypatch: pytest.MonkeyPatch, ticket: str | None) -> None:
    monkeypatch.setattr(tickets, "mine", lambda: ticket)


def test_a_page_brings_a_ticket_that_scripts_cannot_read_unless_there_is_one() -> None:
    cookie = asked("/")[1]["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie

    assert "set-cookie" not in asked("/", ticket=ANNE)[1]
    assert "set-cookie" in asked("/", ticket="chosen-by-somebody")[1]
    assert "set-cookie" not in asked("/media/x", answer=PlainTextResponse("x"))[1]


@pytest.mark.parametrize(
    ("path", "lies"),
    [
        ("/nosuch/deep", "../deep"),
        ("/data/goals/", "../../goals"),
        ("/a/b/æ.", "../../%C3%A6."),
        ("//x.invalid/a", "../../a"),
        ("/data", None),
        ("/data/", None),
        ("/", None),
        ("/static/js/index.js", None),
        ("/data/media/x", None),
    ],
)
def test_a_page_asked_for_too_deep_is_found_by_its_last_name(path: str, lies: str | None) -> None:
    assert asked(path)[1].get("location") == lies


UPLOAD = "/_stcore/upload_file/session/file"


def socket_scope(*headers: tuple[bytes, bytes]) -> Scope:
    """A page of this machine that opens its socket, with these headers besides."""
    return {
        "type": "websocket",
        "path": "/_stcore/stream",
        "client": (HERE, 50000),
        "headers": [(b"host", b"localhost:8501"), *headers],
    }


def taken_up(monkeypatch: pytest.MonkeyPatch, ticket: str | None, protocols: str) -> str:
    """The protocols that Streamlit is told of a socket, where a session is Anne's."""
    monkeypatch.setattr(tickets, "_owners", {"anne-s": ANNE})
    cookie = [(b"cookie", f"{COOKIE}={ticket}".encode())] if ticket else []
    heard = list[str]()

    async def streamlit(scope: Scope, _: Receive, __: Send) -> None:
        heard.append(Headers(scope=scope)["sec-websocket-protocol"])

    async def receive() -> Message:
        return {}

    async def send(_: Message) -> None:
        pass

    scope = socket_scope((b"sec-websocket-protocol", protocols.encode()), *cookie)
    finish(Guard(streamlit)(scope, receive, send))
    return heard[0]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"bytes": BackMsg(stop_script=True).SerializeToString()}, "websocket.receive"),
        ({"text": "hello"}, "websocket.disconnect"),
        ({"text": "", "bytes": None}, "websocket.disconnect"),
        ({"bytes": b""}, "websocket.disconnect"),
        ({"bytes": b"\xff\xff"}, "websocket.disconnect"),
    ],
)
def test_who_says_what_no_page_does_has_gone(said: dict[str, str | bytes], kind: str) -> None:
    heard = list[Message]()

    async def streamlit(_: Scope, receive: Receive, __: Send) -> None:
        heard.append(await receive())

    async def receive() -> Message:
        return {"type": "websocket.receive", **said}

    async def send(_: Message) -> None:
        pass

    finish(Guard(streamlit)(socket_scope(), receive, send))
    assert [it["type"] for it in heard] == [kind]


@pytest.mark.parametrize(
    ("ticket", "told"),
    [(ANNE, "streamlit, x, anne-s"), (BO, "streamlit, x"), (None, "streamlit, x")],
    ids=["her own", "another's", "none"],
)
def test_a_session_goes_on_in_the_browser_that_began_it_alone(
    monkeypatch: pytest.MonkeyPatch, ticket: str | None, told: str
) -> None:
    assert taken_up(monkeypatch, ticket, "streamlit, x, anne-s") == told


def test_a_session_that_nobody_is_known_to_have_begun_is_left_to_streamlit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert taken_up(monkeypatch, BO, "streamlit, x, other") == "streamlit, x, other"
    assert taken_up(monkeypatch, BO, "streamlit") == "streamlit"


def test_a_file_is_taken_into_a_session_from_its_own_browser_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tickets, "_owners", {"anne-s": ANNE})
    path = "/_stcore/upload_file/anne-s/file"
    assert [asked(path, ticket=it)[0] for it in (ANNE, BO, None)] == [200, 404, 404]


def test_without_a_code_files_are_taken_from_this_machine() -> None:
    assert asked(UPLOAD)[0] == 200


def test_before_the_code_is_given_no_file_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    serving_others(monkeypatch)
    with_ticket(monkeypatch, ANNE)
    assert asked(UPLOAD, ticket=ANNE)[0] == 403

    tickets.admit()

    assert asked(UPLOAD, ticket=ANNE)[0] == 200
    for other in (None, BO, "", "x"):
        assert asked(UPLOAD, ticket=other)[0] == 403


def fetched(content: bytes, ticket: str | None, path: str = "/media/x.csv") -> int:
    file = PlainTextResponse(content, headers={"content-disposition": "attachment"})
    return asked(path, ticket=ticket, answer=file)[0]


def test_a_download_is_handed_to_the_browser_that_asked_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with_ticket(monkeypatch, ANNE)
    content = b"M01;4"
    make = given(lambda: content)
    assert fetched(content, ANNE) == 403  # nobody has clicked

    assert make() == content

    assert fetched(content, ANNE) == 200
    assert fetched(content, BO) == 403
    assert fetched(content, None) == 403
    assert fetched(b"M01;5", ANNE) == 403


def test_it_is_handed_out_for_a_short_while(monkeypatch: pytest.MonkeyPatch) -> None:
    with_ticket(monkeypatch, ANNE)
    given(lambda: b"once")()
    later = tickets.monotonic() + tickets.KEPT
    monkeypatch.setattr(tickets, "monotonic", lambda: later)

    assert fetched(b"once", ANNE) == 403


def test_closing_the_leaders_view_takes_back_what_was_made(monkeypatch: pytest.MonkeyPatch) -> None:
    for ticket in (BO, ANNE):
        with_ticket(monkeypatch, ticket)
        given(lambda: b"levels")()

    withdraw()

    assert not may_fetch(ANNE, b"levels")
    assert may_fetch(BO, b"levels")


def test_pictures_of_pages_are_no_downloads() -> None:
    assert asked("/media/x.svg", answer=PlainTextResponse("x"))[0] == 200


def test_a_download_is_asked_for_whole_and_unpacked() -> None:
    async def part(scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["headers"] == []
        await PlainTextResponse("x")(scope, receive, send)

    asking = [(b"range", b"bytes=0-1"), (b"accept-encoding", b"gzip")]
    scope_of = {"type": "http", "path": "/media/x", "headers": asking}
    sent = list[Message]()

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    finish(guard._Handing(part, None)({**scope_of, "method": "GET"}, receive, send))
    assert sent[0]["status"] == 200
