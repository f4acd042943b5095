// Shows the screen with invented people and no program behind it: `npm run dev`, then `/?mock=floor`. Never part of a build.
import { session } from "../live/session.svelte";
import type { CardTab } from "../live/session.svelte";
import { theme } from "../design/theme.svelte";
import { language } from "../i18n";
import { usePlatform } from "../platform";
import { memoryPlatform, refusal } from "../platform/memory";
import type { MemoryPlatform } from "../platform/memory";
import { makeCard } from "./card";
import { groups, makeAgents, makeRequests, reasons } from "./people";
import { playSettings } from "./settings";
import { threadAnswers } from "./threads";

const counts: Record<string, number> = { many: 10_000, empty: 0 };
const waiting: Record<string, number> = { many: 132, empty: 0, calm: 0 };
const slowMs = 4000;

function makePlatform(kind: string): MemoryPlatform {
  let seq = 1;
  const agents = makeAgents(counts[kind] ?? 24);
  const requests = makeRequests(agents);
  const now = () => new Date().toISOString();
  const platform = memoryPlatform(
    {
      async show_workspace() {
        if (kind === "failed")
          throw refusal("workspace_locked", { path: "/home/noor/support.rollcall" });
        if (kind === "closed") throw refusal("no_workspace");
        if (kind === "slow") await new Promise((resolve) => setTimeout(resolve, slowMs));
        return {
          seq,
          now: now(),
          name: "Support floor",
          kind: "demo",
          path: "/demo.rollcall",
          language: "en",
          time_zone: "Europe/Berlin",
          viewer: {
            id: 99,
            login: "noor",
            name: "Noor Haidari",
            administrator: true,
            supervises: [1, 2, 3],
            agent: false,
          },
          version: "0.1.0",
          asks_password: false,
          clock_ahead_s: 0,
          epoch: 7,
          warnings: [],
        };
      },
      list_agents: () => ({ seq, now: now(), counts: {}, agents }),
      refresh_agents: ({ ids }) => ({
        seq,
        now: now(),
        agents: agents.filter(({ id }) => ids.includes(id)),
      }),
      list_reasons: () => ({ reasons, active_limit: 20, version: "1" }),
      list_groups: () => ({ groups }),
      list_requests: () => ({ seq, requests }),
      list_changes: ({ since }) => ({
        changes: [],
        seq: since,
        more: false,
        epoch: 7,
        reset: false,
      }),
      list_history: () => ({ intervals: [], more: false, epoch: 7, reset: false }),
      show_agent({ agent }) {
        const row = agents.find(({ id }) => id === agent);
        if (!row) throw refusal("unknown_agent", { agent });
        return makeCard(row, requests);
      },
    },
    kind === "closed" ? "desktop" : "browser",
  );
  const tell = (threadId: number): number => {
    seq += 1;
    const thread = { seq, at: now(), topic: "thread" as const, entity_id: threadId };
    setTimeout(() =>
      platform.push({ changes: [thread], seq: thread.seq, more: false, epoch: 7, reset: false }),
    );
    return seq;
  };
  playSettings(platform, agents, new URLSearchParams(location.search));
  platform.answer(threadAnswers(agents, waiting[kind] ?? 4, tell));
  const change = () => {
    const at = Math.floor(Math.random() * Math.min(agents.length, 24));
    const row = agents[at];
    if (!row || row.threads === null) return;
    const threads = (row.threads + 1) % 5;
    agents[at] = {
      ...row,
      threads,
      status: row.status === "active_free" && threads > 0 ? "active" : row.status,
    };
    seq += 1;
    platform.push({
      changes: [{ seq, at: now(), topic: "agent", entity_id: row.id }],
      seq,
      more: false,
      epoch: 7,
      reset: false,
    });
  };
  if (kind !== "slow") setTimeout(() => setInterval(change, 2000), 500);
  if (kind === "lost") setTimeout(() => platform.connect("lost"), 800);
  return platform;
}

export function startPreview(): void {
  const asked = new URLSearchParams(location.search);
  usePlatform(makePlatform(asked.get("mock") ?? "floor"));
  const shown = asked.get("theme");
  if (shown === "light" || shown === "dark") theme.choose(shown);
  language.choose(asked.get("lang") ?? language.current);
  const card = Number(asked.get("card"));
  if (card > 0) session.openCard(card, (asked.get("tab") ?? "overview") as CardTab);
}
