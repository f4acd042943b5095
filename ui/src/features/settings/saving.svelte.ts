// One field that saves by itself: whether it is being saved, was saved just now, or was refused.
import { explain } from "../../live/explain";

const shownForMs = 4000;

export class Saving {
  state = $state<"calm" | "saving" | "saved">("calm");
  error = $state<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** True when it was saved. */
  async run(save: () => Promise<unknown>): Promise<boolean> {
    clearTimeout(this.#timer);
    this.state = "saving";
    try {
      await save();
    } catch (error) {
      this.state = "calm";
      this.error = explain(error);
      return false;
    }
    this.error = null;
    this.state = "saved";
    this.#timer = setTimeout(() => (this.state = "calm"), shownForMs);
    return true;
  }

  refuse(why: string): void {
    clearTimeout(this.#timer);
    this.state = "calm";
    this.error = why;
  }

  forget(): void {
    this.error = null;
  }
}
