// A reason may have any colour. Here it becomes an ink and a soft ground that can be read in both themes.

type Rgb = readonly [number, number, number];

const grounds = { light: [255, 255, 255], dark: [22, 26, 32] } as const;
const softness = { light: 0.13, dark: 0.24 } as const;
const ends = { light: [0, 0, 0], dark: [255, 255, 255] } as const;
const readable = 4.6;

function parse(hex: string): Rgb | null {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits) return null;
  const part = (at: number) => Number.parseInt(digits[at] ?? "0", 16);
  return [part(1), part(2), part(3)];
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2) => Math.round(from[at] + (to[at] - from[at]) * share);
  return [part(0), part(1), part(2)];
}

function write([r, g, b]: Rgb): string {
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** The contrast of two colours by WCAG, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)].map((color) => luminance(color ?? [0, 0, 0]));
  const [high, low] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (high + 0.05) / (low + 0.05);
}

function shade(color: Rgb, theme: "light" | "dark"): { ink: string; soft: string } {
  const soft = write(mix(grounds[theme], color, softness[theme]));
  for (let share = 0; share < 1; share += 0.05) {
    const ink = write(mix(color, ends[theme], share));
    if (contrast(ink, soft) >= readable) return { ink, soft };
  }
  return { ink: write(ends[theme]), soft };
}

export interface Tint {
  /** For words and strokes. */
  ink: string;
  /** For the ground under them. */
  soft: string;
}

const tints = new Map<string, Tint>();

/** CSS colours, right in both themes, that say `hex` and can be read. */
export function tint(hex: string): Tint {
  let known = tints.get(hex);
  if (!known) {
    const color = parse(hex) ?? [107, 114, 128];
    const [light, dark] = [shade(color, "light"), shade(color, "dark")];
    known = {
      ink: `light-dark(${light.ink}, ${dark.ink})`,
      soft: `light-dark(${light.soft}, ${dark.soft})`,
    };
    tints.set(hex, known);
  }
  return known;
}

const people = [
  "#7554c0",
  "#2b7565",
  "#b4512f",
  "#34669c",
  "#806418",
  "#a03f65",
  "#4a662a",
  "#515cab",
  "#935d2d",
  "#28707f",
  "#834444",
  "#5b6572",
] as const;

/** A person's own colour, the same every time; white words can be read on it. */
export function personColor(id: number): string {
  return people[Math.abs(id) % people.length] ?? people[0];
}
