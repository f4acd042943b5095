// What the agent is told, as sentences of the catalogue.
import { t } from "../../i18n";
import { kindPhrase } from "../card/requests";
import type { Tiding } from "./model/tidings";

export function tidingWords(tiding: Tiding): { text: string; bad: boolean } {
  switch (tiding.name) {
    case "assigned":
      return { text: t("workplace-assigned", { client: tiding.client }), bad: false };
    case "reminder":
      return { text: t("workplace-reminder", { client: tiding.client }), bad: false };
    case "left":
      return { text: t("workplace-left", { count: tiding.count }), bad: true };
    case "decided": {
      const { state, comment } = tiding.request;
      const what = t(kindPhrase(tiding.request).id);
      return state === "rejected" && comment
        ? { text: t("workplace-decided-comment", { what, comment }), bad: true }
        : { text: t("workplace-decided", { what, state }), bad: state === "rejected" };
    }
  }
}
