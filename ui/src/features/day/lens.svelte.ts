// What of the day is in sight. The whole day and the shift follow the day that is shown; a free look stays where it is.
import type { DayPicture } from "../../gen/wire";
import { shiftOf } from "./pieces";
import { lengthOf, lookable, panned, shortestS, zoomed } from "./span";
import type { Span } from "./span";

export type Zoom = "day" | "shift" | "free";

const stepFactor = 1.6;
const panShare = 0.2;

export class DayLens {
  zoom = $state<Zoom>("day");
  #free = $state.raw<Span | null>(null);
  #length = $state(86_400);
  #shift = $state.raw<Span | null>(null);

  get span(): Span {
    if (this.zoom === "free" && this.#free) return this.#free;
    if (this.zoom === "shift" && this.#shift) return this.#shift;
    return { from: 0, to: this.#length };
  }

  get closest(): boolean {
    return lengthOf(this.span) <= shortestS;
  }

  /** Tells which day it is about, and how old it is. */
  fit({ strips, length_s }: Pick<DayPicture, "strips" | "length_s">, now: number): void {
    this.#length = length_s;
    const shift = shiftOf(strips, now);
    const next = shift && lookable(shift, length_s);
    // The same span stays the same object, so that nothing is drawn again.
    if (next?.from !== this.#shift?.from || next?.to !== this.#shift?.to) this.#shift = next;
  }

  look(span: Span): void {
    const whole = span.from <= 0 && span.to >= this.#length;
    this.zoom = whole ? "day" : "free";
    this.#free = whole ? null : span;
  }

  wholeDay(): void {
    this.zoom = "day";
  }

  shift(): void {
    this.zoom = "shift";
  }

  /** `around` is the second that one looks at. */
  closer(around: number | null = null): void {
    this.#step(1 / stepFactor, around);
  }

  further(around: number | null = null): void {
    this.#step(stepFactor, around);
  }

  /** A part of what is in sight to the left or the right. */
  pan(direction: 1 | -1): void {
    const { span } = this;
    this.look(panned(span, direction * panShare * lengthOf(span), this.#length));
  }

  #step(factor: number, around: number | null): void {
    const { span } = this;
    const seen = around !== null && around >= span.from && around <= span.to;
    this.look(zoomed(span, factor, seen ? around : this.#middle(), this.#length));
  }

  /** Of what is in sight, where somebody was there: nobody looks closer at an empty night. */
  #middle(): number {
    const { from, to } = this.span;
    const [begin, end] = [
      Math.max(from, this.#shift?.from ?? 0),
      Math.min(to, this.#shift?.to ?? to),
    ];
    return begin < end ? (begin + end) / 2 : (from + to) / 2;
  }
}
