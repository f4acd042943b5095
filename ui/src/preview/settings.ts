// Invented accounts, settings and seats for the preview. Never part of a build.
import { route, sections } from "../live/route.svelte";
import { seat } from "../shell/seat.svelte";
import type {
  Account,
  AgentRow,
  Backup,
  BackupList,
  RowRange,
  Settings,
  Timeout,
  TimeoutKey,
  Viewer,
} from "../gen/wire";
import { refusal } from "../platform/memory";
import type { MemoryPlatform } from "../platform/memory";
import { groups } from "./people";

const noor: Account = {
  id: 99,
  login: "noor",
  name: "Noor Haidari",
  administrator: true,
  supervises: [1, 2, 3],
  agent: null,
  blocked: false,
  has_password: false,
};

function accountsOf(agents: readonly AgentRow[]): Account[] {
  const own = agents.map(({ id, login, name, group_id, alias, photo_id, sessions }): Account => ({
    id,
    login,
    name,
    administrator: false,
    supervises: id === 3 ? [2] : [],
    agent: { group_id, alias, photo_id, sessions, resumed_sessions: id % 3 === 0 ? 2 : 0 },
    blocked: id === 9,
    has_password: id % 2 === 0,
  }));
  const leo: Account = { ...noor, id: 98, login: "leo.hart", name: "Leo Hart", supervises: [3] };
  const all = [...own, noor, { ...leo, administrator: false, has_password: true }];
  return all.sort((a, b) => a.name.localeCompare(b.name));
}

function timeout(key: TimeoutKey, usual: number, min: number, max: number): Timeout {
  const seconds = usual;
  return {
    key,
    seconds,
    default_seconds: usual,
    min_seconds: min,
    max_seconds: max,
    exceptions: [],
  };
}

function makeSettings(asks_password: boolean): Settings {
  const timeouts = [
    timeout("inactivity", 300, 0, 86_400),
    timeout("warning", 60, 10, 3600),
    timeout("logout_grace", 10, 0, 3600),
    timeout("assignment", 3600, 0, 604_800),
    timeout("closing", 1800, 0, 604_800),
    timeout("request", 0, 0, 604_800),
    timeout("break_request", 600, 0, 86_400),
  ];
  timeouts[0]?.exceptions.push(
    { group_id: 1, group: "Billing", seconds: 600, active: true },
    { group_id: 3, group: "Loans", seconds: 90, active: false },
  );
  return {
    seq: 1,
    timeouts,
    asks_password,
    reason_limit: 20,
    pin_limit: 20,
    api_served: false,
    api_port: 0,
  };
}

function viewerOf({ id, login, name, administrator, supervises, agent }: Account): Viewer {
  return { id, login, name, administrator, supervises, agent: agent !== null };
}

/** Answers for Settings and for seats; `screen` says which of them is shown first. */
/** One of each kind: today's finds changed rows, one is asked for, one is from before there were notes. */
const backups: BackupList = {
  folder: "/home/noor/rollcall/backups",
  folder_set: false,
  trouble: "disk_full",
  may_restore: true,
  by_themselves: true,
  backups: [
    makeBackup("daily", "2026-11-29T00:00:04+00:00", 635, [{ from: 1001, to: 2000 }]),
    makeBackup("asked", "2026-11-28T17:20:00+00:00", 610, []),
    makeBackup("daily", "2026-11-28T00:00:03+00:00", 540, []),
    { ...makeBackup("migration", "2026-10-02T08:00:00+00:00", 120, []), content: null },
  ],
};

function makeBackup(
  kind: Backup["kind"],
  made_at: string,
  intervals: number,
  changed: RowRange[],
): Backup {
  const name = `team-${kind}-${Date.parse(made_at)}.db`;
  const content = {
    seq: 4884,
    last_change_at: made_at,
    agents: 24,
    threads: 245,
    intervals,
    changed,
  };
  return {
    name,
    path: `/home/noor/rollcall/backups/${name}`,
    kind,
    made_at,
    size: 1_284_096,
    content,
  };
}

