// Invented threads for the preview: with agents, in the queue and closed, and clients who write. Never part of a build.
import type { AgentRow, Message, ThreadPlace, ThreadRow } from "../gen/wire";
import { refusal } from "../platform/memory";
import type { Answers } from "../platform/memory";
import { minutesAgo } from "./people";

const clients = ["Rosa Almeida", "Jonas Berg", "Mina Sato", "Зинаида Крыжановская", "Abdul Karim"];
const channels = ["chat", "email", "messenger"];
const texts = [
  "Could you check the second invoice, please? It names a plan that we cancelled in March.",
  "Hello?",
  "The card was declined again. I have tried both the terminal and the website, and the bank says that all is well.",
  "Здравствуйте, подскажите, пожалуйста, когда придёт возврат?",
];

const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

function makeThread(id: number, at: number, over: Partial<ThreadRow>): ThreadRow {
  return {
    id,
    client: at < clients.length ? pick(clients, at) : `${pick(clients, at)} ${id}`,
    channel: pick(channels, at),
    waiting_for: "agent",
    waiting_since: minutesAgo(1 + at * 2.3),
    open: false,
    last_text: pick(texts, at),
    agent: null,
    started_at: minutesAgo(8 + at * 3),
    closed_at: null,
    closed_cause: null,
    ...over,
  };
}

/** The personal queue of an agent. */
export function threadsOf({ id, name, threads }: AgentRow): ThreadRow[] {
  return Array.from({ length: threads ?? 0 }, (_, at) =>
    makeThread(id * 100 + at, at + id, {
      agent: { id, name },
      waiting_for: at === 0 ? "agent" : "client",
      open: at === 0,
    }),
  );
}

function makeMessages({ id, started_at, last_text }: ThreadRow): Message[] {
  const from = Date.parse(started_at);
  const say = (at: number, author: string, text: string): Message => ({
    id: id * 10 + at,
    author,
    at: new Date(from + at * 70_000).toISOString(),
    text,
  });
  return [
    say(0, "client", "Good morning. I have a question about my bill."),
    say(1, "agent", "Good morning! Of course. Which bill is it about?"),
    say(2, "client", "The one of the third.\nTwo lines on it are the same."),
    say(3, "agent", "Thank you, I see it. Let me look into that for you."),
    say(4, "client", last_text),
  ];
}

/** `waiting` stand in the queue; `tell` pushes a change of a thread to the screen. */
export function threadAnswers(
  agents: readonly AgentRow[],
  waiting: number,
  tell: (threadId: number) => number,
): Answers {
  const now = () => new Date().toISOString();
  let threads = [
    ...Array.from({ length: waiting }, (_, at) => makeThread(at + 1, waiting - at, {})),
    ...agents.flatMap(threadsOf),
    ...Array.from({ length: waiting > 0 ? 9 : 0 }, (_, at) =>
      makeThread(900_000 + at, at, {
        agent: { id: at + 1, name: agents[at]?.name ?? "" },
        closed_at: minutesAgo(5 + at * 11),
        closed_cause: pick(["agent", "silence", "supervisor", "client_block"], at),
      }),
    ),
  ];
  const said = new Map<number, Message[]>();
  const placeOf = ({ agent, closed_at }: ThreadRow): ThreadPlace =>
    closed_at !== null ? "closed" : agent ? "agents" : "queue";
  const placeInOrder = ({ waiting_since, id }: ThreadRow): string =>
    `${waiting_since} ${String(id).padStart(9, "0")}`;
  const find = (id: number): ThreadRow => {
    const thread = threads.find((one) => one.id === id);
    if (!thread) throw refusal("unknown_thread", { id });
    return thread;
  };
  const change = (id: number, over: Partial<ThreadRow>) => {
    threads = threads.map((one) => (one.id === id ? { ...one, ...over } : one));
    return { seq: tell(id), id };
  };

  return {
    list_threads({ place, after = "", limit = 100 }) {
      const all = threads
        .filter((thread) => placeOf(thread) === place)
        .sort((a, b) => (placeInOrder(a) < placeInOrder(b) ? -1 : 1));
      const rest = all.filter((thread) => placeInOrder(thread) > after);
      const page = rest.slice(0, limit);
      const last = page.at(-1);
      return {
        seq: 1,
        now: now(),
        total: all.length,
        threads: page,
        next: last && rest.length > limit ? placeInOrder(last) : null,
      };
    },
    show_thread({ thread_id }) {
      const thread = find(thread_id);
      const open = thread.closed_at === null;
      return {
        seq: 1,
        now: now(),
        thread,
        messages: [...makeMessages(thread), ...(said.get(thread_id) ?? [])],
        earlier: false,
        lines: [],
        client_blocked: false,
        may_unblock: false,
        may_act: false,
        may_transfer: open,
        may_close: open,
      };
    },
    list_clients({ text = "" }) {
      const names = [...new Set(threads.map(({ client }) => client))].sort();
      return {
        clients: names
          .filter((name) => name.toLowerCase().startsWith(text.toLowerCase()))
          .slice(0, 50)
          .map((name, at) => ({
            name,
            thread_id:
              threads.find((one) => one.client === name && one.closed_at === null)?.id ?? null,
            blocked: at === 3,
            blocked_at: null,
            blocked_by: null,
            blocked_in: null,
          })),
      };
    },
    receive_message({ client, channel = "chat", text }) {
      const open = threads.find((one) => one.client === client && one.closed_at === null);
      const id = open?.id ?? 1000 + threads.length;
      if (!open)
        threads.push(
          makeThread(id, 0, { client, channel, waiting_since: now(), started_at: now() }),
        );
      const message = { id: Date.now(), author: "client", at: now(), text };
      said.set(id, [...(said.get(id) ?? []), message]);
      const taken = agents.find(({ status }) => status === "active_free");
      return change(id, {
        last_text: text,
        waiting_for: "agent",
        agent: open?.agent ?? (taken ? { id: taken.id, name: taken.name } : null),
      });
    },
    assign_thread({ thread_id, agent }) {
      const to = agents.find(({ id }) => id === agent) ?? agents[0];
      return change(thread_id, { agent: to ? { id: to.id, name: to.name } : null });
    },
    close_thread: ({ thread_id }) =>
      change(thread_id, { closed_at: now(), closed_cause: "supervisor" }),
  };
}
