import { describe, expect, it } from "vitest";
import type { AgentRow, Forecast, StatusChanged } from "../../gen/wire";
import { lookUp } from "../../i18n/bundles";
import type { Names, Phrase } from "../../i18n/phrase";
import { forecastPhrases, outcomePhrase } from "./forecast";

const reasons: Record<string, Record<string, string>> = {
  en: { lunch_break: "Lunch break", meeting: "Meeting" },
  ru: { lunch_break: "Обед", meeting: "Встреча" },
};

function names(language: string): Names {
  return {
    status: (code) => lookUp(language, `status-${code}`) ?? code,
    reason: (code) => reasons[language]?.[code] ?? code,
  };
}

function agent(more: Partial<AgentRow> = {}): AgentRow {
  return {
    id: 1,
    login: "maya",
    name: "Maya",
    group: "Billing",
    status: "active",
    reason: null,
    next_reason: null,
    threads: 3,
    pinned: 0,
    since: "2026-03-10T06:00:00Z",
    elapsed_s: null,
    pending_requests: 0,
    group_id: 1,
    alias: null,
    photo_id: null,
    sessions: 4,
    warned: false,
    ...more,
  };
}

function forecast(more: Partial<Forecast> = {}): Forecast {
  return {
    becomes: "active",
    reason: null,
    next_reason: null,
    blocking_threads: 0,
    kept_threads: 0,
    forced_returns: 0,
    unchanged: false,
    ...more,
  };
}

function say(language: string, phrases: Phrase[]): string {
  return phrases.map(({ id, args }) => lookUp(language, id, args) ?? `?${id}`).join(" ");
}

function foretell(who: Partial<AgentRow>, what: Partial<Forecast>): [string, string] {
  const both = ["en", "ru"].map((language) =>
    say(language, forecastPhrases(agent(who), forecast(what), names(language))),
  );
  return [both[0] ?? "", both[1] ?? ""];
}

const lunchAfter = { becomes: "finishing", next_reason: "lunch_break" };

describe("the note before Change", () => {
  it.each<[string, Partial<AgentRow>, Partial<Forecast>, string, string]>([
    [
      "nothing would change",
      {},
      { unchanged: true, kept_threads: 3 },
      "Already there.",
      "Этот статус уже установлен.",
    ],
    [
      "going active",
      { status: "inactive", reason: "meeting" },
      { becomes: "active_free" },
      "Becomes Active (free) at once and gets new threads.",
      "Сразу получит статус «Активен (свободен)» и новые обращения.",
    ],
    [
      "going outgoing with threads",
      {},
      { becomes: "outgoing", kept_threads: 3 },
      "Becomes Active (doesn’t receive threads) at once: only own clients who come back, and threads the agent starts. 3 threads stay in the personal queue.",
      "Сразу получит статус «Активен (не получает обращения)»: только свои вернувшиеся клиенты и обращения, начатые самим оператором. 3 обращения останутся в личной очереди.",
    ],
    [
      "going inactive with nothing in the way",
      {},
      { becomes: "inactive", reason: "lunch_break", kept_threads: 1 },
      "Maya goes to Lunch break at once and gets no new threads. 1 thread stays in the personal queue.",
      "Maya: статус сразу сменится на «Обед», новые обращения не поступят. 1 обращение останется в личной очереди.",
    ],
    [
      "finishing, one thread",
      {},
      { ...lunchAfter, blocking_threads: 1 },
      "1 thread is open or waits for an answer: Maya will be Active (finishing) and go to Lunch break when it is done.",
      "1 обращение открыто или ждёт ответа: Maya получит статус «Активен (завершает работу)», а когда оно завершится — «Обед».",
    ],
    [
      "finishing, two threads",
      {},
      { ...lunchAfter, blocking_threads: 2 },
      "2 threads are open or wait for an answer: Maya will be Active (finishing) and go to Lunch break when they are done.",
      "2 обращения открыты или ждут ответа: Maya получит статус «Активен (завершает работу)», а когда они завершатся — «Обед».",
    ],
    [
      "finishing, five threads",
      {},
      { ...lunchAfter, blocking_threads: 5 },
      "5 threads are open or wait for an answer: Maya will be Active (finishing) and go to Lunch break when they are done.",
      "5 обращений открыты или ждут ответа: Maya получит статус «Активен (завершает работу)», а когда они завершатся — «Обед».",
    ],
    [
      "finishing already, for another reason",
      { status: "finishing", next_reason: "meeting" },
      { ...lunchAfter, blocking_threads: 1 },
      "1 thread is still open or waits for an answer: Maya stays Active (finishing) and then goes to Lunch break instead of Meeting.",
      "1 обращение ещё открыто или ждёт ответа: Maya сохранит статус «Активен (завершает работу)», а после него получит «Обед» вместо «Встреча».",
    ],
    [
      "called back while finishing",
      { status: "finishing", next_reason: "lunch_break" },
      { becomes: "active", kept_threads: 2 },
      "Becomes Active at once and gets new threads. The planned Lunch break is dropped. 2 threads stay in the personal queue.",
      "Сразу получит статус «Активен» и новые обращения. Запланированный статус «Обед» отменится. 2 обращения останутся в личной очереди.",
    ],
  ])("%s", (_, who, what, en, ru) => expect(foretell(who, what)).toEqual([en, ru]));
});

function tell(outcome: Partial<StatusChanged>): [string, string] {
  const full = {
    seq: 1,
    agent: agent(),
    changed: true,
    blocking_threads: 0,
    returned_threads: 0,
    ...outcome,
  };
  const both = ["en", "ru"].map((language) =>
    say(language, [outcomePhrase(full, names(language))]),
  );
  return [both[0] ?? "", both[1] ?? ""];
}

describe("what is announced after Change", () => {
  const lunch = agent({ status: "inactive", reason: "lunch_break" });
  it.each<[string, Partial<StatusChanged>, string, string]>([
    [
      "nothing",
      { changed: false },
      "Maya is already there. Nothing changed.",
      "Maya: этот статус уже установлен, ничего не изменилось.",
    ],
    [
      "finishing",
      { agent: agent({ status: "finishing", next_reason: "lunch_break" }), blocking_threads: 2 },
      "Maya is finishing: 2 threads block.",
      "Maya завершает работу: осталось 2 обращения.",
    ],
    ["an ordinary change", { agent: lunch }, "Maya: Lunch break.", "Maya: Обед."],
    ["active again", {}, "Maya: Active.", "Maya: Активен."],
    [
      "a forced change",
      { agent: lunch, returned_threads: 1 },
      "Maya: Lunch break. 1 thread went back to the general queue.",
      "Maya: Обед. 1 обращение вернулось в общую очередь.",
    ],
  ])("%s", (_, outcome, en, ru) => expect(tell(outcome)).toEqual([en, ru]));
});
