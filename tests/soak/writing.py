"""Programs that change something at a steady rate, each on a connection that it keeps."""

import http.client
import json
import threading
import time

AGENTS = 60
CLIENTS = 300
PROGRAMS = 8


class Writers:
    def __init__(self, port: int, token: str, rate: int, ended: threading.Event):
        self.ended = ended
        self.finished = threading.Event()
        self.programs = [Program(number, port, token, rate / PROGRAMS, self.finished) for number in range(PROGRAMS)]

    def start(self) -> None:
        for program in self.programs:
            program.start()

    def finish(self) -> None:
        self.finished.set()
        for program in self.programs:
            program.join()

    @property
    def acknowledged(self) -> set[int]:
        return {seq for program in self.programs for seq in program.acknowledged}

    @property
    def count(self) -> int:
        return sum(len(program.acknowledged) for program in self.programs)

    @property
    def last(self) -> int:
        return max(program.acknowledged[-1] for program in self.programs if program.acknowledged)

    @property
    def refused(self) -> dict[str, int]:
        refused: dict[str, int] = {}
        for program in self.programs:
            for code, times in program.refused.items():
                refused[code] = refused.get(code, 0) + times
        return refused

    @property
    def unanswered(self) -> int:
        return sum(program.unanswered for program in self.programs)


class Program(threading.Thread):
    """Every other change is a client's message, every other an agent's break."""

    def __init__(self, number: int, port: int, token: str, rate: float, finished: threading.Event):
        super().__init__(daemon=True)
        self.number = number
        self.port = port
        self.headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self.rate = rate
        self.finished = finished
        self.acknowledged: list[int] = []
        self.refused: dict[str, int] = {}
        self.unanswered = 0
        self.connection = self.connect()

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def run(self) -> None:
        began = time.monotonic()
        for step in range(1 << 62):
            ahead = began + step / self.rate - time.monotonic()
            if self.finished.wait(max(ahead, 0)):
                return
            self.change(step)

    def change(self, step: int) -> None:
        # Each program has agents and clients of its own: what it does follows from what it did.
        place = step // 2
        if step % 2:
            client = self.number + PROGRAMS * (place % (CLIENTS // PROGRAMS))
            command, body = "receive_message", {"client": f"Client {client}", "text": f"Message {step} of program {self.number}"}
        else:
            mine = AGENTS // PROGRAMS
            agent = self.number + PROGRAMS * (place % mine)
            to = ["lunch_break", "short_break", "technical_break"][(place // mine) % 3]
            command, body = "change_status", {"agent": f"agent.{agent}", "to": to}
        try:
            self.connection.request("POST", f"/api/v1/commands/{command}", json.dumps(body), self.headers)
            answer = self.connection.getresponse()
            told = json.loads(answer.read())
        except (OSError, http.client.HTTPException, ValueError):
            self.unanswered += 1
            self.connection.close()
            self.connection = self.connect()
            self.finished.wait(0.05)
            return
        if answer.status == 200:
            self.acknowledged.append(told["seq"])
        else:
            code = str(told.get("code", answer.status))
            self.refused[code] = self.refused.get(code, 0) + 1
