"""The floor as the rules have it: who holds which thread, in which order, in which status. Shares nothing with the program.

Time is counted in deeds: one deed is later than the one before it. A deed that the rules refuse raises Refused and changes nothing.
"""

from dataclasses import dataclass, field

AGENT, CLIENT = "agent", "client"
ROUTING, RETURNING, TRANSFER, OWN = "routing", "returning", "transfer", "own"


class Refused(Exception):
    """The rules refuse it."""


@dataclass
class Thread:
    id: int
    client: str
    waits_for: str
    since: int
    holder: int | None = None
    closed: bool = False


@dataclass
class Agent:
    id: int
    sessions: int
    resumed: int
    # not_ready, receiving, outgoing, finishing, away or offline
    state: str = "not_ready"
    reason: str | None = None
    front: int | None = None
    assigned: int = 0


@dataclass
class Floor:
    agents: dict[int, Agent]
    threads: dict[int, Thread] = field(default_factory=dict)
    # The agent who had a client's thread when it was closed.
    last: dict[str, int | None] = field(default_factory=dict)
    now: int = 0
    # How often routing had a choice.
    chosen: int = 0
    picked: int = 0

    # What is seen.

    def held(self, agent: Agent) -> list[Thread]:
        """The personal queue: waiting for the agent, oldest first; then waiting for the client, newest first."""
        mine = [thread for thread in self.threads.values() if thread.holder == agent.id and not thread.closed]
        theirs = sorted((one for one in mine if one.waits_for == AGENT), key=lambda one: (one.since, one.id))
        return theirs + sorted((one for one in mine if one.waits_for == CLIENT), key=lambda one: (-one.since, one.id))

    def queue(self) -> list[Thread]:
        """The general distribution queue: clients who wait for an answer, then threads that wait for their client."""
        waiting = [thread for thread in self.threads.values() if thread.holder is None and not thread.closed]
        return sorted(waiting, key=lambda one: (one.waits_for == CLIENT, one.since, one.id))

    def status(self, agent: Agent) -> tuple[str, str | None]:
        if agent.state == "receiving":
            return ("active" if self.held(agent) else "active_free"), None
        if agent.state == "away":
            return "inactive", agent.reason
        return agent.state, agent.reason if agent.state == "finishing" else None

    # Deeds.

    def choose(self, agent: Agent, to: str) -> None:
        if to in ("active", "outgoing"):
            agent.state, agent.reason = ("receiving" if to == "active" else "outgoing"), None
        elif self.works(agent) and self.blocking(agent) > 0:
            agent.state, agent.reason = "finishing", to
        else:
            self.leave(agent, to)
        self.route()

    def force(self, agent: Agent, reason: str) -> None:
        self.give_all_back(agent)
        agent.state, agent.reason = "away", reason
        self.route()

    def write(self, client: str, new_id: int | None) -> None:
        """A client writes: to the thread they have, or a new one that looks for its agent."""
        thread = self.of_client(client)
        if thread is None:
            thread = Thread(new_id, client, AGENT, self.now)
            self.threads[thread.id] = thread
            known = self.agents.get(self.last.get(client))
            if known is not None and self.takes(known, RETURNING):
                self.give(known, thread)
        else:
            if thread.waits_for == CLIENT:
                thread.waits_for, thread.since = AGENT, self.now
            holder = self.agents.get(thread.holder)
            if holder is not None and not self.works(holder):
                self.give_back(thread)
        self.route()

    def start(self, agent: Agent, client: str, new_id: int | None) -> None:
        """An agent writes to a client first."""
        if self.of_client(client) is not None or not self.takes(agent, OWN):
            raise Refused
        thread = Thread(new_id, client, CLIENT, self.now)
        self.threads[thread.id] = thread
        self.give(agent, thread)

    def open(self, thread: Thread) -> None:
        self.at_work(thread).front = thread.id

    def turn_away(self, thread: Thread) -> None:
        holder = self.holder(thread)
        if holder.front == thread.id:
            holder.front = None
        self.settle(holder)
        self.route()

    def answer(self, thread: Thread) -> None:
        holder = self.at_work(thread)
        thread.waits_for, thread.since = CLIENT, self.now
        self.settle(holder)
        self.route()

    def close(self, thread: Thread) -> None:
        if thread.closed:
            raise Refused
        holder = self.agents.get(thread.holder)
        thread.closed = True
        self.last[thread.client] = thread.holder
        if holder is not None:
            self.let_go(holder, thread)
        self.route()

    def transfer(self, thread: Thread, to: Agent) -> None:
        """By an administrator: an agent who is full gets an additional session."""
        if thread.closed:
            raise Refused
        if thread.holder == to.id:
            return
        if not self.takes(to, TRANSFER):
            raise Refused
        holder = self.agents.get(thread.holder)
        if holder is not None:
            thread.holder = None
            self.let_go(holder, thread)
        self.give(to, thread)
        self.route()

    # Rules.

    def works(self, agent: Agent) -> bool:
        return agent.state in ("receiving", "outgoing", "finishing")

    def blocking(self, agent: Agent) -> int:
        return sum(1 for one in self.held(agent) if one.waits_for == AGENT or one.id == agent.front)

    def takes(self, agent: Agent, how: str) -> bool:
        occupied = len(self.held(agent))
        if how in (ROUTING, TRANSFER) and agent.state != "receiving":
            return False
        if agent.state not in ("receiving", "outgoing"):
            return False
        if how == TRANSFER:
            return True
        return occupied < agent.sessions + (agent.resumed if how == RETURNING else 0)

    def route(self) -> None:
        """The thread that has waited longest, to the least occupied; then whose last assignment is the longest ago, then the id."""
        while True:
            free = [agent for agent in self.agents.values() if self.takes(agent, ROUTING)]
            waiting = self.queue()
            if not free or not waiting:
                return
            self.chosen += len(free) > 1
            self.picked += len(waiting) > 1
            self.give(min(free, key=lambda one: (len(self.held(one)), one.assigned, one.id)), waiting[0])

    def give(self, agent: Agent, thread: Thread) -> None:
        thread.holder, agent.assigned = agent.id, self.now

    def give_back(self, thread: Thread) -> None:
        thread.holder = None

    def give_all_back(self, agent: Agent) -> None:
        for thread in self.held(agent):
            self.give_back(thread)
        agent.front = None

    def leave(self, agent: Agent, reason: str) -> None:
        agent.state, agent.reason, agent.front = "away", reason, None

    def let_go(self, agent: Agent, thread: Thread) -> None:
        if agent.front == thread.id:
            agent.front = None
        self.settle(agent)

    def settle(self, agent: Agent) -> None:
        """A finishing agent whom nothing blocks leaves."""
        if agent.state == "finishing" and self.blocking(agent) == 0:
            self.leave(agent, agent.reason)

    def of_client(self, client: str) -> Thread | None:
        return next((one for one in self.threads.values() if one.client == client and not one.closed), None)

    def holder(self, thread: Thread) -> Agent:
        if thread.closed or thread.holder is None:
            raise Refused
        return self.agents[thread.holder]

    def at_work(self, thread: Thread) -> Agent:
        holder = self.holder(thread)
        if not self.works(holder):
            raise Refused
        return holder
