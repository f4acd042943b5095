// Every code has a sentence, and the sentence says what it should.
import { afterEach, expect, test } from "vitest";
import { errorCodes } from "../gen/wire";
import { hasWords, language, languages, wordsIn } from "../i18n";
import { CommandError, unreachable } from "../platform";
import { refusal } from "../platform/memory";
import { explain, whyClosed } from "./explain";

afterEach(() => language.choose("en"));

test.each(errorCodes)("%s has its sentence in every language", (code) => {
  const key = `error-${code.replaceAll("_", "-")}`;
  expect(hasWords(key)).toBe(true);
  for (const each of languages) expect(wordsIn(each, key)).not.toBe(key);
});

test("names what the refusal names", () => {
  expect(explain(refusal("login_taken", { login: "maya" }))).toContain("“maya”");
});

test("does without what is absent", () => {
  expect(explain(refusal("request_already_decided", { state: "cancelled" }))).toContain(
    "ended already",
  );
  expect(explain(refusal("request_already_decided", { by: "Noor", state: "accepted" }))).toContain(
    "Noor has decided",
  );
});

test("an unknown code and a stray exception are failures in plain words", () => {
  expect(explain(refusal("brand_new"))).toContain("Something broke");
  expect(explain(new TypeError("x is undefined"))).toContain("Something broke");
  expect(explain(unreachable())).toContain("doesn’t answer");
});

test("a failure names its entry in the log", () => {
  const error = new CommandError({
    code: "internal",
    severity: "failed",
    params: {},
    incident: "K7-42",
  });
  expect(explain(error)).toContain("K7-42");
});

test("no workspace is open because the last one is gone", () => {
  expect(whyClosed(refusal("no_workspace"))).toBe(null);
  const gone = refusal("no_workspace", { because: "file_missing", path: "team.db" });
  expect(whyClosed(gone)).toContain("There is no file team.db");
});
