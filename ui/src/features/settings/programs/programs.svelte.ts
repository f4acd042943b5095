// The API for programs as Settings shows it: the tokens, where it is served, and who asked what lately.
import { call } from "../../../live/call";
import { explain } from "../../../live/session.svelte";
import type { ApiState, CreateToken, Token } from "../../../gen/wire";

const lookEveryMs = 1000;

export class Programs {
  tokens = $state.raw<readonly Token[] | null>(null);
  api = $state.raw<ApiState | null>(null);
  /** Why they couldn't be read. */
  failure = $state<string | null>(null);

  async load(): Promise<void> {
    try {
      this.tokens = (await call("list_tokens", {})).tokens;
      this.failure = null;
    } catch (error) {
      this.failure = explain(error);
    }
  }

  /** The secret, which nobody keeps but whoever asked for it. */
  async create(request: CreateToken): Promise<string> {
    const { token } = await call("create_token", request);
    await this.load();
    return token;
  }

  async revoke(token_id: number): Promise<void> {
    await call("revoke_token", { token_id });
    await this.load();
  }

  /** Looks at the door again and again; requests of programs are no changes of the floor. */
  follow(): () => void {
    const look = async (): Promise<void> => {
      try {
        this.api = await call("show_api", {});
      } catch {
        // The next look tries again; the strip above says that the connection is lost.
      }
    };
    void look();
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => clearInterval(timer);
  }
}
