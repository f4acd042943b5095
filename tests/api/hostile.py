"""Attacks `rollcall serve` as a local account could: dead tokens, bombs, crowds, guesses, other ports, forged headers.

The argument is the program. Everything is on this machine and on files of its own; it needs nothing but Python. Each line says what was
tried and what came of it; one that didn't hold makes the run fail.
"""

import base64
import contextlib
import http.client
import json
import os
import pathlib
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import zlib
from http.server import BaseHTTPRequestHandler, HTTPServer

PATIENCE = 30
MEGABYTE = 1_000_000
failed = []


def check(what: str, held: bool, came: object = "") -> None:
    print(f"{'held  ' if held else 'BROKEN'}  {what}{f': {came}' if came != '' else ''}", flush=True)
    if not held:
        failed.append(what)


class Served:
    """A server on a team of its own."""

    def __init__(self, program: str, folder: pathlib.Path) -> None:
        self.program, self.file = program, str(folder / "team.db")
        self.run("create", self.file, "--name", "Team", "--administrator", "Robin Hale", file=False)
        self.call("add_group", {"name": "Cards"})
        self.call("add_group", {"name": "Loans"})
        for login, group in (("ada", 1), ("ben", 2)):
            self.call("add_agent", {"login": login, "name": login.title(), "group_id": group})
        self.call("add_supervisor", {"login": "sara", "name": "Sara", "group_id": 1})
        self.people = {one["login"]: one["id"] for one in self.call("list_people")["people"]}
        # To a file: nobody reads it while the server runs.
        self.errors = (folder / "stderr").open("w+b")
        self.process = subprocess.Popen(
            [program, "--workspace", self.file, "serve"], stdout=subprocess.PIPE, stderr=self.errors, text=True
        )
        self.address = self.process.stdout.readline().strip()
        origin, _, self.key = self.address.partition("/#key=")
        self.port = int(origin.rsplit(":", 1)[1])

    def run(self, *arguments: str, file: bool = True) -> subprocess.CompletedProcess:
        at = ["--workspace", self.file] if file else []
        return subprocess.run([self.program, *at, *arguments], capture_output=True, text=True, check=True)

    def call(self, name: str, request: dict | None = None) -> dict:
        return json.loads(self.run("call", name, json.dumps(request or {})).stdout)

    def token(self, role: str, login: str = "admin") -> tuple[str, int]:
        made = self.call("create_token", {"name": role, "role": role, "login": login})
        return made["token"], made["about"]["id"]

    def ask(self, method: str, path: str, headers: dict | list | None = None, body: bytes | str | None = None) -> tuple[int, str, dict]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.putrequest(method, path)
            given = list(headers.items()) if isinstance(headers, dict) else headers or []
            body = body.encode() if isinstance(body, str) else body
            for name, value in given:
                connection.putheader(name, value)
            if body is not None:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            kind = answer.headers.get("content-type", "")
            text = "" if kind.startswith("text/event-stream") else answer.read().decode(errors="replace")
            return answer.status, text, dict(answer.headers)
        finally:
            connection.close()

    def patiently(self, method: str, path: str, headers: dict, body: str) -> int:
        """Whoever has no token that is alive is answered only so often a second."""
        while (status := self.ask(method, path, headers, body)[0]) == 429:
            threading.Event().wait(0.02)
        return status

    def api(self, token: str, name: str, request: dict) -> tuple[int, dict]:
        headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        status, text, _ = self.ask("POST", f"/api/v1/commands/{name}", headers, json.dumps(request))
        return status, json.loads(text)

    def rpc(self, window: str, name: str, request: dict) -> tuple[int, dict]:
        headers = {
            "Authorization": f"Bearer {self.key}", "Content-Type": "application/json", "X-Rollcall-Window": window,
        }
        status, text, _ = self.ask("POST", f"/rpc/{name}", headers, json.dumps(request))
        return status, json.loads(text)

    def send(self, text: str) -> socket.socket:
        stream = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        stream.sendall(text.replace("HERE", f"127.0.0.1:{self.port}").encode())
        return stream

    def interface_works(self) -> bool:
        health, _, _ = self.ask("GET", "/healthz")
        page, _, _ = self.ask("GET", "/workplace.html")
        command, _ = self.rpc("window-of-the-interface", "list_people", {})
        return (health, command) == (200, 200) and page in (200, 503)

    def memory(self) -> int | None:
        """The most that the server ever held, in bytes; where the system tells it."""
        with contextlib.suppress(OSError):
            for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
        return None

    def end(self) -> None:
        self.process.terminate()
        self.process.wait()
        self.errors.close()


def window(number: int, kind: str = "window") -> str:
    return f"{kind}-{number:016}"


