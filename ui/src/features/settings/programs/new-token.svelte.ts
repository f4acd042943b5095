// A token that is being made: what is typed, and the secret, which is forgotten when the dialog closes.
import { explain, session } from "../../../live/session.svelte";
import type { CreateToken, SeatPerson, TokenRole } from "../../../gen/wire";
import { checkName } from "../reasons/names";

export const tokenRoles: readonly TokenRole[] = [
  "integrator",
  "supervisor",
  "administrator",
  "agent",
];

const day = 24 * 60 * 60;
/** Seconds until it expires; 0 for never. */
export const lives = { never: 0, day, month: 30 * day, year: 365 * day } as const;
export type Life = keyof typeof lives;

/** Who may have a token of this role. */
export function fits(person: SeatPerson, role: TokenRole): boolean {
  if (role === "agent") return true;
  if (role === "supervisor") return person.supervisor || person.administrator;
  return person.administrator;
}

export class NewToken {
  name = $state("");
  role = $state<TokenRole>("integrator");
  login = $state("");
  life = $state<Life>("never");
  busy = $state(false);
  tried = $state(false);
  refused = $state<string | null>(null);
  secret = $state<string | null>(null);

  problem(): string | null {
    return this.tried ? checkName(this.name) : null;
  }

  async make(create: (request: CreateToken) => Promise<string>): Promise<void> {
    this.tried = true;
    if (this.busy || checkName(this.name) !== null) return;
    this.busy = true;
    this.refused = null;
    try {
      const login = this.login || session.workspace?.viewer.login;
      this.secret = await create({
        name: this.name.trim(),
        role: this.role,
        ...(login ? { login } : {}),
        ...(lives[this.life] > 0 ? { expires_s: lives[this.life] } : {}),
      });
    } catch (error) {
      this.refused = explain(error);
    } finally {
      this.busy = false;
    }
  }
}
