// Sitting down at this window: who may, whether a password is asked, and what came of it.
import { call } from "../../live/call";
import { isRefusal } from "../../live/line";
import { resourceOf } from "../../live/resource.svelte";
import type { PeopleList, SeatPerson, Viewer } from "../../gen/wire";
import { Wait, waitOf } from "./wait.svelte";

export class Seating {
  #people = resourceOf("list_people");
  /** Who is asked for a password now. */
  asked = $state.raw<SeatPerson | null>(null);
  busy = $state(false);
  /** Why the last attempt was refused. */
  refused = $state.raw<unknown>(null);
  readonly wait = new Wait();

  constructor(readonly onseated: (viewer: Viewer) => void) {}

  get list(): PeopleList | null {
    return this.#people.value;
  }
  /** Why the list couldn't be read. */
  get failure(): unknown {
    return this.#people.failure;
  }

  load(): Promise<void> {
    return this.#people.ask({});
  }

  /** Somebody was chosen: they sit down, or are asked for their password first. */
  async choose(person: SeatPerson): Promise<void> {
    if (this.busy) return;
    this.refused = null;
    if (this.list?.asks_password) this.asked = person;
    else await this.#take(person);
  }

  async prove(password: string): Promise<void> {
    if (this.asked && !this.busy && this.wait.left === 0) await this.#take(this.asked, password);
  }

  /** Back to the list. A wait is somebody's own, so it ends with the question. */
  back(): void {
    this.asked = null;
    this.refused = null;
    this.wait.stop();
  }

  async #take(person: SeatPerson, password?: string): Promise<void> {
    const { login } = person;
    this.busy = true;
    try {
      const request = password === undefined ? { login } : { login, password };
      const { viewer } = await call("take_seat", request);
      this.refused = null;
      this.wait.stop();
      this.onseated(viewer);
    } catch (error) {
      await this.#refuse(error, person, password !== undefined);
    } finally {
      this.busy = false;
    }
  }

  async #refuse(error: unknown, person: SeatPerson, proved: boolean): Promise<void> {
    const seconds = waitOf(error);
    if (seconds !== null) this.wait.start(seconds);
    // Since the list was read the person has gone, or passwords are asked for.
    if (isRefusal(error, "unknown_person") || (!proved && isRefusal(error, "password_wrong")))
      await this.load();
    if (!proved && this.list?.asks_password) this.asked = person;
    else this.refused = error;
  }
}