def dead_tokens(served: Served) -> None:
    revoked, number = served.token("administrator")
    served.call("revoke_token", {"token_id": number})
    blocked, _ = served.token("agent", "ben")
    served.call("block_account", {"person_id": served.people["ben"], "blocked": True})
    paths = [
        ("GET", "/api/v1/agents"), ("GET", "/api/v1/agents/%ff"), ("PUT", "/api/v1/agents/ada/status"), ("GET", "/api/v1/events"),
        ("POST", "/api/v1/inactivity/reasons"), ("GET", "/api/v1/reports/log?from=x"), ("POST", "/api/v1/threads/messages"),
        *(("POST", f"/api/v1/commands/{line.split('(')[0]}") for line in served.run("call", "--list").stdout.splitlines()),
    ]
    for what, token in (("a revoked token", revoked), ("a blocked person's token", blocked)):
        headers = {"Authorization": f"Bearer {token}", "Last-Event-ID": "1", "Content-Type": "text/plain"}
        statuses = {served.patiently(method, path, headers, "{") for method, path in paths}
        check(f"{what} on {len(paths)} paths", statuses == {401}, statuses)
    served.call("block_account", {"person_id": served.people["ben"], "blocked": False})


def png(side: int) -> bytes:
    """A square of 16-bit colour with an opaque layer, all of one colour."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    packer, row = zlib.compressobj(1), b"\0" + b"\x80\0" * 4 * side
    pixels = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    head = struct.pack(">IIBBBBB", side, side, 16, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def bombs(served: Served) -> None:
    agent, _ = served.token("agent", "ada")
    manager, _ = served.token("administrator")
    lines = base64.b64encode(b"login,name,group\n" + b"x\n" * 1_000_000).decode()
    picture = base64.b64encode(png(6324)).decode()
    check("a picture of 6324 × 6324 in 16-bit colour is small as a file", len(picture) < 8 * MEGABYTE, len(picture))
    for name, request in (("import_team", {"csv_base64": lines}), ("set_photo", {"agent": "ada", "image_base64": picture})):
        # Refused before it has come: so the connection may end while it is sent.
        with contextlib.suppress(ConnectionError):
            status, _ = served.api(agent, name, request)
            check(f"{name} by an agent's program", status == 403, status)
    status, body = served.api(manager, "import_team", {"csv_base64": lines})
    named = {detail["line"] for detail in body["details"]}
    came = (status, body["params"]["count"], len(named))
    check("a million bad lines: counted, a hundred of them named", came == (422, 1_000_000, 100), came)
    answers = []
    asks = [threading.Thread(target=lambda: answers.append(served.api(manager, "set_photo", {"agent": "ada", "image_base64": picture}))) for _ in range(4)]
    for ask in asks:
        ask.start()
    for ask in asks:
        ask.join()
    check("four at once of a picture of 320 MB", {(status, body["code"]) for status, body in answers} == {(422, "image_too_many_pixels")})
    memory = served.memory()
    if memory is not None:
        check("the server never held more than 400 MB", memory < 400 * MEGABYTE, f"{memory // MEGABYTE} MB")


def crowds(served: Served) -> None:
    token, _ = served.token("agent", "ada")
    asked = f"GET /api/v1/events HTTP/1.1\r\nHost: HERE\r\nAuthorization: Bearer {token}\r\n\r\n"
    streams, begun = [], []
    for _ in range(450):
        streams.append(served.send(asked))
        begun.append(streams[-1].recv(12)[9:])
    check("450 streams of one token: 16 are open", begun.count(b"200") == 16, begun.count(b"200"))
    check("and the interface works", served.interface_works())
    for stream in streams:
        stream.close()
    asked = (
        f"POST /api/v1/threads/messages HTTP/1.1\r\nHost: HERE\r\nAuthorization: Bearer {served.token('integrator')[0]}\r\n"
        "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
    )
    waiting = [served.send(asked) for _ in range(401)]
    check("401 unfinished bodies of one token: the interface works", served.interface_works())
    for stream in waiting:
        stream.close()


def other_ports(served: Served) -> None:
    heads = []

    class Other(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heads.append(str(self.headers) + self.path)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    _, page, headers = served.ask("GET", "/")
    told = json.dumps(headers).lower() + page
    check("no page sets a cookie or knows the key", "set-cookie" not in told and served.key.lower() not in told.lower())
    with HTTPServer(("127.0.0.1", 0), Other) as other:
        thread = threading.Thread(target=other.handle_request)
        thread.start()
        # What a browser keeps for this machine goes to every port: nothing is kept that would.
        visit = http.client.HTTPConnection("127.0.0.1", other.server_port, timeout=PATIENCE)
        visit.request("GET", "/", headers={"Cookie": headers.get("set-cookie", ""), "Referer": f"http://127.0.0.1:{served.port}/"})
        visit.getresponse().read()
        thread.join()
    check("what a visit brings to another port", served.key not in "".join(heads))
    for what, headers in (
        ("a cookie", {"Cookie": f"rollcall_{served.port}={served.key}; key={served.key}"}),
        ("another origin", {"Authorization": f"Bearer {served.key}", "Origin": "http://127.0.0.1:1"}),
        ("another port's page", {"Authorization": f"Bearer {served.key}", "Sec-Fetch-Site": "same-site"}),
        ("a rebound name", {"Authorization": f"Bearer {served.key}", "Host": "evil.example"}),
    ):
        given = [(name, value) for name, value in headers.items() if name != "Host"]
        if "Host" in headers:
            stream = served.send(f"POST /rpc/list_people HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer {served.key}\r\nContent-Length: 2\r\n\r\n{{}}")
            status = int(stream.recv(12)[9:])
            stream.close()
        else:
            status, _, _ = served.ask("POST", "/rpc/list_people", [*given, ("Content-Type", "application/json")], "{}")
        check(f"{what} with the key in its hand", status in (401, 403, 421), status)


def headers(served: Served) -> None:
    token, _ = served.token("administrator")
    bearer = ("Authorization", f"Bearer {token}")
    nap = json.dumps({"code": "nap", "reasons": [{"locale": "en", "name": "Nap"}]})
    for name in ("Idempotency-Key", "If-Match"):
        method = "POST" if name == "Idempotency-Key" else "PUT"
        twice = [bearer, ("Content-Type", "application/json"), (name, "1"), (name, "2")]
        status, _, _ = served.ask(method, "/api/v1/inactivity/reasons", twice, nap)
        check(f"two {name}", status == 400, status)
    known = sum(1 for one in served.call_here(token)["requests"] if one["token"])
    for _ in range(205):
        served.ask("GET", "/api/v1/groups")
    still = sum(1 for one in served.call_here(token)["requests"] if one["token"])
    check("205 requests without a token push no program's out", still >= min(known, 180), f"{known}, then {still}")
    integrator, _ = served.token("integrator")
    _, thread = served.api(integrator, "receive_message", {"client": "Alba", "text": "Hello?"})
    status, _ = served.api(integrator, "close_thread", {"thread_id": thread["id"]})
    check("an integrator closes no thread", status == 403, status)


def told(served: Served) -> None:
    name = "=cmd|' /C calc'!A0"
    served.call("add_agent", {"login": "eve", "name": name, "group_id": 1})
    served.call("receive_message", {"client": "Eve \u202enimda", "text": "Hello"})
    export = json.loads(served.run("call", "export_team").stdout)["csv"]
    check("a formula in an exported team is text", f"'{name}" in export and f",{name}" not in export)
    printed = served.run("client", "list", "--json").stdout
    check("--json writes what turns a line as an escape", "\u202e" not in printed and "\\u202e" in printed)
    agent, _ = served.token("agent", "ada")
    _, workspace = served.api(agent, "show_workspace", {})
    check("an agent isn't told where the file lies", workspace["path"] == "team.db", workspace["path"])
    served.errors.flush()
    pathlib.Path(served.errors.name).read_bytes()
    check("no colours on standard error that is no terminal", b"\x1b" not in pathlib.Path(served.errors.name).read_bytes())


def guesses(served: Served) -> None:
    for login, word in (("admin", "admin-word"), ("ada", "right-word")):
        served.call("set_password", {"person_id": served.people[login], "password": word})
    served.call("ask_for_passwords", {"asks": True})
    guessed = 0
    for _ in range(4):
        for number in range(50):
            _, body = served.rpc(window(number, "hostile"), "take_seat", {"login": "ada", "password": "wrong-word"})
            guessed += body["code"] == "password_wrong"
    check("fifty windows guess no more than one would", guessed <= 8, f"{guessed} guesses of 200 tries")
    statuses = []
    while len(statuses) < 3 and 200 not in statuses:
        status, body = served.rpc(window(1, "quiet"), "take_seat", {"login": "ada", "password": "right-word"})
        statuses.append(status)
        if status == 429:
            threading.Event().wait(body["params"]["wait_s"])
    check("the right password from a quiet window within three tries", 200 in statuses, statuses)
    served.call("set_password", {"person_id": served.people["ada"], "password": "new-word"})
    status, body = served.rpc(window(1, "quiet"), "show_workspace", {})
    check("a new password sends away who sat there", (status, body["code"]) == (403, "nobody_seated"), body.get("code"))
    status, _, _ = served.ask("GET", f"/feed?window={window(1, 'quiet')}&since=0", {"Authorization": f"Bearer {served.key}"})
    check("nor is a change told there", status == 403, status)


def seats(served: Served) -> None:
    served.call("ask_for_passwords", {"asks": False})
    statuses = [served.rpc(window(number), "take_seat", {"login": "sara"})[0] for number in range(1001)]
    check("after a thousand seats the newcomer is refused", statuses.count(200) <= 1000 and statuses[-1] == 409, statuses[-1])
    _, first = served.rpc(window(0), "show_workspace", {})
    check("and the first one isn't made an administrator", first["viewer"]["login"] == "sara", first["viewer"]["login"])


def main() -> int:
    program = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        served = Served(program, pathlib.Path(folder))
        served.call_here = lambda token: served.api(token, "show_api", {})[1]
        try:
            for attack in (dead_tokens, bombs, crowds, other_ports, headers, told, guesses, seats):
                attack(served)
            check("the server is still there", served.process.poll() is None)
        finally:
            served.end()
    print(f"{len(failed)} attacks got through" if failed else "every attack was held")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
