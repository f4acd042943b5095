// What is typed for a new account, what is wrong with it, and the command that adds it.
import { call } from "../../live/call";
import { explain } from "../../live/session.svelte";
import { t } from "../../i18n";
import { checkNumber, checkText, SESSIONS } from "./limits";

export const newRoles = ["agent", "supervisor", "administrator"] as const;
export type NewRole = (typeof newRoles)[number];
type Field = "name" | "login" | "group" | "sessions";

export class NewPerson {
  role = $state<NewRole>("agent");
  name = $state("");
  login = $state("");
  group = $state("");
  sessions = $state("4");
  busy = $state(false);
  refused = $state<string | null>(null);
  /** Problems are shown from the first attempt on. */
  #tried = $state(false);

  problem(field: Field): string | null {
    return this.#tried ? this.#check(field) : null;
  }

  /** The id of whom was added; null when something isn't right. */
  async add(): Promise<number | null> {
    this.#tried = true;
    const fields: Field[] = ["name", "login", "group", "sessions"];
    if (this.busy || fields.some((field) => this.#check(field) !== null)) return null;
    this.busy = true;
    this.refused = null;
    try {
      return (await this.#send()).person_id;
    } catch (error) {
      this.refused = explain(error);
      return null;
    } finally {
      this.busy = false;
    }
  }

  #check(field: Field): string | null {
    if (field === "name" || field === "login") return checkText(this[field], field);
    if (field === "group")
      return this.role === "administrator" || this.group !== "" ? null : t("settings-group-choose");
    return this.role === "agent" ? checkNumber(this.sessions, SESSIONS) : null;
  }

  #send() {
    const login = this.login.trim();
    const name = this.name.trim();
    const group_id = Number(this.group);
    switch (this.role) {
      case "agent": {
        const sessions = Number(this.sessions);
        return call("add_agent", { login, name, group_id, sessions });
      }
      case "supervisor":
        return call("add_supervisor", { login, name, group_id });
      case "administrator":
        return call("add_person", { login, name, administrator: true });
    }
  }
}
