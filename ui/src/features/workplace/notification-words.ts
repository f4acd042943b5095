// What the agent is told, as sentences of the catalogue.
import { t } from "../../i18n";
import { kindPhrase } from "../../model/requests";
import type { AgentNotification } from "./model/notifications";

export function notificationWords(notification: AgentNotification): { text: string; bad: boolean } {
  switch (notification.name) {
    case "assigned":
      return { text: t("workplace-assigned", { client: notification.client }), bad: false };
    case "reminder":
      return { text: t("workplace-reminder", { client: notification.client }), bad: false };
    case "left":
      return { text: t("workplace-left", { count: notification.count }), bad: true };
    case "decided": {
      const { state, comment } = notification.request;
      const what = t(kindPhrase(notification.request).id);
      return state === "rejected" && comment
        ? { text: t("workplace-decided-comment", { what, comment }), bad: true }
        : { text: t("workplace-decided", { what, state }), bad: state === "rejected" };
    }
  }
}
