// The API for programs as Settings shows it: the tokens, where it is served, and who asked what lately.
import { call } from "../../../live/call";
import { resourceOf } from "../../../live/resource.svelte";
import { explain } from "../../../live/session.svelte";
import type { ApiState, CreateToken, Token } from "../../../gen/wire";

const lookEveryMs = 1000;

export class Programs {
  #tokens = resourceOf("list_tokens");
  #api = resourceOf("show_api");

  get tokens(): readonly Token[] | null {
    return this.#tokens.value?.tokens ?? null;
  }
  get api(): ApiState | null {
    return this.#api.value;
  }
  /** Why they couldn't be read. */
  get failure(): string | null {
    return this.#tokens.failure === null ? null : explain(this.#tokens.failure);
  }

  load(): Promise<void> {
    return this.#tokens.ask({});
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

  /** Reads both and keeps them true, until told to stop; requests of programs are no changes that the feed tells. */
  follow(): () => void {
    void this.load();
    const stop = this.#tokens.follow();
    const look = (): void => void this.#api.ask({});
    look();
    const timer = setInterval(look, lookEveryMs);
    return () => {
      stop();
      this.#api.stop();
      clearInterval(timer);
    };
  }
}
