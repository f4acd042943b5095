// Shows the workplace with an invented agent and no program behind it: `/workplace.html?mock=workplace&state=finishing`,
// also `mode=pinned`, `profile=1`, `thread=11`. Never part of a build.
import { theme } from "../design/theme.svelte";
import { agentActions, workplace } from "../features/workplace/workplace.svelte";
import type { Mode } from "../features/workplace/workplace.svelte";
import type { Viewer } from "../gen/wire";
import { language } from "../i18n";
import { usePlatform } from "../platform";
import { memoryPlatform, refusal } from "../platform/memory";
import type { MemoryPlatform } from "../platform/memory";
import { makeAgents, reasons } from "./people";
import { InventedDesk } from "./workplace-desk";
import { me } from "./workplace-talks";

const admin: Viewer = {
  id: 99,
  login: "noor",
  name: "Noor Haidari",
  administrator: true,
  supervises: [1],
  agent: false,
};
const maya: Viewer = {
  ...me,
  login: "maya.kessler",
  administrator: false,
  supervises: [],
  agent: true,
};

function makePlatform(state: string): MemoryPlatform {
  const desk = new InventedDesk(state);
  let viewer: Viewer | null = state === "seat" ? null : state === "refused" ? admin : maya;
  let seq = 1;
  const now = () => new Date().toISOString();
  const done = (id: number | null = null) => ({ seq: ++seq, id });
  const changed = () => ({
    seq: ++seq,
    agent: desk.card(seq).agent,
    changed: true,
    blocking_threads: desk.blocking,
    returned_threads: 0,
  });
  const talkOf = (id: number) => [...desk.talks, ...desk.closed].find(({ row }) => row.id === id);

  const platform = memoryPlatform({
    show_workspace() {
      if (!viewer) throw refusal("nobody_seated");
      return {
        seq,
        now: now(),
        name: "Support floor",
        kind: "demo",
        path: "/demo.rollcall",
        language: "en",
        time_zone: "Europe/Berlin",
        viewer,
        version: "0.1.0",
        asks_password: false,
        clock_ahead_s: 0,
        epoch: 7,
        warnings: [],
      };
    },
    list_people: () => ({
      workspace: "Support floor",
      asks_password: false,
      people: makeAgents(24).map(({ id, login, name }) => ({
        id,
        login,
        name,
        administrator: false,
        supervisor: false,
        agent: true,
        photo_id: null,
      })),
    }),
    take_seat() {
      viewer = maya;
      return { viewer };
    },
    leave_seat() {
      viewer = null;
      return {};
    },
    list_reasons: () => ({ reasons, active_limit: 20, version: "1" }),
    show_agent: () => desk.card(seq),
    sign_in() {
      desk.go("not_ready");
      return changed();
    },
    sign_out() {
      desk.go("offline");
      return changed();
    },
    change_status({ to }) {
      desk.go(to);
      return changed();
    },
    continue_working() {
      desk.warnedUntil = null;
      return changed();
    },
    show_thread({ thread_id }) {
      const talk = talkOf(thread_id);
      if (!talk) throw refusal("unknown_thread", { id: thread_id });
      const { row, messages } = talk;
      const mine = row.closed_at === null;
      return {
        seq,
        now: now(),
        thread: row,
        messages,
        earlier: row.id === 11,
        lines: [],
        client_blocked: false,
        may_unblock: false,
        may_act: mine,
        may_transfer: false,
        may_close: mine,
      };
    },
    list_threads: () => ({
      seq,
      now: now(),
      total: desk.closed.length,
      threads: desk.closed.map(({ row }) => row),
      next: "0-0",
    }),
    open_thread({ thread_id }) {
      desk.open(thread_id);
      return done();
    },
    leave_thread() {
      desk.open(null);
      return done();
    },
    answer_thread({ thread_id, text }) {
      desk.answer(thread_id, text);
      return done();
    },
    close_thread({ thread_id }) {
      desk.remove(thread_id);
      return done();
    },
    assign_thread({ thread_id }) {
      desk.remove(thread_id);
      return done();
    },
    list_receivers: () => ({
      receivers: makeAgents(24)
        .filter(({ status }) => status === "active_free")
        .map(({ id, name, group }, at) => ({ id, name, group, free_sessions: 4 - at })),
    }),
    pin_message: () => done(7),
    unpin_message({ pin_id }) {
      desk.pinned = desk.pinned.filter(({ id }) => id !== pin_id);
      return done();
    },
    start_thread() {
      throw refusal("no_free_session", { agent: me.name });
    },
    ask_approval: () => ({ seq: ++seq, request_id: 3 }),
    cancel_request({ request_id }) {
      desk.requests = desk.requests.map((request) =>
        request.id === request_id ? { ...request, state: "cancelled", decided_at: now() } : request,
      );
      return done();
    },
  });
  if (state === "lost") setTimeout(() => platform.connect("lost"), 500);
  return platform;
}

export function startWorkplacePreview(): void {
  const asked = new URLSearchParams(location.search);
  usePlatform(makePlatform(asked.get("state") ?? "open"));
  const shown = asked.get("theme");
  if (shown === "light" || shown === "dark") theme.choose(shown);
  language.choose(asked.get("lang") ?? language.current);
  workplace.mode = (asked.get("mode") ?? "queue") as Mode;
  workplace.profile = asked.has("profile");
  const thread = Number(asked.get("thread"));
  if (thread > 0) setTimeout(() => void agentActions.open(thread), 300);
}
