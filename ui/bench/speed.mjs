// How much the list's own work costs with 10,000 agents, beside loops by hand that do the least for the same answer.
// Prints a line of JSON a row: nanoseconds of ours and of the limit, medians of runs in turn. `cargo xtask bench` reads it.
import { createServer } from "vite";

const agents = 10_000;
const rounds = 41;
// The first rounds are compiled while they run.
const warming = 20;

const vite = await createServer({
  root: new URL("..", import.meta.url).pathname,
  configFile: false,
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const load = (module) => vite.ssrLoadModule(`/src/${module}.ts`);
const [{ agent, away, reason }, { everybody, select }, { Roster }] = await Promise.all(
  ["model/sample", "model/select", "live/roster"].map(load),
);

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

function timed(run) {
  const began = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - began);
}

/** Ours and the limit in turn, so that what else the machine does meets both. */
function measure(name, ours, limit) {
  const times = { ours: [], limit: [] };
  for (let round = -warming; round < rounds; round += 1) {
    const [our, least] = [timed(ours), timed(limit)];
    if (round < 0) continue;
    times.ours.push(our);
    times.limit.push(least);
  }
  console.log(JSON.stringify({ name, ours_ns: median(times.ours), limit_ns: median(times.limit) }));
}

const many = Array.from({ length: agents }, (_, id) =>
  id % 3 === 0 ? away(id, "lunch_break", id) : agent(id, { name: `Агент ${id}` }),
);
const reasons = [reason("lunch_break"), reason("short_break")];
const wishes = [
  { ...everybody, text: "агент 99" },
  { ...everybody, code: "lunch_break", sort: { key: "time", descending: true } },
  { ...everybody, sort: { key: "threads", descending: true } },
];
const keys = many.map(({ name, login }) => `${name}\n${login}`.toLowerCase());

measure(
  "filter of 10,000 agents",
  () => wishes.forEach((wish) => select(many, reasons, wish)),
  () => {
    const counts = {};
    for (const { status, reason } of many) {
      const code = reason ?? status;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return [
      many.filter((_, at) => keys[at].includes("агент 99")),
      many
        .filter((row) => row.reason === "lunch_break")
        .map((row) => ({ row, since: Date.parse(row.since) }))
        .sort((a, b) => a.since - b.since)
        .map(({ row }) => row),
      many.toSorted((a, b) => (b.threads ?? -1) - (a.threads ?? -1)),
      counts,
    ];
  },
);

const roster = new Roster();
roster.replaceAll(many, 0);
const map = new Map(many.map((row) => [row.id, row]));
let plain = [...many];
let pinned = 0;
measure(
  "one change among 10,000 agents",
  () => roster.patch([agent(5000, { name: "Агент 5000", pinned: (pinned += 1) })], 0),
  () => {
    const row = agent(5000, { name: "Агент 5000", pinned: (pinned += 1) });
    map.set(row.id, row);
    plain = [...plain];
    plain[5000] = row;
  },
);

await vite.close();
