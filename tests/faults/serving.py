"""The same with a server: programs write over HTTP while one of its calls fails, or until it is killed."""

import json
import re
import shutil
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import tracing
from ledger import Ledger, ledger
from life import Starts
from points import Point
from tracing import Ended, Fault
from verdict import Verdict, code_of, is_temporary, last, names

CHANGES = 6
FOLDERS = "at-serve-"
# For what a server does beside answering, which a fault may have ended.
PATIENCE = 2


@dataclass
class Told:
    """What the server answered to each change."""

    acknowledged: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    unanswered: list[str] = field(default_factory=list)


def player(program: str, starts: Starts, place: Path) -> tuple[dict[str, list[int]], Callable]:
    """Plays a server's life undisturbed: its calls, and what plays it with one of them failing."""
    start = starts.get("served")
    token = (start / "token").read_text(encoding="utf-8")
    folder = fresh(start, place, "recorded")
    log = place / "serve.log"
    ended, told = life(program, folder, token, tracing.recorder(log), log)
    assert ended.code == 0 and len(told.acknowledged) == CHANGES, f"without any fault: {ended} {told}"
    assert has_its_backup(folder), "a server makes the day's backup"
    places = tracing.recorded(log, folder)
    expected = names(folder)
    before = ledger(start / "team.db")
    shutil.rmtree(folder)

    def outcome(point: Point) -> tuple[Verdict, str]:
        fault = point.fault
        folder = fresh(start, place, f"{point.call}-{fault.name}-{point.place}".replace(" ", "-"))
        log = folder.with_suffix(".log")
        ended, told = life(program, folder, token, tracing.tracer(fault, point.call, point.place, log), log)
        ended.reached = int(ended.killed) if fault.kills else tracing.injected(log)
        verdict = judged(program, folder, fault, ended, told, expected, before)
        shutil.rmtree(folder)
        log.unlink()
        return verdict, " ".join(sorted({*told.codes, code_of(ended)} - {""}))

    return places, outcome


def judged(program: str, folder: Path, fault: Fault, ended: Ended, told: Told, expected: frozenset[str], before: Ledger) -> Verdict:
    verdict = Verdict(word(ended, told))
    # A log may stay: the next one to open the file looks at it.
    allowed = expected | {"team.db-wal", "team.db-shm"}
    if not ended.killed:
        if ended.code not in (0, 1, 3):
            verdict.wrong.append(f"the server ended with {ended.code}: {last(ended.err)}")
        if others := sorted({*told.codes, *([code_of(ended)] if ended.code else [])} - set(fault.codes)):
            verdict.wrong.append(f"told as {', '.join(others) or 'nothing'}: {last(ended.err)}")
    if moved := [file.name for file in folder.rglob("*.damaged*")]:
        verdict.wrong.append(f"a sound file was moved aside: {', '.join(moved)}")
        return verdict
    # A server that ends while a backup is made leaves an unfinished one as a sudden end does: under another name.
    if left := sorted(name for name in names(folder) - allowed if not is_temporary(name)):
        verdict.wrong.append(f"left: {', '.join(left)}")
    checked = tracing.run([program, "--workspace", "team.db", "--lang", "en", "check"], folder)
    if checked.code != 0:
        verdict.wrong.append(f"team.db isn't sound: {checked.err or checked.out}")
        return verdict
    kept = ledger(folder / "team.db")
    if not before <= kept:
        verdict.wrong.append("acknowledged before the server began, and not in the file")
    there = {row[1] for row in kept if row[0] == "client"}
    if lost := [client for client in told.acknowledged if client not in there]:
        verdict.wrong.append(f"acknowledged, and not in the file: {', '.join(lost)}")
    besides = [client for client in [*told.refused, *told.unanswered] if client in there]
    if len(besides) > max(1, ended.reached) and not fault.onwards:
        verdict.wrong.append(f"not acknowledged, and more than one in the file: {', '.join(besides)}")
    if not fault.onwards and not ended.killed and len(told.refused) > ended.reached:
        verdict.wrong.append(f"{ended.reached} failing calls refused {len(told.refused)} changes: {', '.join(told.codes)}")
    if names(folder) - allowed and (left := swept(program, folder, allowed)):
        verdict.wrong.append(f"left behind for good: {', '.join(sorted(left))}")
    return verdict


