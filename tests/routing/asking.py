"""The HTTP API as a program of the administrator sees it: any command of the table."""

import http.client
import json
import subprocess
import time


class Refusal(Exception):
    """What was asked is refused."""


class Api:
    def __init__(self, origin: str, token: str):
        self.connection = http.client.HTTPConnection(origin.removeprefix("http://"), timeout=30)
        self.headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def __call__(self, command: str, **request: object) -> dict:
        while True:
            self.connection.request("POST", f"/api/v1/commands/{command}", json.dumps(request), self.headers)
            answer = self.connection.getresponse()
            body = answer.read()
            if answer.status == 429:
                time.sleep(float(answer.headers.get("Retry-After", "1")))
                continue
            told = json.loads(body)
            if answer.status == 200:
                return told
            if answer.status >= 500:
                raise RuntimeError(f"{command} {request} broke: {answer.status} {told}")
            raise Refusal(f"{command} {request}: {told.get('code')}")


class Served:
    """A workspace of its own behind `rollcall serve`."""

    def __init__(self, program: str, file: str):
        self.program, self.file = program, file

    def __enter__(self) -> Api:
        self._run("create", self.file, "--name", "Routing", "--administrator", "Robin Hale")
        made = self._run("--workspace", self.file, "tokens", "create", "--name", "model", "--role", "administrator")
        command = [self.program, "--workspace", self.file, "serve"]
        self.server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        origin = self.server.stdout.readline().strip()
        return Api("/".join(origin.split("/")[:3]), made.strip())

    def __exit__(self, *_: object) -> None:
        self.server.terminate()
        self.server.wait()

    def _run(self, *arguments: str) -> str:
        return subprocess.run([self.program, *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout
