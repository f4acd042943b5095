// Who a thread can go to, as choices: whoever is free next comes first. The order of the others is routing's.
import type { Receiver } from "../../../gen/wire";
import { t } from "../../../i18n";

export interface ReceiverOption {
  /** The agent's id; empty is whoever is free next. */
  value: string;
  label: string;
  note: string;
}

export function receiverOptions(receivers: readonly Receiver[]): ReceiverOption[] {
  return [
    {
      value: "",
      label: t("workplace-transfer-next"),
      note: t("workplace-transfer-next-hint"),
    },
    ...receivers.map(({ id, name, group, free_sessions }) => ({
      value: String(id),
      label: name,
      note: `${group} · ${t("workplace-transfer-free", { count: free_sessions })}`,
    })),
  ];
}
