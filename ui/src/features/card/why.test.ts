// "Why is this agent here?": every step has its sentence in both languages, with what it knows and without.
import { afterEach, describe, expect, it } from "vitest";
import type { CauseLink } from "../../gen/wire";
import { formatDuration, language, t } from "../../i18n";
import { languages, lookUp } from "../../i18n/bundles";
import { linkPhrase, STEPS } from "./why";

afterEach(() => language.choose("en"));

const names = {
  status: (code: string) => t(`status-${code}`),
  reason: (code: string) => code.replace("_", " "),
  duration: formatDuration,
};

function link(step: CauseLink["step"], more: Partial<CauseLink> = {}): CauseLink {
  const nothing = { status: null, reason: null, by: null, seconds: null, threads: null };
  return { at: "2030-05-06T12:00:00Z", step, ...nothing, ...more };
}

function say(step: CauseLink["step"], more: Partial<CauseLink> = {}): string {
  const { id, args } = linkPhrase(link(step, more), names);
  return t(id, args);
}

describe.each(languages)("in %s", (spoken) => {
  const known: Partial<CauseLink> = {
    status: "inactive",
    reason: "lunch_break",
    by: { id: 9, name: "Noor" },
    seconds: 300,
    threads: 3,
  };

  it.each(STEPS)("%s has a sentence that shows nothing unknown", (step) => {
    language.choose(spoken);
    // Whatever is chosen is told; the rest may be unknown.
    const least = /chose|forced/.test(step) ? { status: "active" } : {};
    for (const more of [least, known]) {
      const { id, args } = linkPhrase(link(step, more), names);
      expect(lookUp(spoken, id, args), id).toBeTruthy();
      expect(say(step, more)).not.toMatch(/none|\{|null|undefined/);
    }
  });
});

describe("the sentences", () => {
  const noor = { id: 9, name: "Noor" };
  it.each<[string, CauseLink["step"], Partial<CauseLink>, string, string]>([
    [
      "the request to go on",
      "asked_to_continue",
      { seconds: 300 },
      "no action for 5:00 with a thread open: asked to go on working",
      "нет действий 5:00 при открытом обращении: запрос на продолжение работы",
    ],
    ["the silence", "did_not_answer", { seconds: 60 }, "no answer for 1:00", "нет ответа 1:00"],
    ["the kick-out", "kicked_out", {}, "kicked out", "исключение системой"],
    [
      "threads back, one",
      "returned",
      { threads: 1 },
      "1 thread back in the queue",
      "1 обращение снова в очереди",
    ],
    [
      "threads back, two",
      "returned",
      { threads: 2 },
      "2 threads back in the queue",
      "2 обращения снова в очереди",
    ],
    [
      "threads back, five",
      "returned",
      { threads: 5 },
      "5 threads back in the queue",
      "5 обращений снова в очереди",
    ],
    [
      "what blocked",
      "blocked",
      { threads: 21 },
      "21 threads were open or waited for an answer: they are finished first",
      "21 обращение было открыто или ждало ответа: сначала нужно его завершить",
    ],
    [
      "a status",
      "agent_chose",
      { status: "active_free" },
      "chose Active",
      "оператор выбрал: Активен",
    ],
    [
      "a reason goes before its status",
      "supervisor_chose",
      { status: "finishing", reason: "lunch_break", by: noor },
      "Noor chose lunch break",
      "Noor, выбор супервизора: lunch break",
    ],
    [
      "by force",
      "forced",
      { status: "inactive", reason: "training", by: noor },
      "Noor forced training at once",
      "Noor, принудительный перевод: training",
    ],
  ])("%s", (_, step, more, en, ru) => {
    expect(say(step, more)).toBe(en);
    language.choose("ru");
    expect(say(step, more)).toBe(ru);
  });
});
