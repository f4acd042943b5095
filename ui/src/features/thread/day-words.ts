// The words on the line between two days of a conversation.
import { language, t } from "../../i18n";

const formats = new Map<string, Intl.DateTimeFormat>();

/** “Today”, “Yesterday”, “Monday, 21 November”. */
export function formatDay(at: string, daysBefore: number): string {
  if (daysBefore === 0) return t("thread-today");
  if (daysBefore === 1) return t("thread-yesterday");
  let format = formats.get(language.current);
  if (!format) {
    format = new Intl.DateTimeFormat(language.current, {
      weekday: "long",
      day: "numeric",
      month: "long",
    });
    formats.set(language.current, format);
  }
  return format.format(Date.parse(at));
}