export function playSettings(
  platform: MemoryPlatform,
  agents: readonly AgentRow[],
  asked: URLSearchParams,
): void {
  const screen = asked.get("screen");
  const accounts = accountsOf(agents);
  let settings = makeSettings(screen === "seat");
  let tries = 0;

  const account = (id: number): Account => {
    const found = accounts.find((one) => one.id === id);
    if (!found) throw refusal("unknown_person", { login: String(id) });
    return found;
  };
  const put = (id: number, change: Partial<Account>) => {
    accounts.splice(accounts.indexOf(account(id)), 1, { ...account(id), ...change });
    return { seq: 0, account: account(id) };
  };
  const changeTimeout = (key: TimeoutKey, change: (timeout: Timeout) => Timeout) => {
    const timeouts = settings.timeouts.map((one) => (one.key === key ? change(one) : one));
    settings = { ...settings, timeouts };
    return { seq: 0, settings };
  };
  const add = (login: string, name: string, more: Partial<Account>) => {
    if (accounts.some((one) => one.login === login)) throw refusal("login_taken", { login });
    const id = 20_000 + accounts.length;
    accounts.push({
      ...noor,
      id,
      login,
      name,
      administrator: false,
      supervises: [],
      has_password: false,
      ...more,
    });
    return { seq: 0, person_id: id };
  };

  platform.answer({
    list_people: () => ({
      workspace: "Support floor",
      asks_password: settings.asks_password,
      people: accounts
        .filter(({ blocked }) => !blocked)
        .map(({ id, login, name, administrator, supervises, agent }) => ({
          id,
          login,
          name,
          administrator,
          supervisor: supervises.length > 0,
          agent: agent !== null,
          photo_id: agent?.photo_id ?? null,
        })),
    }),
    take_seat({ login, password }) {
      const who = accounts.find((one) => one.login === login);
      if (!who) throw refusal("unknown_person", { login });
      if (settings.asks_password && password !== "1234") {
        tries += 1;
        throw tries > 2 ? refusal("too_many_attempts", { wait_s: 8 }) : refusal("password_wrong");
      }
      return { viewer: sit(who) };
    },
    leave_seat: () => ({}),
    list_accounts: () => ({ seq: 0, accounts: [...accounts] }),
    add_agent: ({ login, name, group_id, sessions }) =>
      add(login, name, {
        agent: {
          group_id,
          alias: null,
          photo_id: null,
          sessions: sessions ?? 4,
          resumed_sessions: 0,
        },
      }),
    add_supervisor({ login, name, group_id }) {
      const known = accounts.find((one) => one.login === login);
      if (!known) return add(login, name, { supervises: [group_id] });
      put(known.id, { supervises: [...known.supervises, group_id] });
      return { seq: 0, person_id: known.id };
    },
    add_person: ({ login, name, administrator }) => add(login, name, { administrator }),
    remove_supervisor({ group_id, person_id }) {
      const supervises = account(person_id).supervises.filter((id) => id !== group_id);
      put(person_id, { supervises });
      return { seq: 0 };
    },
    change_person({ person_id, name, administrator }) {
      if (person_id === noor.id && administrator === false) throw refusal("last_administrator");
      const before = account(person_id);
      return put(person_id, {
        name: name ?? before.name,
        administrator: administrator ?? before.administrator,
      });
    },
    change_agent({ agent, ...change }) {
      const before = account(Number(agent)).agent;
      return put(Number(agent), { agent: before && { ...before, ...change } });
    },
    block_account: ({ person_id, blocked }) => put(person_id, { blocked }),
    set_password: ({ person_id, password }) =>
      put(person_id, { has_password: password !== undefined }),
    rename_group({ group_id, name }) {
      if (groups.some((group) => group.name === name)) throw refusal("group_taken", { name });
      const at = groups.findIndex(({ id }) => id === group_id);
      const before = groups[at];
      if (before) groups[at] = { ...before, name };
      setTimeout(() => platform.switchWorkspace());
      return { seq: 0 };
    },
    add_group({ name }) {
      const group_id = groups.length + 1;
      groups.push({ id: group_id, name, supervisors: [], agents: 0 });
      setTimeout(() => platform.switchWorkspace());
      return { seq: 0, group_id };
    },
    show_settings: () => settings,
    list_backups: () => backups,
    set_timeout: ({ key, seconds }) => changeTimeout(key, (before) => ({ ...before, seconds })),
    set_exception: ({ key, group_id, seconds, active }) =>
      changeTimeout(key, (before) => ({
        ...before,
        exceptions: [
          ...before.exceptions.filter((one) => one.group_id !== group_id),
          {
            group_id,
            group: groups.find(({ id }) => id === group_id)?.name ?? "",
            seconds,
            active,
          },
        ].sort((a, b) => a.group.localeCompare(b.group)),
      })),
    drop_exception: ({ key, group_id }) =>
      changeTimeout(key, (before) => ({
        ...before,
        exceptions: before.exceptions.filter((one) => one.group_id !== group_id),
      })),
    ask_for_passwords({ asks }) {
      if (asks && !account(noor.id).has_password) throw refusal("password_missing");
      settings = { ...settings, asks_password: asks };
      return { seq: 0, settings };
    },
  });

  function sit(who: Account | null): Viewer {
    const viewer = viewerOf(who ?? noor);
    platform.answer({
      show_workspace() {
        if (!who) throw refusal("nobody_seated");
        return {
          seq: 1,
          now: new Date().toISOString(),
          name: "Support floor",
          kind: "demo",
          path: "/demo.rollcall",
          language: "en",
          time_zone: "Europe/Berlin",
          viewer,
          version: "0.1.0",
          asks_password: settings.asks_password,
          clock_ahead_s: 0,
          epoch: 7,
          warnings: [],
        };
      },
    });
    return viewer;
  }
  if (screen === "seat") sit(null);
  if (screen === "agent") sit(account(1));
  const section = sections.find((one) => one === asked.get("section"));
  if (screen === "settings") route.settings(section);
  if (screen === "switch") setTimeout(() => (seat.dialog = "switch"), 300);
}
