// What leaves something out, in words: for paper, where nobody sees the filters.
import type { ReportKind } from "../../gen/wire";
import { t } from "../../i18n";
import type { Chosen } from "./chosen";

export interface Names {
  group: (id: number) => string | undefined;
  agent: (id: number) => string | undefined;
  status: (code: string) => string;
  cause: (code: string) => string;
}

/** A sentence for each filter that is set. */
export function filterWords(
  { groups, agents, statuses, causes }: Chosen,
  report: ReportKind,
  names: Names,
): string[] {
  const list = (what: string, values: readonly (string | undefined)[]): string[] => {
    const known = values.filter((value) => value !== undefined);
    return known.length === 0
      ? []
      : [t("reports-paper-filter", { what, values: known.join(", ") })];
  };
  return [
    ...list(t("reports-groups"), groups.map(names.group)),
    ...list(t("reports-agents"), agents.map(names.agent)),
    ...list(t("reports-statuses"), statuses.map(names.status)),
    ...(report === "log" ? list(t("reports-causes"), causes.map(names.cause)) : []),
  ];
}
