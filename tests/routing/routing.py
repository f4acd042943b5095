"""Drives a thousand random deeds over the HTTP API and compares holders, orders, statuses and counts with a model of the rules.

The argument is the program. Seed and number of deeds are fixed, so that a difference comes again.
"""

import pathlib
import random
import sys
import tempfile
import time

from asking import Api, Refusal, Served
from model import Agent, Floor, Refused, Thread

SEED = 20260302
DEEDS = 1000
# After so many deeds fewer clients write, or more again.
PHASE = 100
CLIENTS = [f"Client {number}" for number in range(1, 25)]
REASONS = ["lunch_break", "short_break", "technical_break"]
# Name, sessions, resumed sessions.
TEAM = [("ada", 3, 1), ("ben", 1, 0), ("eva", 5, 1), ("ida", 4, 0), ("kim", 2, 1)]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder, Served(sys.argv[1], str(pathlib.Path(folder) / "floor.db")) as api:
        return Comparison(api).run()


class Comparison:
    def __init__(self, api: Api):
        self.api, self.random = api, random.Random(SEED)
        self.floor = Floor(agents={})
        self.done = self.refused = self.queued = 0
        group = api("add_group", name="Cards")["group_id"]
        for login, sessions, resumed in TEAM:
            agent_id = api("add_agent", login=login, name=login.title(), group_id=group, sessions=sessions)["person_id"]
            api("change_agent", agent=agent_id, resumed_sessions=resumed)
            api("sign_in", agent=agent_id)
            self.floor.agents[agent_id] = Agent(agent_id, sessions, resumed)

    def run(self) -> int:
        for number in range(1, DEEDS + 1):
            self.floor.now = number
            deed = self.deed()
            # A deed an instant: the program's clock has milliseconds.
            time.sleep(0.002)
            differences = self.differences()
            if differences:
                print(f"deed {number} of seed {SEED}, {deed}:", *differences, sep="\n  ", file=sys.stderr)
                return 1
        print(f"{DEEDS} deeds of seed {SEED} ({self.refused} refused by both), in {self.queued} of which somebody waited:")
        print("holders, orders, statuses and counts are those of the model")
        print(f"{self.floor.chosen} times routing chose among several agents, {self.floor.picked} times among several threads")
        # A comparison in which nothing is ever chosen or refused compares little.
        return 0 if min(self.floor.chosen, self.floor.picked, self.refused) > 20 else 1

    def deed(self) -> str:
        """Does something at random here and there; who does it is refused by both or by neither."""
        agent = self.random.choice(list(self.floor.agents.values()))
        known = [thread for thread in self.floor.threads.values() if not thread.closed]
        thread = self.random.choice(known) if known else None
        quiet = self.floor.now // PHASE % 2 == 1
        weights = [(calm if quiet else busy) for busy, calm, _ in DEEDS_OF.values()]
        kind = self.random.choices(list(DEEDS_OF), weights)[0]
        if thread is None and kind in ABOUT_THREADS:
            kind = "write"
        command, request, model = DEEDS_OF[kind][2](self, agent, thread)
        told = None
        try:
            told = self.api(command, **request)
        except Refusal:
            pass
        try:
            model(told["id"] if told and "id" in told else None)
            expected = True
        except Refused:
            expected = False
        self.refused += not expected
        said = f"{command} {request}"
        if expected != (told is not None):
            print(f"{said}: the model {'does' if expected else 'refuses'} it", file=sys.stderr)
            raise SystemExit(1)
        return said

    def differences(self) -> list[str]:
        found = []
        floor, agents = self.floor, list(self.floor.agents.values())
        queue = self.api("list_threads", place="queue", limit=200)
        self.compare(found, "queue", [one["id"] for one in queue["threads"]], [one.id for one in floor.queue()])
        self.queued += bool(queue["threads"])
        listed = self.api("list_agents")
        counts: dict[str, int] = {}
        for row in listed["agents"]:
            agent = floor.agents[row["id"]]
            status, reason = floor.status(agent)
            shown = row["status"], row["reason"] or row["next_reason"]
            self.compare(found, f"status of {row['login']}", shown, (status, reason))
            working = status in ("active", "active_free", "outgoing", "finishing")
            self.compare(found, f"threads of {row['login']}", row["threads"], len(floor.held(agent)) if working else None)
            code = reason if status == "inactive" else status
            counts[code] = counts.get(code, 0) + 1
        shown = {code: count for code, count in listed["counts"].items() if count and code != "all"}
        self.compare(found, "counts", shown, counts)
        for agent in agents:
            card = self.api("show_agent", agent=agent.id)
            shown = [(one["id"], one["waiting_for"], one["open"]) for one in card["threads"]]
            expected = [(one.id, one.waits_for, one.id == agent.front) for one in floor.held(agent)]
            self.compare(found, f"personal queue of {card['agent']['login']}", shown, expected)
        return found

    @staticmethod
    def compare(found: list[str], what: str, shown: object, expected: object) -> None:
        if shown != expected:
            found.append(f"{what}: the program says {shown}, the model {expected}")


# Each answers the command, its request, and what the model does with the number of the thread that came of it.


def write(self: Comparison, _agent: Agent, _thread: Thread | None):
    client = self.random.choice(CLIENTS)
    return "receive_message", {"client": client, "text": "Hello?"}, lambda made: self.floor.write(client, made)


def start(self: Comparison, agent: Agent, _thread: Thread | None):
    client = self.random.choice(CLIENTS)
    request = {"agent": agent.id, "client": client, "text": "Hello."}
    return "start_thread", request, lambda made: self.floor.start(agent, client, made)


def choose(self: Comparison, agent: Agent, _thread: Thread | None):
    to = self.random.choice([*["active"] * 6, "outgoing", *REASONS])
    return "change_status", {"agent": agent.id, "to": to}, lambda _: self.floor.choose(agent, to)


def force(self: Comparison, agent: Agent, _thread: Thread | None):
    reason = self.random.choice(REASONS)
    return "force_inactive", {"agent": agent.id, "reason": reason}, lambda _: self.floor.force(agent, reason)


def transfer(self: Comparison, agent: Agent, thread: Thread):
    request = {"thread_id": thread.id, "agent": agent.id}
    return "assign_thread", request, lambda _: self.floor.transfer(thread, agent)


def answer(self: Comparison, _agent: Agent, thread: Thread):
    return "answer_thread", {"thread_id": thread.id, "text": "Yes."}, lambda _: self.floor.answer(thread)


def about(command: str, does: str):
    def deed(self: Comparison, _agent: Agent, thread: Thread):
        return command, {"thread_id": thread.id}, lambda _: getattr(self.floor, does)(thread)

    return deed


ABOUT_THREADS = ["transfer", "answer", "open", "leave", "close"]
# How often while many clients write, and while few do, so that now threads wait for agents and now agents for threads.
DEEDS_OF = {
    "write": (10, 8, write),
    "start": (2, 1, start),
    "choose": (6, 5, choose),
    "force": (2, 0, force),
    "transfer": (2, 1, transfer),
    "answer": (6, 2, answer),
    "open": (3, 1, about("open_thread", "open")),
    "leave": (2, 1, about("leave_thread", "turn_away")),
    "close": (4, 12, about("close_thread", "close")),
}


if __name__ == "__main__":
    sys.exit(main())
