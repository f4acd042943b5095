"""A server under load for as long as one likes: changes at a steady rate, three listeners, a backup a minute, one restart.

Every listener must be told each acknowledged change exactly once and in order. What the server uses meanwhile is written as CSV and
drawn. The arguments are the program and a folder for what is told.
"""

import argparse
import json
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import picture
from listening import Listener
from measuring import Meter
from writing import AGENTS, Writers

LISTENERS = 3
BACKUP_EVERY = 60
# A guard against hanging, never a bound on speed.
PATIENCE = 120


def main() -> int:
    asked = arguments()
    asked.told.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="rollcall-soak-", dir=asked.told) as folder:
        soak = Soak(asked, Path(folder).resolve())
        soak.run()
        return soak.verdict()


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=lambda text: str(Path(text).resolve()))
    parser.add_argument("told", type=Path)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--rate", type=int, default=200, help="changes a second")
    return parser.parse_args()


class Soak:
    def __init__(self, asked: argparse.Namespace, folder: Path):
        self.asked = asked
        self.folder = folder
        self.file = folder / "team.db"
        self.ended = threading.Event()
        self.backups: list[float] = []
        self.failed: list[str] = []

    def run(self) -> None:
        token = self.prepare()
        port = free_port()
        server = self.serve(port)
        self.listeners = [Listener(port, token, self.ended) for _ in range(LISTENERS)]
        self.writers = Writers(port, token, self.asked.rate, self.ended)
        self.meter = Meter(self.file, server.pid, self.writers, self.ended)
        for listener in self.listeners:
            listener.start()
            listener.ready.wait(PATIENCE)
        self.began = time.monotonic()
        self.writers.start()
        self.meter.start()
        copies = threading.Thread(target=self.back_up_every_minute)
        copies.start()
        half = self.asked.minutes * 30
        time.sleep(half)
        self.restarted = time.monotonic() - self.began
        self.stop(server)
        server = self.serve(port)
        self.meter.pid = server.pid
        time.sleep(half)
        self.writers.finish()
        self.last = self.writers.last
        self.wait_for_listeners()
        self.ended.set()
        copies.join()
        self.stop(server)

    def prepare(self) -> str:
        """A team, all of it signed in, and a program's token."""
        self.say("create", str(self.file), "--name", "Soak", "--administrator", "Robin Hale")
        team = self.folder / "team.csv"
        lines = [f"agent.{number},Agent {number},,Group {number % 5},robin.hale,8" for number in range(AGENTS)]
        team.write_text("\n".join(["login,name,alias,group,supervisor,sessions", *lines]) + "\n", encoding="utf-8")
        self.say("import", str(team))
        for number in range(AGENTS):
            self.say("--as", f"agent.{number}", "agent", "sign-in")
        return self.say("tokens", "create", "--name", "soak", "--role", "administrator").strip()

    def say(self, *arguments: str) -> str:
        command = [self.asked.program, "--workspace", str(self.file), *arguments]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout

    def serve(self, port: int) -> subprocess.Popen:
        command = [self.asked.program, "--workspace", str(self.file), "serve", "--port", str(port)]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=(self.asked.told / "server.log").open("ab"), text=True)
        assert server.stdout.readline(), "the server says where it is"
        return server

    def stop(self, server: subprocess.Popen) -> None:
        server.send_signal(signal.SIGTERM)
        if server.wait(PATIENCE) != 0:
            self.failed.append(f"the server ended with {server.returncode}")

    def back_up_every_minute(self) -> None:
        while not self.ended.wait(BACKUP_EVERY if self.asked.minutes > 3 else BACKUP_EVERY / 3):
            copy = self.folder / f"copy-{len(self.backups)}.db"
            made = subprocess.run(
                [self.asked.program, "--workspace", str(self.file), "backup", str(copy)], capture_output=True, text=True
            )
            if made.returncode != 0:
                self.failed.append(f"a backup: {made.stderr.strip()}")
                continue
            self.backups.append(time.monotonic() - self.began)
            for older in sorted(self.folder.glob("copy-*.db"), key=lambda file: file.stat().st_mtime)[:-1]:
                older.unlink()

    def wait_for_listeners(self) -> None:
        for _ in range(PATIENCE * 10):
            if all(listener.last >= self.last for listener in self.listeners):
                return
            time.sleep(0.1)

    def verdict(self) -> int:
        acknowledged = self.writers.acknowledged
        for number, listener in enumerate(self.listeners, 1):
            missing = acknowledged - listener.seen
            self.failed += [f"listener {number}: {wrong}" for wrong in listener.wrong[:10]]
            if missing:
                self.failed.append(f"listener {number} was never told {len(missing)} acknowledged changes, first {min(missing)}")
        checked = subprocess.run([self.asked.program, "--workspace", str(self.file), "check"], capture_output=True, text=True)
        if checked.returncode != 0:
            self.failed.append(f"check: {checked.stdout}{checked.stderr}")
        newest = max(self.folder.glob("copy-*.db"), key=lambda file: file.stat().st_mtime, default=None)
        if newest is None or subprocess.run([self.asked.program, "--workspace", str(newest), "check"], capture_output=True).returncode:
            self.failed.append("the last backup isn't sound, or there is none")
        told = {
            "minutes": self.asked.minutes,
            "rate": self.asked.rate,
            "acknowledged": len(acknowledged),
            "refused": self.writers.refused,
            "unanswered at the restart": self.writers.unanswered,
            "backups": len(self.backups),
            "told to each listener": [len(listener.seen) for listener in self.listeners],
            "connections of each listener": [listener.connections for listener in self.listeners],
            **self.meter.summary(),
            "failed": self.failed,
        }
        (self.asked.told / "soak.json").write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
        self.meter.write(self.asked.told / "soak.csv")
        picture.draw(self.asked.told / "soak.svg", self.meter.rows, self.restarted, self.backups)
        print(json.dumps(told, indent=2))
        print(f"Drawn in {self.asked.told / 'soak.svg'}")
        return 1 if self.failed or not acknowledged else 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    sys.exit(main())