def swept(program: str, folder: Path, allowed: frozenset[str]) -> frozenset[str]:
    """What stays beside what is allowed when the next server, undisturbed, has looked after its backups."""
    server = subprocess.Popen(
        [program, "--workspace", "team.db", "serve"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    server.stdout.readline()
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and any(is_temporary(name) for name in names(folder)):
        time.sleep(0.01)
    server.send_signal(signal.SIGTERM)
    server.wait()
    server.stdout.close()
    # Of the day, whatever the file's own life.
    return frozenset(name for name in names(folder) - allowed if not name.startswith("backups/team-daily-#."))


def has_its_backup(folder: Path) -> bool:
    made = names(folder / "backups") if (folder / "backups").exists() else frozenset()
    return any(name.endswith(".db") for name in made) and not any(is_temporary(name) for name in made)


def word(ended: Ended, told: Told) -> str:
    if not ended.reached:
        return "missed"
    if ended.killed:
        return "killed"
    return "done" if len(told.acknowledged) == CHANGES else "refused"


def life(program: str, folder: Path, token: str, tracer: list[str], log: Path) -> tuple[Ended, Told]:
    """Starts, writes, ends. The tracer is a grandchild (-D), so that signals go to the server itself."""
    told = Told()
    command = [tracer[0], "-D", *tracer[1:], program, "--workspace", "team.db", "--lang", "en", "--json", "serve"]
    server = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        said = re.match(r"https?://[^/]+", server.stdout.readline())
        origin = said.group() if said else ""
        if origin:
            for number in range(1, CHANGES + 1):
                change(origin, token, f"Caller {number}", told)
            until = time.monotonic() + PATIENCE
            while time.monotonic() < until and server.poll() is None and not has_its_backup(folder):
                time.sleep(0.01)
        server.send_signal(signal.SIGTERM)
        out, err = server.communicate(timeout=tracing.PATIENCE)
    finally:
        if server.poll() is None:
            server.kill()
            server.wait()
    wait_for_the_tracer(log, server.pid)
    return Ended(server.returncode, out, err), told


def wait_for_the_tracer(log: Path, server: int) -> None:
    """Its last line about a process comes after the process itself has ended."""
    ended = re.compile(rf"^{server} +\+\+\+ (exited|killed)", re.MULTILINE)
    for _ in range(tracing.PATIENCE * 100):
        if ended.search(log.read_text(encoding="utf-8", errors="replace")):
            return
        time.sleep(0.01)
    raise AssertionError(f"strace doesn't say how {server} ended")


def change(origin: str, token: str, client: str, told: Told) -> None:
    body = {"client": client, "channel": "chat", "text": f"This is {client}"}
    request = urllib.request.Request(
        f"{origin}/api/v1/threads/messages",
        json.dumps(body).encode(),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )
    try:
        with urllib.request.urlopen(request, timeout=tracing.PATIENCE):
            told.acknowledged.append(client)
    except urllib.error.HTTPError as refusal:
        told.refused.append(client)
        told.codes.append(code_in(refusal))
    except OSError:
        told.unanswered.append(client)


def code_in(refusal: urllib.error.HTTPError) -> str:
    try:
        answer = json.loads(refusal.read())
        return str(answer.get("code") or answer.get("error") or refusal.code)
    except (ValueError, AttributeError, OSError):
        return str(refusal.code)


def fresh(start: Path, place: Path, name: str) -> Path:
    folder = place / f"{FOLDERS}{name}"
    shutil.copytree(start, folder)
    return folder
