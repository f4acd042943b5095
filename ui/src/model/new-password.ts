// What is wrong with a password before it is sent. The limits are the engine's, told early. Pure.

export const SHORTEST = 4;
export const LONGEST = 128;

export type Fault = "short" | "long" | "differs";

/** `again` is the same typed once more; left out where it is seen while it is typed. */
export function faultOf(password: string, again: string = password): Fault | null {
  const length = [...password].length;
  if (length < SHORTEST) return "short";
  if (length > LONGEST) return "long";
  return password === again ? null : "differs";
}
