// The sentence for something that didn't work. The chain of causes is in the log, never on the screen.
import { CommandError } from "./call";
import { formatDayTime, hasWords, t } from "../i18n";

export function explain(error: unknown): string {
  if (!(error instanceof CommandError)) return t("error-internal", { incident: "none" });
  const { code, params, incident } = error.body;
  return sentence(code, params, incident);
}

/** Why the last workspace couldn't be opened, when that is why none is open. */
export function whyClosed(error: unknown): string | null {
  if (!(error instanceof CommandError)) return null;
  const { because, ...params } = error.body.params;
  return typeof because === "string" ? sentence(because, params) : null;
}

/** The sentence of a code with what it names; also for one line of a file. */
export function sentence(
  code: string,
  params: Record<string, string | number>,
  incident: string | null = null,
): string {
  const given = Object.entries(params).filter(([, value]) => value !== "" && value !== null);
  // What is absent is `none` to the catalogue, so that a sentence can do without it.
  const args = {
    by: "none",
    backup: "none",
    at: "",
    ...Object.fromEntries(given),
    ...(typeof params.at === "string" && params.at ? { at: formatDayTime(params.at) } : {}),
    incident: incident ?? "none",
  };
  const key = `error-${code.replaceAll("_", "-")}`;
  return t(hasWords(key) ? key : "error-internal", args);
}
