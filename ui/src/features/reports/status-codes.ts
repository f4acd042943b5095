// The statuses and reasons of the reports' filter: the widget's order, and at the end the retired reasons, which the past still has.
import type { Reason } from "../../gen/wire";
import { filterOrder } from "../../model/filter-code";

export interface StatusCode {
  code: string;
  retired: boolean;
}

export function statusCodes(reasons: readonly Reason[]): StatusCode[] {
  const active = filterOrder(reasons, new Set()).map((code) => ({ code, retired: false }));
  const retired = reasons.filter((reason) => !reason.active);
  return [...active, ...retired.map(({ code }) => ({ code, retired: true }))];
}
