// Who may sit down, as the chooser lists them: by what was typed, and with their roles in words. Pure.
import type { SeatPerson, Viewer } from "../gen/wire";
import { fold } from "./search";

export type Role = "administrator" | "supervisor" | "agent";
/** Whom a window is for: the workplace is for agents, the main window for everybody. */
export type Only = "agents" | "all";

/** Everything somebody is, the widest first. */
export function rolesOf(
  person: Pick<SeatPerson, "administrator" | "supervisor" | "agent">,
): Role[] {
  const roles: Role[] = ["administrator", "supervisor", "agent"];
  return roles.filter((role) => person[role]);
}

/** The same for whoever sits here. */
export function rolesOfViewer({ administrator, supervises, agent }: Viewer): Role[] {
  return rolesOf({ administrator, supervisor: supervises.length > 0, agent });
}

/** An agent and nothing else has no business in the main window. */
export function onlyAgent(viewer: Viewer): boolean {
  return rolesOfViewer(viewer).join() === "agent";
}

const keys = new WeakMap<SeatPerson, string>();

function keyOf(person: SeatPerson): string {
  let key = keys.get(person);
  if (key === undefined) keys.set(person, (key = fold(`${person.name}\n${person.login}`)));
  return key;
}

function begins(person: SeatPerson, wanted: string): boolean {
  const key = keyOf(person);
  return key.startsWith(wanted) || key.includes(` ${wanted}`);
}

export interface Found {
  /** The first of them, in the list's order; a name that begins with the text goes before others. */
  people: SeatPerson[];
  /** How many fit. */
  count: number;
}

/** Those whose name or login holds every word that was typed, at most `limit` of them. */
export function findPeople(
  people: readonly SeatPerson[],
  typed: string,
  only: Only,
  limit: number,
): Found {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const fits = people.filter(
    (person) =>
      (only === "all" || person.agent) && words.every((word) => keyOf(person).includes(word)),
  );
  const first = words[0];
  const ordered =
    first === undefined
      ? fits
      : [
          ...fits.filter((person) => begins(person, first)),
          ...fits.filter((person) => !begins(person, first)),
        ];
  return { people: ordered.slice(0, limit), count: fits.length };
}
