// The workspace's settings: timeouts with their exceptions, passwords, reasons at most, and the API for programs.
import { call } from "../../live/call";
import { resourceOf } from "../../live/resource.svelte";
import { explain } from "../../live/session.svelte";
import type { SetException, Settings, TimeoutKey } from "../../gen/wire";

export class Rules {
  #read = resourceOf("show_settings");

  get settings(): Settings | null {
    return this.#read.value;
  }
  /** Why they couldn't be read. */
  get failure(): string | null {
    return this.#read.failure === null ? null : explain(this.#read.failure);
  }

  load(): Promise<void> {
    return this.#read.ask({});
  }

  /** Reads them and keeps them true, until told to stop. */
  follow(): () => void {
    void this.load();
    return this.#read.follow();
  }

  async setTimeout(key: TimeoutKey, seconds: number): Promise<void> {
    this.#put((await call("set_timeout", { key, seconds })).settings);
  }

  async setException(exception: SetException): Promise<void> {
    this.#put((await call("set_exception", exception)).settings);
  }

  async dropException(key: TimeoutKey, group_id: number): Promise<void> {
    this.#put((await call("drop_exception", { key, group_id })).settings);
  }

  async askForPasswords(asks: boolean): Promise<void> {
    this.#put((await call("ask_for_passwords", { asks })).settings);
  }

  async setReasonLimit(limit: number): Promise<void> {
    this.#put((await call("set_reason_limit", { limit })).settings);
  }

  async setPinLimit(limit: number): Promise<void> {
    this.#put((await call("set_pin_limit", { limit })).settings);
  }

  async setApi(served: boolean, port: number): Promise<void> {
    this.#put((await call("set_api", { served, port })).settings);
  }

  // Answers may overtake each other; the later snapshot stays.
  #put(settings: Settings): void {
    if (!this.settings || settings.seq >= this.settings.seq) this.#read.put(settings);
  }
}
