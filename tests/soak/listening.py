"""A listener of the change feed, as a program would be: it comes back with what it has when the stream ends."""

import http.client
import json
import threading
import time


class Listener(threading.Thread):
    def __init__(self, port: int, token: str, ended: threading.Event):
        super().__init__(daemon=True)
        self.port = port
        self.token = token
        self.ended = ended
        self.ready = threading.Event()
        self.seen: set[int] = set()
        self.wrong: list[str] = []
        self.last = 0
        self.has: str | None = None
        self.connections = 0

    def run(self) -> None:
        while not self.ended.is_set():
            try:
                self.listen()
            except (OSError, http.client.HTTPException):
                # The server is being restarted.
                time.sleep(0.05)

    def listen(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Authorization": f"Bearer {self.token}"}
        if self.has is not None:
            headers["Last-Event-ID"] = self.has
        try:
            connection.request("GET", "/api/v1/events", headers=headers)
            answer = connection.getresponse()
            if answer.status != 200:
                self.wrong.append(f"the feed answered {answer.status}: {answer.read(300)!r}")
                time.sleep(1)
                return
            self.connections += 1
            self.ready.set()
            self.read(answer)
        finally:
            connection.close()

    def read(self, answer: http.client.HTTPResponse) -> None:
        event: dict[str, str] = {}
        while line := answer.readline():
            text = line.decode("utf-8").rstrip("\n")
            if text:
                name, _, value = text.partition(":")
                event[name] = value.removeprefix(" ")
            else:
                self.take(event)
                event = {}
                if self.ended.is_set():
                    return

    def take(self, event: dict[str, str]) -> None:
        """A comment keeps the line open and has no data. An event that ends in the middle has no empty line after it."""
        if event.get("event", "message") != "message":
            self.wrong.append(f"told something else: {event}")
        elif "data" in event:
            for change in json.loads(event["data"])["changes"]:
                self.note(change["seq"])
            self.has = event["id"]

    def note(self, seq: int) -> None:
        if seq in self.seen:
            self.wrong.append(f"change {seq} was told twice")
        elif self.last and seq != self.last + 1:
            self.wrong.append(f"change {seq} was told after {self.last}")
        self.seen.add(seq)
        self.last = seq
